"""What a customer's trade with us warns of: paying slower, orders out of range, requests, court events."""

from datetime import date
from fractions import Fraction

from knowledge.money import MissingRateError, exact
from knowledge.records import NotAvailable
from tools.calculations.events import recent_events
from tools.calculations.figures import Figure, absent
from tools.calculations.months import months_before
from tools.calculations.payment_behaviour import halves, mean
from tools.calculations.payment_window import payment_window
from tools.calculations.signals.finding import Case, Finding, Level, cannot_tell, fired, quiet, worse
from tools.facts import Amount, Phrase, Value, ratio


def payment_signal(case: Case) -> Finding:
    """Look for a drift of the days to pay between the halves of the policy's window."""
    rule, months = "SIGNAL-PAYMENT", case.policy.count("SIGNAL-PAYMENT.window_months")
    window = payment_window(case.book, months)
    middle = months_before(case.book.as_of, months // 2)
    halved = halves(window, middle)
    missing = absent(case.book, "payments")
    if missing is None and not window:
        missing = NotAvailable(reason="nothing_due", values={"months": str(months)})
    if missing or not all(halved):
        return cannot_tell(rule, missing or NotAvailable(reason="no_drift"))
    before, lately = (mean(each.days_to_pay for each in half) for half in halved)
    level: Level | None = None
    for each in ("watch", "warning"):
        if case.policy.threshold(f"{rule}.{each}_drift").crossed(lately - before):
            level = worse(level, "warning" if each == "warning" else "watch")
    unpaid = sum(1 for each in halved[0] if each.settled_on is None)
    if level is None and unpaid:  # their days stand in the earlier half and make the later one look better
        return cannot_tell(rule, Phrase(key="early_warnings.unpaid_before", values={"count": unpaid}))
    if level is None:
        return quiet(rule)
    values: dict[str, Value] = {"before": ratio(before), "lately": ratio(lately), "middle": middle}
    values |= {"drift": ratio(lately - before), "months": months}
    return fired(rule, level, Phrase(key="early_warnings.payment", values=values))


def order_signal(case: Case) -> Finding:
    """Hold the sales of the last months against the same months of a year before."""
    rule, policy, as_of = "SIGNAL-ORDER", case.policy, case.book.as_of
    months, back = policy.count(f"{rule}.months"), policy.count(f"{rule}.compared_months")
    start, then = months_before(as_of, back + months), months_before(as_of, back)
    begins = case.desk.ledger.begins_on
    if begins is None:
        return cannot_tell(rule, NotAvailable(reason="books_empty"))
    if months_before(begins, 1) > start:
        known = {"day": begins.isoformat()}
        return cannot_tell(rule, NotAvailable(reason="books_too_young", values=known))
    currency = _currency_of_sales(case, start)
    now = _sold(case, months_before(as_of, months), as_of, currency)
    before = _sold(case, start, then, currency)
    if isinstance(now, NotAvailable) or isinstance(before, NotAvailable):
        return cannot_tell(rule, *[each for each in (now, before) if isinstance(each, NotAvailable)][:1])
    if before <= 0:
        said = {"start": start.isoformat(), "end": then.isoformat()}
        return cannot_tell(rule, NotAvailable(reason="no_sales_before", values=said))
    change = (now - before) / before
    if not policy.threshold(f"{rule}.change").crossed(abs(change)):
        return quiet(rule)
    values: dict[str, Value] = {"months": months, "end": as_of, "then": then, "change": ratio(abs(change))}
    values |= {"now": Amount.of(now, currency), "before": Amount.of(before, currency)}
    word = "orders_up" if change > 0 else "orders_down"
    return fired(rule, policy.choice(f"{rule}.level"), Phrase(key=f"early_warnings.{word}", values=values))


def _currency_of_sales(case: Case, after: date) -> str:
    """Give the one currency of a customer's invoices, which needs no rate, else the base currency."""
    used = {each.currency for each in case.book.invoices if after < each.invoice_date}
    return used.pop() if len(used) == 1 else case.policy.base_currency


def _sold(case: Case, after: date, until: date, currency: str) -> Figure:
    """Add up the invoices and credit notes dated in (after, until]."""
    rates, total = case.desk.ledger.fx, Fraction(0)
    for each in case.book.invoices:
        if after < each.invoice_date <= until:
            try:
                rate = rates.cross(each.currency, currency, case.book.as_of)
            except MissingRateError as missing:
                values = {"currency": missing.currency, "on": case.book.as_of.isoformat()}
                return NotAvailable(reason="missing_rate", values=values)
            total += exact(each.amount, each.currency) * rate
    return total


def terms_signal(case: Case) -> Finding:
    """Count the requests to change the terms in the policy's last months."""
    rule, policy, book = "SIGNAL-TERMS", case.policy, case.book
    missing = absent(book, "events")
    if missing:
        return cannot_tell(rule, missing)
    months = policy.count(f"{rule}.months")
    after = months_before(book.as_of, months)
    asked = [
        event.happened_on
        for event in book.events
        if event.kind == "terms_change_request" and after < event.happened_on <= book.as_of
    ]
    if not asked or not policy.threshold(f"{rule}.requests").crossed(len(asked)):
        return quiet(rule)
    values: dict[str, Value] = {"count": len(asked), "months": months, "days": _listed(asked)}
    return fired(rule, policy.choice(f"{rule}.level"), Phrase(key="early_warnings.terms", values=values))


def _listed(days: list[date]) -> str:
    return ", ".join(day.isoformat() for day in sorted(days, reverse=True))


def legal_signal(case: Case) -> Finding:
    """Take the worst court event of the policy's last months; the others are evidence, no further signals."""
    rule, policy = "SIGNAL-LEGAL", case.policy
    missing = absent(case.book, "events")
    if missing:
        return cannot_tell(rule, missing)
    events = recent_events(case.book, policy)
    if not events:
        return quiet(rule)
    levels = policy.choices(f"{rule}.levels")
    evidence = []
    for event in events:
        values: dict[str, Value] = {"on": event.happened_on}
        named = event.amount is not None and event.currency is not None
        if event.amount is not None and event.currency is not None:
            values["amount"] = Amount.of(exact(event.amount, event.currency), event.currency)
        key = f"early_warnings.event{'_amount' if named else ''}.{event.kind}"
        evidence.append(Phrase(key=key, values=values))
    return fired(rule, levels[events[0].kind], *evidence)
