"""Conversations: direct messages, mentions, threads, the command and what the Messages tab suggests."""

import pytest

from tests.bot.slack.world import (
    CHANNEL,
    DM,
    LI_NA,
    LIU_YANG,
    WANG_FANG,
    World,
    button,
    in_both_modes,
    new_ts,
    running,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@in_both_modes
async def test_a_question_in_a_direct_message_is_answered_there(world: World) -> None:
    asked = await world.say("江南轴承还有多少额度？")
    posts = await world.slack.until(1)
    assert len(posts) == 1
    assert (posts[0].channel, posts[0].thread_ts, posts[0].only_for) == (DM, asked["ts"], None)
    assert "江南轴承有限公司" in posts[0].shown
    assert "江南轴承有限公司" in posts[0].text
    await world.quiet()
    status = world.slack.called("assistant.threads.setStatus")
    assert status == [{"channel_id": DM, "thread_ts": asked["ts"], "status": "is looking it up…"}]


@in_both_modes
async def test_a_follow_up_in_a_direct_message_is_about_the_same_customer(world: World) -> None:
    await world.say("江南轴承还有多少额度？")
    await world.slack.until(1)
    await world.say("逾期多少？")
    posts = await world.slack.until(2)
    assert "江南轴承有限公司" in posts[1].shown
    assert "580,400.00" in posts[1].shown


@in_both_modes
async def test_a_thread_in_the_direct_messages_is_answered_in_the_thread(world: World) -> None:
    root = new_ts()
    await world.say("江南轴承还有多少额度？", thread_ts=root)
    assert (await world.slack.until(1))[0].thread_ts == root


@in_both_modes
async def test_a_thread_keeps_its_own_customer_whatever_is_asked_elsewhere(world: World) -> None:
    first = await world.say("江南轴承还有多少额度？")
    await world.slack.until(1)
    await world.say("How much credit does Oakfield Foods Ltd have left?")
    await world.slack.until(2)
    await world.say("逾期多少？", thread_ts=first["ts"])
    await world.say("and what is overdue?")
    posts = sorted((await world.slack.until(4))[2:], key=lambda post: str(post.thread_ts))
    assert "江南轴承有限公司" in posts[0].shown
    assert "Oakfield Foods Ltd" in posts[1].shown


@in_both_modes
async def test_a_mention_is_answered_once_in_its_thread(world: World) -> None:
    asked = await world.mention(
        "what happens when payment is late: what does the policy say about late interest?"
    )
    posts = await world.slack.until(1)
    posts = await world.quiet()
    assert len(posts) == 1
    assert posts[0].channel == CHANNEL
    assert posts[0].thread_ts == asked["ts"] or posts[0].only_for == WANG_FANG


@in_both_modes
async def test_a_follow_up_in_the_thread_needs_no_mention(world: World) -> None:
    asked = await world.mention("江南轴承还有多少额度？")
    await world.slack.until(1)
    await world.in_channel("逾期多少？", asked["ts"])
    posts = await world.slack.until(2)
    assert "580,400.00" in posts[1].shown
    assert (posts[1].only_for, posts[1].thread_ts) == (WANG_FANG, asked["ts"])


@in_both_modes
async def test_what_others_say_in_the_thread_is_theirs(world: World) -> None:
    asked = await world.mention("江南轴承还有多少额度？")
    await world.slack.until(1)
    await world.in_channel("逾期多少？", asked["ts"], user=LI_NA)
    await world.in_channel(f"<@{LI_NA}> 逾期多少？", asked["ts"])
    await world.in_channel("逾期多少？", None)
    await world.in_channel("逾期多少？", new_ts())
    assert len(await world.quiet()) == 1


@in_both_modes
async def test_talk_among_colleagues_in_the_thread_is_left_alone(world: World) -> None:
    asked = await world.mention("江南轴承还有多少额度？")
    await world.slack.until(1)
    await world.in_channel("谢谢！", asked["ts"])
    await world.in_channel("shall we have lunch at noon?", asked["ts"])
    assert len(await world.quiet()) == 1
    await world.mention("谢谢！", thread_ts=asked["ts"])
    assert len(await world.slack.until(2)) == 2


@in_both_modes
async def test_a_follow_up_after_a_restart_still_belongs_to_the_thread(world: World) -> None:
    asked = await world.mention("江南轴承还有多少额度？")
    await world.slack.until(1)
    async with running(world.slack, world.home) as again:
        await again.in_channel("逾期多少？", asked["ts"])
        posts = await world.slack.until(2)
    assert "580,400.00" in posts[1].shown


@in_both_modes
async def test_the_command_answers_the_asker_alone(world: World) -> None:
    assert await world.command("江南轴承还有多少额度？")
    post = (await world.slack.until(1))[0]
    assert (post.channel, post.only_for) == ("response", "ephemeral")
    assert "江南轴承有限公司" in post.shown
    assert "江南" not in post.text


@in_both_modes
async def test_the_bare_command_says_what_can_be_asked(world: World) -> None:
    assert await world.command("")
    assert "For example: “" in (await world.slack.until(1))[0].shown


@in_both_modes
async def test_a_choice_among_customers_is_picked_by_button(world: World) -> None:
    await world.say("What does Oakfield owe us?")
    picker = (await world.slack.until(1))[0]
    labels = [element["text"]["text"] for block in picker.blocks for element in block.get("elements", [])]
    assert labels == ["Oakfield Engineering Ltd (C029)", "Oakfield Foods Ltd (C030)"]
    elements = [element for block in picker.blocks for element in block.get("elements", [])]
    await world.press(picker, elements[1]["action_id"], elements[1]["value"])
    posts = await world.slack.until(2)
    assert posts[1].shown.startswith("*Oakfield Foods Ltd")
    await world.say("and their limit?")
    assert "Oakfield Foods Ltd" in (await world.slack.until(3))[2].shown


@in_both_modes
async def test_a_choice_can_be_picked_after_the_conversation_has_moved_on(world: World) -> None:
    await world.say("What does Oakfield owe us?")
    picker = (await world.slack.until(1))[0]
    await world.say("江南轴承还有多少额度？")
    await world.slack.until(2)
    await world.press(picker, *button(picker, "pick"))
    assert "Oakfield Engineering Ltd" in (await world.slack.until(3))[2].shown


@in_both_modes
async def test_why_and_the_invoices_are_a_button_away(world: World) -> None:
    await world.say("江南轴承还有多少额度？")
    post = (await world.slack.until(1))[0]
    await world.press(post, *button(post, "why"))
    assert "具体依据" in (await world.slack.until(2))[1].shown
    await world.press(post, *button(post, "invoices"))
    invoices = (await world.slack.until(3))[2]
    assert any(block["type"] == "table" for block in invoices.blocks)


@in_both_modes
async def test_why_explains_the_answer_it_stands_under(world: World) -> None:
    await world.say("江南轴承还有多少额度？")
    first = (await world.slack.until(1))[0]
    await world.say("What is overdue at Oakfield Foods Ltd?")
    await world.slack.until(2)
    await world.press(first, *button(first, "why"))
    assert "江南轴承有限公司" in (await world.slack.until(3))[2].shown


@in_both_modes
async def test_the_messages_tab_suggests_what_the_role_may_ask(world: World) -> None:
    for user in (WANG_FANG, LIU_YANG):
        await world.event({"type": "app_home_opened", "tab": "messages", "user": user, "channel": DM})
        await world.quiet(0.2)
    finance, staff = world.slack.called("assistant.threads.setSuggestedPrompts")
    assert "thread_ts" not in finance
    assert len(finance["prompts"]) == len(staff["prompts"]) == 4
    assert "What is overdue at " in finance["prompts"][0]["message"]
    assert staff["prompts"][0]["message"] == "What happens when an invoice is 35 days late?"


@in_both_modes
async def test_the_home_tab_suggests_nothing(world: World) -> None:
    await world.event({"type": "app_home_opened", "tab": "home", "user": WANG_FANG, "channel": DM})
    await world.quiet(0.1)
    assert world.slack.called("assistant.threads.setSuggestedPrompts") == []


@in_both_modes
async def test_what_we_do_not_listen_to_is_acknowledged(world: World) -> None:
    assert await world.event({"type": "app_context_changed", "user": WANG_FANG})
    assert await world.event({"type": "agent_session_stopped", "user": WANG_FANG})
    assert await world.slack.deliver(
        "interactive", {"type": "shortcut", "callback_id": "x", "team": {"id": "T"}}
    )


@in_both_modes
async def test_feedback_is_kept_with_the_answer(world: World) -> None:
    await world.say("江南轴承还有多少额度？")
    post = (await world.slack.until(1))[0]
    element = next(e for b in post.blocks for e in b.get("elements", []) if e["type"] == "feedback_buttons")
    await world.press(post, element["action_id"], element["negative_button"]["value"])
    await world.slack.until(2)
    view = world.slack.called("views.open")[0]["view"]
    state = {"values": {"comment": {"comment": {"type": "plain_text_input", "value": "额度不对"}}}}
    submitted = {**view, "state": state}
    payload = {
        "type": "view_submission",
        "team": {"id": "T01DESK"},
        "user": {"id": WANG_FANG},
        "view": submitted,
    }
    assert await world.slack.deliver("interactive", payload)
    await world.quiet(0.2)
    answer_id = view["private_metadata"]
    with world.office.store._database.reading() as connection:
        assert connection is not None
        row = connection.exec_driver_sql("select answer_id, who, value, comment from feedback").one()
    assert tuple(row) == (answer_id, "wang.fang@xilan.example", "bad", "额度不对")
    assert world.office.store.entries(answer_id)[0].question == "江南轴承还有多少额度？"
