"""How talks go on: ends of a range, one of two questions, a story before the point, levels and years."""

from collections.abc import Callable

import pytest

from bot.planners.offline.question.idioms import without_idioms
from bot.planners.offline.question.plain_words import in_plain_words
from bot.planners.offline.question.to_the_point import to_the_point
from tests.bot.talking import Made, Talk

LATE = "overdue_worklist"

TALKS: list[tuple[tuple[str, ...], list[Made]]] = [
    (("who is 30 to 60 days late", "make the upper end 90"), [Made(LATE, {"min_days": 30, "max_days": 90})]),
    (("who is 30 to 60 days late", "drop the lower bound"), [Made(LATE, {"max_days": 60})]),
    (("逾期30到60天的", "上限改成90"), [Made(LATE, {"min_days": 30, "max_days": 90})]),
    (("逾期30到60天的", "下限不要了"), [Made(LATE, {"max_days": 60})]),
    (("谁逾期了", "至少60天的", "封个顶,最多180天"), [Made(LATE, {"min_days": 60, "max_days": 180})]),
    (("谁逾期了", "美国以外的先去掉"), [Made(LATE, {"country": "US"})]),
    (("谁逾期了", "德国的", "至少60天的", "国家不限了,天数照旧"), [Made(LATE, {"min_days": 60})]),
    (("who's overdue", "drop everyone outside Germany"), [Made(LATE, {"country": "DE"})]),
    (
        ("who's overdue in Germany", "anyone over 60 days, keep the country"),
        [Made(LATE, {"country": "DE", "min_days": 61})],
    ),
    (("逾期超过一个月不到两个月的客户",), [Made(LATE, {"min_days": 31, "max_days": 59})]),
    (
        ("who is late by at least a month and less than three",),
        [Made(LATE, {"min_days": 30, "max_days": 89})],
    ),
    (
        ("两件事:今年一季度DSO是多少;还有哪些客户额度快用光了", "头一件,换成2025年一季度"),
        [Made("portfolio_kpis", {"quarter": "2025Q1"})],
    ),
    (
        ("how is Q1 DSO, and who is over 60 days late", "the second question only for Germany"),
        [Made(LATE, {"country": "DE", "min_days": 61})],
    ),
    (
        ("limit of Müller and overdue of Castellani", "the first one in dollars"),
        [Made("customer_limit", {"customer": "C033", "currency": "USD"})],
    ),
    (
        ("风电行业客户的预警,只看严重的", "一般的也要"),
        [Made("early_warnings", {"industry": "wind power"})],
    ),
    (("overdue in automation", "不分行业了"), [Made(LATE, {})]),
    (("这季度坏账率", "前年同期呢"), [Made("portfolio_kpis", {"quarter": "2024Q2"})]),
    (("DSO for Q1", "same quarter two years ago"), [Made("portfolio_kpis", {"quarter": "2024Q1"})]),
    (
        ("late interest for Ipanema at 9%", "at the contract rate"),
        [Made("late_interest", {"customer": "C054"})],
    ),
    (
        ("late interest on 38,500 paid 47 days late, 9%", "what about Ipanema"),
        [Made("late_interest", {"customer": "C054", "annual_rate": "0.09"})],
    ),
    (
        ("can I ship 80k to MGP", "what's the most I could ship"),
        [Made("customer_limit", {"customer": "C047"})],
    ),
    (
        ("can I ship 80k to MGP", "what would they need to pay first"),
        [Made("check_order", {"customer": "C047", "amount": "80000"})],
    ),
    (("Müller limit", "can SO-20340 go"), [Made("check_order", {"order": "SO-20340"})]),
    (
        ("东岳泵业那张SO-20340今天发得出去吗",),
        [Made("check_order", {"customer": "C011", "order": "SO-20340"})],
    ),
    (
        ("ageing report for power transmission", "name names: a line per customer"),
        [Made("ageing_report", {"industry": "power transmission", "by": "customer"})],
    ),
    (
        ("write to Müller", "make it the formal one then"),
        [Made("draft_reminder", {"customer": "C033", "stage": "formal_demand"})],
    ),
    (
        ("江南配件额度多少，付款准时吗，有预警吗",),
        [
            Made(tool, {"customer": "C002"})
            for tool in ("customer_limit", "payment_behaviour", "early_warnings")
        ],
    ),
    (
        ("spread Peñón's overdue over 6 months at 5%",),
        [
            Made(
                "repayment_plan",
                {"customer": "C053", "instalments": 6, "annual_rate": "0.05", "every": "month"},
            )
        ],
    ),
    (
        ("分18个月还120万怎么排",),
        [Made("repayment_plan", {"amount": "1200000", "instalments": 18, "every": "month"})],
    ),
    (
        ("青禾农机想把额度从30万提到一百二十万,刚吃了28块的面",),
        [Made("suggest_limit", {"customer": "C022", "requested": "1200000"})],
    ),
    (
        ("青禾农机的额度", "账期他也惦记着,想从30挪到60"),
        [Made("check_terms", {"customer": "C022", "days": 60})],
    ),
    (("Day 95 - who picks it up?",), [Made("collection_stage", {"days_past_due": 95})]),
    (("第95天谁接手",), [Made("collection_stage", {"days_past_due": 95})]),
    (("DSO for last month?", "and the month before that"), [Made("portfolio_kpis", {"quarter": "2026-04"})]),
    (("DSO for last month?", "再前一个月呢"), [Made("portfolio_kpis", {"quarter": "2026-04"})]),
    (
        ("米德兰齿轮8万美元能放吗", "依据的是哪一条？", "让他们款到发货的话呢"),
        [Made("check_order", {"customer": "C047", "amount": "80000", "currency": "USD", "terms": "prepaid"})],
    ),
    (
        ("which stage at 29, 30 and 31 days past due",),
        [Made("collection_stage", {"days_past_due": each}) for each in (29, 30, 31)],
    ),
    (("华伟不对华纬,欠多少",), [Made("overdue_status", {"customer": "C005"})]),
    (
        ("what is the interest on 20k 40 days late", "at 8"),
        [Made("late_interest", {"amount": "20000", "days": 40, "annual_rate": "0.08"})],
    ),
    (
        ("Müller limit? we want to raise two more invoices next week",),
        [Made("customer_limit", {"customer": "C033"})],
    ),
]


