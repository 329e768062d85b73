"""Audits of the tools on what a customer's debts cost, how it pays them, and what is insured of them."""

from collections.abc import Iterator
from fractions import Fraction

from tests.independent import behaviour, insurance, interest
from tests.independent.ageing import aged
from tests.independent.audits import Audited
from tests.independent.comparing import Difference, answered, of_money, of_others, of_parts, records, unit
from tests.independent.items import ZERO, items


def late_interest(of: Audited) -> Iterator[Difference]:
    """At the rate that applies, and at a stated one."""
    for stated in (None, "0.1"):
        more = {} if stated is None else {"annual_rate": stated}
        said = answered(of.desk, "late_interest", customer=of.customer_id, **more)
        mine = interest.claim(of.books, of.customer_id, None if stated is None else Fraction(stated))
        yield from of_money(said, {"principal": mine.principal, "interest": mine.interest})
        if mine.interest is not None:
            # each line is rounded so that all add up: one unit a line
            lines = [row for row in records(said["lines"]) if row["disputed"]]
            gap = abs(Fraction(str(said["disputed_interest"])) - mine.disputed)
            if gap > unit(said["interest"]) * len(lines):
                yield "disputed_interest", said["disputed_interest"], float(mine.disputed)


def late_interest_of_each_invoice(of: Audited) -> Iterator[Difference]:
    """Of the open, the settled and those that are not due yet."""
    for item in items(of.books, of.customer_id):
        asked = {"customer": of.customer_id, "invoice": item.invoice_id, "annual_rate": "0.1"}
        said = answered(of.desk, "late_interest", **asked)
        overdue, borne = interest.of_invoice(of.books, of.customer_id, item, Fraction("0.1"))
        yield from of_money(said, {"principal": overdue, "interest": borne})


def insurance_cover(of: Audited) -> Iterator[Difference]:
    cover = insurance.only_insurance(of.books, of.customer_id)
    said = answered(of.desk, "insurance_cover", customer=of.customer_id)
    if cover is None:
        return
    mine = insurance.covered(of.books, of.customer_id, cover)
    figures = {
        "owed": mine.owed,
        "covered": mine.covered,
        "claim": mine.claim,
        "above_limit": mine.eligible - mine.covered,
        "not_eligible": mine.owed - mine.eligible,
        "own_retention": mine.covered - mine.claim,
        "own_loss": mine.owed - mine.claim,
    }
    yield from of_parts(said, figures)


def payment_behaviour(of: Audited) -> Iterator[Difference]:
    for months in (12, 7):
        said = answered(of.desk, "payment_behaviour", customer=of.customer_id, months=months)
        window = behaviour.window(of.books, of.customer_id, months)
        rate, by_amount = behaviour.on_time(window)
        share, took = behaviour.disputes(of.books, window)
        mine = {
            "invoice_count": len(window),
            "late_count": sum(1 for each in window if each.late(of.books.as_of)),
            "open_count": sum(1 for each in window if each.settled is None),
            "on_time_rate": rate,
            "on_time_rate_by_amount": by_amount,
            "average_days_late": behaviour.mean([each.late(of.books.as_of) for each in window]),
            "average_days_to_pay": behaviour.mean([each.taken(of.books.as_of) for each in window]),
            "payment_drift": behaviour.drift(of.books, window, late=False, months=months),
            "lateness_drift": behaviour.drift(of.books, window, late=True, months=months),
            "prepayment_share": behaviour.prepaid_share(of.books, of.customer_id, months),
            "dispute_rate": share,
            "dispute_days": took,
        }
        yield from of_others(said, mine)


def repayment_plan(of: Audited) -> Iterator[Difference]:
    """Three equal parts of the undisputed overdue less credit, at half a per cent a month."""
    said = answered(
        of.desk, "repayment_plan", customer=of.customer_id, instalments=3, annual_rate="0.06", every="month"
    )
    yield from of_money(said, {"base": aged(of.books, of.customer_id).overdue_net})
    if said["schedule"] is None:
        return
    left, smallest = Fraction(str(said["base"])), unit(said["base"])
    for number, row in enumerate(records(said["schedule"]), start=1):
        principal = left if number == 3 else Fraction(str(said["base"])) / 3
        borne = left * Fraction(6, 1200)
        yield from of_parts(row, {"principal": principal})
        yield from of_money(row, {"interest": borne})
        left -= Fraction(str(row["principal"]))
    if left != ZERO or smallest <= 0:
        yield "schedule", left, ZERO


AUDITS_OF_DEBTS = (
    late_interest,
    late_interest_of_each_invoice,
    insurance_cover,
    payment_behaviour,
    repayment_plan,
)
