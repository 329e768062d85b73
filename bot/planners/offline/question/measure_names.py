"""Measures that a question names, several that share a word too: "quick and cash ratio", 流动和速动比率."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

from bot.language.words import Found, simplified
from bot.planners.offline.question.cues import find
from knowledge.lazy_pattern import lazily
from tools.check_ratios import MEASURE_NAMES

_SHARED: Mapping[str, Mapping[str, str]] = {
    "ratio": {
        "current": "current_ratio",
        "quick": "quick_ratio",
        "cash": "cash_ratio",
        "debt": "debt_ratio",
    },
    "margin": {
        "gross": "gross_margin",
        "ebit": "ebit_margin",
        "operating": "ebit_margin",
        "net": "net_margin",
    },
    "days": {
        "inventory": "inventory_days",
        "stock": "inventory_days",
        "receivable": "receivable_days",
        "receivables": "receivable_days",
        "debtor": "receivable_days",
        "payable": "payable_days",
        "payables": "payable_days",
        "creditor": "payable_days",
    },
    "比率": {
        "流动": "current_ratio",
        "速动": "quick_ratio",
        "现金": "cash_ratio",
        "产权": "debt_to_equity",
    },
    "利率": {"毛": "gross_margin", "净": "net_margin", "毛利": "gross_margin", "净利": "net_margin"},
    "周转天数": {
        "存货": "inventory_days",
        "库存": "inventory_days",
        "应收": "receivable_days",
        "应收账款": "receivable_days",
        "应付": "payable_days",
        "应付账款": "payable_days",
    },
}
"""Last words that measures share, and the first words before them."""

RATIOS: Mapping[str, str] = {**_SHARED["ratio"], **_SHARED["比率"], "负债": "debt_ratio"}
"""Ratios by the first word of their names."""

_WRITTEN = {"利率": "利?率", "周转天数": "(?:周转)?天数", "比率": "比率?"}
_JOINS = r"(?: ?[,/&+、\uff0c] ?(?:and )?| and | or |[和与跟及]|以及|还有)"
_SHORT = {
    "CA": "current_assets",
    "CL": "current_liabilities",
    "TA": "total_assets",
    "TL": "total_liabilities",
}
_SHORT_FIGURE = lazily(rf"(?<![A-Za-z0-9])(?:{'|'.join(_SHORT)})(?=(?: ?[:=]| of| is)? ?\d)")
"""Statement columns by their first letters, with the figure behind: "CA 88 / CL 92"."""

_RATIO_SHORT = {
    "cur": "current_ratio",
    "curr": "current_ratio",
    "current": "current_ratio",
    "流动": "current_ratio",
    "quick": "quick_ratio",
    "速动": "quick_ratio",
    "cash": "cash_ratio",
    "现金": "cash_ratio",
    "debt": "debt_ratio",
    "负债": "debt_ratio",
    "cr": "current_ratio",
    "qr": "quick_ratio",
    "dr": "debt_ratio",
}
_SMALL_FIGURE = (
    r"(?:(?:\d{0,2}\.\d+|\d)(?: ?x)?(?!\d|[.,]\d"
    r"| ?(?:[kmbw](?![a-z])|million|thousand|bn|mio|[%百千万亿元]|pct|per ?cent))"
    r"|\d{1,3}(?:\.\d+)? ?(?:%|pct|per ?cent))"
)
_SHORT_RATIO = lazily(
    r"(?<![a-z.])(?P<short>(?:curr?(?:\.(?= )|(?= ratio))(?: ratio)?|current|quick|cash|debt|cr|qr|dr)"
    r"|流动|速动|现金|负债)"
    rf"(?=(?: ?[:=\uff1a]| of| is| at|是|为|有|只有)? ?{_SMALL_FIGURE})"
)
"""Ratios without their last word, a ratio's figure behind: "cur. 0.95, quick 0.6, debt 78 pct"."""

_SHORT_BEHIND = lazily(
    rf"(?<![\w.,]){_SMALL_FIGURE}(?: on| for| of)?(?: the)? (?P<short>current|quick|cash|debt)"
    r"(?![a-z]| [a-z]*(?:ratio|asset|liabil))"
)
"""The same, the figure before: "0.9 quick and 1.4 current"."""

_FIGURE_BEHIND = lazily(r"\.?(?: ?[:=\uff1a]| of| is| at|有|为|是|约)? ?[$€£¥]?[\d一二三四五六七八九十百两]")
"""What makes short words statement figures: "inv 1.1m", 流资420万."""

_PREPAID = lazily(r"预付(?=(?:了|有|为|是|约)? ?[:：]? ?[\d一二三四五六七八九十百千])(?![\d.]+ ?[%成天])")
"""What is prepaid, said among the figures of a statement: 存货650万、预付30万."""

