"""A list that was offered is taken in other words than yes: 好的,列出来, "sure, show me", 前三名就行."""

from collections.abc import Callable

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.conditions.frame_filling import fill_clear
from bot.planners.offline.dialogue.pending import AGREED
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.setting import setting_of
from bot.planners.planner import Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_LONGEST = 40
_LISTS = ("overdue_worklist", "limits_worklist", "early_warnings", "ageing_report")
_NARROWS = ("country", "industry", "salesperson", "top")
_SHOWN = lazily(
    r"好的?|可以|[是对行嗯]的?|列出来?|列一?下|列|给我看看?|看一?下|看看|显示|出来|给我|发我|来|要"
    r"|那么?|就|请|麻烦|帮我|都|全部|清单|名单|客户|的|吧|啊|呀|哈|了|先|也|只看?|按|排|从大到小"
    r"|前|头|名|家|个|位|够|好|呢|换成"
    r"|(?<![a-z])(?:yes|yeah|yep|sure|ok(?:ay)?|fine|please|pls|do|go ahead|go on|then|list|show|give|let"
    r"|see|me|us|them|it|those|these|that|the|all|whole|full|just|only|so|well|right|will do|is fine"
    r"|is enough|top|first|worst|largest|biggest|in|for|from|of|customers?|ones?|thanks)(?![a-z])"
)
_AGREES = lazily(
    r"好|可以|[是对行嗯列看]|显示|出来|(?<![a-z])(?:yes|yeah|yep|sure|ok(?:ay)?|fine|do|go|list|show|give)(?![a-z])"
)


def list_agreed(
    text: str, read: Callable[[str], Reading], conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Plan the list that was offered, of the part or the first rows that an answer wants of it.

    Nothing where an answer says more, or a condition once more that no list takes.
    """
    pending = conversation.pending
    if pending is None or pending.need not in AGREED or pending.tool not in _LISTS or len(text) > _LONGEST:
        return ()
    reading = read(text)
    if reading.mentions or reading.unknown or reading.slots.amounts:
        return ()
    clear = fill_clear(pending.tool, reading, setting_of(reading, conversation, desk))
    narrows = {name: value for name, value in clear.items() if name in _NARROWS}
    if clear.keys() - narrows.keys() or len(narrows) != len(reading.slots.found) + len(reading.places):
        return ()
    shown = left = simplified(text)
    spans = [(each.start, each.end) for each in reading.slots.found]
    spans += [(each.start, each.end) for each in reading.places]
    for start, end in spans:
        left = f"{left[:start]}{' ' * (end - start)}{left[end:]}"
    if any(letter.isalnum() for letter in _SHOWN.sub(" ", left)) or not (narrows or _AGREES.search(shown)):
        return ()
    return (Call(tool=pending.tool, args={**pending.args, **narrows}, among=pending.among),)
