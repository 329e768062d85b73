"""What is wrong with a policy file: each fault with its line, its key, and the next step."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from knowledge.policy.faults import Fault, PolicyError
from knowledge.policy.lines import index_lines, line_of
from knowledge.policy.reading import SAMPLE, parse_policy, read_policy

TEXT = SAMPLE.read_text(encoding="utf-8")


def faults_of(text: str) -> tuple[Fault, ...]:
    with pytest.raises(PolicyError) as caught:
        parse_policy(text, "mine.toml")
    return caught.value.faults


def line_with(text: str, part: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if part in line)


EDITS = tomllib.loads(Path(__file__).with_name("wrong_edits.toml").read_text(encoding="utf-8"))["edit"]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: f"{edit['key']} {edit['says']}")
def test_a_fault_names_its_file_line_and_key(edit: Mapping[str, str]) -> None:
    place = TEXT.index(edit["old"])
    text = TEXT.replace(edit["old"], edit["new"], 1)
    fault = next(fault for fault in faults_of(text) if fault.key == edit["key"])
    assert edit["says"] in fault.problem
    assert fault.next_step
    assert str(fault).startswith(f"mine.toml, line {fault.line}, {edit['key']}: ")
    if edit["new"] and edit["key"] != "GRADE-SCORE":  # that fault is of the rule as a whole
        assert fault.line == text.count("\n", 0, place + edit["new"].rfind("\n") + 1) + 1


def test_a_fault_inside_a_list_of_lines_names_the_items_line() -> None:
    text = TEXT.replace('stage = "handover", from_day = 90', 'stage = "handover", from_day = 9', 1)
    (fault,) = faults_of(text)
    assert fault.line == line_with(text, 'stage = "handover", from_day = 9,')


@pytest.mark.parametrize(
    ("addition", "key"),
    [("\n[rules.BUDGET]\n", "[rules.BUDGET]"), ("\nrevenue_share = { value = 0.1 }\n", "revenue_share")],
)
def test_what_stands_twice_is_named(addition: str, key: str) -> None:
    (fault,) = faults_of(TEXT + addition)
    assert fault.key == key
    assert "twice" in fault.problem
    assert fault.line == len(TEXT.splitlines()) + 2


def test_broken_toml_names_the_line() -> None:
    text = TEXT.replace("binds = { value = false", "binds = { value = ", 1)
    (fault,) = faults_of(text)
    assert fault.line == line_with(text, "binds = { value = ")
    assert "TOML" in fault.problem


def test_all_faults_come_at_once_in_the_files_order() -> None:
    text = TEXT.replace("value = 1.2, compare", "value = 1.2, compares", 1).replace(
        "0.9, compare", "9, compare"
    )
    faults = faults_of(text)
    assert len(faults) == 4  # the unknown key, the missing compare word, two shares out of bounds
    assert [fault.line for fault in faults] == sorted(fault.line for fault in faults)


@pytest.mark.parametrize("text", ["", "[rules]\n", "a = 1\n"])
def test_an_empty_or_foreign_file_is_refused_in_a_sentence(text: str) -> None:
    assert any(fault.key == "policy" for fault in faults_of(text))


def test_a_file_that_cannot_be_read_or_is_not_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="cannot be read"):
        read_policy(tmp_path / "nowhere.toml")
    (tmp_path / "policy.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PolicyError, match="UTF-8"):
        read_policy(tmp_path / "policy.toml")


def test_a_file_saved_by_windows_is_read(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert read_policy(tmp_path / "policy.toml").base_currency == "CNY"


def test_the_sentence_of_the_error_says_how_many_more_there_are() -> None:
    text = TEXT.replace("value = 1.2, compare", "value = 1.2, compares", 1)
    with pytest.raises(PolicyError) as caught:
        parse_policy(text, "mine.toml")
    assert caught.value.exit_code == 2
    assert "1 more" in str(caught.value)


def test_lines_are_found_through_comments_strings_and_lists() -> None:
    lines = index_lines(
        '[a]\n# x = [\nb = "[" # {\nc = [\n  # none\n  { d = 1 },\n  2,\n]\n[a."e f"]\ng.h = 1\n'
    )
    assert lines[("a",)] == 1
    assert lines[("a", "b")] == 3
    assert lines[("a", "c", "0")] == 6
    assert lines[("a", "c", "1")] == 7
    assert lines[("a", "e f", "g", "h")] == 10
    assert line_of(("a", "c", "9", "d"), lines) == 4
    assert line_of(("z",), lines) == 1
