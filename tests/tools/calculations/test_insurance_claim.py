"""The insurance claim: what is eligible, what several covers carry together, and the deadline; by hand."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.ledger.records import Cover, Dispute, Invoice
from knowledge.records import NotAvailable
from tests.builders import a_book, a_cover, a_dispute, an_invoice, day
from tests.tools.calculations.framing import aged, days_ago, exactly, valued
from tools.calculations.insurance_claim import InsuranceClaim, insurance_claim
from tools.calculations.insured_items import Exclusion, insurances

LIMITED: Mapping[str, Any] = {"indemnity_rate": "0.9", "max_terms_days": 60, "notify_overdue_days": 60}


def claim(
    invoices: Sequence[Invoice], covers: Sequence[Cover], disputes: Sequence[Dispute] = ()
) -> InsuranceClaim:
    book = a_book(invoices=invoices, covers=covers, disputes=disputes)
    return insurance_claim(book, aged(book), valued(book))


def test_the_limit_the_rate_and_what_is_left_are_those_worked_out_by_hand() -> None:
    found = claim([an_invoice(630_000)], [a_cover(500_000, **LIMITED)])
    assert (found.owed, found.covered, found.claim) == exactly(630_000, 500_000, 450_000)
    assert (found.above_limit, found.own_retention, found.own_loss) == exactly(130_000, 50_000, 180_000)


def test_the_deductible_leaves_before_the_rate_and_never_below_nothing() -> None:
    # (100 000 − 20 000) × 0.9 = 72 000; 15 000 − 20 000 is below nothing
    assert claim([an_invoice(100_000)], [a_cover(500_000, deductible=20_000, **LIMITED)]).claim == 72_000
    small = claim([an_invoice(15_000)], [a_cover(500_000, deductible=20_000, **LIMITED)])
    assert (small.covered, small.claim, small.own_loss) == exactly(15_000, 0, 15_000)


@pytest.mark.parametrize(
    ("terms", "eligible"), [(59, 1000), (60, 1000), (61, 0)], ids=["below", "at the longest", "above"]
)
def test_terms_up_to_the_longest_insured_are_eligible(terms: int, eligible: int) -> None:
    dated = day("2026-01-01")
    invoice = an_invoice(1000, invoice_date=dated, due_date=dated.fromordinal(dated.toordinal() + terms))
    found = claim([invoice], [a_cover(500_000, **LIMITED)])
    assert found.eligible == eligible
    assert found.items[0].why_not == (None if eligible else "terms_too_long")


@pytest.mark.parametrize(
    ("dated", "why_not"),
    [
        ("2025-12-31", "before_cover"),
        ("2026-01-01", None),
        ("2026-02-28", None),
        ("2026-03-01", "after_end"),
    ],
)
def test_invoices_dated_inside_the_validity_are_eligible_both_ends_included(
    dated: str, why_not: Exclusion | None
) -> None:
    cover = a_cover(500_000, valid_from="2026-01-01", valid_until="2026-02-28", **LIMITED)
    invoice = an_invoice(1000, invoice_date=dated, due_date="2026-03-01")
    found = claim([invoice], [cover])
    assert found.items[0].why_not == why_not
    assert found.covered == (0 if why_not else 1000)


@pytest.mark.parametrize(("dated", "why_not"), [("2026-02-09", None), ("2026-02-10", "after_withdrawal")])
def test_what_was_invoiced_before_a_withdrawal_stays_covered(dated: str, why_not: Exclusion | None) -> None:
    cover = a_cover(500_000, withdrawn_on="2026-02-10", **LIMITED)
    found = claim([an_invoice(1000, invoice_date=dated, due_date="2026-03-01")], [cover])
    assert found.items[0].why_not == why_not
    assert found.claim == (0 if why_not else 900)


def test_a_withdrawal_after_the_day_is_not_known_yet() -> None:
    cover = a_cover(500_000, withdrawn_on="2026-04-01", **LIMITED)
    assert claim([an_invoice(1000, due_date="2026-03-31")], [cover]).claim == 900


def test_the_disputed_part_is_not_eligible_however_late_it_was_disputed() -> None:
    invoice = an_invoice(1000, due_date=days_ago(100))
    found = claim([invoice], [a_cover(500_000, **LIMITED)], [a_dispute(invoice, amount=400)])
    assert (found.eligible, found.not_eligible) == exactly(600, 400)
    assert found.items[0].why_not == "disputed"


def test_limits_side_by_side_add_up_and_an_invoice_counts_once() -> None:
    covers = [
        a_cover(300, cover_id="A", provider="North", **LIMITED),
        a_cover(200, cover_id="B", provider="South", indemnity_rate="0.5", max_terms_days=60),
    ]
    found = claim([an_invoice(1000)], covers)
    # 300 × 0.9 + 200 × 0.5
    assert (found.limit, found.covered, found.claim, found.above_limit) == exactly(500, 500, 370, 500)


def test_a_renewal_by_the_same_insurer_is_one_limit_and_not_two() -> None:
    covers = [
        a_cover(500, cover_id="A", provider="North", valid_until="2025-12-31", **LIMITED),
        a_cover(500, cover_id="B", provider="North", valid_from="2026-01-01", **LIMITED),
    ]
    invoices = [
        an_invoice(400, invoice_date="2025-12-01", due_date="2026-01-10"),
        an_invoice(300, invoice_date="2026-02-01", due_date="2026-03-10"),
    ]
    found = claim(invoices, covers)
    assert (found.limit, found.covered) == exactly(500, 500)
    assert [each.covered for each in found.claims] == [400, 100]


def test_an_expired_cover_without_open_invoices_has_no_say() -> None:
    expired = a_cover(500, valid_until="2025-06-30", **LIMITED)
    found = claim([an_invoice(1000)], [expired])
    assert found.claims == ()
    assert (found.covered, found.claim, found.own_loss) == exactly(0, 0, 1000)


def test_an_unknown_rate_leaves_the_claim_unknown_and_not_nothing() -> None:
    found = claim([an_invoice(1000)], [a_cover(500)])
    assert found.covered == 500
    assert isinstance(found.claim, NotAvailable)
    assert isinstance(found.own_loss, NotAvailable)


def test_an_unknown_limit_leaves_everything_unknown() -> None:
    found = claim([an_invoice(1000)], [a_cover(None, **LIMITED)])
    assert isinstance(found.limit, NotAvailable)
    assert isinstance(found.claim, NotAvailable)


def test_amounts_of_other_currencies_are_valued_at_the_day() -> None:
    # 100 EUR insured at 8 = 800 CNY, less 10 EUR = 80; (800 − 80) × 0.9 = 648
    cover = a_cover(100, currency="EUR", deductible=10, **LIMITED)
    assert claim([an_invoice(1000)], [cover]).claim == 648


@pytest.mark.parametrize(("days", "told"), [(0, False), (1, True)])
def test_only_an_overdue_invoice_has_a_deadline(days: int, *, told: bool) -> None:
    found = claim([an_invoice(1000, due_date=days_ago(days))], [a_cover(500, **LIMITED)])
    assert (found.items[0].notify_by is not None) == told


def test_the_strictest_of_several_covers_sets_the_deadline() -> None:
    invoice = an_invoice(1000, due_date="2026-03-01")
    later = a_cover(500, cover_id="A", notify_overdue_days=60)
    sooner = a_cover(500, cover_id="B", notify_overdue_days=30)
    assert claim([invoice], [later, sooner]).items[0].notify_by == day("2026-03-31")


AMOUNTS = st.integers(1, 10_000)
COVERS = st.builds(
    lambda number, amount, start, length, rate, deductible, insurer: a_cover(
        amount,
        cover_id=f"V{number:03}",
        valid_from=days_ago(start),
        valid_until=days_ago(start - length),
        indemnity_rate=f"0.{rate:02}",
        deductible=deductible,
        provider=insurer,
    ),
    st.integers(0, 999),
    AMOUNTS,
    st.integers(0, 300),
    st.integers(0, 200),
    st.integers(0, 99),
    st.integers(0, 500),
    st.sampled_from(["North", "South", None]),
)


@given(
    st.lists(st.tuples(AMOUNTS, st.integers(-30, 200)), max_size=6),
    st.lists(COVERS, max_size=5, unique_by=lambda cover: cover.cover_id),
)
def test_nothing_is_paid_beyond_the_limit_or_what_is_owed_and_the_parts_add_up(
    drawn: list[tuple[int, int]], covers: list[Cover]
) -> None:
    invoices = [an_invoice(amount, due_date=days_ago(late)) for amount, late in drawn if late >= -30]
    found = claim(invoices, covers)
    limit, covered, paid = (_known(each) for each in (found.limit, found.covered, found.claim))
    assert 0 <= paid <= covered <= min(limit, found.eligible) <= found.owed
    assert paid + _known(found.own_loss) == found.owed
    assert covered + _known(found.above_limit) + found.not_eligible == found.owed
    assert paid + _known(found.own_retention) == covered


@given(st.lists(AMOUNTS, min_size=1, max_size=4), COVERS, AMOUNTS)
def test_a_higher_limit_never_pays_less(amounts: list[int], cover: Cover, more: int) -> None:
    invoices = [an_invoice(amount, due_date=days_ago(10)) for amount in amounts]
    raised = cover.model_copy(update={"amount": (cover.amount or 0) + more})
    assert _known(claim(invoices, [raised]).claim) >= _known(claim(invoices, [cover]).claim)


def _known(figure: object) -> Fraction:
    assert isinstance(figure, Fraction)
    return figure


@pytest.mark.parametrize(("begins_in", "known"), [(-1, True), (0, True), (1, False)])
def test_insurance_is_known_from_the_day_it_begins(begins_in: int, known: bool) -> None:
    cover = a_cover(1000, valid_from=days_ago(-begins_in))
    assert bool(insurances(a_book(covers=[cover]))) is known
