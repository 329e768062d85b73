"""Replay: an audited question asked again as of then, and whether the answer is the same."""

from collections.abc import Iterator

from bot.answers import Answer
from bot.assistant import Assistant
from bot.composition import House
from bot.conversation import Conversation
from bot.state.audit import AuditEntry, Where, audit_entry
from knowledge.records import Record


class Replay(Record):
    """A question asked again: whether the text is the same to the byte, and what else is not as it was.

    `changed` names what decides an answer and has changed since; where nothing has and the answer differs,
    the program has. `calls_same` says whether the same calls gave the same facts.
    """

    answer: Answer
    same: bool
    calls_same: bool
    changed: tuple[str, ...]


def replay(entry: AuditEntry, house: House, assistant: Assistant) -> Replay:
    """Ask an audited question again: as of its day, with the rights and the conversation of then."""
    desk = house.desk(entry.person, entry.as_of)
    answer = assistant.answer(
        entry.question,
        Conversation.restored(entry.before),
        desk,
        answer_id=entry.given_id or entry.id,
        conversation_id=entry.conversation,
    )
    again = audit_entry(
        answer, desk, entry.before, entry_id=entry.id, where=Where(surface="console"), at=entry.at
    )
    return Replay(
        answer=answer,
        same=again.answer.encode("utf-8", "surrogatepass") == entry.answer.encode("utf-8", "surrogatepass"),
        calls_same=again.calls == entry.calls,
        changed=tuple(_changed(entry, again)),
    )


def _changed(then: AuditEntry, now: AuditEntry) -> Iterator[str]:
    """Name what has changed of that which decides an answer."""
    if then.is_sample != now.is_sample:
        yield f"the company: {_company(then)} then, {_company(now)} now"
    for what, old, new in (
        ("the ledger", then.ledger_version, now.ledger_version),
        ("the policy", then.policy_version, now.policy_version),
        ("the planner", then.model, now.model),
    ):
        if old != new:
            yield f"{what}: {old} then, {new} now"


def _company(entry: AuditEntry) -> str:
    return "the sample company" if entry.is_sample else "an imported ledger"
