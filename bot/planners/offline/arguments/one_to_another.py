"""A ratio told as one figure to another: "debt to equity 1:2" is 0.5, "current ratio 1.2:1" is 1.2."""

import re
from collections.abc import Iterator, Sequence
from decimal import localcontext
from itertools import pairwise

from bot.language.words import Found
from bot.planners.offline.arguments.given_figure import Given
from bot.planners.offline.question.needs import Need
from knowledge.lazy_pattern import lazily

_TO_ANOTHER = lazily(r"\s*[:\uff1a\u2236比]\s*")
_OTHER_BEFORE = lazily(r"[\d一二三四五六七八九]\s*[:\uff1a\u2236比]\s*$")
_OTHER_BEHIND = lazily(r"\s*[:\uff1a\u2236比]\s*[\d一二三四五六七八九]")
_RATIOS = frozenset(
    {"current_ratio", "quick_ratio", "cash_ratio", "debt_ratio", "debt_to_equity", "interest_cover"}
)
_IN_THIS_ORDER = lazily(
    r"debts?(?: ?[/:-] ?| to |-to-| )(?:equity|assets)|d/e"
    r"|(?:总?负债|债务?)(?:[对比]|和|与)?(?:所有者|股东)?权益",
    re.IGNORECASE,
)
"""Names of a ratio that say what stands before what."""

_DIGITS_KEPT = 12


def one_to_another(text: str, given: Sequence[Given], measures: Sequence[Found]) -> tuple[Given, ...]:
    """Put the quotient in the place of two figures of one ratio with a colon or 比 between them.

    Raises Need where they are of no ratio, or where it is open which of the two stands for what: 1:2 is
    clear behind a name that has both ("debt to equity"), and so is any figure to one.
    """
    joined = dict(_joined(text, given))
    seconds = set(joined.values())
    return tuple(
        _quotient(text, item, joined[item], measures) if item in joined else item
        for item in given
        if item not in seconds
    )


def is_one_of_two(text: str, start: int, end: int) -> bool:
    """Say whether a figure is one side of a ratio told as one to another: the 1 or the 2 of 1:2."""
    return bool(_OTHER_BEFORE.search(text[:start]) or _OTHER_BEHIND.match(text, end))


def _joined(text: str, given: Sequence[Given]) -> Iterator[tuple[Given, Given]]:
    ordered = sorted(given, key=lambda each: each.start)
    for first, second in pairwise(ordered):
        if _TO_ANOTHER.fullmatch(text[first.end : second.start]):
            yield first, second


def _quotient(text: str, first: Given, second: Given, measures: Sequence[Found]) -> Given:
    before = [each for each in measures if each.end <= first.start]
    behind = [each for each in measures if each.start >= second.end]
    named = before[-1] if before else behind[0] if behind else None
    if named is None or named.name not in _RATIOS or second.value <= 0:
        raise Need("figure_pairs")
    if second.value != 1 and not _IN_THIS_ORDER.search(text[named.start : named.end]):
        raise Need("figure_pairs")
    with localcontext() as context:
        context.prec = _DIGITS_KEPT
        return Given(first.value / second.value, first.start, second.end)
