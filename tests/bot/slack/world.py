"""A workspace with colleagues, and the app running in it: what the Slack tests share."""

import asyncio
import contextlib
import functools
import itertools
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.composition import assistant
from bot.settings import SlackSettings
from bot.slack.live_house import LiveHouse
from bot.slack.office import Office
from bot.slack.serving import Listening, Serving, serving
from bot.state.store import open_store
from tests.bot.slack.loopback import APP_TOKEN, BOT, BOT_TOKEN, SECRET, TEAM, Post
from tests.bot.slack.loopback_delivery import DeliveringLoopback, Mode

TODAY = date(2026, 7, 1)
WANG_FANG, LI_NA, LIU_YANG, TOM, MIKE = "U06WFANG5D", "U06LINA41X", "U06LYANG6T", "U06TOMBK0Z", "U06MIKET8P"
GUEST, STRANGER, UNKNOWN = "U0GUEST", "U0STRANGE", "U0UNKNOWN"
DM, CHANNEL = "D01DIRECT", "C01OPEN"
_stamps = itertools.count(1)
_assistant = functools.cache(assistant)


class World:
    """The workspace seen from outside: people write, press and read."""

    def __init__(self, slack: DeliveringLoopback, home: Path, app: Serving) -> None:
        self.slack = slack
        self.home = home
        self.app = app

    @property
    def office(self) -> Office:
        """Give the desk's side."""
        return self.app.answering.office

    async def event(self, event: dict[str, Any], *, retry: int = 0, **body: object) -> bool:
        """Deliver an event."""
        outer = {"type": "event_callback", "team_id": TEAM, "event_id": f"Ev{event.get('ts', 0)}", **body}
        return await self.slack.deliver("events_api", {**outer, "event": event}, retry=retry)

    async def say(self, text: str, user: str = WANG_FANG, **more: object) -> dict[str, Any]:
        """Write a direct message."""
        event: dict[str, Any] = {
            "type": "message",
            "channel_type": "im",
            "channel": DM,
            "user": user,
            "text": text,
        }
        event |= {"ts": new_ts(), "team": TEAM, **more}
        assert await self.event(event)
        return event

    async def mention(
        self, text: str, user: str = WANG_FANG, *, both: bool = True, **more: object
    ) -> dict[str, Any]:
        """Mention the desk in a channel; Slack tells of it twice."""
        event: dict[str, Any] = {
            "type": "app_mention",
            "channel": CHANNEL,
            "user": user,
            "text": f"<@{BOT}> {text}",
        }
        event |= {"ts": new_ts(), "team": TEAM, **more}
        assert await self.event(event)
        if both:
            assert await self.event({**event, "type": "message", "channel_type": "channel"})
        return event

    async def in_channel(self, text: str, thread_ts: str | None, user: str = WANG_FANG) -> dict[str, Any]:
        """Write in a channel without a mention."""
        event = {"type": "message", "channel_type": "channel", "channel": CHANNEL, "user": user, "text": text}
        event |= {"ts": new_ts(), "team": TEAM} | ({"thread_ts": thread_ts} if thread_ts else {})
        assert await self.event(event)
        return event

    async def command(self, text: str, user: str = WANG_FANG, **more: object) -> bool:
        """Use /credit."""
        name = new_ts()
        payload: dict[str, Any] = {
            "command": "/credit",
            "text": text,
            "team_id": TEAM,
            "channel_id": CHANNEL,
            "user_id": user,
        }
        payload |= {"trigger_id": name, "response_url": f"{self.slack.url}respond/{name}", **more}
        return await self.slack.deliver("slash_commands", payload)

    async def press(self, post: Post, action_id: str, value: str, user: str = WANG_FANG) -> bool:
        """Press a button under a message."""
        payload = {
            "type": "block_actions",
            "team": {"id": TEAM},
            "user": {"id": user, "team_id": TEAM},
            "channel": {"id": post.channel if post.channel != "response" else CHANNEL},
            "container": {
                "type": "message",
                "thread_ts": post.thread_ts,
                "is_ephemeral": post.only_for is not None,
            },
            "trigger_id": new_ts(),
            "response_url": f"{self.slack.url}respond/{new_ts()}",
            "actions": [{"type": "button", "action_id": action_id, "value": value, "action_ts": new_ts()}],
        }
        return await self.slack.deliver("interactive", payload)

    async def quiet(self, seconds: float = 0.2) -> list[Post]:
        """Wait until nothing is under way, however long a busy machine takes, and give what was posted."""
        await asyncio.sleep(seconds)
        until = time.monotonic() + 20
        while self.app.answering.under_way and time.monotonic() < until:
            await asyncio.sleep(0.02)
        return self.slack.posts


