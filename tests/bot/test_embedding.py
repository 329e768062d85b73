"""A langchain embedding by name, against a server on this machine that speaks OpenAI's protocol."""

import json
from pathlib import Path

import numpy as np
import pytest

from bot.composition import shelf
from bot.settings import SettingError, Settings
from knowledge.documents.document import Document
from knowledge.documents.errors import EmbeddingLengthError, EmbeddingUnreachableError
from knowledge.passages.question import query_of
from tests.bot.embedding_server import embedder

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

LORRY = Document(name="lorry.md", markdown=True, text="# Lorries\n\nA lorry is unloaded at gate two.\n")
BILL = Document(name="bill.md", markdown=True, text="# Bills\n\nA bill is sent on Friday.\n")


def settings(url: str | None, name: str = "openai:bge-m3") -> Settings:
    return Settings(embedding=name, embedding_url=url)


def test_what_only_a_meaning_joins_is_found_with_an_embedding_and_the_key_is_not_needed(
    tmp_path: Path,
) -> None:
    own = shelf(tmp_path / "home")
    own.add([LORRY, BILL])
    question = "铲车"
    assert own.search(question, query_of(question), 1) == ()
    with embedder() as server:
        other = shelf(tmp_path / "home", settings(server.url))
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
    with embedder() as server:
        row = shelf(tmp_path, settings(server.url)).embedding.of_question("truck", {})
    assert np.linalg.norm(row) == pytest.approx(1.0)


def test_reindexing_asks_the_server_anew_and_without_it_the_old_index_stays(tmp_path: Path) -> None:
    with embedder() as server:
        own = shelf(tmp_path, settings(server.url))
        own.add([LORRY, BILL])
        version, before = own.version, server.texts
        own.reindex()
        assert server.texts - before == before  # the probe and all passages
        assert own.version != version
    version = own.version
    with pytest.raises(EmbeddingUnreachableError, match="does not answer"):
        own.reindex()
    assert own.version == version
    assert [each.name for each in own.documents()] == ["bill.md", "lorry.md"]


@pytest.mark.parametrize("recorded", [True, False])
def test_vectors_of_another_length_leave_the_words_and_say_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, recorded: bool
) -> None:
    with embedder() as server:
        own = shelf(tmp_path, settings(server.url))
        own.add([LORRY, BILL])
        if not recorded:  # as an index that was written before lengths were
            contents = own.folder / str(own.version) / "contents.json"
            told = json.loads(contents.read_text("utf-8"))
            assert told.pop("dimension") == 512
            contents.write_text(json.dumps(told), "utf-8")
            own = shelf(tmp_path, settings(server.url))
        server.more = 8
        (hit, *_) = own.search("bill", query_of("bill"), 1)
        assert hit.passage.document == "bill.md"
        assert "(520, not 512). Run `creditdesk knowledge reindex`" in caplog.text
        for refused in (own.check, lambda: own.add([LORRY.model_copy(update={"name": "again.md"})])):
            with pytest.raises(EmbeddingLengthError, match="another length"):
                refused()
        own.reindex()
        (hit,) = own.search("铲车", query_of("铲车"), 1)
        assert hit.passage.document == "lorry.md"
        own.check()


@pytest.mark.parametrize("name", ["CREDITDESK_EMBEDDING_URL", "CREDITDESK_CHROMA_URL"])
def test_an_address_that_is_none_is_named(name: str) -> None:
    with pytest.raises(SettingError, match=name):
        Settings.from_environment({name: "localhost"})
    assert Settings.from_environment({name: ""}) == Settings()
