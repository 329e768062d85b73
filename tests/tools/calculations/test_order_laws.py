"""Laws of the order check: worse books never soften a decision; order of rows and split money say nothing."""

from collections.abc import Sequence
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Invoice
from tests.builders import a_payment, an_invoice
from tests.tools.calculations.framing import days_ago
from tests.tools.calculations.order_cases import a_case, a_case_book, decided
from tools.calculations.order_case import OUTCOMES

GRADES = ("A", "B", "C", "D", "E")
items = st.lists(st.tuples(st.integers(-60, 200), st.integers(-5000, 60_000)), max_size=5)


def invoices(rows: Sequence[tuple[int, int]]) -> list[Invoice]:
    return [
        an_invoice(1, invoice_id=f"I{n}", due_date=days_ago(days)).model_copy(update={"amount": amount})
        for n, (days, amount) in enumerate(rows)
    ]


def a_ledger_of(rows: Sequence[tuple[int, int]], credit: int = 0) -> CustomerBook:
    return a_case_book(invoices=invoices(rows), unallocated=[a_payment(credit)] if credit else [])


def strictness(book: CustomerBook, amount: int = 100, grade: str = "B") -> int:
    return OUTCOMES.index(decided(a_case(amount, book, grade=grade)).decision)  # type: ignore[arg-type] # one of GRADES


@settings(max_examples=60, deadline=None)
@given(items, st.integers(0, 600), st.integers(1, 200), st.integers(1, 60_000))
def test_more_overdue_never_softens_a_decision(
    rows: list[tuple[int, int]], credit: int, days: int, amount: int
) -> None:
    before, after = a_ledger_of(rows, credit), a_ledger_of([*rows, (days, amount)], credit)
    assert strictness(after) >= strictness(before)


@settings(max_examples=60, deadline=None)
@given(items, st.integers(1, 2000), st.integers(0, 2000))
def test_a_larger_order_never_softens_a_decision(rows: list[tuple[int, int]], amount: int, more: int) -> None:
    book = a_ledger_of(rows)
    assert strictness(book, amount + more) >= strictness(book, amount)


@settings(max_examples=40, deadline=None)
@given(items, st.integers(0, 3))
def test_a_worse_grade_never_softens_a_decision(rows: list[tuple[int, int]], place: int) -> None:
    book = a_ledger_of(rows)
    assert strictness(book, grade=GRADES[place + 1]) >= strictness(book, grade=GRADES[place])


@settings(max_examples=40, deadline=None)
@given(items, st.integers(1, 900), st.integers(1, 899))
def test_the_order_of_rows_and_split_money_change_nothing(
    rows: list[tuple[int, int]], credit: int, part: int
) -> None:
    whole = a_ledger_of(rows, credit)
    halves = (a_payment(part), a_payment(credit - part))
    shuffled = whole.model_copy(update={"invoices": tuple(reversed(whole.invoices)), "unallocated": halves})
    there, back = decided(a_case(book=whole)), decided(a_case(book=shuffled))
    assert (there.decision, there.verdicts, there.approver) == (back.decision, back.verdicts, back.approver)


@settings(max_examples=40, deadline=None)
@given(items, st.integers(1, 60_000))
def test_paying_what_releases_an_order_never_makes_it_stricter(
    rows: list[tuple[int, int]], paid: int
) -> None:
    before, after = a_ledger_of(rows), a_ledger_of(rows, paid)
    assert strictness(after) <= strictness(before)


@settings(max_examples=60, deadline=None)
@given(items, st.integers(1, 3000))
def test_paying_what_is_asked_for_cures_the_limit_and_the_overdue(
    rows: list[tuple[int, int]], amount: int
) -> None:
    book = a_ledger_of(rows)
    sums = {rule: need.amount for rule, need in decided(a_case(amount, book)).needs if need.amount}
    late = max(sums.get("ORDER-OVERDUE", Fraction(0)), sums.get("ORDER-HOLD", Fraction(0)))
    paid = a_payment().model_copy(update={"amount": int((late + sums.get("ORDER-LIMIT", 0)) * 100)})
    cured = decided(a_case(amount, book.model_copy(update={"unallocated": (paid,)})))
    assert [rule for rule, _ in cured.needs] == []
