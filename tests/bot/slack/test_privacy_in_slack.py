"""Who gets what: rights, places, guests, strangers and buttons that prove nothing."""

from pathlib import Path

import pytest

from bot.answers import Answer
from bot.replies import Reply
from bot.slack.buttons import PREFIX
from bot.slack.office import Office
from tests.bot.slack.loopback import BOT
from tests.bot.slack.world import (
    CHANNEL,
    GUEST,
    LI_NA,
    LIU_YANG,
    MIKE,
    STRANGER,
    TOM,
    UNKNOWN,
    WANG_FANG,
    World,
    button,
    in_both_modes,
    new_office,
    new_ts,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
LIMIT = "江南轴承还有多少额度？"


@in_both_modes
async def test_figures_asked_for_in_a_channel_go_to_the_asker_alone(world: World) -> None:
    await world.mention(LIMIT)
    post = (await world.slack.until(1))[0]
    assert (post.channel, post.only_for, post.thread_ts) == (CHANNEL, WANG_FANG, None)
    assert "江南轴承有限公司" in post.shown
    assert "江南" not in post.text


@in_both_modes
async def test_choices_denials_and_what_is_not_found_are_private_and_their_notices_nameless(
    world: World,
) -> None:
    await world.mention("What does Oakfield owe us?")
    await world.mention(LIMIT, user=MIKE)
    await world.mention(LIMIT, user=LIU_YANG)
    await world.mention("What does Zyxqv Trading GmbH owe us?")
    posts = await world.slack.until(4)
    assert sorted(str(post.only_for) for post in posts) == sorted([WANG_FANG, MIKE, LIU_YANG, WANG_FANG])
    assert sum("Oakfield Foods Ltd (C030)" in post.shown for post in posts) == 1
    for post in posts:
        assert not any(name in post.text for name in ("Oakfield", "江南", "Zyxqv"))
        assert "382,023" not in post.shown


@in_both_modes
async def test_worklists_letters_and_portfolios_go_to_the_asker_alone(world: World) -> None:
    questions = ("今天先催哪些客户？", "给江南轴承写一封催款函", "我们的DSO和坏账情况", "哪些客户有预警？")
    for question in questions:
        await world.mention(question)
    posts = await world.slack.until(4)
    assert {(post.only_for, post.thread_ts) for post in posts} == {(WANG_FANG, None)}
    named = [post.shown for post in posts if "江南轴承有限公司" in post.shown or "金辰" in post.shown]
    assert len(named) == len(questions), [post.shown for post in posts if post.shown not in named]
    assert not any("江南" in post.text or "金辰" in post.text for post in posts)


@in_both_modes
async def test_a_passage_of_the_policy_may_be_read_by_all(world: World) -> None:
    asked = await world.mention("Is DSO the same as turnover?")
    post = (await world.slack.until(1))[0]
    assert (post.only_for, post.thread_ts) == (None, asked["ts"])


@in_both_modes
async def test_where_another_company_reads_along_even_the_policy_is_private(world: World) -> None:
    event = {"type": "app_mention", "channel": CHANNEL, "user": WANG_FANG, "ts": new_ts(), "team": "T01DESK"}
    await world.event({**event, "text": f"<@{BOT}> Is DSO the same as turnover?"}, is_ext_shared_channel=True)
    assert (await world.slack.until(1))[0].only_for == WANG_FANG


@in_both_modes
async def test_guests_strangers_bots_and_other_workspaces_get_nothing(world: World) -> None:
    world.slack.user("U0BOTTY", "wang.fang@xilan.example", is_bot=True)
    world.slack.user("U0GONE", "wang.fang@xilan.example", deleted=True)
    world.slack.user("U0ULTRA", "wang.fang@xilan.example", is_ultra_restricted=True)
    world.slack.user("U0AWAY", "wang.fang@xilan.example", team_id="T0OTHER")
    for user in (GUEST, STRANGER, "U0BOTTY", "U0GONE", "U0ULTRA", "U0AWAY", "U0NOBODY"):
        await world.say(LIMIT, user=user)
        await world.mention(LIMIT, user=user)
        await world.command(LIMIT, user=user)
    await world.say(LIMIT, team="T0OTHER")
    await world.say(LIMIT, bot_id="B0THER")
    await world.say(LIMIT, user=BOT)
    event = {"type": "message", "channel_type": "im", "channel": "D1", "user": WANG_FANG, "text": LIMIT}
    await world.event({**event, "ts": new_ts()}, team_id="T0OTHER")
    await world.command(LIMIT, team_id="T0OTHER")
    assert await world.quiet(0.6) == []


@in_both_modes
async def test_rights_are_those_of_the_person_that_slack_names_now(world: World) -> None:
    await world.say(LIMIT, user=LI_NA)
    assert "382,023" in (await world.slack.until(1))[0].shown
    world.slack.users[LI_NA]["profile"]["email"] = "mike.torres@xilan.example"
    await world.say(LIMIT, user=LI_NA)
    assert "382,023" not in (await world.slack.until(2))[1].shown


@in_both_modes
async def test_an_email_that_is_not_confirmed_or_belongs_to_another_slack_user_gives_no_rights(
    world: World,
) -> None:
    world.slack.user("U0FAKE", "wang.fang@xilan.example")
    await world.say(LIMIT, user="U0FAKE")
    world.slack.users[WANG_FANG]["is_email_confirmed"] = False
    await world.say(LIMIT)
    posts = await world.slack.until(2)
    assert not any("382,023" in post.shown for post in posts)


@in_both_modes
async def test_somebody_unknown_has_the_policy_and_no_customer(world: World) -> None:
    await world.say(LIMIT, user=UNKNOWN)
    await world.say("Is DSO the same as turnover?", user=UNKNOWN)
    posts = await world.slack.until(2)
    assert "382,023" not in posts[0].shown
    assert "Turnover is not DSO" in posts[1].shown


@in_both_modes
async def test_somebody_who_has_left_gets_nothing_of_the_policy_either(world: World) -> None:
    await world.say("Is DSO the same as turnover?", user=TOM)
    assert "Turnover is not DSO" not in (await world.slack.until(1))[0].shown


@in_both_modes
async def test_a_button_pressed_by_somebody_else_shows_nothing(world: World) -> None:
    await world.say(LIMIT)
    post = (await world.slack.until(1))[0]
    for act in ("why", "invoices"):
        await world.press(post, *button(post, act), user=MIKE)
    posts = await world.slack.until(3)
    assert not any("江南" in shown.shown for shown in posts[1:])


@in_both_modes
async def test_a_button_counts_with_the_rights_of_the_moment(world: World) -> None:
    await world.say(LIMIT, user=LI_NA)
    post = (await world.slack.until(1))[0]
    people = (world.home / "people.csv", "email,slack_user_id,name,role,active\n")
    world.slack.users[LI_NA]["is_restricted"] = True
    await world.press(post, *button(post, "why"), user=LI_NA)
    assert len(await world.quiet()) == 1
    assert people[0].exists() is False


@in_both_modes
async def test_made_up_buttons_lead_nowhere(world: World) -> None:
    await world.say(LIMIT)
    post = (await world.slack.until(1))[0]
    answer_id = button(post, "why")[1]
    for action, value in (
        (f"{PREFIX}why", "0000000000000000"),
        (f"{PREFIX}pick", f"{answer_id}:7"),
        (f"{PREFIX}invoices", "'; drop table answers; --"),
        (f"{PREFIX}pick", f"{answer_id}:-1"),
    ):
        await world.press(post, action, value)
    posts = await world.slack.until(5)
    assert not any("江南" in shown.shown for shown in posts[1:])


@in_both_modes
async def test_edits_deletions_and_what_has_no_text_change_nothing(world: World) -> None:
    asked = await world.say(LIMIT)
    await world.slack.until(1)
    nested = {**asked, "edited": {"user": WANG_FANG, "ts": new_ts()}, "text": LIMIT + "!"}
    changed = {
        "type": "message",
        "subtype": "message_changed",
        "channel": asked["channel"],
        "channel_type": "im",
    }
    await world.event({**changed, "ts": new_ts(), "hidden": True, "message": nested})
    await world.event({**changed, "subtype": "message_deleted", "ts": new_ts(), "deleted_ts": asked["ts"]})
    await world.event({**changed, "subtype": "channel_join", "ts": new_ts(), "user": WANG_FANG})
    assert len(await world.quiet()) == 1


@in_both_modes
async def test_a_file_with_a_question_is_a_question(world: World) -> None:
    await world.say(LIMIT, subtype="file_share", files=[{"id": "F1"}])
    assert "382,023" in (await world.slack.until(1))[0].shown


@in_both_modes
async def test_a_passage_that_names_a_customer_goes_to_the_asker_alone(world: World) -> None:
    patch = pytest.MonkeyPatch()
    looked: list[str] = []

    def names_somebody(_: Office, answer: Answer) -> bool:
        looked.append(answer.reply.headline)
        return True

    patch.setattr(Office, "names_somebody", names_somebody)
    await world.mention("Is DSO the same as turnover?")
    post = (await world.slack.until(1))[0]
    patch.undo()
    assert (post.only_for, looked) == (WANG_FANG, ["Turnover is not DSO."])


def answer_saying(words: str) -> Answer:
    reply = Reply(language="en", status="answered", headline=words)
    told = {"id": "a", "conversation": "c", "question": "q", "reply": reply, "calls": ()}
    return Answer.model_validate({**told, "model": "offline", "policy_version": "1", "elapsed_ms": 1})


def test_a_text_names_somebody_where_it_holds_a_customers_name(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    assert office.names_somebody(answer_saying("As agreed with Oakfield Foods Ltd in May."))
    assert not office.names_somebody(answer_saying("Late interest is 6% a year."))
    office.store.close()
