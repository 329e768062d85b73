"""What a question about terms, plans, interest, cover, a stress test or a letter states; what is asked."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

TERMS, PLAN, INTEREST, COVER = "check_terms", "repayment_plan", "late_interest", "insurance_cover"
HABITS, KPIS, STRESS, LETTER = "payment_behaviour", "portfolio_kpis", "stress_test", "draft_reminder"

STATED: dict[str, tuple[str, dict[str, object]]] = {
    # C029 has 30 days today, C001 60
    "can we give Oakfield Engineering 90 days?": (TERMS, {"customer": "C029", "days": 90}),
    "extend Oakfield Engineering by 30 days": (TERMS, {"customer": "C029", "days": 60}),
    "江南轴承账期延长30天行不行": (TERMS, {"customer": "C001", "days": 90}),
    "江南轴承账期从60天延到90天": (TERMS, {"customer": "C001", "days": 90}),
    "Oakfield Engineering are on net 30 and would like 15 days more - possible?": (
        TERMS,
        {"customer": "C029", "days": 45},
    ),
    "collection effectiveness index in 2026Q1": (KPIS, {"quarter": "2026Q1"}),
    "extend Midland Gear to net 60": (TERMS, {"customer": "C047", "days": 60}),
    "江南轴承分6期还": (PLAN, {"customer": "C001", "instalments": 6}),
    "repayment plan for Oakfield Engineering over six months at 6%": (
        PLAN,
        {"customer": "C029", "every": "month", "instalments": 6, "annual_rate": "0.06"},
    ),
    "spread 120,000 EUR over 10 monthly instalments starting 1 September": (
        PLAN,
        {
            "amount": "120000",
            "currency": "EUR",
            "every": "month",
            "instalments": 10,
            "first_date": "2026-09-01",
        },
    ),
    "85万分10期，年利率4.5%，等额本金，怎么还": (
        PLAN,
        {"amount": "850000", "instalments": 10, "annual_rate": "0.045", "method": "equal_principal"},
    ),
    "30万元分成24周还": (
        PLAN,
        {"amount": "300000", "currency": "CNY", "every": "week", "instalments": 24},
    ),
    "late interest on 10000 EUR, 45 days late, at 8%": (
        INTEREST,
        {"amount": "10000", "currency": "EUR", "days": 45, "annual_rate": "0.08"},
    ),
    "interest on $25,000, 90 days overdue, 1.5% per month": (  # 12 x 1.5 %
        INTEREST,
        {"amount": "25000", "currency": "USD", "days": 90, "annual_rate": "0.18"},
    ),
    "江南轴承按日万分之五算滞纳金多少": (  # 0.0005 x 365
        INTEREST,
        {"customer": "C001", "annual_rate": "0.1825"},
    ),
    "逾期利息，江南轴承，月息1分": (INTEREST, {"customer": "C001", "annual_rate": "0.12"}),
    "华伟拖欠的利息按年息8厘算": (INTEREST, {"customer": "C004", "annual_rate": "0.08"}),
    "华伟拖欠的利息，年息十二厘": (INTEREST, {"customer": "C004", "annual_rate": "0.12"}),
    "华伟拖欠的利息用年息是12厘计": (INTEREST, {"customer": "C004", "annual_rate": "0.12"}),
    "保单90%赔付,限额50万,欠63万能赔多少": (
        COVER,
        {"limit": "500000", "owed": "630000", "indemnity_rate": "0.9"},
    ),
    "欠款80万，保险限额100万，赔付比例85%": (
        COVER,
        {"limit": "1000000", "owed": "800000", "indemnity_rate": "0.85"},
    ),
    "limit 500k, owed 630k at 90% - what does the insurer pay": (
        COVER,
        {"limit": "500000", "owed": "630000", "indemnity_rate": "0.9"},
    ),
    "江南轴承过去6个月的付款习惯怎么样": (HABITS, {"customer": "C001", "months": 6}),
    "how did Castellani pay over the last 2 years": (HABITS, {"customer": "C037", "months": 24}),
    "DSO last quarter": (KPIS, {"quarter": "2026Q1"}),
    "2025Q4的关键指标": (KPIS, {"quarter": "2025Q4"}),
    "如果汽车零部件行业下调两级，损失20%会怎样": (
        STRESS,
        {"industry": "automotive parts", "downgrade": 2, "lost_share": "0.2"},
    ),
    "stress test: everyone pays 30 days later": (STRESS, {"late_days": 30}),
    "draft a friendly reminder to Midland Gear in Chinese": (
        LETTER,
        {"customer": "C047", "stage": "reminder", "language": "zh"},
    ),
    "用英文给江南轴承写封催款函": (LETTER, {"customer": "C001", "language": "en"}),
}


@pytest.mark.parametrize(("question", "made"), STATED.items())
def test_each_argument_is_read_and_none_is_added(
    talk: Callable[..., Talk], question: str, made: tuple[str, dict[str, object]]
) -> None:
    assert talk().calls(question) == [Made(*made)]


ASKED = {
    "repayment plan for Great Basin": "instalments",
    "extend Midland Gear 75 days": "total",
    "interest on Oakfield Engineering's overdue at 8 points above base": "rate",
    "late interest on 50000": "days",
    "repay 60k in 6 quarterly instalments": "month",
    "draft a letter to Castellani in German": "Chinese",
    "the policy pays 90%, 500k and 630k, what do we get from the insurer": "insured limit",
}


@pytest.mark.parametrize(("question", "about"), ASKED.items())
def test_what_is_missing_or_unclear_is_asked_for(
    talk: Callable[..., Talk], question: str, about: str
) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ())
    assert about in answer.reply.headline


ANSWERED: dict[str, tuple[tuple[str, ...], tuple[str, dict[str, object]]]] = {
    "a count": (
        ("repayment plan for Great Basin", "six"),
        (PLAN, {"customer": "C052", "instalments": 6}),
    ),
    "days": (("late interest on 50000", "30 days"), (INTEREST, {"amount": "50000", "days": 30})),
    "a share": (
        ("what does insurance pay if they owe 200k and cover is 150k?", "90%"),
        (COVER, {"owed": "200000", "limit": "150000", "indemnity_rate": "0.9"}),
    ),
    "a customer, then a count": (
        ("repayment plan", "Great Basin", "6"),
        (PLAN, {"customer": "C052", "instalments": 6}),
    ),
    "an amount in the customer's place": (
        ("repayment plan in 5 instalments", "90k"),
        (PLAN, {"amount": "90000", "instalments": 5}),
    ),
    "yes": (("customers overdue by more than 100k", "yes"), ("overdue_worklist", {})),
}


@pytest.mark.parametrize(("said", "made"), ANSWERED.values(), ids=ANSWERED.keys())
def test_a_short_answer_completes_what_was_asked_back(
    talk: Callable[..., Talk], said: tuple[str, ...], made: tuple[str, dict[str, object]]
) -> None:
    conversation = talk()
    for each in said[:-1]:
        assert conversation.say(each).reply.status == "clarify"
    assert conversation.calls(said[-1]) == [Made(*made)]
