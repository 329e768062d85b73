"""A meeting, a call, a mail or a truck told in passing beside a customer's name refuses no plain question."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk

ASKED = {
    "While I'm on hold with Midland Gear: how much is overdue?": "overdue_status",
    "Before I email Penon: what's their disputed amount?": "overdue_status",
    "before I phone Ipanema, how many days past due are they?": "overdue_status",
    "forklift is loading, does Harbor have room for 12,000?": "check_order",
    "the driver stands at the ramp, may I release 5000 EUR to Müller?": "check_order",
    "my manager thinks Oakfield Foods is risky. any warnings?": "early_warnings",
    "printer is broken so just tell me, Penon's limit?": "customer_limit",
    "the share price of Midland Gear fell, has its payment got slower?": "payment_behaviour",
    "Creditsafe shows red for Ipanema, what do our own scores say?": "credit_report",
    "competitor went bust, what would be a sensible limit for Midland Gear?": "suggest_limit",
    "can you tell me for my slide how much Castellani owes": "overdue_status",
    "translate nothing, just the limit of Müller": "customer_limit",
    "my laptop dies in 5 min: Castellani overdue!": "overdue_status",
    "bank wants a list of securities: is Castellani insured, up to what?": "insurance_cover",
    "The salesman promised them 75 days. Can Müller get 75 days?": "check_terms",
    "steel prices went up 20%, does Castellani's current ratio still hold?": "check_ratios",
    "new contact person at Fraser Valley, whose turn is it to chase?": "collection_stage",
    "can you draft a reminder to Fraser Valley, my mailbox is broken": "draft_reminder",
    "仓库在装车，问一下港丰停没停": "customer_limit",
    "打印机坏了，直接说，锡北铸造额度": "customer_limit",
    "明天请华伟吃饭，他们额度多少": "customer_limit",
    "企查查显示高风险，我们的评分卡给宏业减速机多少分": "credit_report",
    "股价跌了，远岫轴承付款变慢了吗": "payment_behaviour",
    "销售答应了人家75天，远岫轴承能给75天吗": "check_terms",
    "法务问，德顺汽配逾期利息多少": "late_interest",
    "邮箱坏了，你帮我拟一封给青禾农机的催款函": "draft_reminder",
    "下雨了堵车，青禾农机下一步怎么催": "collection_stage",
    "天眼查上看到长岭机床被起诉，我们这边有预警吗": "early_warnings",
}


@pytest.mark.parametrize(("question", "tool"), ASKED.items())
def test_what_is_asked_is_answered(talk: Callable[..., Talk], question: str, tool: str) -> None:
    assert [call.tool for call in talk().calls(question)] == [tool]


@pytest.mark.parametrize(
    "question",
    [
        "is there snow at Fraser Valley?",
        "长岭机床那边下雪了吗",
        "东岳泵业是谁的公司",
        "华伟公司在哪条街",
        "给港丰写个贺词",
        "write a toast for Penon's jubilee",
        "启信宝怎么评江南轴承",
        "who is the managing director of Midland Gear?",
    ],
)
def test_what_is_none_of_ours_stays_refused(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("out_of_scope", ())


@pytest.mark.parametrize("question", ["when does the next delivery for Fraser Valley leave?"])
def test_what_is_not_plain_is_never_answered_with_what_is_left(
    talk: Callable[..., Talk], question: str
) -> None:
    answer = talk().say(question)
    assert answer.reply.status in ("clarify", "out_of_scope")
    assert not answer.calls


@pytest.mark.parametrize(
    "question", ["流动比率达标吗", "速动比率合格没有", "is the quick ratio high enough?"]
)
def test_whose_measure_is_meant_is_asked(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk()
    assert speaker.say(question).reply.status == "clarify"
    (call,) = speaker.calls("远岫轴承的" if "比率" in question else "Castellani's")
    assert call.tool == "check_ratios"


@pytest.mark.parametrize("question", ["what is an overdue invoice?", "what is a past due account?"])
def test_a_term_asked_for_alone_is_explained(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("answered", ())


@pytest.mark.parametrize(
    "told", ["it's 8 July, i called them", "8 July. we asked their accountant", "7月8日，我问过他们了"]
)
def test_how_an_answer_came_to_be_known_asks_nothing(talk: Callable[..., Talk], told: str) -> None:
    speaker = talk("finance")
    asked = "Tri-County, the Americans, will pay their overdue in four instalments, the first one on 07/08."
    assert speaker.say(f"{asked} can you make the schedule?").reply.status == "clarify"
    (call,) = speaker.calls(told)
    assert (call.tool, call.args["first_date"]) == ("repayment_plan", "2026-07-08")
