"""late_interest, through the gateway: whose rate, from which day, and the fixed sum of the EU."""

import pytest

from tests.tools.desks import a_customer_row, a_desk, an_invoice_row, answer
from tests.tools.late_interest_cases import a_late_desk, bare, lines, under


@pytest.mark.parametrize(
    ("country", "source", "annual", "reference"),
    [
        ("CN", "china_lpr", "0.045", "0.03"),
        ("DE", "eu", "0.1015", "0.0215"),
        ("US", "policy", "0.045", "0.03"),
        ("", "policy", "0.045", "0.03"),
    ],
)
def test_without_a_rate_the_country_chooses_and_the_answer_says_why(
    country: str, source: str, annual: str, reference: str
) -> None:
    result = answer(a_late_desk(country), "late_interest")
    assert (result["rate_source"], result["annual_rate"], result["reference_rate"]) == (
        source,
        annual,
        reference,
    )
    assert result["rate_reason"]
    assert "not legal advice" in str(result["notes"])


def test_a_stated_rate_goes_before_the_law_of_the_country() -> None:
    result = answer(a_late_desk("DE"), "late_interest", annual_rate="0.06")
    assert (result["rate_source"], result["annual_rate"], result["reference_rate"]) == (
        "stated",
        "0.06",
        None,
    )
    assert result["lump_sum"] is None


def test_the_eus_fixed_sum_stands_apart_in_euro_a_claim_each() -> None:
    """A and B have undisputed interest; nothing of the 80 EUR is in the interest in yuan."""
    result = answer(a_late_desk("DE"), "late_interest")
    assert (result["lump_sum"], result["lump_sum_claims"], result["currency"]) == ("80.00", 2, "CNY")
    # A 1 000 × 10.15 % / 365 × 100; B 2 000 for 40 days and 1 500 for 10
    assert result["interest"] == "54.23"


def test_a_wholly_disputed_claim_bears_no_fixed_sum_yet() -> None:
    desk = a_desk(
        {
            "customers": [a_customer_row(country="FR")],
            "invoices": [an_invoice_row("A", 1000, "2026-03-01")],
            "disputes": [
                {
                    "dispute_id": "X",
                    "invoice_id": "A",
                    "opened_on": "2026-03-05",
                    "resolved_on": "",
                    "amount": "",
                }
            ],
        }
    )
    result = answer(desk, "late_interest")
    assert (result["lump_sum"], result["undisputed_interest"]) == ("0.00", "0.00")


@pytest.mark.parametrize(
    ("ours", "size", "source", "beside"),
    [
        ("unknown", "large", "china_lpr", "97.50"),
        ("unknown", "small", "china_lpr", None),
        ("large", "large", "china_lpr", None),
        ("small", "large", "china_small_supplier", None),
        ("small", "small", "china_lpr", None),
    ],
)
def test_the_small_suppliers_rate_is_taken_only_where_we_are_known_to_be_one(
    ours: str, size: str, source: str, beside: str | None
) -> None:
    desk = under(a_late_desk(size=size), "TERMS-STANDARD.late_our_size", ours)
    result = answer(desk, "late_interest")
    assert (result["rate_source"], result["at_small_supplier_rate"]) == (source, beside)
    if source == "china_small_supplier":
        assert result["interest"] == "97.50"


@pytest.mark.parametrize(("basis", "interest"), [(365, "1109.59"), (360, "1125.00")])
def test_a_bare_amount_over_days_by_the_policys_year(basis: int, interest: str) -> None:
    desk = under(a_desk({}, role="staff"), "TERMS-STANDARD.late_basis", basis)
    result = bare(desk, amount="100000", days=90, annual_rate="0.045")
    assert (result["interest"], result["basis"], result["currency"]) == (interest, basis, "CNY")


def test_a_bare_amount_takes_the_rates_of_its_own_days() -> None:
    """To 2025-05-25: 14 days at 3.10 % × 1.5 and 6 at 3.00 % × 1.5 on 365 000 → 651 + 270."""
    result = bare(a_desk({}), amount="365000", days=20, as_of="2025-05-25")
    assert [line[1:4] for line in lines(result)] == [(14, "365000.00", "651.00"), (6, "365000.00", "270.00")]
    assert result["interest"] == "921.00"
    assert "the rate changed within these days" in str(result["notes"])


def test_where_the_lpr_changed_the_courts_own_reading_is_told() -> None:
    lpr = answer(a_late_desk("CN"), "late_interest", amount="100", days=400)
    ecb = answer(a_late_desk("DE"), "late_interest", amount="100", days=400)
    assert "the LPR when payment was first missed" in str(lpr["notes"])
    assert "each line has its own" in str(ecb["notes"])
    assert "LPR" not in str(ecb["notes"])


def test_a_bare_amount_of_a_customer_takes_its_country_and_currency() -> None:
    result = answer(a_late_desk("IT", currency="EUR"), "late_interest", amount="36500", days=10)
    assert (result["interest"], result["currency"], result["lump_sum"]) == ("101.50", "EUR", "40.00")


def test_before_the_rates_begin_it_is_not_available_with_the_reason() -> None:
    result = bare(a_desk({}), amount="100", days=10, as_of="2019-08-25")
    assert (result["interest"], result["lines"], result["annual_rate"]) == (None, None, "0.06375")
    assert "the LPR on file begins on 2019-08-20, and this interest begins on 2019-08-16" in str(
        result["notes"]
    )


@pytest.mark.parametrize(
    ("country", "day", "said"),
    [
        ("CN", "2026-08-19", None),
        ("CN", "2026-08-20", "the latest LPR in the policy is that of 2026-08-20"),
        ("DE", "2026-12-31", None),
        ("DE", "2027-01-01", "the one of this half-year is still missing"),
    ],
)
def test_the_last_rate_on_file_is_named_once_a_newer_one_may_be_out(
    country: str, day: str, said: str | None
) -> None:
    notes = str(answer(a_late_desk(country), "late_interest", as_of=day)["notes"])
    assert (said in notes) if said else ("latest" not in notes)


def test_a_member_of_the_eu_without_the_euro_is_told_whose_rate_it_is() -> None:
    assert "SE does not pay in euro" in str(answer(a_late_desk("SE"), "late_interest")["notes"])
    assert "does not pay in euro" not in str(answer(a_late_desk("FI"), "late_interest")["notes"])
