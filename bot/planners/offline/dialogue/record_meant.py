"""The invoice or the order that a question goes on about: "interest on this invoice?", 这张票的利息."""

import re
from collections.abc import Mapping

from bot.conversation import Conversation
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack, Call, Step
from tools.registry import TOOLS

_POINTED: Mapping[str, re.Pattern[str]] = {
    "invoice": re.compile(
        r"(?<![a-z])(?:this|that|the|same|said) (?:same )?(?:invoice|bill)(?![a-z])"
        r"|(?:这|那|该|此|同|上述)一?(?:张|笔|份)?(?:的)?(?:发票|票据?|单据|账单)|(?:这|那)一?张(?!订?单|表)",
        re.IGNORECASE,
    ),
    "order": re.compile(
        r"(?<![a-z])(?:this|that|the|same|said) (?:same )?order(?![a-z])"
        r"|(?:这|那|该|此|同|上述)一?(?:张|笔|份)?(?:订单|单子?)(?![位价据])",
        re.IGNORECASE,
    ),
}
_THAT_INVOICE = re.compile(
    r"(?<![a-z])(?:this|that|the same|the said) (?:invoice|bill)(?![a-z])"
    r"|(?:这|那|该|此|上述)一?张(?:的)?(?:发票|票|账单)",
    re.IGNORECASE,
)
"""What points at one invoice and no other thing: where none was spoken of it is asked which."""

_OF_THE_CUSTOMER = re.compile(
    r"(?<![a-z])(?:they|them|their|all|total|whole|every|everything|altogether|customer|account|in all"
    r"|overall|invoices)(?![a-z])|[他她它]们|客户|对方|这家|那家|全部|所有|一共|总共|总的|合计|加起来|每[张笔]",
    re.IGNORECASE,
)
"""What turns from the one invoice back to the customer whose it is."""

_STANDS_FOR = frozenset({"amount", "days", "days_past_due", "invoice", "order"})


def with_record(step: Step, reading: Reading, conversation: Conversation) -> Step:
    """Put the invoice or order spoken of in the place of its customer, where the question is about it.

    A question that points at it means it; one that follows on an answer about an invoice means that invoice,
    unless it turns to the customer.
    """
    if not isinstance(step, Call | AskBack) or step.tool not in TOOLS or reading.mentions or reading.unknown:
        return step
    if _STANDS_FOR & step.args.keys():
        return step
    takes = TOOLS[step.tool].arguments.model_fields
    for record, pointed in _POINTED.items():
        if record in takes and (number := _spoken_of(record, pointed, reading, conversation)):
            rest = {name: value for name, value in step.args.items() if name != "customer"}
            return Call(tool=step.tool, args={record: number, **rest})
    takes_one = "invoice" in TOOLS[step.tool].arguments.model_fields
    if takes_one and _THAT_INVOICE.search(reading.text) and "customer" in step.args:
        rest = {name: value for name, value in step.args.items() if name != "customer"}
        return AskBack(tool=step.tool, args=rest, need="invoice")
    return step


def _spoken_of(
    record: str, pointed: re.Pattern[str], reading: Reading, conversation: Conversation
) -> str | None:
    """Give the number of the invoice or order that a question is about, None where it is about neither."""
    made = [call for turn in conversation.turns for call in turn.calls if call.ok and record in call.args]
    if not made or find("portfolio_words", reading.text, ("every", "mine", "asks_whom")):
        return None
    if pointed.search(reading.text):
        return str(made[-1].args[record])
    on = record == "invoice" and made[-1] is conversation.last_call
    return str(made[-1].args[record]) if on and not _OF_THE_CUSTOMER.search(reading.text) else None
