"""Whom a name of several means, said in an aside: "Nordvik - the parent, not gears", 江南，不是配件."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.language.words import simplified
from bot.planners.offline.whom.described import Described, put
from bot.planners.offline.whom.fitting import Fits, alike
from bot.planners.offline.whom.hints import hinted
from knowledge.customers import Mention
from knowledge.desk import Choice, Desk
from knowledge.lazy_pattern import lazily

_ASIDE = lazily(r"[,;(\uff0c\uff1b\uff08、–—]| - |(?<= )but (?=not )")
_ENDS = lazily(r"[,;:()\uff0c\uff1b\uff1a\uff08\uff09、。?\uff1f–—]| - |(?<= )but (?=not )|$")
_NOT = lazily(
    r"(?:(?:but|and|so|i mean|也|但|而) ?)*(?:not|neither|nor|no|except|不是|不要|非|除了?)(?![a-z]) ?",
    re.IGNORECASE,
)
_AND = lazily(
    r",? ?(?:and|or|nor|&)(?: (?:also )?not)?(?![a-z]) ?|也?不是|[和与跟及或、]|,? (?:and )?not ",
    re.IGNORECASE,
)
_MEANT = lazily(
    r"^(?:(?:so|and|i mean(?:t)?|that is|that['’]s|meaning|as in|namely|it['’]s|我是?说的?|我指的?是?|就是"
    r"|是)[ ,:]*)+"
    r"|(?:[ ,]*(?:i mean(?:t)?|that is|is (?:who|what) i mean|please|obviously|of course|那家|那个))+$",
    re.IGNORECASE,
)
_LETTER = lazily(
    r"(?:the one )?(?:with(?:out)?|no) (?:an? |the )?['\"]?[a-z]['\"]?(?: at the end)?", re.IGNORECASE
)
_LONGEST = 40


class _Asides(NamedTuple):
    """The asides of a text: where each stands, who is meant, and who is not."""

    spans: tuple[tuple[int, int], ...]
    meant: frozenset[str]
    denied: frozenset[str]


def told_in_an_aside(text: str, desk: Desk) -> Described | None:
    """Put in whom an aside tells of those of a name, or offer those whom it leaves; None without such asides.

    Those of the name whom the asker may not see count as not denied: nobody is chosen for being left alone.
    """
    shown = simplified(text)
    named = desk.ledger.names.mentions(text) if len(shown) == len(text) and _ASIDE.search(shown) else ()
    if not named:
        return None
    name = named[0]
    first = name.linking.candidates[0].customer_id
    certain = name.linking.verdict == "one"
    also = _called_so(name, desk) if certain else ()
    ids = tuple(dict.fromkeys((*(each.customer_id for each in name.linking.candidates), *also)))
    seen = tuple(each for each in ids if desk.may_see(each))
    if len(seen) <= 1:
        return None
    said = _asides(text, name, seen, desk)
    if not said.spans or any(_is_elsewhere(each, name, said) for each in named):
        return None
    if certain and first not in said.denied and said.meant <= {first}:
        return None  # the one who is called just so
    left = tuple(each for each in seen if each not in said.denied)
    meant = tuple(said.meant) if len(said.meant) == 1 else left
    if not meant or len(said.meant) > 1 or said.meant & said.denied:
        return None
    hidden = len(seen) < len(ids) and not said.meant
    plain = _without(text, said.spans)
    return put(plain, (name.start, name.end), Fits(meant, hidden), desk)


def _called_so(name: Mention, desk: Desk) -> Iterator[str]:
    """Yield all whose names have the words of one: 江南 is one's short name, and begins two others'."""
    said = simplified(name.text)
    yield from (each for each in alike(said, desk) if said in simplified(desk.ledger.customer(each).name))


def _is_elsewhere(other: Mention, name: Mention, said: _Asides) -> bool:
    within = any(start <= other.start and other.end <= end for start, end in said.spans)
    return other != name and not within


def _asides(text: str, name: Mention, seen: tuple[str, ...], desk: Desk) -> _Asides:
    """Read the clauses behind a name that tell or deny one of those called so, and nothing else."""
    choices = tuple(Choice(customer_id=each, name=desk.ledger.customer(each).name) for each in seen)
    spans: list[tuple[int, int]] = []
    meant: set[str] = set()
    denied: set[str] = set()
    for start, end in _clauses(simplified(text), name.end):
        clause = text[start:end].strip(" .!")
        said = _NOT.match(clause)
        parts = [each.strip() for each in _AND.split(clause[said.end() :])] if said else [_bare(clause)]
        told = [hinted(choices, each, desk) for each in parts if each] if len(clause) <= _LONGEST else []
        if not told or not all(told) or (not said and not _is_whom(parts[0])):
            continue
        (denied if said else meant).update(each for each in told if each)
        spans.append((start, end))
    return _Asides(tuple(spans), frozenset(meant), frozenset(denied))


def _clauses(shown: str, begin: int) -> Iterator[tuple[int, int]]:
    for said in _ASIDE.finditer(shown, begin):
        ends = _ENDS.search(shown, said.end())
        yield said.end(), ends.start() if ends else len(shown)


def _bare(clause: str) -> str:
    return _MEANT.sub("", clause).strip()


def _is_whom(clause: str) -> bool:
    """Say whether a clause is but a description of somebody: "the parent", "the British one", 做轴承那家."""
    return bool(
        re.fullmatch(r"(?:the|that|their) [a-z' -]{2,30}|[a-z]{4,20}(?: [a-z]{2,12})?", clause, re.IGNORECASE)
        or _LETTER.fullmatch(clause)
        or re.fullmatch(r"[㐀-鿿]{2,10}", clause)
    )


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Give a text without such clauses; those before keep their places, as all stand behind the name."""
    for start, end in sorted(spans, reverse=True):
        rest = text[end:].lstrip(" )\uff09")
        text = f"{text[: start - 1].rstrip()} {rest}"
    return text
