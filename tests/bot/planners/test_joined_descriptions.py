"""Somebody described beside somebody named is a second customer: "limits of Müller and the Spanish one"."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

BOTH = [
    ("limit of Müller and the Spanish customer", ["C033", "C036"]),
    ("limit of Müller and of the Spanish one", ["C033", "C036"]),
    ("limits of the Spanish one and Müller", ["C036", "C033"]),
    ("瑞丰食机和西班牙那家的额度", ["C023", "C036"]),
    ("瑞丰食机跟做泵那家的额度", ["C023", "C011"]),
    ("做泵的那家和瑞丰食机的额度", ["C011", "C023"]),
]


@pytest.mark.parametrize(("question", "whom"), BOTH)
def test_both_are_answered(talk: Callable[..., Talk], question: str, whom: list[str]) -> None:
    assert talk().calls(question) == [Made("customer_limit", {"customer": each}) for each in whom]


@pytest.mark.parametrize(
    "question", ["limits of Müller and the pump maker", "Müller and the bearing maker: limit?"]
)
def test_of_several_who_fit_the_description_it_is_asked_which(
    talk: Callable[..., Talk], question: str
) -> None:
    told = talk().say(question)
    assert told.reply.status == "clarify"
    assert len(told.reply.choices) > 1


@pytest.mark.parametrize(
    "question",
    ["limit for the valve maker", "limit for Müller and for the valve maker", "做阀门那家的额度"],
)
def test_a_trade_of_nobody_stands_for_nobody(talk: Callable[..., Talk], question: str) -> None:
    told = talk().say(question)
    assert told.reply.status == "not_found"
    assert all("customer" not in call.args for call in told.calls)


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("exposure on Nordvik Group incl. subsidiaries", "C031"),
        ("limit of Nordvik Group with all subsidiaries", "C031"),
        ("锡北集团连子公司一共占用多少额度", "C006"),
        ("锡北集团含子公司的敞口", "C006"),
    ],
)
def test_a_group_in_all_is_the_limit_of_its_head(talk: Callable[..., Talk], question: str, made: str) -> None:
    assert talk().calls(question) == [Made("customer_limit", {"customer": made})]


@pytest.mark.parametrize(
    ("question", "whom"),
    [
        ("overdue of Nordvik Group including all its subsidiaries", ["C031", "C032", "C051"]),
        ("Nordvik Group and all its subsidiaries: overdue", ["C031", "C032", "C051"]),
        ("overdue of all of Nordvik Group's subsidiaries", ["C032", "C051"]),
        ("锡北重工底下的子公司都逾期多少", ["C007", "C008", "C050"]),
        ("Castellani 的子公司一共欠多少", ["C038", "C062"]),
        ("Castellani集团三家一共欠多少", ["C037", "C038", "C062"]),
        ("what do Castellani's three companies owe?", ["C037", "C038", "C062"]),
    ],
)
def test_all_companies_of_a_group_are_told_one_by_one(
    talk: Callable[..., Talk], question: str, whom: list[str]
) -> None:
    assert talk().calls(question) == [Made("overdue_status", {"customer": each}) for each in whom]


def test_all_companies_are_those_whom_the_asker_may_see(talk: Callable[..., Talk]) -> None:
    told = talk("sales").say("锡北重工底下的子公司都逾期多少")
    assert {call.args.get("customer") for call in told.calls if call.result is not None} <= {"C007"}


def test_a_business_beside_a_name_is_not_left_out(talk: Callable[..., Talk]) -> None:
    for question in ("limit of Müller and the dairy", "limits for the brewery and Müller"):
        assert talk().say(question).reply.status == "not_found"


def test_a_business_that_a_name_alone_tells_of_is_asked_about(talk: Callable[..., Talk]) -> None:
    told = talk().say("overdue of the foundry")
    assert told.reply.status == "clarify"
    assert "C007" in [each.customer_id for each in told.reply.choices]


@pytest.mark.parametrize("question", ["when does the canteen open?", "can the lab test it?"])
def test_a_business_of_which_no_figures_are_wished_is_no_customer(
    talk: Callable[..., Talk], question: str
) -> None:
    assert talk().say(question).reply.status == "out_of_scope"


def test_those_who_serve_us_are_no_customers(talk: Callable[..., Talk]) -> None:
    assert [made.tool for made in talk().calls("when does the insurer pay?")] == ["search_policy"]
