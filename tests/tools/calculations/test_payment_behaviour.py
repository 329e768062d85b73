"""Payment behaviour, worked by hand; the as-of day is 2026-03-31, the halves part at 2025-09-30."""

from fractions import Fraction

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Invoice
from knowledge.records import NotAvailable
from tests.builders import TODAY, a_book, a_dispute, a_payment, an_invoice
from tests.tools.calculations.framing import valued
from tools.calculations.payment_behaviour import PaymentBehaviour, payment_behaviour

# due, paid on, amount, currency → days late, days to pay (terms are 30 days)
EARLY = an_invoice(100, due_date="2025-06-30", payments=[a_payment(100, paid_on="2025-06-25")])  # 0, 25
LATE = an_invoice(300, due_date="2025-09-30", payments=[a_payment(300, paid_on="2025-10-05")])  # 5, 35
LATER = an_invoice(
    50, currency="EUR", due_date="2026-01-31", payments=[a_payment(50, paid_on="2026-02-20", currency="EUR")]
)  # 20, 50; 400 in CNY
OPEN = an_invoice(200, due_date="2026-03-21")  # 10, 40: lower bounds


def behaviour(book: CustomerBook, months: int = 12) -> PaymentBehaviour:
    return payment_behaviour(book, valued(book), months)


def four(**rows: object) -> CustomerBook:
    return a_book(invoices=[EARLY, LATE, LATER, OPEN], **rows)  # type: ignore[arg-type] # rows of any table


def test_the_measures_of_four_invoices() -> None:
    found = behaviour(four())
    assert (found.invoice_count, found.late_count, found.open_count) == (4, 3, 1)
    assert found.on_time_rate == Fraction(1, 4)
    assert found.on_time_rate_by_amount == Fraction(100, 1000)
    assert found.average_days_late == Fraction(35, 4)
    assert found.average_days_to_pay == Fraction(150, 4)


def test_drift_is_the_later_half_less_the_earlier() -> None:
    found = behaviour(four())
    assert found.payment_drift == Fraction(90, 2) - Fraction(60, 2)
    assert found.lateness_drift == Fraction(30, 2) - Fraction(5, 2)


def test_without_both_halves_there_is_no_drift() -> None:
    found = behaviour(a_book(invoices=[EARLY, LATE]))
    assert found.payment_drift == NotAvailable(reason="no_drift")


def test_a_shorter_window_takes_fewer_invoices() -> None:
    assert behaviour(four(), months=6).invoice_count == 2


def test_without_an_invoice_due_there_is_nothing_to_say() -> None:
    reason = NotAvailable(reason="nothing_due", values={"months": "12"})
    found = behaviour(a_book(invoices=[an_invoice(due_date="2026-04-01")]))
    assert (found.on_time_rate, found.average_days_late, found.payment_drift) == (reason,) * 3


def test_a_ledger_without_payments_says_nothing_of_paying() -> None:
    found = behaviour(four(absent=["payments"]))
    reason = NotAvailable(reason="absent_table", values={"table": "payments"})
    assert (found.on_time_rate, found.late_count, found.prepayment_share) == (reason,) * 3


def test_the_share_of_prepayments_in_the_money_received() -> None:
    loose = [
        a_payment(400, paid_on="2025-09-30", kind="prepayment"),
        a_payment(100, paid_on="2025-10-01", kind="prepayment"),
        a_payment(999, paid_on="2026-01-01", kind="discount"),
        a_payment(999, paid_on="2025-03-31", kind="prepayment"),
    ]
    # before: 100 received, 400 prepaid; later: 300 and 50 EUR (400) received, 100 prepaid
    found = behaviour(four(unallocated=loose))
    assert found.prepayment_share == Fraction(500, 1300)
    assert found.prepayment_share_before == Fraction(4, 5)
    assert found.prepayment_share_lately == Fraction(1, 8)


def test_without_money_received_there_is_no_prepayment_share() -> None:
    assert behaviour(a_book(invoices=[OPEN])).prepayment_share == NotAvailable(reason="nothing_received")


def disputed(*invoices: Invoice, resolved_on: str | None = None) -> CustomerBook:
    disputes = [
        a_dispute(invoice, opened_on="2025-11-01", **({"resolved_on": resolved_on} if resolved_on else {}))
        for invoice in invoices
    ]
    return four(disputes=disputes)


def test_disputes_count_whether_resolved_or_not() -> None:
    assert behaviour(disputed(LATE, OPEN)).dispute_rate == Fraction(1, 2)
    assert behaviour(disputed(LATE, LATE)).dispute_rate == Fraction(1, 4)
    assert behaviour(disputed()).dispute_rate == 0


def test_dispute_days_are_those_of_resolved_disputes() -> None:
    assert behaviour(disputed(LATE, OPEN, resolved_on="2025-11-11")).dispute_days == 10
    assert behaviour(disputed(LATE)).dispute_days == NotAvailable(reason="no_dispute_resolved")


def test_a_dispute_opened_after_the_day_does_not_exist_yet() -> None:
    later = a_dispute(LATE, opened_on=TODAY.replace(month=4, day=1))
    assert behaviour(four(disputes=[later])).dispute_rate == 0
