"""One question, one answer: redelivery, failures of Slack's, crashes and a stop."""

import asyncio
import contextlib
import time
from datetime import timedelta

import pytest

from bot.slack.recovery import Recovery
from tests.bot.slack.world import (
    DM,
    WANG_FANG,
    World,
    in_both_modes,
    new_ts,
    running,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
LIMIT = "江南轴承还有多少额度？"


def unanswered(world: World) -> int:
    return len(world.office.store.unanswered(timedelta(0)))


@in_both_modes
async def test_an_event_that_is_delivered_again_is_answered_once(world: World) -> None:
    asked = await world.say(LIMIT)
    for retry in (1, 2, 3):
        assert await world.event(asked, retry=retry)
    await world.slack.until(1)
    assert len(await world.quiet()) == 1


@in_both_modes
async def test_the_same_event_many_times_at_once_is_answered_once(world: World) -> None:
    event = {"type": "message", "channel_type": "im", "channel": DM, "user": WANG_FANG, "ts": new_ts()}
    taken = await asyncio.gather(*(world.event({**event, "text": LIMIT}) for _ in range(5)))
    assert all(taken)
    await world.slack.until(1)
    assert len(await world.quiet()) == 1


@in_both_modes
async def test_it_is_acknowledged_before_slack_has_said_who_asks(world: World) -> None:
    world.slack.fail("users.info", "freeze", 2.0)
    began = time.perf_counter()
    await world.say(LIMIT)
    assert time.perf_counter() - began < 2
    assert len(await world.slack.until(1)) == 1


@in_both_modes
async def test_being_told_to_wait_is_honoured(world: World) -> None:
    world.slack.fail("chat.postMessage", "limited", 1)
    began = time.perf_counter()
    await world.say(LIMIT)
    assert len(await world.slack.until(1)) == 1
    assert time.perf_counter() - began >= 1
    world.slack.fail("respond", "limited", 1)
    await world.command(LIMIT)
    assert len(await world.slack.until(2)) == 2


@in_both_modes
async def test_errors_of_slacks_own_are_waited_out(world: World) -> None:
    world.slack.fail("users.info", "status", 503)
    world.slack.fail("chat.postMessage", "status", 500)
    world.slack.fail("chat.postEphemeral", "status", 502)
    world.slack.fail("respond", "status", 500)
    await world.say(LIMIT)
    await world.mention(LIMIT)
    await world.command(LIMIT)
    assert len(await world.slack.until(3, 10)) == 3
    await world.quiet()
    assert unanswered(world) == 0


@in_both_modes
async def test_a_message_whose_receipt_was_lost_is_not_sent_again(world: World) -> None:
    world.slack.fail("chat.postMessage", "lost")
    await world.say(LIMIT)
    await world.slack.until(1)
    assert len(await world.quiet(0.8)) == 1
    assert unanswered(world) == 0


@in_both_modes
async def test_a_message_that_was_not_taken_is_sent_again(world: World) -> None:
    world.slack.fail("chat.postMessage", "cut")
    await world.say(LIMIT)
    assert len(await world.slack.until(1)) == 1


@in_both_modes
async def test_a_private_answer_of_unknown_fate_is_apologised_for_and_not_repeated(world: World) -> None:
    world.slack.fail("chat.postEphemeral", "lost")
    await world.mention(LIMIT)
    await world.slack.until(1)
    await world.quiet(0.4)
    await Recovery(world.app.answering, left_after=timedelta(0)).once()
    posts = await world.slack.until(2)
    await Recovery(world.app.answering, left_after=timedelta(0)).once()
    posts = await world.quiet()
    assert len(posts) == 2
    assert posts[1].only_for == WANG_FANG
    assert "再问一次" in posts[1].shown
    assert "江南" not in posts[1].text + posts[1].shown


@in_both_modes
async def test_blocks_that_slack_refuses_are_sent_more_plainly(world: World) -> None:
    world.slack.fail("chat.postMessage", "error:invalid_blocks")
    world.slack.fail("chat.postEphemeral", "error:invalid_blocks")
    await world.say("江南传动逾期多少？")
    await world.mention("江南传动逾期多少？")
    posts = await world.slack.until(2)
    for post in posts:
        assert {block["type"] for block in post.blocks} == {"section"}
        assert "INV-2026-0637" in post.shown
    assert [post.text for post in posts if "江南" in post.text and post.only_for] == []


@in_both_modes
async def test_a_stop_finishes_what_is_under_way(world: World) -> None:
    slack = world.slack
    async with contextlib.AsyncExitStack() as stack:
        again = await stack.enter_async_context(running(slack, world.home))
        slack.fail("users.info", "freeze", 0.5)
        await again.say(LIMIT)
    assert len(slack.posts) == 1


@in_both_modes
async def test_questions_of_one_conversation_are_answered_in_their_order(world: World) -> None:
    world.slack.fail("users.info", "freeze", 0.4)
    await world.say(LIMIT)
    await world.say("逾期多少？")
    posts = await world.slack.until(2)
    assert "382,023" in posts[0].shown
    assert "580,400.00" in posts[1].shown


@in_both_modes
async def test_a_failing_status_line_costs_no_answer(world: World) -> None:
    world.slack.fail("assistant.threads.setStatus", "error:missing_scope")
    await world.say(LIMIT)
    assert len(await world.slack.until(1)) == 1
