"""The rules, the handbook and the terms as they are indexed, each section by its place."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from knowledge.passages.index import Fields, Index
from knowledge.passages.question import all_tokens
from knowledge.passages.sections import HANDBOOK, LANGUAGES, POLICY, Searched

_TITLE, _ASKED, _TEXT = 1.5, 1.5, 1.0
_HANDBOOK = 0.35  # how much a handbook's part adds to its rule's own text


class SectionIndex:
    """The sections in their places, those of the handbook last, and what is looked up in them."""

    def __init__(self, sections: Iterable[Searched]) -> None:
        self.sections: Sequence[Searched] = sorted(sections, key=lambda each: each.document == HANDBOOK)

    @cached_property
    def parts(self) -> Sequence[tuple[float, int, Index]]:
        """Give the rules with the terms, and the handbook: the weight, the first section and the index."""
        start = sum(section.document != HANDBOOK for section in self.sections)
        rules, parts = self.sections[:start], self.sections[start:]
        return (
            (1.0, 0, Index([_fields(section) for section in rules])),
            (_HANDBOOK, start, Index([_fields(section) for section in parts])),
        )

    @cached_property
    def own(self) -> Mapping[str, int]:
        """Give the place of each rule's own text, the first where it has several."""
        places: dict[str, int] = {}
        for place, section in enumerate(self.sections):
            if section.document == POLICY:
                places.setdefault(section.subject, place)
        return places

    @cached_property
    def asked(self) -> Mapping[int, Sequence[frozenset[str]]]:
        """Give the tokens of every way of asking, by the section's place."""
        return {
            place: [
                frozenset(all_tokens(asked))
                for language in LANGUAGES
                for asked in section.by_language[language].asked
            ]
            for place, section in enumerate(self.sections)
            if section.kind != "term"
        }

    def titled(self, section: Searched) -> Searched:
        """Give the section that names what a section tells: of a handbook's part the rule's own text."""
        if section.document != HANDBOOK:
            return section
        return next((own for own in self.sections if own.subject == section.subject), section)

    def has(self, place: int, token: str) -> bool:
        """Say whether the section in a place has a token."""
        _, start, index = self.parts[self.sections[place].document == HANDBOOK]
        return index.has(place - start, token)


def _fields(section: Searched) -> Fields:
    fields: list[tuple[float, Sequence[str]]] = []
    for language in LANGUAGES:
        entry = section.by_language[language]
        fields += [
            (_TITLE, [section.subject.casefold(), *all_tokens(entry.title)]),
            (_ASKED, [token for asked in entry.asked for token in all_tokens(asked)]),
            (_TEXT, [token for sentence in entry.sentences for token in all_tokens(sentence)]),
        ]
    return fields
