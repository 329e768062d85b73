"""A customer that nobody is, named at the head of a question about one: "Volvo – are they still on stop?"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from bot.language.intents.masking import masked
from bot.language.intents.model import IntentModel
from bot.language.slots import Slots
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.customers_place import is_about_one
from knowledge.customers import UnknownName
from knowledge.customers.company_like_names import find_company_like_names
from knowledge.customers.fronted_names import (
    find_fronted_names,
    find_names_set_apart,
    is_misheard_word,
)
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han
from prompts.lexicon import lexicon

_LEAST = 0.7
"""From this share a tool about a customer is meant, once the stretch is read as one."""

_OTHERWISE = 0.6
"""From this share something else is meant, as the question stands."""

_SURE, _OTHERWISE_SURE = 0.95, 0.8
"""The same where a customer is meant for sure, once the stretch is read as one."""

_LETTERED = lazily(r"[A-Za-z]+-?\d")
_OF_A_RECORD = lazily(r"(?:order|invoice|订单|单子|单号|发票)(?: (?:no\.?|number))? ?$", re.IGNORECASE)
_TELLS_HOW = lazily(r"(?:一点|一些|点|些)儿?的?(?=[,.!\uff0c。\uff01；;]|$)|了(?=[,.!\uff0c。\uff01；;]|$)")
"""What follows a word for how something is or went, 口气硬一点, 听岔了, and hardly a name."""

_MOST_FIGURES = 1
_OTHERS = ("asks_whom", "asks_who", "mine", "every")
"""Words for other customers than one that is named."""


def fronted_names(
    text: str, slots: Slots, taken: Sequence[tuple[int, int]], model: IntentModel
) -> tuple[UnknownName, ...]:
    """Give the name that a question begins with, where it clearly asks about a customer if read so.

    Nothing where it speaks of other customers, or gives figures that stand in for one.
    """
    found = [*find_fronted_names(text, taken), *find_company_like_names(text, taken)]
    found += [each for each in find_names_set_apart(text, taken) if _is_pointed_at(text[each.end :])]
    found = [each for each in found if not _held().search(simplified(each.text))]
    found = [each for each in found if not (has_han(each.text) and tells_how(text, each.end))]
    if not found or len(slots.found) > _MOST_FIGURES or find("portfolio_words", text, _OTHERS):
        return ()
    if has_han(found[0].text) and (
        find("cues", text, ("pronoun", "policy")) or find("portfolio_words", text, ("anybody",))
    ):
        return ()  # "Bosch - are they on stop?" speaks of Bosch all the same
    plain = model.rank(masked(text, slots.found, (), ()))
    otherwise = plain[0].probability if plain and not is_about_one(plain[0].name) else 0.0
    for name in found:
        ranked = model.rank(masked(text, slots.found, [(name.start, name.end)], ()))
        meant = ranked[0].probability if ranked and is_about_one(ranked[0].name) else 0.0
        fits = meant >= _LEAST and otherwise < (_OTHERWISE_SURE if meant >= _SURE else _OTHERWISE)
        if fits and not is_misheard_word(name):
            return (name,)
    return ()


def without_customer_numbers(slots: Slots, text: str, known: str) -> tuple[Slots, list[UnknownName]]:
    """Take ids out of the slots that look like the customers' ids and are no order's or invoice's: C087.

    `known` is some customer's id; an id that exists is a mention.
    """
    shape = _shape(known) if _LETTERED.match(known) else None
    found = [
        each
        for each in slots.identifiers
        if _shape(each.name) == shape and not _OF_A_RECORD.search(text[: each.start])
    ]
    left = tuple(slot for slot in slots.found if slot not in found)
    names = [UnknownName(start=each.start, end=each.end, text=text[each.start : each.end]) for each in found]
    return (replace(slots, found=left), names) if found else (slots, [])


def _shape(number: str) -> str:
    return re.sub(r"\d", "0", number.upper())


def tells_how(text: str, end: int) -> bool:
    """Say whether what ends at `end` in a Chinese text is a word for how something is: 硬一点, 听岔了."""
    return _TELLS_HOW.match(text, end) is not None


@cache
def _held() -> re.Pattern[str]:
    """Give words for customers that are stopped, which are nobody's name: 冻住的户."""
    return lazily("|".join(word for word in lexicon("limit_states")["held"] if not word.isascii()))


def _is_pointed_at(rest: str) -> bool:
    """Say whether what follows a name points at it: "… - how late are they now"."""
    return bool(find("cues", rest, ("pronoun",)))
