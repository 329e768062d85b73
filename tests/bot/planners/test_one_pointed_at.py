"""One customer pointed at whom nobody named: whose figures are meant is asked, and no rule answered."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, asked_for


@pytest.mark.parametrize(
    "question",
    [
        "它家上半年的资产负债率过线没有",
        "领导催，那家公司的评分多少，快",
        "老板要那家的信用报告",
        "经理问他家风险大不大",
        "boss asks what that one's Z score is, quick",
        "boss wants their score, quick",
        "what is its grade? hurry",
        "what's that one's limit? boss is asking",
        "it's urgent, what's their debt ratio",
        "are they still blocked?",
        "can it have 75 days?",
        "is it still frozen",
        "how much headroom remains?",
        "额度还剩多少来着，够不够用",
    ],
)
def test_who_is_pointed_at_is_asked(talk: Callable[..., Talk], question: str) -> None:
    assert asked_for(talk("sales").say(question)) == "customer"


@pytest.mark.parametrize(
    "question",
    [
        "流动比率要多少才达标？",
        "Z值低于多少算危险",
        "信用报告包括哪些内容",
        "how is the grade worked out",
        "what Z score is dangerous",
    ],
)
def test_what_points_at_nobody_asks_for_the_rules(talk: Callable[..., Talk], question: str) -> None:
    assert [each.tool for each in talk("sales").calls(question)] == ["search_policy"]


@pytest.mark.parametrize(
    ("before", "name", "tool"),
    [
        ("额度还剩多少", "腾辉电子", "customer_limit"),
        ("逾期多少啊", "恒通光电", "overdue_status"),
        ("东岳泵业额度多少", "腾辉电子吧", "customer_limit"),
        ("谁超额度", "恒通光电", "customer_limit"),
        ("how much is left of their limit?", "Siemens", "customer_limit"),
        ("how much of their limit is left?", "I mean Hanyu Optics", "customer_limit"),
    ],
)
def test_a_name_that_nobody_has_told_alone_is_not_found(
    talk: Callable[..., Talk], before: str, name: str, tool: str
) -> None:
    speaker = talk("finance")
    speaker.say(before)
    answer = speaker.say(name)
    assert answer.reply.status == "not_found"
    assert [each.name for each in answer.calls] == [tool]


@pytest.mark.parametrize("said", ["打印出来", "好的谢谢", "天气不错", "详细一点"])
def test_what_names_nobody_after_an_answer_is_no_name(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk("finance")
    speaker.say("东岳泵业额度多少")
    assert all(each.name == "search_policy" for each in speaker.say(said).calls)
