"""The guided start and cited sections in Slack: buttons, whose they are, and what they show to whom."""

from pathlib import Path

import pytest

from bot.composition import House, assistant
from bot.conversation import Conversation
from bot.slack.blocks import messages
from bot.slack.buttons import pressed
from bot.slack.message import Block
from bot.slack.offers import offer
from knowledge.documents.document import Document
from knowledge.documents.shelf import Shelf
from tests.bot.slack.loopback import Post
from tests.bot.slack.loopback_limits import faults_of
from tests.bot.slack.world import (
    CHANNEL,
    LI_NA,
    LIU_YANG,
    WANG_FANG,
    World,
    button,
    in_both_modes,
)

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def labels(post: Post) -> list[str]:
    return [
        element["text"]["text"]
        for block in post.blocks
        if block["type"] == "actions"
        for element in block["elements"]
    ]


def opener(post: Post) -> tuple[str, str]:
    """Find the button beside a citation."""
    found = next(block["accessory"] for block in post.blocks if "accessory" in block)
    return found["action_id"], found["value"]


@in_both_modes
async def test_a_newcomer_is_led_by_buttons(world: World) -> None:
    await world.say("我是新来的，先教我什么", user=LIU_YANG)
    (first,) = await world.slack.until(1)
    assert "第 1 条" in first.shown
    assert labels(first) == ["下一条"]
    await world.press(first, *button(first, "go:thing-2"), user=LIU_YANG)
    second = (await world.slack.until(2))[1]
    assert "第 2 条" in second.shown
    assert labels(second) == ["上一条", "下一条"]
    await world.press(first, *button(first, "go:thing-2"), user=LIU_YANG)
    assert "第 2 条" in (await world.slack.until(3))[2].shown  # an older button leads where it says
    await world.say("下一条", user=LIU_YANG)
    assert "第 3 条" in (await world.slack.until(4))[3].shown


@in_both_modes
async def test_a_question_of_the_quiz_is_answered_by_a_button(world: World) -> None:
    await world.say("quiz me", user=LIU_YANG)
    (first,) = await world.slack.until(1)
    assert labels(first) == ["A", "B", "C", "D", "Skip"]
    await world.press(first, *button(first, "go:answer-1-1"), user=LIU_YANG)
    second = (await world.slack.until(2))[1]
    assert "Correct: B. referral to an approver." in second.shown
    assert labels(second) == ["Next question"]


@in_both_modes
async def test_in_a_channel_the_guide_is_for_the_one_who_asked(world: World) -> None:
    await world.mention("I am new here, where do I start?", user=LIU_YANG)
    (post,) = await world.slack.until(1)
    assert post.only_for == LIU_YANG
    await world.press(post, *button(post, "go:thing-2"), user=WANG_FANG)
    posts = await world.slack.until(2)
    assert "2 of 10" not in posts[1].shown


@in_both_modes
async def test_a_cited_section_opens_for_the_one_who_presses(world: World) -> None:
    await world.mention("有逾期还能下新单吗？")
    (post,) = await world.slack.until(1)
    assert (post.channel, post.only_for) == (CHANNEL, None)
    await world.press(post, *opener(post), user=LI_NA)
    opened = (await world.slack.until(2))[1]
    assert opened.only_for == LI_NA
    assert "现行政策里的这条规定" in opened.shown
    assert "制度 · ORDER-OVERDUE" in opened.shown
    assert "前一段：制度 · ORDER-HOLD" in opened.shown
    assert not any("accessory" in block for block in opened.blocks)


def board_paper(world: World, roles: tuple[str, ...]) -> None:
    text = "# Zebra wood\n\nZebra wood pallets are sold on secret fees."
    Shelf(world.home).add([Document(name="board.md", markdown=True, text=text, roles=roles)])


@in_both_modes
async def test_a_document_is_looked_at_again_when_the_button_is_pressed(world: World) -> None:
    board_paper(world, ())
    await world.say("zebra wood pallets", user=LIU_YANG)
    (post,) = await world.slack.until(1)
    assert "secret fees" in post.shown
    board_paper(world, ("credit_manager",))
    await world.press(post, *opener(post), user=LIU_YANG)
    later = (await world.slack.until(2))[1]
    assert "secret" not in later.shown
    assert "no longer there, or it is not for you to read" in later.shown
    board_paper(world, ())
    await world.press(post, *opener(post), user=LIU_YANG)
    assert "secret fees" in (await world.slack.until(3))[2].shown


