"""People: who may ask, in which role, and the file that a company imports them from.

The file is a CSV of email, slack_user_id, name, role, active, taken over whole or not at all; the home folder
keeps them in the same form.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import ClassVar, Literal, NamedTuple, get_args

from knowledge.errors import CreditDeskError
from knowledge.home import Home
from knowledge.lazy_pattern import lazily
from knowledge.ledger.quoting import shortened, shown
from knowledge.ledger.reading_errors import EncodingError
from knowledge.ledger.report import BadRow, bad_row_lines
from knowledge.records import Record

Role = Literal["sales", "finance", "credit_manager", "staff"]
ROLES: tuple[Role, ...] = get_args(Role)

_REQUIRED = ("email", "name", "role")
_OPTIONAL = ("slack_user_id", "active")
_COLUMNS = ("email", "slack_user_id", "name", "role", "active")
_ACTIVE: Mapping[str, bool] = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_SLACK_USER_ID = lazily(r"[UW][A-Z0-9]+", re.ASCII)
_ROLES: Mapping[str, Role] = {role: role for role in ROLES}


class Person(Record):
    """Somebody who asks; an unknown person has the staff role and no e-mail."""

    email: str | None
    name: str
    role: Role
    active: bool = True
    slack_user_id: str | None = None


class PeopleFileError(CreditDeskError):
    """A file of people that cannot be read at all."""

    exit_code: ClassVar[int] = 2

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(
            f"{path} {problem}.", "Name a CSV file with the columns email, slack_user_id, name, role, active."
        )


class BadPeopleError(CreditDeskError):
    """Rows of people that cannot be imported; nothing was changed."""

    def __init__(self, path: Path, bad_rows: Sequence[BadRow]) -> None:
        count = len(bad_rows)
        super().__init__(
            f"{count:,} bad {'row' if count == 1 else 'rows'} in {path.name}; nobody was imported.",
            "Correct them and import again.",
        )
        self.bad_rows = tuple(bad_rows)

    def lines(self) -> Iterator[str]:
        """List the bad rows for the console."""
        yield from bad_row_lines(self.bad_rows, len(self.bad_rows))


class _Row(NamedTuple):
    line: int
    cells: Mapping[str, str]


def people_from_csv(path: Path) -> Mapping[str, Person]:
    """Read people by case-folded e-mail, in the file's order.

    Raises PeopleFileError, EncodingError, or BadPeopleError with every bad row.
    """
    bad: list[BadRow] = []
    people: dict[str, Person] = {}
    lines: dict[str, int] = {}
    for row in _rows(path, bad):
        person = _person(row, path.name, bad)
        if person is None:
            continue
        email = str(person.email).casefold()
        for column, key in (("email", email), ("slack_user_id", person.slack_user_id)):
            if key is not None and key in lines:
                bad.append(
                    BadRow(path.name, row.line, column, f"{shortened(key)} is in line {lines[key]} already")
                )
            elif key is not None:
                lines[key] = row.line
        people[email] = person
    if bad:
        raise BadPeopleError(path, sorted(bad, key=lambda one: one.line))
    return people


def read_people(path: Path) -> Mapping[str, Person]:
    """Give the people of a file by case-folded e-mail, nobody where there is no such file."""
    return people_from_csv(path) if path.is_file() else {}


def import_people(home: Home, path: Path) -> Mapping[str, Person]:
    """Import people into a home in place of those there; raises what people_from_csv and the home raise."""
    people = people_from_csv(path)
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, _COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(
        {**person.model_dump(), "active": str(person.active).lower()} for person in people.values()
    )
    with home.changing():
        home.store_people(text.getvalue())
    return people


def _rows(path: Path, bad: list[BadRow]) -> Iterator[_Row]:
    """Give every row with content; a row that does not fit the header is bad."""
    text = _text(path)
    first = next((line for line in text.splitlines() if line.strip()), "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    header: list[str] = []
    line = 1
    try:
        for record in reader:
            if any(cell.strip() for cell in record):
                if not header:
                    header = _header(path, record)
                elif len(record) != len(header):
                    reason = f"the row has {len(record)} cells, the header has {len(header)}"
                    bad.append(BadRow(path.name, line, "the whole row", reason))
                else:
                    yield _Row(line, {key: cell.strip() for key, cell in zip(header, record, strict=True)})
            line = reader.line_num + 1
    except csv.Error as error:
        raise PeopleFileError(path, f"is not CSV in line {reader.line_num} ({error})") from error
    if not header:
        raise PeopleFileError(path, "is empty")


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
        return content.decode("utf-8-sig")
    except OSError as error:
        raise PeopleFileError(path, f"cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise EncodingError(path.name, "utf-8", error.start, line) from error


def _header(path: Path, record: Sequence[str]) -> list[str]:
    header = ["_".join(cell.replace("-", " ").split()).casefold() for cell in record]
    missing = [column for column in _REQUIRED if column not in header]
    if missing:
        raise PeopleFileError(path, f"has no column {', '.join(missing)}")
    for column in (*_REQUIRED, *_OPTIONAL):
        if header.count(column) > 1:
            raise PeopleFileError(path, f"has the column {column} more than once")
    return header


def _person(row: _Row, file: str, bad: list[BadRow]) -> Person | None:
    faults = list(_faults(row.cells))
    bad.extend(BadRow(file, row.line, column, reason) for column, reason in faults)
    if faults:
        return None
    return Person(
        email=row.cells["email"],
        name=row.cells["name"],
        role=_ROLES[row.cells["role"].casefold()],
        active=_ACTIVE[row.cells.get("active", "true").casefold()],
        slack_user_id=row.cells.get("slack_user_id") or None,
    )


def _faults(cells: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for column in _REQUIRED:
        if not cells[column]:
            yield column, "the cell is empty"
        elif not cells[column].isprintable():
            yield column, f"{shown(cells[column])} has control or invisible characters"
    email, role = cells["email"], cells["role"]
    if email and (email.count("@") != 1 or email.startswith("@") or email.endswith("@") or " " in email):
        yield "email", f"{shown(email)} is not an e-mail address"
    slack_user_id = cells.get("slack_user_id", "")
    if slack_user_id and not _SLACK_USER_ID.fullmatch(slack_user_id):
        yield "slack_user_id", f"{shown(slack_user_id)} is not the id of a Slack user, such as U012AB3CD"
    if role and role.casefold() not in _ROLES:
        yield "role", f"{shown(role)} is not one of {', '.join(_ROLES)}"
    active = cells.get("active", "true")
    if active.casefold() not in _ACTIVE:
        yield "active", f"{shown(active)} is neither true nor false" if active else "the cell is empty"
