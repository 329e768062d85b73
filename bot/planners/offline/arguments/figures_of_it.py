"""A figure before its measure, as a part of the one before: "1.6m of it is stock", 其中160万是存货."""

import re
from collections.abc import Iterator, Sequence

from bot.language.words import Found
from bot.planners.offline.arguments.given_figure import Given
from knowledge.lazy_pattern import lazily

_OF_WHICH = lazily(
    r"(?:(?<![a-z])(?:of (?:which|that|it|this|those)|including|incl\.?|thereof)|其中(?:的|有|就有)?|含|包括)"
    r",?\s*$",
    re.IGNORECASE,
)
_IS = r"(?:is|are|was|were|being|sits?|lies?|held|tied up)"
_IT = "it|that|this|which|them|those"
_OF_IT = lazily(
    rf"\s*(?:(?:was |is )?of (?:{_IT}|(?:the|these|those|our|their) [a-z][a-z -]{{1,24}}?)"
    rf"(?: {_IS}){{0,2}}|{_IS}(?: {_IS})?)(?: (?:in|as|all|just|only))*\s*(?:the |our |their )?"
    r"|(?:都|就)?(?:是|为|属于|属|在)\s*",
    re.IGNORECASE,
)
"""What stands between a figure and the measure behind it that it is said of."""

_SMALL = lazily(r"\s*(?:(?:in|of|is|are|the|的|是|为)\s*)*", re.IGNORECASE)


def parts_of_it(
    text: str, given: Sequence[Given], measures: Sequence[Found]
) -> Iterator[tuple[Given, Found]]:
    """Yield the figures that the measure behind them is said of, each with that measure."""
    for item in given:
        ends = min((each.start for each in given if each.start > item.start), default=len(text))
        behind = [each for each in measures if item.end <= each.start < ends]
        part = next((each for each in behind if _joined(text, item, each)), None)
        if part is not None:
            yield item, part


def _joined(text: str, item: Given, measure: Found) -> bool:
    between = text[item.end : measure.start]
    leads = _OF_WHICH.search(text[: item.start]) is not None
    return bool(_OF_IT.fullmatch(between) or (leads and _SMALL.fullmatch(between)))
