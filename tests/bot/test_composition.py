"""Who sits at the console, and which day is asked about."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.composition import House, local_person, open_house
from knowledge.errors import CreditDeskError


@pytest.mark.parametrize(
    ("user", "sample_company", "role"),
    [
        (None, True, "finance"),
        (None, False, "staff"),
        ("li.na@xilan.example", True, "sales"),
        (" Li.Na@Xilan.example ", True, "sales"),
        ("zhao.min@xilan.example", False, "credit_manager"),
        ("who@nowhere.example", True, "staff"),
        ("who@nowhere.example", False, "staff"),
    ],
)
def test_the_console_has_the_rights_of_whoever_it_names_and_else_the_least(
    sample: House, user: str | None, sample_company: bool, role: str
) -> None:
    assert local_person(replace(sample, is_sample=sample_company), user).role == role


def test_an_inactive_user_of_the_console_stays_inactive(sample: House) -> None:
    assert not local_person(sample, "tom.becker@xilan.example").active


def test_the_sample_company_is_asked_as_of_its_own_date_and_another_as_of_today(sample: House) -> None:
    person, today = local_person(sample, None), date(2030, 1, 2)
    house = replace(sample, today=today)
    assert house.desk(person).as_of == date(2026, 6, 30)
    assert replace(house, is_sample=False).desk(person).as_of == today
    assert house.desk(person, date(2026, 1, 31)).as_of == date(2026, 1, 31)


def test_a_home_without_a_ledger_opens_the_sample_company(tmp_path: Path) -> None:
    assert open_house(tmp_path / "none", date(2026, 7, 1)).is_sample


def test_a_home_that_is_a_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    with pytest.raises(CreditDeskError):
        open_house(tmp_path / "home", date(2026, 7, 1))


def test_the_samples_own_policy_can_be_replaced_by_the_homes(tmp_path: Path) -> None:
    from knowledge.policy.reading import SAMPLE

    text = SAMPLE.read_text(encoding="utf-8").replace('"2026-01"', '"ours-7"', 1)
    (tmp_path / "policy.toml").write_text(text, encoding="utf-8")
    house = open_house(tmp_path, date(2026, 7, 1))
    assert house.is_sample
    assert house.policy.version.startswith("ours-7")
