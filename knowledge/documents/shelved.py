"""A document on the shelf, as a version keeps it."""

from datetime import date

from knowledge.records import Record


class Shelved(Record):
    """A document on the shelf.

    `number` stays when the file is renamed; `digest` is the hash of its bytes; `roles` are those who may read
    it, none meaning everybody who may read the policy; `dated` is the day that the document itself bears;
    `source` is the folder that it is kept in line with; `pages` is how many pages, slides or sheets it has, 0
    where it has none; `note` says what of the file gave no text, `withdrawn` whether it no longer holds;
    `known_as` are its codes and titles, `withdraws` those of the documents that it withdraws.
    """

    number: int
    name: str
    passages: int
    letters: int
    digest: str = ""
    roles: tuple[str, ...] = ()
    dated: date | None = None
    source: str = ""
    pages: int = 0
    note: str = ""
    withdrawn: bool = False
    known_as: tuple[str, ...] = ()
    withdraws: tuple[str, ...] = ()

    def readable_by(self, role: str | None) -> bool:
        """Say whether a role may read it; None stands for whoever keeps the shelf."""
        return role is None or not self.roles or role in self.roles
