"""A langchain embedding by name, against a server on this machine that speaks OpenAI's protocol."""

import contextlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np
import pytest

from bot.composition import shelf
from bot.embedding import EmbeddingUnknownError
from bot.settings import SettingError, Settings
from knowledge.documents.document import Document
from knowledge.documents.errors import EmbeddingUnreachableError
from knowledge.passages.question import query_of
from tests.knowledge.documents.embeddings import knowing, matters

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

SYNONYMS = {"lorry": 0, "truck": 0, "铲车": 0, "invoice": 1, "bill": 1, "pallet": 2}
LORRY = Document(name="lorry.md", markdown=True, text="# Lorries\n\nA lorry is unloaded at gate two.\n")
BILL = Document(name="bill.md", markdown=True, text="# Bills\n\nA bill is sent on Friday.\n")


class Embedder(BaseHTTPRequestHandler):
    """Gives every text a vector that knows our rules and a few synonyms."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        texts = [asked["input"]] if isinstance(asked["input"], str) else asked["input"]
        data = [
            {"object": "embedding", "index": place, "embedding": vector(text)}
            for place, text in enumerate(texts)
        ]
        body = json.dumps({"object": "list", "data": data, "model": asked["model"], "usage": {}}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that http.server gives
        """Say nothing."""


def vector(text: str) -> list[float]:
    row = [*map(float, knowing(text))]
    for word, place in SYNONYMS.items():
        if word in text.lower() and text.partition("\n")[0] not in matters():
            row[-1 - place] += 1.0
    return row


@contextlib.contextmanager
def embedder() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Embedder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    finally:
        server.shutdown()
        server.server_close()


def settings(url: str | None, name: str = "openai:bge-m3") -> Settings:
    return Settings(embedding=name, embedding_url=url)


def test_what_only_a_meaning_joins_is_found_with_an_embedding_and_the_key_is_not_needed(
    tmp_path: Path,
) -> None:
    own = shelf(tmp_path / "home")
    own.add([LORRY, BILL])
    question = "铲车"
    assert own.search(question, query_of(question), 1) == ()
    with embedder() as url:
        other = shelf(tmp_path / "home", settings(url))
        assert not other.searches_vectors
        other.reindex()
        assert other.searches_vectors
        (hit,) = other.search(question, query_of(question), 1)
        assert hit.passage.document == "lorry.md"
    # the server is gone: the words still find what they find
    assert other.search(question, query_of(question), 1) == ()
    (hit, *_) = other.search("bill", query_of("bill"), 1)
    assert hit.passage.document == "bill.md"
    with pytest.raises(EmbeddingUnreachableError):
        other.add([LORRY.model_copy(update={"name": "again.md"})])
    assert [each.name for each in other.documents()] == ["bill.md", "lorry.md"]


def test_vectors_are_of_length_one(tmp_path: Path) -> None:
    with embedder() as url:
        row = shelf(tmp_path, settings(url)).embedding.of_question("truck", {})
    assert np.linalg.norm(row) == pytest.approx(1.0)


@pytest.mark.parametrize("name", ["nobody:model", "no-provider"])
def test_an_embedding_that_nobody_knows_is_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(EmbeddingUnknownError, match="CREDITDESK_EMBEDDING"):
        shelf(tmp_path, settings(None, name)).add([BILL])
    assert shelf(tmp_path).documents() == ()


@pytest.mark.parametrize("name", ["CREDITDESK_EMBEDDING_URL", "CREDITDESK_CHROMA_URL"])
def test_an_address_that_is_none_is_named(name: str) -> None:
    with pytest.raises(SettingError, match=name):
        Settings.from_environment({name: "localhost"})
    assert Settings.from_environment({name: ""}) == Settings()
