"""When a request to Slack is made again: refused for now, failed at Slack's side, or not got through.

A new message is not sent again blindly: it may be out already. bot/slack/sending.py looks first.
"""

import re
from typing import TYPE_CHECKING, Any

import aiohttp
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState
from slack_sdk.web.async_client import AsyncWebClient

if TYPE_CHECKING:
    pass

_TRIES_WHEN_LIMITED = 20
_TRIES = 3
_API = re.compile(r"/api/[a-zA-Z.]+$")
_POSTS = ("/chat.postMessage", "/chat.postEphemeral")
TIMEOUT = aiohttp.ClientTimeout(total=15)


class _ServerErrors(AsyncRetryHandler):
    """Try again after an error of Slack's own, except for what would be posted twice."""

    async def _can_retry_async(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        return response is not None and response.status_code >= 500 and not _posts(request)


class _ConnectionErrors(AsyncRetryHandler):
    """Try again where nothing came back, except for what would be posted twice."""

    async def _can_retry_async(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        if isinstance(error, aiohttp.ClientConnectorError):
            return True  # nobody has heard us
        return isinstance(error, aiohttp.ClientError | TimeoutError) and not _posts(request)


def _posts(request: HttpRequest) -> bool:
    """Say whether a request posts a message: to the Web API, or to a response_url."""
    return not _API.search(request.url or "") or (request.url or "").endswith(_POSTS)


def handlers() -> list[AsyncRetryHandler]:
    """Give the handlers of a client: Retry-After is honoured, the others wait longer each time."""
    return [
        AsyncRateLimitErrorRetryHandler(max_retry_count=_TRIES_WHEN_LIMITED),
        _ServerErrors(max_retry_count=_TRIES),
        _ConnectionErrors(max_retry_count=_TRIES),
    ]


def web_client(token: str, session: aiohttp.ClientSession, base_url: str) -> AsyncWebClient:
    """Give the client of the Web API; Bolt copies it with its handlers for every request."""
    return AsyncWebClient(token=token, base_url=base_url, session=session, retry_handlers=handlers())


async def respond(url: str, session: aiohttp.ClientSession, message: dict[str, Any]) -> int:
    """Post to a response_url, with the same patience; gives the HTTP status."""
    from slack_sdk.webhook.async_client import AsyncWebhookClient

    client: AsyncWebhookClient = AsyncWebhookClient(url, session=session, retry_handlers=handlers())
    answer = await client.send_dict(message)
    return int(answer.status_code)
