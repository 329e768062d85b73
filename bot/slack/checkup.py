"""What `creditdesk doctor --slack` finds: tokens, scopes, the connection, and the events there must be."""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, NamedTuple

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.settings import SlackSettings
from bot.slack.asked import Workspace
from bot.slack.connecting import (
    app_token,
    client_of,
    missing_scopes,
    signing_secret,
    socket_opens,
    workspace_of,
)
from bot.slack.errors import MissingScopesError, MissingSettingError
from bot.slack.manifest import events
from bot.slack.retries import TIMEOUT
from knowledge.errors import CreditDeskError

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

_HELLO_SECONDS = 5.0


class Found(NamedTuple):
    """One finding: what it is about, what to say, and whether there is something to do."""

    what: str
    said: str
    to_do: bool = False


async def checkup(settings: SlackSettings) -> tuple[Found, ...]:
    """Look at everything that can be looked at; never raises for what is wrong."""
    async with aiohttp.ClientSession(timeout=TIMEOUT) as session:
        return tuple([found async for found in _findings(settings, session)])


async def _findings(settings: SlackSettings, session: aiohttp.ClientSession) -> AsyncIterator[Found]:
    try:
        client = client_of(settings, session)
        workspace, granted = await workspace_of(client)
    except CreditDeskError as problem:
        yield Found("bot", str(problem), to_do=True)
        return
    yield Found("bot", f"SLACK_BOT_TOKEN is accepted: workspace {workspace.team}, bot {workspace.bot_user}")
    missing = missing_scopes(granted)
    said = str(MissingScopesError(missing)) if missing else f"all there ({len(granted)})"
    yield Found("scopes", said, to_do=bool(missing))
    yield await _socket(settings, client, workspace, session)
    yield _secret(settings)
    yield Found("events", f"Slack does not list them; the app must be subscribed to {', '.join(events())}")


async def _socket(
    settings: SlackSettings, client: "AsyncWebClient", workspace: Workspace, session: aiohttp.ClientSession
) -> Found:
    """Open a websocket and close it again: Slack greets with the app's id."""
    try:
        url = await socket_opens(client, app_token(settings))
        async with session.ws_connect(url) as link:
            hello = await link.receive_json(timeout=_HELLO_SECONDS)
    except MissingSettingError as missing:
        without = settings.signing_secret is None
        return Found("socket", f"{missing} Without it, use --http." if not without else str(missing), without)
    except CreditDeskError as problem:
        return Found("socket", str(problem), to_do=True)
    except (aiohttp.ClientError, TimeoutError, TypeError, ValueError) as lost:
        said = f"no websocket ({type(lost).__name__}). Allow wss:// to Slack through firewall and proxy."
        return Found("socket", said, to_do=True)
    greeted = (hello.get("connection_info") or {}).get("app_id")
    own = await _app_of(client, workspace)
    if greeted and own and greeted != own:
        said = f"SLACK_APP_TOKEN is of the app {greeted}, SLACK_BOT_TOKEN of {own}. Take both of one app."
        return Found("socket", said, to_do=True)
    return Found("socket", "SLACK_APP_TOKEN is accepted, Socket Mode is on")


async def _app_of(client: "AsyncWebClient", workspace: Workspace) -> str | None:
    """Give the id of the bot's app, None where Slack does not say."""
    if workspace.bot_id is None:
        return None
    try:
        found = await client.bots_info(bot=workspace.bot_id)
    except (SlackApiError, aiohttp.ClientError, TimeoutError):
        return None
    app_id = (found.get("bot") or {}).get("app_id")
    return str(app_id) if app_id else None


def _secret(settings: SlackSettings) -> Found:
    try:
        signing_secret(settings)
    except MissingSettingError:
        return Found("http", "SLACK_SIGNING_SECRET is not set; only --http needs it")
    return Found("http", "SLACK_SIGNING_SECRET is set")
