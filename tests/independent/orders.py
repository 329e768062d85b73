"""The outcome of each rule of the order check."""

from dataclasses import dataclass
from fractions import Fraction

from tests.independent import exposure as of_exposure
from tests.independent.ageing import aged
from tests.independent.items import ZERO, items, written_off
from tests.independent.newcomers import limit_meanwhile
from tests.independent.ratios import measures, statements
from tests.independent.reading import Books
from tests.independent.stages import staged
from tests.independent.suggestion import valid_covers

STRICT = ("release", "refer", "cash_terms", "hold")
Outcome = str | None
"""An outcome of STRICT; None = unknown."""


@dataclass(frozen=True)
class Asked:
    customer_id: str
    amount: Fraction
    grade: str


def rules(books: Books, asked: Asked) -> dict[str, tuple[bool | None, str]]:
    """Each rule that this file reads, with whether it passed and its outcome."""
    return {
        "ORDER-HOLD": _hold(books, asked),
        "ORDER-OVERDUE": _overdue(books, asked),
        **_limits(books, asked),
        "ORDER-NEW": _new(books, asked),
        "ORDER-WRITEOFF": _judged(_lost(books, asked) > 0, _word(books, "ORDER-WRITEOFF")),
        "ORDER-GRADE": _grade(books, asked),
        "RATIO-CASH": _cash(books, asked),
    }


def _word(books: Books, rule: str, key: str = "outcome") -> str:
    return str(books.rules[rule][key]["value"])


def _judged(failed: bool, outcome: str) -> tuple[bool | None, str]:
    return (not failed, outcome if failed else "release")


def _hold(books: Books, asked: Asked) -> tuple[bool | None, str]:
    events = {row["kind"] for row in books.of(asked.customer_id, "events")}
    last = "handover"
    failed = (
        of_exposure.held(books, asked.customer_id) != "none"
        or bool(events & {"insolvency", "dishonest_debtor"})
        or staged(books, asked.customer_id).stage == last
    )
    return _judged(failed, _word(books, "ORDER-HOLD"))


def overdue_days(books: Books, customer_id: str) -> int:
    """Days of the oldest undisputed overdue that credit, put to the oldest first, does not cover."""
    account = aged(books, customer_id)
    credit = max(ZERO, account.unapplied)
    for item in sorted(account.items, key=lambda each: each.due):
        chased = item.open - item.kept_from_dunning
        if item.days == 0 or chased <= 0:
            continue
        if credit >= chased:
            credit -= chased
            continue
        return item.days
    return 0


def _overdue(books: Books, asked: Asked) -> tuple[bool | None, str]:
    table = books.rules["ORDER-OVERDUE"]
    days = overdue_days(books, asked.customer_id)
    if days > int(table["hold_days"]["value"]):
        return False, table["hold_outcome"]["value"]
    if days >= int(table["refer_days"]["value"]):
        return False, table["refer_outcome"]["value"]
    return True, "release"


def after(books: Books, asked: Asked) -> Fraction:
    return of_exposure.exposure(books, asked.customer_id).total + asked.amount


def _limits(books: Books, asked: Asked) -> dict[str, tuple[bool | None, str]]:
    own = of_exposure.limit(books, asked.customer_id)
    root = of_exposure.root_of(books, asked.customer_id)
    group = of_exposure.limit(books, root, group=True).in_force
    group_after = of_exposure.group_exposure(books, asked.customer_id, asked.amount)
    beyond_group = isinstance(group, Fraction) and group_after > group
    found = {
        "ORDER-EXPIRED": _judged(own.expired, _word(books, "ORDER-EXPIRED")),
        "ORDER-GROUP": _judged(beyond_group, _word(books, "ORDER-GROUP")),
    }
    if own.amount is None:
        found["ORDER-UNSET"] = (False, _word(books, "ORDER-UNSET"))
    elif own.amount == 0:
        found["ORDER-UNSET"] = (False, _word(books, "ORDER-UNSET", "zero_outcome"))
    else:
        found["ORDER-UNSET"] = (True, "release")
        if not own.expired:
            above = isinstance(own.in_force, Fraction) and after(books, asked) > own.in_force
            found["ORDER-LIMIT"] = _judged(above, _word(books, "ORDER-LIMIT"))
            near = isinstance(own.in_force, Fraction) and after(books, asked) * 10 >= own.in_force * 9
            found["ORDER-NEAR"] = (not near, "release")
    return found


def _new(books: Books, asked: Asked) -> tuple[bool | None, str]:
    meanwhile = limit_meanwhile(books, asked.customer_id)
    beyond = meanwhile is not None and after(books, asked) > meanwhile
    return _judged(beyond, _word(books, "ORDER-NEW"))


def _lost(books: Books, asked: Asked) -> Fraction:
    standing, _ = written_off(books, items(books, asked.customer_id))
    return standing


def _grade(books: Books, asked: Asked) -> tuple[bool | None, str]:
    if asked.grade == "None":
        return None, "refer"
    outcome = str(books.rules["ORDER-GRADE"]["outcomes"]["value"][asked.grade])
    if asked.grade == "D" and valid_covers(books, asked.customer_id):
        return True, "release"
    return _judged(outcome != "release", outcome)


def _cash(books: Books, asked: Asked) -> tuple[bool | None, str]:
    rows = statements(books, asked.customer_id)
    ratio = measures(rows[-1])["current_ratio"] if rows else None
    table = books.rules["RATIO-CASH"]
    if ratio is None:
        return None, "refer"
    failed = ratio < Fraction(str(table["current_ratio"]["value"]))
    return _judged(failed, str(table["outcome_with_clause"]["value"]))
