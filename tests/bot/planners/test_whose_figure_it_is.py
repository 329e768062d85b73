"""Two figures of one measure are of two periods only where words say so; what is nobody's is asked about."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, asked_for

Figures = dict[str, str]

SHORT: dict[str, Figures] = {
    "current assets 4.2m, current liabs 4.6m, cash 0.3m, inventory 1.1m... how bad is it": {
        "current_assets": "4200000",
        "current_liabilities": "4600000",
        "cash": "300000",
        "inventory": "1100000",
    },
    "cur. assets 88k, cur. liab. 92k, recv 20k, inv 30k: which rule is hit?": {
        "current_assets": "88000",
        "current_liabilities": "92000",
        "receivables": "20000",
        "inventory": "30000",
    },
    "CA 88, inv 40, current liabs 70: which ratio rules are broken?": {
        "current_assets": "88",
        "inventory": "40",
        "current_liabilities": "70",
    },
    "流资420万，流负460万，现金30万，存货110万，触发哪些规则": {
        "current_assets": "4200000",
        "current_liabilities": "4600000",
        "cash": "300000",
        "inventory": "1100000",
    },
    "总资产900万，总负700万，触发哪条": {"total_assets": "9000000", "total_liabilities": "7000000"},
    "利息保障倍数 1.8、流动比率 0.95、资产负债率 0.78，三样凑一块啥后果": {
        "interest_cover": "1.8",
        "current_ratio": "0.95",
        "debt_ratio": "0.78",
    },
    "速动比率0.6、流动比率0.9，两个放一块看，什么后果": {"quick_ratio": "0.6", "current_ratio": "0.9"},
    "current ratio 0.9, quick ratio 0.6, the two together?": {"current_ratio": "0.9", "quick_ratio": "0.6"},
    "流动比率1点2，速动比率0点8，过不过": {"current_ratio": "1.2", "quick_ratio": "0.8"},
}


@pytest.mark.parametrize(("question", "figures"), SHORT.items())
def test_short_words_and_counters_leave_each_figure_with_its_measure(
    talk: Callable[..., Talk], question: str, figures: Figures
) -> None:
    (call,) = talk().calls(question)
    assert call.args == {"figures": figures}


CHANGED: dict[str, tuple[str, str, str]] = {
    "current ratio from 1.1 to 1.3, ok?": ("current_ratio", "1.3", "1.1"),
    "current ratio from 1.3 to 1.1, ok?": ("current_ratio", "1.1", "1.3"),
    "current ratio 1.1 -> 0.9, ok?": ("current_ratio", "0.9", "1.1"),
    "流动比率从1.1降到0.9，触发什么": ("current_ratio", "0.9", "1.1"),
    "流动比率1.1跌到0.9，触发什么": ("current_ratio", "0.9", "1.1"),
    "current ratio 1.1, 0.9 now, which rule?": ("current_ratio", "0.9", "1.1"),
    "流动比率1.1，现在0.9，触发什么": ("current_ratio", "0.9", "1.1"),
    "流动比率0.9，去年1.1，触发什么": ("current_ratio", "0.9", "1.1"),
}


@pytest.mark.parametrize(("question", "figures"), CHANGED.items())
def test_words_make_one_of_two_figures_the_earlier_one(
    talk: Callable[..., Talk], question: str, figures: tuple[str, str, str]
) -> None:
    (call,) = talk().calls(question)
    measure, now, before = figures
    assert call.args == {"figures": {measure: now}, "previous_figures": {measure: before}}


ONE_TO_ANOTHER: dict[str, Figures] = {
    "debt to equity 1:2, is that ok?": {"debt_to_equity": "0.5"},
    "debt/equity 3:2, any rule hit?": {"debt_to_equity": "1.5"},
    "debt to equity of 2:1, rule hit?": {"debt_to_equity": "2"},
    "负债权益比 2：1，触发什么": {"debt_to_equity": "2"},
    "负债权益比1:4，触发什么": {"debt_to_equity": "0.25"},
    "产权比率2.5:1，有没有问题": {"debt_to_equity": "2.5"},
    "current ratio 1.2:1 - fine?": {"current_ratio": "1.2"},
    "流动比率 0.9比1 触发什么": {"current_ratio": "0.9"},
    "current ratio 0.9:1, quick ratio 0.6:1, which rules are hit?": {
        "current_ratio": "0.9",
        "quick_ratio": "0.6",
    },
}


@pytest.mark.parametrize(("question", "figures"), ONE_TO_ANOTHER.items())
def test_one_figure_to_another_is_their_quotient(
    talk: Callable[..., Talk], question: str, figures: Figures
) -> None:
    (call,) = talk().calls(question)
    assert call.args == {"figures": figures}


OPEN = (
    "current ratio 1.1, 1.3, which rule is hit?",
    "current ratio 1.1, quick ratio 0.8, current ratio 0.9: which rules are hit?",
    "CA 4.2m, liabs 4.6m, inv 1.1m: which rules are hit?",
    "quick ratio 0.8, leverage 2.1, what's the consequence",
    "流动比率0.95，杠杆率2.1，后果是什么",
    "流动比率1.1、1.3，触发什么",
    "产权比率1:2，有没有问题",
    "current ratio 1:1.2 - fine?",
    "equity to debt is 1:2, which rule is hit?",
)


@pytest.mark.parametrize("question", OPEN)
def test_a_figure_that_is_nobodys_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert asked_for(answer) == "figure_pairs"


def test_the_measures_that_a_question_counts_are_those_it_names(talk: Callable[..., Talk]) -> None:
    (call,) = talk().calls("博远新材 26 年 Q1 的报表，速动跟现金比率这两个过没过")
    assert call.args == {"customer": "C020", "period": "2026Q1", "ratios": ["quick_ratio", "cash_ratio"]}


ITS_LINE = (
    "锡北重工最新报表的资产负债率是多少，超线没有？",
    "锡北重工的资产负债率多少，过没过线？",
    "锡北重工的资产负债率，达标吗",
    "锡北重工資產負債率多少，超標了沒有",
    "what is the debt ratio of 锡北重工, is it over the line?",
)


@pytest.mark.parametrize("question", ITS_LINE)
def test_whether_a_measure_is_past_its_line_is_no_second_question(
    talk: Callable[..., Talk], question: str
) -> None:
    (call,) = talk().calls(question)
    assert (call.tool, call.args) == ("check_ratios", {"customer": "C006", "ratios": ["debt_ratio"]})


def test_the_line_of_a_limit_is_still_asked_for(talk: Callable[..., Talk]) -> None:
    assert "customer_limit" in {call.tool for call in talk().calls("锡北重工额度多少，超线没有？")}


RATES = {
    "青禾农机那一堆拖着的，年化按 8 个点，得收它多少利息": "0.08",
    "青禾农机欠着的，按年息六个点，得收多少利息": "0.06",
    "青禾农机逾期的那些，年利率4点5%，利息是多少": "0.045",
    "青禾农机拖着没付的，年息四个半点，利息算多少": "0.045",
}


@pytest.mark.parametrize(("question", "rate"), RATES.items())
def test_a_rate_between_two_clauses_is_not_lost(talk: Callable[..., Talk], question: str, rate: str) -> None:
    (call,) = talk().calls(question)
    assert (call.tool, call.args) == ("late_interest", {"customer": "C022", "annual_rate": rate})


METHODS = {
    "五十万分十二期，每期本息合计一样多，年息四个半点，八月一号还头一期": "annuity",
    "五十万分十二期，每期还的本息一样，年息六个点，八月一号起": "annuity",
    "五十万分十二期，每月连本带利固定，年息六个点，八月一号起": "annuity",
    "五十万分十二期，每期本金一样，年息六个点，八月一号起": "equal_principal",
}


@pytest.mark.parametrize(("question", "method"), METHODS.items())
def test_principal_and_interest_alike_each_time_is_an_annuity(
    talk: Callable[..., Talk], question: str, method: str
) -> None:
    (call,) = talk().calls(question)
    assert call.args.get("method") == method


MISSPELT = {
    "Q1 26 curent ratio for 锡北重工": "current_ratio",
    "Q1 26 currnet ratio of 锡北重工?": "current_ratio",
    "锡北重工 quik ratio Q1 26": "quick_ratio",
}


@pytest.mark.parametrize(("question", "measure"), MISSPELT.items())
def test_a_ratio_with_a_typo_is_that_ratio(talk: Callable[..., Talk], question: str, measure: str) -> None:
    (call,) = talk().calls(question)
    assert call.args == {"customer": "C006", "period": "2026Q1", "ratios": [measure]}
