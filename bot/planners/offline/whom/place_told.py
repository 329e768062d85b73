"""The place by which a company of a group is told from the others: "in Britain", 苏州, "the Leeds plant"."""

import re

from bot.language.country_names import countries
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.whom.fitting import FILLER
from knowledge.customers.name_parts import is_region
from knowledge.customers.question_text import folded_question_words
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_BEHIND = lazily(
    r" (?:(?:that is |which is )?(?:based|located|registered|sitting|seated) )?(?:over |out |down |up )?"
    r"(?:in|at|from) (?:the )?(?P<place>[\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)"
)
_CALENDAR = frozenset(
    "january february march april may june july august september october november december jan feb mar apr"
    " jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday"
    " christmas easter head main".split()
)
_AMERICA = "america"
"""A country or a continent: not told as a country, but it tells one company from another."""


def place_behind(text: str, at: int) -> tuple[str, int]:
    """Give the place that a text names behind a word for a company, and where it ends: "… in Britain"."""
    said = _BEHIND.match(text, at)
    if said is None:
        return "", at
    for words in (said["place"], said["place"].split(" ")[0]):
        if is_a_place(words):
            return words, said.start("place") + len(words)
    return "", at


def is_a_place(words: str) -> bool:
    """Say whether words are a country, a region, or a name with a capital that may be a town: "Leeds"."""
    if has_han(words):
        shown = simplified(words)
        whole = any(each.start == 0 and each.end == len(words) for each in countries(words))
        anywhere = bool(find("portfolio_words", shown, ("region",)))
        return whole or anywhere or is_region(shown) or is_region(shown.rstrip("省市县"))
    region = words.casefold() == _AMERICA or find("portfolio_words", words, ("region",))
    return bool(region) or any(countries(words)) or any(_may_be_a_town(word) for word in words.split())


def _may_be_a_town(word: str) -> bool:
    plain = re.sub(r"['’]s?$", "", word).casefold()
    known = plain in _CALENDAR or plain in FILLER or plain in folded_question_words().words
    return word[:1].isupper() and not word.isupper() and not known
