"""Expressions are judged as the benchmark says, and ours are read as well as they were."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

import evals
from bot.language.slots import numerals_zh
from evals.slots_bench.expressions import BadExpressionsError, Expression, read_expressions
from evals.slots_bench.judging import judged
from evals.slots_bench.reading import plain
from evals.slots_bench.report import Tally, failures, lines, tallies

OWN = Path(evals.__file__).parent / "slots_bench" / "own.jsonl"
# A little below what was measured when the bars were set: they move up with what is measured, never down.
LEAST_RIGHT = {"zh": 0.97, "en": 0.96}
MOST_WRONG = {"zh": 0.01, "en": 0.01}


def expression(kind: str, text: str, *right: tuple[str, ...], language: str = "en") -> Expression:
    return Expression.model_validate(
        {"kind": kind, "language": language, "text": text, "right": right or ((),)}
    )


@pytest.fixture(scope="module")
def own() -> Mapping[tuple[str, str], Tally]:
    return tallies(read_expressions(OWN))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_our_expressions_are_read_right_and_hardly_ever_silently_wrong(
    own: Mapping[tuple[str, str], Tally], language: str
) -> None:
    tally = own["all", language]
    assert tally.count >= 200
    assert tally.right >= LEAST_RIGHT[language] * tally.count
    assert tally.wrong <= MOST_WRONG[language] * tally.count


def test_a_scale_that_is_ten_times_too_large_is_noticed(
    monkeypatch: pytest.MonkeyPatch, own: Mapping[tuple[str, str], Tally]
) -> None:
    monkeypatch.setitem(numerals_zh.SCALES, "万", 10**5)
    broken = tallies(read_expressions(OWN))["all", "zh"]
    assert broken.wrong > own["all", "zh"].wrong + 20


@pytest.mark.parametrize(
    ("asked", "outcome"),
    [
        (expression("money", "50k", ("50000",)), "right"),
        (expression("money", "50k", ("60000",)), "wrong"),
        (expression("money", "50k eur", ("50000",)), "wrong"),
        (expression("money", "nothing here", ("60000",)), "asked"),
        (expression("money", "€50k and $60k", ("60000 USD", "50000 EUR")), "right"),
        (expression("money", "€50k and $60k", ("50000 EUR",)), "wrong"),
        (expression("date", "05/06"), "right"),
        (expression("date", "05/06", ("2026-06-05",)), "asked"),
        (expression("date", "28/2", ("2026-02-28",)), "right"),
        (expression("date", "28/2"), "wrong"),
        (expression("days", "over 60 days", (">60",)), "right"),
        (expression("days", "over 60 days", (">=60",)), "wrong"),
        (expression("days", "30-60 days", ("30..60",)), "right"),
        (expression("share", "60 %", ("0.6",)), "right"),
        (expression("share", "two thirds", ("2/3",)), "right"),
        (expression("share", "60 days", ("0.6",)), "asked"),
        (expression("days", "60 customers", ("60",)), "wrong"),
        (expression("period", "Q1 2026", ("2026-01-01/2026-03-31",)), "right"),
        (expression("period", "Q1 2026", ("2026-01-01/2026-12-31",), ("2026-01-01/2026-03-31",)), "right"),
    ],
)
def test_a_reading_is_right_silently_wrong_or_asked_about(asked: Expression, outcome: str) -> None:
    assert judged(asked)[0] == outcome


def test_values_are_compared_as_figures() -> None:
    assert plain("-12400.50 EUR") == "-24801/2 EUR"
    assert plain(">=0.50") == ">=1/2"
    assert plain("0.1..0.20") == "1/10..1/5"
    assert plain("2026-03-31") == "2026-03-31"


def test_the_report_gives_shares_by_kind_and_language() -> None:
    asked = (expression("money", "50k", ("50000",)), expression("money", "60k", ("1",)))
    report = list(lines(tallies(asked)))
    assert report[1].split() == ["money", "en", "0.500", "0.500", "0.000", "2"]
    assert report[2].split() == ["all", "en", "0.500", "0.500", "0.000", "2"]
    assert [line.split()[0] for line in failures(asked)] == ["wrong"]


def test_data_that_is_no_expression_is_named_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "some.jsonl"
    file.write_text('{"kind": "money", "language": "en", "text": "5k", "value": "5000"}\n{"kind": "smell"}\n')
    with pytest.raises(BadExpressionsError, match="line 2"):
        read_expressions(tmp_path)
    file.write_text("")
    with pytest.raises(BadExpressionsError, match="holds no expressions"):
        read_expressions(tmp_path)


def test_a_missing_file_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(BadExpressionsError, match="cannot be read"):
        read_expressions(tmp_path / "missing.jsonl")


def test_the_command_prints_the_table(tmp_path: Path) -> None:
    row = {
        "kind": "period",
        "language": "zh",
        "text": "去年",
        "value": None,
        "also": ["2025-01-01/2025-12-31"],
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(row))
    ran = subprocess.run(
        [sys.executable, "-m", "evals.slots_bench", str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert ran.stdout.splitlines()[1].split() == ["period", "zh", "1.000", "0.000", "0.000", "1"]
