"""What no ledger keeps and no tool makes is out of reach; the like of it that is kept is answered."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "could you write a VBA macro that sorts column B?",
        "build me a Python script that merges two sheets",
        "帮我写个宏，隔行标个颜色",
        "写一段SQL把两张表连起来",
        "what's the Creditsafe score of Midland?",
        "which PAYDEX has Castellani got at D&B?",
        "邓白氏给华伟打了几分",
        "天眼查上江南轴承风险高不高，查一下",
        "who signs the contracts at Kovács, and what's his mobile?",
        "give me the phone number of Castellani's bookkeeper",
        "江南轴承采购的手机号发我",
        "Kovács那边的联系人是谁",
        "how much commission will Mike get this year?",
        "张伟今年奖金能拿多少",
    ],
)
def test_it_is_out_of_reach(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert answer.reply.status == "out_of_scope"
    assert not answer.calls


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("what's our own score for Midland?", "credit_report"),
        ("江南轴承的评级是多少", "credit_report"),
        ("who of ours chases Castellani?", "collection_stage"),
        ("谁负责给江南轴承打电话催款", "collection_stage"),
        ("who signs off on a limit of 500k?", "search_policy"),
        ("谁签字批准50万的额度", "search_policy"),
        ("what does the policy say about bureau reports?", "search_policy"),
        ("给宏业减速机写封催款函", "draft_reminder"),
    ],
)
def test_what_is_kept_is_answered(talk: Callable[..., Talk], question: str, tool: str) -> None:
    assert [call.tool for call in talk().calls(question)] == [tool]


@pytest.mark.parametrize(
    "question",
    [
        "stress test with the standard assumptions",
        "run the stress test as it is by default",
        "来一次标准的压力测试",
        "压力测试做一遍，默认参数就行",
        "压测跑一下，按默认来",
    ],
)
def test_a_stress_test_by_default_is_run(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("stress_test", {})]


@pytest.mark.parametrize(
    "question",
    ["what are the default assumptions of the stress test?", "压力测试多久做一次", "压力测试由谁做"],
)
def test_a_rule_of_stress_tests_is_looked_up(talk: Callable[..., Talk], question: str) -> None:
    assert [call.tool for call in talk().calls(question)] == ["search_policy"]
