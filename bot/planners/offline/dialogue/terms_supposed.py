"""Other terms supposed after a customer's limit was told: "and if they pay in advance?", 走信用证呢.

Terms are weighed with an order, whose amount is asked for.
"""

from bot.conversation import Conversation
from bot.language.slots.slot import Terms
from bot.language.words import simplified
from bot.planners.offline.question.slots_of import slots_of
from bot.planners.planner import AskBack, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_ORDERED_WITH = ("prepaid", "lc", "cash_on_delivery")
_OF_ONE = ("customer_limit", "overdue_status", "credit_report", "payment_behaviour")
_AROUND = lazily(
    r"(?:\s|[,.?!\uff0c\uff1f。]|(?<![a-z])(?:and|so|ok|okay|but|then|now|what|how|about|if|when|suppose|supposing|say"
    r"|assuming|with|on|against|by|under|via|in|for|to|an?|the|they|we|he|it|them|us|pay|pays|paid|paying|did|do"
    r"|does|would|could|were|is|was|be|use|used|took|take|all|only|instead|terms|term|basis|order|orders|goods|cash"
    r"|money|up|front|works?|change|changes|anything|that)(?![a-z])"
    r"|那么?|如果|要是|假如|若|他们?|她|它|对方|客户|我们|的话|呢|吧|吗|改成?|走|用|开|按|收|付|的|让|是|做|采用|都|全部?"
    r"|怎么样|行|可以|会|有|变化|就|把|给|先|款|到|再)*"
)


def terms_supposed(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Ask for the order's amount where a piece but supposes its terms; nothing otherwise."""
    last = conversation.last_call
    if last is None or last.name not in _OF_ONE or conversation.pending or "customer" not in last.args:
        return ()
    if any(each.name == "check_order" for each in conversation.last_calls):
        return ()  # the order that was asked about beside it is meant
    slots = slots_of(text, desk)
    said = [slot for slot in slots.found if isinstance(slot, Terms) and slot.word in _ORDERED_WITH]
    if len(said) != 1 or len(slots.found) != 1 or desk.ledger.names.mentions(text):
        return ()
    shown = simplified(text)
    if not _AROUND.fullmatch(f"{shown[: said[0].start]} {shown[said[0].end :]}"):
        return ()
    terms = 0 if said[0].word == "cash_on_delivery" else said[0].word
    whom = last.args["customer"]
    return (AskBack(tool="check_order", args={"customer": whom, "terms": terms}, need="amount"),)
