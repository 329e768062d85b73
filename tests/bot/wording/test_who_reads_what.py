"""Every role about every customer, and the policy's answers, as they are worded."""

import re

import pytest

from bot.composition import House
from bot.wording.failures import failure_reply
from bot.wording.tool_replies import tool_reply
from knowledge.rights import sees
from prompts.wording import LANGUAGES, Language
from tests.bot.talking import PEOPLE
from tools.gateway import Failure, call

TOOLS = ("customer_limit", "overdue_status", "collection_stage", "check_ratios", "suggest_limit")
FIGURE = re.compile(r"\d[\d,]*\.\d\d")


@pytest.mark.parametrize("role", PEOPLE)
def test_a_role_gets_what_it_may_see_and_no_figure_of_anything_else(sample: House, role: str) -> None:
    person = sample.people[PEOPLE[role]]
    desk = sample.desk(person)
    for place, customer in enumerate(desk.ledger.customers()):
        made = call(desk, TOOLS[place % len(TOOLS)], {"customer": customer.customer_id})
        assert made.ok == sees(person, customer), customer.name
        if made.failure is None:
            continue
        assert made.failure.kind == "denied"
        for language in LANGUAGES:
            reply = failure_reply(made.failure, language)
            assert reply.status == "denied"
            assert customer.name not in reply.as_text()
            assert not FIGURE.search(reply.as_text())


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("When is an order put on hold?", "en"),
        ("what happens when the current ratio is below 1.2", "en"),
        ("who has to approve a limit of two million", "en"),
        ("what does the policy say about llamas", "en"),
        ("逾期多少天停止发货", "zh"),
        ("谁可以批准超额度发货", "zh"),
        ("新客户的额度怎么定", "zh"),
        ("制度里对羊驼有什么规定", "zh"),
    ],
)
def test_the_policy_answers_in_the_language_of_the_question(
    sample: House, question: str, language: Language
) -> None:
    desk = sample.desk(sample.people[PEOPLE["staff"]])
    made = call(desk, "search_policy", {"question": question})
    reply = tool_reply(made, language, desk)
    shown = reply.as_text()
    assert reply.status in ("answered", "not_found")
    assert (reply.status == "answered") == bool(reply.citations)
    assert not re.search(r"[{}]|None|。。|\.\.", shown), shown
    wrong = (
        r"[一-鿿，。；：（）]"
        if language == "en"
        else r"[一-鿿][,;:?!()]|[,;:?!()][一-鿿]|[a-z]{2,} [a-z]{2,}"
    )
    prose = shown.replace("Credit policy", "")
    assert not re.search(wrong, prose), shown
    assert "2026-06-30" in (reply.footer or "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "failure",
    [
        Failure(kind="denied", typed="江南轴承", sentence="secret"),
        Failure(kind="denied", sentence="secret"),
        Failure(kind="not_found", argument="customer", typed="Jupiter", sentence="x"),
        Failure(kind="not_found", argument="order", typed="SO-1", sentence="x"),
        Failure(kind="not_found", argument="invoice", typed="INV-1", sentence="x"),
        Failure(kind="not_found", argument="period", typed="2019Q1", sentence="x"),
        Failure(kind="not_found", argument="statement", typed="2019Q1", sentence="x"),
        Failure(kind="ambiguous", argument="customer", typed="Lakeshore", sentence="x"),
        Failure(kind="missing", argument="customer", sentence="x"),
        Failure(kind="missing", argument="amount", sentence="x"),
        Failure(kind="wrong", argument="amount", sentence="an English sentence"),
        Failure(kind="wrong", argument="figures.current_ratio", sentence="an English sentence"),
        Failure(kind="wrong", argument="terms", sentence="an English sentence"),
        Failure(kind="wrong", argument="as_of", sentence="an English sentence"),
        Failure(kind="error", argument="rate", typed="JPY", sentence="an English sentence"),
    ],
    ids=lambda failure: (
        f"{failure.kind} {failure.argument}" if isinstance(failure, Failure) else str(failure)
    ),
)
def test_a_failure_is_worded_in_the_readers_language(failure: Failure, language: Language) -> None:
    reply = failure_reply(failure, language)
    assert "{" not in reply.headline
    assert reply.headline.endswith((".", "?") if language == "en" else ("。", "？"))
    assert "secret" not in reply.as_text()
    if language == "zh":
        assert not re.search(r"[a-z]{2,} [a-z]{2,}", reply.headline)
    else:
        assert not re.search(r"[一-鿿]", reply.headline.replace(failure.typed or "-", ""))


def test_a_figure_that_cannot_be_used_is_asked_for_again(sample: House) -> None:
    desk = sample.desk(sample.people[PEOPLE["finance"]])
    made = call(desk, "check_order", {"customer": "C001", "amount": "-5"})
    assert made.failure is not None
    assert failure_reply(made.failure, "zh").status == "clarify"
    assert "金额" in failure_reply(made.failure, "zh").headline
