"""Which buttons stand under an answer."""

from bot.answers import Answer
from bot.planners.planner import Onboard, Open
from bot.slack.buttons import Offer
from bot.slack.pressing import INVOICES, subject
from tools.registry import TOOLS

_EXPLAINED = frozenset({"search_policy"})
"""Tools whose answer is its own reason."""


def offer(answer: Answer) -> Offer:
    """Say what may be pressed under an answer: nothing that the answer has shown already."""
    made = [call for call in answer.calls if call.ok]
    last = made[-1] if made else None
    why = last is not None and last.name not in _EXPLAINED
    invoices = (
        INVOICES in TOOLS and last is not None and last.name != INVOICES and subject(last.args) is not None
    )
    answered = answer.reply.status in ("answered", "not_found", "out_of_scope")
    shown = any(isinstance(step, Open) for step in answer.plan)
    led = any(isinstance(step, Onboard) for step in answer.plan)
    read = bool(answer.reply.citations) and not shown
    return Offer(answer.id, why=why, invoices=invoices, feedback=answered and not (shown or led), read=read)
