"""A passage that a search of the documents found, with what is needed to judge whether it answers."""

from collections.abc import Mapping
from datetime import date

from pydantic import InstanceOf

from knowledge.documents.matters import Matter
from knowledge.documents.passages import DocumentPassage
from knowledge.passages.wordings import Wording
from knowledge.records import Record


class Hit(Record):
    """A passage that was found: its score from 0 to 1, and which of the question's tokens it has.

    `meant` are tokens of the question that it lacks and says in another wording; `matters` are those that the
    question names; `rarity` tells of every token of the question how rare it is in what the asker may read,
    `unknown` are those that stand nowhere in it, and `rarest` is how rare such a one is; `wordings` are other
    ways in which the question's words were sought.
    """

    passage: DocumentPassage
    dated: date | None
    withdrawn: bool = False
    score: float
    shared: frozenset[str]
    rarity: Mapping[str, float]
    meant: frozenset[str] = frozenset()
    matters: tuple[Matter, ...] = ()
    unknown: frozenset[str] = frozenset()
    rarest: float = 0.0
    wordings: tuple[InstanceOf[Wording], ...] = ()
