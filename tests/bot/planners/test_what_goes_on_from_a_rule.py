"""Who may except from a rule that was quoted is told by the rule on approvals; terms need an order."""

from collections.abc import Callable

import pytest

from bot.planners.planner import AskBack
from tests.bot.talking import Made, Talk

RULES = ("what does the policy say about orders of customers on hold?", "额度过期了还能发货吗，制度怎么规定")


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(
    "said",
    [
        "and who could grant an exemption from it?",
        "whose approval does an exception need?",
        "can anybody overrule that?",
        "who signs off on it then?",
        "谁可以特批",
        "要破例找哪位",
        "这条规定谁有权豁免",
    ],
)
def test_who_may_except_is_told_by_the_rule_on_approvals(
    talk: Callable[..., Talk], rule: str, said: str
) -> None:
    speaker = talk()
    speaker.say(rule)
    (made,) = speaker.say(said).calls
    assert made.name == "search_policy"
    assert getattr(made.result, "rules", ()) == ("AUTHORITY",)


def test_an_exception_without_anybody_stays_with_the_rule(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say(RULES[0])
    (made,) = speaker.say("is there an exception?").calls
    assert getattr(made.result, "rules", ()) != ("AUTHORITY",)


@pytest.mark.parametrize(
    ("said", "terms"),
    [
        ("what about payment in advance?", "prepaid"),
        ("and on prepaid terms then", "prepaid"),
        ("suppose they use an LC", "lc"),
        ("要是改成款到发货呢", "prepaid"),
        ("他们走信用证的话", "lc"),
    ],
)
def test_terms_after_a_limit_are_those_of_an_order(talk: Callable[..., Talk], said: str, terms: str) -> None:
    speaker = talk()
    speaker.say("how much room is left under Castellani's limit?")
    (step,) = speaker.say(said).plan
    assert isinstance(step, AskBack)
    assert (step.tool, step.need) == ("check_order", "amount")
    order: dict[str, object] = {"customer": "C037", "amount": "15000", "terms": terms}
    assert speaker.calls("15000") == [Made("check_order", order)]


@pytest.mark.parametrize(
    ("said", "tool"), [("do they usually prepay?", "payment_behaviour"), ("制度要求预付吗", "search_policy")]
)
def test_habits_and_rules_of_paying_are_no_terms_supposed(
    talk: Callable[..., Talk], said: str, tool: str
) -> None:
    speaker = talk()
    speaker.say("how much room is left under Castellani's limit?")
    assert [each.tool for each in speaker.calls(said)] == [tool]


@pytest.mark.parametrize(
    "said", ["who may increase it?", "who has to approve to raise their limit?", "谁有权调高"]
)
def test_who_may_move_the_limit_is_told_by_the_rule_on_approvals(
    talk: Callable[..., Talk], said: str
) -> None:
    speaker = talk()
    speaker.say("how much room is left under Castellani's limit?")
    (made,) = speaker.say(said).calls
    assert made.name == "search_policy"
    assert getattr(made.result, "rules", ()) == ("AUTHORITY",)
