"""Several things of several customers: nobody and nothing is lost; what asks otherwise stays as it is."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk


@pytest.mark.parametrize(
    ("asked", "tools"),
    [
        ("Müller and Ipanema: overdue and limit", ("overdue_status", "customer_limit")),
        ("show me warnings and insurance of Müller and Ipanema", ("early_warnings", "insurance_cover")),
        ("limit, overdue: Müller, Ipanema", ("customer_limit", "overdue_status")),
        ("Müller和Ipanema的评级和额度", ("credit_report", "customer_limit")),
        ("查一下Müller、Ipanema的逾期、预警", ("overdue_status", "early_warnings")),
    ],
)
def test_each_thing_is_told_of_each(talk: Callable[..., Talk], asked: str, tools: tuple[str, ...]) -> None:
    made = talk("finance").calls(asked)
    assert [(each.tool, each.args["customer"]) for each in made] == [
        (tool, whom) for tool in tools for whom in ("C033", "C054")
    ]


def test_who_may_not_be_shown_is_denied_beside_the_others(talk: Callable[..., Talk]) -> None:
    answer = talk("sales").say("宏业和华伟的额度和逾期")
    assert answer.reply.status == "denied"
    assert [(call.name, call.ok) for call in answer.calls] == [
        ("customer_limit", False),
        ("customer_limit", True),
        ("overdue_status", False),
        ("overdue_status", True),
    ]
    assert answer.reply.headline.count("宏业") == 1


@pytest.mark.parametrize(
    ("asked", "calls"),
    [
        ("limit of Müller and overdue of Ipanema", [("customer_limit", "C033"), ("overdue_status", "C054")]),
        ("limits of Müller and Ipanema", [("customer_limit", "C033"), ("customer_limit", "C054")]),
    ],
)
def test_one_thing_of_each_stays_one(
    talk: Callable[..., Talk], asked: str, calls: list[tuple[str, str]]
) -> None:
    made = talk("finance").calls(asked)
    assert [(each.tool, each.args["customer"]) for each in made] == calls


@pytest.mark.parametrize(
    ("asked", "tools"),
    [
        ("催款函和账龄,江南轴承的", ("draft_reminder", "overdue_status")),
        ("额度、账龄、等级 — 江南轴承", ("customer_limit", "overdue_status", "credit_report")),
        ("额度加账龄,江南轴承", ("customer_limit", "overdue_status")),
        ("江南轴承:额度/逾期/预警", ("customer_limit", "overdue_status", "early_warnings")),
        ("额度 逾期 江南轴承", ("customer_limit", "overdue_status")),
        ("财务比率和额度,江南轴承的", ("check_ratios", "customer_limit")),
        ("limit plus ageing of 江南轴承", ("customer_limit", "overdue_status")),
        ("grade/limit/overdue 江南轴承", ("credit_report", "customer_limit", "overdue_status")),
        ("warnings and ratios, 江南轴承", ("early_warnings", "check_ratios")),
        ("limit, exposure and grade - 江南轴承", ("customer_limit", "credit_report")),
    ],
)
def test_each_thing_of_one_customer_is_told_wherever_it_is_named(
    talk: Callable[..., Talk], asked: str, tools: tuple[str, ...]
) -> None:
    made = talk("finance").calls(asked)
    assert [(each.tool, each.args["customer"]) for each in made] == [(tool, "C001") for tool in tools]


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("limit & exposure of 江南轴承", "customer_limit"),
        ("逾期和账龄,江南轴承", "overdue_status"),
        ("quick ratio and current ratio of 江南轴承", "check_ratios"),
        ("grade and score of 江南轴承", "credit_report"),
    ],
)
def test_what_one_answer_tells_is_asked_for_once(talk: Callable[..., Talk], asked: str, tool: str) -> None:
    assert [each.tool for each in talk("finance").calls(asked)] == [tool]
