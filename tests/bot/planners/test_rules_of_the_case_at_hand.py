"""The policy is asked of the case just told, a ratio may have no rule, and a name of several is told."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    ("case", "question"),
    [
        ("湖滨五金旺季想临时加20万额度", "制度允许不"),
        ("can we raise C009 to 200k for the season", "does the policy allow that?"),
    ],
)
def test_the_policy_is_asked_of_the_case_without_its_customer(
    talk: Callable[..., Talk], case: str, question: str
) -> None:
    spoken = talk()
    spoken.say(case)
    told = spoken.say(question)
    assert [call.name for call in told.calls] == ["search_policy"]
    assert told.reply.status == "answered"
    assert "LIMIT-SEASON" in str(told.calls[0].result)
    assert not any(name in str(told.calls[0].args) for name in ("湖滨", "C009"))


@pytest.mark.parametrize(
    "question",
    ["速动比率低了制度怎么处理", "what is the rule on the quick ratio?", "cash ratio too low, what to do?"],
)
def test_a_ratio_without_a_rule_is_said_to_have_none(talk: Callable[..., Talk], question: str) -> None:
    told = talk().say(question)
    assert told.reply.status == "not_found"
    assert not told.calls


@pytest.mark.parametrize(
    ("before", "question"),
    [("流动比率1.1怎么处理", "速动呢"), ("what if the current ratio is below 1.2?", "and the quick ratio?")],
)
def test_nor_has_it_one_after_its_neighbour(talk: Callable[..., Talk], before: str, question: str) -> None:
    spoken = talk()
    assert [made.tool for made in spoken.calls(before)] == ["search_policy"]
    assert spoken.say(question).reply.status == "not_found"


@pytest.mark.parametrize("question", ["流动比率低了制度怎么处理", "what if the debt ratio is above 70%?"])
def test_other_ratios_have_theirs(talk: Callable[..., Talk], question: str) -> None:
    assert [made.tool for made in talk().calls(question)] == ["search_policy"]


def test_a_ratio_of_somebody_is_looked_up(talk: Callable[..., Talk]) -> None:
    made = Made("check_ratios", {"customer": "C028", "ratios": ["quick_ratio"]})
    assert talk().calls("C028速动比率") == [made]


@pytest.mark.parametrize("name", ["江南", "江南那几家"])
def test_a_word_tells_one_of_those_whom_a_name_fits(talk: Callable[..., Talk], name: str) -> None:
    spoken = talk()
    assert asked_for(spoken.say(name)) == "intent"
    assert asked_for(spoken.say("传动")) == "intent"
    assert spoken.calls("额度") == [Made("customer_limit", {"customer": "C003"})]
