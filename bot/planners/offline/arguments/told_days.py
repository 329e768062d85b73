"""Days of a story about goods: when they were promised or are to leave, which is no day of a balance."""

import re

from bot.language.slots.slot import DatePoint
from bot.planners.offline.question.clauses import clause_around
from bot.planners.offline.question.pressing import tells_of_pressing
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_PROMISED = lazily(
    r"(?:(?<![a-z])(?:i|we)(?:['’]ve| have)?(?: already| just| only)? |^(?:so |well |ok )?)"
    r"(?:promised|told|said|offered|agreed|quoted|confirmed|assured|committed)(?![a-z])[^.;?!]*$"
    r"|(?:我|咱|俺)们?(?:已经|刚才?|都|昨天|前天)?(?:答应|应承|承诺|许诺|保证|说好|约好|跟[^。；？！]{1,12}?说)"
    r"[^。；？！]*$",
    re.IGNORECASE,
)
"""How somebody tells before a day what they themselves gave their word for."""

_LEAVES = (
    r"(?:deliver(?:y|ies|ed|ing)?|ship(?:ping|ment|ments|ped)?|d[ei]spatch(?:ed|ing)?|pick-?up|collection"
    r"|load(?:ed|ing)?|the truck|goods|parts|needed|wanted|due out)"
)
_LEAVES_BEFORE = lazily(
    rf"(?<![a-z]){_LEAVES}(?: (?:is|are|comes?|goes|leaves?))?(?: (?:on|by|for|before))(?: the)? $",
    re.IGNORECASE,
)
_LEAVES_AFTER = lazily(
    rf"(?:['’]s)? {_LEAVES}(?![a-z])"
    r"|(?:之?前|就|要|得|上午|下午)*(?:[发出交提要送][货走到]|装车)",
    re.IGNORECASE,
)


_ORDERED_BEFORE = lazily(
    r"(?<![a-z])(?:ordered|placed(?: (?:an?|the|their))?(?: new)? order|sent in|came in|rang|phoned|called)"
    r"[^.;,?!]*$",
    re.IGNORECASE,
)
_ORDERED_AFTER = lazily(
    r"(?:['’]s order|(?:晚上|上午|下午|早上|又|刚|才|还|新|他们?|对方|客户|老板)*"
    r"(?:[下订追报](?:加|了|过)*(?:一|个|张|笔|新|的)*(?:单|订单|货|采购)|(?:要|下|订|报|加订)(?:了|的|过|一)*个?\d))",
    re.IGNORECASE,
)
"""How an order is told of that somebody placed on a day: 昨天下的单, "they ordered 40k yesterday"."""

_BARE_WEEKDAY = lazily(
    r"(?:on |by |for )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:周|星期|礼拜)[一二三四五六日天]",
    re.IGNORECASE,
)


def is_a_weekday_to_come(day: DatePoint) -> bool:
    """Say whether a day is but a weekday: goods leave on the next one, "ship on Friday"."""
    return _BARE_WEEKDAY.fullmatch(day.text.strip()) is not None


def is_of_goods_promised(day: DatePoint, reading: Reading) -> bool:
    """Say whether goods were promised on or for a day: "I promised them the parts for Friday", 周五发货."""
    before, after = reading.text[: day.start], reading.text[day.end :]
    if day.relation == "as_of":
        return False
    if _LEAVES_BEFORE.search(before) or _LEAVES_AFTER.match(after):
        return True
    if not (reading.slots.amounts or reading.slots.identifiers):
        return False
    ordered = _ORDERED_BEFORE.search(before) or _ORDERED_AFTER.match(after)
    return bool(ordered or _PROMISED.search(before)) or tells_of_pressing(
        clause_around(reading.text, day.start, day.end)
    )
