"""Any langchain embedding by name in place of our own: provider:model, asked at the address that is set."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from bot.settings import Settings
from knowledge.documents.counting import Counted
from knowledge.documents.embedding import Embedding
from knowledge.documents.errors import EmbeddingUnreachableError
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.trust import Trust
from knowledge.errors import CreditDeskError

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings
    from numpy.typing import NDArray

_PATIENCE = 30.0


class EmbeddingUnknownError(CreditDeskError):
    """An embedding that langchain does not know, or whose package is not installed."""

    exit_code: ClassVar[int] = 2

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(
            f"CREDITDESK_EMBEDDING is {name!r}, which cannot be used: {problem}.",
            "Give provider:model, such as ollama:bge-m3, and install the provider's langchain package.",
        )


def embedding(settings: Settings) -> Embedding | None:
    """Give the embedding that the settings name, None for our own; nothing is imported before it is used."""
    return LangchainEmbedding(settings) if settings.embedding else None


class LangchainEmbedding:
    """A langchain embedding, which is made when it is first used."""

    def __init__(self, settings: Settings) -> None:
        assert settings.embedding is not None  # noqa: S101 - the caller has looked
        self._settings = settings
        self._model: Embeddings | None = None
        self.name: str = settings.embedding
        self.trust: Trust | None = None

    def of_passages(self, passages: Sequence[DocumentPassage], counts: Sequence[Counted]) -> "NDArray[Any]":
        """Embed passages with their headings; raises the errors of this module."""
        return self._rows([f"{each.section}\n{each.text}" for each in passages], questions=False)

    def of_question(self, question: str, weighted: Mapping[str, float]) -> "NDArray[Any]":
        """Embed a question; raises the errors of this module."""
        return self._rows([question], questions=True)

    def _rows(self, texts: Sequence[str], *, questions: bool) -> "NDArray[Any]":
        import numpy as np  # only where documents are stored or searched

        model = self._made()
        try:
            found = (
                [model.embed_query(text) for text in texts] if questions else model.embed_documents([*texts])
            )
        except Exception as error:
            raise EmbeddingUnreachableError(self.name, type(error).__name__) from error
        rows = np.asarray(found, dtype=np.float32)
        if rows.ndim != 2 or len(rows) != len(texts) or not np.isfinite(rows).all():
            raise EmbeddingUnreachableError(self.name, "what it gives are no vectors")
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        given: NDArray[Any] = rows / np.where(lengths == 0, 1, lengths)
        return given

    def _made(self) -> "Embeddings":
        if self._model is None:
            from langchain.embeddings import init_embeddings  # two seconds that only this path pays

            try:
                made = init_embeddings(self.name, **_options(self._settings))
            except (ImportError, ValueError) as error:
                raise EmbeddingUnknownError(self.name, str(error).splitlines()[0].rstrip(".")) from error
            assert not isinstance(made, list)  # noqa: S101 - one name gives one embedding
            self._model = made
        return self._model


def _options(settings: Settings) -> dict[str, Any]:
    """Give what a provider is told beside its model; a server that speaks OpenAI's protocol gets texts."""
    provider = (settings.embedding or "").partition(":")[0]
    options: dict[str, Any] = {"base_url": settings.embedding_url} if settings.embedding_url else {}
    if settings.embedding_key is not None:
        options["api_key"] = settings.embedding_key
    if provider == "openai":
        options |= {"max_retries": 1, "timeout": _PATIENCE}
        options["check_embedding_ctx_length"] = settings.embedding_url is None
        if settings.embedding_url and settings.embedding_key is None:
            options["api_key"] = "none"  # a local server asks for no key, its client insists on one
    return options
