"""Warning signs of a kind or of a level are picked out, however somebody calls them."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

SAID = (
    ("Which customers show the warning signal for lengthening payment times?", "PAYMENT", ""),
    ("Who has the signal for payment times getting longer?", "PAYMENT", ""),
    ("list warnings about stretched payment times", "PAYMENT", ""),
    ("Which customers are flagged because they take more time to pay?", "PAYMENT", ""),
    ("Which accounts have a payment-behaviour signal?", "PAYMENT", ""),
    ("show me signals for deteriorating payment habits", "PAYMENT", ""),
    ("付款时间拉长的预警有哪些客户？", "PAYMENT", ""),
    ("哪些客户有回款变慢的信号", "PAYMENT", ""),
    ("付款越拖越久的那类预警，给我列一下", "PAYMENT", ""),
    ("付款行为恶化那类信号，严重的不要，只要警告级", "PAYMENT", "warning"),
    ("回款周期越来越长的预警列一下", "PAYMENT", ""),
    ("Do we have any legal signals in the portfolio - lawsuits, judgments, that sort of thing?", "LEGAL", ""),
    ("Any court or litigation signals across our customers?", "LEGAL", ""),
    ("Are there legal warnings in the book?", "LEGAL", ""),
    ("show the legal red flags, critical only", "LEGAL", "critical"),
    ("any insolvency alerts right now?", "LEGAL", ""),
    ("Who shows up with a court judgment or a lawsuit?", "LEGAL", ""),
    ("Do any of our customers have legal signals?", "LEGAL", ""),
    ("有没有打官司、被执行这类的预警", "LEGAL", ""),
    ("法律类预警都有谁", "LEGAL", ""),
    ("法律诉讼方面的信号列出来", "LEGAL", ""),
    ("涉诉类信号，看下有哪些客户", "LEGAL", ""),
    ("官司、判决那类信号，级别只要warning的，关注级和严重的都别给", "LEGAL", "warning"),
    ("有哪些客户出现了订单量异常波动的预警？", "ORDER", ""),
    ("订单突增突减的预警有哪些", "ORDER", ""),
    ("下单量忽高忽低的那类信号，列一下", "ORDER", ""),
    ("订货量异常的客户预警", "ORDER", ""),
    ("Which customers have an order-volume signal?", "ORDER", ""),
    ("show the warnings about unusual order volumes", "ORDER", ""),
    ("any signals for sudden swings in orders?", "ORDER", ""),
    ("who is flagged for erratic ordering?", "ORDER", ""),
    ("which customers' orders have jumped or collapsed - the signal for that", "ORDER", ""),
    ("财务报表迟迟没更新的那类预警，列出来看看", "STALE", ""),
    ("报表陈旧的预警都有谁", "STALE", ""),
    ("财报老是不更新的信号有哪些", "STALE", ""),
    ("报表超期未交的那类预警", "STALE", ""),
    ("Which customers carry the stale-accounts signal?", "STALE", ""),
    ("signals for statements that are out of date, please", "STALE", ""),
    ("show the warnings for late financial statements", "STALE", ""),
    ("warnings about old balance sheets", "STALE", ""),
    (
        "not the serious stuff, only watch level, and of that only the industry-risk signals",
        "INDUSTRY",
        "watch",
    ),
    ("industry signals only, watch level", "INDUSTRY", "watch"),
    ("only the warning-level sector signals", "INDUSTRY", "warning"),
    ("just critical ones please, warnings i mean", "", "critical"),
    ("which early warnings are at watch, nothing higher", "", "watch"),
    ("行业类预警，只要关注级的", "INDUSTRY", "watch"),
    ("行业景气下滑的那类信号有哪些", "INDUSTRY", ""),
    ("关注级的预警就行，别的不要", "", "watch"),
    ("只看严重的预警", "", "critical"),
    ("预警里头关注级和严重的都别给", "", "warning"),
    ("预警不要关注级的，也不要严重的", "", "warning"),
    ("warnings, but neither watch nor critical", "", "warning"),
    ("early warnings: leave out watch and critical", "", "warning"),
    ("国别风险那类预警有没有", "COUNTRY", ""),
    ("country-risk signals at warning level?", "COUNTRY", "warning"),
    ("signals from political or currency trouble", "COUNTRY", ""),
    ("汇率贬值、国家风险方面的预警，列一下", "COUNTRY", ""),
    ("supply-chain signals, who has them?", "CHAIN", ""),
    ("关联方风险传导的预警有谁", "CHAIN", ""),
    ("which customers are flagged because a group company is in trouble", "CHAIN", ""),
    ("集团内别家出事的那类信号", "CHAIN", ""),
    ("频繁改账期那类预警有谁", "TERMS", ""),
    ("who keeps asking for longer terms, according to the signals?", "TERMS", ""),
    ("signals for repeated requests to change payment terms", "TERMS", ""),
    ("多次要求变更付款条件的预警", "TERMS", ""),
    ("应付账款拉长的预警有哪些客户", "PAYABLE", ""),
    ("signals for customers stretching their own suppliers", "PAYABLE", ""),
    ("payables signal: who has it?", "PAYABLE", ""),
    ("小微企业类的预警列出来", "SME", ""),
    ("the small-company signals, who?", "SME", ""),
    ("do not show me watch and critical warnings", "", "warning"),
    ("订单类的预警，只要warning的", "ORDER", "warning"),
    ("关注级、严重级统统不要，付款变慢的预警给我", "PAYMENT", "warning"),
)


@pytest.mark.parametrize(("question", "rule", "level"), SAID)
def test_warning_signs_are_picked_out_by_what_they_are_about(
    talk: Callable[..., Talk], question: str, rule: str, level: str
) -> None:
    told = {"rule": f"SIGNAL-{rule}" if rule else "", "level": level}
    stated = {name: value for name, value in told.items() if value}
    assert talk().calls(question) == [Made("early_warnings", dict(stated))]


OTHERWISE: dict[str, Made] = {
    "automotive parts industry signals": Made("early_warnings", {"industry": "automotive parts"}),
    "any warnings for Germany?": Made("early_warnings", {"country": "DE"}),
    "哪些客户有预警": Made("early_warnings", {}),
    "legal stage, who is in it": Made("overdue_worklist", {"stage": "legal"}),
}


@pytest.mark.parametrize(("question", "call"), OTHERWISE.items())
def test_a_trade_a_country_or_a_stage_is_no_kind_of_sign(
    talk: Callable[..., Talk], question: str, call: Made
) -> None:
    assert talk().calls(question) == [call]


@pytest.mark.parametrize(
    "question",
    [
        "What is the rule about legal signals?",
        "what level is a legal signal?",
        "How do payment signals work?",
        "When does a country-risk signal fire?",
        "订单异常到多少才算预警",
        "行业风险预警怎么应对",
        "付款周期慢慢拉长，拉长多少才算预警",
    ],
)
def test_what_makes_a_sign_is_asked_of_the_rules(talk: Callable[..., Talk], question: str) -> None:
    assert [made.tool for made in talk().calls(question)] == ["search_policy"]


@pytest.mark.parametrize(
    "question",
    ["warnings that are not critical", "不要严重的预警", "预警除了关注级的", "只看关注级和警告级的预警"],
)
def test_two_levels_at_once_are_still_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert asked_for(talk().say(question)) in ("narrowing", "level")
