"""SIGNAL-SME: of a small firm the overdue rate, how its orders concentrate, and its industry's climate."""

from collections.abc import Iterable
from fractions import Fraction

from knowledge.ledger.book import CustomerBook
from knowledge.money import MissingRateError, exact
from knowledge.records import NotAvailable
from tools.calculations.figures import Figure, absent
from tools.calculations.months import months_before
from tools.calculations.open_items import open_items
from tools.calculations.reasons import because
from tools.calculations.signals.finding import Case, Finding, fired, quiet
from tools.calculations.surroundings import surroundings_of
from tools.facts import Phrase, Value, ratio

_RULE = "SIGNAL-SME"


def small_firm_signal(case: Case) -> Finding:
    """Check the three of a small firm; a large one has nothing to check, an unknown size is told."""
    size = case.book.customer.size
    if size is None:
        return Finding(rule=_RULE, unknown=(because(NotAvailable(reason="no_size")),))
    if size != "small":
        return quiet(_RULE)
    values = {
        "overdue_rate": overdue_rate(case),
        "order_concentration": order_concentration(case),
        "climate_index": _climate(case),
    }
    unknown = [because(value) for value in values.values() if isinstance(value, NotAvailable)]
    said = [
        Phrase(key=f"early_warnings.{name}", values=_values(name, value, case))
        for name, value in values.items()
        if not isinstance(value, NotAvailable) and case.policy.threshold(f"{_RULE}.{name}").crossed(value)
    ]
    if not said:
        return Finding(rule=_RULE, unknown=tuple(unknown))
    return fired(_RULE, case.policy.choice(f"{_RULE}.level"), *said, unknown=unknown)


def _values(name: str, value: Fraction, case: Case) -> dict[str, Value]:
    edge = case.policy.threshold(f"{_RULE}.{name}").value
    values: dict[str, Value] = {"value": ratio(value), "edge": edge}
    if name == "order_concentration":
        values["months"] = case.policy.count(f"{_RULE}.order_months")
    if name == "climate_index":
        values["industry"] = case.book.customer.industry or ""
    return values


def overdue_rate(case: Case) -> Figure:
    """Give what is past due over gross receivables, disputed or not."""
    book = case.book
    missing = absent(book, "payments")
    if missing:
        return missing
    owed = [item for item in open_items(book) if item.open_minor > 0]
    gross = _valued(case, ((item.open_minor, item.invoice.currency) for item in owed))
    late = ((item.open_minor, item.invoice.currency) for item in owed if item.invoice.due_date < book.as_of)
    if isinstance(gross, NotAvailable) or not gross:
        return gross if isinstance(gross, NotAvailable) else NotAvailable(reason="nothing_owed")
    overdue = _valued(case, late)
    return overdue if isinstance(overdue, NotAvailable) else overdue / gross


def order_concentration(case: Case) -> Figure:
    """Give the largest order's share of what a customer bought in the policy's months.

    An order is its invoices and credit notes dated in them and what is still open of it; an invoice without
    an order stands for itself. So few orders that an even spread would fire cannot be told.
    """
    book, months = case.book, case.policy.count(f"{_RULE}.order_months")
    bought = _orders(book, months)
    sizes = [_valued(case, amounts) for amounts in bought.values()]
    unknown = next((size for size in sizes if isinstance(size, NotAvailable)), None)
    if unknown:
        return unknown
    positive = [size for size in sizes if isinstance(size, Fraction) and size > 0]
    edge = case.policy.threshold(f"{_RULE}.order_concentration")
    if not positive or edge.crossed(Fraction(1, len(positive))):
        values = {"count": str(len(positive)), "months": str(months)}
        return NotAvailable(reason="too_few_orders", values=values)
    return max(positive) / sum(positive, Fraction(0))


def _orders(book: CustomerBook, months: int) -> dict[str, list[tuple[int, str]]]:
    after = months_before(book.as_of, months)
    bought: dict[str, list[tuple[int, str]]] = {}
    for invoice in book.invoices:
        if after < invoice.invoice_date <= book.as_of:
            # An invoice's own number may be an order's as well: the mark keeps them apart.
            order = invoice.order_id or f"#{invoice.invoice_id}"
            bought.setdefault(order, []).append((invoice.amount, invoice.currency))
    for each in book.orders:
        if each.status == "open" and after < each.ordered_on <= book.as_of:
            bought.setdefault(each.order_id, []).append((each.amount, each.currency))
    return bought


def _valued(case: Case, amounts: Iterable[tuple[int, str]]) -> Figure:
    """Add amounts up in the base currency, or in their own where the whole customer uses one alone."""
    currency = _only_currency(case.book) or case.policy.base_currency
    total = Fraction(0)
    for minor, of in amounts:
        try:
            rate = case.desk.ledger.fx.cross(of, currency, case.book.as_of)
        except MissingRateError as missing:
            values = {"currency": missing.currency, "on": missing.on.isoformat()}
            return NotAvailable(reason="missing_rate", values=values)
        total += exact(minor, of) * rate
    return total


def _only_currency(book: CustomerBook) -> str | None:
    used = {each.currency for each in book.invoices} | {each.currency for each in book.orders}
    return used.pop() if len(used) == 1 else None


def _climate(case: Case) -> Figure:
    found = surroundings_of(case.desk.ledger, case.book.customer, case.book.as_of).industry
    if found is None or found.climate_index is None:
        return NotAvailable(reason="no_climate_index")
    return Fraction(found.climate_index)
