"""Conditions of the last list dropped, given anew or swapped, several at once, while all else stays."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

_ANNA = "anna.keller@xilan.example"
_ZHANG = "zhang.wei@xilan.example"


@pytest.mark.parametrize(
    ("first", "changes"),
    [
        (
            "top 10 overdue machine tools over 14 days",
            [
                (
                    "hmm and strictly under 60 days pls, rest stays",
                    {"industry": "machine tools", "top": 10, "min_days": 15, "max_days": 59},
                ),
                (
                    "forget the industry, Anna Keller's accounts instead",
                    {"salesperson": _ANNA, "top": 10, "min_days": 15, "max_days": 59},
                ),
                (
                    "lift the upper cap on days, and no top 10 either",
                    {"salesperson": _ANNA, "min_days": 15},
                ),
            ],
        ),
        (
            "英国逾期14天以上的客户",
            [
                ("国家先别卡了，天数封顶90，90也算", {"min_days": 14, "max_days": 90}),
                (
                    "里头只留传动行业的，前仨就够",
                    {"min_days": 14, "max_days": 90, "industry": "power transmission", "top": 3},
                ),
            ],
        ),
        (
            "逾期超过60天的重型设备行业客户有哪些",
            [
                ("行业不限了，改成只看张伟的客户。", {"min_days": 61, "salesperson": _ZHANG}),
                ("天数改成至少30天。", {"min_days": 30, "salesperson": _ZHANG}),
            ],
        ),
    ],
)
def test_an_overdue_list_changes_as_is_said_and_nothing_else(
    talk: Callable[..., Talk], first: str, changes: list[tuple[str, dict[str, object]]]
) -> None:
    person = talk()
    person.say(first)
    for change, args in changes:
        assert person.calls(change) == [Made("overdue_worklist", args)], change


@pytest.mark.parametrize(
    ("first", "change", "expected"),
    [
        (
            "stress test: auto parts down one grade, 45 days late",
            "make it 2 grades and take the delay out",
            Made("stress_test", {"industry": "automotive parts", "downgrade": 2}),
        ),
        (
            "stress test: auto parts down one grade, 45 days late",
            "15% lost share on top, all industries this time not just auto",
            Made("stress_test", {"downgrade": 1, "late_days": 45, "lost_share": "0.15"}),
        ),
        (
            "风电行业降三级，回款晚45天会怎样",
            "行业不限了，降级也拿掉，就剩晚回款那一条，全体客户",
            Made("stress_test", {"late_days": 45}),
        ),
        (
            "ageing by industry in euro",
            "swap industry for country, and pounds not euro",
            Made("ageing_report", {"by": "country", "currency": "GBP"}),
        ),
    ],
)
def test_another_list_changes_as_is_said(
    talk: Callable[..., Talk], first: str, change: str, expected: Made
) -> None:
    person = talk()
    person.say(first)
    assert person.calls(change) == [expected]


@pytest.mark.parametrize(
    "change",
    ["forget the industry, and not Germany", "行业不限了，顺便算下利息"],
)
def test_a_clause_that_is_not_understood_changes_nothing_silently(
    talk: Callable[..., Talk], change: str
) -> None:
    person = talk()
    person.say("overdue customers in Germany over 10 days")
    assert person.calls(change) != [Made("overdue_worklist", {"min_days": 11})]
