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
from knowledge.passages.figures_said import figures_of
from knowledge.passages.question import going_on
from knowledge.passages.search import PLACES, Passage
from knowledge.passages.tokens import is_word, plain

_OWN = 1.25
"""A document of one's own says its own thing: it counts more than a text of ours that is as like."""
_LEAST_WORDS, _PLAINLY = 2, 1.0
"""So many words of the question are to be found, fewer only where much speaks for a passage."""
_AS_MUCH, _NEARLY_AS_MUCH = Decimal("0.95"), Decimal("0.7")
"""Of two that answer about as well the later document comes first; of two that say the same in two languages
the one in the asker's, even where it answers a little less."""
_POINTS_BACK = re.compile(r"\b(?:it|its|they|them|their|those|these|that|this|ones?)\b|[它他她]|这|其")
_PLACE = re.compile(r"(?:line|page) \d+")


class OwnPassage(NamedTuple):
    """A passage of a document; `answers` says whether it may be shown as an answer.

    `evidence` is what speaks for it, from 0 on for it; `shared` are the question's tokens that it has.
    """

    passage: Passage
    answers: bool
    evidence: float
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
    alone = _ordered(shelf, question, top, role, "")
    if not after:
        return alone
    together = _ordered(shelf, question, top, role, without_where_written(after))
    points_back = _POINTS_BACK.search(plain(question)) is not None
    return alone if not points_back and _stands_alone(alone, together) else together


def _stands_alone(alone: list[OwnPassage], together: list[OwnPassage]) -> bool:
    """Say whether a question that might go on from another is answered by itself, and better."""
    if not alone or not alone[0].answers or alone[0].evidence < _PLAINLY:
        return False
    return not together[0].answers or alone[0].evidence > together[0].evidence


def _ordered(shelf: Shelf, question: str, top: int, role: str | None, after: str) -> list[OwnPassage]:
    """Give what is found for a question, with the words of the one before at a discount, in order."""
    whole = f"{after} {question}" if after else question
    asked = content_of(question)
    query = going_on(asked, content_of(after)) if after else asked
    brief = sum(map(is_word, query)) < _LEAST_WORDS
    found = []
    for hit in shelf.search(whole, query, top, role):
        quote = answer_of(hit.passage.text, question, query, hit.rarity)
        speaks = evidence(whole, query, hit, quote)
        enough = _tells_enough(hit, query, _LEAST_WORDS if speaks < _PLAINLY or brief else 1)
        answers = speaks >= 0 and enough and (not after or _goes_on(hit, asked))
        found.append(OwnPassage(_passage(hit, quote), answers, speaks, hit.shared))
    found.sort(key=lambda each: (not each.answers, -each.passage.score))
    return _in_order(found, language_of(question))


def _in_order(found: list[OwnPassage], asked_in: str) -> list[OwnPassage]:
    """Put the better of two first that answer as well as each other; it then scores as much as the other."""
    for last in range(len(found) - 1, 0, -1):
        for place in range(last, 0, -1):
            if _is_better(found[place], found[place - 1], asked_in):
                one, other = found[place], found[place - 1]
                score = max(one.passage.score, other.passage.score)
                one = one._replace(passage=one.passage.model_copy(update={"score": score}))
                found[place - 1 : place + 1] = [one, other]
    return found


def _is_better(one: OwnPassage, other: OwnPassage, asked_in: str) -> bool:
    """Say whether one goes before another that answers as well: it is later, or in the asker's language."""
    if not (one.answers and other.answers):
        return False
    share, days = one.passage.score / (other.passage.score or 1), (one.passage.dated, other.passage.dated)
    tongues = [language_of(each.passage.text) for each in (one, other)]
    if tongues[0] != tongues[1]:
        alike = share >= _NEARLY_AS_MUCH and _say_the_same(one.passage, other.passage)
        return tongues[0] == asked_in and alike
    later = days[0] is not None and days[1] is not None and days[0] > days[1]
    return later and share >= _AS_MUCH


def _say_the_same(one: Passage, other: Passage) -> bool:
    """Say whether two passages give the same figures: a text in one language and its version in another."""
    figures, others = figures_of(one.text), figures_of(other.text)
    same = sum(len(figures[unit] & others[unit]) for unit in figures.keys() & others.keys())
    return bool(same) and 2 * same >= min(sum(map(len, figures.values())), sum(map(len, others.values())))


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
