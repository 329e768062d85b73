"""A country right beside a description holds: 日本那家泵业公司 is nobody who makes pumps in China."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        ("日本那家泵业公司逾期多少", ["C061"]),
        ("波兰那家减速机公司额度还剩多少", ["C040"]),
        ("the reducer company in Japan, what do they owe us", ["C061"]),
    ],
)
def test_nobody_of_another_country_is_answered_for(
    talk: Callable[..., Talk], question: str, offered: list[str]
) -> None:
    answer = talk().say(question)
    named = [call.args["customer"] for call in answer.calls if call.ok]
    assert set(named) <= set(offered)
    assert [choice.customer_id for choice in answer.reply.choices] in (offered, [])


@pytest.mark.parametrize(
    ("question", "customer"),
    [
        ("中国那家泵业公司逾期多少", "C011"),
        ("美国那家包装公司欠多少，逾期的", "C060"),
    ],
)
def test_who_is_there_is_answered_for(talk: Callable[..., Talk], question: str, customer: str) -> None:
    assert talk().calls(question) == [Made("overdue_status", {"customer": customer})]


def test_one_told_before_and_behind_the_same_word_is_whom_both_fit(talk: Callable[..., Talk]) -> None:
    """Both foundries are in Xibei, and only one of them is in Anhui."""
    assert talk().calls("锡北那家做精铸的，额度还剩多少") == [Made("customer_limit", {"customer": "C008"})]
