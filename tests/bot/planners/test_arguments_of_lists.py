"""What a question about a list states, argument by argument; nothing is filled in that it does not say."""

from collections.abc import Callable

import pytest

from tests.bot.talking import PEOPLE, Made, Talk

OVERDUE, LIMITS, AGEING, WARNINGS = "overdue_worklist", "limits_worklist", "ageing_report", "early_warnings"

DAYS: dict[str, dict[str, object]] = {
    "who is more than 60 days overdue?": {"min_days": 61},
    "哪些客户逾期超过60天": {"min_days": 61},
    "逾期60天以上的客户有哪些": {"min_days": 60},
    "which customers are at least 60 days overdue": {"min_days": 60},
    "which customers are overdue by less than 30 days": {"max_days": 29},
    "逾期不到30天的客户有哪些": {"max_days": 29},
    "which customers are 31 to 60 days late": {"min_days": 31, "max_days": 60},
    "逾期30到60天的客户": {"min_days": 30, "max_days": 60},
    "anybody between one and two months late?": {"min_days": 30, "max_days": 60},
    "哪些客户逾期超过30天但不到60天": {"min_days": 31, "max_days": 59},
    "which customers are overdue by more than two months": {"min_days": 61},
    "which customers are exactly 30 days overdue": {"min_days": 30, "max_days": 30},
}


@pytest.mark.parametrize(("question", "args"), DAYS.items())
def test_edges_of_days_stay_strict_or_inclusive(
    talk: Callable[..., Talk], question: str, args: dict[str, object]
) -> None:
    assert talk().calls(question) == [Made(OVERDUE, args)]


NARROWED: dict[str, tuple[str, dict[str, object]]] = {
    "Zhang Wei's overdue customers": (OVERDUE, {"salesperson": "zhang.wei@xilan.example"}),
    "张伟的客户里谁逾期了": (OVERDUE, {"salesperson": "zhang.wei@xilan.example"}),
    "Show Mike's overdue accounts": (OVERDUE, {"salesperson": "mike.torres@xilan.example"}),
    "overdue customers in Germany": (OVERDUE, {"country": "DE"}),
    "德国有哪些客户逾期": (OVERDUE, {"country": "DE"}),
    "which customers in the wind power industry are overdue": (OVERDUE, {"industry": "wind power"}),
    "风电行业有哪些客户逾期": (OVERDUE, {"industry": "wind power"}),
    "汽车行业逾期的客户": (OVERDUE, {"industry": "automotive parts"}),
    "top 10 overdue customers": (OVERDUE, {"top": 10}),
    "逾期最多的前十名": (OVERDUE, {"top": 10}),
    "美国客户里逾期金额最大的三家": (OVERDUE, {"country": "US", "top": 3}),
    "催款清单前五个": (OVERDUE, {"top": 5}),
    "账龄90天以上的客户有哪些": (OVERDUE, {"min_days": 90}),
    "哪些客户处于正式催告阶段": (OVERDUE, {"stage": "formal_demand"}),
    "who is over their limit?": (LIMITS, {"condition": "over_limit"}),
    "哪些客户超额度了": (LIMITS, {"condition": "over_limit"}),
    "谁的额度快用完了": (LIMITS, {"condition": "near_limit"}),
    "which limits expire soon": (LIMITS, {"condition": "expiring"}),
    "有没有额度过期还没续的客户": (LIMITS, {"condition": "expired"}),
    "which customers are on hold": (LIMITS, {"condition": "on_hold"}),
    "张伟名下没有额度的客户": (
        LIMITS,
        {"condition": "no_limit", "salesperson": "zhang.wei@xilan.example"},
    ),
    "ageing report by salesperson": (AGEING, {"by": "salesperson"}),
    "账龄表按币种": (AGEING, {"by": "currency"}),
    "ageing for Mike Torres": (AGEING, {"salesperson": "mike.torres@xilan.example"}),
    "whose payments are getting slower?": (WARNINGS, {"rule": "SIGNAL-PAYMENT"}),
    "谁的付款越来越慢": (WARNINGS, {"rule": "SIGNAL-PAYMENT"}),
    "RATIO-COVER 预警有哪些": (WARNINGS, {"rule": "RATIO-COVER"}),
    "严重级别的预警列一下": (WARNINGS, {"level": "critical"}),
    "any red flags?": (WARNINGS, {}),
    "张伟的客户里有哪些预警": (WARNINGS, {"salesperson": "zhang.wei@xilan.example"}),
    "DSO of Anna Keller's customers": ("portfolio_kpis", {"salesperson": "anna.keller@xilan.example"}),
    "show me the ageing for Germany": (AGEING, {"country": "DE"}),
    "应收賬齡按行業分一下": (AGEING, {"by": "industry"}),
}


@pytest.mark.parametrize(("question", "made"), NARROWED.items())
def test_whose_where_which_and_how_many_are_read(
    talk: Callable[..., Talk], question: str, made: tuple[str, dict[str, object]]
) -> None:
    assert talk().calls(question) == [Made(*made)]


def test_my_customers_are_the_sales_persons_own_and_say_nothing_for_finance(
    talk: Callable[..., Talk],
) -> None:
    question = "我的客户里谁逾期了"
    assert talk("sales").calls(question) == [Made(OVERDUE, {"salesperson": PEOPLE["sales"]})]
    assert talk("finance").calls(question) == [Made(OVERDUE, {})]


ASKED = {
    "Bob's customers overdue": "Bob",
    "王强名下逾期的客户": "王强",
    "overdue customers in the shipbuilding industry": "shipbuilding",
    "欧洲逾期客户": "国家",
    "customers overdue by more than 100k": "amount",
    "customers at more than 75% of their limit": "75%",
}


@pytest.mark.parametrize(("question", "about"), ASKED.items())
def test_a_condition_that_cannot_be_met_is_asked_about_and_never_dropped(
    talk: Callable[..., Talk], question: str, about: str
) -> None:
    answer = talk().say(question)
    assert answer.reply.status == "clarify"
    assert about in answer.reply.headline


def test_only_the_industries_of_customers_in_sight_are_told(talk: Callable[..., Talk]) -> None:
    question = "overdue customers in the shipbuilding industry"
    assert "public services" in talk("finance").say(question).reply.headline
    assert "public services" not in talk("sales").say(question).reply.headline
    assert talk("staff").say(question).reply.status == "denied"
