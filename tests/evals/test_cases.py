"""Reading cases, and what the checked-in ones must be."""

import json
from collections import Counter
from pathlib import Path

import pytest

from evals.cases import CaseError, read_cases
from tools.registry import TOOLS

GOOD = '{"id": "1", "as": "a@b.example", "question": "额度？", "expect": {"status": "clarify"}}'


def test_a_case_is_read_with_who_asks_and_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "limits.jsonl").write_text(f"{GOOD}\n\n", encoding="utf-8")
    (case,) = read_cases(tmp_path)
    assert (case.asker, case.source, case.language) == ("a@b.example", "limits", "zh")
    assert case.expect.calls is None


def test_files_are_read_in_order_of_name(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.jsonl").write_text(GOOD, encoding="utf-8")
    assert [case.source for case in read_cases(tmp_path)] == ["a", "b"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("not json", "not JSON"),
        ("[1]", "no JSON object"),
        ('{"id": "1", "question": "x"}', "expect"),
        ('{"id": "1", "question": "x", "expect": {"status": "anwsered"}}', "status"),
        ('{"id": "1", "question": "x", "expect": {"status": "answered"}, "says": []}', "says"),
        ('{"id": "1", "question": "x", "expect": {"status": "answered", "calls": [{"tool": 5}]}}', "tool"),
    ],
)
def test_a_line_that_is_no_case_is_named_with_its_line(tmp_path: Path, line: str, said: str) -> None:
    file = tmp_path / "x.jsonl"
    file.write_text(f"{GOOD}\n{line}\n", encoding="utf-8")
    with pytest.raises(CaseError) as problem:
        list(read_cases(file))
    assert "line 2" in str(problem.value)
    assert said in str(problem.value)
    assert "\n" not in str(problem.value)


def test_a_file_in_another_encoding_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "x.jsonl"
    file.write_bytes("额度".encode("gb18030"))
    with pytest.raises(CaseError, match="cannot be read"):
        list(read_cases(file))


def test_the_checked_in_cases_are_enough_and_each_has_its_own_id() -> None:
    cases = list(read_cases())
    assert len(cases) >= 120
    assert [name for name, count in Counter(case.id for case in cases).items() if count > 1] == []


def test_the_checked_in_cases_cover_both_languages_every_tool_and_every_kind_of_asker() -> None:
    cases = list(read_cases())
    languages = Counter(case.language for case in cases)
    assert min(languages.values()) > 100
    called = {call.tool for case in cases for call in case.expect.calls or ()}
    assert called >= TOOLS.keys()
    assert {case.expect.status for case in cases} >= {
        "answered",
        "clarify",
        "not_found",
        "out_of_scope",
        "denied",
    }
    assert len({case.asker for case in cases}) >= 8


def test_expected_arguments_are_written_as_they_are_recorded() -> None:
    for case in read_cases():
        for call in case.expect.calls or ():
            tool = TOOLS.get(call.tool)
            if tool is not None and call.tool != "search_policy":
                tool.arguments.model_validate(dict(call.args) or {})
                assert "customer" not in call.args or str(call.args["customer"]).startswith("C0"), case.id
            assert not any(isinstance(value, float) for value in call.args.values()), case.id
            assert json.dumps(call.args)
