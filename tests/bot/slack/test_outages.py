"""Outages of our own: a full disk, files that change under a running app, a dead token, a long answer."""

import asyncio

import pytest

from bot.slack.errors import RefusedTokenError
from bot.slack.message import Message, section
from bot.slack.places import Target
from bot.slack.sending import Sender
from bot.state.errors import StateFullError
from tests.bot.slack.loopback import BOT_TOKEN, TEAM
from tests.bot.slack.world import DM, LI_NA, MIKE, WANG_FANG, World, in_both_modes, new_ts

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
LIMIT = "江南轴承还有多少额度？"
PEOPLE = "email,slack_user_id,name,role,active\n"


@in_both_modes
async def test_what_cannot_be_noted_is_not_acknowledged_and_answered_when_slack_sends_it_again(
    world: World,
) -> None:
    store, patch = world.office.store, pytest.MonkeyPatch()

    def full(*_: object) -> bool:
        raise StateFullError("state.sqlite3")

    patch.setattr(store, "claim", full)
    event = {"type": "message", "channel_type": "im", "channel": DM, "user": WANG_FANG, "text": LIMIT}
    event |= {"ts": new_ts(), "team": TEAM}
    patient, world.slack.patience = world.slack.patience, 0.5
    assert not await world.event(event)
    world.slack.patience = patient
    patch.undo()
    assert await world.event(event, retry=1)
    assert len(await world.slack.until(1)) == 1


@in_both_modes
async def test_a_right_that_is_taken_away_counts_from_the_next_question_on(world: World) -> None:
    people = world.home / "people.csv"
    live = world.office.live
    patch = pytest.MonkeyPatch()
    patch.setattr("bot.slack.live_house.SAMPLE_PEOPLE", people)
    row = "li.na@xilan.example,,Li Na,{role},{active}\n"
    people.write_text(PEOPLE + row.format(role="sales", active="true"), "utf-8")
    for number, (role, active, sees) in enumerate(
        [
            ("sales", "true", True),
            ("staff", "true", False),
            ("finance", "true", True),
            ("finance", "false", False),
        ]
    ):
        people.write_text(PEOPLE + row.format(role=role, active=active), "utf-8")
        await world.say(LIMIT, user=LI_NA)
        posts = await world.slack.until(number + 1)
        assert ("382,023" in posts[number].shown) is sees, (role, active)
    assert live.now().people["li.na@xilan.example"].active is False
    patch.undo()


@in_both_modes
async def test_a_broken_file_of_people_leaves_nobody_with_rights_and_comes_back(world: World) -> None:
    people = world.home / "people.csv"
    patch = pytest.MonkeyPatch()
    patch.setattr("bot.slack.live_house.SAMPLE_PEOPLE", people)
    people.write_text("email,name\nx", "utf-8")
    await world.say(LIMIT, user=MIKE)
    assert await world.quiet() == []
    patch.undo()
    await world.app.recovery.once()
    await world.say(LIMIT, user=LI_NA)
    assert "382,023" in (await world.slack.until(1))[-1].shown


@in_both_modes
async def test_a_bot_token_that_dies_ends_the_service(world: World) -> None:
    world.slack.refused[BOT_TOKEN] = "account_inactive"
    await world.say(LIMIT)
    died = world.app.answering.died
    await asyncio.wait([died], timeout=3)
    assert isinstance(died.exception(), RefusedTokenError)


@in_both_modes
async def test_a_long_answer_comes_in_order_and_what_is_there_is_not_sent_again(world: World) -> None:
    sender: Sender = world.app.answering.sender
    parts = [Message(f"part {number}", (section(f"part {number}"),)) for number in range(4)]
    target = Target(DM, "1.1")
    await sender.send(target, parts[:2], "T:D:1.1")
    await sender.send(target, parts, "T:D:1.1", again=True)
    assert [post.text for post in world.slack.posts] == ["part 0", "part 1", "part 2", "part 3"]


@in_both_modes
async def test_a_slow_answer_keeps_no_other_from_being_acknowledged(world: World) -> None:
    world.slack.fail("users.info", "freeze", 2.5, times=20)
    events = [
        {"type": "message", "channel_type": "im", "channel": f"D{n}", "user": WANG_FANG, "text": LIMIT}
        for n in range(20)
    ]
    taken = await asyncio.gather(*(world.event({**one, "ts": new_ts(), "team": TEAM}) for one in events))
    assert all(taken)
    assert await world.command(LIMIT)
    assert max(world.slack.acknowledged) < 2.5  # before Slack has said who asks
    assert len(await world.slack.until(21, 60)) == 21
