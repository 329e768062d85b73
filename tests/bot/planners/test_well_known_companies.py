"""A well-known company that is no customer is named as such, also where its name is an ordinary word."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, assert_not_found

NAMED = [
    ("美的的额度", "美的"),
    ("中国中车还剩多少额度", "中车"),
    ("长城汽车逾期多少", "长城汽车"),
    ("中核重工集团还剩多少额度", "中核重工集团"),
    ("格力保险额度多少", "格力"),
    ("那理想欠我们多少", "理想"),
    ("统一现在能发货吗", "统一"),
    ("查一下格力，最近付款怎么样", "格力"),
    ("光明那边催到哪一步了", "光明"),
    ("what does Orange owe us", "Orange"),
    ("Shell limit", "Shell"),
    ("is Apple late?", "Apple"),
    ("Has Boots been paying slower lately?", "Boots"),
    ("How many days is Gap overdue?", "Gap"),
    ("格力想要90天账期，能松口不", "格力"),
    ("海尔要求账期延长到120天，同意吗", "海尔"),
    ("ikea 45 days late?? what do they owe us", "ikea"),
    ("volvo wants 90 days, can we give it to them", "volvo"),
    ("Tesla is two weeks late, how much do they owe?", "Tesla"),
    ("海信逾期了吗，他们欠多少", "海信"),
]


@pytest.mark.parametrize(("question", "typed"), NAMED)
@pytest.mark.parametrize("before", ["", "江南轴承的额度", "Midland Gear limit", "谁逾期了"])
def test_it_is_not_found(talk: Callable[..., Talk], before: str, question: str, typed: str) -> None:
    speaker = talk()
    if before:
        speaker.say(before)
    assert_not_found(speaker.say(question), typed)


@pytest.mark.parametrize(
    ("before", "question", "typed"),
    [
        ("江南轴承的额度", "美的呢", "美的"),
        ("江南轴承的额度", "那中车的呢？", "中车"),
        ("Midland Gear limit", "and Target?", "Target"),
        ("Midland Gear limit", "what about shell?", "shell"),
    ],
)
def test_a_piece_asks_the_last_question_of_it(
    talk: Callable[..., Talk], before: str, question: str, typed: str
) -> None:
    speaker = talk()
    speaker.say(before)
    answer = speaker.say(question)
    assert answer.reply.status == "not_found"
    assert [(call.name, dict(call.args)) for call in answer.calls] == [
        ("customer_limit", {"customer": typed})
    ]


@pytest.mark.parametrize(
    ("question", "whom"),
    [
        ("Midland Gear and Volvo limits", ["C047", "Volvo"]),
        ("Volvo and Midland Gear limits", ["Volvo", "C047"]),
        ("江南轴承和美的的额度", ["C001", "美的"]),
        ("江南轴承跟大山铸造谁付款更慢", ["C001", "大山铸造"]),
        ("Midland Gear vs Target: who pays later?", ["C047", "Target"]),
        ("C001 and C999 limits", ["C001", "C999"]),
    ],
)
def test_beside_a_customer_it_is_not_passed_over(
    talk: Callable[..., Talk], question: str, whom: list[str]
) -> None:
    answer = talk().say(question)
    assert [call.args["customer"] for call in answer.calls] == whom
    assert [call.ok for call in answer.calls] == [name.startswith("C0") for name in whom]


@pytest.mark.parametrize(
    "question",
    [
        "统一一下口径，逾期怎么算",
        "我们理想的账期是多少天",
        "现代客户的账期",
        "联想到逾期的客户",
        "阳光客户有哪些",
        "合格力度怎么算",
        "how much do we owe to the target of 5%",
        "What is the target for DSO?",
        "Is there a gap in our cover?",
        "what's next",
        "理想的账期是多少天",
        "客户想要90天账期，能松口不",
        "a buyer wants 90 days, can we give it to them?",
        "target 45 days late",
    ],
)
def test_an_ordinary_word_is_no_company(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert not any("customer" in call.args for call in answer.calls)


@pytest.mark.parametrize(
    ("question", "typed"), [("东岳银行的额度还有多少", "东岳银行"), ("江南银行欠我们多少", "江南银行")]
)
def test_one_that_begins_like_a_customer_is_none(
    talk: Callable[..., Talk], question: str, typed: str
) -> None:
    assert_not_found(talk().say(question), typed)


@pytest.mark.parametrize(("question", "status"), [("华为的额度", "clarify"), ("华伟的额度", "answered")])
def test_one_that_sounds_like_a_customer_is_asked_about(
    talk: Callable[..., Talk], question: str, status: str
) -> None:
    assert talk().say(question).reply.status == status
