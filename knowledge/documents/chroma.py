"""Chroma, embedded or on a server: opened with settings of ours alone, its errors said in one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from knowledge.documents.errors import EmbeddingLengthError, StoreDamagedError, StoreUnreachableError
from knowledge.home_errors import DiskFullError
from knowledge.lazy_pattern import lazily

if TYPE_CHECKING:
    from chromadb import Collection
    from chromadb.api.client import Client

_LENGTHS = lazily(r"expecting embedding with dimension of (\d+), got (\d+)")


def client_in(folder: Path) -> "Client":
    """Open Chroma's files in a folder, creating them where needed; raises as `said_plainly` says."""
    chromadb, settings = _chromadb(is_persistent=True, persist_directory=str(folder))
    with said_plainly(str(folder)):
        client: Client = chromadb.PersistentClient(path=str(folder), settings=settings)
    return client


def client_of(url: str) -> "Client":
    """Connect to a Chroma server; raises StoreUnreachableError."""
    parts = urlsplit(url)
    chromadb, settings = _chromadb()
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 8000)
    with said_plainly(url):
        client: Client = chromadb.HttpClient(
            host=parts.hostname or "", port=port, ssl=secure, settings=settings
        )
    return client


def collection_of(client: "Client", where: str, name: str) -> "Collection":
    """Give a collection of passages, creating it where needed.

    Vectors are compared by cosine and always given, so that no model is ever downloaded.
    """
    with said_plainly(where):
        return client.get_or_create_collection(
            name, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
        )


@contextmanager
def said_plainly(where: str) -> Iterator[None]:
    """Raise DiskFullError, StoreUnreachableError, EmbeddingLengthError, else StoreDamagedError."""
    import chromadb.errors  # imported by then
    import httpx

    try:
        yield
    except chromadb.errors.ChromaError as error:
        if "full" in str(error):
            raise DiskFullError(Path(where)) from error
        if lengths := _LENGTHS.search(str(error)):  # an index that does not say its own
            raise EmbeddingLengthError(given=int(lengths[2]), indexed=int(lengths[1])) from error
        raise StoreDamagedError(where, str(error).splitlines()[0]) from error
    except httpx.HTTPError as error:
        raise StoreUnreachableError(where) from error
    except ValueError as error:
        if "connect" not in str(error):
            raise
        raise StoreUnreachableError(where) from error  # how Chroma says that nobody answered


def _chromadb(**given: Any) -> tuple[Any, Any]:  # noqa: ANN401 - settings of every kind
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

        settings = Settings(anonymized_telemetry=False, allow_reset=False, **given)
    finally:
        setattr(pydantic_settings.BaseSettings, "settings_customise_sources", kept)  # noqa: B010 - as above
    return chromadb, settings


def _given_only(
    _: type, /, settings_cls: type, init_settings: object, **others: object
) -> tuple[object, ...]:
    return (init_settings,)
