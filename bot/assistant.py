"""The assistant's loop: plan, call through the gateway, word the facts, remember."""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from bot.answers import Answer
from bot.conversation import Conversation, Pending, Turn
from bot.incidents import LOGGER
from bot.planners.planner import AskBack, Call, Explain, Plan, Planner, Say, Step
from bot.replies import Reply
from bot.wording.asking import ask_back_reply
from bot.wording.explaining import explain_reply
from bot.wording.failures import failure_reply
from bot.wording.joining import joined
from bot.wording.talk import talk_reply
from bot.wording.tool_replies import tool_reply
from knowledge.desk import Desk
from knowledge.errors import CreditDeskError
from prompts.wording import Language
from tools.gateway import ToolCall, call, failure_of

_log = logging.getLogger(LOGGER)
LONGEST_QUESTION = 4000


@dataclass(frozen=True)
class Assistant:
    """Answers questions with one planner; holds no state of its own."""

    planner: Planner

    def answer(
        self, question: str, conversation: Conversation, desk: Desk, *, answer_id: str, conversation_id: str
    ) -> Answer:
        """Answer one question and let the conversation remember it; never raises for an expected failure."""
        started = time.perf_counter()
        reply, calls = self._attempt(question, conversation, desk)
        return Answer(
            id=answer_id,
            conversation=conversation_id,
            question=question,
            reply=reply,
            calls=calls,
            model=self.planner.name,
            policy_version=desk.policy.version,
            elapsed_ms=round((time.perf_counter() - started) * 1000),
        )

    def _attempt(
        self, question: str, conversation: Conversation, desk: Desk
    ) -> tuple[Reply, tuple[ToolCall, ...]]:
        language: Language = (
            "zh" if any("㐀" <= letter <= "鿿" for letter in question[:LONGEST_QUESTION]) else "en"
        )
        try:
            plan = self._plan(question, language, conversation, desk)
            return _carry_out(question, plan, conversation, desk)
        except CreditDeskError as problem:
            return failure_reply(failure_of(problem), language), ()
        except Exception:
            incident = uuid4().hex[:8]
            _log.exception("incident %s", incident)
            return talk_reply(
                Say(status="answered", text="incident", values={"id": incident}), language, "error"
            ), ()

    def _plan(self, question: str, language: Language, conversation: Conversation, desk: Desk) -> Plan:
        desk.require_policy()
        if len(question) > LONGEST_QUESTION:
            too_long = Say(status="clarify", text="too_long", values={"limit": LONGEST_QUESTION})
            return Plan(language=language, steps=(too_long,))
        return self.planner.plan(question, conversation, desk)


def _carry_out(
    question: str, plan: Plan, conversation: Conversation, desk: Desk
) -> tuple[Reply, tuple[ToolCall, ...]]:
    calls: list[ToolCall] = []
    conversation.pending = None
    replies = [_reply_to(step, plan.language, conversation, desk, calls) for step in plan.steps]
    _remember(question, plan.language, conversation, calls)
    return joined(replies), tuple(calls)


def _reply_to(
    step: Step, language: Language, conversation: Conversation, desk: Desk, calls: list[ToolCall]
) -> Reply:
    match step:
        case Say():
            return talk_reply(step, language)
        case Explain():
            return explain_reply(conversation.last_call, language)
        case AskBack():
            conversation.pending = Pending(
                tool=step.tool, args=step.args, need=step.need, choices=step.choices
            )
            return ask_back_reply(step, language)
        case Call():
            made = call(desk, step.tool, step.args)
            calls.append(made)
            return _reply_to_call(step, made, language, conversation, desk)


def _reply_to_call(
    step: Call, made: ToolCall, language: Language, conversation: Conversation, desk: Desk
) -> Reply:
    if made.result is not None:
        return tool_reply(made, language, desk)
    assert made.failure is not None  # noqa: S101 - a call has a result or a failure
    if made.failure.kind in ("ambiguous", "missing"):
        conversation.pending = Pending(
            tool=step.tool,
            args=step.args,
            need=made.failure.argument or "customer",
            choices=made.failure.choices,
        )
    return failure_reply(made.failure, language)


def _remember(
    question: str, language: Language, conversation: Conversation, calls: Sequence[ToolCall]
) -> None:
    conversation.turns.append(Turn(question=question, language=language, calls=tuple(calls)))
    for made in calls:
        customer_id = getattr(made.result, "customer_id", None)
        if isinstance(customer_id, str):
            conversation.subject = customer_id
