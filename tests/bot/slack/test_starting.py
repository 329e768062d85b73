"""Starting, stopping and the doctor: one clear sentence for what is wrong, and nothing lost."""

import asyncio
import contextlib
import json
import os
import re
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.connecting import workspace_of
from bot.slack.errors import SlackUnreachableError
from bot.slack.manifest import events, manifest, scopes
from tests.bot.slack.loopback import APP_TOKEN, BOT_TOKEN, SECRET, TEAM
from tests.bot.slack.loopback_delivery import DeliveringLoopback, Mode, signed
from tests.bot.slack.world import DM, WANG_FANG, World, free_port, in_both_modes, new_ts, workspace

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
ROOT = Path(__file__).resolve().parents[3]
LIMIT = "江南轴承还有多少额度？"


@contextlib.asynccontextmanager
async def slack_of(mode: Mode) -> AsyncIterator[DeliveringLoopback]:
    slack = workspace(mode)
    await slack.start()
    try:
        yield slack
    finally:
        await slack.stop()


async def started(slack: DeliveringLoopback, home: Path, *more: str, **env: str) -> Process:
    """Start `creditdesk` as a process of its own against the loopback."""
    set_ = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN, "SLACK_SIGNING_SECRET": SECRET}
    set_ |= {"SLACK_API_URL": f"{slack.url}api/", "PATH": os.environ["PATH"], **env}
    command = [sys.executable, "-m", "bot", "--home", str(home), *(more or ("slack",))]
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(*command, env=set_, cwd=ROOT, stdout=pipe, stderr=pipe)


async def said_by(process: Process) -> tuple[int, str]:
    out, err = await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode is not None
    return process.returncode, (out + err).decode()


@pytest.mark.parametrize(
    ("env", "more", "sentence"),
    [
        ({"SLACK_BOT_TOKEN": ""}, ("slack",), "SLACK_BOT_TOKEN is not set."),
        ({"SLACK_BOT_TOKEN": "xoxp-me"}, ("slack",), "SLACK_BOT_TOKEN does not begin with xoxb-."),
        ({"SLACK_BOT_TOKEN": "xoxb-dead"}, ("slack",), "Slack refuses SLACK_BOT_TOKEN (invalid_auth)."),
        ({"SLACK_APP_TOKEN": "xapp-dead"}, ("slack",), "Slack refuses SLACK_APP_TOKEN (invalid_auth)."),
        ({"SLACK_SIGNING_SECRET": ""}, ("slack", "--http", "3999"), "SLACK_SIGNING_SECRET is not set."),
    ],
)
def test_a_start_that_cannot_work_is_one_sentence_and_exit_2(
    env: dict[str, str], more: tuple[str, ...], sentence: str, tmp_path: Path
) -> None:
    async def play() -> None:
        async with slack_of("socket") as slack:
            code, said = await said_by(await started(slack, tmp_path, *more, **env))
        assert (code, said.count("\n")) == (2, 1), said
        assert said.startswith(f"creditdesk: {sentence}")
        assert "dead" not in said

    asyncio.run(play())


def test_a_taken_port_and_a_missing_scope_are_one_sentence(tmp_path: Path) -> None:
    async def play() -> None:
        async with slack_of("http") as slack:
            taken = slack.url.split(":")[2].strip("/")
            code, said = await said_by(await started(slack, tmp_path, "slack", "--http", taken))
            slack.scopes.remove("im:history")
            lacking, lack = await said_by(await started(slack, tmp_path))
        assert (code, said.count("\n")) == (2, 1), said
        assert f"Port {taken} cannot be used" in said
        assert (lacking, "lacks the scopes im:history" in lack) == (2, True)

    asyncio.run(play())


def test_a_slack_that_is_away_is_one_sentence() -> None:
    async def play() -> SlackUnreachableError:
        nobody = AsyncWebClient(
            token=BOT_TOKEN, base_url=f"http://127.0.0.1:{free_port()}/", retry_handlers=[]
        )
        with pytest.raises(SlackUnreachableError) as away:
            await workspace_of(nobody)
        return away.value

    assert str(asyncio.run(play())).startswith("Slack cannot be reached (ClientConnectorError).")
    assert SlackUnreachableError.exit_code == 1


async def ready(process: Process) -> None:
    assert process.stderr is not None
    line = await asyncio.wait_for(process.stderr.readline(), 20)
    assert b"Credit Desk is in Slack" in line, line + await process.stderr.read()


