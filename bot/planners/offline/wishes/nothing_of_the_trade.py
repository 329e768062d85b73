"""Whether a question names a customer and says no word of credit: "how do you pronounce Peñalver?".

Nothing of ours is looked up for it because of the name alone; what people ask of us without such a word, "is
anything wrong with them?", they ask so often that the intent is clear.
"""

import re

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.selling_prices import asks_for_a_price
from bot.planners.offline.wishes.stock_and_travel import asks_of_stock_or_travel
from bot.planners.offline.wishes.story import is_asking
from bot.planners.offline.wishes.z_of_somebody import asks_for_the_z_of_somebody
from knowledge.lazy_pattern import lazily
from knowledge.passages.concepts import concepts, is_concept

_OF_THE_TRADE = (
    *("measures", "actions", "conditions", "stages", "signals", "kpis", "limit_states", "groupings"),
    "ladders",
)
_HARDLY_A_TOOL = 0.4
"""Below this share no intent of ours is meant by words of no trade."""

_PLACEHOLDER = lazily(r"⟨\w+⟩")
_WORD = lazily(r"[a-zà-ɏ]{2,}|[㐀-鿿]{2}", re.IGNORECASE)
_LEAST = 4
"""Words, or pairs of characters, beside the name: fewer say no wish at all, which is asked for."""


def says_nothing_of_the_trade(reading: Reading) -> bool:
    """Say whether a question about somebody named is about none of the things that we know of customers."""
    if asks_of_stock_or_travel(reading) or asks_for_a_price(reading):
        return True
    if not reading.mentions or reading.continues or reading.points_back or not is_asking(reading):
        return False
    said = _PLACEHOLDER.sub(" ", reading.masked)
    if len(_WORD.findall(said)) < _LEAST:
        return False
    ours = max((each.probability for each in reading.intents if each.name != "out_of_scope"), default=0.0)
    named = _names_something_of_the_trade(said) or asks_for_the_z_of_somebody(reading)
    return ours < _HARDLY_A_TOOL and not named


def _names_something_of_the_trade(said: str) -> bool:
    listed = any(find(subject, said) for subject in _OF_THE_TRADE)
    return listed or any(is_concept(token) for token in concepts(simplified(said)))
