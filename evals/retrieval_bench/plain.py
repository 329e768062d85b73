"""Plain BM25 as a yardstick: characters, their pairs and English stems, nothing of ours beside them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log

from evals.retrieval_bench.data import BenchPassage, BenchQuestion
from evals.retrieval_bench.measuring import MOST, Asked
from knowledge.passages.tokens import plain, simplified, stem

_K1, _B = 1.0, 0.75
_RUN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+|[a-z0-9]+")


def plainly_asked(passages: Sequence[BenchPassage], questions: Sequence[BenchQuestion]) -> tuple[Asked, ...]:
    """Ask every question of a plain index over the passages' titles and texts."""
    counts = [Counter(_tokens(f"{each.document} {each.section} {each.text}")) for each in passages]
    lengths = [sum(each.values()) for each in counts]
    average = sum(lengths) / len(lengths)
    postings: dict[str, list[tuple[int, float]]] = {}
    for place, (count, length) in enumerate(zip(counts, lengths, strict=True)):
        for token, times in count.items():
            worth = times / (times + _K1 * (1 - _B + _B * length / average))
            postings.setdefault(token, []).append((place, worth))
    return tuple(_ask(question, passages, postings) for question in questions)


def _ask(
    question: BenchQuestion,
    passages: Sequence[BenchPassage],
    postings: dict[str, list[tuple[int, float]]],
) -> Asked:
    scores: dict[int, float] = {}
    bound = 0.0
    for token in dict.fromkeys(_tokens(question.question)):
        found = postings.get(token, [])
        rarity = log(1 + (len(passages) - len(found) + 0.5) / (len(found) + 0.5))
        bound += rarity
        for place, worth in found:
            scores[place] = scores.get(place, 0.0) + rarity * worth
    best = sorted(scores, key=lambda place: (-scores[place], place))[:MOST]
    places = (number for number, place in enumerate(best, start=1) if passages[place].id in question.passages)
    share = scores[best[0]] / bound if best else 0.0
    return Asked(question=question, place=next(places, 0), evidence=share, took=0.0)


def _tokens(text: str) -> Iterator[str]:
    for run in _RUN.findall(simplified(plain(text))):
        if run[0].isascii():
            yield stem(run)
        else:
            yield from run
            yield from (one + other for one, other in pairwise(run))