@pytest.mark.parametrize("mode", ["socket", "http"])
def test_killed_in_the_middle_it_answers_once_after_the_restart_and_stops_on_a_signal(
    mode: Mode, tmp_path: Path
) -> None:
    async def play() -> None:
        async with slack_of(mode) as slack:
            slack.app_port = free_port()
            how = ("slack",) if mode == "socket" else ("slack", "--http", str(slack.app_port))
            slack.fail("users.info", "freeze", 1.5)
            first = await started(slack, tmp_path, *how)
            await ready(first)
            event = {"type": "message", "channel_type": "im", "channel": DM, "user": WANG_FANG, "text": LIMIT}
            event |= {"ts": new_ts(), "team": TEAM}
            body = {"type": "event_callback", "team_id": TEAM, "event": event}
            assert await slack.deliver("events_api", body)
            first.kill()
            await first.wait()
            slack.links.clear()
            second = await started(slack, tmp_path, *how, CREDITDESK_SLACK_TAKE_UP_AFTER="1")
            await ready(second)
            assert await slack.deliver("events_api", body, retry=1)
            posts = await slack.until(1, 10)
            second.send_signal(signal.SIGTERM)
            code, said = await said_by(second)
        assert len(posts) == 1
        assert "382,023" in posts[0].shown
        assert code == 0, said
        assert "Traceback" not in said

    asyncio.run(play())


def test_a_token_that_dies_while_it_runs_ends_the_service_with_a_sentence(tmp_path: Path) -> None:
    async def play() -> None:
        async with slack_of("socket") as slack:
            process = await started(slack, tmp_path)
            await ready(process)
            slack.refused[APP_TOKEN] = "token_revoked"
            await slack.links[0].close(code=1011)
            code, said = await said_by(process)
        assert code == 2
        assert (
            said.rstrip()
            .splitlines()[-1]
            .startswith("creditdesk: Slack refuses SLACK_APP_TOKEN (token_revoked).")
        )

    asyncio.run(play())


@in_both_modes
async def test_the_connection_is_refreshed_without_losing_a_question(world: World) -> None:
    if world.slack.mode == "socket":
        await world.slack.refresh()
        await world.say(LIMIT)
        await world.slack.until(1)
        await world.slack.cut_links()
    await world.say(LIMIT)
    assert "382,023" in (await world.slack.until(1))[0].shown


def test_only_signed_and_fresh_requests_are_taken(tmp_path: Path) -> None:
    from tests.bot.slack.world import running

    async def play() -> None:
        async with slack_of("http") as slack, running(slack, tmp_path):
            event = {"type": "message", "channel_type": "im", "channel": DM, "user": WANG_FANG, "text": LIMIT}
            body = json.dumps({"type": "event_callback", "team_id": TEAM, "event": {**event, "ts": new_ts()}})
            content = {"Content-Type": "application/json"}
            assert await slack.request(body, {**content, **signed(body, "another")}) == 401
            assert await slack.request(body, {**content, **signed(body, age=600)}) == 401
            assert await slack.request(body + " ", {**content, **signed(body)}) == 401
            assert await slack.request(body, content) == 401
            challenge = json.dumps({"type": "url_verification", "challenge": "c", "token": "t"})
            assert await slack.request(challenge, {**content, **signed(challenge)}) == 200
            await asyncio.sleep(0.2)
            assert slack.posts == []

    asyncio.run(play())


def test_the_doctor_looks_at_tokens_scopes_and_connection(tmp_path: Path) -> None:
    async def play() -> None:
        async with slack_of("socket") as slack:
            code, well = await said_by(await started(slack, tmp_path, "doctor", "--slack"))
            slack.scopes.remove("users:read.email")
            slack.app_id = "A2"
            bad, ill = await said_by(await started(slack, tmp_path, "doctor", "--slack"))
        assert code == 0, well
        assert re.findall(r"(?m)^ok +(bot|scopes|socket|http|events)", well) == [
            "bot",
            "scopes",
            "socket",
            "http",
            "events",
        ]
        assert bad == 1
        assert re.findall(r"(?m)^LOOK +(\w+)", ill) == ["scopes", "socket"]
        assert "xoxb" not in well + ill

    asyncio.run(play())


def test_the_manifest_asks_for_what_the_app_uses_and_no_more() -> None:
    wanted = manifest()
    assert wanted["features"]["agent_view"]
    assert "assistant_view" not in wanted["features"]
    assert [one["command"] for one in wanted["features"]["slash_commands"]] == ["/credit"]
    assert {"message.im", "app_mention", "app_home_opened", "message.channels", "message.groups"} <= set(
        events()
    )
    assert {"chat:write", "users:read.email", "im:history", "assistant:write", "commands"} <= set(scopes())
    assert not {scope for scope in scopes() if scope.startswith(("admin", "files", "search"))}
