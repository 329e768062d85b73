"""Other terms for the order just checked: "and if we gave them 90 days on it?", 这单给他们90天呢."""

from bot.conversation import Conversation
from bot.language.slots.slot import DayCount
from bot.language.words import simplified
from bot.planners.offline.question.slots_of import slots_of
from bot.planners.planner import Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_ON_IT = lazily(
    r"(?<![a-z])(?:(?:on|for|with|against) (?:it|this|that)(?: one)?(?=[ ?.!,]*$)"
    r"|(?:on|for|with) (?:this|that|the(?: same)?) (?:order|one|shipment|delivery|sale|deal|batch))(?![a-z])"
    r"|(?:这|那|该)(?:一)?(?:单子?|笔(?:订单|单子?)?|个?订单|批货?)"
)
_SUPPOSES = lazily(
    r"(?<![a-z])(?:if|what about|how about|suppose|supposing|say|assuming|and|with|on)(?![a-z])"
    r"|如果|要是|假如|若|呢|的话|改成?|换成?|放到?"
)
_IN_GENERAL = lazily(
    r"(?<![a-z])(?:general(?:ly)?|from now on|in future|always|every|all (?:their|its|new)|ship|deliver"
    r"|leaves?|late"
    r"|overdue|interest)(?![a-z])|以后|今后|每一?单|一律|长期|逾期|利息|之后|后发|内发"
)
_LONGEST = 60


def terms_on_the_order(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Check the last order again on so many days; nothing where none was checked last, or more is said."""
    last, shown = conversation.last_call, simplified(text)
    latest = conversation.turns[-1].calls if conversation.turns else ()
    if last is None or last.name != "check_order" or last not in latest or conversation.pending:
        return ()
    if len(shown) > _LONGEST or not (_ON_IT.search(shown) and _SUPPOSES.search(shown)):
        return ()
    slots = slots_of(text, desk)
    said = [slot for slot in slots.found if isinstance(slot, DayCount)]
    exact = len(said) == 1 and said[0].days and said[0].upper is None and not said[0].operator
    if not exact or len(slots.found) != 1 or _IN_GENERAL.search(shown) or desk.ledger.names.mentions(text):
        return ()
    return (Call(tool="check_order", args={**last.args, "terms": said[0].days}),)