def new_ts() -> str:
    """Give a moment as Slack writes them, a new one each time."""
    return f"{1_789_000_000 + next(_stamps)}.{next(_stamps):06d}"


def button(post: Post, act: str) -> tuple[str, str]:
    """Find a button under a message: its action and value."""
    elements = [element for block in post.blocks for element in block.get("elements", [])]
    found = next(element for element in elements if str(element.get("action_id")).startswith(f"desk_{act}"))
    return found["action_id"], found["value"]


def free_port() -> int:
    """Find a free port."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def new_office(home: Path) -> Office:
    """Open the desk on a home folder, the sample company where nothing was imported."""
    return Office(LiveHouse(home, lambda: TODAY), _assistant(), open_store(home))


def settings_for(slack: DeliveringLoopback) -> SlackSettings:
    """Give the settings that lead to the loopback."""
    named = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN, "SLACK_SIGNING_SECRET": SECRET}
    return SlackSettings.from_environment({**named, "SLACK_API_URL": f"{slack.url}api/"})


@contextlib.asynccontextmanager
async def running(slack: DeliveringLoopback, home: Path, take_up_after: int = 15) -> AsyncIterator[World]:
    """Run the app in a workspace."""
    port = free_port() if slack.mode == "http" else None
    slack.app_port = port or 0
    office = new_office(home)
    listening = Listening(port, ping=0.3)
    known = settings_for(slack).model_copy(update={"take_up_after": take_up_after})
    try:
        async with serving(known, office, listening) as app:
            yield World(slack, home, app)
    finally:
        office.store.close()


def workspace(mode: Mode) -> DeliveringLoopback:
    """Give a workspace with the sample company's people, a guest, a stranger and a colleague nobody knows."""
    slack = DeliveringLoopback(mode)
    for user, email in (
        (WANG_FANG, "wang.fang@xilan.example"),
        (LI_NA, "li.na@xilan.example"),
        (MIKE, "mike.torres@xilan.example"),
        (LIU_YANG, "liu.yang@xilan.example"),
        (TOM, "tom.becker@xilan.example"),
        (UNKNOWN, "new@xilan.example"),
    ):
        slack.user(user, email)
    slack.user(GUEST, "sophie.laurent@xilan.example", is_restricted=True)
    slack.user(STRANGER, "anna.keller@xilan.example", is_stranger=True, team_id="T0OTHER")
    return slack


@contextlib.asynccontextmanager
async def world(mode: Mode, home: Path) -> AsyncIterator[World]:
    """Give a workspace with the app in it."""
    slack = workspace(mode)
    await slack.start()
    try:
        async with running(slack, home) as seen:
            yield seen
    finally:
        await slack.stop()


Scenario = Callable[[World], Awaitable[None]]


def in_both_modes(scenario: Scenario) -> Callable[..., None]:
    """Play a scenario over Socket Mode and over signed HTTP."""

    @pytest.mark.parametrize("mode", ["socket", "http"])
    def played(mode: Mode, tmp_path: Path) -> None:
        async def play() -> None:
            async with world(mode, tmp_path) as seen:
                await scenario(seen)

        asyncio.run(play())

    played.__name__ = getattr(scenario, "__name__", "played")
    return played
