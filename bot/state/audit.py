"""The audit: who asked what, from where, and what the answer rested on.

Entries are read for years: a field may be added to these records, with a default, and none may be taken away.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from bot.answers import Answer
from bot.assistant import LONGEST_QUESTION
from bot.conversation import Memory
from knowledge.desk import Desk
from knowledge.people import Person
from knowledge.records import Record
from tools.facts import Amount, Value, facts_of
from tools.gateway import Failure, ToolCall
from tools.results import Json, Result

MOST_ROWS = 100
_HEADING = frozenset({"as_of", "data_as_of", "policy_version", "rules"})
"""What the entry says itself, or a replay gives again."""

Surface = Literal["console", "ask", "batch", "slack"]


class Where(Record):
    """Where a question was asked; `channel` is Slack's."""

    surface: Surface
    channel: str | None = None


class AuditedFact(Record):
    """A figure that was shown or decided something; money and decimals as text, exact."""

    id: str
    value: str
    unit: str
    currency: str | None


class AuditedCall(Record):
    """A call with its recorded arguments and its facts, or why it failed.

    `explained` marks a call made again to explain an earlier answer; `left_out` counts the rows of long lists
    whose facts are not kept one by one (a replay gives them again).
    """

    name: str
    args: Mapping[str, Json]
    ok: bool
    explained: bool = False
    failure: Failure | None = None
    facts: tuple[AuditedFact, ...] = ()
    left_out: Mapping[str, int] = {}
    rules: tuple[str, ...] = ()


class AuditEntry(Record):
    """One answer with everything that it rested on; `before` is what the conversation then knew."""

    id: str
    given_id: str | None = None
    at: datetime
    person: Person
    where: Where
    conversation: str
    question: str
    language: str
    status: str
    answer: str
    plan: tuple[Mapping[str, Json], ...]
    calls: tuple[AuditedCall, ...]
    policy_version: str
    ledger_version: str
    documents_version: str = ""
    is_sample: bool
    as_of: date
    model: str
    elapsed_ms: int
    before: Memory

    @property
    def rules(self) -> tuple[str, ...]:
        """Give the ids of the rules that the answer rests on, each once."""
        return tuple(dict.fromkeys(rule for made in self.calls for rule in made.rules))


def audit_entry(
    answer: Answer, desk: Desk, before: Memory, *, entry_id: str, where: Where, at: datetime
) -> AuditEntry:
    """Give what the audit keeps of an answer; `entry_id` differs from the answer's where a batch gave ids."""
    calls = [_audited(made, explained=False) for made in answer.calls]
    calls += [_audited(made, explained=True) for made in answer.explained]
    return AuditEntry(
        id=entry_id,
        given_id=answer.id if answer.id != entry_id else None,
        at=at,
        person=desk.person,
        where=where,
        conversation=answer.conversation,
        question=answer.question[: LONGEST_QUESTION + 1],  # a longer one is refused whatever follows
        language=answer.reply.language,
        status=answer.reply.status,
        answer=answer.reply.as_text(),
        plan=tuple({"step": type(step).__name__, **step.model_dump(mode="json")} for step in answer.plan),
        calls=tuple(calls),
        policy_version=answer.policy_version,
        ledger_version=desk.ledger.version,
        documents_version=_documents_version(answer, desk),
        is_sample=desk.ledger.is_sample,
        as_of=desk.as_of,
        model=answer.model,
        elapsed_ms=answer.elapsed_ms,
        before=before,
    )


def _documents_version(answer: Answer, desk: Desk) -> str:
    """Name the version of the company's own documents, where an answer searched them."""
    searched = any(made.name == "search_policy" and made.ok for made in answer.calls)
    return (desk.shelf.version or "") if searched and desk.shelf is not None else ""


def _audited(made: ToolCall, *, explained: bool) -> AuditedCall:
    if made.result is None:
        return AuditedCall(
            name=made.name, args=made.args, ok=False, explained=explained, failure=made.failure
        )
    short, left_out = _shortened(made.result)
    facts = facts_of(short, tool=made.name, entity=None, period=made.result.as_of.isoformat())
    return AuditedCall(
        name=made.name,
        args=made.args,
        ok=True,
        explained=explained,
        facts=tuple(
            AuditedFact(id=fact.id, value=_written(fact.value), unit=fact.unit, currency=fact.currency)
            for fact in facts
            if fact.id.split(".")[1] not in _HEADING
        ),
        left_out=left_out,
        rules=made.result.rules,
    )


def _shortened(result: Result) -> tuple[Result, dict[str, int]]:
    """Give the result with its long lists cut, and how many rows of each were left out."""
    long = dict(_long_lists(result))
    cut = {name: rows[:MOST_ROWS] for name, rows in long.items()}
    return result.model_copy(update=cut), {name: len(rows) - MOST_ROWS for name, rows in long.items()}


def _long_lists(result: Result) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for name in type(result).model_fields:
        rows = getattr(result, name)
        if isinstance(rows, tuple) and len(rows) > MOST_ROWS:
            yield name, rows


def _written(value: Value) -> str:
    if isinstance(value, Amount):
        return format(value.value, "f")
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)
