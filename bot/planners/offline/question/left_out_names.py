"""Customers whom a list is to leave out: "except VDH", "overdue list, no Müller please", 名单里去掉江南."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.named_together import JOINS
from bot.planners.offline.question.off_a_list import off_a_list
from bot.planners.offline.question.taken_out import names_taken_out, taken_out
from bot.planners.offline.question.word_patterns import any_word
from knowledge.customers import Mention
from knowledge.lazy_pattern import lazily

_DENIED_BEHIND = lazily(
    r",? ?(?:is |are )?(?:excluded|left out|not included|not counted|aside)(?![a-z])"
    r"|(?:除外|以外|之外|不算|不要|别算|不列)(?=[,\uff0c。!\uff01?\uff1f]|$)"
)
_OF_MANY = lazily(
    r"(?<![a-z])(?:limits|overdues|customers|accounts|clients|debtors|warnings|everyone|everybody"
    r"|(?:overdue|limit|warning|chase|chasing|collection|dunning) ?list)(?![a-z])"
    r"|客户|名单|清单|谁|哪[些几]|的[,\uff0c]"
)
_AROUND = lazily(
    r"(?:and|but|so|ok|okay|then|just|only|the same|same|please|pls|plz|thanks|thx|though|now|again|here"
    r"|this time|请|谢谢|吧|了|的话|的|再|那|就|把|,|\uff0c|[ .!。\uff01])*",
    re.IGNORECASE,
)
"""What may stand around a message that only leaves somebody out: "ok, without Andina please"."""

_JOINED = lazily(rf"\s*{JOINS}\s*(?:no |not )?")

_INSTEAD = lazily(r"(?:(?:no|nope|sorry|wait)[ ,]+)?not (?:for )?")
"""What stands before the first of two names where the other is meant instead: "not Andina, Kovács"."""


@cache
def _excepts() -> re.Pattern[str]:
    return lazily(rf"{any_word('negations', 'except', 'others_than')} ?$")


@cache
def _denies() -> re.Pattern[str]:
    """Give what denies somebody, too, in a question for many; beside one it denies something else."""
    words = any_word("negations", "drops", "takes_off", "unwanted")
    return lazily(rf"(?:{words}|(?<![a-z])(?:no|not|without|w/o|save for|bar|but for)) ?$")


def only_leaves_out(text: str, left_out: Sequence[tuple[int, int]]) -> bool:
    """Say whether a message is nothing but customers left out (by their places): "without Andina please"."""
    if not left_out:
        return False
    shown = simplified(text)
    before, after = shown[: left_out[0][0]], shown[left_out[-1][1] :]
    joined = all(_JOINED.fullmatch(shown[one[1] : other[0]]) for one, other in pairwise(left_out))
    said = _denies().search(before) or _excepts().search(before)
    opening = before[: said.start()] if said else before
    behind = _DENIED_BEHIND.match(after)
    closing = after[behind.end() :] if behind else after
    around = _AROUND.fullmatch(opening) and _AROUND.fullmatch(closing)
    return bool(joined and around and (said or behind))


def left_out_names(text: str, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give those of the customers found whom a list leaves out; in words for one only what excepts counts."""
    if not found:
        return ()
    shown = simplified(text)
    if _puts_one_for_another(shown, found):
        return ()
    of_many = bool(find("actions", text, ("who_list",)) or _OF_MANY.search(shown))
    of_many = of_many or only_leaves_out(text, [(each.start, each.end) for each in found])
    before = [shown[: each.start] for each in found]
    said = [bool(_excepts().search(each) or (of_many and _denies().search(each))) for each in before]
    taken = set(_taken_out(text, [(each.start, each.end) for each in found]))
    said = [each or (one.start, one.end) in taken for each, one in zip(said, found, strict=True)]
    behind = [bool(of_many and _is_denied_behind(shown, each)) for each in found]
    for place, (one, other) in enumerate(pairwise(found)):
        joined = _JOINED.fullmatch(shown[one.end : other.start]) is not None
        said[place + 1] = said[place + 1] or (joined and said[place])
    for place in reversed(range(len(found) - 1)):
        joined = _JOINED.fullmatch(shown[found[place].end : found[place + 1].start]) is not None
        behind[place] = behind[place] or (joined and behind[place + 1])
    return tuple(each for each, *left in zip(found, said, behind, strict=True) if any(left))


def _is_denied_behind(shown: str, named: Mention) -> bool:
    stands_behind = _DENIED_BEHIND.match(shown[named.end :]) is not None
    return stands_behind or off_a_list(shown, named.start, named.end) is not None


def _puts_one_for_another(shown: str, found: Sequence[Mention]) -> bool:
    """Say whether a message is but a name denied and, behind a comma, another: "not Andina, Kovács"."""
    if len(found) != 2:
        return False
    denied, meant = found
    between, after = shown[denied.end : meant.start].strip(), shown[meant.end :].strip(" .!?")
    return between == "," and not after and _INSTEAD.fullmatch(shown[: denied.start].lstrip()) is not None


def _taken_out(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the names that are not to be counted, and all where none is left beside those not to be shown."""
    clauses = [(each, names_taken_out(each, text, names)) for each in taken_out(text, names)]
    every = [span for _, inside in clauses for span in inside]
    counted = [span for each, inside in clauses if each.counts for span in inside]
    return every if len(every) == len(names) else counted
