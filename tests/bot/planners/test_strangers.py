"""After a customer was spoken of, a name that nobody has is never answered with that customer's figures."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, assert_not_found

ENGLISH, CHINESE = "Midland Gear limit", "江南轴承的额度"


@pytest.mark.parametrize(
    ("before", "question", "typed"),
    [
        (CHINESE, "万向集团的额度呢", "万向集团"),
        (CHINESE, "那新希望集团的逾期呢", "新希望集团"),
        (CHINESE, "再看下中车的额度", "中车"),
        (CHINESE, "一汽还剩多少额度", "一汽"),
        (CHINESE, "上汽再发20万行吗", "上汽"),
        (CHINESE, "那金地的逾期呢", "金地"),
        (ENGLISH, "dell limit?", "dell"),
        (ENGLISH, "can shell take 20k more", "shell"),
        (ENGLISH, "any late invoices at orange", "orange"),
        (ENGLISH, "can Target take 20k more", "Target"),
        (ENGLISH, "and Amber's overdue?", "Amber"),
    ],
)
def test_a_name_of_nobody_is_not_found(
    talk: Callable[..., Talk], before: str, question: str, typed: str
) -> None:
    speaker = talk()
    speaker.say(before)
    assert_not_found(speaker.say(question), typed)


@pytest.mark.parametrize(
    ("before", "question", "customer"),
    [
        (CHINESE, "那逾期呢", "C001"),
        (CHINESE, "现在还剩多少额度", "C001"),
        (CHINESE, "再发20万行吗", "C001"),
        (CHINESE, "他家的付款习惯怎么样", "C001"),
        (CHINESE, "去年的付款习惯呢", "C001"),
        (ENGLISH, "and overdue?", "C047"),
        (ENGLISH, "can they take 20k more", "C047"),
        (ENGLISH, "any late invoices?", "C047"),
        (ENGLISH, "show headroom", "C047"),
        (ENGLISH, "enough for another 20k?", "C047"),
    ],
)
def test_a_question_without_a_name_goes_on_about_the_customer(
    talk: Callable[..., Talk], before: str, question: str, customer: str
) -> None:
    speaker = talk()
    speaker.say(before)
    assert [call.args.get("customer") for call in speaker.calls(question)] == [customer]
