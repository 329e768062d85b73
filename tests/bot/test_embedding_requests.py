"""What a configured embedding asks of its server, and what is said when that refuses or hangs."""

from pathlib import Path
from time import monotonic

import pytest
from pydantic import SecretStr

from bot.composition import shelf
from bot.embedding import LangchainEmbedding
from bot.settings import Settings
from knowledge.documents.document import Document
from knowledge.documents.errors import EmbeddingRefusedError, EmbeddingUnreachableError
from knowledge.documents.passages import DocumentPassage
from knowledge.passages.question import query_of
from tests.bot.embedding_server import EmbeddingServer, embedder

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

KEY = "a-secret-key-of-ours"


def passages(count: int, text: str = "A pallet.") -> list[DocumentPassage]:
    return [DocumentPassage(document="pallets.md", section=str(number), text=text) for number in range(count)]


def asking(server: EmbeddingServer, provider: str = "openai", url: str | None = None) -> LangchainEmbedding:
    address = url or (server.url if provider == "openai" else server.host)
    settings = Settings(embedding=f"{provider}:bge-m3", embedding_url=address, embedding_key=SecretStr(KEY))
    return LangchainEmbedding(settings)


@pytest.mark.parametrize("provider", ["openai", "ollama"])
@pytest.mark.parametrize(("count", "sizes"), [(1, [1]), (32, [32]), (33, [32, 1]), (70, [32, 32, 6])])
def test_passages_are_sent_32_at_a_time(provider: str, count: int, sizes: list[int]) -> None:
    with embedder() as server:
        rows = asking(server, provider).of_passages(passages(count), [])
        assert rows.shape == (count, 512)
        assert [len(each) for each in server.requests] == sizes


def test_a_long_text_is_cut_before_it_is_sent() -> None:
    with embedder() as server:
        asking(server).of_passages(passages(1, "x" * 1498), [])
        asking(server).of_passages(passages(1, "x" * 1499), [])
        asking(server).of_question("x" * 9000, {})
        assert [len(text) for (text,) in server.requests] == [1500, 1500, 1500]


@pytest.mark.parametrize("provider", ["openai", "ollama"])
def test_a_server_that_hangs_holds_a_question_up_for_some_four_seconds_and_is_asked_once(
    provider: str,
) -> None:
    with embedder() as server:
        embedding = asking(server, provider)
        embedding.of_question("warm", {})  # what it takes to import langchain is another matter
        server.hangs = True
        began = monotonic()
        with pytest.raises(EmbeddingUnreachableError, match="does not answer"):
            embedding.of_question("truck", {})
        assert 3.5 < monotonic() - began < 6
        assert len(server.requests) == 2


@pytest.mark.parametrize("provider", ["openai", "ollama"])
def test_passages_are_sent_again_where_the_server_was_busy_and_a_question_is_not(provider: str) -> None:
    with embedder() as server:
        embedding = asking(server, provider)
        server.statuses = [503, 503]
        assert embedding.of_passages(passages(1), []).shape == (1, 512)
        server.statuses = [503]
        with pytest.raises(EmbeddingRefusedError, match="503"):
            embedding.of_question("truck", {})
        server.statuses = [503]
        assert embedding.of_question("truck", {}, patiently=True).shape == (1, 512)


@pytest.mark.parametrize(
    ("status", "step"),
    [
        (400, "what its server takes"),
        (401, "CREDITDESK_EMBEDDING_KEY"),
        (403, "CREDITDESK_EMBEDDING_KEY"),
        (404, "the model's name"),
        (422, "what its server takes"),
        (503, "Try again later"),
    ],
)
@pytest.mark.parametrize("provider", ["openai", "ollama"])
def test_a_refusal_is_said_with_its_status_what_the_server_says_and_the_next_step(
    provider: str, status: int, step: str
) -> None:
    with embedder() as server:
        server.statuses, server.said = [status], "the batch is\ntoo large"
        with pytest.raises(EmbeddingRefusedError) as caught:
            asking(server, provider).of_question("truck", {})
    assert str(caught.value).startswith(f"The embedding {provider}:bge-m3 refuses ({status}: ")
    assert "the batch is" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert step in caught.value.next_step


def test_an_address_that_does_not_end_in_v1_is_asked_about() -> None:
    with embedder() as server:
        server.statuses = [404]
        with pytest.raises(EmbeddingRefusedError, match=r"does the address end in /v1\?"):
            asking(server, url=server.host).of_question("truck", {})


def test_of_what_a_server_says_120_characters_are_shown_and_no_key() -> None:
    with embedder() as server:
        server.statuses, server.said = [401], f"Bearer {KEY} and sk-proj-1234567890 " + "x" * 200
        with pytest.raises(EmbeddingRefusedError) as caught:
            asking(server).of_question("truck", {})
    said = caught.value.problem.partition("401: ")[2].removesuffix(").")
    assert said.startswith("Bearer *** and *** xxx")
    assert len(said) == 120


def test_who_asks_a_server_that_refuses_gets_what_the_words_find(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    bill = Document(name="bill.md", markdown=True, text="# Bills\n\nA bill is sent on Friday.\n")
    with embedder() as server:
        own = shelf(tmp_path, Settings(embedding="openai:bge-m3", embedding_url=server.url))
        own.add([bill])
        server.statuses = [401]
        (hit,) = own.search("bill", query_of("bill"), 1)
    assert hit.passage.document == "bill.md"
    assert "refuses (401: no)" in caplog.text
