"""What the company's own documents answer: the passages found, each with what speaks for it."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from knowledge.documents.hit import Hit
from knowledge.documents.shelf import Shelf
from knowledge.documents.trust import language_of
from knowledge.passages.answer import answer_of
from knowledge.passages.asking import content_of, without_where_written
from knowledge.passages.concepts import is_concept, is_topic
from knowledge.passages.evidence import evidence
from knowledge.passages.search import PLACES, Passage
from knowledge.passages.tokens import is_word

# A document of one's own says its own thing: it counts a little more than a general text that resembles the
# question as much, and a little more again in the asker's language, where both languages say the same.
_OWN, _SAME_LANGUAGE = 1.25, 1.25
_LEAST_WORDS, _PLAINLY = 2, 1.0
"""So many words of the question are to be found, fewer only where much speaks for a passage."""
_AS_MUCH = Decimal("0.95")
"""Of two that answer about as well the later document comes first."""
_EARLIER = 0.5
"""What a word of the question before counts, where a fragment goes on from it."""
_PLACE = re.compile(r"(?:line|page) \d+")


class OwnPassage(NamedTuple):
    """A passage of a document; `answers` says whether it may be shown as an answer.

    `evidence` is what speaks for it, from 0 on for it; `worth` is its score, the asker's language preferred;
    `shared` are the question's tokens that it has.
    """

    passage: Passage
    answers: bool
    evidence: float
    worth: Decimal
    shared: frozenset[str]


def own_passages(
    shelf: Shelf | None, question: str, top: int, role: str | None = None, after: str = ""
) -> list[OwnPassage]:
    """Give what the documents that `role` may read have for a question, best first; None is the keeper.

    `after` is the question that it goes on from. Raises StoreDamagedError.
    """
    if shelf is None:
        return []
    question = without_where_written(question)
    whole = f"{after} {question}" if after else question
    asked = content_of(question)
    earlier = {token: _EARLIER * weight for token, weight in content_of(after).items()} if after else {}
    query = {**earlier, **asked}
    brief = sum(map(is_word, query)) < _LEAST_WORDS
    found = []
    for hit in shelf.search(whole, query, top, role):
        quote = answer_of(hit.passage.text, question, query, hit.rarity)
        speaks = evidence(whole, query, hit, quote)
        enough = _tells_enough(hit, query, _LEAST_WORDS if speaks < _PLAINLY or brief else 1)
        answers = speaks >= 0 and enough and (not after or _goes_on(hit, asked))
        passage = _passage(hit, quote)
        alike = language_of(hit.passage.text) == language_of(question)
        worth = passage.score * Decimal(_SAME_LANGUAGE if alike else 1)
        found.append(OwnPassage(passage, answers, speaks, worth, hit.shared))
    return _later_first(sorted(found, key=lambda each: (not each.answers, -each.worth)))


def _later_first(found: list[OwnPassage]) -> list[OwnPassage]:
    """Put the later of two neighbours first that answer as well as each other."""
    for place in range(len(found) - 1, 0, -1):
        one, other = found[place - 1], found[place]
        alike = one.answers and other.answers and other.worth >= one.worth * _AS_MUCH
        before, later = one.passage.dated, other.passage.dated
        if alike and before is not None and later is not None and before < later:
            found[place - 1 : place + 1] = [other, one]
    return found


def _tells_enough(hit: Hit, query: Mapping[str, float], least: int) -> bool:
    topics = {token for token in query if is_topic(token)}
    if topics and not topics & hit.shared:
        return False
    said = hit.shared | hit.meant
    return sum(is_word(token) or is_concept(token) or is_topic(token) for token in said) >= least


def _goes_on(hit: Hit, asked: Mapping[str, float]) -> bool:
    """Say whether a passage speaks of something that a fragment itself names, if it names anything."""
    words = {token for token in asked if is_word(token)}
    return not words or bool(words & (hit.shared | hit.meant))


def _passage(hit: Hit, quote: str) -> Passage:
    found = hit.passage
    return Passage(
        document=found.document,
        section=found.section,
        subject=f"{found.document} · {found.section}",
        about=(),
        title=found.document if _PLACE.fullmatch(found.section) else found.section.rpartition(" › ")[2],
        text=found.text,
        quote=quote,
        score=Decimal(min(hit.score * _OWN, 1.0)).quantize(PLACES),
        page=found.page,
        dated=hit.dated,
    )
