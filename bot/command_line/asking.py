"""What `ask` and `chat` share: who asks, and the conversations of one run."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from uuid import uuid4

import click

from bot.answers import Answer
from bot.assistant import Assistant
from bot.command_line.context import Context
from bot.command_line.recording import Asked, Recording
from bot.composition import House, assistant, local_person, open_house, state
from bot.conversation import Conversation, Memory
from bot.incidents import keep_incidents
from bot.state.audit import Surface, Where
from bot.state.conversations import ConversationKey
from knowledge.people import Person
from tools.tool import FIRST_DAY, LAST_DAY

MOST_CONVERSATIONS = 10_000
_LONGEST_NAME = 100


def conversation_name(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Check the name of a conversation that is kept; click's callback."""
    if value is not None and not (value.strip() and value.isprintable() and len(value) <= _LONGEST_NAME):
        raise click.BadParameter(f"a name has 1 to {_LONGEST_NAME} printable characters.")
    return value


def asked_day(_context: click.Context, _option: click.Parameter, value: datetime | None) -> date | None:
    """Check the day to answer as of; click's callback."""
    if value is not None and not FIRST_DAY <= value.date() <= LAST_DAY:
        raise click.BadParameter(f"a day is from {FIRST_DAY} to {LAST_DAY}.")
    return value.date() if value else None


@dataclass
class Session:
    """One run: the house, the assistant and the conversations by name and person.

    Without a `recording` nothing is audited or kept.
    """

    house: House
    assistant: Assistant
    person: Person
    as_of: date | None
    conversations: OrderedDict[ConversationKey, Conversation] = field(default_factory=OrderedDict)
    warned: set[str] = field(default_factory=set)
    recording: Recording | None = None
    kept: str | None = None
    _asked: Asked | None = None

    def who(self, email: str | None) -> Person:
        """Give the person an e-mail address names; an unknown one has staff rights and a notice on stderr."""
        if email is None:
            return self.person
        known = self.house.person(email)
        if known is not None:
            return known
        if email not in self.warned:
            self.warned.add(email)
            click.echo(
                f"creditdesk: nobody here has the address {email}; answering with staff rights.", err=True
            )
        return Person(email=None, name=email, role="staff")

    def ask(
        self,
        question: str,
        *,
        email: str | None = None,
        conversation: str | None = None,
        answer_id: str | None = None,
    ) -> Answer:
        """Answer one question; a conversation's memory is its own person's alone."""
        person = self.who(email)
        name = conversation or uuid4().hex[:12]
        key = ConversationKey.of(name, person, is_sample=self.house.is_sample)
        memory = self._conversation(key)
        before, at, new_id = memory.memory(), datetime.now(UTC), uuid4().hex[:12]
        desk = self.house.desk(person, self.as_of)
        answer = self.assistant.answer(
            question, memory, desk, answer_id=answer_id or new_id, conversation_id=name
        )
        kept = key if name == self.kept else None
        self._asked = Asked(answer, desk, new_id, at, before, memory.memory(), kept)
        return answer

    def record(self) -> None:
        """Record the answer that was given last; called when the person has it."""
        if self.recording is not None and self._asked is not None:
            self.recording.record(self._asked)
        self._asked = None

    def finish(self) -> None:
        """End the run."""
        if self.recording is not None:
            self.recording.finish()

    def _conversation(self, key: ConversationKey) -> Conversation:
        """Give a conversation of this run, or the one that is kept between runs as it was left."""
        if key not in self.conversations:
            kept = self.recording.recall(key) if self.recording and key.name == self.kept else None
            self.conversations[key] = Conversation.restored(kept or Memory())
            if len(self.conversations) > MOST_CONVERSATIONS:
                self.conversations.popitem(last=False)
        self.conversations.move_to_end(key)
        return self.conversations[key]


def open_session(
    context: Context,
    *,
    email: str | None,
    as_of: date | None,
    surface: Surface = "ask",
    kept: str | None = None,
) -> Session:
    """Open the house for one run; `kept` names the conversation that outlives it."""
    keep_incidents(context.home)
    house = open_house(context.home, context.today, context.settings)
    recording = Recording(state(context.home, context.settings), Where(surface=surface))
    person, answering = local_person(house, context.settings.user), assistant(context.home)
    session = Session(house, answering, person, as_of, recording=recording, kept=kept)
    session.person = session.who(email)
    return session
