"""Going back to whom a talk began with, telling more of the last case, and what no ledger tells."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "back", ["再看一开始那家的逾期", "回到最开头那家，逾期多少", "overdue of the one we started with?"]
)
def test_whom_the_talk_began_with_is_meant_whatever_was_listed_since(
    talk: Callable[..., Talk], back: str
) -> None:
    speaker = talk("finance")
    for asked in ("长岭机床的额度到期了没", "严重级别的预警有哪些客户", "北辰风电的预警全列出来"):
        speaker.say(asked)
    assert speaker.calls(back) == [Made("overdue_status", {"customer": "C010"})]


def test_nobody_is_guessed_where_the_beginning_is_no_longer_remembered(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    for asked in ("长岭机床的额度", *(["北辰风电的额度", "Müller的额度"] * 6)):
        speaker.say(asked)
    assert speaker.say("再看一开始那家的逾期", may_fail=True).reply.status == "clarify"


@pytest.mark.parametrize(
    ("told", "changed"),
    [
        ("First payment the 15 August, they are closed before", {"first_date": "2026-08-15"}),
        ("首期8月15日，他们之前放假", {"first_date": "2026-08-15"}),
        ("Hm no, rather every week than every month", {"every": "week"}),
    ],
)
def test_a_plan_takes_what_is_told_with_a_reason(
    talk: Callable[..., Talk], told: str, changed: dict[str, object]
) -> None:
    speaker = talk("finance")
    plan: dict[str, object] = {"customer": "C042", "instalments": 6}
    assert speaker.calls("repayment plan for Kovács in 6") == [Made("repayment_plan", plan)]
    assert speaker.calls(told) == [Made("repayment_plan", {**plan, **changed})]


@pytest.mark.parametrize(
    ("told", "rate"),
    [("my colleague says its 8 % not 7.5", "0.08"), ("8 not 7.5%", "0.08"), ("0.5% not 7.5%", "0.005")],
)
def test_a_rate_put_right_is_percent_once(talk: Callable[..., Talk], told: str, rate: str) -> None:
    speaker = talk("finance")
    interest: dict[str, object] = {"amount": "48000", "days": 52, "annual_rate": "0.075"}
    assert speaker.calls("late interest on 48,000 at 7.5% a year, 52 days late") == [
        Made("late_interest", interest)
    ]
    assert speaker.calls(told) == [Made("late_interest", {**interest, "annual_rate": rate})]


@pytest.mark.parametrize(
    "told",
    [
        "上一季度分别是460万和490万，也放进去",
        "上一期流动资产460万，流动负债490万",
        "the quarter before they were 4.6m and 4.9m",
    ],
)
def test_figures_of_the_period_before_join_those_of_this_one(talk: Callable[..., Talk], told: str) -> None:
    speaker = talk("finance")
    now = {"current_assets": "4800000", "current_liabilities": "5000000"}
    before = {"current_assets": "4600000", "current_liabilities": "4900000"}
    assert speaker.calls("流动资产480万，流动负债500万，测一下比率") == [
        Made("check_ratios", {"figures": now})
    ]
    assert speaker.calls(told) == [Made("check_ratios", {"figures": now, "previous_figures": before})]


def test_one_figure_before_of_two_is_not_guessed(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    speaker.say("流动资产480万，流动负债500万，测一下比率")
    assert speaker.say("去年是460万", may_fail=True).reply.status == "clarify"


def test_a_limit_and_terms_asked_side_by_side_are_both_answered(talk: Callable[..., Talk]) -> None:
    assert talk("finance").calls("C040给多大额度合适、账期放到75天成不成，俩一块儿告诉我") == [
        Made("suggest_limit", {"customer": "C040"}),
        Made("check_terms", {"customer": "C040", "days": 75}),
    ]


def test_what_may_be_seen_is_asked_like_the_last(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    speaker.say("江南轴承的整套信用档案给我一份")
    assert speaker.calls("江南配件的总能看吧") == [Made("credit_report", {"customer": "C002"})]


@pytest.mark.parametrize(
    "question",
    [
        "Under Swedish law, could we enforce retention of title if Nordvik Holding went bust?",
        "Can we claim VAT bad debt relief on the O'Rourke invoices, and in which box does it go?",
        "What do we owe our own suppliers this month?",
        "咱自己公司在招行的授信还剩多少没用",
    ],
)
def test_law_and_our_own_debts_are_none_of_the_ledgers(talk: Callable[..., Talk], question: str) -> None:
    answer = talk("finance").say(question, may_fail=True)
    assert answer.reply.status == "out_of_scope"
    assert not answer.calls


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("Müller is insured under German law: cover?", "insurance_cover"),
        ("Is Castellani legally overdue?", "overdue_status"),
    ],
)
def test_what_the_ledger_tells_is_answered_beside_a_word_of_the_law(
    talk: Callable[..., Talk], question: str, tool: str
) -> None:
    assert [made.tool for made in talk("finance").calls(question)] == [tool]


@pytest.mark.parametrize(
    ("off", "kept"),
    [
        ("leave out anything over 90 days, the lawyers have those", {"max_days": 90}),
        ("leave out anything beyond 90", {"max_days": 90}),
        ("skip everything past 90 days please", {"max_days": 90}),
        ("drop all below 45 days", {"min_days": 45}),
        ("I don't need those up to 45 days", {"min_days": 46}),
        ("ignore the ones at least 61 days late", {"max_days": 60}),
    ],
)
def test_days_taken_off_a_list_leave_its_other_edge(
    talk: Callable[..., Talk], off: str, kept: dict[str, object]
) -> None:
    speaker = talk("finance")
    assert speaker.calls("who's more than 30 days late") == [Made("overdue_worklist", {"min_days": 31})]
    assert speaker.calls(off) == [Made("overdue_worklist", {"min_days": 31, **kept})]


@pytest.mark.parametrize("put", ["不要三十天，四十五天", "不是三十天，是四十五天", "不要30天，45天"])
def test_a_figure_in_words_is_put_right(talk: Callable[..., Talk], put: str) -> None:
    speaker = talk("finance")
    assert speaker.calls("客户全部迟三十天才付款，压力测试跑一次") == [Made("stress_test", {"late_days": 30})]
    assert speaker.calls(put) == [Made("stress_test", {"late_days": 45})]


@pytest.mark.parametrize("said", ["DSO for the quarter just gone", "DSO for the quarter that just ended"])
def test_the_quarter_just_gone_is_the_last_one(talk: Callable[..., Talk], said: str) -> None:
    assert talk("finance").calls(said) == [Made("portfolio_kpis", {"quarter": "2026Q1"})]


def test_what_their_people_do_is_no_name(talk: Callable[..., Talk]) -> None:
    answer = talk("finance").say("Müller - any overdue? their guy is chasing me daily")
    assert [call.args.get("customer") for call in answer.calls] == ["C033"]


def test_the_same_asked_in_two_ways_is_answered_once(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    speaker.say("5月底江南轴承欠多少？")
    assert speaker.calls("不是这家，是华伟机械，也是看5月底。") == [
        Made("overdue_status", {"customer": "C004", "as_of": "2026-05-31"})
    ]


@pytest.mark.parametrize(
    "question",
    [
        "帮我看下台湾那家的额度",
        "帮我查查台湾那家的额度",
        "麻烦看一下台湾那家的额度",
        "幫我睇下台灣嗰間仲有幾多額度",
    ],
)
def test_how_one_asks_is_no_part_of_a_description(talk: Callable[..., Talk], question: str) -> None:
    assert talk("finance").calls(question) == [Made("customer_limit", {"customer": "C025"})]


def test_what_a_description_says_beside_a_country_is_doubted(talk: Callable[..., Talk]) -> None:
    assert talk("finance").say("麻烦看看日本餐厅那家的额度", may_fail=True).reply.status == "clarify"


@pytest.mark.parametrize(
    "question", ["who's late in Germany and how much in total", "Germany overdue list and what's the total"]
)
def test_the_total_of_a_list_is_told_by_the_list(talk: Callable[..., Talk], question: str) -> None:
    assert talk("finance").calls(question) == [Made("overdue_worklist", {"country": "DE"})]


def test_another_report_named_is_not_the_last_list_again(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    speaker.say("逾期超过60天的客户给我列一下")
    speaker.say("只看张伟名下的")
    assert speaker.calls("再看一下张伟名下全部应收的账龄分布") == [
        Made("ageing_report", {"salesperson": "zhang.wei@xilan.example"})
    ]
