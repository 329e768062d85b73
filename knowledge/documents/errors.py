"""What can be wrong with a document or with the store, each in one sentence with the next step."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from knowledge.errors import CreditDeskError


class BadDocumentError(CreditDeskError):
    """A file that cannot be read as a document."""

    def __init__(self, place: Path, problem: str, next_step: str) -> None:
        super().__init__(f"{place} {problem}.", next_step)
        self.place = place


class NothingAddedError(CreditDeskError):
    """No file of several could be read; `problems` are the errors of each."""

    def __init__(self, problems: Sequence[BadDocumentError]) -> None:
        super().__init__(
            f"None of {len(problems)} files could be added." if len(problems) > 1 else "Nothing was added.",
            "Mend the files that are named, then add them again.",
        )
        self.problems = tuple(problems)


class UnknownDocumentError(CreditDeskError):
    """A document that was never added."""

    exit_code: ClassVar[int] = 2

    def __init__(self, name: str) -> None:
        super().__init__(
            f"There is no document {name!r}.", "`creditdesk knowledge list` shows those there are."
        )


class StoreDamagedError(CreditDeskError):
    """A store of documents that cannot be read."""

    def __init__(self, folder: Path | str, problem: str) -> None:
        super().__init__(
            f"The documents in {folder} cannot be read: {problem}.",
            "Remove that folder and add the documents again.",
        )


class StoreUnreachableError(CreditDeskError):
    """A Chroma server that does not answer."""

    def __init__(self, url: str) -> None:
        super().__init__(
            f"The Chroma server at {url} does not answer.",
            "Start it, or correct CREDITDESK_CHROMA_URL; documents are searched by their words meanwhile.",
        )


class MissingFolderError(CreditDeskError):
    """A folder to be kept in line with that is not there; nothing is removed for it."""

    exit_code: ClassVar[int] = 2

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"There is no folder {folder}, so nothing was changed.",
            "Check the path; `creditdesk knowledge remove` takes documents off the shelf.",
        )


class EmptyFolderError(CreditDeskError):
    """A folder to be kept in line with that suddenly has no document; nothing is removed for it."""

    exit_code: ClassVar[int] = 2

    def __init__(self, folder: Path, documents: int) -> None:
        super().__init__(
            f"The folder {folder} has no documents any more; the {documents:,} that were read from it stay.",
            "Check that the drive is there; with --yes they are removed.",
        )


class SyncBusyError(CreditDeskError):
    """Another sync of the same home is under way."""

    def __init__(self, home: Path) -> None:
        super().__init__(
            f"Another sync is under way in {home}; nothing was changed.", "Try again when it has ended."
        )


class EmbeddingError(CreditDeskError):
    """An embedding that gives no vectors that can be used: the words alone still find what they find."""


class EmbeddingUnreachableError(EmbeddingError):
    """An embedding whose server does not answer."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(
            f"The embedding {name} does not answer ({problem}).",
            "Check its address, its key and the server; without CREDITDESK_EMBEDDING our own is used.",
        )


class EmbeddingRefusedError(EmbeddingError):
    """An embedding whose server answers that it will not."""

    def __init__(self, name: str, status: int, said: str, next_step: str) -> None:
        reason = f": {said}" if said else ""
        super().__init__(f"The embedding {name} refuses ({status}{reason}).", next_step)


class EmbeddingLengthError(EmbeddingError):
    """An embedding whose vectors cannot be compared with those of the index."""

    def __init__(self, given: int, indexed: int) -> None:
        super().__init__(
            f"The embedding gives vectors of another length than the index has ({given}, not {indexed}).",
            "Run `creditdesk knowledge reindex`; documents are searched by their words meanwhile.",
        )


class BadDictionaryError(CreditDeskError):
    """A dictionary that cannot be read."""

    def __init__(self, place: Path, problem: str) -> None:
        super().__init__(
            f"The dictionary {place.name} {problem}.",
            "Add a file in the format of CC-CEDICT, or with two columns and a tab between them: "
            "English and Chinese.",
        )


class UnknownDictionaryError(CreditDeskError):
    """No dictionary has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"There is no dictionary {name!r}.",
            "`creditdesk knowledge dictionary list` names those there are.",
        )
