"""One of a few is told by whose limit or debt is the larger, where that is known and not level."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    ("first", "then", "made"),
    [
        ("Oakfield额度", "额度小的那家", Made("customer_limit", {"customer": "C030"})),
        ("Oakfield额度", "额度大的那家", Made("customer_limit", {"customer": "C029"})),
        ("Oakfield欠多少", "欠得多的那家", Made("overdue_status", {"customer": "C029"})),
        (
            "lakeshore wants 22,000 worth of parts, ok to ship?",
            "the one with the smaller limit",
            Made("check_order", {"customer": "C058", "amount": "22000"}),
        ),
    ],
)
def test_of_those_offered(talk: Callable[..., Talk], first: str, then: str, made: Made) -> None:
    talking = talk()
    assert asked_for(talking.say(first)) == "customer"
    assert talking.calls(then) == [made]


def test_of_those_just_shown(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("limits for Stadtwerke Lindenau, VDH and Mueller Anlagenbau")
    assert talking.calls("the one with the biggest limit, how much of theirs is past due?") == [
        Made("overdue_status", {"customer": "C043"})
    ]
    assert talking.calls("and are they insured?") == [Made("insurance_cover", {"customer": "C043"})]


def test_one_of_the_last_list_is_told_by_its_country(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("有几家压根没设额度吧,列出来我瞧瞧")
    assert talking.calls("其中英国那家,系统建议给多少合适") == [Made("suggest_limit", {"customer": "C063"})]


def test_the_second_with_a_comma_is_a_place(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("Müller Antriebe and Mueller Anlagen, how much is overdue?")
    assert talking.calls("The second, in which dunning stage stands he?") == [
        Made("collection_stage", {"customer": "C034"})
    ]


def test_a_made_up_cover_is_anybodys(talk: Callable[..., Talk]) -> None:
    said = (
        "We are owed 420,000, the insured limit is 350,000 and 85% is indemnified. What would the claim be?"
    )
    assert talk("staff").calls(said) == [
        Made("insurance_cover", {"limit": "350000", "owed": "420000", "indemnity_rate": "0.85"})
    ]
