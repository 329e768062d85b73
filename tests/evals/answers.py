"""Answers and cases made by hand for the tests of the scoring."""

from typing import Any

from bot.answers import Answer
from bot.replies import Reply
from evals.cases import Case
from knowledge.desk import Choice
from tools.gateway import Failure, ToolCall
from tools.results import Result

RESULT = Result.model_validate(
    {"as_of": "2026-06-30", "data_as_of": "2026-06-30", "currency": None, "policy_version": "1"}
)


def a_case(**expect: Any) -> Case:  # noqa: ANN401 - the fields of an expectation
    """A case that expects an answer by customer_limit about C001, unless said otherwise."""
    expected = {
        "status": "answered",
        "calls": [{"tool": "customer_limit", "args": {"customer": "C001"}}],
        "says": ["3,000.00"],
        "never": ["9,999.00"],
        "choices": [],
        **expect,
    }
    return Case.model_validate({"id": "1", "question": "limit of C001?", "expect": expected, "source": "x"})


def an_answer(
    *calls: ToolCall, status: str = "answered", says: str = "3,000.00 left", choices: tuple[str, ...] = ()
) -> Answer:
    """An answer with these calls; without any, the one that `a_case` expects."""
    offered = tuple(Choice(customer_id=each, name=each) for each in choices)
    reply = Reply.model_validate({"language": "en", "status": status, "headline": says, "choices": offered})
    return Answer(
        id="1",
        conversation="1",
        question="limit of C001?",
        reply=reply,
        calls=calls or (a_call(customer="C001"),),
        model="offline",
        policy_version="1",
        elapsed_ms=1,
    )


def a_call(tool: str = "customer_limit", *, ok: bool = True, **args: Any) -> ToolCall:  # noqa: ANN401 - any args
    """A call that gave a result, or none."""
    failure = None if ok else Failure(kind="denied", sentence="no")
    return ToolCall(name=tool, args=args, result=RESULT if ok else None, failure=failure)
