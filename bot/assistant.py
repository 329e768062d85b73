"""The assistant's loop: plan, call through the gateway, word the facts, remember."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bot.answers import Answer
from bot.conversation import Conversation, PastCall, Pending, Turn
from bot.guiding import guided
from bot.incidents import keep_incident
from bot.planners.planner import AskBack, Call, Explain, Onboard, Open, Plan, Planner, Say, Step
from bot.replies import Reply
from bot.wording.among import among_explained, among_reply
from bot.wording.asking import ask_back_reply
from bot.wording.explaining import explain_reply
from bot.wording.failures import failure_reply
from bot.wording.joining import joined
from bot.wording.opening import gone_reply, opened_reply
from bot.wording.talk import talk_reply
from bot.wording.tool_replies import tool_reply
from knowledge.desk import Desk
from knowledge.documents.errors import UnknownDocumentError
from knowledge.errors import CreditDeskError
from knowledge.passages.opening import UnknownSectionError, opened
from knowledge.passages.tokens import has_han
from prompts.wording import Language
from tools.gateway import Failure, ToolCall, call, failure_of

LONGEST_QUESTION = 4000
_NAMED_WRONGLY = {
    *(("not_found", named) for named in ("customer", "order", "invoice")),
    *(("wrong", named) for named in ("customer", "order")),
}
"""Failures, by what failed, after which "it" no longer means the customer before."""


@dataclass(frozen=True)
class Assistant:
    """Answers questions with one planner; holds no state of its own."""

    planner: Planner

    def answer(
        self, question: str, conversation: Conversation, desk: Desk, *, answer_id: str, conversation_id: str
    ) -> Answer:
        """Answer one question and let the conversation remember it; never raises for an expected failure."""
        started = time.perf_counter()
        _brought_up_to_date(conversation, desk)
        work = self._attempt(question, conversation, desk)
        return Answer(
            id=answer_id,
            conversation=conversation_id,
            question=question,
            reply=work.reply,
            calls=work.calls,
            plan=work.plan,
            explained=work.explained,
            model=self.planner.name,
            policy_version=desk.policy.version,
            elapsed_ms=round((time.perf_counter() - started) * 1000),
        )

    def _attempt(self, question: str, conversation: Conversation, desk: Desk) -> "_Work":
        language: Language = "zh" if has_han(question[:LONGEST_QUESTION]) else "en"
        try:
            plan = self._plan(question, language, conversation, desk)
            return _carry_out(question, plan, conversation, desk)
        except CreditDeskError as problem:
            return _Work(failure_reply(failure_of(problem), language))
        except Exception:
            said = Say(status="answered", text="incident", values={"id": keep_incident()})
            return _Work(talk_reply(said, language, "error"))

    def _plan(self, question: str, language: Language, conversation: Conversation, desk: Desk) -> Plan:
        desk.require_policy()
        if len(question) > LONGEST_QUESTION:
            too_long = Say(status="clarify", text="too_long", values={"limit": LONGEST_QUESTION})
            return Plan(language=language, steps=(too_long,))
        return self.planner.plan(question, conversation, desk)


def _brought_up_to_date(conversation: Conversation, desk: Desk) -> None:
    """Forget customers who are gone, and offers of those who may not be seen any more.

    A kept conversation may be older than the ledger and than the asker's rights.
    """
    if conversation.subject is not None and not desk.ledger.has_customer(conversation.subject):
        conversation.subject = None
    conversation.offered = tuple(each for each in conversation.offered if desk.shows(each))
    pending = conversation.pending
    if pending is None or not pending.choices:
        return
    kept = tuple(each for each in pending.choices if desk.shows(each.customer_id))
    conversation.pending = pending.model_copy(update={"choices": kept}) if kept else None


class _Work(NamedTuple):
    """What was done about one question."""

    reply: Reply
    calls: tuple[ToolCall, ...] = ()
    plan: tuple[Step, ...] = ()
    explained: tuple[ToolCall, ...] = ()


def _carry_out(question: str, plan: Plan, conversation: Conversation, desk: Desk) -> _Work:
    calls: list[ToolCall] = []
    explained: list[ToolCall] = []
    conversation.pending = None
    if conversation.guide is not None:
        conversation.guide = conversation.guide.model_copy(update={"live": False})
    replies = []
    for step in plan.steps:
        if isinstance(step, Explain):
            replies.append(_explained(plan.language, conversation, desk, explained))
        else:
            replies.append(_reply_to(step, plan.language, conversation, desk, calls))
    _remember(question, plan, conversation, desk, calls)
    return _Work(joined(replies), tuple(calls), plan.steps, tuple(explained))


def _reply_to(
    step: Call | AskBack | Say | Onboard | Open,
    language: Language,
    conversation: Conversation,
    desk: Desk,
    calls: list[ToolCall],
) -> Reply:
    match step:
        case Say():
            if step.status in ("denied", "not_found"):
                conversation.subject = None  # somebody else was meant, who may not be shown or is nobody
            return talk_reply(step, language)
        case AskBack():
            _await_answer(step, conversation)
            return ask_back_reply(step, language)
        case Onboard():
            reply, conversation.guide = guided(step, conversation.guide, desk.policy, language)
            return reply
        case Open():
            return _opened(step, language, desk)
        case Call():
            made = call(desk, step.tool, step.args)
            calls.append(made)
            return _reply_to_call(step, made, language, conversation, desk)


def _await_answer(step: AskBack, conversation: Conversation) -> None:
    """Remember what is asked back, and whom the answer may choose from."""
    if step.choices or step.need == "customer":
        conversation.subject = None  # somebody else is meant, who is not known yet
    if step.choices:
        conversation.offered = tuple(choice.customer_id for choice in step.choices)
    conversation.pending = Pending(
        tool=step.tool,
        args=step.args,
        need=step.need,
        choices=step.choices,
        days=tuple(value for value in step.values.values() if isinstance(value, date)),
        among=step.among,
        typed=str(step.values.get("typed", "")),
    )


def _opened(step: Open, language: Language, desk: Desk) -> Reply:
    """Show a passage whole, if the asker may read its document now."""
    written: Language = "zh" if has_han(step.section) else language
    try:
        found = opened(
            desk.policy,
            desk.shelf,
            step.document,
            section=step.section,
            page=step.page,
            role=desk.person.role,
            language=written,
        )
    except (UnknownDocumentError, UnknownSectionError):
        return gone_reply(language)
    return opened_reply(found, language)


def _explained(
    language: Language, conversation: Conversation, desk: Desk, explained: list[ToolCall]
) -> Reply:
    """Make the last call again as of the same day, with the asker's present rights, and explain it."""
    last = conversation.explained_call
    if last is None:
        return explain_reply(None, language)
    again = call(desk.at(last.as_of), last.name, last.args)
    explained.append(again)
    if again.failure:
        return failure_reply(again.failure, language)
    reply = explain_reply(again, language, last.leading)
    return among_explained(reply, again, last.among, language, desk) if last.among else reply


