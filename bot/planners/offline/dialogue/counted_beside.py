"""A count of things that no tool counts, told beside a question: "we lost 2 tenders", "38 degrees here"."""

from bot.language.slots.slot import Number, Period
from bot.language.words import simplified
from bot.planners.offline.question.clauses import place_of_clause
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_CUT = lazily(
    r"\.{2,}|[,;:?!(){}\[\]\uff0c。\uff1b\uff1a\uff1f\uff01（）…–—\n]|\.(?= |$)| (?:so|but|and|because) "
)
_THING = lazily(r" ?(?P<thing>[a-zà-ÿ]{3,})(?![a-z])")
_MEASURED = lazily(
    r" ?(?:°|℃|degrees?|(?:kilo)?met(?:er|re)s?|km(?:/h)?|miles?|hours?|hrs?|minutes?|mins?|seconds?"
    r"|o['\u2019]clock|pages?|slides?|meetings?|calls?|coffees?|kids?|e-?mails?|mails?|floors?|people)"
    r"(?![a-z])"
    r"|[个场次]?(?:会议?|电话|小时|钟头|分钟|秒|点钟?|度|页|层|楼|公里|里路|趟|杯|封邮件|节课|站)(?!款|期|数)",
)
_PLACED = lazily(r"(?:page|slide|floor|room|gate|line|bus|flight|train|exit|hall|stand|booth|table) ?$|第 ?$")
_SMALL = frozenset({"portfolio", "thanks", "hello", "help", "private", "reason"})
"""Words of "actions" that tell no wish a figure could belong to: "we", "hi"."""

_MOST = 1000
"""From this figure a count may be money."""


def counts_other_things(slot: Number, reading: Reading) -> bool:
    """Say whether a bare figure counts things of another matter, where its clause asks and names nothing."""
    if slot.operator or slot.upper is not None or slot.top or slot.value is None or slot.value >= _MOST:
        return False
    shown = simplified(reading.text)
    begins, ends = place_of_clause(shown, slot.start, slot.end, _CUT)
    if (begins, ends) == (0, len(shown)) or _is_of_the_question(begins, ends, shown, slot, reading):
        return False
    if _MEASURED.match(shown, slot.end) or _PLACED.search(shown[: slot.start]):
        return True
    thing = _THING.match(shown, slot.end)
    return thing is not None and slot.unit is None and thing["thing"] not in reading.known


def _is_of_the_question(begins: int, ends: int, shown: str, slot: Number, reading: Reading) -> bool:
    """Say whether the clause around a figure asks, names somebody, or says something else for a call."""
    told = [each.start for each in reading.mentions] + [each.start for each in reading.unknown]
    told += [each.start for each in reading.slots.found if each is not slot and not isinstance(each, Period)]
    if any(begins <= start < ends for start in told):
        return True
    clause = shown[begins:ends]
    wished = any(each.name not in _SMALL for each in find("actions", clause))
    return wished or bool(find("cues", clause, ("asking",))) or shown.startswith("?", ends)
