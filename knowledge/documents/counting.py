"""A passage's tokens, counted: those of its headings and those of its text."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.documents.passages import DocumentPassage
from knowledge.passages.concepts import concepts
from knowledge.passages.tokens import plain, simplified, tokens


@dataclass(frozen=True)
class Counted:
    """A passage's tokens: of its document's name and headings, and of its text."""

    heading: Counter[str]
    text: Counter[str]


def counted(passage: DocumentPassage) -> Counted:
    """Count a passage's tokens, the terms of the trade among them."""
    name = passage.document.rpartition("/")[2].rpartition(".")[0]
    return Counted(Counter(all_tokens(f"{name} {passage.section}")), Counter(all_tokens(passage.text)))


def all_tokens(text: str) -> Iterable[str]:
    """Give the tokens of a text in simplified characters, with the terms of the trade in it."""
    folded = simplified(plain(text))
    yield from tokens(folded)
    yield from concepts(folded)
