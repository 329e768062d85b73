"""Words one letter away from each other: a slip in a question, and what a scan or a filter did to a document.

A word of the question that no passage has counts as those that it nearly is, at a discount; one that passages
have counts as well as a rarer one beside it that is no word we know.
"""

from collections.abc import Iterator, Mapping
from string import ascii_lowercase

from knowledge.documents.mending import is_english
from knowledge.documents.postings import Postings
from knowledge.passages.wordings import Wording

_DISCOUNT = 0.7
_LEAST, _LEAST_DAMAGED = 4, 6
_SELDOM = 2
_MOST_WORDS, _MOST_NEAR = 12, 3


def respelled(query: Mapping[str, float], postings: Postings) -> Iterator[Wording]:
    """Give for words of a question those that the passages have and that are one letter away from it."""
    words = [token for token in query if token.isascii() and token.isalpha() and len(token) >= _LEAST]
    counts = postings.counts(words[:_MOST_WORDS])
    for word in words[:_MOST_WORDS]:
        count = counts.get(word, 0)
        if count and len(word) < _LEAST_DAMAGED:
            continue
        near = postings.counts(one_letter_away(word))
        if count:
            near = {
                other: found
                for other, found in near.items()
                if found <= min(_SELDOM, count) and not is_english(other)
            }
        others = sorted(near, key=lambda other: (-near[other], other))[:_MOST_NEAR]
        if others:
            yield Wording(said=(word,), others=tuple((_DISCOUNT, (other,)) for other in others))


def one_letter_away(word: str) -> tuple[str, ...]:
    """Give all that a word becomes with a letter left out, added, replaced or swapped, the first kept."""
    cuts = [(word[:place], word[place:]) for place in range(1, len(word) + 1)]
    left_out = {head + tail[1:] for head, tail in cuts if tail}
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    replaced = {head + letter + tail[1:] for head, tail in cuts if tail for letter in ascii_lowercase}
    added = {head + letter + tail for head, tail in cuts for letter in ascii_lowercase}
    others = left_out | swapped | replaced | added
    return tuple(sorted(other for other in others if len(other) >= _LEAST and other != word))
