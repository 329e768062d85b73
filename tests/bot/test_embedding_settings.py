"""A configured embedding that cannot be made is one sentence that names the setting."""

from pathlib import Path

import pytest
from langchain.embeddings import base
from pydantic import SecretStr

from bot.composition import shelf
from bot.embedding import LangchainEmbedding
from bot.embedding_problems import EmbeddingUnknownError
from bot.embedding_provider import FOR_QUESTION, is_known, options_of
from bot.settings import Settings
from knowledge.documents.document import Document
from knowledge.documents.errors import EmbeddingError

BILL = Document(name="bill.md", markdown=True, text="# Bills\n\nA bill is sent on Friday.\n")
URL, KEY = "http://127.0.0.1:9/v1", SecretStr("a-secret-key")


@pytest.fixture(autouse=True)
def _no_keys_around(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "AZURE_OPENAI_API_KEY", "AZURE_OPENAI_ENDPOINT", "AZURE_OPENAI_AD_TOKEN"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("no-provider", "it names no provider"),
        (":model", "it names no provider"),
        ("openai:", "it names no model"),
        ("ollama: ", "it names no model"),
        ("nobody:model", "there is no provider 'nobody'"),
        ("huggingface:model", "Could not import langchain-huggingface python package"),
    ],
)
def test_an_embedding_that_cannot_be_used_is_one_sentence_and_changes_nothing(
    tmp_path: Path, name: str, said: str
) -> None:
    with pytest.raises(EmbeddingUnknownError) as caught:
        shelf(tmp_path, Settings(embedding=name)).add([BILL])
    assert caught.value.problem == f"CREDITDESK_EMBEDDING is {name!r}, which cannot be used: {said}."
    assert "ollama:bge-m3" in caught.value.next_step
    assert shelf(tmp_path).documents() == ()


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (Settings(embedding="openai:m"), "CREDITDESK_EMBEDDING_KEY is not set, and openai:m asks for a key."),
        (Settings(embedding="azure_openai:m", embedding_url=URL), "CREDITDESK_EMBEDDING_KEY is not set"),
        (Settings(embedding="azure_openai:m", embedding_key=KEY), "CREDITDESK_EMBEDDING_URL is not set"),
        (
            Settings(embedding="huggingface:m", embedding_url=URL),
            "CREDITDESK_EMBEDDING_URL is set, and huggingface cannot be asked at an address.",
        ),
    ],
)
def test_a_setting_that_is_missing_or_too_many_is_named(settings: Settings, said: str) -> None:
    with pytest.raises(EmbeddingError) as caught:
        LangchainEmbedding(settings).of_question("bill", {})
    assert str(caught.value).startswith(said)


def test_all_providers_that_langchain_knows_are_known() -> None:
    assert all(map(is_known, base._BUILTIN_PROVIDERS))


def test_a_provider_is_told_nothing_that_it_does_not_take() -> None:
    def told(name: str) -> dict[str, object]:
        return options_of(Settings(embedding=name, embedding_url=URL, embedding_key=KEY), FOR_QUESTION)

    assert told("huggingface:m") == {}
    assert told("google_genai:m") == {"google_api_key": KEY}
    assert told("cohere:m") == {"cohere_api_key": KEY, "request_timeout": 4.0, "max_retries": 1}
    assert told("ollama:m") == {
        "base_url": URL,
        "client_kwargs": {"timeout": 4.0, "headers": {"Authorization": "Bearer a-secret-key"}},
    }
    assert told("openai:m") == {
        "base_url": URL,
        "api_key": KEY,
        "timeout": 4.0,
        "max_retries": 0,
        "check_embedding_ctx_length": False,
    }


def test_a_model_that_cannot_be_loaded_is_said_in_one_line(tmp_path: Path) -> None:
    settings = Settings(embedding="ollama:m", embedding_url="http://[broken")
    with pytest.raises(EmbeddingUnknownError) as caught:
        LangchainEmbedding(settings).of_question("bill", {})
    assert "\n" not in str(caught.value)
    assert "can be loaded" in caught.value.next_step
