"""What must be right before the app starts: tokens of the right kind that Slack accepts, and its scopes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import aiohttp
from pydantic import SecretStr
from slack_sdk.errors import SlackApiError

from bot.settings import SlackSettings
from bot.slack.asked import Workspace
from bot.slack.errors import (
    MissingScopesError,
    MissingSettingError,
    RefusedTokenError,
    SlackUnreachableError,
    WrongTokenError,
)
from bot.slack.manifest import scopes
from bot.slack.retries import web_client

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

DEAD = frozenset({"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"})
"""What Slack says of a token that will never be taken again."""
_SLACK_IS_ILL = frozenset({"internal_error", "fatal_error", "service_unavailable", "ratelimited", ""})


def bot_token(settings: SlackSettings) -> str:
    """Give the bot's token; raises MissingSettingError and WrongTokenError."""
    return _token(settings.bot_token, "SLACK_BOT_TOKEN", "xoxb-", "Bot User OAuth Token")


def app_token(settings: SlackSettings) -> str:
    """Give the app-level token of Socket Mode; raises MissingSettingError and WrongTokenError."""
    return _token(settings.app_token, "SLACK_APP_TOKEN", "xapp-", "App-Level Token with connections:write")


def signing_secret(settings: SlackSettings) -> str:
    """Give the secret that signs HTTP requests; raises MissingSettingError."""
    if settings.signing_secret is None:
        raise MissingSettingError("SLACK_SIGNING_SECRET", "Signing Secret")
    return settings.signing_secret.get_secret_value()


def _token(value: SecretStr | None, name: str, begins: str, what: str) -> str:
    if value is None:
        raise MissingSettingError(name, what)
    if not value.get_secret_value().startswith(begins):
        raise WrongTokenError(name, begins)
    return value.get_secret_value()


def client_of(settings: SlackSettings, session: aiohttp.ClientSession) -> "AsyncWebClient":
    """Give the Web API's client for the bot; raises MissingSettingError and WrongTokenError."""
    return web_client(bot_token(settings), session, settings.api_url)


async def workspace_of(client: "AsyncWebClient") -> tuple[Workspace, tuple[str, ...]]:
    """Ask Slack who we are and which scopes we have; raises RefusedTokenError and SlackUnreachableError."""
    try:
        found = await client.auth_test()
    except SlackApiError as refused:
        raise refused_by(refused, "SLACK_BOT_TOKEN") from refused
    except (aiohttp.ClientError, TimeoutError) as lost:
        raise SlackUnreachableError(type(lost).__name__) from lost
    workspace = Workspace(
        team=found["team_id"],
        bot_user=found["user_id"],
        bot_id=found.get("bot_id"),
        enterprise=found.get("enterprise_id"),
    )
    return workspace, _granted(found.headers)


async def socket_opens(client: "AsyncWebClient", token: str) -> str:
    """Have Slack give a Socket Mode address; raises RefusedTokenError and SlackUnreachableError."""
    try:
        return str((await client.apps_connections_open(app_token=token))["url"])
    except SlackApiError as refused:
        raise refused_by(refused, "SLACK_APP_TOKEN") from refused
    except (aiohttp.ClientError, TimeoutError) as lost:
        raise SlackUnreachableError(type(lost).__name__) from lost


def refused_by(refused: SlackApiError, name: str) -> RefusedTokenError | SlackUnreachableError:
    """Word a refusal: the token is wrong, or Slack is ill."""
    data = getattr(refused.response, "data", None)
    reason = str(data.get("error", "")) if isinstance(data, dict) else ""
    if reason in _SLACK_IS_ILL:
        return SlackUnreachableError(reason or "its answer makes no sense")
    return RefusedTokenError(name, reason)


def _granted(headers: Mapping[str, str]) -> tuple[str, ...]:
    listed = next((value for name, value in headers.items() if name.lower() == "x-oauth-scopes"), "")
    return tuple(scope.strip() for scope in listed.split(",") if scope.strip())


def missing_scopes(granted: tuple[str, ...]) -> tuple[str, ...]:
    """Give the scopes that were not granted; none where Slack does not say."""
    return tuple(scope for scope in scopes() if scope not in granted) if granted else ()


def require_scopes(granted: tuple[str, ...]) -> None:
    """Raise MissingScopesError where a scope is missing."""
    missing = missing_scopes(granted)
    if missing:
        raise MissingScopesError(missing)
