"""Who is in some state of a limit is a list, also behind an answer about one; few rows are no days."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

NEAR, OVER = (
    Made("limits_worklist", {"condition": "near_limit"}),
    Made("limits_worklist", {"condition": "over_limit"}),
)


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("who's getting near their limit", NEAR),
        ("and who is nearing their limit?", NEAR),
        ("谁快到额度了", NEAR),
        ("哪些快用满了", NEAR),
        ("who's over their limit", OVER),
    ],
)
def test_who_is_so_is_a_list(talk: Callable[..., Talk], question: str, made: Made) -> None:
    talking = talk()
    talking.say("江南轴承额度还剩多少")
    assert talking.calls(question) == [made]


@pytest.mark.parametrize("question", ["are they near their limit", "它快到额度了吗", "快用满了吗"])
def test_whether_they_are_so_is_asked_of_one(talk: Callable[..., Talk], question: str) -> None:
    talking = talk()
    talking.say("江南轴承额度还剩多少")
    assert talking.calls(question) == [Made("customer_limit", {"customer": "C001"})]


@pytest.mark.parametrize(
    ("question", "args"),
    [
        ("overdue list, 5 max", {"top": 5}),
        ("who is overdue, max 25", {"top": 25}),
        ("who is overdue, max 26", {"max_days": 26}),
        ("overdue list, 14 max", {"max_days": 14}),
        ("overdue list max 5 days", {"max_days": 5}),
        ("overdue by at most 5", {"max_days": 5}),
    ],
)
def test_few_set_apart_are_rows_and_others_days(
    talk: Callable[..., Talk], question: str, args: dict[str, int]
) -> None:
    assert talk().calls(question) == [Made("overdue_worklist", dict(args))]


@pytest.mark.parametrize(
    ("question", "made"),
    [
        # The limit of C010 alone ended on 31 May 2026; C063 alone came on 22 June 2026.
        ("额度5月31号就过期的那家机床厂，还欠多少", Made("overdue_status", {"customer": "C010"})),
        ("额度五月底到期的那家欠多少", Made("overdue_status", {"customer": "C010"})),
        (
            "the customer whose limit ended on 31 May, what do they owe",
            Made("overdue_status", {"customer": "C010"}),
        ),
        ("6月22号开户的那家英国客户额度多少", Made("customer_limit", {"customer": "C063"})),
        (
            "on Teams Oakfield Foods asked for more, what is their limit?",
            Made("customer_limit", {"customer": "C030"}),
        ),
    ],
)
def test_who_is_told_by_a_day_is_found(talk: Callable[..., Talk], question: str, made: Made) -> None:
    assert talk().calls(question) == [made]


def test_limits_that_end_on_a_day_are_a_list(talk: Callable[..., Talk]) -> None:
    assert talk().calls("which limits have expired?") == [Made("limits_worklist", {"condition": "expired"})]
