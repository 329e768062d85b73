"""The key figures of a portfolio, from their definitions, the long way: every customer, row by row.

Open items, the opening balance and sales are valued at the rates of the last day.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction

from tests.independent.exposure import exposure
from tests.independent.items import ZERO, bounced, due_date, settle
from tests.independent.reading import Books, Row, Rows, a_day, back, day

Figure = Fraction | str | None
"""A figure; None where it cannot be given, "beyond" where receivables are older than the books."""


class Span:
    """A stretch of days (after, last] with the books of its last day and of the day before it."""

    def __init__(
        self, tables: Mapping[str, Rows], rules: Mapping[str, object], after: date, last: date
    ) -> None:
        self.books, self.opening = Books(tables, last, rules), Books(tables, after, rules)
        self.tables, self.rules = tables, rules
        self.after, self.last = after, last

    def base(self, amount: Fraction, currency: str) -> Fraction:
        return self.books.turn(amount, currency, self.books.base)

    def standing(self, on: date) -> Fraction:
        """What is lost for good of all write-offs by a day."""
        books = Books(self.tables, on, self.rules)
        known = {row["invoice_id"] for row in books.all("invoices")}
        found = ZERO
        for row in books.all("invoices"):
            good = [each for each in books.paid[row["invoice_id"]] if not bounced(each, on)]
            _, losses = settle(Fraction(row["amount"]), good)
            written = max(ZERO, sum((loss[1] for loss in losses), ZERO))
            recovered = sum((loss[2] for loss in losses), ZERO)
            found += self.base(max(ZERO, written - recovered), row["currency"])
        for row in books.all("payments"):
            if row.get("kind") == "write_off" and row.get("invoice_id") not in known:
                found += self.base(Fraction(row["amount"]), row["currency"])
        return found

    def written_off(self) -> Fraction:
        rows = [row for row in self.books.all("payments") if row.get("kind") == "write_off"]
        inside = [row for row in rows if a_day(row["paid_on"]) > self.after]
        return sum((self.base(Fraction(row["amount"]), row["currency"]) for row in inside), ZERO)


def open_rows(books: Books) -> Iterator[tuple[Row, Fraction]]:
    """Each invoice that exists with what is left of it."""
    for row in books.all("invoices"):
        good = [each for each in books.paid[row["invoice_id"]] if not bounced(each, books.as_of)]
        yield row, settle(Fraction(row["amount"]), good)[0]


def net(span: Span, books: Books) -> Fraction:
    """Net receivables of a day at the rates of the span's last day."""
    known = {row["invoice_id"] for row in books.all("invoices")}
    found = sum((span.base(left, row["currency"]) for row, left in open_rows(books)), ZERO)
    for row in books.all("payments"):
        if row.get("invoice_id") not in known and not bounced(row, books.as_of):
            found -= span.base(Fraction(row["amount"]), row["currency"])
    return found


def sales(span: Span, after: date, last: date) -> Fraction:
    rows = [row for row in span.books.all("invoices") if after < a_day(row["invoice_date"]) <= last]
    return sum((span.base(Fraction(row["amount"]), row["currency"]) for row in rows), ZERO)


def countback(span: Span, owed: Fraction) -> Figure:
    if owed < 0:
        return None
    if owed == 0:
        return ZERO
    dated = [a_day(row["invoice_date"]) for row in span.books.all("invoices")]
    last, days = span.last, ZERO
    while dated and last >= min(dated):
        first = last.replace(day=1)
        sold = sales(span, first - timedelta(1), last)
        if sold > 0 and sold >= owed:
            return days + owed / sold * last.day
        owed, days, last = owed - sold, days + last.day, first - timedelta(1)
    return "beyond"


def over(above: Fraction, below: Fraction) -> Figure:
    return above / below if below > 0 else None


def days_of(amount: Fraction, span: Span) -> Figure:
    share = over(amount, sales(span, span.after, span.last))
    return share * (span.last - span.after).days if isinstance(share, Fraction) else None


def insured(span: Span, customer_id: str) -> Fraction:
    """What valid insurance carries: eligible open invoices up to the insured limits."""
    books, last = span.books, span.last
    valid = [
        row
        for row in books.of(customer_id, "covers")
        if row["kind"] == "insurance"
        and (day(row.get("valid_until")) or last) >= last
        and not ((day(row.get("withdrawn_on")) or date.max) <= last)
    ]
    eligible = ZERO
    for row, left in open_rows(books):
        if row["customer_id"] != customer_id or left <= 0:
            continue
        dated = a_day(row["invoice_date"])
        terms = (due_date(books, customer_id, row) - dated).days
        taken = any(
            (day(each.get("valid_from")) or dated) <= dated
            and terms <= int(each.get("max_terms_days") or terms)
            for each in valid
        )
        if taken:
            eligible += span.base(left - _disputed(books, row, left), row["currency"])
    limit = sum((span.base(Fraction(each["amount"] or 0), each["currency"]) for each in valid), ZERO)
    return min(limit, eligible)


def _disputed(books: Books, row: Row, left: Fraction) -> Fraction:
    total = ZERO
    for each in books.disputed[row["invoice_id"]]:
        resolved = day(each.get("resolved_on"))
        if resolved is None or resolved > books.as_of:
            total += max(ZERO, Fraction(each["amount"])) if each.get("amount") else left
    return min(total, left)


def key_figures(span: Span, risky: Sequence[str]) -> dict[str, Figure]:
    """Every key figure; `risky` are the customers of grades D and E."""
    books = span.books
    gross, overdue = _open_and_overdue(span)
    owed = net(span, books)
    year = back(12, span.last)
    return {
        "dso": days_of(owed, span),
        "dso_countback": countback(span, owed),
        "best_possible_dso": days_of(gross - overdue, span),
        "average_days_delinquent": days_of(overdue, span),
        "unapplied_days": days_of(gross - owed, span),
        "collection_effectiveness": _effectiveness(span, owed, overdue),
        "overdue_rate": over(overdue, gross),
        "bad_debt_rate": over(span.standing(span.last) - span.standing(year), sales(span, year, span.last)),
        "covered_share": over(sum((insured(span, who) for who in books.customers), ZERO), gross),
        **_concentration(books, risky),
    }


def _open_and_overdue(span: Span) -> tuple[Fraction, Fraction]:
    """What is open of all invoices, and of those due before the last day."""
    books, gross, overdue = span.books, ZERO, ZERO
    for row, value in open_rows(books):
        if value > 0:
            worth = span.base(value, row["currency"])
            gross += worth
            overdue += worth if due_date(books, row["customer_id"], row) < span.last else ZERO
    return gross, overdue


def _effectiveness(span: Span, owed: Fraction, overdue: Fraction) -> Figure:
    lost = span.written_off()
    collected = net(span, span.opening) + sales(span, span.after, span.last) - lost - owed
    effective = over(collected, collected + overdue + lost)
    return effective * 100 if isinstance(effective, Fraction) else None


def _concentration(books: Books, risky: Sequence[str]) -> dict[str, Figure]:
    """How much of what is held the risky customers have, the largest have, and how even it is spread."""
    held = {
        who: max(ZERO, books.turn(exposure(books, who).total, books.currency(who), books.base))
        for who in books.customers
    }
    whole, ordered = sum(held.values(), ZERO), sorted(held.values(), reverse=True)
    return {
        "high_risk_share": over(sum((held[who] for who in risky), ZERO), whole),
        "hhi": over(sum((each * each for each in ordered), ZERO), whole * whole),
        **{f"top_{count}": over(sum(ordered[:count], ZERO), whole) for count in (1, 5, 10)},
    }
