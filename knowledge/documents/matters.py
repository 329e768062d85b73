"""What a question is about, matter by matter, and whether a passage speaks of each."""

from collections.abc import Iterator, Mapping, Sequence, Set

from knowledge.documents.token_rows import token_hash
from knowledge.passages.concepts import is_concept, is_topic
from knowledge.passages.tokens import has_han, is_word
from knowledge.passages.wordings import Wording
from knowledge.records import Record


class Matter(Record):
    """Something that a question names: its share of the question, rare things counting more.

    `trade` tells terms of trade credit and `foreign` matters of other fields; `here` says whether the passage
    speaks of it in any wording, `nearby` whether what stands around it does.
    """

    share: float
    trade: bool
    foreign: bool
    here: bool
    nearby: bool


def matters_of(
    wordings: Sequence[Wording], rarity: Mapping[str, float], own: Set[int], near: Set[int]
) -> tuple[Matter, ...]:
    """Tell a question's matters; `own` and `near` are the hashes of the tokens in and around a passage."""
    named = [wording for wording in wordings if not _single(wording)]
    weights = [
        max((1 + rarity[token] for token in wording.said if token in rarity), default=0.0)
        for wording in named
    ]
    told = {token for wording in named for token in wording.said}
    rest = [token for token in rarity if token not in told and _counts(token)]
    whole = sum(weights) + sum(1 + rarity[token] for token in rest) or 1.0
    return tuple(
        Matter(
            share=weight / whole,
            trade=wording.trade,
            foreign=wording.foreign,
            here=_says(wording, own),
            nearby=_says(wording, near),
        )
        for wording, weight in zip(named, weights, strict=True)
    )


def meant(wordings: Sequence[Wording], own: Set[int]) -> Iterator[str]:
    """Give the tokens of a question that a passage says, in any wording."""
    for wording in wordings:
        if _says(wording, own):
            yield from wording.said


def _single(wording: Wording) -> bool:
    return len(wording.said) == 1 and len(wording.said[0]) == 1 and has_han(wording.said[0])


def _counts(token: str) -> bool:
    return is_word(token) and not is_concept(token) and not is_topic(token)


def _says(wording: Wording, tokens: Set[int]) -> bool:
    ways = (wording.said, *(way for _, way in wording.others))
    return any(all(token_hash(token) in tokens for token in way) for way in ways)
