"""The invoice or the order that a question goes on about: "interest on this invoice?", 这张票的利息."""

import re
from collections.abc import Mapping

from bot.conversation import Conversation, PastCall
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from tools.registry import TOOLS

_POINTED: Mapping[str, re.Pattern[str]] = {
    "invoice": lazily(
        r"(?<![a-z])(?:this|that|the|same|said) (?:same )?(?:invoice|bill)(?![a-z])"
        r"|(?:这|那|该|此|同|上述)一?(?:张|笔|份)?(?:的)?(?:发票|票据?|单据|账单)|(?:这|那)一?张(?!订?单|表)",
        re.IGNORECASE,
    ),
    "order": lazily(
        r"(?<![a-z])(?:this|that|the|same|said) (?:same )?order(?![a-z])"
        r"|(?:这|那|该|此|同|上述)一?(?:张|笔|份)?(?:订单|单子?)(?![位价据])",
        re.IGNORECASE,
    ),
}
_THAT_INVOICE = lazily(
    r"(?<![a-z])(?:this|that|the same|the said) (?:invoice|bill)(?![a-z])"
    r"|(?:这|那|该|此|上述)一?张(?:的)?(?:发票|票|账单)"
    r"|(?<![a-z])(?:on|of|for) the (?:oldest|largest|biggest|latest) (?:invoice|bill)(?![a-z])"
    r"|最[早久旧老长大新]的?(?:那|这|一)+[张笔]",
    re.IGNORECASE,
)
"""What points at one invoice and no other thing: where none was spoken of it is asked which."""

_ANOTHER_ONE = lazily(
    r"(?<![a-z])(?:the |their |its )?(?:next|previous|following|preceding) (?:invoice|bill)(?![a-z])"
    r"|(?:下|上|前|后)一?张(?:发票|票|账单)",
    re.IGNORECASE,
)
"""An invoice beside the one spoken of, which nobody knows by that."""

_OF_THE_CUSTOMER = lazily(
    r"(?<![a-z])(?:they|them|their|all|total|whole|every|everything|altogether|customer|account|in all"
    r"|overall|invoices)(?![a-z])|[他她它]们|客户|对方|这家|那家|全部|所有|一共|总共|总的|合计|加起来"
    r"|每[张笔]",
    re.IGNORECASE,
)
"""What turns from the one invoice back to the customer whose it is."""

_STANDS_FOR = frozenset({"amount", "days", "days_past_due", "invoice", "order"})


def with_record(step: Step, reading: Reading, conversation: Conversation, desk: Desk) -> Step:
    """Put the invoice or order spoken of in the place of its customer, where the question is about it.

    A question that points at it means it; one that follows on an answer about an invoice means that invoice,
    unless it turns to the customer. Once another customer or a list was spoken of it is asked which is meant.
    """
    if not isinstance(step, Call | AskBack) or step.tool not in TOOLS or reading.mentions or reading.unknown:
        return step
    if _ANOTHER_ONE.search(reading.text) and not reading.slots.identifiers:
        rest = {name: value for name, value in step.args.items() if name not in ("customer", "invoice")}
        asks_for = "invoice" in TOOLS[step.tool].arguments.model_fields
        return AskBack(tool=step.tool, args=rest, need="invoice") if asks_for else step
    if _STANDS_FOR & step.args.keys():
        return step
    takes = TOOLS[step.tool].arguments.model_fields
    for record, pointed in _POINTED.items():
        if record in takes and (number := _spoken_of(record, pointed, reading, conversation, desk)):
            rest = {name: value for name, value in step.args.items() if name != "customer"}
            return Call(tool=step.tool, args={record: number, **rest})
    takes_one = "invoice" in TOOLS[step.tool].arguments.model_fields
    of_one = "customer" in step.args or (isinstance(step, AskBack) and step.need == "customer")
    if takes_one and _THAT_INVOICE.search(reading.text) and of_one:
        rest = {name: value for name, value in step.args.items() if name != "customer"}
        return AskBack(tool=step.tool, args=rest, need="invoice")
    return step


def _spoken_of(
    record: str, pointed: re.Pattern[str], reading: Reading, conversation: Conversation, desk: Desk
) -> str | None:
    """Give the number of the invoice or order that a question is about, None where it is about neither."""
    answered = [call for turn in conversation.turns for call in turn.calls if call.ok]
    places = [place for place, call in enumerate(answered) if record in call.args]
    if not places or find("portfolio_words", reading.text, ("every", "mine", "asks_whom")):
        return None
    made = answered[places[-1]]
    whose = _whose(made, desk)
    if whose != conversation.subject or any(
        _turns_away(call, whose, desk) for call in answered[places[-1] :]
    ):
        return None
    if pointed.search(reading.text):
        return str(made.args[record])
    on = record == "invoice" and made is conversation.last_call
    return str(made.args[record]) if on and not _OF_THE_CUSTOMER.search(reading.text) else None


def _whose(made: PastCall, desk: Desk) -> str | None:
    """Give the customer that a call was about, by its invoice or order where it has one."""
    ledger = desk.ledger
    if "invoice" in made.args:
        located = ledger.find_invoice(str(made.args["invoice"]))
    elif "order" in made.args:
        located = ledger.find_order(str(made.args["order"]))
    else:
        return str(made.args["customer"]) if "customer" in made.args else None
    return located.customer_id if located else None


def _turns_away(made: PastCall, whose: str | None, desk: Desk) -> bool:
    """Say whether a call was about somebody else, or a list: "this invoice" is not the one before it."""
    of_many = FRAMES[made.name].subject != "customer" and made.name != "search_policy"
    about = _whose(made, desk)
    return about != whose if about is not None else of_many
