"""People are imported whole or not at all, and found by their e-mail in any case."""

from pathlib import Path

import pytest

from knowledge.home import Home
from knowledge.ledger.reading_errors import EncodingError
from knowledge.people import (
    BadPeopleError,
    PeopleFileError,
    Person,
    import_people,
    people_from_csv,
    read_people,
)

HEADER = "email,slack_user_id,name,role,active\n"
ANNA = "Anna@Example.com,U01,Anna Keller,sales,true\n"


def _file(folder: Path, text: str) -> Path:
    place = folder / "who.csv"
    place.write_text(text, "utf-8")
    return place


def test_imported_people_are_read_back_by_case_folded_email(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    text = HEADER + ANNA + '李@example.com,,"李, 娜",credit_manager,NO\n'
    import_people(home, _file(tmp_path, text))
    people = read_people(home.people)
    assert people["anna@example.com"] == Person(
        email="Anna@Example.com", name="Anna Keller", role="sales", slack_user_id="U01"
    )
    assert people["李@example.com"] == Person(
        email="李@example.com", name="李, 娜", role="credit_manager", active=False
    )


def test_nobody_is_known_where_nobody_was_imported(tmp_path: Path) -> None:
    assert read_people(Home(tmp_path / "home").people) == {}


def test_an_import_replaces_those_who_were_there(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    import_people(home, _file(tmp_path, HEADER + ANNA))
    import_people(home, _file(tmp_path, HEADER + "b@x.com,,B,staff,1\n"))
    assert list(read_people(home.people)) == ["b@x.com"]


@pytest.mark.parametrize(
    ("word", "active"),
    [("true", True), ("Yes", True), ("1", True), ("false", False), ("NO", False), ("0", False)],
)
def test_active_may_be_said_in_three_ways(tmp_path: Path, word: str, active: bool) -> None:
    people = people_from_csv(_file(tmp_path, HEADER + f"a@x.com,,A,staff,{word}\n"))
    assert people["a@x.com"].active is active


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        (",,A,staff,1", "email", "the cell is empty"),
        ("a@x.com,,,staff,1", "name", "the cell is empty"),
        ("a@x.com,,A,,1", "role", "the cell is empty"),
        ("a@x.com,,A,staff,", "active", "the cell is empty"),
        ("a@x.com,,A,staff,maybe", "active", "'maybe' is neither true nor false"),
        ("a@x.com,,A,boss,1", "role", "'boss' is not one of sales, finance, credit_manager, staff"),
        ("a.x.com,,A,staff,1", "email", "'a.x.com' is not an e-mail address"),
        ("a@,,A,staff,1", "email", "'a@' is not an e-mail address"),
        ("a@x.com,,A\u202eB,staff,1", "name", "control or invisible characters"),
        ("ANNA@example.com,,A,staff,1", "email", "anna@example.com is in line 2 already"),
        ("a@x.com,U01,A,staff,1", "slack_user_id", "U01 is in line 2 already"),
        ("a@x.com,@anna,A,staff,1", "slack_user_id", "'@anna' is not the id of a Slack user"),
        ("a@x.com,,A,staff", "the whole row", "4 cells, the header has 5"),
    ],
)
def test_a_bad_row_refuses_the_whole_file_with_its_line(
    tmp_path: Path, row: str, column: str, reason: str
) -> None:
    home = Home(tmp_path / "home")
    import_people(home, _file(tmp_path, HEADER + "old@x.com,,Old,staff,1\n"))
    with pytest.raises(BadPeopleError, match=r"1 bad row in who\.csv") as caught:
        import_people(home, _file(tmp_path, f"{HEADER}{ANNA}\n{row}\n"))
    (found,) = caught.value.bad_rows
    assert (found.file, found.line, found.column) == ("who.csv", 4, column)
    assert reason in found.reason
    assert list(read_people(home.people)) == ["old@x.com"]


def test_the_columns_active_and_slack_user_id_may_be_left_out(tmp_path: Path) -> None:
    people = people_from_csv(
        _file(tmp_path, "Role;E-mail;Name\n".replace("E-mail", "email") + "staff;a@x.com;A\n")
    )
    assert people["a@x.com"] == Person(email="a@x.com", name="A", role="staff")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "is empty"),
        ("email,name\na@x.com,A\n", "has no column role"),
        ("email,name,role,email\n", "has the column email more than once"),
    ],
)
def test_a_file_without_the_columns_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(PeopleFileError, match=problem) as caught:
        people_from_csv(_file(tmp_path, text))
    assert caught.value.exit_code == 2


def test_a_file_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PeopleFileError, match="cannot be read"):
        people_from_csv(tmp_path / "none.csv")


def test_wrong_encoding_names_byte_and_line(tmp_path: Path) -> None:
    place = tmp_path / "who.csv"
    place.write_bytes(HEADER.encode() + "l@x.com,,李娜,sales,1\n".encode("gb18030"))
    with pytest.raises(EncodingError, match="byte 46 in line 2"):
        people_from_csv(place)
