"""HTTP: Slack posts signed requests to a port of ours."""

from typing import TYPE_CHECKING

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request

from bot.slack.errors import PortTakenError

if TYPE_CHECKING:
    from slack_bolt.async_app import AsyncApp

PATH = "/slack/events"
_MOST_BYTES = 1024 * 1024
_LAST_SECONDS = 5.0


async def open_port(app: "AsyncApp", host: str, port: int) -> web.AppRunner:
    """Listen on a port until the runner is cleaned up; raises PortTakenError."""

    async def dispatch(request: web.Request) -> web.Response:
        return await to_aiohttp_response(await app.async_dispatch(await to_bolt_request(request)))

    async def alive(_: web.Request) -> web.Response:
        return web.Response(text="ok")

    served = web.Application(client_max_size=_MOST_BYTES)
    served.add_routes([web.post(PATH, dispatch), web.get("/health", alive)])
    runner = web.AppRunner(served, access_log=None, shutdown_timeout=_LAST_SECONDS)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except (OSError, OverflowError) as error:
        await runner.cleanup()
        raise PortTakenError(port, getattr(error, "strerror", None) or str(error)) from error
    return runner
