"""Another firm under one of our customers' first words: 江南造船, "andina airlines".

What stands behind the words is a trade, or a kind of house, that none of the customers called so has: then
nobody of ours is named. A word that is asked about as well, 江南保险到期没, names no trade.
"""

from collections.abc import Iterable

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.industry_names import nearest_industries, trades_at, words_of_the_trades_in
from knowledge.customers import Mention, UnknownName
from knowledge.customers.folding import is_han
from knowledge.customers.name_parts import is_institution
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_ASKED = ("actions", "measures", "kpis", "signals", "conditions", "cues", "narrowings", "groupings")
"""Word lists of what is asked about: insurance and shipping are trades as well."""

_WORD = lazily(r" (?P<word>[a-z]+)(?P<own>['\u2019]s)?(?: (?P<next>[a-z]+))?(?![a-z])")


def other_firms(
    text: str, mentions: Iterable[Mention], desk: Desk
) -> tuple[tuple[Mention, ...], tuple[UnknownName, ...]]:
    """Give the mentions of a text but those that are other firms' names, and those names."""
    kept: list[Mention] = []
    others: list[UnknownName] = []
    for mention in mentions:
        end = _end_of_a_kind(simplified(text), mention)
        if end is None or _is_of(simplified(text[mention.end : end]).strip(), mention, desk):
            kept.append(mention)
        else:
            others.append(UnknownName(start=mention.start, end=end, text=text[mention.start : end]))
    return tuple(kept), tuple(others)


def _end_of_a_kind(shown: str, mention: Mention) -> int | None:
    """Give where a trade or a kind of house ends that stands right behind a name which is not certain."""
    if mention.linking.verdict != "several":
        return None
    if mention.end < len(shown) and is_han(shown[mention.end]) and is_han(shown[mention.end - 1]):
        end = trades_at(shown, mention.end)
        return end if end and not _is_asked_about(shown[mention.end : end]) else None
    said = _WORD.match(shown, mention.end)
    if said and is_institution(said["word"], said["next"] or ""):
        return said.end("word")
    return None


def _is_asked_about(word: str) -> bool:
    return any(find(subject, word) for subject in _ASKED)


def _is_of(word: str, mention: Mention, desk: Desk) -> bool:
    """Say whether any customer that may be meant is called by a word for a trade, or is of that trade."""
    said = {word, *words_of_the_trades_in(word)}
    for each in mention.linking.candidates:
        record = desk.ledger.customer(each.customer_id)
        names = simplified(" ".join((record.name, *record.aliases)))
        if any(other in names for other in said) or nearest_industries(word, [record.industry or ""]):
            return True
    return False
