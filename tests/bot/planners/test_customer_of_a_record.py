"""An invoice or order that is named beside a question about a customer says whose it is."""

from collections.abc import Callable

import pytest

from bot.planners.planner import AskBack, Call
from tests.bot.talking import Made, Talk, asked_for

OF_EUROPE, OF_CHINA = "INV-2026-0744", "INV-2026-0413"


@pytest.mark.parametrize(
    ("question", "tool", "customer"),
    [
        (f"{OF_EUROPE} 的客户额度", "customer_limit", "C036"),
        (f"limit of the client behind {OF_CHINA}", "customer_limit", "C008"),
        (f"{OF_CHINA} customer: limit?", "customer_limit", "C008"),
        (f"credit report on the customer of {OF_CHINA}", "credit_report", "C008"),
        ("SO-20278 客户信用报告", "credit_report", "C013"),
    ],
)
def test_its_customer_is_meant(talk: Callable[..., Talk], question: str, tool: str, customer: str) -> None:
    assert talk().calls(question) == [Made(tool, {"customer": customer})]


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        (f"draft a reminder for {OF_CHINA}", "draft_reminder"),
        (f"send a reminder for {OF_CHINA}", "draft_reminder"),
        (f"email the dunning letter about {OF_CHINA}", "draft_reminder"),
        (f"给{OF_CHINA}发催款函", "draft_reminder"),
        (f"is {OF_CHINA} insured?", "insurance_cover"),
    ],
)
def test_what_may_be_meant_of_it_alone_is_offered_for_its_customer(
    talk: Callable[..., Talk], question: str, tool: str
) -> None:
    speaker = talk()
    asked = speaker.say(question)
    assert asked_for(asked) == "unused"
    assert OF_CHINA in asked.reply.headline
    assert speaker.calls("yes") == [Made(tool, {"customer": "C008"})]


@pytest.mark.parametrize(
    "question",
    [
        f"draft a reminder for {OF_CHINA}",
        f"{OF_CHINA} 的客户额度",
        f"credit report on the customer of {OF_CHINA}",
    ],
)
@pytest.mark.parametrize("role", ["sales_america", "staff"])
def test_a_hidden_customers_invoice_tells_nobody_whose_it_is(
    talk: Callable[..., Talk], role: str, question: str
) -> None:
    answer = talk(role).say(question)
    assert answer.reply.status == "denied"
    shown = answer.reply.as_text()
    assert not any(name in shown for name in ("C008", "锡北", "Xibei"))
    assert not any(call.ok for call in answer.calls)


@pytest.mark.parametrize(
    "question", [f"pay {OF_CHINA}", f"can you pay invoice {OF_CHINA}?", f"translate {OF_CHINA} into French"]
)
def test_what_is_no_matter_of_ours_stays_foreign_beside_a_number(
    talk: Callable[..., Talk], question: str
) -> None:
    assert talk().say(question).reply.status == "out_of_scope"


def test_an_invoice_that_nobody_has_is_nobodys(talk: Callable[..., Talk]) -> None:
    assert asked_for(talk().say("draft a reminder for INV-9999-0001")) == "customer"


TAKEN_FOR_AN_ORDER = "INV-2026-0465"


def test_the_customer_of_an_invoice_taken_for_an_order_is_the_one_asked_about(
    talk: Callable[..., Talk],
) -> None:
    question = f"limit of the customer of {TAKEN_FOR_AN_ORDER}"
    assert talk().calls(question) == [Made("customer_limit", {"customer": "C037"})]


@pytest.mark.parametrize(
    ("question", "need"),
    [
        (f"may I ship {TAKEN_FOR_AN_ORDER}?", "intent"),
        (f"can {TAKEN_FOR_AN_ORDER} go out for 20000 EUR?", "unused"),
        (f"can Midland Gear's order {TAKEN_FOR_AN_ORDER} ship?", "unused"),
    ],
)
def test_an_invoice_is_no_order_and_not_its_customers_where_another_is_named(
    talk: Callable[..., Talk], question: str, need: str
) -> None:
    answer = talk().say(question)
    assert asked_for(answer) == need
    assert TAKEN_FOR_AN_ORDER in answer.reply.headline
    (asked,) = (step for step in answer.plan if isinstance(step, AskBack))
    assert asked.args.get("customer") == ("C047" if "Midland" in question else "C037")


@pytest.mark.parametrize(
    "question",
    [
        f"limit of the customer of {TAKEN_FOR_AN_ORDER}",
        f"may I ship {TAKEN_FOR_AN_ORDER}?",
        f"can {TAKEN_FOR_AN_ORDER} go out for 20000 EUR?",
        f"can Midland Gear's order {TAKEN_FOR_AN_ORDER} ship?",
    ],
)
@pytest.mark.parametrize(
    ("role", "said"), [("sales_america", TAKEN_FOR_AN_ORDER), ("staff", "may not see customers' figures")]
)
def test_an_invoice_taken_for_an_order_tells_nobody_of_a_hidden_customer(
    talk: Callable[..., Talk], role: str, said: str, question: str
) -> None:
    answer = talk(role).say(question)
    assert answer.reply.status == "denied"
    assert said in answer.reply.headline
    assert "C037" not in answer.reply.as_text()
    assert "Castellani" not in answer.reply.as_text()
    named = [step.args.get("customer") for step in answer.plan if isinstance(step, AskBack | Call)]
    assert "C037" not in named
