"""A customer's Z-score is in its credit report, however its zone is asked for; the rules tell what a Z is."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

REPORT, RULES, SIGNS = "credit_report", "search_policy", "early_warnings"


@pytest.mark.parametrize(
    ("question", "customer"),
    [
        ("那家日本客户Z值落在哪个区间，危险不", "C061"),
        ("那家日本客户奥特曼模型落在灰色区间没", "C061"),
        ("江南轴承的Z分数安全吗", "C001"),
        ("江南轴承Altman Z危险不", "C001"),
        ("which zone is Midland Gear's Z in, is that dangerous", "C047"),
        ("How bad is the Altman Z at Midland Gear?", "C047"),
        ("Where does the Z-score of our Japanese customer fall, distress zone?", "C061"),
    ],
)
def test_it_is_in_the_report(talk: Callable[..., Talk], question: str, customer: str) -> None:
    assert talk("finance").calls(question) == [Made(REPORT, {"customer": customer})]


@pytest.mark.parametrize("then", ["Z值落在哪个区间，危险不", "它的Z值危险吗"])
def test_it_is_of_the_one_spoken_of(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk()
    speaker.say("江南轴承的额度")
    assert speaker.calls(then) == [Made(REPORT, {"customer": "C001"})]


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("Z值落在哪个区间算危险", Made(RULES, {"question": "Z值落在哪个区间算危险"})),
        ("那家日本客户有没有风险", Made(SIGNS, {"customer": "C061"})),
        ("Z值 2025年江南轴承", Made("check_ratios", {"customer": "C001", "period": "2025"})),
        ("那家做水泵的公司财务比率过关吗", Made("check_ratios", {"customer": "C011"})),
    ],
)
def test_what_only_resembles_it_stays(talk: Callable[..., Talk], question: str, made: Made) -> None:
    assert talk().calls(question) == [made]
