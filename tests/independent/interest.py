"""Late interest the long way: day by day, what was open the evening before at the rate of the day."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from tests.independent.items import ZERO, Item, bounced, items, settle
from tests.independent.reading import Books, Row, a_day, day

EU = frozenset("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split())
"""The member states, by ISO 3166."""


@dataclass(frozen=True)
class Claim:
    """Money in the customer's currency; `interest` None where a day has no rate."""

    principal: Fraction
    interest: Fraction | None
    disputed: Fraction


def claim(books: Books, customer_id: str, stated: Fraction | None = None) -> Claim:
    """Late interest on the open invoices that are past due."""
    overdue = [item for item in items(books, customer_id) if item.open > 0 and item.due < books.as_of]
    parts = [_of_item(books, customer_id, item, stated) for item in overdue]
    known = [part for part in parts if part is not None]
    return Claim(
        sum((item.open for item in overdue), ZERO),
        sum((whole for whole, _ in known), ZERO) if len(known) == len(parts) else None,
        sum((held for _, held in known), ZERO),
    )


def of_invoice(books: Books, customer_id: str, item: Item, stated: Fraction) -> tuple[Fraction, Fraction]:
    """What is overdue of one invoice at a stated rate's interest, and that interest; 0 before it is due."""
    whole = _of_item(books, customer_id, item, stated)
    assert whole is not None  # a stated rate holds on every day
    return (max(ZERO, item.open) if item.due < books.as_of else ZERO), whole[0]


def _of_item(
    books: Books, customer_id: str, item: Item, stated: Fraction | None
) -> tuple[Fraction, Fraction] | None:
    """The interest on one invoice and that on its disputed part, None where a day has no rate."""
    row = next(each for each in books.of(customer_id, "invoices") if each["invoice_id"] == item.invoice_id)
    basis = int(books.rules["TERMS-STANDARD"]["late_basis"]["value"])
    rates = _Rates(books, books.customers[customer_id], stated)
    whole = held = ZERO
    evening, left, turns = item.due, ZERO, _turns(books, row)
    while evening < books.as_of:
        if evening == item.due or evening in turns:
            left = max(ZERO, _open_on(books, row, customer_id, evening))
        evening += timedelta(1)
        if left == 0:
            continue
        rate = rates.on(evening)
        if rate is None:
            return None
        whole += left * rate / basis
        held += min(left, item.disputed) * rate / basis
    return whole, held


def _turns(books: Books, row: Row) -> set[date]:
    """The days on which what is open of an invoice may change."""
    payments = books.paid[row["invoice_id"]]
    ripe = {day(each.get("matures_on")) for each in payments}
    return {a_day(each["paid_on"]) for each in payments} | {each for each in ripe if each is not None}


def _open_on(books: Books, row: Row, customer_id: str, on: date) -> Fraction:
    """What was open on an evening, in the customer's currency at the rate of the as-of day."""
    made = [
        each
        for each in books.paid[row["invoice_id"]]
        if a_day(each["paid_on"]) <= on and not bounced(each, on)
    ]
    left, _ = settle(Fraction(row["amount"]), made)
    return books.turn(left, row["currency"], books.currency(customer_id))


class _Rates:
    """The yearly rate of each day that a customer's country, or a stated rate, gives."""

    def __init__(self, books: Books, customer: Row, stated: Fraction | None) -> None:
        self._stated = stated
        self._rule = books.rules["TERMS-STANDARD"]
        self._country = customer.get("country") or ""

    def on(self, on: date) -> Fraction | None:
        if self._stated is not None:
            return self._stated
        if self._country in EU:
            reference = self._reference("ecb_reference", date(on.year, 1 if on.month <= 6 else 7, 1))
            margin = Fraction(str(self._rule["late_eu_margin"]["value"]))
            return None if reference is None else reference + margin
        name = "china_lpr" if self._country == "CN" else str(self._rule["late_reference"]["value"])
        own = self._reference(name, on)
        return None if own is None else own * Fraction(str(self._rule["late_multiple"]["value"]))

    def _reference(self, name: str, on: date) -> Fraction | None:
        known = [row for row in self._rule[name]["value"] if row["from"] <= on]
        return Fraction(str(known[-1]["rate"])) if known else None
