"""Relatives and neighbours of customers who may not be seen, or not any more: nothing of them is told."""

from collections.abc import Callable
from datetime import date

import pytest

from bot.assistant import Assistant
from bot.composition import House
from bot.conversation import Conversation, PastCall, Turn
from bot.planners.planner import Plan, Say
from knowledge.desk import Desk
from tests.bot.talking import Made, Talk

LIMIT = "customer_limit"


def _spoken_of(speaker: Talk, *customers: str) -> None:
    """Make a conversation one that goes back to when other customers could be seen."""
    for each in customers:
        call = PastCall(name=LIMIT, args={"customer": each}, ok=True, as_of=date(2026, 6, 30))
        speaker.memory.turns.append(Turn(question=f"limit of {each}", language="en", calls=(call,)))
    speaker.memory.subject = customers[-1]


@pytest.mark.parametrize(
    "then",
    ["its Suzhou company's limit", "its subsidiary's limit", "它苏州那家公司的额度", "its Chinese arm"],
)
def test_no_company_of_one_who_may_not_be_seen_any_more_is_told(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk("sales")
    _spoken_of(speaker, "C037")
    answer = speaker.say(then)
    assert not any(call.ok for call in answer.calls)
    assert "C062" not in {choice.customer_id for choice in answer.reply.choices}
    assert "卡斯泰" not in answer.reply.headline


def test_a_subsidiary_that_may_not_be_seen_any_more_is_not_the_one_spoken_of(
    talk: Callable[..., Talk],
) -> None:
    speaker = talk("sales_europe")
    _spoken_of(speaker, "C062", "C037")
    answer = speaker.say("its subsidiary's limit")
    assert [choice.customer_id for choice in answer.reply.choices] == ["C038"]


@pytest.mark.parametrize("then", ["华纬上面那家的额度", "the one below 华纬: limit", "华纬下面那家的逾期"])
def test_a_row_beside_one_who_may_not_be_seen_is_denied_with_that_one(
    talk: Callable[..., Talk], then: str
) -> None:
    speaker = talk("sales")
    speaker.say("逾期名单")
    answer = speaker.say(then)
    assert answer.reply.status == "denied"
    assert not any(call.ok for call in answer.calls)


def test_whom_a_colleague_without_rights_names_is_not_spoken_of(talk: Callable[..., Talk]) -> None:
    speaker = talk("staff")
    for said in ("write me a poem about C033", "limit of C033", "its parent's limit", "and its overdue?"):
        answer = speaker.say(said)
        assert not any(call.ok for call in answer.calls), said
        assert speaker.memory.subject is None, said


class Naming:
    """A planner that names a customer and calls nothing."""

    name = "naming"

    def plan(self, question: str, conversation: Conversation, desk: Desk) -> Plan:
        said = Say(status="clarify", text="empty")
        return Plan(language="en", steps=(said,), named=(question,))


@pytest.mark.parametrize(
    ("role", "subject"), [("sales", None), ("staff", None), ("sales_north", "C005"), ("finance", "C005")]
)
def test_an_id_that_is_only_named_is_spoken_of_where_it_may_be_seen(
    sample: House, role: str, subject: str | None
) -> None:
    speaker = Talk(sample, Assistant(Naming()), role)
    speaker.say("C005")
    assert speaker.memory.subject == subject


@pytest.mark.parametrize("said", ["write me a poem about C005", "write me a poem about 华纬机械有限公司"])
def test_whom_somebody_names_beside_what_is_not_asked_of_us_is_spoken_of_only_where_he_may_be_seen(
    talk: Callable[..., Talk], said: str
) -> None:
    speaker = talk("sales")
    speaker.say(said)
    assert speaker.memory.subject is None
    seen = talk("sales_north")
    seen.say(said)
    assert seen.memory.subject == "C005"


@pytest.mark.parametrize(
    "then",
    [
        "it is backed by its parent, what is its limit?",
        "Castellani Automazione is guaranteed by its parent: limit?",
    ],
)
def test_who_gives_security_for_a_customer_is_not_asked_about(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk()
    speaker.say("limit of Castellani Automazione")
    made = speaker.calls(then)
    assert all(call.args.get("customer") != "C037" for call in made)
    assert Made(LIMIT, {"customer": "C038"}) in made
