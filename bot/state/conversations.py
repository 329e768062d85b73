"""Conversations kept between runs, each person's own."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from bot.conversation import Memory
from bot.state.json_text import read, storable, written
from bot.state.moments import stored
from bot.state.tables import LONG, tables
from knowledge.people import Person

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection


class ConversationKey(NamedTuple):
    """Whose conversation it is, and on which company's ledger: nothing is restored across either."""

    name: str
    person: str
    company: str

    @classmethod
    def of(cls, name: str, person: Person, *, is_sample: bool) -> "ConversationKey":
        """Give the key of a person's conversation."""
        return cls(storable(name, LONG), whose(person), "sample" if is_sample else "own")


def whose(person: Person) -> str:
    """Name a person by e-mail, else by Slack's id, else by role and the name they gave."""
    if person.email:
        named = person.email
    elif person.slack_user_id:
        named = f"slack:{person.slack_user_id}"
    else:
        named = f"{person.role}:{person.name}"
    return storable(named.casefold(), LONG)


def keep_memory(connection: "Connection", key: ConversationKey, memory: Memory, at: datetime) -> None:
    """Put a conversation's memory in place of what was kept of it."""
    conversations = tables().conversations
    values = {"memory": written(memory), "changed_at": stored(at)}
    if not connection.execute(conversations.update().where(_is(key)).values(**values)).rowcount:
        connection.execute(conversations.insert().values(**key._asdict(), **values))


def kept_memory(connection: "Connection", key: ConversationKey) -> Memory | None:
    """Give what was kept of a conversation, None where it is new; raises ValueError for what is no memory."""
    conversations = tables().conversations
    text = connection.scalar(conversations.select().with_only_columns(conversations.c.memory).where(_is(key)))
    return None if text is None else read(Memory, text)


def conversation_known(connection: "Connection", name: str) -> bool:
    """Say whether anybody has had a conversation of this name."""
    conversations = tables().conversations
    found = conversations.select().with_only_columns(conversations.c.name).filter_by(name=name).limit(1)
    return connection.scalar(found) is not None


def _is(key: ConversationKey) -> "ColumnElement[bool]":
    columns = tables().conversations.c
    return (columns.name == key.name) & (columns.person == key.person) & (columns.company == key.company)
