"""The limit in force: history before columns, temporary limits, expiry, and what headroom is left."""

from fractions import Fraction

import pytest

from knowledge.ledger.records import Limit
from knowledge.records import NotAvailable
from tests.builders import a_book, a_customer, a_limit
from tests.tools.calculations.framing import days_ago, valued
from tools.calculations.headroom import available, usable_now, utilisation
from tools.calculations.limit_in_force import Allowance, group_limit, limit_in_force

TODAY = days_ago(0)


def permanent(amount: int | str, starts: int = 100, ends: int | None = None, **more: object) -> Limit:
    until = None if ends is None else days_ago(ends)
    return a_limit(amount, valid_from=days_ago(starts), valid_until=until, **more)  # type: ignore[arg-type] # a word or a number


def temporary(amount: int | str, starts: int = 20, ends: int | None = 0, **more: object) -> Limit:
    return permanent(amount, starts, ends, kind="temporary", **more)


CASES: list[tuple[str, object, list[Limit], Allowance, Allowance]] = [
    # name, column, history, in force, as granted
    ("the column where there is no history", 500, [], Fraction(500), Fraction(500)),
    ("nothing set", None, [], None, None),
    ("nothing allowed", 0, [], Fraction(0), Fraction(0)),
    ("no ceiling", "unlimited", [], "unlimited", "unlimited"),
    ("history before the column", 500, [permanent(800)], Fraction(800), Fraction(800)),
    (
        "the latest permanent row",
        500,
        [permanent(800, 100), permanent(300, 50)],
        Fraction(300),
        Fraction(300),
    ),
    (
        "an expired latest row is not revived",
        500,
        [permanent(800), permanent(300, 50, 1)],
        Fraction(0),
        Fraction(300),
    ),
    ("valid on its last day", 500, [permanent(800, ends=0)], Fraction(800), Fraction(800)),
    ("expired the day before", 500, [permanent(800, ends=1)], Fraction(0), Fraction(800)),
    (
        "a row that starts today counts",
        500,
        [permanent(800), permanent(900, 0)],
        Fraction(900),
        Fraction(900),
    ),
    (
        "a row that starts tomorrow does not",
        500,
        [permanent(800), permanent(900, -1)],
        Fraction(800),
        Fraction(800),
    ),
    (
        "a higher temporary limit stands in",
        500,
        [permanent(800), temporary(1000)],
        Fraction(1000),
        Fraction(1000),
    ),
    ("a lower temporary limit does not", 500, [permanent(800), temporary(700)], Fraction(800), Fraction(800)),
    (
        "an ended temporary limit does not",
        500,
        [permanent(800), temporary(1000, ends=1)],
        Fraction(800),
        Fraction(800),
    ),
    ("a temporary one over the column", 500, [temporary(1000)], Fraction(1000), Fraction(1000)),
    ("a temporary one where none is set", None, [temporary(100)], Fraction(100), Fraction(100)),
    (
        "a temporary one where the other expired",
        500,
        [permanent(800, ends=1), temporary(100)],
        Fraction(100),
        Fraction(100),
    ),
    (
        "the later of two temporary ones",
        500,
        [temporary(900, 20), temporary(600, 10)],
        Fraction(600),
        Fraction(600),
    ),
    ("an unlimited one stays", "unlimited", [temporary(100)], "unlimited", "unlimited"),
    ("unlimited for a time", 500, [temporary("unlimited")], "unlimited", "unlimited"),
    ("a group row is not the customer's", 500, [permanent(9000, kind="group")], Fraction(500), Fraction(500)),
    ("a limit in another currency", 500, [permanent(100, currency="EUR")], Fraction(800), Fraction(800)),
]


