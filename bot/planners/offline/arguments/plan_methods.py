"""How the parts of a repayment plan are cut: equal sums, interest and all, or equal principal."""

import re

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need, Setting, single
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_SAME = (
    r"(?:(?:exactly |all )*(?:(?:the )?same(?:[ -](?:size|sized|amount|sum|figure|height))?|equal(?:ly"
    r"|-sized?)?"
    r"|even(?:ly)?|identical|alike|constant|fixed|level|flat|uniform|unchanged))"
)
_PART = r"(?:payments?|instal?lments?|parts?|amounts?|sums?|tranches|portions|slices|rates|totals?|ones?)"
_PRINCIPAL = (
    r"(?:principal|capital)(?: (?:portion|part|repayment|share|element|amount|slice)s?)?"
    r"(?: (?:in|of) (?:each|every)(?: \w+)?)?"
)
_EACH = r"(?:each|every|per|a) ?(?:time|month|week|payment|instal?lment|part|round|go)?"
_LINK = (
    r"(?: (?:is|are|be|to|being|of|should|must|stays?|remains?|always|cut|split|spread|divided|kept|paid))*"
)
_NOT = r"(?: (?:not|never)|n['\u2019]t)?"
_SAME_HAN = r"(?:一样(?:多|大)?|相同|相等|同样|均等|等额|固定|不变)"
_EACH_HAN = r"(?:每一?个?(?:期|次|笔|周|月)|各期|期期|次次|笔笔|月月|周周|月供|期供)"
_BARE_EACH = r"(?:都|要|也|得|须)*"

_EQUAL_PRINCIPAL = (
    lazily(
        rf"(?<![a-z]){_PRINCIPAL}{_LINK}{_NOT}{_LINK} (?:in )?{_SAME}(?![a-z])"
        rf"|(?<![a-z]){_SAME} (?:\w+ )?(?:of )?(?:the )?(?:principal|capital)(?! and)(?![a-z])",
        re.IGNORECASE,
    ),
    lazily(
        rf"本金(?:部分)?(?:都|要|也|得|是|按|到|在|不|平均|{_EACH_HAN})*(?:{_SAME_HAN}|平[摊分]|均[摊分])"
        rf"|(?:{_SAME_HAN}|平[摊分均]|均[摊分])的?本金"
    ),
)
_EQUAL_SUMS = (
    lazily(
        rf"(?<![a-z])(?:each|every|all|the|their|its)(?: of the)?(?: \w+)? {_PART}{_NOT}{_LINK}{_NOT} {_SAME}"
        rf"(?![a-z])"
        rf"|(?<![a-z])same (?:size|amount|sum|payment|figure) {_EACH}(?![a-z])"
        rf"|(?<![a-z])the same {_EACH}(?![a-z])"
        rf"|(?<![a-z])(?:equal|identical|uniform|even|same[ -]sized?) (?:\w+ )?(?:payments"
        rf"|instal?lments)(?![a-z])",
        re.IGNORECASE,
    ),
    lazily(
        rf"{_EACH_HAN}{_BARE_EACH}(?:[还付交缴供](?:款)?)?的?(?:金额|钱数?|总?数|款)?{_BARE_EACH}不?"
        rf"(?:是|[还付交缴供])*{_SAME_HAN}"
    ),
)
_SAME_TOTAL = lazily(
    r"(?<![a-z])(?:same|equal|identical|constant|fixed|level) (?:total|overall|all-in)(?![a-z])"
    r"|(?<![a-z])total (?:\w+ )?(?:stays|is|remains) the same"
    r"|每一?(?:次|期|周|个?月|笔)(?:所?[要都应该得须]){0,2}"
    r"(?:[还付交缴供](?:款)?的?(?:总额|金额|钱数?|款)?|[还付交缴供]?(?:款)?的?(?:本息|本利和?"
    r"|本金[加和]利息|连本带利)的?"
    r"(?:之和|合计|合起来|加起来|总额|总数|总共|一共|金额)?|[还付交缴供]?(?:款)?的?(?:合计|总额"
    r"|总数))(?:都|是|要)?(?:还|也)?"
    r"(?:一样多?|相同|相等|同样多|固定|不变)",
    re.IGNORECASE,
)
"""What says that all is paid in equal sums, interest and all: "same total each time", 每次还一样."""

_UNLIKE = lazily(
    r"(?<![a-z])(?:the )?(?:last|final|first) (?:one|payment|instal?lment|part)(?: (?:being|is|to be"
    r"|should be|a bit))*"
    r" (?:bigger|larger|smaller|double|higher|lower)(?![a-z])"
    r"|(?<![a-z])balloon(?: payment)?(?![a-z])"
    r"|(?:最后|末|头|首|第)一?[期次笔](?:多|少)[还付交]?一?(?:点|些|倍)?",
    re.IGNORECASE,
)
"""One part that is not like the others, which no plan has."""

_DENIED = lazily(r"(?<![a-z])(?:not|never)(?![a-z])|n['\u2019]t|不(?!变)", re.IGNORECASE)


def method(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read how the parts are cut: equal parts in all, or equal principal; what is not to be equal is asked.

    Without interest, parts that are only called equal are the same by either method.
    """
    text = simplified(reading.text)
    if unlike := _UNLIKE.search(text):
        raise Need("unused", {"typed": reading.text[slice(*unlike.span())]})
    principal = [match.group() for form in _EQUAL_PRINCIPAL for match in form.finditer(text)]
    rest = text
    for form in _EQUAL_PRINCIPAL:
        rest = form.sub(" ", rest)
    sums = [match.group() for form in _EQUAL_SUMS for match in form.finditer(rest)]
    named = find("portfolio_words", reading.text, ("annuity", "equal_principal"))
    if any(_DENIED.search(said) for said in (*principal, *sums)):
        if not named:
            raise Need("method")
        principal, sums = [], []
    found = [item.name for item in named]
    found += ["equal_principal"] * bool(principal)
    if not found and _SAME_TOTAL.search(rest):
        found = ["annuity"]
    equal = sums or find("portfolio_words", rest, ("equal_parts",))
    if not found and equal and (_is_charged(reading) or _only_says_it(reading, sums)):
        found = ["annuity"]
    return single("method", found)


def _is_charged(reading: Reading) -> bool:
    return any(share.value for share in reading.slots.shares)


def _only_says_it(reading: Reading, sums: list[str]) -> bool:
    """Say whether a piece counts and reckons nothing, and only says how the parts are to be cut."""
    return bool(sums) and not (reading.slots.numbers or reading.slots.amounts or reading.slots.day_counts)
