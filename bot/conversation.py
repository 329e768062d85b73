"""What a conversation remembers: bounded, and only what a follow-up needs.

Arguments and whether a call succeeded are remembered, results are not: whoever asks "why?" has the call made
again with the rights of that moment, whether or not the program was restarted in between.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from knowledge.desk import Choice
from knowledge.records import Record
from prompts.wording import Language
from tools.results import Json

REMEMBERED_TURNS = 12
_LISTS = frozenset({"overdue_worklist", "limits_worklist", "ageing_report", "early_warnings"})
"""Tools whose answer has a row for each of several customers."""


class Pending(Record):
    """A question that was asked back: the call it was for, what it lacked, and what was offered.

    `among` are the customers that its list is asked of, as of a past call, `typed` the words asked about.
    """

    tool: str
    args: Mapping[str, Json]
    need: str
    choices: tuple[Choice, ...] = ()
    days: tuple[date, ...] = ()
    among: tuple[str, ...] = ()
    typed: str = ""


class Guide(Record):
    """Where somebody is in the guided start: what was shown last, and which questions were answered rightly.

    `live` says whether the latest turn belonged to it.
    """

    shown: Literal["thing", "question", "result"]
    number: int = 1
    answers: Mapping[str, bool] = {}
    live: bool = True


class PastCall(Record):
    """A call that was made: its recorded arguments, whether it gave a result, and the desk's day.

    `among` are the customers that a list was narrowed to, because it was asked of those listed before, and
    `leading` the figures that were asked for by name.
    """

    name: str
    args: Mapping[str, Json]
    ok: bool
    as_of: date
    among: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()

    @property
    def shows_a_list(self) -> bool:
        """Say whether its answer has a row for each of several customers."""
        return self.name in _LISTS and "customer" not in self.args


class Turn(Record):
    """One question with the calls that answered it."""

    question: str
    language: Language
    calls: tuple[PastCall, ...] = ()


class Memory(Record):
    """A conversation's memory at one moment, as it is kept and restored."""

    turns: tuple[Turn, ...] = ()
    pending: Pending | None = None
    subject: str | None = None
    guide: Guide | None = None
    offered: tuple[str, ...] = ()


@dataclass
class Conversation:
    """The memory of one conversation; changed only by the assistant after a turn.

    `subject` is the customer that "it" means, `offered` are those that were last offered to choose from.
    """

    turns: deque[Turn] = field(default_factory=lambda: deque(maxlen=REMEMBERED_TURNS))
    pending: Pending | None = None
    subject: str | None = None
    guide: Guide | None = None
    offered: tuple[str, ...] = ()

    @classmethod
    def restored(cls, memory: Memory) -> "Conversation":
        """Give the conversation that a kept memory belongs to."""
        turns = deque(memory.turns, maxlen=REMEMBERED_TURNS)
        return cls(turns, memory.pending, memory.subject, memory.guide, memory.offered)

    def memory(self) -> Memory:
        """Give what the conversation remembers now."""
        return Memory(
            turns=tuple(self.turns),
            pending=self.pending,
            subject=self.subject,
            guide=self.guide,
            offered=self.offered,
        )

    @property
    def last_call(self) -> PastCall | None:
        """Give the latest call that gave a result."""
        answered = (call for turn in reversed(self.turns) for call in reversed(turn.calls) if call.ok)
        return next(answered, None)

    @property
    def last_list(self) -> PastCall | None:
        """Give the latest call that showed a list; the signs of one customer are none."""
        made = (each for turn in reversed(self.turns) for each in reversed(turn.calls) if each.ok)
        return next((each for each in made if each.shows_a_list), None)

    @property
    def last_calls(self) -> tuple[PastCall, ...]:
        """Give the calls that gave results in the latest turn that had any."""
        answered = (tuple(call for call in turn.calls if call.ok) for turn in reversed(self.turns))
        return next((calls for calls in answered if calls), ())

    @property
    def asked_calls(self) -> tuple[PastCall, ...]:
        """Give the latest turn's calls, whether or not they succeeded: the same can be asked about others."""
        return next((turn.calls for turn in reversed(self.turns) if turn.calls), ())

    @property
    def customers(self) -> tuple[str, ...]:
        """Give those whom the latest answer was about, each once."""
        return customers_of(self.last_calls)

    @property
    def spoken_of(self) -> tuple[str, ...]:
        """Give all customers that answers were about, in the order in which they came up."""
        return customers_of(call for turn in self.turns for call in turn.calls if call.ok)

    @property
    def explained_call(self) -> PastCall | None:
        """Give the call that a "why?" is about: the latest one of a turn, best one with a result."""
        called = next((turn.calls for turn in reversed(self.turns) if turn.calls), ())
        answered = [call for call in called if call.ok]
        return next(reversed(answered or called), None)

    @property
    def language(self) -> Language | None:
        """Give the language of the latest turn."""
        return self.turns[-1].language if self.turns else None


def customers_of(calls: Iterable[PastCall]) -> tuple[str, ...]:
    """Give whom some calls were about, each once."""
    named = (call.args.get("customer") for call in calls)
    return tuple(dict.fromkeys(name for name in named if isinstance(name, str)))
