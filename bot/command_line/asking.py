"""What `ask` and `chat` share: who asks, and the conversations of one run."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import date
from uuid import uuid4

import click

from bot.answers import Answer
from bot.assistant import Assistant
from bot.command_line.context import Context
from bot.composition import House, assistant, local_person, open_house
from bot.conversation import Conversation
from bot.incidents import keep_incidents
from knowledge.people import Person

MOST_CONVERSATIONS = 10_000


@dataclass
class Session:
    """One run of the command line: the house, the assistant and the conversations by name and person."""

    house: House
    assistant: Assistant
    person: Person
    as_of: date | None
    conversations: OrderedDict[tuple[str, str | None], Conversation] = field(default_factory=OrderedDict)
    warned: set[str] = field(default_factory=set)

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
        key = (name, email.casefold() if email else None)
        memory = self.conversations.setdefault(key, Conversation())
        self.conversations.move_to_end(key)
        if len(self.conversations) > MOST_CONVERSATIONS:
            self.conversations.popitem(last=False)
        return self.assistant.answer(
            question,
            memory,
            self.house.desk(person, self.as_of),
            answer_id=answer_id or uuid4().hex[:12],
            conversation_id=name,
        )


def open_session(context: Context, *, email: str | None, as_of: date | None) -> Session:
    """Open the house for one run; says so where it is the sample company."""
    keep_incidents(context.home)
    house = open_house(context.home, context.today)
    session = Session(house, assistant(), local_person(house, context.settings.user), as_of)
    session.person = session.who(email)
    return session
