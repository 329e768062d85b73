"""A trade that nobody of a country has is never left out: who is there is offered, and not answered for."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        ("the Spanish chocolate maker's limit?", {"C036"}),
        ("How much does the toy distributor in Brazil owe us?", {"C054"}),
        ("is the Irish brewing company overdue?", {"C039"}),
        ("西班牙那家做巧克力的额度多少？", {"C036"}),
        ("做玩具的那家日本客户逾期了吗", {"C061"}),
        ("我们那家在巴西的做服装的客户，付款怎么样", {"C054"}),
        ("is the Spanish dentist overdue?", {"C036"}),
        ("how late is the brewery in Japan?", {"C061"}),
        ("what does the Polish bank owe?", {"C040"}),
        ("日本那家酒厂还有多少额度", {"C061"}),
        ("那家日本餐厅欠多少钱", {"C061"}),
        ("西班牙的巧克力厂逾期多少", {"C036"}),
        ("the listed Spanish company: limit", {"C036"}),
    ],
)
def test_whoever_is_there_is_offered_and_not_answered_for(
    talk: Callable[..., Talk], question: str, offered: set[str]
) -> None:
    answer = talk("finance").say(question)
    assert answer.reply.status == "clarify", answer.reply.headline
    assert {each.customer_id for each in answer.reply.choices} == offered


@pytest.mark.parametrize(
    ("question", "customer"),
    [
        ("the Spanish customer's limit?", "C036"),
        ("what does the small Spanish customer owe?", "C036"),
        ("the Spanish one: limit?", "C036"),
        ("那家日本公司的额度", "C061"),
        ("那家西班牙的老客户还有多少额度", "C036"),
        ("在西班牙做机床的那家客户额度多少", "C036"),
    ],
)
def test_words_that_are_no_trade_or_the_right_one_are_answered(
    talk: Callable[..., Talk], question: str, customer: str
) -> None:
    (made,) = talk("finance").calls(question)
    assert made.args["customer"] == customer


@pytest.mark.parametrize(
    "question",
    [
        "how much does the chocolate maker in Norway owe?",  # nobody is in Norway
        "how much does the chocolate company in Ireland owe?",  # a hidden customer is in Ireland
        "挪威那家做巧克力的欠多少",
        "爱尔兰那家做巧克力的欠多少",
        "the Spanish chocolate maker's limit?",
        "the Spanish customer's limit?",
    ],
)
def test_who_does_not_see_all_is_told_the_same_whether_a_hidden_one_is_there_or_nobody(
    talk: Callable[..., Talk], question: str
) -> None:
    answer = talk("sales").say(question)
    assert answer.reply.status == "denied", answer.reply.headline
    assert not answer.reply.choices
