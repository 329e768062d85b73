"""Conversations with the desk in tests: somebody speaks, and what was called and answered is looked at."""

from datetime import date
from typing import NamedTuple

from bot.answers import Answer
from bot.assistant import Assistant
from bot.composition import House
from bot.conversation import Conversation
from bot.planners.planner import AskBack, Say
from tools.gateway import ToolCall

PEOPLE = {
    "finance": "wang.fang@xilan.example",
    "credit_manager": "zhao.min@xilan.example",
    "sales": "li.na@xilan.example",
    "sales_north": "zhang.wei@xilan.example",
    "sales_europe": "anna.keller@xilan.example",
    "sales_america": "mike.torres@xilan.example",
    "staff": "liu.yang@xilan.example",
    "inactive": "tom.becker@xilan.example",
}


class Made(NamedTuple):
    """A call as a test compares it."""

    tool: str
    args: dict[str, object]


class Talk:
    """One person's conversation on the sample company, in memory."""

    def __init__(
        self, house: House, assistant: Assistant, role: str = "finance", as_of: date | None = None
    ) -> None:
        self.memory = Conversation()
        self._assistant = assistant
        self._desk = house.desk(house.people[PEOPLE[role]], as_of)

    def say(self, question: str, *, may_fail: bool = False) -> Answer:
        """Ask one question of the conversation; an error is none of the answers that a test may accept."""
        answer = self._assistant.answer(
            question, self.memory, self._desk, answer_id="1", conversation_id="test"
        )
        assert may_fail or answer.reply.status != "error", f"{question!r} raised: {answer.reply.headline}"
        return answer

    def calls(self, question: str) -> list[Made]:
        """Ask, and give the calls that gave a result."""
        return made(self.say(question).calls)


def made(calls: tuple[ToolCall, ...]) -> list[Made]:
    """Give the calls that gave a result, each with the arguments that are recorded."""
    return [Made(call.name, dict(call.args)) for call in calls if call.ok]


def asked_then(speaker: Talk, question: str, answer: str) -> list[Made]:
    """Ask what lacks something, be asked back, answer, and give the calls that gave a result."""
    asked = speaker.say(question)
    assert asked.reply.status == "clarify", asked.plan
    assert not asked.calls
    return speaker.calls(answer)


def asked_for(answer: Answer) -> str:
    """Give what an answer asks for, and that it was asked in place of any call.

    The need of a question back ("customer", "unused"), or the name of the text that is said ("unclear").
    """
    assert answer.reply.status == "clarify", answer.reply.headline
    assert not any(call.ok for call in answer.calls), answer.calls
    asked = [step.need for step in answer.plan if isinstance(step, AskBack)]
    said = [step.text for step in answer.plan if isinstance(step, Say) and step.status == "clarify"]
    assert len(asked + said) == 1, answer.plan
    return (asked + said)[0]


def assert_not_found(answer: Answer, typed: str) -> None:
    """Check that a name is said to be nobody's, as it was typed, and that nothing was given instead."""
    assert answer.reply.status == "not_found", answer.reply.headline
    assert typed in answer.reply.headline
    assert not any(call.ok for call in answer.calls), answer.calls
