"""Several letters asked for at once: "the reminder and the formal demand", 中英文各一份; a draft for each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_SEVERAL = 2
_LETTER = r"(?: ?(?:letter|email|e-mail|mail|note|draft)s?)?"
_KINDS: Mapping[str, re.Pattern[str]] = {
    "reminder": lazily(
        rf"(?<![a-z])(?:friendly |gentle |polite |first )?(?:payment )?reminders?{_LETTER}(?![a-z])"
        r"|(?:友好|温馨|付款|催款)?提醒[函信]?"
    ),
    "formal_demand": lazily(
        rf"(?<![a-z])(?:formal (?:demand|notice|letter)|demand letter|final demand){_LETTER}(?![a-z])"
        r"|正式的?(?:催[款收告]|提醒)?[函信]|催告函"
    ),
    "handover": lazily(
        rf"(?<![a-z])(?:hand-?over|letter before action|final notice){_LETTER}(?![a-z])|律师函|移交(?:函"
        rf"|通知)"
    ),
}
_JOINED = lazily(
    r"(?: (?:for|to) [^,.;?!]{1,20}?)?[ ,]*(?:and|plus|&|\+|then|also|as well as)"
    r"(?: (?:then|also|the|an?|one|both|draft|write|our|their))* ?"
    r"|(?:[ ,\uff0c、]|和|跟|与|及|以及|还有|再|加|也|要|来|写|拟|一?[封份个])+"
)
_BOTH_LANGUAGES = lazily(
    r"(?<![a-z])(?:bilingual|(?:in )?(?:both|the two|two) languages"
    r"|english(?: version)?,? (?:and|&|plus|then)(?: (?:also|then|one|another|an?|the"
    r"|in))* (?:chinese|mandarin)"
    r"|(?:chinese|mandarin)(?: version)?,? (?:and|&|plus|then)(?: (?:also|then|one|another"
    r"|an?|the|in))* english)"
    r"(?![a-z])|双语|[中英][英中]文?(?:版|的)?(?:各|都|两|双|对照)|(?:两|二)种语言"
    r"|中文的?(?:版|信)?[^.。;；不别]{0,8}?(?:和|跟|与|及|、|再|还|也|各|加)[^.。;；不别]{0,6}?英[文语]"
    r"|英[文语]的?(?:版|信)?[^.。;；不别]{0,8}?(?:和|跟|与|及|、|再|还|也|各|加)[^.。;；不别]{0,6}?中文"
)


class _Named(NamedTuple):
    """A letter's kind where it stands in a text."""

    start: int
    end: int
    kind: str


def stages_wished(reading: Reading) -> tuple[str, ...]:
    """Give the stages of the letters that stand side by side, each once; none where it is not several."""
    return tuple(each.kind for each in _side_by_side(simplified(reading.text)))


def _side_by_side(shown: str) -> tuple[_Named, ...]:
    found = sorted(
        _Named(*match.span(), kind) for kind, pattern in _KINDS.items() for match in pattern.finditer(shown)
    )
    if len(found) < _SEVERAL or len({each.kind for each in found}) < len(found):
        return ()
    joined = all(_JOINED.fullmatch(shown[one.end : other.start]) for one, other in pairwise(found))
    return tuple(found) if joined else ()


def is_in_both_languages(text: str) -> bool:
    """Say whether a letter is wished for in English and in Chinese."""
    return _BOTH_LANGUAGES.search(simplified(text)) is not None


def each_to_whom(
    customers: Sequence[str], args: Sequence[Mapping[str, Json]], reading: Reading
) -> Iterator[tuple[str, Mapping[str, Json]]]:
    """Yield what is asked of whom: all of each, but "a reminder for X and a formal demand for Y" one each."""
    letters = _side_by_side(simplified(reading.text))
    starts = [each.start for each in reading.named]
    places = [place for pair in zip((each.start for each in letters), starts, strict=False) for place in pair]
    own = len(letters) == len(starts) == len(customers) == len(args) and places == sorted(places)
    yield from zip(customers, args, strict=True) if own and letters else product(customers, args)


def several_letters(tool: str, reading: Reading) -> tuple[dict[str, Json], ...]:
    """Give the arguments of each letter where several are wished for, else nothing."""
    if tool != "draft_reminder":
        return ()
    stages: list[dict[str, Json]] = [{"stage": each} for each in stages_wished(reading)] or [{}]
    spoken = ("en", "zh") if is_in_both_languages(reading.text) else ()
    languages: list[dict[str, Json]] = [{"language": each} for each in spoken] or [{}]
    letters = tuple({**stage, **language} for stage, language in product(stages, languages))
    return letters if len(letters) > 1 else ()
