"""What each of langchain's providers is told beside its model: the server, its key, how long to wait."""

from typing import Any, NamedTuple

from bot.settings import Settings


class Patience(NamedTuple):
    """How long one request may take, and how often it is tried."""

    seconds: float
    tries: int


FOR_QUESTION = Patience(seconds=4.0, tries=1)
"""Somebody waits, and the words alone find something meanwhile."""
FOR_PASSAGES = Patience(seconds=60.0, tries=3)


class _Names(NamedTuple):
    """What a provider calls its options, empty where it takes none; `least` is what one try counts as."""

    url: str = ""
    key: str = ""
    timeout: str = ""
    tries: str = ""
    least: int = 0


_NAMES = {  # all that langchain knows: an address is never dropped, and texts sent elsewhere, unseen
    "azure_ai": _Names(),
    "bedrock": _Names(),
    "google_vertexai": _Names(),
    "huggingface": _Names(),
    "openai": _Names("base_url", "api_key", "timeout", "max_retries"),
    "azure_openai": _Names("azure_endpoint", "api_key", "timeout", "max_retries"),
    "mistralai": _Names("endpoint", "api_key", "timeout", "max_retries", 1),
    "cohere": _Names("", "cohere_api_key", "request_timeout", "max_retries", 1),
    "google_genai": _Names("", "google_api_key"),
    "ollama": _Names("base_url"),  # the rest goes to its client, see below
}


def provider_of(name: str) -> str:
    """Give the provider of an embedding's name, as langchain reads it."""
    return name.partition(":")[0].strip().lower()


def is_known(name: str) -> bool:
    """Say whether langchain knows a provider."""
    return provider_of(name) in _NAMES


def takes_url(name: str) -> bool:
    """Say whether a provider can be asked at an address of one's own."""
    return bool(_NAMES[provider_of(name)].url)


def takes_key(name: str) -> bool:
    """Say whether a provider is told a key of ours."""
    return bool(_NAMES[provider_of(name)].key)


def waits(name: str) -> bool:
    """Say whether a provider can be told how long to wait."""
    return provider_of(name) == "ollama" or bool(_NAMES[provider_of(name)].timeout)


def tries_once(name: str) -> bool:
    """Say whether a provider has a server that it asks once, whatever comes back."""
    return provider_of(name) == "ollama"


def options_of(settings: Settings, patience: Patience) -> dict[str, Any]:
    """Give what a known provider is told, nothing that it does not take."""
    provider = provider_of(settings.embedding or "")
    names = _NAMES[provider]
    told = {
        names.url: settings.embedding_url,
        names.key: settings.embedding_key,
        names.timeout: patience.seconds,
        names.tries: patience.tries - 1 + names.least,
    }
    options = {name: value for name, value in told.items() if name and value is not None}
    if provider == "openai":
        return options | _of_openai(settings)
    return options | _of_ollama(settings, patience) if provider == "ollama" else options


def _of_openai(settings: Settings) -> dict[str, Any]:
    """Let a server of one's own get texts, as its tokens are not OpenAI's, and no key where it has none."""
    if settings.embedding_url is None:
        return {}
    key = {} if settings.embedding_key else {"api_key": "none"}  # the client insists on one
    return {"check_embedding_ctx_length": False, **key}


def _of_ollama(settings: Settings, patience: Patience) -> dict[str, Any]:
    client: dict[str, Any] = {"timeout": patience.seconds}
    if settings.embedding_key is not None:  # ollama has no keys, what stands before it may
        client["headers"] = {"Authorization": f"Bearer {settings.embedding_key.get_secret_value()}"}
    return {"client_kwargs": client}
