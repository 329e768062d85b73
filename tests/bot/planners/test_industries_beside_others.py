"""An industry that none of theirs is in narrows a list wherever it stands: asked about, never dropped."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "asked",
    [
        "limits of customers in machine tools",
        "machine tools ageing",
        "machine tool limits",
        "limits in bearings and machine tools",
        "overdue in machine tools and bearings",
        "limits of customers in wind power",
        "shipbuilding overdues",
        "机床的账龄",
        "机床额度名单",
        "轴承和纺织的逾期名单",
    ],
)
def test_an_industry_of_others_is_said_to_be_none_of_theirs(talk: Callable[..., Talk], asked: str) -> None:
    answer = talk("sales_america").say(asked)
    assert (answer.reply.status, answer.calls) == ("clarify", ())
    assert answer.reply.headline.startswith(("None of your customers is in", "您的客户里没有做")), asked


@pytest.mark.parametrize(
    ("asked", "typed"),
    [
        ("limits in bearings and event hire", "event hire"),
        ("bearings and event hire ageing", "event hire"),
        ("overdue in automation and juggling", "juggling"),
    ],
)
def test_what_is_joined_to_an_industry_is_not_dropped(
    talk: Callable[..., Talk], asked: str, typed: str
) -> None:
    answer = talk("sales_america").say(asked)
    assert (answer.reply.status, answer.calls) == ("clarify", ())
    assert typed in answer.reply.headline


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ("ageing of customers in automation", Made("ageing_report", {"industry": "automation"})),
        ("bearings limits", Made("limits_worklist", {"industry": "bearings"})),
        (
            "overdue in bearings and over 60 days",
            Made("overdue_worklist", {"industry": "bearings", "min_days": 61}),
        ),
    ],
)
def test_an_industry_of_theirs_narrows(talk: Callable[..., Talk], asked: str, made: Made) -> None:
    assert talk("sales_america").calls(asked) == [made]
