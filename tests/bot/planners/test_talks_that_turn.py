"""Turns of a talk: another stranger, a plan after the interest, the present again, a trade pointed at."""

from collections.abc import Callable

import pytest

from bot.composition import House
from bot.planners.offline.whom.hints import hinted
from knowledge.desk import Choice
from tests.bot.talking import PEOPLE, Talk, asked_for, assert_not_found


@pytest.mark.parametrize("name", ["比亚迪", "宁德时代", "小米"])
def test_another_stranger_is_not_found_either(talk: Callable[..., Talk], name: str) -> None:
    speaker = talk()
    speaker.say("查一下龙腾物流的逾期情况")
    assert_not_found(speaker.say(f"那{name}呢"), name)


def test_what_nobody_here_knows_of_a_stranger_stays_out_of_scope(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("查一下龙腾物流的逾期情况")
    assert speaker.say("比亚迪股价多少").reply.status == "out_of_scope"


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("如果把逾期款分6期还、不收利息，每期还多少？", 6),
        ("把欠款拆成4期，不算利息，一期多少", 4),
        ("分8期、免息的话每期多少", 8),
        ("逾期款分12期还清，不加利息，每期还多少", 12),
    ],
)
def test_a_plan_after_the_interest_is_a_plan(talk: Callable[..., Talk], said: str, count: int) -> None:
    speaker = talk()
    speaker.say("算一下宏业减速机的逾期利息")
    (call,) = speaker.calls(said)
    assert call.tool == "repayment_plan"
    assert call.args == {"customer": "C015", "instalments": count, "annual_rate": "0"}


@pytest.mark.parametrize(("said", "rate"), [("按7%呢", "0.07"), ("不收利息呢", "0"), ("利息免了呢", "0")])
def test_another_rate_stays_with_the_interest(talk: Callable[..., Talk], said: str, rate: str) -> None:
    speaker = talk()
    speaker.say("算一下宏业减速机的逾期利息")
    (call,) = speaker.calls(said)
    assert (call.tool, call.args["annual_rate"]) == ("late_interest", rate)


@pytest.mark.parametrize("said", ["这个月呢", "本季度呢", "现在呢"])
def test_the_month_that_runs_is_the_present(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("北辰风电5月底欠多少")
    assert [(call.tool, call.args) for call in speaker.calls(said)] == [
        ("overdue_status", {"customer": "C028"})
    ]


def test_the_same_day_is_no_single_day(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("北辰风电5月31日欠多少")
    (call,) = speaker.calls("锡北重工同一天呢")
    assert (call.tool, call.args) == ("overdue_status", {"customer": "C006", "as_of": "2026-05-31"})


def test_this_industry_is_the_one_before(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("机床行业的预警拉一下")
    (call,) = speaker.calls("这个行业风险指数再涨15个点，预期损失多少")
    assert (call.tool, call.args["industry"]) == ("stress_test", "machine tools")


def test_no_industry_any_longer(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("机床行业谁超额度了")
    assert [call.args for call in speaker.calls("不限行业了")] == [{"condition": "over_limit"}]


@pytest.mark.parametrize(
    ("said", "ladder"), [("标准的那套呢", "standard"), ("那标准版呢", "standard"), ("归属的那套呢", "owner")]
)
def test_another_ladder(talk: Callable[..., Talk], said: str, ladder: str) -> None:
    speaker = talk()
    speaker.say("逾期100天的，按小企业那套梯子到第几步了")
    (call,) = speaker.calls(said)
    assert call.args == {"days_past_due": 100, "ladder": ladder}


@pytest.mark.parametrize(
    "said",
    [
        "那不说哪家,逾期38天的一般由谁来跟?",
        "假如有个客户拖了38天，现在轮到谁",
        "不点名，逾期38天归谁管",
        "who normally follows up on something 38 days late?",
    ],
)
def test_whose_turn_it_is_in_general(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk("staff")
    speaker.say("江南轴承欠我们多少钱?")
    assert [(call.tool, call.args) for call in speaker.calls(said)] == [
        ("collection_stage", {"days_past_due": 38})
    ]


@pytest.mark.parametrize("said", ["逾期38天的都有谁", "谁逾期超过38天", "逾期38天以上的客户是谁在跟"])
def test_who_is_late_stays_a_list(talk: Callable[..., Talk], said: str) -> None:
    assert [call.tool for call in talk().calls(said)] == ["overdue_worklist"]


@pytest.mark.parametrize(
    "said", ["今年一季度的DSO那一套指标报给我", "今年一季度的那一组KPI", "把今年一季度的DSO那几样拉出来"]
)
def test_so_many_of_something_is_nobody(talk: Callable[..., Talk], said: str) -> None:
    assert [(call.tool, call.args) for call in talk("credit_manager").calls(said)] == [
        ("portfolio_kpis", {"quarter": "2026Q1"})
    ]


@pytest.mark.parametrize(
    ("first", "said", "tool", "kept"),
    [
        ("压力测试一下，机床全部晚付30天", "那预期损失多少", "stress_test", {"late_days": 30}),
        ("宏业减速机的利息按6%算", "那一共多少利息", "late_interest", {"annual_rate": "0.06"}),
        ("青禾农机能再放12万的货不", "那能放吗", "check_order", {"amount": "120000"}),
    ],
)
def test_what_comes_of_a_case_is_asked_of_that_case(
    talk: Callable[..., Talk], first: str, said: str, tool: str, kept: dict[str, object]
) -> None:
    speaker = talk()
    speaker.say(first)
    (call,) = speaker.calls(said)
    assert call.tool == tool
    assert kept.items() <= call.args.items()


@pytest.mark.parametrize("said", ["它现在利息多少", "它实际利息多少"])
def test_what_really_is_leaves_the_case(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("宏业减速机的利息按6%算")
    assert [call.args for call in speaker.calls(said)] == [{"customer": "C015"}]


@pytest.mark.parametrize("said", ["90天以上的占多少", "60天以上的有多少钱", "逾期90天以上的占比"])
def test_a_share_of_an_ageing_is_of_the_same_ageing(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("应收账款账龄，只看李娜的")
    (call,) = speaker.calls(said)
    assert (call.tool, call.args["salesperson"]) == ("ageing_report", "li.na@xilan.example")


def test_the_oldest_of_several_alike_is_asked_about(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("青禾农机逾期那几张都列出来")
    answer = speaker.say("最老那张的利息")
    assert asked_for(answer) == "invoice"


def test_so_many_days_longer_are_added_to_the_terms(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("江南轴承账期改45天行吗")
    assert [call.args["days"] for call in speaker.calls("再长15天")] == [75]


def test_a_cover_supposed_is_asked_of_again(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("信保能赔多少，锡北重工")
    speaker.say("要是欠款100万，保额80万，赔付九成呢")
    (call,) = speaker.calls("那我们自己承担多少")
    assert (call.tool, call.args["owed"], call.args["limit"]) == ("insurance_cover", "1000000", "800000")


@pytest.mark.parametrize(
    ("said", "meant"), [("做铁的那个", "C013"), ("搞轴承的那家", "C001"), ("做鞋的那个", None)]
)
def test_the_one_that_deals_in_something_is_the_one_whose_name_says_so(
    sample: House, said: str, meant: str | None
) -> None:
    desk = sample.desk(sample.people[PEOPLE["finance"]], None)
    offered = [Choice(customer_id=each, name=desk.ledger.customer(each).name) for each in ("C001", "C013")]
    assert hinted(offered, said, desk) == meant
