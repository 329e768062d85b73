"""Chroma, embedded: opened with settings of ours alone, and its errors said in one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.documents.errors import StoreDamagedError
from knowledge.home_errors import DiskFullError

if TYPE_CHECKING:
    from chromadb import Collection
    from chromadb.api.client import Client

COLLECTION = "passages"


def client_in(folder: Path) -> "Client":
    """Open Chroma's files in a folder, creating them where needed; raises as `said_plainly` says."""
    chromadb, settings = _chromadb(folder)
    with said_plainly(folder):
        client: Client = chromadb.PersistentClient(path=str(folder), settings=settings)
    return client


def collection_of(client: "Client", folder: Path) -> "Collection":
    """Give the collection of passages; vectors are compared by cosine and always given, so that no model
    is ever downloaded.
    """
    with said_plainly(folder):
        return client.get_or_create_collection(
            COLLECTION, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
        )


@contextmanager
def said_plainly(folder: Path) -> Iterator[None]:
    """Raise DiskFullError, and StoreDamagedError for whatever else Chroma cannot do."""
    import chromadb.errors  # imported by then

    try:
        yield
    except chromadb.errors.ChromaError as error:
        if "full" in str(error):
            raise DiskFullError(folder) from error
        raise StoreDamagedError(folder, str(error).splitlines()[0]) from error


def _chromadb(folder: Path) -> tuple[Any, Any]:
    """Import Chroma and make its settings; neither the environment nor a .env file has a say.

    Chroma reads both when it is imported, and a .env of somebody else's in the working directory can make
    that fail, so its source of settings is closed while it is imported.
    """
    import pydantic_settings  # with chromadb about a second, paid only where documents were added

    kept = pydantic_settings.BaseSettings.__dict__["settings_customise_sources"]
    setattr(pydantic_settings.BaseSettings, "settings_customise_sources", classmethod(_given_only))  # noqa: B010 - mypy takes no assignment to a method
    try:
        import chromadb
        from chromadb.config import Settings

        settings = Settings(
            is_persistent=True, persist_directory=str(folder), anonymized_telemetry=False, allow_reset=False
        )
    finally:
        setattr(pydantic_settings.BaseSettings, "settings_customise_sources", kept)  # noqa: B010 - as above
    return chromadb, settings


def _given_only(
    _: type, /, settings_cls: type, init_settings: object, **others: object
) -> tuple[object, ...]:
    return (init_settings,)
