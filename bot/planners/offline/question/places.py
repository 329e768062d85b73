"""Colleagues, industries and countries that a question names, as the company's own data calls them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from bot.language.country_names import at_home, countries
from bot.language.words import Found, WordList, simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.industry_names import nearest_industries
from bot.planners.offline.question.industry_words import labels_of, other_industry_words, own_industry_words
from bot.planners.offline.question.off_a_list import off_a_list
from bot.planners.offline.question.words_of_owners import (
    ENDS,
    GIVEN_NAME_OF,
    GOES_ON,
    POSSESSIVE,
    THEIRS,
    THEIRS_BY_AN_S,
)
from knowledge.customers.common_words import is_common_word
from knowledge.customers.folding import is_han
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon

Kind = Literal["person", "industry", "country"]
_BETWEEN = "\n"
"""Joins what one word may stand for: no name, label or code holds it."""

_ADDRESS = lazily(r"(?<![\w.@])[a-z]+(?:[._][a-z]+)+(?![\w@])", re.ASCII)
"""What stands before the @ of an address: zhang.wei."""
_IN_THE_TRADE = lazily(r"(?:做|搞|干|从事|经营)$")
"""What stands before an industry that somebody is in: 做牙科的."""

_SELLS = lazily(r"(?:批发|分销|经销|贸易|商贸|流通)$")
_SOLD = lazily(r"(?:批发|分销|经销|贸易|商贸|流通)+(?=行业|行当|板块|的|客户|[那这]|$)")
"""How goods are sold on, behind the industry that sells them."""

_SECTOR = lazily(r" (?:sector|industry|industries)(?![a-z])|行业|板块|行当")
_FALLS = lazily(
    r"(?<![a-z])(?:downgrad(?:e|es|ed|ing)|stress(?:[- ]test)?|(?:down|by|drops?|falls?|slips?) (?:by )?"
    r"(?:a|an|one|two|three|\d) ?(?:grades?|notch(?:es)?|levels?)"
    r"|(?:an?|one|two|three|\d) (?:grades?|notch(?:es)?))"
    r"(?![a-z])|压力测试|[降下][低调]?[一二两三四\d]?个?[级档]"
)
"""What supposes that an industry gets worse, in which a trade that is named is no customer's name."""

_POINTS_AT = lazily(r"(?:^|[^a-z])(?:only|just|for|by|of|about|with|from|to|and|rep|salesperson|colleague) $")


_WHOSE = lazily(r"(?:^|[^a-z])(?:only|just|for|by|of|under|rep|salesperson|colleague) $")
"""What stands before a name in small letters that is no other word: "ageing for anna", not "for grace"."""

_SURNAME_AND_TWO = 3


class Place(NamedTuple):
    """Where a question names a colleague, an industry or a country; several values where it fits several."""

    kind: Kind
    values: tuple[str, ...]
    start: int
    end: int


def places(text: str, desk: Desk) -> tuple[Place, ...]:
    """Give what a question names, in order of place and without overlaps.

    People are given by e-mail, industries as the ledger writes them, countries by their ISO code; a region of
    several countries has no value. An industry that only hidden customers are in is none: whoever asks for it
    is answered like somebody who asks for one that nobody is in; so with who sells to hidden customers alone.
    """
    shown = simplified(text)
    found = [*_people(text, shown, desk), *_industries(shown, desk)]
    there = [Place("country", (each.code,), each.start, each.end) for each in countries(text)]
    regions = find("portfolio_words", text, ("region",))
    found += there
    found += [
        Place("country", (), each.start, each.end)
        for each in regions  # "the South" in "the South African wholesaler" is none
        if not any(each.start < country.start < each.end < country.end for country in there)
    ]
    found += [
        Place("country", at_home(desk.policy.base_currency), each.start, each.end)
        for each in find("portfolio_words", text, ("home",))
    ]
    kept: list[Place] = []
    for place in sorted(found, key=lambda item: (item.start, item.start - item.end)):
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return tuple(kept)


def _people(text: str, shown: str, desk: Desk) -> Iterator[Place]:
    known = tuple((each.email, each.name) for each in desk.colleagues if each.email)
    whole, part, owning = _names(known, desk.visible_salespeople)
    for item in _given_names(known).find(shown):
        if GIVEN_NAME_OF.match(shown, item.end):
            yield _place("person", item)
    yield from _addressed(shown, [*(email for email, _ in known), *desk.visible_salespeople])
    for item in whole.find(shown):
        yield _place("person", item)
    for item in part.find(shown):
        if is_han(shown[item.start]) or _said_as_a_name(text, shown, item):
            yield _place("person", item)
    for item in owning.find(shown):
        alone = ENDS.match(shown, item.end) and GOES_ON.fullmatch(shown[: item.start])
        if alone or THEIRS_BY_AN_S.match(shown, item.end):
            yield _place("person", item)


