"""The row of the last list that has most of what a question says: "the tightest one", 90天以上最多的那家."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk

_NEAR, _NEAR_ZH = "who is near the limit", "谁快超额度了"
_AGES, _AGES_ZH = "ageing by customer", "按客户的账龄"
_WARNED, _WARNED_ZH = "which customers have warnings", "哪些客户有预警"
_OVERDUE, _OVERDUE_ZH = "who is overdue?", "谁逾期了"


@pytest.mark.parametrize(
    ("listed", "asked", "tool", "whom"),
    [
        (_NEAR, "the tightest one: is anything late?", "overdue_status", "C004"),
        (_NEAR, "the tightest: any insurance?", "insurance_cover", "C004"),
        (_NEAR, "what does the one closest to its limit owe us", "overdue_status", "C004"),
        (_NEAR, "warnings of the most stretched customer", "early_warnings", "C004"),
        (_NEAR_ZH, "最紧的那家评级多少", "credit_report", "C004"),
        (_NEAR_ZH, "用得最满的那个客户有保险吗", "insurance_cover", "C004"),
        (_NEAR_ZH, "离上限最近的那家还能用多少额度", "customer_limit", "C004"),
        (_AGES, "the one with the most in 31-60 days: limit?", "customer_limit", "C022"),
        (_AGES, "whoever has the most over 90 days: what is their limit?", "customer_limit", "C016"),
        (_AGES_ZH, "90天以上最多的那家额度多少", "customer_limit", "C016"),
        (_AGES_ZH, "31到60天最多的那家有保险吗", "insurance_cover", "C022"),
        (_OVERDUE_ZH, "欠得最多的那家额度多少", "customer_limit", "C016"),
        (_OVERDUE_ZH, "看看最大的那家的额度", "customer_limit", "C016"),
        (_OVERDUE, "the biggest one by amount overdue: limit", "customer_limit", "C016"),
    ],
)
def test_what_a_list_has_as_a_column_tells_the_row(
    talk: Callable[..., Talk], listed: str, asked: str, tool: str, whom: str
) -> None:
    speaker = talk("finance")
    speaker.say(listed)
    assert [(made.tool, made.args.get("customer")) for made in speaker.calls(asked)] == [(tool, whom)]


@pytest.mark.parametrize(
    ("listed", "asked"),
    [
        (_OVERDUE, "the riskiest one: limit?"),
        (_OVERDUE, "the one with the most over 90 days: limit?"),
        (_OVERDUE, "is the most careless customer insured?"),
        (_OVERDUE_ZH, "最危险的那家有没有保险"),
        (_NEAR, "the one with the most over 90 days: limit?"),
        (_NEAR_ZH, "最可靠的那家逾期了吗"),
        (_WARNED_ZH, "敞口最大的那家额度多少"),
        (_WARNED_ZH, "最大的那家额度多少"),
        (_WARNED, "limit of the one with the largest exposure"),
        (_WARNED, "the biggest one: limit?"),
        (_OVERDUE_ZH, "敞口最大的那家额度多少"),
        (_OVERDUE_ZH, "营业额最大的那家额度多少"),
        (_OVERDUE_ZH, "风险最大的那家额度多少"),
        (_OVERDUE, "the largest one by exposure: limit?"),
        (_AGES, "the one with the largest exposure: limit?"),
    ],
)
def test_what_no_column_of_it_tells_is_asked_and_nobody_is_guessed(
    talk: Callable[..., Talk], listed: str, asked: str
) -> None:
    speaker = talk("finance")
    speaker.say(listed)
    answer = speaker.say(asked)
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize(
    ("asked", "tool"),
    [("the rest of them", "overdue_worklist"), ("the latest ageing report", "ageing_report")],
)
def test_a_word_that_only_looks_like_a_superlative_points_at_no_row(
    talk: Callable[..., Talk], asked: str, tool: str | None
) -> None:
    speaker = talk("finance")
    speaker.say(_OVERDUE)
    assert all(made.tool == tool and "customer" not in made.args for made in speaker.calls(asked))
