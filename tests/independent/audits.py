"""One audit a tool: where its answer about a customer differs from the independent figures."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from knowledge.desk import Desk
from tests.independent import behaviour, exposure, grading, orders, ratios, stages, suggestion
from tests.independent.ageing import Aged, aged
from tests.independent.comparing import Difference, answered, of_money, of_others, of_parts, records
from tests.independent.items import items, written_off
from tests.independent.reading import Books
from tools.calculations.payment_behaviour import payment_behaviour
from tools.calculations.valuation import Valuation

LADDERS = ("standard", "owner", "sme")
RATIO_RULES = ("RATIO-CASH", "RATIO-CURRENT", "RATIO-COVER", "RATIO-INVENTORY", "RATIO-DEBT")


@dataclass(frozen=True)
class Audited:
    """A customer at a desk, with the independent books of the same tables and day."""

    desk: Desk
    books: Books
    customer_id: str


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def customer_limit(of: Audited) -> Iterator[Difference]:
    books, who = of.books, of.customer_id
    said = answered(of.desk, "customer_limit", customer=who)
    owed, limit, account = exposure.exposure(books, who), exposure.limit(books, who), aged(books, who)
    lost, recovered = written_off(books, items(books, who))
    root = exposure.root_of(books, who)
    group, group_limit = exposure.group_exposure(books, who), exposure.limit(books, root, group=True)
    mine = {
        "limit": limit.amount,
        "limit_in_force": limit.in_force,
        "exposure": owed.total,
        "available": exposure.headroom(limit.in_force, owed.total),
        "usable_now": exposure.usable_now(books, who),
        "overdue": account.overdue,
        "written_off": lost,
        "recovered": recovered,
        "group_exposure": group,
        "group_available": exposure.headroom(group_limit.in_force, group),
    }
    yield from of_money(said, mine)
    parts = {"net_receivables": owed.net, "open_orders": owed.orders, "bills_outstanding": owed.bills}
    yield from of_parts(said, parts)
    in_force = limit.in_force
    used = owed.total / in_force if isinstance(in_force, Fraction) and in_force > 0 else None
    yield from of_others(
        said,
        {
            "utilisation": used,
            "oldest_days": account.oldest_days,
            "hold": exposure.held(books, who),
            "group_members": len(exposure.members(books, who)),
        },
    )


def overdue_status(of: Audited) -> Iterator[Difference]:
    account = aged(of.books, of.customer_id)
    said = answered(of.desk, "overdue_status", customer=of.customer_id)
    names = ("gross", "unapplied", "overdue", "overdue_net", "not_due", "over_180", "over_365", "disputed")
    fields = {"gross": "gross_receivables", "unapplied": "unapplied_credit"}
    yield from of_parts(said, {fields.get(name, name): getattr(account, name) for name in names})
    yield from of_others(said, {"oldest_days": account.oldest_days})
    buckets = said["buckets"]
    assert isinstance(buckets, dict)
    yield from of_parts(buckets, account.buckets)
    yield from _invoices(records(said["invoices"]), account)


def _invoices(rows: list[dict[str, object]], account: Aged) -> Iterator[Difference]:
    said = {row["invoice_id"]: row for row in rows}
    if set(said) != {item.invoice_id for item in account.items}:
        yield "invoices", sorted(map(str, said)), sorted(item.invoice_id for item in account.items)
        return
    for item in account.items:
        row = said[item.invoice_id]
        yield from of_parts(row, {"open_amount": item.open, "disputed": item.disputed})
        yield from of_others(row, {"due_date": iso(item.due), "days_past_due": item.days})


def collection_stage(of: Audited) -> Iterator[Difference]:
    for ladder in LADDERS:
        said = answered(of.desk, "collection_stage", customer=of.customer_id, ladder=ladder)
        mine = stages.staged(of.books, of.customer_id, ladder)
        expected = {
            "stage": mine.stage,
            "days_past_due": mine.days,
            "invoice_id": mine.invoice_id,
            "next_stage": mine.next_stage,
            "next_stage_on": iso(mine.next_on),
            "next_stage_in_days": (mine.next_on - of.books.as_of).days if mine.next_on else None,
            "paused_until": iso(stages.paused_until(of.books, of.customer_id, mine)),
        }
        yield from of_others(said, expected)


def check_ratios(of: Audited) -> Iterator[Difference]:
    books, who = of.books, of.customer_id
    said = answered(of.desk, "check_ratios", customer=who)
    rows = ratios.statements(books, who)
    if not rows:
        return
    last, found = rows[-1], ratios.measures(rows[-1])
    kind = books.customers[who].get("kind") or ""
    if kind and kind != "financial":
        name, score = ratios.altman(rows, kind)
        found[name] = score
    shown = {str(row["name"]): row["value"] for row in records(said["ratios"])}
    money = {name: found.pop(name) for name in ("working_capital", "tangible_net_worth")}
    own = {
        name: None if value is None else books.turn(value, last["currency"], books.currency(who))
        for name, value in money.items()
    }
    yield from of_money(shown, own)
    yield from of_others(shown, found)
    yield from of_others(said, {"period_end": last["period_end"]})
    status = {str(row["rule"]): row["status"] for row in records(said["ratios"])}
    yield from of_others(status, {rule: ratios.status(books, who, rule) for rule in RATIO_RULES})


def payments(of: Audited) -> Iterator[Difference]:
    books, who, ledger = of.books, of.customer_id, of.desk.ledger
    book = ledger.book(who, books.as_of)
    found = payment_behaviour(book, Valuation(ledger.fx, books.as_of, book.customer.currency), 12)
    window = behaviour.window(books, who)
    rate, by_amount = behaviour.on_time(window)
    share, took = behaviour.disputes(books, window)
    mine = {
        "invoice_count": len(window),
        "late_count": sum(1 for each in window if each.late(books.as_of)),
        "open_count": sum(1 for each in window if each.settled is None),
        "on_time_rate": rate,
        "on_time_rate_by_amount": by_amount,
        "average_days_late": behaviour.mean([each.late(books.as_of) for each in window]),
        "average_days_to_pay": behaviour.mean([each.taken(books.as_of) for each in window]),
        "payment_drift": behaviour.drift(books, window, late=False),
        "lateness_drift": behaviour.drift(books, window, late=True),
        "prepayment_share": behaviour.prepaid_share(books, who),
        "dispute_rate": share,
        "dispute_days": took,
    }
    for name, expected in mine.items():
        value = getattr(found, name)
        value = value if isinstance(value, Fraction | int) else None
        if value != expected:
            yield name, value, expected


def suggest_limit(of: Audited) -> Iterator[Difference]:
    books, who = of.books, of.customer_id
    said = answered(of.desk, "suggest_limit", customer=who)
    grade = str(said["grade"])
    yield from of_money(said, {"need": suggestion.need(books, who)})
    caps = {str(row["method"]): row["value"] for row in records(said["caps"])}
    if said["grade"] is None:  # without a grade there are no shares to take
        if said["suggested"] is not None or caps.get("capacity") is not None:
            yield "suggested", said["suggested"], None
        return
    mine = {
        "capacity": suggestion.capacity(books, who, grade),
        "cover": suggestion.cover_cap(books, who, grade),
    }
    yield from of_money(caps, mine)


def grade(of: Audited) -> Iterator[Difference]:
    said = answered(of.desk, "suggest_limit", customer=of.customer_id)
    mine = grading.graded(of.books, of.customer_id)
    yield from of_others(said, {"score": mine.score, "grade": mine.grade})


def check_order(of: Audited) -> Iterator[Difference]:
    """Orders of one unit, of a very large amount, and exactly at and just above what is available."""
    books, who = of.books, of.customer_id
    limit = exposure.limit(books, who).in_force
    room = exposure.headroom(limit, exposure.exposure(books, who).total)
    places = {"JPY": 0, "KWD": 3}.get(books.currency(who), 2)
    amounts = [Fraction(1), Fraction(10**7)]
    if isinstance(room, Fraction) and room > 0 and (room * 10**places).denominator == 1:
        amounts += [room, room + Fraction(1, 10**places)]
    for amount in amounts:
        yield from _order(of, amount, f"{float(amount):.{places}f}", room)


def _order(of: Audited, amount: Fraction, text: str, room: exposure.Money) -> Iterator[Difference]:
    currency = of.books.currency(of.customer_id)
    said = answered(of.desk, "check_order", customer=of.customer_id, amount=text, currency=currency)
    asked = orders.Asked(of.customer_id, amount, str(said["grade"]))
    reasons = {str(row["rule"]): (row["passed"], row["outcome"]) for row in records(said["reasons"])}
    yield from of_others(reasons, orders.rules(of.books, asked))
    strictest = max((str(outcome) for _, outcome in reasons.values()), key=orders.STRICT.index)
    yield from of_others(said, {"decision": strictest})
    yield from of_money(said, {"exposure_after": orders.after(of.books, asked), "available_before": room})


def order_by_id(of: Audited) -> Iterator[Difference]:
    """An open order's own amount leaves exposure before the test, so that it is not counted twice."""
    books, who = of.books, of.customer_id
    owed = exposure.exposure(books, who).total
    for row in books.of(who, "orders"):
        if exposure.order_is_open(books, row):
            said = answered(of.desk, "check_order", order=row["order_id"])
            own = books.turn(Fraction(row["amount"]), row["currency"], books.currency(who))
            yield from of_money(said, {"exposure_after": owed, "exposure_before": owed - own})


AUDITS = (
    customer_limit,
    overdue_status,
    collection_stage,
    check_ratios,
    payments,
    suggest_limit,
    grade,
    check_order,
    order_by_id,
)
