"""What goes wrong with a configured embedding, each in one sentence with the setting that mends it."""

import re
from collections.abc import Mapping
from typing import ClassVar

from bot.embedding_provider import is_known, provider_of, takes_key, takes_url
from bot.settings import Settings
from knowledge.documents.errors import EmbeddingError, EmbeddingRefusedError, EmbeddingUnreachableError

_LONGEST = 120
_SECRET = re.compile(r"(?<=://)[^/@\s]+(?=@)|(?<=Bearer )\S+|\bsk-[\w*-]{6,}")
_NO_KEY = re.compile(r"api[_ ]?key|credentials", re.IGNORECASE)
_NO_ADDRESS = re.compile(r"base_url|endpoint", re.IGNORECASE)
_SHORTEST_KEY = 4
_DENIED, _MISSING, _BUSY, _BROKEN = (401, 403), 404, 429, 500
_INSTALL = "Install it, or give another provider:model, such as ollama:bge-m3."
_OWN = "without CREDITDESK_EMBEDDING our own is used."


class EmbeddingUnknownError(EmbeddingError):
    """An embedding that cannot be made from the settings as they are."""

    exit_code: ClassVar[int] = 2

    def __init__(
        self, name: str, problem: str, next_step: str = "Give provider:model, such as ollama:bge-m3."
    ) -> None:
        super().__init__(f"CREDITDESK_EMBEDDING is {name!r}, which cannot be used: {problem}.", next_step)


class EmbeddingSettingError(EmbeddingError):
    """A setting beside CREDITDESK_EMBEDDING that is missing, or that its provider does not take."""

    exit_code: ClassVar[int] = 2


def check_settings(settings: Settings) -> None:
    """Look at the settings before anything is imported; raises this module's errors."""
    name = settings.embedding or ""
    provider, colon, model = name.partition(":")
    if not colon or not provider.strip():
        raise EmbeddingUnknownError(name, "it names no provider")
    if not model.strip():
        raise EmbeddingUnknownError(name, "it names no model")
    if not is_known(name):
        raise EmbeddingUnknownError(name, f"there is no provider {provider.strip()!r}")
    if settings.embedding_url is not None and not takes_url(name):  # texts would go elsewhere
        raise EmbeddingSettingError(
            f"CREDITDESK_EMBEDDING_URL is set, and {provider_of(name)} cannot be asked at an address.",
            "Unset it, or use openai: or ollama: with it.",
        )


def missing_key(settings: Settings) -> EmbeddingSettingError:
    """Say that a provider wants a key and none is set."""
    return EmbeddingSettingError(
        f"CREDITDESK_EMBEDDING_KEY is not set, and {settings.embedding} asks for a key.",
        "Set it; for a server of your own that needs none, set CREDITDESK_EMBEDDING_URL.",
    )


def not_made(settings: Settings, error: Exception) -> EmbeddingError:
    """Say why a provider could not make its model."""
    name, said = settings.embedding or "", _in_one_line(str(error), settings)
    if isinstance(error, ImportError):
        return EmbeddingUnknownError(name, said.partition(". ")[0].rstrip("."), _INSTALL)
    if settings.embedding_key is None and takes_key(name) and _NO_KEY.search(str(error)):
        return missing_key(settings)
    if settings.embedding_url is None and takes_url(name) and _NO_ADDRESS.search(str(error)):
        return EmbeddingSettingError(
            f"CREDITDESK_EMBEDDING_URL is not set, and {name} asks for an address.", "Set it."
        )
    return EmbeddingUnknownError(name, said, f"Check the model's name and that it can be loaded; {_OWN}")


def not_answered(settings: Settings, error: Exception) -> EmbeddingError:
    """Say what a server answered in place of vectors, or that it did not."""
    name, status = settings.embedding or "", status_of(error)
    if status is None:
        return EmbeddingUnreachableError(name, type(error).__name__)
    return EmbeddingRefusedError(
        name, status, _in_one_line(_message(error), settings), _step(settings, status)
    )


def status_of(error: Exception) -> int | None:
    """Give the status that a server refused with, None where it did not answer."""
    found = getattr(error, "status_code", None) or getattr(
        getattr(error, "response", None), "status_code", None
    )
    return found if isinstance(found, int) and found > 0 else None


def may_pass(error: Exception) -> bool:
    """Say whether the same request may be answered a little later."""
    status = status_of(error)
    return status is None or status == _BUSY or status >= _BROKEN


def _message(error: Exception) -> str:
    """Give what the server said, out of what a client makes of it."""
    body = getattr(error, "body", None)
    if isinstance(body, Mapping):
        body = next((body[key] for key in ("message", "detail", "error") if body.get(key)), None)
    return str(body or getattr(error, "error", None) or error)


def _in_one_line(text: str, settings: Settings) -> str:
    """Give the beginning of a text without line breaks and without secrets."""
    key = settings.embedding_key.get_secret_value() if settings.embedding_key else ""
    open_text = text.replace(key, "***") if len(key) >= _SHORTEST_KEY else text
    return " ".join(_SECRET.sub("***", open_text).split())[:_LONGEST].rstrip(" .:")


def _step(settings: Settings, status: int) -> str:
    if status in _DENIED:
        return f"Check CREDITDESK_EMBEDDING_KEY; {_OWN}"
    if status == _MISSING:
        url = settings.embedding_url
        if provider_of(settings.embedding or "") == "openai" and url and not url.endswith("/v1"):
            return "Check CREDITDESK_EMBEDDING_URL: does the address end in /v1?"
        return "Check the model's name in CREDITDESK_EMBEDDING, and that the server has it."
    if status == _BUSY or status >= _BROKEN:
        return f"Try again later, or look at the server; {_OWN}"
    return f"Check the model's name in CREDITDESK_EMBEDDING and what its server takes; {_OWN}"