@pytest.mark.parametrize(
    ("column", "history", "in_force", "granted"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_which_limit_counts(
    column: object, history: list[Limit], in_force: Allowance, granted: Allowance
) -> None:
    book = a_book(a_customer(credit_limit=column), limits=history)
    found = limit_in_force(book, valued(book))
    assert (found.in_force, found.counting.amount) == (in_force, granted)
    backwards = limit_in_force(book.model_copy(update={"limits": tuple(reversed(book.limits))}), valued(book))
    assert backwards == found


@pytest.mark.parametrize(("ends", "expired"), [(-1, False), (0, False), (1, True)])
def test_a_limit_of_the_column_ends_after_its_last_day(ends: int, expired: bool) -> None:
    book = a_book(a_customer(credit_limit=500, limit_valid_until=days_ago(ends)))
    found = limit_in_force(book, valued(book))
    assert found.counting.expired is expired
    assert found.in_force == (0 if expired else 500)


def test_a_limit_not_set_does_not_expire() -> None:
    book = a_book(a_customer(limit_valid_until=days_ago(10)))
    assert limit_in_force(book, valued(book)).counting.expired is False


@pytest.mark.parametrize(
    ("column", "history", "limit"),
    [
        (None, [], None),
        (900, [], Fraction(900)),
        (900, [a_limit(700, kind="group")], Fraction(700)),
        (900, [a_limit(700, kind="group", valid_until=days_ago(1))], Fraction(0)),
        ("unlimited", [], "unlimited"),
    ],
)
def test_the_group_s_limit(column: object, history: list[Limit], limit: Allowance) -> None:
    root = a_book(a_customer(group_limit=column), limits=history)
    assert group_limit(root, valued(root)).in_force == limit


MISSING = NotAvailable(reason="absent_table", values={"table": "orders"})
NOT_SET = NotAvailable(reason="limit_not_set")


@pytest.mark.parametrize(
    ("allowed", "exposure", "left"),
    [
        (Fraction(100), Fraction(100), Fraction(0)),
        (Fraction(100), Fraction(130), Fraction(-30)),
        (Fraction(0), Fraction(-20), Fraction(20)),
        ("unlimited", Fraction(5), "unlimited"),
        (None, Fraction(5), NOT_SET),
        (Fraction(100), MISSING, MISSING),
    ],
)
def test_what_is_available(allowed: Allowance, exposure: Fraction | NotAvailable, left: object) -> None:
    assert available(allowed, exposure) == left


HIDDEN = NotAvailable(reason="group_hidden")


@pytest.mark.parametrize(
    ("own", "group", "blocked", "visible", "usable"),
    [
        (Fraction(50), None, False, True, Fraction(50)),
        (Fraction(50), None, True, True, Fraction(0)),
        (Fraction(-50), None, False, True, Fraction(0)),
        (Fraction(50), Fraction(20), False, True, Fraction(20)),
        (Fraction(50), Fraction(-20), False, True, Fraction(0)),
        (Fraction(50), "unlimited", False, True, Fraction(50)),
        ("unlimited", None, False, True, "unlimited"),
        ("unlimited", Fraction(20), False, True, Fraction(20)),
        ("unlimited", Fraction(20), False, False, HIDDEN),
        (NOT_SET, Fraction(20), False, True, NOT_SET),
        (NOT_SET, None, True, True, Fraction(0)),
        (Fraction(50), Fraction(20), False, False, HIDDEN),
        (Fraction(50), Fraction(50), False, False, Fraction(50)),
        (Fraction(50), Fraction(-1), False, False, HIDDEN),
        (Fraction(-50), Fraction(-90), False, False, Fraction(0)),
        (Fraction(50), MISSING, False, True, MISSING),
    ],
)
def test_what_may_be_used_now(
    own: object, group: object, blocked: bool, visible: bool, usable: object
) -> None:
    assert usable_now(own, group, blocked=blocked, group_visible=visible) == usable  # type: ignore[arg-type] # a table of cases


@pytest.mark.parametrize(
    ("column", "used"),
    [
        (200, Fraction(1, 4)),
        (0, NotAvailable(reason="limit_zero")),
        (None, NOT_SET),
        ("unlimited", NotAvailable(reason="limit_unlimited")),
    ],
)
def test_utilisation_needs_a_limit_above_zero(column: object, used: object) -> None:
    book = a_book(a_customer(credit_limit=column))
    assert utilisation(limit_in_force(book, valued(book)), Fraction(50)) == used


def test_an_expired_limit_has_no_utilisation() -> None:
    book = a_book(a_customer(credit_limit=200, limit_valid_until=days_ago(1)))
    found = utilisation(limit_in_force(book, valued(book)), Fraction(50))
    assert found == NotAvailable(reason="limit_expired")
