"""Relatives of somebody named, told in the plural, by a place, by "of", or beside the one whose they are."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMIT, OVERDUE = "customer_limit", "overdue_status"


@pytest.mark.parametrize(
    ("asked", "tool", "customer"),
    [
        ("limit of Castellani's Italian subsidiary", LIMIT, "C038"),
        ("Castellani's Chinese daughter's limit", LIMIT, "C062"),
        ("Castellani S.p.A.意大利子公司的额度", LIMIT, "C038"),
        ("what does the Suzhou subsidiary of Castellani owe?", OVERDUE, "C062"),
        ("sister of Nordvik Gears: limit", LIMIT, "C051"),
        ("limit of Nordvik Gears's sister company", LIMIT, "C051"),
        ("limit of Nordvik Gears' siblings", LIMIT, "C051"),
        ("锡北精铸的兄弟公司的额度", LIMIT, "C050"),
        ("limit of the grandparent of Xibei America", LIMIT, "C006"),
        ("Xibei America's ultimate parent: limit", LIMIT, "C006"),
        ("锡北精铸的最终母公司的额度", LIMIT, "C006"),
        ("overdue of the parent of Castellani Suzhou", OVERDUE, "C037"),
        ("what's the holding company of Nordvik USA owing", OVERDUE, "C031"),
        ("draft a reminder to Castellani's Italian subsidiary", "draft_reminder", "C038"),
    ],
)
def test_the_one_relative_of_somebody_named_is_meant(
    talk: Callable[..., Talk], asked: str, tool: str, customer: str
) -> None:
    assert talk().calls(asked) == [Made(tool, {"customer": customer})]


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        ("what do Castellani's subsidiaries owe?", ["C038", "C062"]),
        ("limits of Nordvik Holding's subsidiaries", ["C032", "C051"]),
        ("the subsidiaries of Castellani: overdue", ["C038", "C062"]),
        ("which of Castellani's subsidiaries is overdue?", ["C038", "C062"]),
        ("limit of Castellani's two daughters", ["C038", "C062"]),
        ("Castellani's struggling subsidiary: limit", ["C038", "C062"]),
        ("limit of Castellani's biggest subsidiary", ["C038", "C062"]),
        ("does Castellani have any subsidiaries?", ["C038", "C062"]),
        ("Castellani S.p.A.的子公司们的额度", ["C038", "C062"]),
        ("锡北铸造有哪些子公司", ["C008", "C050"]),
        ("锡北重工旗下的公司欠多少", ["C007", "C008", "C050"]),
        ("锡北重工的孙公司额度", ["C008", "C050"]),
        ("limits of Nordvik Gears' group companies", ["C031", "C051"]),
    ],
)
def test_several_relatives_are_offered_and_the_one_named_is_not_answered_about(
    talk: Callable[..., Talk], asked: str, offered: list[str]
) -> None:
    answer = talk().say(asked)
    assert (answer.reply.status, answer.calls) == ("clarify", ())
    assert [choice.customer_id for choice in answer.reply.choices] == offered


def test_all_that_were_offered_are_answered_about(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("limits of Castellani's subsidiaries")
    assert speaker.calls("all of them") == [Made(LIMIT, {"customer": each}) for each in ("C038", "C062")]


@pytest.mark.parametrize(
    ("role", "asked", "said"),
    [
        ("finance", "limit of Müller's subsidiaries", "subsidiary"),
        ("finance", "limit of the German subsidiary of Castellani", "subsidiary"),
        ("finance", "Castellani的母公司欠多少", "母公司"),
        ("finance", "limit of Müller's sister company", "sister"),
        ("finance", "Castellani Suzhou's grandparent: limit", "above"),
        ("sales_america", "limit of the grandparent of Xibei America", "above"),
        ("sales_america", "Xibei America's ultimate parent: limit", "parent"),
        ("sales_america", "Nordvik USA's sister company's limit", "sister"),
        ("sales", "卡斯泰集团其他公司的额度", "集团"),
    ],
)
def test_a_relative_of_somebody_named_that_cannot_be_shown_is_said_so(
    talk: Callable[..., Talk], role: str, asked: str, said: str
) -> None:
    answer = talk(role).say(asked)
    nobodys = "not_found" if role == "finance" else "denied"
    assert (answer.reply.status, answer.calls) == (nobodys, ())
    assert said in answer.reply.headline


@pytest.mark.parametrize(
    ("asked", "customers"),
    [
        ("limits of Nordvik Gears and its parent", ["C032", "C031"]),
        ("卡斯泰和它母公司的额度", ["C062", "C037"]),
        ("limit of Nordvik Gears and of its sister company", ["C032", "C051"]),
        ("the parent of Nordvik Gears and Nordvik Gears: limits", ["C031", "C032"]),
    ],
)
def test_a_relative_beside_the_one_whose_it_is_is_answered_about_as_well(
    talk: Callable[..., Talk], asked: str, customers: list[str]
) -> None:
    assert talk().calls(asked) == [Made(LIMIT, {"customer": each}) for each in customers]


def test_a_pronoun_beside_its_relative_stands_for_the_customer_spoken_of(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("锡北铸造的额度")
    assert speaker.calls("它和它母公司的逾期") == [
        Made(OVERDUE, {"customer": each}) for each in ("C007", "C006")
    ]


@pytest.mark.parametrize(
    ("role", "asked", "status", "customer"),
    [
        ("finance", "limit of Castellani and its subsidiaries", "clarify", "C037"),
        ("finance", "锡北铸造及其子公司的额度", "clarify", "C007"),
        ("sales_america", "Nordvik USA and its parent: limits", "denied", "C051"),
        ("finance", "limits of Müller and its subsidiaries", "not_found", "C033"),
    ],
)
def test_whoever_is_asked_about_beside_a_relative_is_answered_about_and_the_relative_is_not_dropped(
    talk: Callable[..., Talk], role: str, asked: str, status: str, customer: str
) -> None:
    answer = talk(role).say(asked)
    assert answer.reply.status == status
    assert [dict(call.args) for call in answer.calls] == [{"customer": customer}]


@pytest.mark.parametrize(
    "asked",
    [
        "what do Castellani's subsidiaries owe?",
        "limit of the subsidiary of Castellani",
        "limits of Castellani and its subsidiaries",
        "Castellani的子公司的额度",
    ],
)
def test_relatives_of_somebody_hidden_are_denied_with_that_one(talk: Callable[..., Talk], asked: str) -> None:
    answer = talk("sales_america").say(asked)
    assert answer.reply.status == "denied"
    assert not any(call.ok for call in answer.calls)


@pytest.mark.parametrize(
    ("asked", "customer"),
    [
        ("limit of O'Rourke & Daughters", "C039"),
        ("Nordvik Holding's limit", "C031"),
        ("Castellani Suzhou's parent guarantees its debts: limit?", "C062"),
    ],
)
def test_a_name_with_such_a_word_or_a_guarantee_means_no_relative(
    talk: Callable[..., Talk], asked: str, customer: str
) -> None:
    assert talk().calls(asked) == [Made(LIMIT, {"customer": customer})]
