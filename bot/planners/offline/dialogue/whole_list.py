"""The whole of a list whose first rows were shown: 别只给三家，全部列出来, "not just three, show all"."""

import re

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.planner import Call, Step
from knowledge.lazy_pattern import lazily

_COUNT = r"(?:\d{1,3}|a few|one|two|three|four|five|six|seven|eight|nine|ten)"
_NOT_ONLY = (
    rf"(?:not|don['\u2019]?t (?:stop at|limit it to|cut it (?:off )?at)|why) (?:just|only|merely )? ?"
    rf"(?:(?:the|these|those) )*(?:first |top )*{_COUNT}?(?: (?:of them|ones|rows|names|customers|accounts))?"
)
_ALL = (
    r"(?:(?:all|every one|each)(?: (?:of (?:them|it|those)|the (?:rows|names|customers|others)|rows|names))?"
    r"|everyone|everybody|everything|them all|the lot"
    r"|(?:the |a )?(?:whole|full|complete|entire) (?:list|lot|thing|table|ranking))"
)
_SHOW = (
    r"(?:(?:can|could|would) (?:you|i|we) |please |just |i (?:want|need|meant) (?:to see )?|let me )*"
    r"(?:(?:show|give|list|see|get|print|have|display|name)(?: (?:me|us))? )?"
)
_SMALL = r"(?:no|nope|ok(?:ay)?|and|but|now|then|please|pls|so|also|actually|instead|sorry|listed|out|i mean)"
_EN = lazily(
    rf"(?:{_SMALL}[ ,.]+)*(?:{_NOT_ONLY}[ ,.;:–—-]+)?(?:{_SMALL}[ ,.]+)*{_SHOW}{_ALL}"
    rf"(?:[ ,.;]+{_SMALL})*(?:[ ,.;–—-]+{_NOT_ONLY})?[ .!?]*",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d{1,3}|[一二两三四五六七八九十几]+)"
_NOT_ONLY_ZH = (
    rf"(?:别|不要|不用|不必|不是|甭|不能)(?:光|只|仅|单)?(?:要|给|看|列|显示|出|拉|报|是|说)*我?[这那前头]*"
    rf"{_NUMBER}[家个名户位条行](?:的|了|就行)?"
)
_LISTED = r"(?:列|显示|拉|给|看|出|报|排|打印|展示|发)"
_ZH = lazily(
    rf"(?:不|不对|嗯|好的?|那么?|再|[ ,\uff0c。])*(?:{_NOT_ONLY_ZH}[ ,\uff0c。、;\uff1b]*)?"
    rf"(?:请|麻烦|帮我|给我|我要|我想看?|要|就|把|都|再|那|[ ,\uff0c])*{_LISTED}?(?:一下)?"
    rf"(?P<all>全都?|全部|所有的?|完整的?|整张|整个|都)的?(?:客户|名单|清单|表|列表)?(?:都|给我|帮我|一起)*"
    rf"(?:{_LISTED}(?:出来|出|全|给我|一下|看看|一遍|完)?)*(?:吧|呢|啊|就行|[ 。!\uff01,\uff0c])*"
    rf"(?:{_NOT_ONLY_ZH}[ 。!\uff01]*)?"
)


def whole_list(text: str, conversation: Conversation) -> tuple[Step, ...]:
    """Plan the latest list again without an end after its first rows; nothing where it had none."""
    latest = conversation.turns[-1].calls if conversation.turns else ()
    if conversation.pending is not None or len(latest) != 1 or not (latest[0].ok and latest[0].shows_a_list):
        return ()
    last, shown = latest[0], simplified(text).strip()
    if "top" not in last.args or not (_EN.fullmatch(shown) or _ZH.fullmatch(shown)):
        return ()
    args = {name: value for name, value in last.args.items() if name != "top"}
    return (Call(tool=last.name, args=args, among=last.among),)
