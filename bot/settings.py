"""Settings: the one place that reads the environment."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

from pydantic import SecretStr

from knowledge.errors import CreditDeskError
from knowledge.records import Record

_MOST_DAYS = 36_500
_MOST_SECONDS = 600
_WEEK = 7


class SettingError(CreditDeskError):
    """A setting with a value that cannot be used."""

    exit_code: ClassVar[int] = 2

    def __init__(self, name: str, value: str, wanted: str) -> None:
        super().__init__(
            f"{name} is {value[:40]!r}, which is not {wanted}.", "Correct it, or leave it unset."
        )


class Settings(Record):
    """What can be set from outside; every value has a working default.

    `state` is the address of the state database, `retention_days` how long it keeps answers (for ever where
    it is not set), `stale_days` up to how many days old an imported ledger is fresh. `embedding` is a
    langchain embedding as provider:model, `embedding_url` the server it is asked at; `chroma_url` the Chroma
    server that holds the documents' vectors.
    """

    home: Path | None = None
    user: str | None = None
    state: str | None = None
    retention_days: int | None = None
    stale_days: int = _WEEK
    embedding: str | None = None
    embedding_url: str | None = None
    embedding_key: SecretStr | None = None
    chroma_url: str | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Settings":
        """Read the settings; an empty variable counts as not set. Raises SettingError."""
        source = os.environ if environment is None else environment
        home, user = source.get("CREDITDESK_HOME"), source.get("CREDITDESK_USER")
        return cls(
            home=Path(home).expanduser() if home else None,
            user=user or None,
            state=source.get("CREDITDESK_STATE") or None,
            retention_days=_days("CREDITDESK_RETENTION_DAYS", source),
            stale_days=_days("CREDITDESK_STALE_DAYS", source) or _WEEK,
            embedding=source.get("CREDITDESK_EMBEDDING", "").strip() or None,
            embedding_url=_url("CREDITDESK_EMBEDDING_URL", source),
            embedding_key=_secret("CREDITDESK_EMBEDDING_KEY", source),
            chroma_url=_url("CREDITDESK_CHROMA_URL", source),
        )


def _days(name: str, source: Mapping[str, str]) -> int | None:
    value = source.get(name, "").strip()
    if not value:
        return None
    if not value.isascii() or not value.isdecimal() or not 1 <= int(value) <= _MOST_DAYS:
        raise SettingError(name, value, f"a number of days from 1 to {_MOST_DAYS:,}")
    return int(value)


def _url(name: str, source: Mapping[str, str]) -> str | None:
    value = source.get(name, "").strip()
    if not value:
        return None
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingError(name, value, "an address that begins with http:// or https://")
    return value.rstrip("/")


def _secret(name: str, source: Mapping[str, str]) -> SecretStr | None:
    value = source.get(name, "").strip()
    return SecretStr(value) if value else None


def default_home() -> Path:
    """Give the platform's folder for user data."""
    from platformdirs import user_data_path  # only needed where no home was named

    return user_data_path("creditdesk", appauthor=False)


class SlackSettings(Record):
    """What connects the Slack app; tokens never show in a message or a log.

    `take_up_after` are the seconds after which a question without an answer is taken up by whoever finds it:
    after a crash the same program, and another one where several share a database.
    """

    bot_token: SecretStr | None = None
    app_token: SecretStr | None = None
    signing_secret: SecretStr | None = None
    api_url: str = "https://slack.com/api/"
    take_up_after: int = 15

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "SlackSettings":
        """Read the names that Slack's guides use; an empty one counts as not set. Raises SettingError."""
        source = os.environ if environment is None else environment
        names = {"bot_token": "SLACK_BOT_TOKEN", "app_token": "SLACK_APP_TOKEN"}
        names |= {"signing_secret": "SLACK_SIGNING_SECRET", "api_url": "SLACK_API_URL"}
        found = {field: source.get(name, "").strip() for field, name in names.items()}
        seconds = _seconds("CREDITDESK_SLACK_TAKE_UP_AFTER", source)
        known = {field: value for field, value in found.items() if value}
        return cls.model_validate(known | ({} if seconds is None else {"take_up_after": seconds}))


def _seconds(name: str, source: Mapping[str, str]) -> int | None:
    value = source.get(name, "").strip()
    if not value:
        return None
    if not value.isascii() or not value.isdecimal() or not 1 <= int(value) <= _MOST_SECONDS:
        raise SettingError(name, value, f"a number of seconds from 1 to {_MOST_SECONDS}")
    return int(value)
