"""Scoring one answer against its case: every part is right or wrong, and a wrong one says how."""

from collections.abc import Iterator

from bot.answers import Answer
from evals.cases import Case, ExpectedCall
from knowledge.records import Record
from tools.gateway import ToolCall


class Verdict(Record):
    """What was right about one answer; `faults` says in words what was not."""

    case: Case
    status: bool
    tool: bool
    arguments: bool
    text: bool
    choices: bool
    faults: tuple[str, ...]
    answer: str

    @property
    def right(self) -> bool:
        """Say whether everything was right."""
        return self.status and self.tool and self.arguments and self.text and self.choices


def judge(case: Case, answer: Answer) -> Verdict:
    """Compare an answer with its case."""
    expected, shown = case.expect, answer.reply.as_text()
    made = [call for call in answer.calls if call.ok]
    tool = expected.calls is None or _same_tools(expected.calls, made)
    arguments = expected.calls is None or (tool and _same_arguments(expected.calls, made))
    arguments = arguments and (expected.denied is None or expected.denied == _refused(answer))
    offered = tuple(sorted(choice.customer_id for choice in answer.reply.choices))
    choices = expected.choices is None or tuple(sorted(expected.choices)) == offered
    faults = tuple(_faults(case, answer, made, offered, shown))
    return Verdict(
        case=case,
        status=expected.status == answer.reply.status,
        tool=tool,
        arguments=arguments,
        text=not _text_faults(case, shown),
        choices=choices,
        faults=faults,
        answer=shown,
    )


def _same_tools(expected: tuple[ExpectedCall, ...], made: list[ToolCall]) -> bool:
    return [call.tool for call in expected] == [call.name for call in made]


def _same_arguments(expected: tuple[ExpectedCall, ...], made: list[ToolCall]) -> bool:
    return all(
        dict(want.args) == dict(call.args) or want.tool == "search_policy"
        for want, call in zip(expected, made, strict=True)
    )


def _refused(answer: Answer) -> tuple[str, ...]:
    """Give whom, or which record, the calls named that gave no result, each once."""
    failed = (call.args for call in answer.calls if not call.ok)
    named = (args.get("customer", args.get("invoice", args.get("order"))) for args in failed)
    return tuple(dict.fromkeys(str(each) for each in named if each is not None))


def _text_faults(case: Case, shown: str) -> list[str]:
    missing = [f"does not say {text!r}" for text in case.expect.says if text not in shown]
    leaked = [f"says {text!r}" for text in case.expect.never if text in shown]
    return missing + leaked


def _faults(
    case: Case, answer: Answer, made: list[ToolCall], offered: tuple[str, ...], shown: str
) -> Iterator[str]:
    expected = case.expect
    if expected.status != answer.reply.status:
        yield f"status {answer.reply.status}, not {expected.status}"
    if expected.calls is not None and not (
        _same_tools(expected.calls, made) and _same_arguments(expected.calls, made)
    ):
        want = [(call.tool, dict(call.args)) for call in expected.calls]
        yield f"called {[(call.name, dict(call.args)) for call in made]}, not {want}"
    if expected.denied is not None and expected.denied != _refused(answer):
        yield f"refused {_refused(answer)}, not {expected.denied}"
    if expected.choices is not None and tuple(sorted(expected.choices)) != offered:
        yield f"offered {offered}, not {tuple(sorted(expected.choices))}"
    yield from _text_faults(case, shown)
