"""The study judges by the code that grades customers, and counts nothing that is missing as a pass."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from evals.study.__main__ import run
from evals.study.errors import OneOutcomeError
from evals.study.made_up import FILE, made_up
from evals.study.reading import LabelledStatement, read_statements
from evals.study.study import Study, study
from knowledge.ledger.records import CustomerKind
from tests.builders import a_book, a_customer, a_statement
from tests.tools.calculations.framing import POLICY
from tools.calculations.accounts import accounts_of
from tools.calculations.grade import grade_of
from tools.calculations.scorecard import financial_part
from tools.calculations.statement_figures import StatementFigures
from tools.calculations.surroundings import Surroundings

SOUND = {
    "current_assets": 2000,
    "inventory": 300,
    "prepaid": 0,
    "current_liabilities": 1000,
    "total_assets": 5000,
    "total_liabilities": 1500,
    "retained_earnings": 2000,
    "equity": 3500,
    "revenue": 5000,
    "cost_of_sales": 3000,
    "ebit": 900,
    "interest_expense": 100,
    "net_income": 600,
    "operating_cash_flow": 700,
}


def company(*, failed: bool, kind: CustomerKind | None = None, **changed: int | None) -> LabelledStatement:
    items = {name: Fraction(value) for name, value in {**SOUND, **changed}.items() if value is not None}
    return LabelledStatement(figures=StatementFigures(items=items), failed=failed, kind=kind)


def found(*statements: LabelledStatement) -> Study:
    return study(statements, POLICY)


def test_the_scorecard_of_the_study_is_that_of_the_grade() -> None:
    """The same statement in a ledger earns the same points, line by line."""
    for kind in ("manufacturer", "trade", "financial", None):
        row: dict[str, Any] = {**SOUND, "interest_expense": None if kind == "trade" else 100}
        of = a_statement(period_months=12, **row)
        book = a_book(a_customer(kind=kind), statements=[of])
        graded = grade_of(book, POLICY, Surroundings()).lines
        lines = [line.line for line in financial_part(accounts_of(book, None), POLICY)]
        assert lines == list(graded[: len(lines)])
        assert [line.factor for line in lines][-1] == "cash_flow_ratio"


def test_who_hides_interest_ranks_below_who_pays_it() -> None:
    """Otherwise alike: the one that does not report failed, and both areas that read interest see it."""
    seen = found(company(failed=True, interest_expense=None), company(failed=False), company(failed=False))
    assert seen.whole.areas["scorecard"].area == 1
    assert seen.whole.areas["three_rules"].area == 1
    assert seen.whole.areas["altman_z2"].area == 0.5  # Z″ does not read interest
    cover = next(each for each in seen.factors if each.factor == "interest_cover")
    assert (cover.missing, cover.missing_failed, cover.known, cover.known_failed) == (1, 1, 2, 0)
    assert (seen.with_missing, seen.rules_untold) == (1, 1)


def test_a_company_without_a_z_score_counts_as_the_worst() -> None:
    seen = found(company(failed=True, retained_earnings=None), company(failed=False, ebit=-5000))
    assert seen.whole.without_z2 == 1
    assert seen.whole.areas["altman_z2"].area == 1


def test_what_no_statement_has_is_named_and_makes_none_incomplete() -> None:
    bare = {"operating_cash_flow": None}
    seen = found(company(failed=True, ebit=-900, **bare), company(failed=False, **bare))
    assert seen.nowhere == ("cash_flow_ratio",)
    assert seen.with_missing == 0
    assert seen.complete is not None
    assert seen.complete.count == 2


def test_without_both_outcomes_among_the_complete_ones_there_is_no_area_for_them() -> None:
    seen = found(company(failed=True, ebit=None), company(failed=False))
    assert seen.complete is None


@pytest.mark.parametrize("failed", [True, False])
def test_companies_that_all_fared_alike_cannot_be_told_apart(*, failed: bool) -> None:
    with pytest.raises(OneOutcomeError, match="all are" if failed else "none is"):
        found(company(failed=failed), company(failed=failed))


def test_a_company_lies_in_the_grades_band_of_its_financial_points() -> None:
    """SOUND earns every point: quick (2 000 − 300) / 1 000 = 1.7, debt 0.3, Z″ 1.312 + 1.304 + 1.2096
    + 2.45 = 6.2756, cash flow 0.7; nothing of what MUTE reports can be measured."""
    mute = LabelledStatement(figures=StatementFigures(items={"cash": Fraction(1)}), failed=True)
    seen = found(company(failed=False), mute)
    assert seen.bands == {"A": (1, 0), "B": (0, 0), "C": (0, 0), "D": (0, 0), "E": (1, 1)}


def test_kinds_are_also_looked_at_apart() -> None:
    pair = [company(failed=bad, kind="trade", ebit=-10 if bad else 900) for bad in (True, False)]
    seen = found(*pair, company(failed=False, kind="manufacturer"))
    assert list(seen.by_kind) == ["trade"]  # the one manufacturer has nobody to be told from
    assert seen.by_kind["trade"].areas["scorecard"].area == 1
    assert {each.factor for each in seen.factors} >= {"altman_z1/altman_z2"}


def test_the_made_up_statements_are_those_that_the_dice_give() -> None:
    assert FILE.read_text(encoding="utf-8") == made_up()
    assert len(read_statements(FILE.parent).statements) == 240


def test_the_command_prints_the_scores_side_by_side_and_twice_the_same() -> None:
    first, second = (CliRunner().invoke(run, [str(FILE.parent)]) for _ in range(2))
    assert first.exit_code == 0
    assert first.output == second.output
    for said in (
        "scorecard, financial part",
        "Altman Z″",
        "core rules passed",
        "95 % interval",
        "interest_cover",
    ):
        assert said in first.output


def test_the_command_refuses_in_one_sentence(tmp_path: Path) -> None:
    refused = CliRunner().invoke(run, [str(tmp_path)])
    assert refused.exit_code == 2
    assert "holds no CSV" in refused.output
    assert "Traceback" not in refused.output


def test_another_policy_can_be_tried(tmp_path: Path) -> None:
    text = Path("knowledge/policy/policy.toml").read_text(encoding="utf-8")
    other = tmp_path / "policy.toml"
    other.write_text(text.replace("[[5, 100], [3, 95]", "[[8, 100], [3, 95]", 1), encoding="utf-8")
    usual = CliRunner().invoke(run, [str(FILE.parent)])
    changed = CliRunner().invoke(run, [str(FILE.parent), "--policy", str(other)])
    assert changed.exit_code == 0
    assert changed.output != usual.output
