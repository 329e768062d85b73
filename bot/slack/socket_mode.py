"""Socket Mode: a websocket that Slack refreshes, and an end to it where the token has died."""

import asyncio
from typing import TYPE_CHECKING

from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.slack.connecting import refused_by
from bot.slack.errors import RefusedTokenError

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp
    from slack_sdk.web.async_client import AsyncWebClient

_PING_SECONDS = 5.0
_FIRST_SECONDS = 10.0


class Socket(SocketModeClient):
    """The SDK's client, which would ask for a new address for ever with a token that is refused."""

    def __init__(self, app_token: str, client: "AsyncWebClient", app: "AsyncApp", *, ping: float) -> None:
        super().__init__(app_token=app_token, logger=app.logger, web_client=client, ping_interval=ping)
        self.died: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        async def dispatch(socket: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
            started = asyncio.get_running_loop().time()
            answer = await run_async_bolt_app(app, request)
            await send_async_response(socket, request, answer, started)

        self.socket_mode_request_listeners.append(dispatch)

    async def issue_new_wss_url(self) -> str:
        """Ask for an address; a refused token ends the service."""
        try:
            return await super().issue_new_wss_url()
        except SlackApiError as refused:
            problem = refused_by(refused, "SLACK_APP_TOKEN")
            if isinstance(problem, RefusedTokenError) and not self.died.done():
                self.died.set_exception(problem)
            raise


async def open_socket(
    app_token: str, client: "AsyncWebClient", app: "AsyncApp", *, ping: float = _PING_SECONDS
) -> Socket:
    """Connect; raises nothing for a network that is down, which is tried again."""
    socket = Socket(app_token, client, app, ping=ping)
    connecting = asyncio.ensure_future(socket.connect())  # type: ignore[no-untyped-call] # the SDK's own
    await asyncio.wait([connecting, socket.died], timeout=_FIRST_SECONDS, return_when=asyncio.FIRST_COMPLETED)
    if socket.died.done():
        connecting.cancel()
    return socket
