"""What a crash or an outage leaves: answered once, or apologised for."""

from datetime import timedelta

import pytest

from bot.slack.asked import Asked
from bot.slack.recovery import Recovery
from bot.state.events import EventKey
from tests.bot.slack.loopback import TEAM
from tests.bot.slack.world import CHANNEL, DM, WANG_FANG, World, in_both_modes, new_ts, running

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
LIMIT = "江南轴承还有多少额度？"


def unanswered(world: World) -> int:
    return len(world.office.store.unanswered(timedelta(0)))


@in_both_modes
async def test_a_question_left_by_a_crash_before_any_answer_is_answered_at_the_next_start(
    world: World,
) -> None:
    ts = new_ts()
    asked = Asked(
        kind="message", team=TEAM, channel=DM, ts=ts, user=WANG_FANG, text=LIMIT, private_place=True
    )
    world.office.store.claim(TEAM, DM, ts, asked.model_dump(mode="json"))
    async with running(world.slack, world.home, take_up_after=0):
        posts = await world.slack.until(1)
    assert len(posts) == 1
    assert "382,023" in posts[0].shown


@in_both_modes
async def test_an_answer_that_was_out_before_the_crash_is_not_given_again(world: World) -> None:
    asked = await world.say(LIMIT)
    await world.slack.until(1)
    await world.quiet()
    key = EventKey(TEAM, DM, asked["ts"])
    question = Asked(
        kind="message",
        team=TEAM,
        channel=DM,
        ts=asked["ts"],
        user=WANG_FANG,
        text=LIMIT,
        thread_ts=asked["ts"],
        private_place=True,
    )
    with world.office.store._database.writing() as connection:
        connection.exec_driver_sql(
            "update events set answered_at = null, payload = ?", (question.model_dump_json(),)
        )
    assert unanswered(world) == 1
    await Recovery(world.app.answering, left_after=timedelta(0)).once()
    assert len(await world.quiet()) == 1
    assert unanswered(world) == 0
    assert key.ts == asked["ts"]


@in_both_modes
async def test_a_private_answer_that_may_have_been_out_is_apologised_for(world: World) -> None:
    ts = new_ts()
    asked = Asked(kind="mention", team=TEAM, channel=CHANNEL, ts=ts, user=WANG_FANG, text=LIMIT, thread_ts=ts)
    world.office.store.claim(TEAM, CHANNEL, ts, asked.model_dump(mode="json"))
    world.office.store.posting(EventKey(TEAM, CHANNEL, ts))
    await Recovery(world.app.answering, left_after=timedelta(0)).once()
    posts = await world.slack.until(1)
    assert (len(posts), posts[0].only_for) == (1, WANG_FANG)
    assert "再问一次" in posts[0].shown


@in_both_modes
async def test_a_question_that_waited_too_long_is_apologised_for_once_slack_takes_messages_again(
    world: World,
) -> None:
    ts, patch = new_ts(), pytest.MonkeyPatch()
    asked = Asked(kind="mention", team=TEAM, channel=CHANNEL, ts=ts, user=WANG_FANG, text=LIMIT, thread_ts=ts)
    world.office.store.claim(TEAM, CHANNEL, ts, asked.model_dump(mode="json"))
    patch.setattr("bot.slack.recovery.STILL_OF_USE", timedelta(0))
    world.slack.fail("chat.postEphemeral", "error:access_denied")
    recovery = Recovery(world.app.answering, left_after=timedelta(0))
    await recovery.once()
    assert (len(world.slack.posts), unanswered(world)) == (0, 1)
    await recovery.once()
    await recovery.once()
    patch.undo()
    assert [post.only_for for post in world.slack.posts] == [WANG_FANG]
    assert "再问一次" in world.slack.posts[0].shown
    assert unanswered(world) == 0


@in_both_modes
async def test_a_follow_up_answered_again_after_a_crash_is_about_the_same_customer(world: World) -> None:
    await world.say("What does Oakfield owe us?")
    await world.slack.until(1)
    world.slack.fail("chat.postMessage", "error:access_denied")
    await world.say("2")
    await world.quiet(0.4)
    assert unanswered(world) == 1
    await Recovery(world.app.answering, left_after=timedelta(0)).once()
    posts = await world.slack.until(2)
    assert posts[1].shown.startswith("*Oakfield Foods Ltd")


@in_both_modes
async def test_a_private_answer_that_was_surely_not_taken_is_given_later(world: World) -> None:
    world.slack.fail("chat.postEphemeral", "error:access_denied")
    await world.mention(LIMIT)
    await world.quiet(0.4)
    assert (len(world.slack.posts), unanswered(world)) == (0, 1)
    await Recovery(world.app.answering, left_after=timedelta(0)).once()
    assert "382,023" in (await world.slack.until(1))[0].shown
    assert unanswered(world) == 0


@in_both_modes
async def test_where_the_desk_was_removed_it_does_not_try_for_ever(world: World) -> None:
    world.slack.fail("chat.postEphemeral", "error:not_in_channel")
    await world.mention(LIMIT)
    await world.quiet(0.4)
    assert (len(world.slack.posts), unanswered(world)) == (0, 0)