def _reply_to_call(
    step: Call, made: ToolCall, language: Language, conversation: Conversation, desk: Desk
) -> Reply:
    if made.result is not None:
        worded = tool_reply(made, language, desk, step.leading)
        return among_reply(worded, made, step.among, language, desk) if step.among else worded
    assert made.failure is not None  # noqa: S101 - a call has a result or a failure
    if made.failure.choices:
        conversation.offered = tuple(choice.customer_id for choice in made.failure.choices)
    if made.failure.kind in ("ambiguous", "missing"):
        conversation.pending = Pending(
            tool=step.tool,
            args=step.args,
            need=made.failure.argument or "customer",
            choices=made.failure.choices,
            among=step.among,
        )
    return failure_reply(made.failure, language)


def _remember(
    question: str, plan: Plan, conversation: Conversation, desk: Desk, calls: Sequence[ToolCall]
) -> None:
    asked = [step for step in plan.steps if isinstance(step, Call)]
    past = tuple(
        PastCall(
            name=made.name,
            args=made.args,
            ok=made.ok,
            as_of=desk.as_of,
            among=step.among,
            leading=step.leading,
        )
        for step, made in zip(asked, calls, strict=True)
    )
    conversation.turns.append(Turn(question=question[:LONGEST_QUESTION], language=plan.language, calls=past))
    if plan.named and not calls:
        conversation.subject = _only_one(plan.named, desk)
    if any(each.ok and each.shows_a_list for each in past):
        conversation.offered = ()  # "the Polish one" is now looked for in the list
    for made in calls:
        customer_id = getattr(made.result, "customer_id", None)
        if isinstance(customer_id, str):
            conversation.subject = customer_id
        elif made.failure is not None and _names_another(made.failure):
            conversation.subject = None  # "it" now means that one, and not the one before


def _only_one(named: tuple[str, ...], desk: Desk) -> str | None:
    """Give the one customer that was named, if the asker may see that one."""
    return named[0] if len(named) == 1 and desk.shows(named[0]) else None


def _names_another(failure: Failure) -> bool:
    """Say whether a call failed because of the customer, the order or the invoice that was named."""
    return failure.kind in ("denied", "ambiguous") or (failure.kind, failure.argument) in _NAMED_WRONGLY
