"""A figure put right, bargained down or left out changes the question before, and no more of it."""

from collections.abc import Callable, Sequence

import pytest

from tests.bot.talking import Made, Talk, asked_for

ORDER, LIMIT, TERMS, PLAN, COVER, RATIOS, OVERDUE, STAGE, INTEREST = (
    "check_order",
    "suggest_limit",
    "check_terms",
    "repayment_plan",
    "insurance_cover",
    "check_ratios",
    "overdue_worklist",
    "collection_stage",
    "late_interest",
)
Turns = Sequence[tuple[str, str, dict[str, object]]]

TALKS: dict[str, Turns] = {
    "typed wrong": [
        ("can Hubin Hardware have 12.5k of parts", ORDER, {"customer": "C009", "amount": "12500"}),
        ("wait I typed it wrong, 21.5k not 12.5", ORDER, {"customer": "C009", "amount": "21500"}),
        ("sorry, misread it: 31.5k, not 21.5k", ORDER, {"customer": "C009", "amount": "31500"}),
    ],
    "看错": [
        ("湖滨五金要22万的货，能走不", ORDER, {"customer": "C009", "amount": "220000"}),
        ("我看错了，是32万", ORDER, {"customer": "C009", "amount": "320000"}),
        ("刚又核对了一下，35万", ORDER, {"customer": "C009", "amount": "350000"}),
    ],
    "settle for less": [
        (
            "Alder & Finch want a line of 40k, can they have it",
            LIMIT,
            {"customer": "C063", "requested": "40000"},
        ),
        ("ok they'd settle for 25", LIMIT, {"customer": "C063", "requested": "25000"}),
        ("they'd accept 20k", LIMIT, {"customer": "C063", "requested": "20000"}),
        ("they came down to 15", LIMIT, {"customer": "C063", "requested": "15000"}),
    ],
    "也行": [
        ("瑞峰食机申请把额度提到60万", LIMIT, {"customer": "C024", "requested": "600000"}),
        ("他们说45万也行", LIMIT, {"customer": "C024", "requested": "450000"}),
        ("对方让步到40万", LIMIT, {"customer": "C024", "requested": "400000"}),
    ],
    "fewer days would do": [
        ("Dongyue Pumps asks for 90 days", TERMS, {"customer": "C011", "days": 90}),
        ("they'd live with 75 days", TERMS, {"customer": "C011", "days": 75}),
    ],
    "checked again": [
        (
            "policy insured for 200k at 90%, they owe us 260k, what do we get",
            COVER,
            {"limit": "200000", "indemnity_rate": "0.9", "owed": "260000"},
        ),
        (
            "I checked again, it's 310k they owe",
            COVER,
            {"limit": "200000", "indemnity_rate": "0.9", "owed": "310000"},
        ),
    ],
    "the parts counted": [
        (
            "instalment plan for Ipanema's overdue, four of them",
            PLAN,
            {"customer": "C054", "instalments": 4},
        ),
        ("weekly please", PLAN, {"customer": "C054", "instalments": 4, "every": "week"}),
        (
            "they can only begin on 13 July",
            PLAN,
            {"customer": "C054", "instalments": 4, "every": "week", "first_date": "2026-07-13"},
        ),
    ],
    "a ratio by its first word": [
        ("Yuanxiu Bearing's current ratio", RATIOS, {"customer": "C017", "ratios": ["current_ratio"]}),
        ("quick one too?", RATIOS, {"customer": "C017", "ratios": ["quick_ratio"]}),
        ("and cash?", RATIOS, {"customer": "C017", "ratios": ["cash_ratio"]}),
        ("and that for Lifang Hydraulics", RATIOS, {"customer": "C019", "ratios": ["cash_ratio"]}),
        ("速动的呢", RATIOS, {"customer": "C019", "ratios": ["quick_ratio"]}),
    ],
    "those below an edge left out": [
        ("who's behind in Poland", OVERDUE, {"country": "PL"}),
        ("drop the ones below 20 days", OVERDUE, {"country": "PL", "min_days": 20}),
        ("same for the Dutch", OVERDUE, {"country": "NL", "min_days": 20}),
    ],
    "去掉": [
        ("机床行业逾期的有谁", OVERDUE, {"industry": "machine tools"}),
        ("20天以下的去掉", OVERDUE, {"industry": "machine tools", "min_days": 21}),
        ("不要超过90天的", OVERDUE, {"industry": "machine tools", "max_days": 90}),
    ],
}


@pytest.mark.parametrize("turns", TALKS.values(), ids=TALKS)
def test_the_question_before_is_asked_again_with_it(talk: Callable[..., Talk], turns: Turns) -> None:
    person = talk()
    for question, tool, args in turns:
        assert person.calls(question) == [Made(tool, args)], question


ASKED_BACK = (
    ("who's behind in Poland", "drop the Germans below 20 days"),
    ("Alder & Finch want a line of 40k, can they have it", "they'd settle for 20 or 25"),
    ("Yuanxiu Bearing's current ratio", "they'd settle for 25"),
)


@pytest.mark.parametrize("turns", ASKED_BACK)
def test_what_is_not_clear_is_asked_about(talk: Callable[..., Talk], turns: tuple[str, str]) -> None:
    person = talk()
    person.say(turns[0])
    assert asked_for(person.say(turns[1])) in ("narrowing", "instalments")


def test_who_takes_an_invoice_so_late_is_open_to_all(talk: Callable[..., Talk]) -> None:
    for question, days in (
        ("an invoice that's 95 days late then, in general, who takes that", 95),
        ("an invoice 40 days past due, whose desk is it on", 40),
        ("发票逾期65天，这归谁催", 65),
    ):
        assert talk("staff").calls(question) == [Made(STAGE, {"days_past_due": days})], question


def test_a_sentence_that_tells_whose_customer_it_is_asks_nothing(talk: Callable[..., Talk]) -> None:
    for question in (
        "哦对，是张伟的客户。那我的新澄精工欠款情况",
        "原来是张伟的户啊。新澄精工欠多少？",
        "oh right, that's Zhang Wei's customer. What does Xincheng owe?",
    ):
        person = talk("sales")
        person.say("查一下德顺汽配")
        assert person.calls(question) == [Made("overdue_status", {"customer": "C018"})], question
