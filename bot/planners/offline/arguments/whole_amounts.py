"""Whether an amount is the whole that is meant: "half of 50k", "50k plus VAT", "3 orders of 42k" are not."""

import re

from bot.language.slots.slot import Amount, Number
from bot.planners.offline.question.clauses import STOPS
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_SIGNS = ("-", "\u2212", "负")
_COUNTED = frozenset({"invoice", "piece", "occasion", "times"})
_BESIDE = 4
MOST_PARTS = 240
"""More instalments no plan has."""

_PART_BEFORE = lazily(
    r"(?<![a-z])(?:half|double|twice|triple|treble|(?:an?|one|two|three) (?:third|quarter|fifth|tenth)s?"
    r"|\d+(?:\.\d+)? ?(?:%|per ?cent) of|\d+ ?x|(?:one|two|three|four|five"
    r"|\d+) times)(?: of)?(?: the| that)? ?$"
    r"|(?:一半|\d+(?:\.\d+)? ?%|[一二三四五六七八九\d]成)的? ?$|(?:两|二|三|\d)倍的? ?$"
    r"|[两二三四五六七八九十\d]+[个次批车] ?$"
    r"|(?:不含税|税前|未含?税|除税前?|去税)(?:的|价|金额|总价|是|为)* ?$",
    re.IGNORECASE,
)
_OPEN_ENDED = lazily(r"(?:\+| plus)$", re.IGNORECASE)
_LOADS = (
    r"(?P<several>(?<![\w.,])(?:[2-9]|[1-9]\d|two|three|four|five|six|seven|eight|nine|ten|twelve"
    r"|several|a few)"
    r" (?:\w+ )?(?:orders?|deliver(?:y|ies)|shipments?|loads?|truckloads?|batch(?:es)?|lots?"
    r"|containers?|trucks?|units?"
    r"|machines?|pieces?|consignments?|call-offs?)(?: (?:of|at|for|worth|with))? ?)$"
    r"|(?P<zh>(?:[两二三四五六七八九十几]|[2-9]|[1-9]\d)(?:笔|批|单|张单|张订单|车|台|柜|次|套|件)(?:货|订单)?"
    r"(?:，|,)?(?:各|每[笔批单张车台柜次套件])?(?:是)?) ?$"
)
_SEVERAL_BEFORE = lazily(_LOADS, re.IGNORECASE)
_ADDED = lazily(
    r" ?(?:\+|(?<![a-z])(?:plus|and|with|on top|less|minus|excl(?:uding|usive of|\.)?|ex|before|net of"
    r"|without|add(?:ing)?)(?![a-z])"
    r"|外加|另加|再?加上?|不含|未含|不包括|减去?|扣[掉除]?)"
    r"(?: (?:the|a|an|another|extra))? ?"
    r"(?:(?P<share>\d+(?:\.\d+)? ?(?:%|per ?cent|个点))(?! ?(?:interest|p\.?a|a year|利|年|down|deposit"
    r"|up ?front|prepa|首付|预付|定金))"
    r"|(?:vat|gst|tax(?:es)?|duty|duties|freight|shipping|carriage|transport|delivery costs?|discount"
    r"|rebate|fees?"
    r"|增?值?税|运费|关税|杂费|折扣|返利|手续费))",
    re.IGNORECASE,
)
_REPEATED = lazily(
    r" ?(?:(?:a|per|each|every|/) ?(?:week|month|quarter|year|piece|unit|ton|kg|item|order|delivery"
    r"|head)|apiece|pcs|monthly"
    r"|weekly|yearly)(?![a-z])|(?:每|/)(?:个?月|周|年|件|台|吨|个|套|单|笔)|一(?:件|台|吨|套|单|笔)"
    r"| of (?:those|these|them"
    r"|the same)|的(?:一半|[一二三四五六七八九]成|两倍)|翻倍"
    r"|的?[,\uff0c]?(?:再|先|按|给)?(?:打|照|享|享受)?(?:了|个)?"
    r"(?:[一二三四五六七八九半零点\d.]{1,4} ?折|对折|折扣|折让)"
    r"| ?(?:less|minus|with) (?:an? )?\d+(?:\.\d+)? ?% (?:discount|off)",
    re.IGNORECASE,
)

