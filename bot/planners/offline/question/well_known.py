"""A well-known company that a question names: whether it is a customer or none, it is nobody else.

Many are called by ordinary words (美的, Target, 统一): such a one counts where a customer is clearly meant
once it is read as a name. One that no question was ever learnt with counts anywhere.
"""

import re
from collections.abc import Sequence
from functools import cache

from bot.language.intents.masking import masked
from bot.language.intents.model import IntentModel
from bot.language.intents.vocabulary import words_of
from bot.language.slots import Slots
from bot.language.words import Found, WordList, simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.customers_place import in_customers_place, is_about_one
from knowledge.customers import UnknownName
from knowledge.customers.folding import is_han
from knowledge.customers.name_parts import is_name_like
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon
from prompts.rule_questions import are_words

_LEAST = 0.9
"""From this share a question is about one customer, once a name is read in it."""

_OTHERWISE = 0.8
"""From this share something else is meant, as the question stands with the name for a word."""

_LONG = 3
"""Characters from which a Chinese name is hardly a word."""

_ANY = lazily(r"(?:the|an?|our|their|your|my|this|that|no|any|each|every) $", re.IGNORECASE)
"""What stands before a word, never before a company: the target."""

_OPENS = lazily(
    r"(?:^|[,.;:!?\n] *)(?:(?:and|so|ok|hi|hey|now|then|please|pls) )*$",
    re.IGNORECASE,
)
"""What stands before the first word of a clause."""

_TRADE = 2
"""Characters of a trade in a Chinese name."""

_ENDING = lazily(r"(?:集团|股份|控股|实业|(?:有限|责任)*公司)+")


def well_known_names(
    text: str, slots: Slots, named: Sequence[tuple[int, int]], model: IntentModel
) -> tuple[UnknownName, ...]:
    """Give the well-known companies that a question about customers names beside those `named`."""
    shown = simplified(text)
    taken = [*named, *((slot.start, slot.end) for slot in slots.found)]
    found = [each for each in _companies().find(shown) if _is_free(each, shown, taken, model)]
    if not found or _is_of_others(text, found[0]):
        return ()

    def fits(found: Found) -> bool:
        return _is_sure(found, text, model) or _fits(found, text, slots, named, model)

    return tuple(_named(each, text, model) for each in found if fits(each))


def is_well_known(name: UnknownName, known: frozenset[str]) -> bool:
    """Say whether a name is a well-known company's and no word: `known` are those that questions have."""
    found = any(each.start == 0 for each in _companies().find(simplified(name.text)))
    return found and _is_a_name(name.text, known)


def _is_a_name(name: str, known: frozenset[str]) -> bool:
    return _is_strange(name, known) and not are_words(name)


def companies_in(text: str, known: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """Give where well-known companies stand in a text; `known` are the words that questions have."""
    found = ((each.start, each.end) for each in _companies().find(simplified(text)))
    return tuple(span for span in found if _is_a_name(text[slice(*span)], known))


def _is_of_others(text: str, company: Found) -> bool:
    """Say whether a question is about somebody spoken of before, or nobody: a company is but mentioned in it.

    A pronoun behind the company's name points at that one: "ikea is late, what do they owe?".
    """
    pronouns = find("cues", text, ("pronoun",))
    anybody = find("portfolio_words", text, ("anybody",))
    own = {(each.start, each.end) for each in pronouns if each.start >= company.end}
    others = [each for each in (*pronouns, *anybody) if (each.start, each.end) not in own]
    return bool(others or find("cues", text, ("policy",)))


@cache
def _companies() -> WordList:
    return WordList({simplified(name): name for names in lexicon("companies").values() for name in names})


def _is_free(found: Found, shown: str, taken: Sequence[tuple[int, int]], model: IntentModel) -> bool:
    """Say whether a name stands by itself: outside what is taken, and no parts of two words: 合|格力|度."""
    if any(found.start < end and start < found.end for start, end in taken):
        return False
    before, after = shown[max(found.start - 1, 0) : found.start + 1], shown[found.end - 1 : found.end + 1]
    return not (before in model.words and after in model.words)


def _is_sure(found: Found, text: str, model: IntentModel) -> bool:
    """Say whether a name is long, or has a capital, and is made of what no question was learnt with."""
    name = text[found.start : found.end]
    written = len(name) >= _LONG if any(map(is_han, name)) else not name.islower()
    return written and _is_strange(name, model.words)


def _is_strange(name: str, known: frozenset[str]) -> bool:
    return any(word not in known for word in words_of(name))


def _fits(
    found: Found, text: str, slots: Slots, named: Sequence[tuple[int, int]], model: IntentModel
) -> bool:
    """Say whether a question is about one customer once a word in it is read as a name, and not without."""
    if _ANY.search(text[: found.start]):
        return False
    span = (found.start, found.end)
    placed = any(each.span("name") == span for each in in_customers_place(text))
    if placed or (text[found.start : found.end].islower() and not _leads_strangely(found, text, model)):
        return placed
    read = model.rank(masked(text, slots.found, [*named, span], ()))
    plain = model.rank(masked(text, slots.found, named, ()))
    if read[0].probability < _LEAST or not is_about_one(read[0].name):
        return False
    return is_about_one(plain[0].name) or plain[0].probability < _OTHERWISE


def _leads_strangely(found: Found, text: str, model: IntentModel) -> bool:
    """Say whether a name in small letters opens a clause, and is no word: "ikea 45 days late??"."""
    name = text[found.start : found.end]
    opens = _OPENS.search(text[: found.start]) is not None
    return opens and _is_a_name(name, model.words)


def _named(found: Found, text: str, model: IntentModel) -> UnknownName:
    """Give a name with the trade and the legal form behind it: 中核重工集团."""
    end = found.end
    while (trade := simplified(text[end : end + _TRADE])) not in model.words and is_name_like(trade):
        end += _TRADE
    ending = _ENDING.match(text, end)
    end = ending.end() if ending else end
    return UnknownName(start=found.start, end=end, text=text[found.start : end])
