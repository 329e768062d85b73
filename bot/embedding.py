"""Any langchain embedding by name in place of our own: provider:model, asked at the address that is set."""

from collections.abc import Mapping, Sequence
from time import sleep
from typing import TYPE_CHECKING, Any

from bot.embedding_problems import (
    check_settings,
    may_pass,
    missing_key,
    not_answered,
    not_made,
)
from bot.embedding_provider import FOR_PASSAGES, FOR_QUESTION, Patience, options_of, tries_once, waits
from bot.settings import Settings
from knowledge.documents.counting import Counted
from knowledge.documents.embedding import Embedding
from knowledge.documents.errors import EmbeddingUnreachableError
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.trust import Trust

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings
    from numpy.typing import NDArray

_BATCH = 32
"""Texts sent at a time: what small servers take, and answer in time without a graphics card."""
_LONGEST = 1500
"""Characters sent of a text: more than a passage has, unless it is a table; models read 512 tokens or so."""
_PAUSE = 0.5


def embedding(settings: Settings) -> Embedding | None:
    """Give the embedding that the settings name, None for our own; nothing is imported before it is used."""
    return LangchainEmbedding(settings) if settings.embedding else None


class LangchainEmbedding:
    """A langchain embedding, which is made when it is first used."""

    def __init__(self, settings: Settings) -> None:
        assert settings.embedding is not None  # noqa: S101 - the caller has looked
        self._settings = settings
        self._models: dict[Patience, Embeddings] = {}
        self.name: str = settings.embedding
        self.trust: Trust | None = None

    def of_passages(self, passages: Sequence[DocumentPassage], counts: Sequence[Counted]) -> "NDArray[Any]":
        """Embed passages with their headings; raises the embedding's errors."""
        texts = [f"{each.section}\n{each.text}"[:_LONGEST] for each in passages]
        found: list[list[float]] = []
        for begin in range(0, len(texts), _BATCH):
            found += self._asked(texts[begin : begin + _BATCH], FOR_PASSAGES, questions=False)
        return self._rows(found, len(texts))

    def of_question(
        self, question: str, weighted: Mapping[str, float], *, patiently: bool = False
    ) -> "NDArray[Any]":
        """Embed a question; raises the embedding's errors."""
        patience = FOR_PASSAGES if patiently else FOR_QUESTION
        return self._rows(self._asked([question[:_LONGEST]], patience, questions=True), 1)

    def _asked(self, texts: list[str], patience: Patience, *, questions: bool) -> list[list[float]]:
        model = self._made(patience)
        tries = patience.tries if tries_once(self.name) else 1
        while True:
            try:
                return [model.embed_query(texts[0])] if questions else model.embed_documents(texts)
            except Exception as error:
                tries -= 1
                if not tries or not may_pass(error):
                    raise not_answered(self._settings, error) from error
                sleep(_PAUSE)

    def _rows(self, found: list[list[float]], texts: int) -> "NDArray[Any]":
        import numpy as np  # only where documents are stored or searched

        try:
            rows = np.asarray(found, dtype=np.float32)
        except (TypeError, ValueError) as error:  # rows of several lengths, or no numbers
            raise EmbeddingUnreachableError(self.name, "what it gives are no vectors") from error
        if rows.ndim != 2 or len(rows) != texts or not rows.shape[1] or not np.isfinite(rows).all():
            raise EmbeddingUnreachableError(self.name, "what it gives are no vectors")
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        given: NDArray[Any] = rows / np.where(lengths == 0, 1, lengths)
        return given

    def _made(self, patience: Patience) -> "Embeddings":
        """Make the model, or give the one that was made; one in this process is loaded once."""
        check_settings(self._settings)
        key = patience if waits(self.name) else FOR_PASSAGES
        if key not in self._models:
            self._models[key] = _model(self._settings, key)
        return self._models[key]


def _model(settings: Settings, patience: Patience) -> "Embeddings":
    from langchain.embeddings import init_embeddings  # two seconds that only this path pays

    assert settings.embedding is not None  # noqa: S101 - as above
    try:
        made = init_embeddings(settings.embedding, **options_of(settings, patience))
    except Exception as error:  # providers raise what their libraries do
        raise not_made(settings, error) from error
    if getattr(made, "client", made) is None:  # how OpenAI's says that it has no key
        raise missing_key(settings)
    assert not isinstance(made, list)  # noqa: S101 - one name gives one embedding
    return made
