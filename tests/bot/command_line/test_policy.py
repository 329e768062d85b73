"""`creditdesk policy check` and `policy show`."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.command_line.context import Context
from bot.command_line.policy import policy_command
from bot.settings import Settings
from knowledge.policy.reading import SAMPLE

TEXT = SAMPLE.read_text(encoding="utf-8")


def run(home: Path, *arguments: str) -> Result:
    context = Context(home=home, today=date(2026, 7, 1), debug=False, settings=Settings())
    return CliRunner().invoke(policy_command, arguments, obj=context)


def test_checking_the_policy_in_force_says_what_it_is(tmp_path: Path) -> None:
    result = run(tmp_path, "check")
    assert result.exit_code == 0
    assert "nothing is wrong" in result.stdout
    assert "57 rules" in result.stdout
    assert "handbook: 34 sections in English and Chinese" in result.stdout


def test_a_homes_own_policy_is_the_one_in_force(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").write_text(TEXT.replace('"2026-01"', '"ours-7"', 1), encoding="utf-8")
    assert "ours-7+" in run(tmp_path, "check").stdout
    assert "ours-7+" in run(tmp_path, "show").stdout


def test_every_fault_is_a_line_with_file_line_and_key(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(TEXT.replace("value = 1.2,", "value = x,", 1), encoding="utf-8")
    assert run(tmp_path, "check", str(wrong)).exit_code == 2
    wrong.write_text(
        TEXT.replace("value = 1.2,", 'value = "x",').replace('"below"', '"less"'), encoding="utf-8"
    )
    result = run(tmp_path, "check", str(wrong))
    lines = result.stderr.splitlines()
    assert result.exit_code == 2
    assert len(lines) > 1
    assert all(line.startswith(f"{wrong}, line ") for line in lines)


def test_a_parameter_dated_in_the_future_is_noticed(tmp_path: Path) -> None:
    later = tmp_path / "later.toml"
    old = 'coverable = { value = 0.9, compare = "at_least" }'
    assert old in TEXT
    new = 'coverable = { value = 0.9, compare = "at_least", effective_from = 2026-07-02 }'
    later.write_text(TEXT.replace(old, new), encoding="utf-8")
    result = run(tmp_path, "check", str(later))
    assert result.exit_code == 0
    assert "INSURE-COVER.coverable is dated 2026-07-02" in result.stderr


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Interest cover below 3"), ("zh", "利息保障倍数低于3")]
)
def test_a_rule_is_shown_with_text_values_source_and_date(tmp_path: Path, language: str, title: str) -> None:
    result = run(tmp_path, "show", "ratio-cover", "--language", language)
    assert result.exit_code == 0
    assert title in result.stdout
    assert "source: practice, from 2026-01-01" in result.stdout


def test_all_rules_are_shown_with_their_values(tmp_path: Path) -> None:
    shown = run(tmp_path, "show").stdout
    assert "hold_days = more than 30 days" in shown
    assert "binds = false" in shown


def test_an_unknown_rule_names_those_like_it(tmp_path: Path) -> None:
    result = run(tmp_path, "show", "RATIO-NONSENSE")
    assert result.exit_code == 2
    assert "RATIO-CASH" in result.stderr


@pytest.mark.parametrize(("language", "said"), [("en", "below 1.2"), ("zh", "低于1.2")])
def test_the_handbook_is_printed_or_written_to_a_file(tmp_path: Path, language: str, said: str) -> None:
    printed = run(tmp_path, "handbook", "--language", language)
    assert printed.exit_code == 0
    assert said in printed.stdout
    place = tmp_path / "handbook.md"
    assert run(tmp_path, "handbook", "--language", language, "--out", str(place)).exit_code == 0
    assert place.read_text(encoding="utf-8") == printed.stdout


def test_the_handbook_has_the_figures_of_a_homes_own_policy(tmp_path: Path) -> None:
    old = "current_ratio = { value = 1.2,"
    assert old in TEXT
    (tmp_path / "policy.toml").write_text(
        TEXT.replace(old, "current_ratio = { value = 1.35,"), encoding="utf-8"
    )
    shown = run(tmp_path, "handbook").stdout
    assert "below 1.35" in shown
    assert "below 1.2," not in shown
    assert run(tmp_path, "check").exit_code == 0


def test_a_handbook_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    result = run(tmp_path, "handbook", "--out", str(tmp_path / "nowhere" / "handbook.md"))
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr
