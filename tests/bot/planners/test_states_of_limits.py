"""What state of a limit is meant where nobody uses our words for it, and what no list of limits shows."""

from collections.abc import Callable

import pytest

from bot.planners.offline.question.limit_states import state_of_limit
from tests.bot.talking import Made, Talk, asked_for

STATES = {
    "who blew through their line in Germany": ("over_limit",),
    "which buyers are past what we granted them": ("over_limit",),
    "clients whose exposure is more than permitted": ("over_limit",),
    "边个爆咗limit": ("over_limit",),
    "谁家额度使冒了": ("over_limit",),
    "拿过头超了线的户": ("over_limit",),
    "who has eaten up almost all of the line": ("near_limit",),
    "who is at the border of his limit": ("near_limit",),
    "谁的线差不多见底了": ("near_limit",),
    "就快把授信吃光的有哪些": ("near_limit",),
    "谁马上要把额度占满": ("near_limit",),
    "哪家额度花得差不多了": ("near_limit",),
    "anybody maxing out": ("near_limit",),
    "limits that'll run out on us shortly": ("expiring",),
    "which lines finish soon": ("expiring",),
    "有谁额度快到头了": ("expiring",),
    "whose line's run out and nobody's renewed it": ("expired",),
    "哪些批文我们忘了续": ("expired",),
    "whose line is beyond its expiry date": ("expired",),
    "lines whose validity has passed": ("expired",),
    "ceilings that should have been renewed by now": ("expired",),
    "any limits that lapse": ("expiring", "expired"),
    "额度到期名单": ("expiring", "expired"),
    "buyers without any line at all": ("no_limit",),
    "额度栏空着的客户": ("no_limit",),
    "whom did we cut off from deliveries": ("on_hold",),
    "哪几家给冻上了": ("on_hold",),
    "who still has plenty of room": (),
    "哪些额度还在有效期内": (),
}


@pytest.mark.parametrize(("text", "conditions"), STATES.items())
def test_a_state_is_read_in_other_words(text: str, conditions: tuple[str, ...]) -> None:
    state = state_of_limit(text)
    assert state is not None
    assert state.conditions == conditions


WHOLE = (
    "limits of Anna Keller's customers",
    "top 5 by how full their line is",
    "bearings的額度表",
    "full limit list please",
    "customers with the max limit",
    "go over the limits with me",
    "run over all lines with me",
    "customers with no credit notes",
    "limits list for Germany, end to end",
    "马上给我额度清单",
    "快把额度清单发我",
    "额度上面谁最高",
)


@pytest.mark.parametrize("text", WHOLE)
def test_a_list_of_all_limits_is_of_no_state(text: str) -> None:
    assert state_of_limit(text) is None


def test_a_compared_figure_is_no_state() -> None:
    assert state_of_limit("limits above 50,000", edged=True) is None


ASKED = {
    "Canada: limits that'll run out on us shortly?": {"country": "CA", "condition": "expiring"},
    "limits running out next month": {"condition": "expiring"},
    "额度下个月断档的有哪些": {"condition": "expiring"},
    "被冻的、停的都拎出来，光看重型设备行业": {"industry": "heavy equipment", "condition": "on_hold"},
    "冻住的户有哪些，重型设备行业": {"industry": "heavy equipment", "condition": "on_hold"},
    "who've we put a stop on": {"condition": "on_hold"},
    "li.na名下被停掉的有谁": {"salesperson": "li.na@xilan.example", "condition": "on_hold"},
}


@pytest.mark.parametrize(("question", "args"), ASKED.items())
def test_the_list_shows_the_state_that_was_asked_for(
    talk: Callable[..., Talk], question: str, args: dict[str, object]
) -> None:
    assert talk("credit_manager").calls(question) == [Made("limits_worklist", args)]


@pytest.mark.parametrize(
    "question",
    ["anybody near their limit, or over it?", "show who is close to the limit and already over it"],
)
def test_those_over_it_are_shown_beside_those_near_it(talk: Callable[..., Talk], question: str) -> None:
    states = [made.args["condition"] for made in talk("credit_manager").calls(question)]
    assert states == ["near_limit", "over_limit"]


LEFT = (
    "谁的额度没到期",
    "which lines are not yet expired",
    "没有额度问题的客户",
    "customers with no limit problems",
    "哪些客户没超额度",
    "who still has plenty of room under their limit",
)


@pytest.mark.parametrize("question", LEFT)
def test_those_without_a_problem_are_on_no_list_and_asked_about(
    talk: Callable[..., Talk], question: str
) -> None:
    assert asked_for(talk("credit_manager").say(question)) == "narrowing"


RULES = ("who can release a blocked order?", "谁能解冻客户")


@pytest.mark.parametrize("question", RULES)
def test_who_may_lift_a_stop_is_a_question_about_rules(talk: Callable[..., Talk], question: str) -> None:
    assert [call.tool for call in talk("credit_manager").calls(question)] == ["search_policy"]
