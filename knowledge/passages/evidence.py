"""What speaks for a passage answering a question at all, rather than merely resembling it."""

from collections.abc import Iterable, Mapping
from math import fsum

from knowledge.documents.passages import sentences
from knowledge.documents.version import Hit
from knowledge.passages.concepts import is_concept, is_topic
from knowledge.passages.question import all_tokens
from knowledge.passages.tokens import is_word

_MOST_TERMS = 3
_TERM, _SENTENCE, _TOPIC = 0.18, 0.5, 0.5


def evidence(query: Mapping[str, float], hit: Hit) -> float:
    """Weigh a passage against a question of weighted tokens; the more, the likelier it is an answer.

    What counts is how much of the question the passage has by BM25, how much of what it asks stands together
    in one sentence, the terms of the trade they share, and against it a neighbouring matter that the
    question names and the passage does not.
    """
    terms = sum(map(is_concept, hit.shared))
    missing = any(is_topic(token) and token not in hit.shared for token in query)
    together = max((_share(query, hit, said) for said in sentences(hit.passage.text)), default=0.0)
    known = hit.score + _SENTENCE * together + _TERM * min(terms, _MOST_TERMS)
    return known - _TOPIC * missing


def _share(query: Mapping[str, float], hit: Hit, sentence: str) -> float:
    """Give the share of what the question asks that a sentence has, rare words counting more."""
    has = {*all_tokens(sentence)}
    return _weight(hit, (t for t in query if is_word(t) and t in has)) / (
        _weight(hit, filter(is_word, query)) or 1.0
    )


def _weight(hit: Hit, tokens: Iterable[str]) -> float:
    return fsum(hit.rarity.get(token, 0.0) for token in tokens)