@in_both_modes
async def test_a_page_is_cited_in_the_readers_language_with_a_button(world: World) -> None:
    pages = "说明\n\n本办法自三月起试行。\f押金\n\n每只可回收托盘收押金 80 元，完好归还后退回。"
    Shelf(world.home).add([Document(name="pallets.pdf", markdown=False, text=pages)])
    await world.say("可回收托盘押金多少", user=LIU_YANG)
    (post,) = await world.slack.until(1)
    assert "自有文件：pallets.pdf · 说明，第 2 页" in post.shown
    assert "page" not in post.shown
    await world.press(post, *opener(post), user=LIU_YANG)
    assert "pallets.pdf · 说明，第 2 页" in (await world.slack.until(2))[1].shown


@in_both_modes
async def test_a_limited_document_is_quoted_in_a_channel_to_nobody_else(world: World) -> None:
    board_paper(world, ("finance",))
    await world.mention("zebra wood pallets", user=WANG_FANG)
    (post,) = await world.slack.until(1)
    assert "secret fees" in post.shown
    assert post.only_for == WANG_FANG
    board_paper(world, ())
    await world.mention("zebra wood pallets", user=WANG_FANG)
    assert (await world.slack.until(2))[1].only_for is None


@in_both_modes
async def test_a_made_up_button_opens_nothing(world: World) -> None:
    await world.say("有逾期还能下新单吗？", user=LIU_YANG)
    (post,) = await world.slack.until(1)
    action, value = opener(post)
    answer = value.partition(":")[0]
    for number, made_up in enumerate((f"{answer}:0-{'0' * 12}", f"{'f' * 16}:{value.partition(':')[2]}"), 2):
        await world.press(post, action, made_up, user=LIU_YANG)
        said = (await world.slack.until(number))[-1].shown
        assert "当前" not in said
        assert "ORDER" not in said


@pytest.mark.parametrize(
    ("action", "value"),
    [
        ("desk_go:x", "a:thing-1-2-3"),
        ("desk_go:x", "a:DROP TABLE"),
        ("desk_go:x", "a"),
        ("desk_read:0", "a:0"),
        ("desk_read:0", "a:0-../policy"),
        ("desk_read:0", "a:-1-0123456789ab"),
        ("desk_read:0", "a:0-0123456789AB"),
    ],
)
def test_a_value_that_we_never_sent_is_nothing(action: str, value: str) -> None:
    assert pressed(action, value) is None


def buttons(block: Block) -> list[Block]:
    beside = [block["accessory"]] if "accessory" in block else []
    return [each for each in (*block.get("elements", ()), *beside) if each["type"] == "button"]


@pytest.mark.parametrize("said", ["start", "start next", "quiz", "quiz A", "测验 B 下一题"])
def test_the_blocks_of_the_guide_are_what_slack_takes(sample: House, said: str) -> None:
    memory, desk = Conversation(), sample.desk(sample.people["liu.yang@xilan.example"])
    for one in said.split():
        answer = assistant().answer(one, memory, desk, answer_id="0123456789abcdef", conversation_id="c")
    for message in messages(answer.reply, offer(answer), unnamed=False):
        assert faults_of({"text": message.text, "blocks": list(message.blocks)}) == []
        assert faults_of({"text": message.text, "blocks": list(message.plain_blocks)}) == []
        shown = [each for block in message.blocks for each in buttons(block)]
        pressed_back = [pressed(each["action_id"], each["value"]) for each in shown]
        assert pressed_back
        assert all(pressed_back)


def test_the_guide_is_offered_without_feedback_buttons(sample: House, tmp_path: Path) -> None:
    desk = sample.desk(sample.people["liu.yang@xilan.example"])
    answer = assistant().answer("start", Conversation(), desk, answer_id="1", conversation_id="c")
    assert not offer(answer).feedback
    assert offer(answer).read
