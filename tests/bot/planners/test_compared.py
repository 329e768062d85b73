"""Who of those spoken of together is ahead of the others is asked of them, and of nobody else."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

TWO, THREE = "compare Tri-County and Müller", "limits of Müller, Ipanema and Castellani"
BOTH = ("C056", "C033")


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("who owes more?", "overdue_status"),
        ("and who is overdue longer?", "overdue_status"),
        ("who pays later?", "payment_behaviour"),
        ("which one is slower to pay?", "payment_behaviour"),
        ("who is riskier?", "credit_report"),
        ("who has the higher limit?", "customer_limit"),
        ("ok, which of the two has more headroom?", "customer_limit"),
        ("谁欠得更多", "overdue_status"),
        ("哪家欠得多一点？", "overdue_status"),
        ("哪家付款更慢", "payment_behaviour"),
        ("这两家谁的额度更大", "customer_limit"),
        ("哪家信用更好", "credit_report"),
    ],
)
def test_it_is_asked_of_each_of_them(talk: Callable[..., Talk], asked: str, tool: str) -> None:
    speaker = talk()
    speaker.say(TWO)
    assert speaker.calls(asked) == [Made(tool, {"customer": each}) for each in BOTH]


@pytest.mark.parametrize("asked", ["who pays later?", "谁付款更晚"])
def test_three_are_held_against_each_other_too(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk()
    speaker.say(THREE)
    assert speaker.calls(asked) == [
        Made("payment_behaviour", {"customer": each}) for each in ("C033", "C054", "C037")
    ]


@pytest.mark.parametrize(
    ("asked", "args"),
    [
        ("who is overdue more than 30 days?", {"min_days": 31}),
        ("who is overdue in the US?", {"country": "US"}),
        ("who else is overdue more?", {}),
        ("哪些客户逾期超过60天", {"min_days": 61}),
        ("还有谁逾期", {}),
    ],
)
def test_a_list_is_still_asked_of_all(talk: Callable[..., Talk], asked: str, args: dict[str, object]) -> None:
    speaker = talk()
    speaker.say(TWO)
    assert speaker.calls(asked) == [Made("overdue_worklist", args)]


@pytest.mark.parametrize(
    ("role", "before"),
    [
        ("finance", ["limit of Müller"]),
        ("sales_america", ["limits of Tri-County and Müller"]),
        ("finance", [TWO, "who is overdue?"]),
    ],
)
def test_nobody_is_held_against_one_alone_one_hidden_or_a_list(
    talk: Callable[..., Talk], role: str, before: list[str]
) -> None:
    speaker = talk(role)
    for each in before:
        speaker.say(each)
    assert [made.tool for made in speaker.calls("who has been overdue longer?")] in (
        [],
        ["overdue_worklist"],
    )
