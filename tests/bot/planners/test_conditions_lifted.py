"""A condition of the last list that is lifted, or is not to be the only one, no longer narrows it."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

LATE, AGES = "overdue_worklist", "ageing_report"
OVER_60 = {"min_days": 61}

WHOSE = (
    ("不分人了", OVER_60),
    ("不管谁的了", OVER_60),
    ("人不限了", OVER_60),
    ("谁的都行", OVER_60),
    ("别按人筛了", OVER_60),
    ("不光张伟的", OVER_60),
    ("not just Zhang Wei's", OVER_60),
    ("不分人了，改成三十到六十天之间，两头都算", {"min_days": 30, "max_days": 60}),
)


@pytest.mark.parametrize(("lifting", "left"), WHOSE)
def test_whose_customers_they_are_is_lifted(
    talk: Callable[..., Talk], lifting: str, left: dict[str, object]
) -> None:
    speaker = talk()
    speaker.say("逾期超过60天的客户")
    speaker.say("只看张伟的")
    assert speaker.calls(lifting) == [Made(LATE, left)]


@pytest.mark.parametrize(
    ("lifting", "left"),
    [
        ("哪国都行", OVER_60),
        ("不光德国的", OVER_60),
        ("not only the German ones", OVER_60),
        ("不看国家了，改成90天以上", {"min_days": 90}),
    ],
)
def test_where_they_are_is_lifted(talk: Callable[..., Talk], lifting: str, left: dict[str, object]) -> None:
    speaker = talk()
    speaker.say("逾期超过60天的客户")
    speaker.say("只看德国的")
    assert speaker.calls(lifting) == [Made(LATE, left)]


def test_a_place_beside_one_that_is_not_to_be_the_only_one_is_asked_about(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("逾期超过60天的客户")
    speaker.say("只看德国的")
    assert asked_for(speaker.say("不光德国的，还要法国的")) == "country_one"


def test_a_place_that_is_not_to_be_the_only_one_narrows_nothing(talk: Callable[..., Talk]) -> None:
    assert talk().calls("who is overdue, not just in Germany") == [Made(LATE, {})]


@pytest.mark.parametrize(
    ("lifting", "left"),
    [
        ("不拆了，给总数", {}),
        ("别拆了", {}),
        ("合计就行", {}),
        ("不用按国家了", {}),
        ("汇总一个数", {}),
        ("只要风电的，不拆，给总数", {"industry": "wind power"}),
        ("just the total for wind power", {"industry": "wind power"}),
        ("don't split it", {}),
        ("without the breakdown", {}),
        ("还是拆到客户吧", {"by": "customer"}),
        ("细到业务员", {"by": "salesperson"}),
        ("按行业拆", {"by": "industry"}),
    ],
)
def test_a_report_is_split_otherwise_or_no_longer(
    talk: Callable[..., Talk], lifting: str, left: dict[str, object]
) -> None:
    speaker = talk()
    speaker.say("账龄按国家拉一张")
    assert speaker.calls(lifting) == [Made(AGES, left)]


def test_what_is_not_split_any_longer_keeps_its_other_conditions(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("账龄按国家拉一张")
    speaker.say("只看风电的")
    assert speaker.calls("no split, just the total") == [Made(AGES, {"industry": "wind power"})]


PUT_ASIDE = ("forget Germany, all of them", "never mind Germany, all customers", "forget about Germany")


@pytest.mark.parametrize("aside", PUT_ASIDE)
def test_a_country_that_is_put_aside_is_never_the_one_shown(talk: Callable[..., Talk], aside: str) -> None:
    speaker = talk()
    speaker.say("who in Germany is more than 60 days late")
    assert asked_for(speaker.say(aside)) == "narrowing"


def test_another_country_that_is_put_aside_is_not_shown_either(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("who in Germany is more than 60 days late")
    assert asked_for(speaker.say("forget France")) == "narrowing"
