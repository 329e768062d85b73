"""The list of documents: the folder that each is kept like, then a line for each."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.documents.shelved import Shelved


def listed(documents: "Sequence[Shelved]") -> Iterator[str]:
    """Give the list's lines: documents added by themselves first, then those of each folder."""
    ordered = sorted(documents, key=lambda each: (each.source, each.name))
    for source, some in groupby(ordered, key=lambda each: each.source):
        if source:
            yield f"kept like {source}:"
        yield from (_line(each) for each in some)


def _line(document: "Shelved") -> str:
    parts = [
        f"{document.pages:,} pages" if document.pages else "",
        f"{document.passages:,} passages",
        f"{document.letters:,} characters",
        f"dated {document.dated.isoformat()}" if document.dated else "",
        "no longer in force" if document.withdrawn else "",
        f"only for {', '.join(document.roles)}" if document.roles else "",
        document.note,
    ]
    return f"{document.name}  {', '.join(part for part in parts if part)}"