_OF_EACH_PART = lazily(
    r"(?<![a-z])(?P<parts>(?:instal\w*|payments?|repayments?|tranches?|rates?|parts?|bits?|chunks?)"
    r"(?: each)?(?: of| at| worth)(?: only| about)?|(?:each|every)(?: \w+)?(?: of| at)?) ?$"
    r"|(?:每(?:一)?(?:期|次|笔|个?月|周|星期)(?:都|各|只|就|大约|约|先|固定)*(?:还|付|交|给|打)?"
    r"|各(?:还|付)) ?$",
    re.IGNORECASE,
)
_EACH_PART = lazily(
    r" ?(?:each|apiece|a piece|every (?:time|month|week)|(?:per|a|/) ?(?:instal\w*|payment|month|week))"
    r"(?![a-z]| from| after| later)"
    r"|[/一每](?:期|次|个?月|周)(?![后内])",
    re.IGNORECASE,
)
"""What makes an amount that of one instalment, and not what is paid off: "10 instalments of 5k", 每期5万."""

_RELATIVE = lazily(
    r"(?<![a-z])(?:double|twice|triple|treble|half|(?:two|three|four|five|\d+) times)(?: of)?"
    r" (?:that|this|it|as much|the amount|the sum)(?![a-z])"
    r"|(?<!额度)(?<!限额)(?:翻[一两]?[倍番]|加倍|减半|打对折|[两二三四五]倍|[它这那]个?的?一半)",
    re.IGNORECASE,
)
"""An amount that is told by another one: "double that", 翻倍."""


def ask_for_the_whole(reading: Reading) -> None:
    """Raise Need where a question has no amount itself and tells it by another one."""
    said = _RELATIVE.search(reading.text)
    if said:
        raise Need("amount_total", {"typed": said.group().strip()})


def counts_parts(slot: Number) -> bool:
    """Say whether a bare figure is small enough to count the parts of a plan, and so is no debt."""
    return slot.value is not None and slot.value <= MOST_PARTS


def unfinished(slot: Amount | Number, reading: Reading, *, in_parts: bool) -> str | None:
    """Give what a question says of an amount that is still to be reckoned with, else None.

    Counts and rhythms beside a debt that is to be paid `in_parts` are those of the parts.
    """
    text = reading.text
    ends = slot.start + len(_OPEN_ENDED.sub("", slot.text))
    before, after = _PART_BEFORE.search(text[: slot.start]), _ADDED.match(text, ends)
    if in_parts:
        before = before or _OF_EACH_PART.search(text[: slot.start])
        after = after or _EACH_PART.match(text, ends)
    else:
        before = before or _SEVERAL_BEFORE.search(text[: slot.start])
        after = after or _REPEATED.match(text, ends)
    if before or after:
        return text[before.start() if before else slot.start : after.end() if after else slot.end].strip()
    multiplied = _is_signed(slot, reading) or (not in_parts and _is_multiplied(slot, reading))
    return slot.text if multiplied else None


def _is_multiplied(slot: Amount | Number, reading: Reading) -> bool:
    times = any(_counts(each, slot, reading) for each in reading.slots.numbers)
    return times or bool(find("cues", reading.text, ("each",)))


def _is_signed(slot: Amount | Number, reading: Reading) -> bool:
    before = reading.text[: slot.start]
    joined = before.rstrip("".join(_SIGNS))[-1:]
    return before.endswith(_SIGNS) and not (joined.isascii() and joined.isalnum())


def _counts(number: Number, slot: Amount | Number, reading: Reading) -> bool:
    """Say whether a number counts orders or pieces of the amount beside it: "3 orders of 42k", 3笔4.2万."""
    first, second = sorted((number, slot), key=lambda each: each.start)
    gap = reading.text[first.end : second.start]
    several = number.unit in _COUNTED and number.value is not None and number.value > 1
    return several and len(gap) <= _BESIDE and not any(mark in gap for mark in STOPS)
