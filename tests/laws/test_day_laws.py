"""Today's ledger asked as of a day gives what the ledger of that day gave, in every tool."""

from datetime import date
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.knowledge.ledger.any_ledger import DAYS, Tables
from tests.laws.any_books import a_desk_on, any_books, cut_books
from tests.laws.asking import calls_about, told
from tests.laws.profile import examples


def known(told_: dict[str, Any]) -> dict[str, Any]:
    """Leave out the note that the ledger begins later: the cut ledger cannot know."""
    result = told_["result"]
    if result is None:
        return told_
    notes = [note for note in result["notes"] if not note.startswith("as_of: ")]
    return {**told_, "result": {**result, "notes": notes}}


some = examples(8)


@some
@given(any_books(), DAYS)
def test_what_is_dated_later_changes_nothing(tables: Tables, day: date) -> None:
    begins = a_desk_on(tables, day).ledger.begins_on
    day = max(day, begins or day)  # before its first day a cut ledger is empty, and says so
    today, then = a_desk_on(tables, day), a_desk_on(cut_books(tables, day), day)
    for name, arguments in calls_about(today):
        now, before = told(today, name, arguments), told(then, name, arguments)
        assert known(now) == known(before), (name, arguments)


@some
@given(any_books(), DAYS, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(tables: Tables, day: date, random: Random) -> None:
    shuffled = {name: random.sample(list(rows), len(rows)) for name, rows in tables.items()}
    first, second = a_desk_on(tables, day), a_desk_on(shuffled, day)
    for name, arguments in calls_about(first):
        assert told(first, name, arguments) == told(second, name, arguments), (name, arguments)
