"""Covers valid at 2026-03-31 and what insurance supports."""

from datetime import date
from fractions import Fraction

import pytest

from knowledge.ledger.records import Cover
from knowledge.records import NotAvailable
from tests.builders import a_book, a_cover
from tests.tools.calculations.framing import POLICY, valued
from tools.calculations.cover_value import InsuredLimit, insured_limit, supported, valid_covers


def insured(*covers: Cover, **rows: list[str]) -> InsuredLimit:
    book = a_book(covers=covers, absent=rows.get("absent", ()))
    return insured_limit(book, valued(book))


@pytest.mark.parametrize(
    ("fields", "valid"),
    [
        ({"valid_from": "2026-03-31"}, True),
        ({"valid_from": "2026-04-01"}, False),
        ({"valid_until": "2026-03-31"}, True),
        ({"valid_until": "2026-03-30"}, False),
        ({"withdrawn_on": "2026-04-01"}, True),
        ({"withdrawn_on": "2026-03-31"}, False),
    ],
)
def test_a_cover_is_valid_on_both_its_days_but_not_on_that_of_its_withdrawal(
    fields: dict[str, str], *, valid: bool
) -> None:
    assert bool(valid_covers(a_book(covers=[a_cover(**fields)]))) is valid


def test_valid_insurances_add_up_and_other_security_does_not() -> None:
    found = insured(
        a_cover(1000, valid_until="2026-12-31", max_terms_days=90),
        a_cover(100, currency="EUR", valid_until="2026-06-30", max_terms_days=60),
        a_cover(5000, kind="bank_guarantee"),
    )
    assert found.insured == 1800
    assert (found.valid_until, found.max_terms_days) == (date(2026, 6, 30), 60)


def test_a_withdrawn_insurance_supports_nothing() -> None:
    found = insured(a_cover(withdrawn_on="2026-02-01"))
    assert found.withdrawn_on == date(2026, 2, 1)
    assert found.insured == 0


def test_a_withdrawal_does_not_matter_once_another_insurance_is_valid_or_the_policy_had_run_out() -> None:
    assert insured(a_cover(withdrawn_on="2026-02-01"), a_cover(700)).insured == 700
    old = insured(a_cover(withdrawn_on="2025-06-01", valid_until="2025-12-31"))
    assert (old.insured, old.expired_on) == (NotAvailable(reason="no_insurance"), date(2025, 12, 31))


def test_no_insurance_is_not_an_insured_limit_of_nothing() -> None:
    assert insured(a_cover(kind="deposit")).insured == NotAvailable(reason="no_insurance")
    missing = insured(absent=["covers"]).insured
    assert missing == NotAvailable(reason="absent_table", values={"table": "covers"})


def test_an_insurance_of_unknown_amount_is_not_available() -> None:
    assert insured(a_cover(None)).insured == NotAvailable(reason="insured_amount_unknown")


def test_our_own_appetite_comes_on_top_by_grade() -> None:
    assert supported(Fraction(1000), "A", POLICY) == 1200
    assert supported(Fraction(1000), "B", POLICY) == 1100
    assert supported(Fraction(1000), "C", POLICY) == 1000


def test_the_longest_terms_are_those_of_the_valid_insurances_alone() -> None:
    found = insured(
        a_cover(1000, max_terms_days=90),
        a_cover(1000, max_terms_days=80, valid_from="2026-03-31"),
        a_cover(1000, max_terms_days=10, valid_until="2026-03-30"),
        a_cover(1000, max_terms_days=20, valid_from="2026-04-01"),
        a_cover(1000, max_terms_days=30, withdrawn_on="2026-03-31"),
        a_cover(1000, max_terms_days=5, kind="bank_guarantee"),
    )
    assert found.max_terms_days == 80


def test_insurances_that_name_no_longest_terms_set_none() -> None:
    assert insured(a_cover(1000)).max_terms_days is None
    assert insured(a_cover(1000), a_cover(1000, max_terms_days=60)).max_terms_days == 60
