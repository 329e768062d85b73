"""Security: what had begun by the day, and how each stands."""

import pytest

from tests.builders import a_book, a_cover
from tests.tools.calculations.framing import days_ago
from tools.calculations.security import securities


@pytest.mark.parametrize(("begins_in", "listed"), [(-1, True), (0, True), (1, False)])
def test_security_is_listed_from_the_day_it_begins(begins_in: int, listed: bool) -> None:
    cover = a_cover(1000, kind="deposit", valid_from=days_ago(-begins_in))
    assert bool(securities(a_book(covers=[cover]))) is listed


def test_security_without_a_first_day_has_begun_and_insurance_is_none() -> None:
    covers = [a_cover(1000, kind="collateral", valid_from=None), a_cover(1000, kind="insurance")]
    (found,) = securities(a_book(covers=covers))
    assert (found.cover.kind, found.status) == ("collateral", "valid")


@pytest.mark.parametrize(
    ("until_in", "withdrawn_in", "status"),
    [
        (0, None, "valid"),
        (-1, None, "expired"),
        (None, 1, "valid"),
        (None, 0, "withdrawn"),
        (-5, -4, "expired"),  # it ran out the day before it was withdrawn
        (-5, -5, "withdrawn"),
        (-5, -6, "withdrawn"),
    ],
)
def test_what_came_first_says_how_it_stands(
    until_in: int | None, withdrawn_in: int | None, status: str
) -> None:
    cover = a_cover(
        1000,
        kind="bank_guarantee",
        valid_from=days_ago(100),
        valid_until=None if until_in is None else days_ago(-until_in),
        withdrawn_on=None if withdrawn_in is None else days_ago(-withdrawn_in),
    )
    assert [each.status for each in securities(a_book(covers=[cover]))] == [status]


def test_valid_security_comes_first() -> None:
    ended = a_cover(1000, cover_id="A", kind="deposit", valid_until=days_ago(1))
    running = a_cover(1000, cover_id="B", kind="deposit")
    found = securities(a_book(covers=[ended, running]))
    assert [each.cover.cover_id for each in found] == ["B", "A"]
