"""Need: the credit that a customer's trade takes at its terms, and at the pace at which it really pays."""

from fractions import Fraction
from typing import Literal

from knowledge.ledger.book import CustomerBook
from knowledge.money import exact
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable, Record
from tools.calculations.figures import Figure, absent
from tools.calculations.history import first_invoiced_on
from tools.calculations.months import months_before, whole_months
from tools.calculations.payment_behaviour import mean
from tools.calculations.payment_window import payment_window
from tools.calculations.valuation import Valuation
from tools.facts import Amount, Phrase, Value

SALES_MONTHS = 6
"""Monthly sales are the sales of so many months, fewer where the first invoice is younger."""
MONTH_DAYS = 30
Basis = Literal["sales", "expected", "requested"]


class Need(Record):
    """What a customer needs, exact, in the valuation's currency.

    `basis` says what the monthly sales are: those of the last `months` months, the expected ones, or the
    requested amount. `at_actual_pace` adds the average days late; it is shown and never binds.
    """

    monthly: Figure
    basis: Basis | None
    months: int
    terms_days: int
    standard_terms: bool
    need: Figure
    at_actual_pace: Figure


def need(book: CustomerBook, policy: Policy, valuation: Valuation, requested: Fraction | None) -> Need:
    """Work out the need from monthly sales and terms; raises MissingRateError."""
    terms = book.customer.terms_days
    days = policy.count("TERMS-STANDARD.days") if terms is None else terms
    months, monthly, basis = _monthly(book, valuation, requested)
    late = _days_late(book, policy)
    return Need(
        monthly=monthly,
        basis=basis,
        months=months,
        terms_days=days,
        standard_terms=terms is None,
        need=_over(monthly, Fraction(days)),
        at_actual_pace=late if isinstance(late, NotAvailable) else _over(monthly, days + late),
    )


def _monthly(
    book: CustomerBook, valuation: Valuation, requested: Fraction | None
) -> tuple[int, Figure, Basis | None]:
    first = first_invoiced_on(book)
    months = min(SALES_MONTHS, max(1, whole_months(first, book.as_of))) if first else 0
    sold = _sales(book, valuation)
    if months and sold > 0:
        return months, sold / months, "sales"
    if book.customer.expected_monthly is not None:
        expected = exact(book.customer.expected_monthly, book.customer.currency)
        return 0, valuation.of_exact(expected, book.customer.currency), "expected"
    if requested is not None:
        return 0, requested, "requested"
    return 0, NotAvailable(reason="no_sales"), None


def _sales(book: CustomerBook, valuation: Valuation) -> Fraction:
    """Add up the invoices and credit notes dated in the last months."""
    after = months_before(book.as_of, SALES_MONTHS)
    dated = (each for each in book.invoices if after < each.invoice_date <= book.as_of)
    return sum((valuation.of(each.amount, each.currency) for each in dated), Fraction(0))


def _days_late(book: CustomerBook, policy: Policy) -> Figure:
    months = policy.count("FILE-PAYMENT.window_months")
    window = payment_window(book, months)
    if not window:
        return NotAvailable(reason="nothing_due", values={"months": str(months)})
    return absent(book, "payments") or mean(each.days_late for each in window)


def _over(monthly: Figure, days: Fraction) -> Figure:
    return monthly if isinstance(monthly, NotAvailable) else monthly * days / MONTH_DAYS


def need_said(found: Need, valuation: Valuation) -> Phrase:
    """Say what the need is made of."""
    if isinstance(found.monthly, NotAvailable) or found.basis is None:
        return Phrase(key="reasons.no_sales")
    values: dict[str, Value] = {
        "monthly": Amount.of(found.monthly, valuation.currency),
        "months": found.months,
        "days": found.terms_days,
    }
    return Phrase(key=f"suggest_limit.need.{found.basis}", values=values)
