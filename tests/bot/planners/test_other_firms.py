"""Another firm under our customers' first words is nobody here; a word that is asked about is no firm."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "江南船舶的额度还有多少",
        "华伟航空欠我们多少",
        "锡北水泥有没有逾期",
        "江南建筑额度多少",
        "midland railway, what do they owe us?",
        "oakfield hotel - anything overdue?",
        "is castellani hospital over its limit?",
        "lakeshore college: limit?",
    ],
)
def test_nobody_of_ours_stands_in_for_it(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert answer.reply.status == "not_found"
    assert not any(call.ok for call in answer.calls)


def test_the_right_name_is_put_in_its_place(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales_america")
    assert speaker.say("andina hotels, what is the limit there?").reply.status == "not_found"
    assert speaker.calls("Sorry, Maquinaria Andina") == [Made("customer_limit", {"customer": "C059"})]


@pytest.mark.parametrize(
    ("question", "tool", "whom"),
    [
        ("江南传动额度多少", "customer_limit", "C003"),
        ("江南轴承厂额度多少", "customer_limit", "C001"),
        ("江南保险到期没有", "insurance_cover", "C003"),
        ("oakfield foods limit", "customer_limit", "C030"),
        ("limit of midland gear", "customer_limit", "C047"),
        ("castellani automation limit", "customer_limit", "C038"),
    ],
)
def test_a_trade_of_theirs_and_what_is_asked_about_stay(
    talk: Callable[..., Talk], question: str, tool: str, whom: str
) -> None:
    assert talk().calls(question) == [Made(tool, {"customer": whom})]