_COVER = lazily(r"(?<!利息)(?:保障|覆盖)倍数")
_DEBTS = lazily(
    r"(?<![流动短长期总息])负债(?=(?:有|为|是|约|共)* ?[:：]? ?[\d一二三四五六七八九十百两])"
    r"|(?<![a-z])(?<!current )(?<!term )(?<!total )(?:debts?|liabilities|liabs?)"
    r"(?=(?: of| is| are| at|:| =)* ?[$€£¥]?\d)"
)
_MISSPELT = lazily(r"(?<![a-z])(?P<first>[a-z]{4,8}) ratios?(?![a-z])")
_SHORTEST_MISSPELT = 5
"""Letters of a word below which one typo makes another word of it: cash, debt."""

_FEWEST_SHORT = 2
"""One alone could be a country or a person."""


@lru_cache(64)  # a message and its pieces are looked through by many
def measures_in(text: str) -> tuple[Found, ...]:
    """Give the measures and statement figures of a text in order of place, without overlaps."""
    joined = tuple(_sharing(simplified(text)))
    spans = [(first.start, last.end) for first, *_, last in joined]
    short = short_figures(text)
    full = (each for each in find("measures", text) if not any(_overlap(each, other) for other in short))
    covers = (Found("interest_cover", *said.span()) for said in _COVER.finditer(simplified(text)))
    alone = (*full, *short, *covers, *_misspelt(simplified(text)))
    if len({item.name for item in alone}) >= _FEWEST_SHORT:
        alone += tuple(Found("prepaid", *said.span()) for said in _PREPAID.finditer(simplified(text)))
    alone += tuple(_all_debts(simplified(text), alone))
    kept = (item for item in alone if not any(start < item.end and item.start < end for start, end in spans))
    return tuple(sorted([*kept, *(item for group in joined for item in group)], key=lambda each: each.start))


def _all_debts(shown: str, named: Sequence[Found]) -> Iterator[Found]:
    """Yield what is owed in all beside all that is owned, though "total" is not said: 总资产10万负债8万."""
    if any(each.name == "total_assets" for each in named):
        for said in _DEBTS.finditer(shown):
            debts = Found("total_liabilities", *said.span())
            if not any(_overlap(debts, each) for each in named):
                yield debts


def _misspelt(shown: str) -> Iterator[Found]:
    """Yield the ratios whose first word has one typo: "curent ratio"."""
    stems = _SHARED["ratio"]
    for match in _MISSPELT.finditer(shown):
        if match["first"] in stems:
            continue
        from rapidfuzz.distance import OSA  # 0.04 s to load: only for a word that nothing else explains

        near = (word for word in stems if len(word) >= _SHORTEST_MISSPELT)
        meant = [word for word in near if OSA.distance(match["first"], word, score_cutoff=1) == 1]
        if meant:
            yield Found(stems[meant[0]], *match.span())


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def measures_named(text: str) -> tuple[str, ...]:
    """Give the measures that a text names, in its order; a statement figure is none."""
    names = (item.name for item in measures_in(text))
    return tuple(dict.fromkeys(name for name in names if name in MEASURE_NAMES))


@lru_cache(64)  # as above
def short_figures(text: str) -> tuple[Found, ...]:
    """Give the statement columns said in short, or by their first letters, in a list of figures."""
    letters = [Found(_SHORT[each.group()], *each.span()) for each in _SHORT_FIGURE.finditer(text)]
    words = [each for each in find("statement_short", text) if _FIGURE_BEHIND.match(text, each.end)]
    found = sorted((*letters, *words, *_short_ratios(simplified(text))), key=lambda each: each.start)
    others = find("measures", text) if len(found) == 1 else ()
    return tuple(found) if len({each.name for each in (*found, *others)}) >= _FEWEST_SHORT else ()


def _short_ratios(shown: str) -> Iterator[Found]:
    """Yield the ratios that are named without their last word, of a figure that only a ratio has."""
    for said in chain(_SHORT_RATIO.finditer(shown), _SHORT_BEHIND.finditer(shown)):
        first = re.match("[a-z]+|[㐀-鿿]+", said["short"])
        if first:
            yield Found(_RATIO_SHORT[first.group()], *said.span("short"))


def _sharing(shown: str) -> Iterator[list[Found]]:
    """Yield the measures that share their last word, group by group."""
    for last, firsts in _SHARED.items():
        for match in _pattern(last).finditer(shown):
            stems = _stem(last).finditer(shown, match.start(), match.end("firsts"))
            group = [Found(firsts[stem.group()], *stem.span()) for stem in stems]
            yield [*group[:-1], group[-1]._replace(end=match.end())]


@cache
def _stem(last: str) -> re.Pattern[str]:
    words = "|".join(sorted(_SHARED[last], key=len, reverse=True))
    return lazily(rf"(?<![a-z])(?:{words})(?![a-z])" if last.isascii() else words)


@cache
def _pattern(last: str) -> re.Pattern[str]:
    stem = _stem(last).pattern
    ends = rf" {last}s?(?![a-z])" if last.isascii() else _WRITTEN[last]
    return lazily(rf"(?P<firsts>(?:{stem})(?:{_JOINS}(?:{stem}))+){ends}")
