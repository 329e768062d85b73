"""Z-scores by hand, and the group means that Altman published for private manufacturers.

In "Predicting financial distress of companies" (2000) bankrupt firms average Z′ 0.15 and others 4.14; the
means of their ratios are WC/TA −6.1 and 41.4 %, RE/TA −62.6 and 35.5 %, EBIT/TA −31.8 and 15.4 %, book equity
over liabilities 0.494 and 2.684, sales over assets 1.5 and 1.9. They are
printed rounded, so a score is near, not equal.
"""

from fractions import Fraction

import pytest

from knowledge.ledger.records import CustomerKind
from knowledge.records import NotAvailable
from tests.tools.calculations.framing import POLICY
from tools.calculations.altman import Score, altman, score_for, zone
from tools.calculations.statement_figures import StatementFigures


def year(**items: str) -> StatementFigures:
    return StatementFigures(items={name: Fraction(value) for name, value in items.items()})


COMPANY = {
    "current_assets": "1000",
    "current_liabilities": "800",
    "total_assets": "2000",
    "retained_earnings": "300",
    "ebit": "240",
    "equity": "600",
    "total_liabilities": "1400",
    "revenue": "3650",
}


def test_the_score_of_a_trading_company_by_hand() -> None:
    # 6.56 × 0.1 + 3.26 × 0.15 + 6.72 × 0.12 + 1.05 × 3/7 = 0.656 + 0.489 + 0.8064 + 0.45
    assert altman("altman_z2", year(**COMPANY)) == Fraction("2.4014")


def test_the_score_of_a_manufacturer_by_hand() -> None:
    # 0.0717 + 0.12705 + 0.37284 + 0.18 + 0.998 × 1.825 (= 1.82135)
    assert altman("altman_z1", year(**COMPANY)) == Fraction("2.57294")


@pytest.mark.parametrize(
    ("ratios", "published"),
    [
        (("-6.1", "-62.6", "-31.8", "49.4", "150"), "0.15"),
        (("41.4", "35.5", "15.4", "268.4", "190"), "4.14"),
    ],
)
def test_the_published_group_means_come_out(ratios: tuple[str, ...], published: str) -> None:
    working, retained, ebit, equity, sales = ratios
    firm = year(
        current_assets=working,
        current_liabilities="0",
        total_assets="100",
        retained_earnings=retained,
        ebit=ebit,
        equity=equity,
        total_liabilities="100",
        revenue=sales,
    )
    score = altman("altman_z1", firm)
    assert isinstance(score, Fraction)
    assert abs(score - Fraction(published)) < Fraction("0.05")


def test_the_formula_follows_from_the_kind_of_customer() -> None:
    others: tuple[CustomerKind | None, ...] = ("trade", "service", "public_body", None)
    assert score_for("manufacturer") == "altman_z1"
    assert {score_for(kind) for kind in others} == {"altman_z2"}
    assert score_for("financial") == NotAvailable(reason="altman_financial")


@pytest.mark.parametrize("item", sorted(COMPANY))
def test_an_item_that_is_missing_leaves_no_score(item: str) -> None:
    rest = {name: value for name, value in COMPANY.items() if name != item}
    assert altman("altman_z1", year(**rest)) == NotAvailable(reason=f"missing.{item}")


def test_no_liabilities_leave_no_score() -> None:
    assert altman("altman_z2", year(**{**COMPANY, "total_liabilities": "0"})) == NotAvailable(
        reason="zero.total_liabilities"
    )


@pytest.mark.parametrize(
    ("score", "value", "expected"),
    [
        ("altman_z2", "1.0999", "distress"),
        ("altman_z2", "1.10", "grey"),
        ("altman_z2", "2.60", "grey"),
        ("altman_z2", "2.6001", "safe"),
        ("altman_z1", "1.2299", "distress"),
        ("altman_z1", "1.23", "grey"),
        ("altman_z1", "2.90", "grey"),
        ("altman_z1", "2.9001", "safe"),
    ],
)
def test_the_zones_begin_beyond_their_edges(score: Score, value: str, expected: str) -> None:
    assert zone(score, Fraction(value), POLICY) == expected
