"""What a conversation remembers: bounded, and only what a follow-up needs."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

from knowledge.desk import Choice
from knowledge.records import Record
from prompts.wording import Language
from tools.gateway import ToolCall
from tools.results import Json

REMEMBERED_TURNS = 12


class Pending(Record):
    """A question that was asked back: the call it was for, what it lacked and what was offered."""

    tool: str
    args: Mapping[str, Json]
    need: str
    choices: tuple[Choice, ...] = ()


class Turn(Record):
    """One question with the calls that answered it."""

    question: str
    language: Language
    calls: tuple[ToolCall, ...] = ()


@dataclass
class Conversation:
    """The memory of one conversation; changed only by the assistant after a turn."""

    turns: deque[Turn] = field(default_factory=lambda: deque(maxlen=REMEMBERED_TURNS))
    pending: Pending | None = None
    subject: str | None = None

    @property
    def last_call(self) -> ToolCall | None:
        """Give the latest call that gave a result."""
        for turn in reversed(self.turns):
            for call in reversed(turn.calls):
                if call.ok:
                    return call
        return None

    @property
    def language(self) -> Language | None:
        """Give the language of the latest turn."""
        return self.turns[-1].language if self.turns else None
