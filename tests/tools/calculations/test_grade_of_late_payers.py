"""The grade: what write-offs and invoices paid late cost, and what does not count as late."""

from typing import Any

import pytest

from knowledge.ledger.book import CustomerBook
from tests.builders import a_dispute, a_payment, an_invoice, day
from tests.tools.calculations.grade_cases import PROMPT, book, graded, points


def written_off(*more: Any) -> CustomerBook:  # noqa: ANN401 - payments
    lost = an_invoice(
        100, due_date="2024-06-30", payments=[a_payment(100, paid_on="2024-12-31", kind="write_off"), *more]
    )
    return book(invoices=[*PROMPT, lost])


def test_a_write_off_counts_until_it_is_recovered() -> None:
    assert points(graded(written_off()))["unrecovered_write_offs"] == "0"
    recovered = written_off(a_payment(100, paid_on="2025-01-31"))
    assert points(graded(recovered))["unrecovered_write_offs"] == "4"


def late_invoices(count: int, days: int, **more: Any) -> list[Any]:  # noqa: ANN401 - fields of every kind
    return [
        an_invoice(
            100,
            invoice_id=f"L{number}",
            due_date="2025-10-31",
            payments=[a_payment(100, paid_on=day("2025-10-31").fromordinal(_due() + days))],
            **more,
        )
        for number in range(count)
    ]


def _due() -> int:
    return day("2025-10-31").toordinal()


@pytest.mark.parametrize(("count", "days", "notched"), [(3, 16, True), (2, 16, False), (3, 15, False)])
def test_three_invoices_more_than_fifteen_days_late_cost_a_grade(
    count: int, days: int, *, notched: bool
) -> None:
    found = graded(book(invoices=[*PROMPT * 10, *late_invoices(count, days)]))
    assert ("GRADE-REPEAT" in found.rules) is notched
    assert found.grade == ("B" if notched else "A")


@pytest.mark.parametrize(
    ("dispute", "notched"),
    [
        ({}, False),
        ({"amount": 40}, True),
        ({"opened_on": "2025-12-01"}, True),
    ],
    ids=["the whole invoice", "a part of it", "only long after the due date"],
)
def test_a_disputed_invoice_does_not_count_as_late(dispute: dict[str, Any], *, notched: bool) -> None:
    late = late_invoices(3, 16)
    disputes = [a_dispute(late[0], **{"opened_on": "2025-11-05", **dispute})]
    found = graded(book(invoices=[*PROMPT * 10, *late], disputes=disputes))
    assert ("GRADE-REPEAT" in found.rules) is notched


def test_late_only_in_the_disputed_part_is_not_late() -> None:
    paid = [a_payment(60, paid_on="2025-10-31"), a_payment(40, paid_on="2026-01-31")]
    late = [an_invoice(100, due_date="2025-10-31", payments=paid) for _ in range(3)]
    disputes = [a_dispute(each, opened_on="2025-11-05", amount=40) for each in late]
    assert "GRADE-REPEAT" in graded(book(invoices=[*PROMPT, *late])).rules
    assert "GRADE-REPEAT" not in graded(book(invoices=[*PROMPT, *late], disputes=disputes)).rules
