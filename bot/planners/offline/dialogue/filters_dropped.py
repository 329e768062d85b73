"""All that narrowed the last list is dropped at once: "scrap those filters: …", 条件都清掉."""

from collections import deque
from dataclasses import replace

from bot.conversation import Conversation, PastCall, Turn
from bot.language.words import simplified
from bot.planners.offline.dialogue.back_to_a_list import Back
from bot.planners.planner import Call
from knowledge.lazy_pattern import lazily

_NARROWS = frozenset(
    {"country", "industry", "salesperson", "top", "min_days", "max_days", "stage", "level", "rule"}
)
"""What narrows a list; which list it is, the day it is of and its currency stay."""

_DROPPED = lazily(
    r"\W*(?:(?:ok|okay|no|now|right|fine|please|and|so|actually|wait|just)[ ,.]+)*"
    r"(?:scrap|drop|forget(?: about)?|lose|clear|remove|ditch|kill|reset|undo|lift|cancel|delete|never ?mind"
    r"|take (?:off|out|away)|without)(?: (?:all|those|these|the|my|any|of|that))*"
    r" (?:filters?|criteria|narrowing|conditions|restrictions)"
    r"(?: (?:now|again|first|please|altogether|then|off|away|out))*(?P<rest>[ .!]*$| ?[,.:;!–—-]+ ?(?=\w).*)"
    r"|(?:那|先|再|请|把|麻烦|好的?|算了|[,\uff0c ])*(?:所有|全部|这些|那些|刚才)?的?(?:筛选|过滤|限制)?的?"
    r"(?:条件|筛选|过滤)(?:都|全|先|全部|统统)*"
    r"(?:清掉|清空|清了|去掉|取消|撤掉|放开|不要|拿掉|删掉|重置|不管)(?:了|吧)*"
    r"(?P<han>[。!\uff01 ]*$|[,\uff0c:\uff1a;\uff1b。 ].*)"
)
_WHOLE = lazily(
    r"(?:[,;–—-]+ ?|(?:^|[ ,])(?:and |please )?)(?:the )?(?:whole|full|entire|complete) list[ .!]*$"
    r"|[,\uff0c;\uff1b](?:要|给我|列)?(?:整张|全部|完整的?)(?:名单|清单|列表)(?:都要)?[。!\uff01 ]*$"
)
"""What is wished of a list anyway, once nothing narrows it."""


def without_the_filters(text: str, conversation: Conversation) -> Back | None:
    """Give what is left of a message that drops all filters of the last list, in a talk without them.

    Where nothing else is said the list is shown without them; None where nothing is dropped.
    """
    last, shown = conversation.last_call, simplified(text)
    if last is None or not last.shows_a_list or len(shown) != len(text):
        return None
    said = _DROPPED.fullmatch(shown.casefold()) if len(shown.casefold()) == len(text) else None
    if said is None:
        return None
    group = "rest" if said["rest"] is not None else "han"
    left = text[said.start(group) :].strip(" ,.:;!–—-\uff0c。\uff1a\uff1b\uff01")
    left = left[: whole.start()] if (whole := _WHOLE.search(simplified(left).casefold())) else left
    free = _freed(last)
    turn = Turn(question=text, language=conversation.language or "en", calls=(free,))
    turns = deque((*conversation.turns, turn), maxlen=conversation.turns.maxlen)
    again = None if any(map(str.isalnum, left)) else Call(tool=free.name, args=free.args)
    return Back(left, replace(conversation, turns=turns), again)


def _freed(last: PastCall) -> PastCall:
    args = {name: value for name, value in last.args.items() if name not in _NARROWS}
    return last.model_copy(update={"args": args, "among": ()})
