"""Words that no grammar of slots reads, but that say a time or what to leave out: "mid-March", 春节前."""

import re
from functools import cache

from bot.language.slots.period_words_en import MONTHS
from bot.planners.offline.conditions.not_counted import not_counted
from bot.planners.offline.conditions.supposed import supposed
from bot.planners.offline.dialogue.idle import LOOKING_AHEAD
from bot.planners.offline.question.clauses import STOPS
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.word_patterns import any_word
from knowledge.lazy_pattern import lazily

_MONTH = rf"(?:{'|'.join(MONTHS)})(?![a-z])"
_WHOLE = (
    rf"(?:(?:the )?(?:{_MONTH}|month|quarter|year|week|(?:19|20)\d\d)"
    r"|(?:last|this) (?:month|quarter|year|week))"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
TIMES = lazily(
    rf"(?<![a-z])(?:mid|early|middle of)[ -](?:in )?{_WHOLE}"
    rf"|(?<![a-z])(?:first|second) half of {_MONTH}"
    rf"|(?<![a-z])(?:first|second|third|fourth|last|final) (?:{_DAY}|weeks?|days|working day"
    rf"|business day) (?:of|in) {_WHOLE}"
    rf"|(?<![a-z])(?:rest|remainder|part|most) of {_WHOLE}"
    r"|(?<![a-z])(?:the|those) (?:\d+|three|six|nine|twelve|few)(?: months| weeks)? (?:before|prior)"
    r"(?: to)?(?: that| those| them)?(?![a-z])"
    r"|(?<![a-z])(?:christmas|xmas|easter|thanksgiving|ramadan|diwali|eid|new year(?:['\u2019]s(?: eve"
    r"| day)?)?"
    r"|golden week|spring festival|mid-autumn festival|turn of the year|year-?start)(?![a-z])"
    r"|(?<![a-z])(?:in|during|of|last|this|since|before|after|over) (?:the )?(?:early |late )?(?:spring"
    r"|summer|autumn|winter|the fall)"
    r"(?![a-z])"
    r"|(?:春节|元旦|国庆节?|中秋节?|端午节?|清明(?!细)节?|圣诞节?|劳动节|双十一|双11|除夕)(?:之?[前后]|期间|假期|时|那[会阵]儿?)?"
    r"|(?:[上中下]旬|(?<=月)中(?=[^国])|年中(?!国)|季中|(?<![\d一二三四五六七八九十两几半多])年[前后](?!年)|季初)"
    r"|(?:去年|今年|前年|\d{4}年)的?[春夏秋冬][天季]?|(?:春|夏|秋|冬)天",
    re.IGNORECASE,
)
_GROUP = lazily(
    r"(?<![a-z])(?:and|including|incl\.?|with|plus) (?:all )?(?:its|their|the) (?:subsidiar(?:y|ies)"
    r"|affiliates?"
    r"|group companies|branch(?:es)?|sister companies|parent|whole group|group)(?![a-z])"
    r"|(?<![a-z])(?:group-wide|whole group)"
    r"|(?:含|包括|连同|加上|和)(?:其|它的?|他们的?|所有|全部)?(?:子公司|关联(?:公司|方)|集团|分公司|母公司)|集团(?:合计|整体|口径|合并)|合并口径"
)
_DISCOUNT = lazily(r"(?:打|按)?[一二三四五六七八九\d][\d.点一二三四五六七八九]?个?折(?![合算成现扣旧叠价中])")
"""A part of what was asked for, 打九折, which no tool works with."""

_KNOWS_GROUPS = ("customer_limit", "check_order", "credit_report", "suggest_limit")
_ENDS = lazily(rf"[^{STOPS}\n]{{0,30}}")
_ASIDE = lazily(r"(?:先|暂时?)?不(?:谈|说|提|论|讲)$")
"""What ends a clause that sets a topic aside, and leaves nothing out of a figure: 抛开发票不谈."""


@cache
def _excepts() -> re.Pattern[str]:
    return lazily(any_word("negations", "except"))


def unread(tool: str, reading: Reading, *, about_one: bool) -> str | None:
    """Give what a question says of a time, or of what to leave out, that its tool was not told; else None."""
    text = reading.text.casefold()
    ahead = tool in LOOKING_AHEAD and tool != "check_order"
    said = None if ahead else _free(TIMES, text, reading)
    if said is None and about_one:
        left_out = _free(_excepts(), text, reading)
        ends = _ENDS.match(text, left_out[1]) if left_out else None
        aside = ends is not None and _ASIDE.search(ends.group()) is not None
        said = (left_out[0], ends.end()) if left_out and ends and not aside else None
    said = said or _free(_DISCOUNT, text, reading) or not_counted(tool, reading) or supposed(tool, reading)
    if said is None and about_one and tool not in _KNOWS_GROUPS:
        said = _free(_GROUP, text, reading)
    return reading.text[said[0] : said[1]].strip() if said else None


def _free(pattern: re.Pattern[str], text: str, reading: Reading) -> tuple[int, int] | None:
    """Give the first match that is no part of a customer's name."""
    names = [(mention.start, mention.end) for mention in reading.mentions]
    names += [(name.start, name.end) for name in reading.unknown]
    for match in pattern.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in names):
            return match.span()
    return None