@pytest.mark.parametrize(("turns", "made"), TALKS, ids=[" / ".join(turns) for turns, _ in TALKS])
def test_a_talk_ends_in_what_it_says(
    talk: Callable[..., Talk], turns: tuple[str, ...], made: list[Made]
) -> None:
    speaker = talk("credit_manager")
    for turn in turns[:-1]:
        assert speaker.calls(turn) != []
    assert speaker.calls(turns[-1]) == made


def test_a_number_put_right_is_asked_what_was_asked_of_the_one_denied(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales")
    assert speaker.say("INV-2026-0767 现在该谁去催").reply.status == "denied"
    assert speaker.calls("看串行了，是 INV-2026-0757") == [
        Made("collection_stage", {"invoice": "INV-2026-0757"})
    ]


@pytest.mark.parametrize(
    "question", ["got 20k in from Ipanema, can they order again?", "江南配件打了20万过来，还能发货吗"]
)
def test_a_sum_just_received_is_no_order(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk("credit_manager")
    assert speaker.say(question).reply.status == "clarify"
    assert [made.args["amount"] for made in speaker.calls("15000")] == ["15000"]


@pytest.mark.parametrize("question", ["leave out the Americans", "leave the Americans out", "not the US one"])
def test_whoever_is_left_out_is_never_the_one_chosen(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk("credit_manager")
    speaker.say("what's Nordvik's group exposure")
    again = speaker.say(question).reply
    assert [each.customer_id for each in again.choices] == ["C031", "C032"]


def test_what_a_colleague_earns_is_nobodys_record(talk: Callable[..., Talk]) -> None:
    assert talk("finance").say("how much does Diego earn?").reply.status == "out_of_scope"


def test_a_debt_more_than_two_months_late_is_no_plan_of_two_parts(talk: Callable[..., Talk]) -> None:
    speaker = talk("credit_manager")
    assert speaker.say("repayment plan for what is overdue at Ipanema more than 2 months").reply.status == (
        "clarify"
    )


def test_ends_that_leave_no_day_are_asked_about(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    speaker.calls("who is 30 to 60 days late")
    assert speaker.say("make the lower end 70").reply.status == "clarify"


def test_a_name_of_several_is_whoever_was_spoken_of_where_a_talk_returns(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales")
    speaker.calls("青禾农机想提额到100万")
    assert speaker.say("先撂一边,长岭机床还压着咱多少").reply.status == "denied"
    assert speaker.calls("得,回青禾那摊子,下一步该谁出面催") == [
        Made("collection_stage", {"customer": "C022"})
    ]


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("gate 14, kid turned nine, um where was i, yes, Ipanema's limit", "Ipanema's limit"),
        ("what a day. anyway, is anyone over 60 days late", "is anyone over 60 days late"),
        ("堵在高架上,空调也坏了,反正就是青禾想提额", "青禾想提额"),
        ("page 12, para 30 aside: can they have 45 days", "can they have 45 days"),
        ("disputed 20k aside, what do they owe", "disputed 20k aside, what do they owe"),
        ("is it ok? anyway, what do they owe", "is it ok? anyway, what do they owe"),
    ],
)
def test_a_story_ends_where_its_teller_comes_to_the_point(text: str, point: str) -> None:
    assert to_the_point(text, ()).strip() == point


def test_a_name_before_the_point_is_not_lost() -> None:
    text = "Ipanema called again. anyway, what do they owe"
    assert to_the_point(text, [(0, 7)]) == text


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("should Midland go under, what do we lose", "if Midland go under, what do we lose"),
        ("should we ship, or wait?", "should we ship, or wait?"),
        ("scratch weekly: monthly, from 20 July", "monthly, from 20 July"),
        ("forget weekly: I will call them", "forget weekly: I will call them"),
        ("knock up a dunning letter", "draft a dunning letter"),
        ("over the past year and a half", "over the past 18 months"),
        ("每期金额一样，年息5%", "每期金额一样，年息5%"),
    ],
)
def test_what_has_one_meaning_is_put_in_plain_words(typed: str, read: str) -> None:
    assert in_plain_words(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("is Castellani sitting on our money?", "is Castellani overdue?"),
        ("谁被关小黑屋了", "谁被冻结了"),
        ("what is their tablet for", "what is their tablet for"),
    ],
)
def test_idioms_are_read_in_the_words_of_the_trade(typed: str, read: str) -> None:
    assert without_idioms(typed, ()) == read


def test_nothing_within_a_name_is_an_idiom() -> None:
    assert without_idioms("limit of Backstop Ltd", [(9, 21)]) == "limit of Backstop Ltd"
