"""Replay: an audited question asked again as of then, and whether the answer is the same."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bot.answers import Answer
from bot.assistant import Assistant
from bot.composition import House
from bot.conversation import Conversation
from bot.planners.planner import AskBack, Call, Explain, Onboard, Open, Plan, Say, Step
from bot.state.audit import AuditEntry, Where, audit_entry
from knowledge.desk import Desk
from knowledge.records import Record
from prompts.wording import Language
from tools.results import Json

_STEPS: Mapping[str, type[Call] | type[AskBack] | type[Say] | type[Explain] | type[Onboard] | type[Open]] = {
    "Call": Call,
    "AskBack": AskBack,
    "Say": Say,
    "Explain": Explain,
    "Onboard": Onboard,
    "Open": Open,
}


@dataclass(frozen=True)
class _AsRecorded:
    """A planner that repeats a recorded plan, for a button or a model, which may plan otherwise each time."""

    entry: AuditEntry

    @property
    def name(self) -> str:
        return self.entry.model

    def plan(self, question: str, conversation: Conversation, desk: Desk) -> Plan:
        language: Language = "zh" if self.entry.language == "zh" else "en"
        return Plan(language=language, steps=tuple(recorded_step(one) for one in self.entry.plan))


def recorded_step(recorded: Mapping[str, Json]) -> Step:
    """Read a step as the audit keeps it."""
    fields = dict(recorded)
    return _STEPS[str(fields.pop("step"))].model_validate(fields)


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
    """Ask an audited question again: as of its day, with the rights and the conversation of then.

    What the planner at hand did not plan itself is carried out by its recorded plan.
    """
    desk = house.desk(entry.person, entry.as_of)
    if entry.model != assistant.planner.name and entry.plan:
        assistant = replace(assistant, planner=_AsRecorded(entry))
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
        ("the documents", then.documents_version or "none", now.documents_version or "none"),
        ("the planner", then.model, now.model),
    ):
        if old != new:
            yield f"{what}: {old} then, {new} now"


def _company(entry: AuditEntry) -> str:
    return "the sample company" if entry.is_sample else "an imported ledger"
