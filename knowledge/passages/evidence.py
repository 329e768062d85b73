"""What speaks for a passage answering a question at all, rather than merely resembling it."""

from collections.abc import Iterable, Mapping
from math import fsum
from typing import NamedTuple

from knowledge.documents.hit import Hit
from knowledge.passages.concepts import is_concept, is_topic
from knowledge.passages.tokens import has_han, is_word
from knowledge.passages.wanted import tells_nothing_wanted


class Features(NamedTuple):
    """What is weighed, each about from 0 to 1 but `found`, which counts rare tokens.

    For an answer: the share of the question that the passage has in any wording (`score`), that share as an
    amount, since a long question's answer repeats less of it (`found`), the share that it has in the
    question's own words (`own`), and the share of the words that the documents know at all (`known`).
    Against it: the sentence to be quoted tells no time, share, amount or person where one is wanted
    (`lacking`); terms of the trade of which nothing around the passage speaks (`around`); the weightiest
    matter that the passage does not speak of (`missing`); a matter of other trades (`foreign`) or of a
    neighbouring field (`topic`) that it does not speak of.
    """

    score: float
    found: float
    own: float
    known: float
    lacking: float
    around: float
    missing: float
    foreign: float
    topic: float


WEIGHTS = Features(2.3, 1.0, 1.9, 0.7, -0.6, -1.6, -4.2, -1.7, -2.0)
"""Fitted by `python -m evals.retrieval_bench.weighing`, which says how well they do on questions unseen."""
LEAST = 1.1


def evidence(question: str, query: Mapping[str, float], hit: Hit, quote: str) -> float:
    """Weigh a passage and what is quoted of it against a question and its weighted tokens.

    From 0 on it may be shown as an answer.
    """
    told = features(question, query, hit, quote)
    return fsum(weight * value for weight, value in zip(WEIGHTS, told, strict=True)) - LEAST


def features(question: str, query: Mapping[str, float], hit: Hit, quote: str) -> Features:
    """Give what is weighed."""
    words = [token for token in query if is_word(token) and not is_concept(token)]
    topics = {token for token in query if is_topic(token)}
    return Features(
        score=hit.score,
        found=hit.score * _length(hit, words),
        own=_weight(hit, (word for word in words if word in hit.shared)) / (_weight(hit, words) or 1.0),
        known=1 - len(hit.unknown.intersection(words)) / max(len(words), 1),
        lacking=float(tells_nothing_wanted(question, quote)),
        around=fsum(matter.share for matter in hit.matters if matter.trade and not matter.nearby),
        missing=max((matter.share for matter in hit.matters if not matter.here), default=0.0),
        foreign=float(any(matter.foreign and not matter.here for matter in hit.matters)),
        topic=float(bool(topics) and not topics & hit.shared),
    )


def _length(hit: Hit, words: Iterable[str]) -> float:
    """Give how many rare words a question is worth; in Chinese two pairs of characters make a word."""
    told = (hit.rarity[word] / (2 if has_han(word) else 1) for word in words)
    return fsum(told) / (hit.rarest or 1.0)


def _weight(hit: Hit, tokens: Iterable[str]) -> float:
    return fsum(1 + hit.rarity.get(token, 0.0) for token in tokens)
