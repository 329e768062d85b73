"""The answer to "which one do you mean?" that means all of them: "both of them please", 两家都看一下吧."""

import re

from bot.language.words import simplified
from knowledge.lazy_pattern import lazily

_BEFORE_EN = (
    r"(?:(?:yes|yeah|yep|ok|okay|well|oh|ah|hm+|sorry|please|pls|actually|just|then|and|so|for|about|do"
    r"|check|take"
    r"|send|i['’]?(?:d like| would like| mean| meant| need| want|ll take)|(?:give|show|tell|let) me"
    r"(?: see| have| know)?|it['’]s|that['’]s|it is|why not|make it|can i have|could i have)[ ,.]+)*"
)
_AFTER_EN = (
    r"(?:[ ,]+(?:please|pls|plz|then|thanks|thank you|cheers|too|actually|separately|together|in turn|at once"
    r"|if (?:you can|possible|you would|you don['’]t mind)|for me|will do|would be (?:good|great|nice|fine)"
    r"|i (?:mean|guess|think|suppose)|one (?:by one|after the other|after another)))*"
)
_OF_THEM = r"(?: of (?:them|those|these|em|['’]em|the (?:two|three|four|lot)))?"
_SORT = r"(?: (?:companies|customers|clients|firms|accounts|ones|names|businesses))?"
_EN = lazily(
    rf"{_BEFORE_EN}(?:(?:them |the |those |these )?(?P<two>both|two|pair)(?:(?<=both) the two)?"
    rf"{_OF_THEM}{_SORT}"
    rf"|(?:all |the |all of the |them )?(?:(?P<three>three)|(?P<four>four)){_OF_THEM}{_SORT}"
    rf"|(?:all|each|every(?: single)? one|the (?:whole )?lot|everybody|everyone|them all|each one)"
    rf"{_OF_THEM}{_SORT})"
    rf"{_AFTER_EN}[ .!]*"
)
_ZH = lazily(
    r"(?:那么?|就|我|想|请|麻烦|帮我|给我|行|好的?|嗯|是|把|对|可以|这|它们?|他们|[ ,，、]|吧|啊)*"
    r"(?:(?:(?P<two>两[家个户者位]|俩|二者|双方)|(?P<three>三[家个户者位])|(?P<four>四[家个户者位]))"
    r"(?:公司|客户|厂)?(?:都|全|一起|一并|分别|各)*"
    r"|(?:都|全都?|分别|全部|所有的?|每一?[家个户]|各家?|一起|一并)(?:的|都|全|公司|客户)*)"
    r"(?:要|想|看|查|列|给|报|说|算|出|发|做|来|问|了解|知道|要看|要查)?(?:一?[下遍份]|[看查]|出来|给我|我"
    r"|各一份|一起)*"
    r"(?:吧|啊|呗|好了|就行|谢谢|了|哈|嘛|的|[ 。.!！,，])*"
)
_BETWEEN = lazily(r",? and (?:also )?|,? & ?|,? plus |、|和|跟|以及|还有|加上", re.IGNORECASE)

_ALL_OF_THEM = lazily(
    r"^(?:(?:yes|ok|okay|well|oh|hm+|please|pls|i (?:want|need|mean|meant)|give me|show me|both|for"
    r"|of)[ ,]+)+(?=\S)"
    r"|[ ,\uff0c]*(?:(?:这|那)?[两三四2-4]?[家个户者]?(?:公司|客户)?(?:都|全都?|一起)(?:要|看|查|来|给|列"
    r"|发|报|说|算|拉)"
    r"(?:一?[下遍份]|出来|给我|我|吧|啊|呀|了|哈|看|的)*|(?:这|那)?[两三四2-4][家个户](?:公司|客户)?(?:吧"
    r"|啊|呀)?)[ 。.!！]*$"
    r"|[ ,]+(?:both(?: of (?:them|those))?|please|pls|plz|then|all three|the two of them|thanks|too"
    r"|as well)(?:[ ,]+(?:please|pls|thanks))?[ .!]*$",
    re.IGNORECASE,
)
"""What stands around the parts and says that all of them are meant."""


def means_every_choice(text: str) -> bool:
    """Say whether an answer means everybody who was offered."""
    return _said(text) is not None


def counts_others(text: str, count: int) -> bool:
    """Say whether such an answer counts more or fewer than so many who were offered: "both" of three."""
    said = _said(text)
    counted = {"two": 2, "three": 3, "four": 4}
    return said is not None and any(said[name] and number != count for name, number in counted.items())


def parts_of_several(text: str) -> tuple[str, ...]:
    """Give the parts of an answer that may tell several of those offered: "the gears and the US one"."""
    parts = (part.strip(" .!?\u3002\uff1f") for part in _BETWEEN.split(_ALL_OF_THEM.sub("", text.strip())))
    return tuple(part for part in parts if part)


def _said(text: str) -> re.Match[str] | None:
    shown = simplified(text).strip()
    return _EN.fullmatch(shown) or _ZH.fullmatch(shown)
