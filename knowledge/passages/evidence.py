"""What speaks for a passage answering a question at all, rather than merely resembling it."""

from collections.abc import Iterable, Mapping
from math import fsum

from knowledge.documents.passages import sentences
from knowledge.documents.version import Hit
from knowledge.passages.concepts import is_concept, is_topic
from knowledge.passages.question import all_tokens
from knowledge.passages.tokens import is_word, simplified

_MOST_TERMS = 3
# Fitted on half of the retrieval sets; the totals of the other half were seen, its questions were not.
_SCORE, _DIRECT, _TOGETHER, _KNOWN = 0.9, 0.8, 1.2, 0.9
_TERM, _TRADE = 0.5, 0.8
_ABSENT, _AROUND, _FOREIGN, _TOPIC = 1.0, 2.4, 2.7, 1.4


def evidence(query: Mapping[str, float], hit: Hit) -> float:
    """Weigh a passage against a question of weighted tokens; the more, the likelier it is an answer.

    What counts is how much of the question the passage has, how much of it stands together in one sentence,
    and the terms of the trade they share; against it, terms that the question names and neither the passage
    nor what stands around it does, and above all a matter of another field that it does not speak of.
    """
    return fsum(weight * value for weight, value in zip(_WEIGHTS, features(query, hit), strict=True))


_WEIGHTS = (_SCORE, _DIRECT, _TOGETHER, _KNOWN, _TERM, _TRADE, -_ABSENT, -_AROUND, -_FOREIGN, -_TOPIC)


def features(query: Mapping[str, float], hit: Hit) -> tuple[float, ...]:
    """Give what is weighed, in the order of the weights."""
    words = [token for token in query if is_word(token) and not is_concept(token)]
    whole = _weight(hit, words) or 1.0
    topics = {token for token in query if is_topic(token)}
    trade = [matter for matter in hit.matters if matter.trade]
    return (
        hit.score,
        _weight(hit, (word for word in words if word in hit.shared)) / whole,
        max((_weight(hit, _said(words, said)) / whole for said in sentences(hit.passage.text)), default=0.0),
        1 - len(hit.unknown.intersection(words)) / max(len(words), 1),
        float(min(sum(map(is_concept, hit.shared)), _MOST_TERMS)),
        fsum(matter.share for matter in trade),
        fsum(matter.share for matter in trade if not matter.here),
        fsum(matter.share for matter in trade if not matter.nearby),
        float(any(matter.foreign and not matter.here for matter in hit.matters)),
        float(bool(topics) and not topics & hit.shared),
    )


def _said(words: Iterable[str], sentence: str) -> Iterable[str]:
    has = {*all_tokens(simplified(sentence))}
    return (word for word in words if word in has)


def _weight(hit: Hit, tokens: Iterable[str]) -> float:
    return fsum(1 + hit.rarity.get(token, 0.0) for token in tokens)
