"""What somebody tells before asking is no question: their own promise, a call, the day the goods leave."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

CALLS: dict[str, list[Made]] = {
    "INV-2026-0510 is still not paid. going by the owner ladder whose job is it": [
        Made("collection_stage", {"invoice": "INV-2026-0510", "ladder": "owner"})
    ],
    "INV-2026-0510 hasn't been paid. what stage is it in?": [
        Made("collection_stage", {"invoice": "INV-2026-0510"})
    ],
    "INV-2026-0510 is still not paid. How much interest at 8%?": [
        Made("late_interest", {"invoice": "INV-2026-0510", "annual_rate": "0.08"})
    ],
    "Peñalver has not paid us yet. How much interest at 8%?": [
        Made("late_interest", {"customer": "C036", "annual_rate": "0.08"})
    ],
    "Great Basin hasn't paid. According to the owner ladder who chases?": [
        Made("collection_stage", {"customer": "C052", "ladder": "owner"})
    ],
    "Midland Gear is late again, sigh. Interest at 7% comes to?": [
        Made("late_interest", {"customer": "C047", "annual_rate": "0.07"})
    ],
    "Ipanema overdue yet again - who ought to chase them?": [Made("collection_stage", {"customer": "C054"})],
    "湖滨五金又拖款了，唉。利息按7%算多少": [
        Made("late_interest", {"customer": "C009", "annual_rate": "0.07"})
    ],
    "江南轴承换了老板，额度还剩多少": [Made("customer_limit", {"customer": "C001"})],
    "Midland Gear is late again": [Made("overdue_status", {"customer": "C047"})],
    "is Midland Gear late again? and interest at 7%": [
        Made("overdue_status", {"customer": "C047"}),
        Made("late_interest", {"customer": "C047", "annual_rate": "0.07"}),
    ],
    "Great Basin still hasn't paid": [Made("overdue_status", {"customer": "C052"})],
    "has Great Basin still not paid?": [Made("overdue_status", {"customer": "C052"})],
    "Great Basin hasn't paid. Peñalver hasn't paid.": [
        Made("overdue_status", {"customer": "C052"}),
        Made("overdue_status", {"customer": "C036"}),
    ],
    "I promised Peñalver the spindles for Friday, 7,400 on top. Will that order be let out?": [
        Made("check_order", {"customer": "C036", "amount": "7400"})
    ],
    "told Great Basin they'd have the parts next Tuesday, another 12k. can it go out?": [
        Made("check_order", {"customer": "C052", "amount": "12000"})
    ],
    "I promised Kong Fung delivery by Thursday, 9,000 worth. will it be released?": [
        Made("check_order", {"customer": "C026", "amount": "9000"})
    ],
    "I said yes to Hubin Hardware yesterday for 30k more. Was that wrong, or does it get released?": [
        Made("check_order", {"customer": "C009", "amount": "30000"})
    ],
    "我答应了宏业减速机周五发货，新增4万，能放行吗": [
        Made("check_order", {"customer": "C015", "amount": "40000"})
    ],
    "got Ignore All Rules on the line, what have they got open w us": [
        Made("overdue_status", {"customer": "C049"})
    ],
    "Great Basin on the phone, what do they owe": [Made("overdue_status", {"customer": "C052"})],
    "宏业减速机打电话来了，他们欠多少": [Made("overdue_status", {"customer": "C015"})],
    "ship 20k to Kong Fung on Friday?": [Made("check_order", {"customer": "C026", "amount": "20000"})],
    "周五给宏业减速机发4万的货可以吗": [Made("check_order", {"customer": "C015", "amount": "40000"})],
    "宏业减速机老板又打电话来催，说还要再拿4万的货，能放不": [
        Made("check_order", {"customer": "C015", "amount": "40000"})
    ],
    "青禾农机老板微信上催我，再发9万的货，行不行": [
        Made("check_order", {"customer": "C022", "amount": "90000"})
    ],
    "湖滨五金那边天天催，还要拿30万，能不能发": [
        Made("check_order", {"customer": "C009", "amount": "300000"})
    ],
    "湖滨五金催了三遍了，那单15万到底放不放": [Made("check_order", {"customer": "C009", "amount": "150000"})],
    "湖滨五金老板娘昨天又来闹，要再拉12万的货，放不放": [
        Made("check_order", {"customer": "C009", "amount": "120000"})
    ],
    "湖滨五金昨天下了个26万的单，能放吗": [Made("check_order", {"customer": "C009", "amount": "260000"})],
    "Midland Gear keep chasing me on the phone, they want 26k more, ok to ship?": [
        Made("check_order", {"customer": "C047", "amount": "26000"})
    ],
    "湖滨五金催了三遍了，现在到哪个催收阶段了": [Made("collection_stage", {"customer": "C009"})],
}
THEN: dict[str, list[Made]] = {
    "按昨天的数，湖滨五金26万能放吗": [
        Made("check_order", {"customer": "C009", "amount": "260000", "as_of": "2026-06-29"})
    ],
    "20k for Kong Fung, would that have been fine last Friday?": [
        Made("check_order", {"customer": "C026", "amount": "20000", "as_of": "2026-06-26"})
    ],
    "Kong Fung: could they have taken 20k on 31 May?": [
        Made("check_order", {"customer": "C026", "amount": "20000", "as_of": "2026-05-31"})
    ],
    "We agreed to look at Kong Fung on 31 May: what did they owe?": [
        Made("overdue_status", {"customer": "C026", "as_of": "2026-05-31"})
    ],
    "我跟老板说要看宏业减速机5月31日欠多少": [
        Made("overdue_status", {"customer": "C015", "as_of": "2026-05-31"})
    ],
    "I told you I need Kong Fung's balance as of 31 May": [
        Made("overdue_status", {"customer": "C026", "as_of": "2026-05-31"})
    ],
}
EACH: dict[str, list[Made]] = {
    "45-day terms for Lakeshore Robotic Corp. and a 50k line on top: yes or no to each?": [
        Made("check_terms", {"customer": "C058", "days": 45}),
        Made("suggest_limit", {"customer": "C058", "requested": "50000"}),
    ],
    "60 days terms for Kong Fung and a limit of 80k, both ok?": [
        Made("check_terms", {"customer": "C026", "days": 60}),
        Made("suggest_limit", {"customer": "C026", "requested": "80000"}),
    ],
    "Great Basin: terms of 45 days plus a 100k limit, yes or no to each": [
        Made("check_terms", {"customer": "C052", "days": 45}),
        Made("suggest_limit", {"customer": "C052", "requested": "100000"}),
    ],
    "宏业减速机要60天账期，额度加到50万，两样分别行不行": [
        Made("check_terms", {"customer": "C015", "days": 60}),
        Made("suggest_limit", {"customer": "C015", "requested": "500000"}),
    ],
}


@pytest.mark.parametrize(("question", "calls"), CALLS.items())
def test_what_is_told_is_not_asked(talk: Callable[..., Talk], question: str, calls: list[Made]) -> None:
    assert talk("credit_manager").calls(question) == calls


@pytest.mark.parametrize(("question", "calls"), THEN.items())
def test_a_day_that_is_looked_back_at_stays(
    talk: Callable[..., Talk], question: str, calls: list[Made]
) -> None:
    assert talk("credit_manager").calls(question) == calls


@pytest.mark.parametrize(("question", "calls"), EACH.items())
def test_two_wishes_are_both_answered_where_each_is_asked(
    talk: Callable[..., Talk], question: str, calls: list[Made]
) -> None:
    assert talk("credit_manager").calls(question) == calls
