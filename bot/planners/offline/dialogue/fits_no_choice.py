"""A description that fits none or several of those offered: "the smaller one", 小的那家; it is asked again.

It answers the question that waits, so nothing else is looked up for it.
"""

from bot.conversation import Pending
from bot.language.words import simplified
from bot.planners.offline.dialogue.telling import only_tells
from bot.planners.offline.question.beside import without
from bot.planners.offline.question.places import places
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.whom.fitting import situated
from bot.planners.offline.whom.trade_words import called_by_a_trade
from bot.planners.planner import AskBack
from knowledge.desk import Choice, Desk
from knowledge.lazy_pattern import lazily

_LONGEST = 40
_AROUND = 4
_CLAUSE_END = lazily(r"[,;.\uff0c\uff1b。]")
_EN = lazily(
    r"(?:(?:no|yes|i (?:mean|meant)|it['’]s|that['’]s|ok|well|sorry|of course|probably|maybe)[ ,.]+)*"
    r"(?:the|that|their|our) (?:[a-z'’-]+ ){0,4}?(?:one|ones|company|corp|firm|customer|client|guys|people"
    r"|lot|outfit|business|branch|unit|arm|maker|builder|seller|supplier)"
    r"(?: (?:with|without|in|from|of|that|which|who|near|by|at|we|i|you|they) [a-z'’ -]{1,24})?"
    r"(?: please| pls)?[ .!]*"
)
_ZH = lazily(
    r"(?:是|就是|我说的是|我指的是|应该是|不是[^,，]{1,6}[,，])?(?:[㐀-鿿]{1,8}的?)?"
    r"(?:那|这|另)一?[家个户](?:公司|客户|企业|厂)?[吧啊呀。 ]*"
    r"|(?:做|搞|卖|造|生产)[㐀-鿿]{1,8}的[吧啊呀。 ]*"
)


def asked_again_which(pending: Pending, reading: Reading, desk: Desk) -> AskBack | None:
    """Give the question that waits once more where an answer only describes one, and fits none."""
    if pending.need != "customer" or len(pending.choices) < 2 or reading.mentions:
        return None
    fit = _that_fit(pending, reading, desk)
    again = AskBack(tool=pending.tool, args=pending.args, need="customer", choices=fit or pending.choices)
    if fit:
        return again
    if len(reading.text) > _LONGEST or reading.slots.found:
        return None
    shown = simplified(reading.text).strip()
    return again if _EN.fullmatch(shown) or _ZH.fullmatch(shown) else None


def _that_fit(pending: Pending, reading: Reading, desk: Desk) -> tuple[Choice, ...]:
    """Give the several choices that the first words of an answer fit: "Bearing, in English" of two such."""
    first = _CLAUSE_END.split(reading.text.strip())[0]
    if not first or len(first) > _LONGEST or not only_tells(reading) or reading.slots.periods:
        return ()
    ids = [each.customer_id for each in pending.choices]
    told = [each for each in places(first, desk) if each.kind != "person" and each.values]
    bare = without("cues", simplified(first), ("small",)).strip()
    alone = bool(told) and all(len(bare) <= each.end - each.start + _AROUND for each in told)
    fit = called_by_a_trade(first, desk, ids) | ((set(ids) & situated(told, desk)) if alone else set())
    return tuple(each for each in pending.choices if each.customer_id in fit) if len(fit) > 1 else ()
