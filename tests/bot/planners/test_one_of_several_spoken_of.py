"""A pronoun of one after an answer about several is asked about; one of all of them is not."""

from collections.abc import Callable

import pytest

from bot.answers import Answer
from bot.planners.planner import AskBack
from tests.bot.talking import Made, Talk

TWO = "limits of Hubin Hardware and Xinda Trading"
TWO_ZH = "湖滨五金和鑫达贸易的额度各是多少"


def offered(answer: Answer) -> list[str]:
    """Give whom an answer offers to choose from, and that nothing was called."""
    assert not answer.calls
    return [each.customer_id for step in answer.plan if isinstance(step, AskBack) for each in step.choices]


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        (TWO, "is it overdue?"),
        (TWO, "how long does that one take to pay?"),
        (TWO, "ship 20k to it?"),
        (TWO, "draft it a reminder"),
        (TWO, "its warnings"),
        (TWO, "may the customer have 75 days?"),
        (TWO, "what does it owe?"),
        (TWO_ZH, "它逾期了吗"),
        (TWO_ZH, "它家评级"),
        (TWO_ZH, "这家公司保险到什么时候"),
        (TWO_ZH, "给它写封催款函"),
        (TWO_ZH, "对方要75天账期"),
    ],
)
def test_which_of_two_is_meant_is_asked(talk: Callable[..., Talk], before: str, asked: str) -> None:
    speaker = talk("sales")
    speaker.say(before)
    assert offered(speaker.say(asked)) == ["C009", "C012"]


def test_the_answer_tells_which_of_the_two(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales")
    speaker.say(TWO)
    speaker.say("may it have 75 days?")
    assert speaker.calls("the second") == [Made("check_terms", {"customer": "C012", "days": 75})]


@pytest.mark.parametrize(
    ("before", "asked", "tool"),
    [
        (TWO, "do they pay late?", "payment_behaviour"),
        (TWO, "are both overdue?", "overdue_status"),
        (TWO, "show it in dollars", "customer_limit"),
        (TWO_ZH, "它们的逾期呢", "overdue_status"),
        (TWO_ZH, "它俩的逾期", "overdue_status"),
    ],
)
def test_a_pronoun_of_all_means_both(talk: Callable[..., Talk], before: str, asked: str, tool: str) -> None:
    speaker = talk("sales")
    speaker.say(before)
    made = speaker.calls(asked)
    assert [(each.tool, each.args["customer"]) for each in made] == [(tool, "C009"), (tool, "C012")]


def test_one_spoken_of_since_is_meant(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales")
    speaker.say(TWO)
    speaker.say("what about the first?")
    assert speaker.calls("is it overdue?") == [Made("overdue_status", {"customer": "C009"})]


@pytest.mark.parametrize("asked", ["what does it owe?", "what does it owe us"])
def test_what_it_owes_is_the_customers_and_no_word(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk("finance")
    speaker.say("limit of Midland Gear")
    assert speaker.calls(asked) == [Made("overdue_status", {"customer": "C047"})]
