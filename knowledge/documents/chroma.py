"""Chroma, embedded: opened with settings of ours alone, closed after use."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.documents.errors import StoreDamagedError
from knowledge.home_errors import DiskFullError

if TYPE_CHECKING:
    from chromadb import Collection

COLLECTION = "passages"


@contextmanager
def opened(folder: Path) -> Iterator["Collection"]:
    """Open the collection of passages in a folder, creating it where needed.

    Vectors are compared by cosine and always given, so that no model is ever downloaded. Raises
    DiskFullError, and StoreDamagedError for whatever else Chroma cannot do.
    """
    chromadb, settings = _chromadb(folder)
    client = None
    try:
        client = chromadb.PersistentClient(path=str(folder), settings=settings)
        yield client.get_or_create_collection(
            COLLECTION, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
        )
    except chromadb.errors.ChromaError as error:
        if "full" in str(error):
            raise DiskFullError(folder) from error
        raise StoreDamagedError(folder, str(error).splitlines()[0]) from error
    finally:
        if client is not None:
            client.close()


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
