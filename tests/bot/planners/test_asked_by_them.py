"""What a customer asks of us is told before what is asked here, and is no wish of its own."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("鑫达贸易老问我能不能多拿点货,他们额度还剩多少呀?", Made("customer_limit", {"customer": "C012"})),
        ("江南轴承总问我什么时候能发货，他们逾期了吗", Made("overdue_status", {"customer": "C001"})),
        (
            "Ipanema keeps asking if I can ship more, what is left of the limit?",
            Made("customer_limit", {"customer": "C054"}),
        ),
        (
            "Ipanema keeps asking for longer terms, what do they owe?",
            Made("overdue_status", {"customer": "C054"}),
        ),
    ],
)
def test_what_they_ask_is_left_out(talk: Callable[..., Talk], question: str, made: Made) -> None:
    assert talk().calls(question) == [made]


@pytest.mark.parametrize(
    ("question", "made"),
    [
        (
            "江南轴承问我能不能发5万，行吗",
            Made("check_order", {"customer": "C001", "amount": "50000"}),
        ),
        (
            "江南轴承问我账期能不能放到60天，可以吗",
            Made("check_terms", {"customer": "C001", "days": 60}),
        ),
        (
            "Ipanema asks for 30k more, can we ship?",
            Made("check_order", {"customer": "C054", "amount": "30000"}),
        ),
        ("德顺汽配催到哪步了，额度还剩多少", Made("collection_stage", {"customer": "C021"})),
    ],
)
def test_what_they_ask_for_is_checked_where_that_is_asked(
    talk: Callable[..., Talk], question: str, made: Made
) -> None:
    assert made in talk().calls(question)


def test_longer_terms_asked_for_are_asked_about(talk: Callable[..., Talk]) -> None:
    answer = talk().say("Fraser Valley is asking for longer payment terms. Would we agree?")
    assert answer.reply.status == "clarify"


@pytest.mark.parametrize(
    "question",
    [
        "What price per box can I quote for bearings in Mexico?",
        "what price do we charge for bearings",
        "轴承一套报多少钱",
        "怎么给新客户报价",
    ],
)
def test_prices_are_outside_of_credit(talk: Callable[..., Talk], question: str) -> None:
    assert talk().say(question).reply.status == "out_of_scope"


@pytest.mark.parametrize("question", ["提前付款能打几折", "can I give 2% discount for early payment"])
def test_a_discount_for_paying_early_is_asked_of_the_rules(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("search_policy", {"question": question})]


@pytest.mark.parametrize(
    "question",
    [
        "先款他不肯，这个不谈了。货减到十二万再看",
        "预付客户不同意，那12万呢",
        "they refuse to prepay, forget that. reduce it to 120k",
    ],
)
def test_terms_that_they_refuse_are_given_up(talk: Callable[..., Talk], question: str) -> None:
    talking = talk()
    talking.say("江南轴承要发一票十八万六的货，走得了吗")
    talking.say("那要是让他先打款再发呢")
    assert talking.calls(question) == [Made("check_order", {"customer": "C001", "amount": "120000"})]


def test_terms_that_they_accept_stay(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("江南轴承要发一票十八万六的货，走得了吗")
    assert talking.calls("预付他同意的话12万行不行") == [
        Made("check_order", {"customer": "C001", "amount": "120000", "terms": "prepaid"})
    ]
