"""Clauses of a message that change nothing of what it asks, left out before it is read."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.language.words import simplified
from bot.planners.offline.question.asked_by_them import without_what_they_ask
from bot.planners.offline.question.checked_first import without_what_is_checked_first
from bot.planners.offline.question.courtesy import without_courtesy
from bot.planners.offline.question.filter_named import without_a_filter_named
from bot.planners.offline.question.in_a_hurry import without_a_hurry
from bot.planners.offline.question.in_other_words import said_in_other_words
from bot.planners.offline.question.kin_instead import with_the_relative_wanted
from bot.planners.offline.question.no_breakdown import without_the_breakdown
from bot.planners.offline.question.not_confused import (
    named_once,
    without_who_is_denied_first,
    without_whom_it_is_not,
)
from bot.planners.offline.question.own_affairs import without_own_affairs
from bot.planners.offline.question.restated_bounds import without_restated_bounds
from bot.planners.offline.question.said_in_passing import without_what_is_said_in_passing
from bot.planners.offline.question.states_apart import without_states_apart
from bot.planners.offline.question.too_much import without_what_is_too_much
from bot.planners.offline.question.whereabouts import without_whereabouts
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_FLASHING = lazily(r"(?<![a-z])(?:flashing|blinking|glowing) red(?! (?:light|lamp))(?![a-z])", re.IGNORECASE)
"""Any warning does, and not those of the gravest level alone."""


_SIGH = lazily(
    r"^(算了|得了|好了|行了|罢了|好吧|行吧)(?=[㐀-鿿])(?![一下笔个遍吗没呢吧啊]|多少|哪|什么|再说)"
)
"""What begins another thought, with no mark behind it: 算了行业放开."""

_JUST = lazily(
    r"^(?:ok(?:ay)?,? )?just (?=(?:show|give|tell|list|get|send) (?:me|us) (?:everything|everybody|everyone"
    r"|anything|all|who|which|(?:the )?(?:whole )?(?:list|overdue|ageing|aging))(?![a-z]))",
    re.IGNORECASE,
)
"""What begins a wish for a list, and does not narrow the last answer: "just show me everything overdue"."""

_FOR_WHAT = lazily(
    r"[,;–—-]+ ?(?:it|this|that)(?:['’]s| is) (?:just |only |all )?for (?:an?|the|my|our|his|her|their) "
    r"[^,.?!\d]{3,40}(?=[ .?!]*$)",
    re.IGNORECASE,
)
"""What a figure is wished for, behind the wish: "…, it is for a customer letter"."""

_BEGUN = lazily(
    r"[^.?!…。？！,;，；、]{2,60}(?:\.{2,}|…+|--+) ?"
    r"(?:actually|no|nah|wait|sorry|scrap that|never mind|well)[,.]?"
    r" +(?=\w)"
    r"|[^.?!…。？！,;，；、]{1,30}(?:…+|\.{2,})(?:算了|不对|不|等等|等下|还是)[,\uff0c]?(?=\S)",
    re.IGNORECASE,
)
"""A wish that breaks off before another one: "which of my accounts... actually just show me …"."""

_RATHER = lazily(
    r"(?<![a-z])(?<!would )rather (?!than)(?P<wished>[^,.;?!]{2,40}?) than (?P<other>[^,.;?!]{2,40})",
    re.IGNORECASE,
)
"""What is wished before what is not: "rather every week than every month"."""


_NO_BUT = lazily(
    r"(?:[,\uff0c。…—–-]| )*(?:不对|错了|说错了?|啊不|哦不|噢不|no wait|wait no|oops)(?:[,\uff0c。…—–-]|是"
    r"| )*"
)
"""What stands between a name and the one that is meant instead: 华伟不对华纬."""


def _put_right(text: str, names: Sequence[tuple[int, int]]) -> str:
    """Give a message without a name that is taken back for the one right behind it."""
    ordered = sorted(names)
    for (start, end), (other, _) in pairwise(ordered):
        if _NO_BUT.fullmatch(simplified(text[end:other]).casefold()):
            return f"{text[:start]}{text[other:]}"
    return text


def without_needless_clauses(text: str, desk: Desk) -> str:
    """Give a message without where somebody is or rings, whom it is not to be taken for, a filter's kind."""
    text = _FOR_WHAT.sub("", _JUST.sub("", _SIGH.sub(r"\1，", text)))
    text = without_the_breakdown(without_a_hurry(without_courtesy(text)))
    names = [(each.start, each.end) for each in desk.ledger.names.mentions(text)]
    begun = _BEGUN.match(text)
    if begun and all(begun.end() <= start for start, _ in names):
        return without_needless_clauses(text[begun.end() :], desk)
    righted = _put_right(text, names)
    if righted != text:
        return without_needless_clauses(righted, desk)
    once = named_once(text, names)
    once = without_who_is_denied_first(text, names) if once == text else once
    if once != text:
        return without_needless_clauses(once, desk)
    again = said_in_other_words(text, desk, names)
    if again != text:
        return without_needless_clauses(again, desk)
    wanted = with_the_relative_wanted(text, names)
    if wanted != text:
        return without_needless_clauses(wanted, desk)
    alone = without_own_affairs(text, desk, names)
    placed = without_whereabouts(text, names) if alone == text else alone
    placed = without_what_is_said_in_passing(text, names) if placed == text else placed
    placed = without_what_they_ask(text, names) if placed == text else placed
    placed = without_what_is_checked_first(text, names) if placed == text else placed
    if placed != text:
        return without_needless_clauses(placed, desk)
    text = without_states_apart(without_restated_bounds(without_whom_it_is_not(text, names)))
    text = _RATHER.sub(r"\g<wished> rather than \g<other>", text)
    text = _FLASHING.sub("red flags", without_what_is_too_much(text))
    return without_a_filter_named(text, desk)
