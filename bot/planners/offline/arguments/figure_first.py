"""Figures that each stand before the name of their measure: "a 1.1 current ratio and 0.8 debt ratio"."""

from collections.abc import Sequence
from itertools import pairwise

from bot.language.words import Found
from bot.planners.offline.arguments.given_figure import Given
from knowledge.lazy_pattern import lazily

_ITS_MEASURE = lazily(
    r"\s*(?:x|times|倍)?\s*(?:of|in|for|as|on)?\s*(?:the|a|an|its|their|his|her|our)?\s*的?\s*",
)
"""What may stand between a figure and the measure behind it."""

_FEWEST = 2
"""With one figure and one measure it is never open whose the figure is."""


def figures_first(
    text: str, given: Sequence[Given], measures: Sequence[Found]
) -> tuple[tuple[Given, Found], ...]:
    """Give each figure with the measure right behind it, where the whole text has that order, else ()."""
    if len(given) < _FEWEST or len(given) != len(measures):
        return ()
    couples = tuple(zip(given, measures, strict=True))
    led = all(_ITS_MEASURE.fullmatch(text[item.end : measure.start]) for item, measure in couples)
    apart = all(measure.end <= item.start for (_, measure), (item, _) in pairwise(couples))
    return couples if led and apart else ()
