"""Serving: connects, answers until told to stop, and stops without losing what is under way."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import NamedTuple

import aiohttp

from bot.settings import SlackSettings
from bot.slack.answering import Answering
from bot.slack.app import bolt_app
from bot.slack.asked import Workspace
from bot.slack.connecting import (
    app_token,
    bot_token,
    client_of,
    require_scopes,
    signing_secret,
    socket_opens,
    workspace_of,
)
from bot.slack.http_mode import open_port
from bot.slack.office import Office
from bot.slack.recovery import Recovery
from bot.slack.retries import TIMEOUT
from bot.slack.socket_mode import open_socket

_LAST_SECONDS = 10.0


class Listening(NamedTuple):
    """Where the app listens: Socket Mode without a port."""

    port: int | None = None
    host: str = "127.0.0.1"
    ping: float = 5.0


class Serving(NamedTuple):
    """A running app; each of `died` ends with the error that ends the service."""

    answering: Answering
    recovery: Recovery
    workspace: Workspace
    died: "tuple[asyncio.Future[None], ...]"


@contextlib.asynccontextmanager
async def serving(settings: SlackSettings, office: Office, listening: Listening) -> AsyncIterator[Serving]:
    """Run the app inside the block; at its end nothing new is taken and what is under way is finished.

    Raises the errors of bot/slack/errors.py and of the store.
    """
    bot_token(settings)
    secret = signing_secret(settings) if listening.port is not None else ""
    token = app_token(settings) if listening.port is None else ""
    async with aiohttp.ClientSession(timeout=TIMEOUT) as session:
        client = client_of(settings, session)
        workspace, granted = await workspace_of(client)
        require_scopes(granted)
        answering = Answering(client, session, workspace, office)
        await answering.working(office.store.prepare)
        app = bolt_app(client, secret, answering, workspace)
        recovery = Recovery(answering, left_after=timedelta(seconds=settings.take_up_after))
        died = [answering.died]
        async with contextlib.AsyncExitStack() as ending:
            ending.push_async_callback(answering.finish, _LAST_SECONDS)
            if listening.port is None:
                await socket_opens(client, token)
                socket = await open_socket(token, client, app, ping=listening.ping)
                ending.push_async_callback(socket.close)
                died.append(socket.died)
            else:
                runner = await open_port(app, listening.host, listening.port)
                ending.push_async_callback(runner.cleanup)
            looking = asyncio.get_running_loop().create_task(recovery.run())
            ending.callback(looking.cancel)
            yield Serving(answering, recovery, workspace, tuple(died))


async def serve(
    settings: SlackSettings, office: Office, listening: Listening, said: Callable[[str], None]
) -> None:
    """Serve until SIGINT or SIGTERM, or until the token dies; raises what `serving` raises."""
    loop = asyncio.get_running_loop()
    stop: asyncio.Future[None] = loop.create_future()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, _settle, stop)
    async with serving(settings, office, listening) as running:
        where = (
            "Socket Mode"
            if listening.port is None
            else f"http://{listening.host}:{listening.port}/slack/events"
        )
        said(f"Credit Desk is in Slack (workspace {running.workspace.team}, {where}). Ctrl-C stops it.")
        await asyncio.wait([stop, *running.died], return_when=asyncio.FIRST_COMPLETED)
        for died in running.died:
            if died.done():
                died.result()
        said("Stopping: nothing new is taken, what is under way is finished.")


def _settle(stop: "asyncio.Future[None]") -> None:
    """End the service; a second signal changes nothing."""
    if not stop.done():
        stop.set_result(None)
