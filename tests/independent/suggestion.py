"""What a customer needs, and the caps of its figures and of its cover."""

from fractions import Fraction

from tests.independent.items import ZERO
from tests.independent.ratios import measures, statements
from tests.independent.reading import Books, Row, a_day, back, day, money, whole_months


def monthly_sales(books: Books, customer_id: str) -> Fraction | None:
    """Sales of six months over the whole months since the first invoice, at least 1, at most 6."""
    own = books.customers[customer_id]
    start = back(6, books.as_of)
    rows = books.of(customer_id, "invoices")
    sold = [row for row in rows if a_day(row["invoice_date"]) > start]
    total = sum((books.turn(Fraction(row["amount"]), row["currency"], own["currency"]) for row in sold), ZERO)
    if total <= 0:
        return money(own.get("expected_monthly"))
    first = min(a_day(row["invoice_date"]) for row in rows if Fraction(row["amount"]) > 0)
    months = min(6, max(1, whole_months(first, books.as_of)))
    return total / months


def need(books: Books, customer_id: str) -> Fraction | None:
    sales = monthly_sales(books, customer_id)
    return None if sales is None else sales * books.terms(customer_id) / 30


def capacity(books: Books, customer_id: str, grade: str) -> Fraction | None:
    """The smaller of the grade's shares of tangible net worth and of working capital, at least 0."""
    rows = statements(books, customer_id)
    if not rows:
        return None
    found, rules = measures(rows[-1]), books.rules["LIMIT-CAPACITY"]
    shares = [
        None if base is None else Fraction(str(rules[key]["value"][grade])) * base
        for key, base in (
            ("net_worth", found["tangible_net_worth"]),
            ("working_capital", found["working_capital"]),
        )
    ]
    known = [share for share in shares if share is not None]
    if not known:
        return None
    least = max(ZERO, min(known))
    return books.turn(least, rows[-1]["currency"], books.currency(customer_id))


def valid_covers(books: Books, customer_id: str) -> list[Row]:
    return [
        row for row in books.of(customer_id, "covers") if _runs(books, row) and not _withdrawn(books, row)
    ]


def insured(books: Books, customer_id: str) -> Fraction | None:
    """The insured limit valid at the day; 0 where the insurer withdrew it, None without insurance."""
    policies = [row for row in books.of(customer_id, "covers") if row["kind"] == "insurance"]
    running = [row for row in policies if _runs(books, row)]
    valid = [row for row in running if not _withdrawn(books, row)]
    if not running:
        return None
    return sum(
        (books.turn(Fraction(row["amount"]), row["currency"], books.currency(customer_id)) for row in valid),
        ZERO,
    )


def _runs(books: Books, row: Row) -> bool:
    until = day(row.get("valid_until"))
    return until is None or until >= books.as_of


def _withdrawn(books: Books, row: Row) -> bool:
    withdrawn = day(row.get("withdrawn_on"))
    return withdrawn is not None and withdrawn <= books.as_of


def cover_cap(books: Books, customer_id: str, grade: str) -> Fraction | None:
    limit = insured(books, customer_id)
    share = Fraction(str(books.rules["INSURE-COVER"]["own_appetite"]["value"][grade]))
    return None if limit is None else limit * (1 + share)
