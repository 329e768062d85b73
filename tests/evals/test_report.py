"""The report's shares and bars."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from evals.report import report, written
from evals.scoring import Verdict, judge
from tests.evals.answers import a_case, an_answer


@pytest.fixture
def bars(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "bars.toml"
    file.write_text("cases = 10\n[least]\nright = 0.90\nstatus = 1.0\n", encoding="utf-8")
    monkeypatch.setattr("evals.report.BARS", file)


def verdicts(right: int, wrong: int, **answer: Any) -> list[Verdict]:  # noqa: ANN401 - fields of an answer
    return [judge(a_case(), an_answer())] * right + [judge(a_case(), an_answer(**answer))] * wrong


@pytest.mark.usefixtures("bars")
def test_a_share_at_the_bar_passes() -> None:
    found = report(verdicts(9, 1, says="nothing"))
    assert found.shares["right"] == Decimal("0.9")
    assert found.shares["text"] == Decimal("0.9")
    assert found.shares["status"] == 1
    assert found.below == ()


@pytest.mark.usefixtures("bars")
def test_a_share_below_its_bar_is_said() -> None:
    found = report(verdicts(17, 2, status="denied"))
    assert found.below == ("right 0.895, bar 0.90", "status 0.895, bar 1.0")


@pytest.mark.usefixtures("bars")
def test_too_few_cases_miss_the_bar_of_the_whole_set_only() -> None:
    assert report(verdicts(9, 0)).below == ("9 cases, bar 10",)
    assert report(verdicts(10, 0)).below == ()
    assert report(verdicts(1, 0), whole=False).below == ()


@pytest.mark.usefixtures("bars")
def test_no_cases_at_all_are_not_a_success() -> None:
    assert report([], whole=False).below == ("right 0.000, bar 0.90", "status 0.000, bar 1.0")


@pytest.mark.usefixtures("bars")
def test_the_written_report_shows_every_wrong_case_with_its_faults_and_the_groups() -> None:
    judged = verdicts(9, 1, says="nothing")
    text = written(report(judged), judged)
    assert "10 turns" in text
    assert "WRONG 1: limit of C001?" in text
    assert "does not say '3,000.00'" in text
    assert "local session" in text
    assert text.count("9/10") == 5
    assert "BELOW" not in text


def test_the_bars_of_the_house_are_what_was_promised() -> None:
    found = report(verdicts(1, 0))
    assert found.below == ("1 cases, bar 2000",)


@pytest.mark.usefixtures("bars")
def test_shares_are_told_by_how_hard_the_author_meant_a_case_to_be() -> None:
    marked = {"plain": "x-en-plain-1", "hard": "x-zh-hard-2-1", "not said": "fiscal-en-1"}
    judged = [judge(a_case().model_copy(update={"id": name}), an_answer()) for name in marked.values()]
    assert report(judged, whole=False).by_group["difficulty"] == dict.fromkeys(sorted(marked), (1, 1))
