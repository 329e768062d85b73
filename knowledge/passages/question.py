"""A question as the search reads it: its weighted tokens, and what kind of answer it asks for."""

from collections import Counter
from collections.abc import Iterator, Mapping

from knowledge.lazy_pattern import lazily
from knowledge.passages.concepts import concepts, is_concept, is_topic
from knowledge.passages.tokens import has_han, is_word, plain, simplified, tokens
from prompts.glossary import cues

_CONCEPT = 2.5
_MOST_TOKENS = 400
_EARLIER = 0.5
"""What a word of the question before counts, where a fragment goes on from it."""

_SENTENCE = lazily(r"(?<=[.!])\s+|[。！\n]|[，,]\s*请问|\bhere\s*[:,–-]\s")


def all_tokens(text: str) -> Iterator[str]:
    """Give the tokens of a text of ours, with the terms of the trade in it."""
    folded = plain(text)
    yield from tokens(folded)
    yield from concepts(folded)


def query_of(question: str) -> Mapping[str, float]:
    """Give a question's tokens with their weights, in simplified characters; a very long one is cut."""
    folded = simplified(plain(question))
    counted = Counter([*tokens(folded), *concepts(folded)][:_MOST_TOKENS])
    return {token: _CONCEPT if is_concept(token) else 1.0 for token in counted}


def going_on(asked: Mapping[str, float], earlier: Mapping[str, float]) -> Mapping[str, float]:
    """Give a question's weighted tokens with those of the question that it goes on from, at a discount."""
    return {**{token: _EARLIER * weight for token, weight in earlier.items()}, **asked}


def asking_part(question: str) -> str:
    """Give what of a question asks: without sentences before it that only tell who asks, or why."""
    parts = [part for part in _SENTENCE.split(question) if part.strip()]
    return parts[-1] if parts else question


def asks_meaning(question: str, query: Mapping[str, float]) -> bool:
    """Say whether a meaning is asked for: in so many words, or by naming a term and nothing else."""
    named = sum(is_concept(token) for token in query) == 1
    alone = sum(is_word(token) and token.isascii() for token in query) <= 1 and not has_han(question)
    return asks(question, "meaning") or (named and alone)


def names_neighbour(question: str) -> bool:
    """Say whether a question is about a matter near ours, on which the policy may be silent."""
    return asks(question, "company") and any(is_topic(token) for token in query_of(question))


def asks(text: str, cue: str) -> bool:
    """Say whether a text has one of the glossary's cues of a kind."""
    asked = f"{plain(text)} "
    return any(said in asked for said in cues(cue))
