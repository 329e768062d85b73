"""A document: its name, its text, and who may read it."""

from datetime import date

from knowledge.records import Record


class Document(Record):
    """A document's name, by which it is cited, and its text, a form feed before each page after the first.

    `digest` is the hash of its bytes; `roles` are those who may read it, none meaning everybody who may read
    the policy; `dated` is the day that the document itself bears; `source` is the folder that it is kept in
    line with, empty for one that was added by itself; `note` says what of the file gave no text; `withdrawn`
    whether it says of itself that it no longer holds; `known_as` are its codes and titles, `withdraws` those
    of the documents that it withdraws.
    """

    name: str
    markdown: bool
    text: str
    digest: str = ""
    roles: tuple[str, ...] = ()
    dated: date | None = None
    source: str = ""
    note: str = ""
    withdrawn: bool = False
    known_as: tuple[str, ...] = ()
    withdraws: tuple[str, ...] = ()
