"""What no tool adds up is said so, and what a document says is looked for, whoever asks."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

PAID = (
    "How much did Castellani pay last month?",
    "what did Castellani pay us in May",
    "how much have we received from Midland Gear this year",
    "Castellani 上个月付了多少钱",
    "长岭机床今年回了多少款",
    "本月回款多少",
    "how much did we collect last month",
)


@pytest.mark.parametrize("question", PAID)
def test_a_sum_of_payments_is_not_answered_with_another_figure(
    talk: Callable[..., Talk], question: str
) -> None:
    answer = talk("credit_manager").say(question)
    assert asked_for(answer) == "paid"


OTHERWISE = {
    "how much interest did Castellani pay": Made("late_interest", {"customer": "C037"}),
    "how much does Castellani owe": Made("overdue_status", {"customer": "C037"}),
    "长岭机床还欠多少": Made("overdue_status", {"customer": "C010"}),
    "长岭机床还有多少没付": Made("overdue_status", {"customer": "C010"}),
}


@pytest.mark.parametrize(("question", "call"), OTHERWISE.items())
def test_what_is_owed_is_still_answered(talk: Callable[..., Talk], question: str, call: Made) -> None:
    assert talk("credit_manager").calls(question) == [call]


@pytest.mark.parametrize("question", ["本年核销了多少", "how much was written off this year"])
def test_write_offs_open_with_the_bad_debt_rate(talk: Callable[..., Talk], question: str) -> None:
    headline = talk("credit_manager").say(question).reply.headline
    assert "坏账率" in headline or "bad-debt rate" in headline


WRITTEN = (
    "Is there a document about layoffs?",
    "What does the handbook say about parental leave?",
    "is there anything written about business travel",
    "有没有关于裁员的文件",
    "手册里有没有讲产假",
    "who books for the Falcon team?",
    "what documents do we have on Project Condor",
)


@pytest.mark.parametrize("question", WRITTEN)
@pytest.mark.parametrize("role", ["staff", "finance"])
def test_what_is_written_is_looked_for_and_nobody_denied(
    talk: Callable[..., Talk], question: str, role: str
) -> None:
    answer = talk(role).say(question)
    assert answer.reply.status == "not_found", answer.reply.headline
    assert [call.name for call in answer.calls] == ["search_policy"]


@pytest.mark.parametrize(
    "question", ["Which customers show warning signals?", "stress test our customer portfolio please"]
)
def test_what_is_a_list_of_customers_is_denied_to_who_may_see_none(
    talk: Callable[..., Talk], question: str
) -> None:
    assert talk("staff").say(question).reply.status == "denied"


WHOLE = {
    "Total owed by the Nordvik group": "C032",
    "诺德维克集团逾期多少": "C032",
    "锡北集团一共逾期多少": "C007",
    "Castellani group overdue": "C038",
    "warnings for the Castellani group": "C062",
}


@pytest.mark.parametrize(("question", "member"), WHOLE.items())
def test_a_whole_group_is_not_answered_with_one_of_its_companies(
    talk: Callable[..., Talk], question: str, member: str
) -> None:
    reply = talk("credit_manager").say(question).reply
    assert reply.status == "clarify"
    assert member in {each.customer_id for each in reply.choices}


def test_the_limit_of_a_group_is_shown_with_its_parent(talk: Callable[..., Talk]) -> None:
    assert talk("credit_manager").calls("诺德维克集团整体敞口加起来多少，含子公司") == [
        Made("customer_limit", {"customer": "C031"})
    ]
