"""What is none of ours is said to be so though nobody is named; its look-alikes are answered."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "how long do our rivals let their buyers pay?",
        "what do other manufacturers charge for late payment?",
        "do the others in our industry insure their exports?",
        "What bad debt rate do most competitors have?",
        "同业都给经销商多大的口子",
        "竞争对手的坏账率有多高",
        "别的厂给客户放几个月的账？",
        "友商收不收定金",
        "a limerick about spring, five lines",
        "two riddles please, hard ones",
        "which bank has the best rate for a fixed deposit?",
        "what does export cover cost on the market right now, roughly?",
        "哪家保理商现在便宜",
        "卡被吞了，去哪儿取",
        "my landlord wants the rent earlier, is that legal?",
        "write me a VBA macro for two columns",
    ],
)
@pytest.mark.parametrize("role", ["finance", "staff"])
def test_it_is_out_of_scope(talk: Callable[..., Talk], role: str, question: str) -> None:
    answer = talk(role).say(question)
    assert (answer.reply.status, answer.calls) == ("out_of_scope", ()), answer.reply.headline


@pytest.mark.parametrize(
    "question",
    [
        "does our policy say how long competitors may supply on credit?",
        "the goods of a customer turn slower than those of its rivals, what does the policy want?",
        "according to our rules, does it count that other suppliers give 90 days?",
        "制度里说没说，同行给的账期能不能参考",
        "客户的存货天数比同行高出一半，按规定做什么",
        "is there a rule on factoring in the handbook?",
        "制度里有没有写保理",
    ],
)
def test_what_our_rules_may_say_of_it_is_looked_for(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert [call.name for call in answer.calls] == ["search_policy"], answer.reply.headline


@pytest.mark.parametrize("question", ["jokes aside, who is overdue?", "笑话归笑话，谁逾期了"])
def test_who_wants_no_joke_is_answered(talk: Callable[..., Talk], question: str) -> None:
    assert [call.tool for call in talk().calls(question)] == ["overdue_worklist"]


def test_what_is_asked_behind_a_day_is_asked_of_that_day(talk: Callable[..., Talk]) -> None:
    """ "May" is a month there, and asks nothing."""
    made = Made("overdue_status", {"customer": "C037", "as_of": "2026-05-31"})
    assert talk().calls("The auditors stopped on 31 May. What was past due at Castellani?") == [made]


@pytest.mark.parametrize("said", ["付清再发货", "付了款再发货"])
def test_what_is_paid_before_the_goods_is_no_question_of_its_own(
    talk: Callable[..., Talk], said: str
) -> None:
    args: dict[str, object] = {"customer": "C001", "amount": "30000", "terms": "prepaid"}
    assert talk().calls(f"江南轴承下单3万，{said}，可以吗") == [Made("check_order", args)]


def test_our_own_scores_are_those_that_we_give(talk: Callable[..., Talk]) -> None:
    question = "A bureau warns of Castellani, what does our own score say?"
    assert [call.tool for call in talk().calls(question)] == ["credit_report"]


def test_what_a_customer_paid_us_is_said_not_to_be_added_up(talk: Callable[..., Talk]) -> None:
    assert talk().say("what did Castellani pay us in April").reply.status == "clarify"
