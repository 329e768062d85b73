"""A description that fits none or several of those offered: "the smaller one", 小的那家; it is asked again.

It answers the question that waits, so nothing else is looked up for it.
"""

import re

from bot.conversation import Pending
from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack

_LONGEST = 40
_EN = re.compile(
    r"(?:(?:no|yes|i (?:mean|meant)|it['’]s|that['’]s|ok|well|sorry|of course|probably|maybe)[ ,.]+)*"
    r"(?:the|that|their|our) (?:[a-z'’-]+ ){0,4}?(?:one|ones|company|corp|firm|customer|client|guys|people"
    r"|lot|outfit|business|branch|unit|arm|maker|builder|seller|supplier)"
    r"(?: (?:with|without|in|from|of|that|which|who|near|by|at|we|i|you|they) [a-z'’ -]{1,24})?"
    r"(?: please| pls)?[ .!]*"
)
_ZH = re.compile(
    r"(?:是|就是|我说的是|我指的是|应该是|不是[^,，]{1,6}[,，])?(?:[㐀-鿿]{1,8}的?)?"
    r"(?:那|这|另)一?[家个户](?:公司|客户|企业|厂)?[吧啊呀。 ]*"
    r"|(?:做|搞|卖|造|生产)[㐀-鿿]{1,8}的[吧啊呀。 ]*"
)


def asked_again_which(pending: Pending, reading: Reading) -> AskBack | None:
    """Give the question that waits once more where an answer only describes one, and fits none."""
    if pending.need != "customer" or len(pending.choices) < 2 or len(reading.text) > _LONGEST:
        return None
    if reading.mentions or reading.slots.found:
        return None
    shown = simplified(reading.text).strip()
    if not (_EN.fullmatch(shown) or _ZH.fullmatch(shown)):
        return None
    return AskBack(tool=pending.tool, args=pending.args, need="customer", choices=pending.choices)
