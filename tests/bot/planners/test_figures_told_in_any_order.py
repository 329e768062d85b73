"""Cover, plans, statements, ids and reports are understood however strangers put their figures and words."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

COVER: dict[str, object] = {
    "limit": "300000",
    "owed": "410000",
    "indemnity_rate": "0.85",
    "deductible": "10000",
}
WHOLE: dict[str, object] = {"limit": "500000", "owed": "600000", "indemnity_rate": "0.9"}
CALLS: dict[str, Made] = {
    "what does the insurer pay on 600k with a limit of 500k and 90 percent cover?": Made(
        "insurance_cover", WHOLE
    ),
    "a 20k instalment plan over 5 months starting 1 August": Made(
        "repayment_plan",
        {"amount": "20000", "instalments": 5, "first_date": "2026-08-01", "every": "month"},
    ),
    "insured 300k at 85%, debtor owes 410k, first 10k is on us. what do we end up losing?": Made(
        "insurance_cover", COVER
    ),
    "410k owed, 300k insured, 85% indemnity, 10k deductible. what does the insurer pay?": Made(
        "insurance_cover", COVER
    ),
    "cover limit 300k, they owe 410k, indemnity 85%, we bear the first 10k: what does it pay?": Made(
        "insurance_cover", COVER
    ),
    "保险怎么赔：欠我们41万，保额30万，赔85%，前1万自己担": Made("insurance_cover", COVER),
    "保额50万，欠款60万，赔付比例九成，保险能赔多少": Made("insurance_cover", WHOLE),
    "30,000 EUR debt, annuity, 12 rates, interest 4.5% p.a., plan please": Made(
        "repayment_plan",
        {
            "amount": "30000",
            "currency": "EUR",
            "instalments": 12,
            "annual_rate": "0.045",
            "method": "annuity",
        },
    ),
    "repayment plan: 45k, ten instalments, weekly, same total each time": Made(
        "repayment_plan", {"amount": "45000", "instalments": 10, "every": "week", "method": "annuity"}
    ),
    "欠款9万6，一周还一次，12次还清，每次还一样多，排个还款计划": Made(
        "repayment_plan", {"amount": "96000", "instalments": 12, "every": "week", "method": "annuity"}
    ),
    "8万坡币，每月还一次，一共10次，排个还款表": Made(
        "repayment_plan", {"amount": "80000", "currency": "SGD", "instalments": 10, "every": "month"}
    ),
    "报表上流动资产860万、流动负债740万、存货250万、预付30万，合规吗": Made(
        "check_ratios",
        {
            "figures": {
                "current_assets": "8600000",
                "current_liabilities": "7400000",
                "inventory": "2500000",
                "prepaid": "300000",
            }
        },
    ),
    "would so-20336 clear on 30 days?": Made("check_order", {"order": "SO-20336", "terms": 30}),
    "ageing of the whole ledger, a row for each invoicing currency": Made(
        "ageing_report", {"by": "currency"}
    ),
    "账龄表，一个币种一行": Made("ageing_report", {"by": "currency"}),
    "At the Q1 close, who in food machinery was overdue?": Made(
        "overdue_worklist", {"industry": "food machinery", "as_of": "2026-03-31"}
    ),
    "Which limits are about to run out?": Made("limits_worklist", {"condition": "expiring"}),
    "Which customers are about to run out of credit?": Made("limits_worklist", {"condition": "near_limit"}),
}


@pytest.mark.parametrize(("question", "call"), CALLS.items())
def test_each_figure_finds_its_argument(talk: Callable[..., Talk], question: str, call: Made) -> None:
    assert talk().calls(question) == [call]


OPEN = [
    "保险30万和41万，赔85%，能赔多少",
]


@pytest.mark.parametrize("question", OPEN)
def test_figures_that_no_word_tells_apart_are_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert asked_for(talk().say(question)) == "cover_figures"