@lru_cache(maxsize=16)
def _given_names(known: tuple[tuple[str, str], ...]) -> WordList:
    """Give the given names that only one colleague has: 怡君 for 陈怡君, 迈克 for Mike Torres."""
    found: dict[str, set[str]] = {}
    for email, name in known:
        said = simplified(name.strip())
        if len(said) == _SURNAME_AND_TWO and all(map(is_han, said)):
            found.setdefault(said[1:], set()).add(email)
        for written in lexicon("given_names").get(said.split(" ")[0], ()):
            found.setdefault(written, set()).add(email)
    return _words({given: emails for given, emails in found.items() if len(emails) == 1})


def _addressed(shown: str, emails: Iterable[str]) -> Iterator[Place]:
    """Give the colleagues whose address is written up to its @."""
    known = {email.casefold(): email for email in emails}
    for said in _ADDRESS.finditer(shown):
        meant = [email for folded, email in known.items() if folded.partition("@")[0] == said[0]]
        if len(meant) == 1:
            yield Place("person", (meant[0],), said.start(), said.end())


def _said_as_a_name(text: str, shown: str, item: Found) -> bool:
    """A first name alone is a name where it is written as one: "Anna's", "only Mike", "just mike's"."""
    if THEIRS.match(shown, item.end):
        return True
    after = POSSESSIVE.match(shown, item.end) is not None
    before = _POINTS_AT.search(shown[: item.start]) is not None
    if off_a_list(shown, item.start, item.end) and not is_common_word(shown[item.start : item.end]):
        return True
    if text[item.start].isupper():
        return after or before
    whose = _WHOSE.search(shown[: item.start]) is not None
    return whose and not is_common_word(shown[item.start : item.end])


@lru_cache(maxsize=16)
def _names(
    known: tuple[tuple[str, str], ...], selling: tuple[str, ...]
) -> tuple[WordList, WordList, WordList]:
    """Give the names of colleagues, parts of names ("Anna", 小李) that only one has, and those with an s."""
    whole: dict[str, set[str]] = {}
    part: dict[str, set[str]] = {}
    emails = {email.casefold(): email for email, _ in known} | {email.casefold(): email for email in selling}
    named = [*((email, simplified(name)) for email, name in known), *_from_addresses(emails.values())]
    for email, name in named:
        address = emails[email.casefold()]
        for word in _whole_names(name):
            whole.setdefault(word, set()).add(address)
        for word in _parts(name):
            part.setdefault(word, set()).add(address)
    alone = {word: found for word, found in part.items() if len(found) == 1}
    owning = {f"{word}s": found for word, found in {**whole, **alone}.items() if word.isascii()}
    return _words(whole), _words(alone), _words(owning)


def _from_addresses(emails: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Read names out of addresses: zhang.wei@… is Zhang Wei."""
    for email in emails:
        pieces = re.split(r"[._-]", email.casefold().partition("@")[0])
        if len(pieces) > 1 and all(piece.isalpha() for piece in pieces):
            yield email, " ".join(pieces)


def _whole_names(name: str) -> Iterator[str]:
    yield name
    pieces = name.split()
    if len(pieces) == 2 and name.isascii():
        yield f"{pieces[1]} {pieces[0]}"
        yield "".join(pieces)


def _parts(name: str) -> Iterator[str]:
    """小李 and 老李 for 李娜, first name and surname for a name in Latin script."""
    if name and is_han(name[0]):
        yield from (f"{before}{name[0]}" for before in "小老")
        yield from (f"{name[0]}{after}" for after in ("经理", "总", "姐", "哥", "工"))
    elif " " in name:
        yield from (piece for piece in name.split() if len(piece) > 1)


def _words(named: Mapping[str, set[str]]) -> WordList:
    return WordList({word: _BETWEEN.join(sorted(found)) for word, found in named.items() if word})


def _industries(shown: str, desk: Desk) -> Iterator[Place]:
    shown = shown.replace("-", " ")  # heavy-equipment
    for item in own_industry_words(desk.visible_industries).find(shown):
        before = _IN_THE_TRADE.search(shown[: item.start])
        sells = _SELLS.search(shown, item.start, item.end)
        sold = _SOLD.match(shown, item.end) if sells else None  # 玩具批发分销
        ends = sold.end() if sold else item.end
        yield Place("industry", labels_of(item), before.start() if before else item.start, ends)
    yield from _partly_named(shown, desk.visible_industries)


def _partly_named(shown: str, labels: tuple[str, ...]) -> Iterator[Place]:
    """Give industries in part of whose name a text speaks: "the automotive sector" of automotive parts.

    Where nothing but a supposed fall says that an industry is meant, none is told: it is asked which.
    """
    supposed = _FALLS.search(shown) is not None
    for item in other_industry_words(labels).find(shown):
        said = shown[item.start : item.end].removesuffix("行业").removesuffix("业")
        called = said != shown[item.start : item.end] or _SECTOR.match(shown, item.end) is not None
        near = nearest_industries(said, labels) if called or supposed else ()
        if near:
            yield Place("industry", near if called else (), item.start, item.end)


def _place(kind: Kind, item: Found) -> Place:
    return Place(kind, tuple(item.name.split(_BETWEEN)), item.start, item.end)
