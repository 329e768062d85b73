"""Opening what was cited: a section whole, with what stands before and after it."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from unicodedata import normalize

from knowledge.documents.errors import UnknownDocumentError
from knowledge.documents.shelf import Shelf
from knowledge.errors import CreditDeskError
from knowledge.handbook.sections import handbook
from knowledge.passages.sections import GLOSSARY, HANDBOOK, OURS, POLICY
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.policy.texts import texts
from knowledge.records import Record
from prompts.glossary import glossary

MOST = 12
"""Passages shown of one section at most."""
_PATH = " › "
_NAMED = 12
_RUNS_OVER = 2
"""Pages that a document's last passage may run over after the one that it begins on."""


class Place(Record):
    """A piece of a document: its section, its title, its page where there are pages, and its text."""

    section: str
    title: str
    text: str
    page: int | None = None


class Opened(Record):
    """What was asked for, in order, with its neighbours; `left_out` counts what was too much."""

    document: str
    dated: date | None
    asked: tuple[Place, ...]
    before: Place | None = None
    after: Place | None = None
    left_out: int = 0


class UnknownSectionError(CreditDeskError):
    """A section or page that a document does not have."""

    exit_code = 2

    def __init__(self, document: str, asked: str, there: Sequence[str]) -> None:
        some = ", ".join(there[:_NAMED]) + ("…" if len(there) > _NAMED else "")
        super().__init__(f"{document} has no {asked}.", f"It has: {some}.")


def opened(
    policy: Policy,
    shelf: Shelf | None,
    document: str,
    *,
    section: str | None = None,
    page: int | None = None,
    role: str | None = None,
    language: Language = "en",
) -> Opened:
    """Open a section or page of a document that `role` may read; without either, all of it.

    Raises UnknownDocumentError, for one that the role may not read as for one that is not there,
    UnknownSectionError and StoreDamagedError.
    """
    places, dated = _places(policy, shelf, document, role, language)
    wanted = _wanted(places, section, page)
    if not wanted:
        there = [str(number) for number in dict.fromkeys(place.page for place in places) if number]
        if section is not None or not there:
            there = list(dict.fromkeys(place.section for place in places))
        raise UnknownSectionError(
            document, f"page {page}" if section is None else f"section {section!r}", there
        )
    first, last = wanted[0], wanted[-1]
    asked = [places[at] for at in wanted]
    return Opened(
        document=document,
        dated=dated,
        asked=tuple(asked[:MOST]) if section or page else tuple(asked),
        before=places[first - 1] if first else None,
        after=places[last + 1] if last + 1 < len(places) else None,
        left_out=max(0, len(asked) - MOST) if section or page else 0,
    )


def _places(
    policy: Policy, shelf: Shelf | None, document: str, role: str | None, language: Language
) -> tuple[Sequence[Place], date | None]:
    if document in OURS:
        return list(_ours(policy, document, language)), policy.effective_from if document == POLICY else None
    found = shelf.documents(role) if shelf is not None else ()
    shelved = next((each for each in found if each.name == document), None)
    if shelf is None or shelved is None:
        raise UnknownDocumentError(document)
    passages = shelf.passages([document])
    return [
        Place(section=each.section, title=each.section.rpartition(_PATH)[2], text=each.text, page=each.page)
        for each in passages
    ], shelved.dated


def _ours(policy: Policy, document: str, language: Language) -> Iterator[Place]:
    if document == POLICY:
        for rule in texts(policy, language).values():
            yield Place(section=rule.rule_id, title=rule.title, text=rule.text(language))
    elif document == HANDBOOK:
        for section in handbook(policy, language):
            for part in section.parts:
                joint = "" if language == "zh" else " "
                text = "\n".join(joint.join(paragraph) for paragraph in part.paragraphs)
                yield Place(section=section.label, title=part.title, text=text)
    elif document == GLOSSARY:
        for term in glossary():
            if term.says:
                yield Place(section=term.id, title=term.names[language][0], text=term.says[language])


def _wanted(places: Sequence[Place], section: str | None, page: int | None) -> Sequence[int]:
    """Give the places asked for: of a section as it is named, else of one that is named so in part."""
    on_page = _on_page(places, page)
    if section is None:
        return on_page
    asked = _folded(section)
    for fits in (str.__eq__, _is_end, str.startswith, str.__contains__):
        found = [
            at
            for at in on_page
            if any(fits(_folded(name), asked) for name in (places[at].section, places[at].title))
        ]
        if found:
            return found
    return ()


def _on_page(places: Sequence[Place], page: int | None) -> Sequence[int]:
    """Give the places on a page: those that begin there, else the one that runs over it."""
    if page is None:
        return range(len(places))
    begun = [(place.page, at) for at, place in enumerate(places) if place.page is not None]
    begins = [at for first, at in begun if first == page]
    earlier = [at for first, at in begun if first < page]
    near = bool(begun) and page <= max(first for first, _ in begun) + _RUNS_OVER
    return begins or (earlier[-1:] if near else [])


def _is_end(name: str, asked: str) -> bool:
    return name.endswith(_folded(f"{_PATH}{asked}"))


def _folded(name: str) -> str:
    return " ".join(normalize("NFKC", name).casefold().split())


def contents(opened: Opened) -> Iterator[tuple[str, int | None]]:
    """Give the sections of what was opened in order, each once, with the page that it begins on."""
    if opened.asked:
        yield opened.asked[0].section, opened.asked[0].page
    for one, other in pairwise(opened.asked):
        if one.section != other.section:
            yield other.section, other.page
