"""check_order: whether an order may be released, by every rule of the policy, and what would release it."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from knowledge.desk import Desk
from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Hold, Order
from knowledge.records import NotAvailable, Record
from tools.calculations.figures import absent, shown
from tools.calculations.grade import grade_of
from tools.calculations.headroom import NOT_SET, available, utilisation
from tools.calculations.hold import hold_at
from tools.calculations.observation import observation
from tools.calculations.order_case import Need, OrderCase, Outcome, Remedy, Terms, Verdict
from tools.calculations.order_check import OrderDecision, order_decision
from tools.calculations.ratio_cash import ratio_cash
from tools.calculations.surroundings import surroundings_of
from tools.calculations.valuation import Valuation
from tools.facts import Amount, Days, Note, Phrase, Share, ratio
from tools.heading import heading
from tools.limit_notes import todays_only
from tools.order_asked import asked_amount, asked_terms, open_order
from tools.results import Result
from tools.room import Room, room_of
from tools.tool import Arguments, MissingArgumentError, Tool

Money = Amount | NotAvailable


class CheckOrderArguments(Arguments):
    """An order by its id, or a customer with an amount; `currency` is that of the amount.

    `terms` are days, `prepaid` or `lc`; without them those agreed.
    """

    customer: str | None = None
    amount: Decimal | None = None
    order: str | None = None
    terms: int | str | None = None


class Reason(Record):
    """One rule's verdict: `passed` None = unknown, which refers."""

    rule: str
    passed: bool | None
    outcome: Outcome
    detail: Phrase


class ToRelease(Record):
    """One thing that must be paid, secured or decided; `amount` None where no sum does it."""

    rule: str
    remedy: Remedy
    amount: Amount | None
    detail: Phrase


class CheckOrder(Result):
    """A decision on an order; figures in the customer's currency, `amount` in the order's own."""

    customer_id: str
    name: str
    decision: Outcome
    order_id: str | None
    amount: Amount
    terms: str | None
    exposure_after: Money
    available_before: Room
    exposure_before: Money
    limit: Room
    limit_in_force: Room
    limit_valid_until: date | None
    utilisation_after: Share | NotAvailable
    hold: Hold
    grade: str | NotAvailable
    overdue_net: Money
    oldest_days: Days | NotAvailable
    written_off: Money
    reasons: tuple[Reason, ...]
    to_release: tuple[ToRelease, ...]
    approver: str | NotAvailable | None


def run(desk: Desk, arguments: CheckOrderArguments) -> CheckOrder:
    """Judge one order.

    Raises MissingArgumentError, WrongArgumentError for an amount that is not above zero, terms that are none
    or an order that is no longer open, NotFoundError for an order not there on the day, MissingRateError.
    """
    if not arguments.customer:
        raise MissingArgumentError("customer", "order")
    book = desk.book(arguments.customer)
    order = open_order(desk, book, arguments.order)
    amount, currency = asked_amount(book, order, arguments.amount, arguments.currency)
    case = _case(desk, book, order, amount, currency, asked_terms(arguments.terms))
    found = order_decision(case)
    seen = (case.valuation, case.in_base, *((case.in_group,) if case.group_visible else ()))
    return CheckOrder(
        **heading(desk, case.valuation.currency, *seen),
        **_figures(case),
        customer_id=book.customer.customer_id,
        name=book.customer.name,
        decision=found.decision,
        order_id=order.order_id if order else None,
        amount=Amount.of(amount, currency),
        terms=None if arguments.terms is None else str(arguments.terms),
        hold=hold_at(book),
        grade=case.grade,
        reasons=tuple(_reason(verdict) for verdict in found.verdicts),
        to_release=tuple(_to_release(rule, need, case) for rule, need in found.needs),
        approver=found.approver,
        rules=_rules(found),
        notes=_notes(desk, case, found),
    )


def _case(
    desk: Desk, book: CustomerBook, order: Order | None, amount: Fraction, currency: str, terms: Terms
) -> OrderCase:
    customer, group = book.customer, desk.group(book.customer.customer_id)
    valuation = Valuation(desk.ledger.fx, desk.as_of, customer.currency)
    surroundings = surroundings_of(desk.ledger, customer, desk.as_of)
    return OrderCase(
        book=book,
        whole_group=group,
        policy=desk.policy,
        valuation=valuation,
        in_group=valuation.into(group.root.currency),
        amount=valuation.of_exact(amount, currency),
        order=order,
        terms=terms,
        grade=grade_of(book, desk.policy, surroundings).grade,
        observation=observation(book, desk.policy, valuation),
        ratio_cash=ratio_cash(book, desk.policy),
    )


def _figures(case: OrderCase) -> dict[str, Any]:
    currency, limit = case.valuation.currency, case.limit
    allowed, after = limit.in_force, case.after
    share = utilisation(limit, after)
    return {
        "exposure_before": shown(case.before, currency),
        "exposure_after": shown(after, currency),
        "available_before": room_of(available(allowed, case.before), currency),
        "limit": room_of(NOT_SET if limit.counting.amount is None else limit.counting.amount, currency),
        "limit_in_force": room_of(NOT_SET if allowed is None else allowed, currency),
        "limit_valid_until": limit.counting.valid_until,
        "utilisation_after": share if isinstance(share, NotAvailable) else ratio(share),
        **_account(case),
    }


def _account(case: OrderCase) -> dict[str, Any]:
    missing = absent(case.book, "payments")
    if missing:
        return dict.fromkeys(("overdue_net", "oldest_days", "written_off"), missing)
    return {
        "overdue_net": case.money(case.aged.overdue_net),
        "oldest_days": case.aged.oldest_days,
        "written_off": case.money(case.written.standing),
    }


def _reason(verdict: Verdict) -> Reason:
    return Reason(rule=verdict.rule, passed=verdict.passed, outcome=verdict.outcome, detail=verdict.detail)


def _to_release(rule: str, need: Need, case: OrderCase) -> ToRelease:
    amount = None if need.amount is None else case.money(need.amount)
    return ToRelease(rule=rule, remedy=need.remedy, amount=amount, detail=need.detail)


def _rules(found: OrderDecision) -> tuple[str, ...]:
    """Cite the rules that decided, those that ask for a look, and who signs."""
    stood = [verdict.rule for verdict in found.verdicts if verdict.passed is not True]
    cited = (*stood, "AUTHORITY") if found.approver else ("REVIEW-ORDER", "ORDER-LIMIT", *stood)
    return tuple(dict.fromkeys(cited))


def _notes(desk: Desk, case: OrderCase, found: OrderDecision) -> tuple[Note, ...]:
    near = [each for each in found.verdicts if each.rule == "ORDER-NEAR" and each.passed is False]
    closed = case.order is not None and case.order.status != "open"
    said = [Note(field="utilisation_after", phrase=verdict.detail) for verdict in near]
    if closed and case.order:
        key = f"check_order.order_{case.order.status}"
        said.append(Note(field="order_id", phrase=Phrase(key=key, values={"order": case.order.order_id})))
    return (*said, *todays_only(desk, case.book, case.limit.counting))


TOOL = Tool(
    name="check_order",
    arguments=CheckOrderArguments,
    result=CheckOrder,
    sees="portfolio",
    run=run,
)
