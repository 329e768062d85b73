"""Whom a message warns not to take for another is not asked about; a filter that is named is no grouping."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMIT, OWES, LIST, AGES = "customer_limit", "overdue_status", "overdue_worklist", "ageing_report"


@pytest.mark.parametrize(
    ("question", "tool", "customer"),
    [
        ("Müller Antriebe - not to be confused with Mueller Anlagen - how much overdue?", OWES, "C033"),
        ("don't mix it up with Oakfield Foods: Oakfield Engineering's limit please", LIMIT, "C029"),
        ("please don't confuse them with Castellani Automazione, I want Castellani's limit", LIMIT, "C037"),
        ("华伟（别跟华纬搞混）的额度", LIMIT, "C004"),
        ("华纬机械，不要和华伟弄混了，逾期多少", OWES, "C005"),
        ("不要把瑞丰食机当成瑞峰食机，瑞丰食机的额度", LIMIT, "C023"),
    ],
)
def test_only_the_one_that_is_meant_is_answered_about(
    talk: Callable[..., Talk], question: str, tool: str, customer: str
) -> None:
    assert talk().calls(question) == [Made(tool, {"customer": customer})]


@pytest.mark.parametrize("question", ["别和华伟说，华纬的额度多少", "compare Castellani with Müller: limits"])
def test_other_words_for_with_leave_both(talk: Callable[..., Talk], question: str) -> None:
    assert len(talk().calls(question)) > 1


@pytest.mark.parametrize(
    ("question", "tool", "args"),
    [
        ("食品机械行业有没有逾期的，按行业过滤一下", LIST, {"industry": "food machinery"}),
        ("逾期客户按行业筛，机床的", LIST, {"industry": "machine tools"}),
        ("按国家筛一下，德国的逾期客户", LIST, {"country": "DE"}),
        ("按业务员筛，张伟的逾期", LIST, {"salesperson": "zhang.wei@xilan.example"}),
        ("filter by industry: bearings, who's overdue", LIST, {"industry": "bearings"}),
        ("who's late, filtered by salesperson: Anna", LIST, {"salesperson": "anna.keller@xilan.example"}),
        ("filter the overdue list by country: Italy", LIST, {"country": "IT"}),
        ("filter the overdue list by country", AGES, {"by": "country"}),
        ("overdue by industry", AGES, {"by": "industry"}),
        ("ageing of Germany by industry", AGES, {"country": "DE", "by": "industry"}),
    ],
)
def test_a_filter_that_is_named_is_no_grouping(
    talk: Callable[..., Talk], question: str, tool: str, args: dict[str, object]
) -> None:
    assert talk().calls(question) == [Made(tool, args)]
