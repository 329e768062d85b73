"""Conversations with the desk in tests: somebody speaks, and what was called and answered is looked at."""

from datetime import date
from typing import NamedTuple

from bot.answers import Answer
from bot.assistant import Assistant
from bot.composition import House
from bot.conversation import Conversation
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

    def say(self, question: str) -> Answer:
        """Ask one question of the conversation."""
        return self._assistant.answer(
            question, self.memory, self._desk, answer_id="1", conversation_id="test"
        )

    def calls(self, question: str) -> list[Made]:
        """Ask, and give the calls that gave a result."""
        return made(self.say(question).calls)


def made(calls: tuple[ToolCall, ...]) -> list[Made]:
    """Give the calls that gave a result, each with the arguments that are recorded."""
    return [Made(call.name, dict(call.args)) for call in calls if call.ok]
