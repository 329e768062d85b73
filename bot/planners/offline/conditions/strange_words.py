"""Words in the place of a narrowing ("in shipbuilding", 造船业) that the phrase book never used."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.language.intents.vocabulary import WORD
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.industry_words import other_industry_words
from bot.planners.offline.question.word_patterns import any_word
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon

ONLY = r"(?:(?:the|our|my|all|any|those|these|some|their|only|just|a|an|us) )*"
# Looked ahead at: in "of customers in shipping" another one begins within the first.
_MARKED_EN = lazily(
    r"(?<![a-z])(?:in|for|of|among|amongst|across|within|from|without|excluding|except(?: for)?|apart from"
    rf"|other than|(?:customers|accounts|clients|those|anyone|anybody) (?:with|who are)) {ONLY}"
    r"(?=(?P<name>[a-zà-ɏ'’&-]+(?: [a-zà-ɏ'’&-]+){0,2}))"
)
_BEFORE_MANY = lazily(
    r"(?<![a-z])(?P<name>[a-zà-ɏ-]+)"
    r"(?= (?:customers|accounts|clients|debtors|buyers|sector|industry|lot|crowd|bunch|folks|guys|people"
    r"|space|segment)(?![a-z]))"
)
_ADDED = lazily(r"(?<![a-z])and (?P<name>[a-zà-ɏ-]+)(?=[ ?.!]*$)")
_MARKED_ZH = lazily(
    r"(?P<name>[㐀-鿿]{2})(?=(?:那批|那些|这批|这些|那几家)?的?(?:客户|公司|企业|厂家|行业|板块|渠道|地区|大区)|业(?!务|绩|员)|类(?!型)|型(?!号)"
    r"|[这那]一?[行块]"
    r"|里面?(?:有|谁|哪)|中(?:有|谁|哪))"
)
_LIST = "narrowing_words"
_AFTER_ZH = lazily(
    r"(?:行业|板块|行当|业)?的?(?:客户|公司|企业|厂|户|里|中|谁|哪|有|逾期|欠|行业|板块|行当|业|[这那]一?[行块]"
    r"|账龄|额度|预警|名单|清单|应收|敞口|风险)"
)
_BESIDE_BEFORE = lazily(r"_ ?(?:,|and|or|&|plus|[、,\uff0c和与或及跟]) ?$")
_BESIDE_BEHIND = lazily(r" ?(?:,|and|or|&|plus|[、,\uff0c和与或及跟]) ?_")
"""What joins an industry to one that was read, which is blanked out."""

_LEAST_MISSPELT = 6


@cache
def _listed() -> re.Pattern[str]:
    return lazily(rf" {any_word(_LIST, 'listed')}")


@cache
def _and_more() -> re.Pattern[str]:
    return lazily(
        r"_(?:,? and|,? or| &|,? plus) (?P<name>[a-zà-ɏ'’&-]+(?: [a-zà-ɏ'’&-]+){0,2}?)"
        rf"(?=[ ?.!]*$|[,:]|{_listed().pattern})"
    )


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon(_LIST)[name])


def strange_words(shown: str, known: frozenset[str], industries: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give where a word that no question of the phrase book has stands in the place of a narrowing.

    `shown` is the question in simplified script without what was read, `industries` are the ledger's: the
    name of any other one is strange, however often the phrase book uses the word.
    """
    others = {(item.start, item.end) for item in other_industry_words(tuple(industries)).find(shown)}
    for pattern in (_MARKED_EN, _BEFORE_MANY, _ADDED):
        for match in pattern.finditer(shown):
            yield from _phrase(match.start("name"), match["name"], known, others)
    for match in _MARKED_ZH.finditer(shown):
        if is_strange_pair(match["name"], known):
            yield match.span("name")
    yield from (each for each in sorted(others) if _narrows(shown, *each))
    yield from (more.span("name") for more in _and_more().finditer(shown) if not _asks(more["name"]))


def _narrows(shown: str, start: int, end: int) -> bool:
    """Say whether an industry stands where it narrows a list: "machine tools ageing", "bearings and toys"."""
    after = _listed() if shown[start].isascii() else _AFTER_ZH
    joined = _BESIDE_BEFORE.search(shown[:start]) or _BESIDE_BEHIND.match(shown, end)
    return bool(joined or after.match(shown, end))


def _asks(words: str) -> bool:
    """Say whether words joined to an industry are a question of their own: "in toys and who is on hold"."""
    return any(find(subject, words) for subject in ("actions", "question_words", "conditions", "cues"))


def other_industries(shown: str, industries: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give where a text names an industry that the ledger has not, wherever it stands."""
    yield from ((item.start, item.end) for item in other_industry_words(tuple(industries)).find(shown))


def is_strange_pair(pair: str, known: frozenset[str]) -> bool:
    """Say whether two Chinese characters are no pair of the phrase book and hold no small word."""
    return pair not in known and _words("small").isdisjoint(pair)


def _phrase(
    start: int, name: str, known: frozenset[str], others: set[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Give the words of a phrase up to one that ends it, where one is strange or all are an industry."""
    end, strange = start, False
    for word in WORD.finditer(name):
        if word.group() in _words("ends") or (end > start and word.group() in _words("many")):
            break
        end, strange = start + word.end(), strange or _is_strange(word.group(), known)
    if strange or (start, end) in others:
        yield start, end


def _is_strange(word: str, known: frozenset[str]) -> bool:
    if len(word) < 3 or word in _words("whose"):
        return False
    if word in known or word.removesuffix("s") in known or f"{word}s" in known:
        return False
    return not any(_is_misspelt(word, each) for each in known)


def _is_misspelt(word: str, meant: str) -> bool:
    """Say whether a long word is another one but for a letter too many, too few or in the wrong place.

    One letter instead of another makes a word of its own: leasing is no slip for leaving.
    """
    if len(word) < _LEAST_MISSPELT or abs(len(word) - len(meant)) > 1 or word[0] != meant[0]:
        return False
    shorter, longer = sorted((word, meant), key=len)
    if len(shorter) < len(longer):
        return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))
    return sorted(word) == sorted(meant) and sum(a != b for a, b in zip(word, meant, strict=True)) == 2
