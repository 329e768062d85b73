"""The order rules on the account itself: holds, overdue invoices, write-offs."""

from collections.abc import Iterator
from fractions import Fraction

from tools.calculations.dunning import Dunned, customer_dunning
from tools.calculations.figures import absent
from tools.calculations.hold import hold_at
from tools.calculations.ladder import hands_over, ladder_of
from tools.calculations.order_case import Need, OrderCase, Verdict, passes, says, unknown
from tools.facts import Phrase, Value

_BLOCKING_EVENTS = ("insolvency", "dishonest_debtor")


def order_hold(case: OrderCase) -> Verdict:
    """ORDER-HOLD: the hold flag, insolvency, a listing as a dishonest debtor, the hand-over stage."""
    found = list(_holds(case))
    missing = absent(case.book, "payments", "events")
    if not found:
        return unknown("ORDER-HOLD", missing) if missing else passes("ORDER-HOLD", says("hold.none"))
    return Verdict(
        rule="ORDER-HOLD",
        passed=False,
        outcome=case.outcome("ORDER-HOLD.outcome"),
        detail=found[0][0],
        needs=tuple(need for _, need in found),
    )


def order_overdue(case: OrderCase) -> Verdict:
    """ORDER-OVERDUE: the oldest undisputed overdue that credit does not cover."""
    missing = absent(case.book, "payments")
    if missing:
        return unknown("ORDER-OVERDUE", missing)
    uncovered = case.aged.uncovered()
    if not uncovered:
        covered = bool(case.aged.chased_overdue)
        return passes("ORDER-OVERDUE", says("overdue.covered" if covered else "overdue.none"))
    oldest, refer = uncovered[0][0], case.policy.threshold("ORDER-OVERDUE.refer_days")
    values: dict[str, Value] = {
        "invoice": oldest.invoice.invoice_id,
        "days": oldest.days,
        "amount": case.money(sum((left for _, left in uncovered), Fraction(0))),
    }
    holds = case.policy.threshold("ORDER-OVERDUE.hold_days").crossed(oldest.days)
    if not holds and not refer.crossed(oldest.days):
        return passes("ORDER-OVERDUE", says("overdue.recent", **values))
    late = sum((left for item, left in uncovered if refer.crossed(item.days)), Fraction(0))
    need = Need(remedy="pay", amount=late, detail=says("need.pay_overdue", amount=case.money(late)))
    return Verdict(
        rule="ORDER-OVERDUE",
        passed=False,
        outcome=case.outcome(f"ORDER-OVERDUE.{'hold' if holds else 'refer'}_outcome"),
        detail=says("overdue.late", **values),
        needs=(need,),
    )


def order_writeoff(case: OrderCase) -> Verdict:
    """ORDER-WRITEOFF: a write-off of the last months that nobody has made good."""
    missing = absent(case.book, "payments")
    if missing:
        return unknown("ORDER-WRITEOFF", missing)
    standing, months = case.written.standing, case.policy.count("ORDER-WRITEOFF.months")
    if standing <= 0:
        return passes("ORDER-WRITEOFF", says("writeoff.none", months=months))
    amount = case.money(standing)
    return Verdict(
        rule="ORDER-WRITEOFF",
        passed=False,
        outcome=case.outcome("ORDER-WRITEOFF.outcome"),
        detail=says("writeoff.standing", amount=amount, months=months),
        needs=(Need(remedy="pay", amount=standing, detail=says("need.recover", amount=amount)),),
    )


def _holds(case: OrderCase) -> Iterator[tuple[Phrase, Need]]:
    """Give each reason for a hold with what would end it, the gravest first."""
    flag = hold_at(case.book)
    if flag != "none":
        yield says(f"hold.{flag}"), _decide("need.lift_hold")
    for kind in _BLOCKING_EVENTS:
        dated = [each.happened_on for each in case.book.events if each.kind == kind]
        if dated:
            yield says(f"hold.{kind}", day=max(dated)), _decide(f"need.{kind}")
    if not absent(case.book, "payments"):
        yield from _handed_over(case)


def _handed_over(case: OrderCase) -> Iterator[tuple[Phrase, Need]]:
    ladder = ladder_of(case.policy)
    dunned = Dunned(case.book, case.valuation, case.policy, ladder)
    found = customer_dunning(dunned)
    if found.step and hands_over(ladder, found.step) and found.item:
        owed = case.money(case.aged.overdue_net)
        need = Need(
            remedy="pay", amount=case.aged.overdue_net, detail=says("need.pay_handed_over", amount=owed)
        )
        yield says("hold.handover", days=found.days, invoice=found.item.invoice.invoice_id), need


def _decide(key: str) -> Need:
    return Need(remedy="decide", amount=None, detail=says(key))
