"""Who reads an answer: in a channel, only what cannot name a customer is for everybody."""

from bot.answers import Answer
from bot.planners.planner import Call, Say, Step
from bot.slack.asked import Asked

_HARMLESS = frozenset({"greet", "thanks", "dropped", "out_of_scope", "empty", "term"})
"""Fixed sentences, and terms of the glossary."""

_TALK_AMONG_COLLEAGUES = frozenset({"greet", "thanks", "dropped", "out_of_scope"})


def for_everybody(answer: Answer, asked: Asked) -> bool:
    """Say whether an answer may stand in the channel for all to read.

    That is a found passage of the policy, or a fixed sentence. Everything else may name a customer: figures,
    choices, refusals, what was not found, and "why". Nothing is public where other companies read along.
    """
    if asked.external or asked.kind in ("command", "button"):
        return False
    reply = answer.reply
    if reply.choices or reply.table is not None or reply.status not in ("answered", "out_of_scope"):
        return False
    if not answer.plan or not all(call.ok for call in answer.calls):
        return False
    return all(_harmless(step) for step in answer.plan)


def said_to_others(answer: Answer, asked: Asked) -> bool:
    """Say whether what was said in a thread, without a mention, is talk among colleagues.

    A matter on which the policy says nothing is theirs too: nobody asked us.
    """
    return asked.kind == "thread" and all(
        (isinstance(step, Say) and step.text in _TALK_AMONG_COLLEAGUES)
        or (isinstance(step, Call) and step.tool == "search_policy" and answer.reply.status == "not_found")
        for step in answer.plan
    )


def _harmless(step: Step) -> bool:
    match step:
        case Call():
            return step.tool == "search_policy"
        case Say():
            return step.text in _HARMLESS
    return False
