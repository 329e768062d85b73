"""Each part of an answer is right or wrong by itself, and what is wrong is said."""

from typing import Any

import pytest

from evals.cases import Case
from evals.scoring import Verdict, judge
from tests.evals.answers import a_call, a_case, an_answer

PARTS = ("status", "tool", "arguments", "text", "choices")


def wrong_parts(verdict: Verdict) -> set[str]:
    return {part for part in PARTS if not getattr(verdict, part)}


def test_an_answer_that_is_as_expected_is_right() -> None:
    verdict = judge(a_case(), an_answer())
    assert verdict.right
    assert verdict.faults == ()


def test_a_wrong_status_alone_is_wrong() -> None:
    verdict = judge(a_case(), an_answer(status="not_found"))
    assert wrong_parts(verdict) == {"status"}
    assert verdict.faults == ("status not_found, not answered",)


def test_another_tool_is_wrong_in_tool_and_arguments() -> None:
    verdict = judge(a_case(), an_answer(a_call("overdue_status", customer="C001")))
    assert wrong_parts(verdict) == {"tool", "arguments"}
    assert len(verdict.faults) == 1


@pytest.mark.parametrize(
    "args",
    [{"customer": "C002"}, {"customer": "C001", "currency": "EUR"}, {}, {"customer": None}],
    ids=["another", "one more", "one less", "empty"],
)
def test_arguments_must_be_equal(args: dict[str, Any]) -> None:
    verdict = judge(a_case(), an_answer(a_call(**args)))
    assert wrong_parts(verdict) == {"arguments"}
    assert len(verdict.faults) == 1


def test_a_call_too_many_is_wrong() -> None:
    twice = an_answer(a_call(customer="C001"), a_call("overdue_status", customer="C001"))
    assert wrong_parts(judge(a_case(), twice)) == {"tool", "arguments"}


def test_a_call_that_gave_nothing_does_not_count() -> None:
    verdict = judge(a_case(calls=[]), an_answer(a_call(ok=False, customer="C001")))
    assert verdict.right


def test_calls_are_not_judged_where_a_case_says_nothing_of_them() -> None:
    assert judge(a_case(calls=None), an_answer(a_call("anything"))).right


def test_an_amount_written_otherwise_is_another_argument() -> None:
    case = a_case(calls=[{"tool": "check_order", "args": {"amount": "60000"}}])
    assert wrong_parts(judge(case, an_answer(a_call("check_order", amount="60000.00")))) == {"arguments"}
    assert judge(case, an_answer(a_call("check_order", amount="60000"))).right


def test_of_a_search_only_the_tool_is_judged() -> None:
    case = a_case(calls=[{"tool": "search_policy", "args": {}}])
    verdict = judge(case, an_answer(a_call("search_policy", question="anything")))
    assert verdict.right
    assert verdict.faults == ()


def test_beside_a_search_another_call_is_judged_and_its_fault_is_said() -> None:
    calls = [{"tool": "search_policy", "args": {}}, {"tool": "customer_limit", "args": {"customer": "C001"}}]
    made = an_answer(a_call("search_policy", question="anything"), a_call(customer="C002"))
    verdict = judge(a_case(calls=calls), made)
    assert wrong_parts(verdict) == {"arguments"}
    assert len(verdict.faults) == 1


@pytest.mark.parametrize(
    ("says", "fault"),
    [("nothing", "does not say '3,000.00'"), ("3,000.00 or 9,999.00", "says '9,999.00'")],
)
def test_what_is_missing_or_leaked_in_the_text_is_wrong(says: str, fault: str) -> None:
    verdict = judge(a_case(), an_answer(says=says))
    assert wrong_parts(verdict) == {"text"}
    assert verdict.faults == (fault,)


@pytest.mark.parametrize(
    ("expected", "offered", "right"),
    [
        (["C057", "C058"], ("C058", "C057"), True),
        (["C057", "C058"], ("C057",), False),
        ([], ("C057",), False),
        (None, ("C057",), True),
    ],
)
def test_choices_are_a_set_to_be_equal(
    expected: list[str] | None, offered: tuple[str, ...], right: bool
) -> None:
    case: Case = a_case(choices=expected)
    verdict = judge(case, an_answer(choices=offered))
    assert verdict.choices == right
    assert verdict.right == right
    assert (verdict.faults == ()) == right


@pytest.mark.parametrize(
    ("denied", "right"),
    [(["Müller"], True), (["C033"], False), ([], False), (["Müller", "Müller"], False), (None, True)],
)
def test_whom_a_denied_call_named_is_judged_as_it_was_typed(denied: list[str] | None, *, right: bool) -> None:
    case = a_case(status="denied", calls=[], denied=denied)
    verdict = judge(case, an_answer(a_call(ok=False, customer="Müller"), status="denied"))
    assert wrong_parts(verdict) == (set() if right else {"arguments"})
    assert len(verdict.faults) == (0 if right else 1)


def test_a_denied_invoice_is_judged_by_its_number() -> None:
    case = a_case(status="denied", calls=[], denied=["INV-1"])
    assert judge(case, an_answer(a_call(ok=False, invoice="INV-1"), status="denied")).right
    assert not judge(case, an_answer(a_call(ok=False, invoice="INV-2"), status="denied")).right
