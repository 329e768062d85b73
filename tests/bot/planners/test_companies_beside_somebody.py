"""Somebody of theirs told beside them, by a trade or place: the one meant or nobody, never themselves."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMIT, OVERDUE = "customer_limit", "overdue_status"


@pytest.mark.parametrize(
    "asked",
    [
        *(
            f"limit of Müller's {each}"
            for each in ("owner", "supplier", "shareholder", "joint venture", "branch")
        ),
        "overdue of Müller's customers",
        "the distributor of Castellani: limit",
        "remind Castellani's dealer",
        "may I ship 5000 EUR to Müller's agent?",
        *(f"锡北铸造的{each}的额度" for each in ("股东", "供应商", "经销商", "合资公司", "分公司", "客户")),
        "锡北铸造的办事处欠多少",
    ],
)
def test_somebody_of_theirs_whom_no_record_tells_is_not_they_themselves(
    talk: Callable[..., Talk], asked: str
) -> None:
    answer = talk().say(asked)
    assert answer.reply.status in ("clarify", "not_found"), answer.reply.headline
    assert not answer.calls


@pytest.mark.parametrize(
    ("asked", "customer"), [("Müller's customer limit", "C033"), ("锡北铸造的客户额度", "C007")]
)
def test_what_they_are_to_us_is_their_own(talk: Callable[..., Talk], asked: str, customer: str) -> None:
    assert talk().calls(asked) == [Made(LIMIT, {"customer": customer})]


@pytest.mark.parametrize(
    ("asked", "customers"),
    [
        ("limits of Castellani and the Chinese one", ["C037", "C062"]),
        ("limits of Castellani and its Suzhou company", ["C037", "C062"]),
        ("Castellani's limit and its Chinese arm's", ["C037", "C062"]),
        ("Castellani和它苏州公司的额度", ["C037", "C062"]),
        ("Castellani的额度和它在苏州的公司的额度", ["C037", "C062"]),
    ],
)
def test_a_company_of_theirs_beside_them_is_answered_about_as_well(
    talk: Callable[..., Talk], asked: str, customers: list[str]
) -> None:
    assert talk().calls(asked) == [Made(LIMIT, {"customer": each}) for each in customers]


@pytest.mark.parametrize(
    "asked",
    [
        "limits of Castellani and its Japanese company",
        "Castellani和它日本公司的额度",
        "limit of Müller and overdue of its British branch",
    ],
)
def test_a_company_of_theirs_beside_them_that_nobody_is_is_not_dropped(
    talk: Callable[..., Talk], asked: str
) -> None:
    answer = talk().say(asked)
    assert (answer.reply.status, answer.calls) == ("not_found", ())


@pytest.mark.parametrize(
    ("asked", "customer"),
    [
        ("has the Chinese Castellani company paid?", "C062"),
        ("limit of Castellani's Italian sub", "C038"),
        ("the position with Castellani's guys in Suzhou: overdue", "C062"),
        ("锡北集团底下做铸造的那家的逾期", "C007"),
        ("美国的锡北铸造逾期", "C050"),
        ("the German Müller: overdue", "C033"),
    ],
)
def test_who_is_told_by_a_place_or_trade_before_or_within_is_meant(
    talk: Callable[..., Talk], asked: str, customer: str
) -> None:
    assert {call.args["customer"] for call in talk().calls(asked)} == {customer}


@pytest.mark.parametrize(
    "asked",
    ["has the Japanese Müller paid?", "the Turkish Castellani company: limit", "英国的穆勒传动额度"],
)
def test_nobody_is_told_by_a_place_that_none_of_theirs_is_in(talk: Callable[..., Talk], asked: str) -> None:
    answer = talk().say(asked)
    assert (answer.reply.status, answer.calls) == ("not_found", ())


def test_in_which_town_somebody_is_no_record_tells(talk: Callable[..., Talk]) -> None:
    answer = talk().say("上海的江南轴承额度")
    assert (answer.reply.status, answer.calls) == ("clarify", ())
    assert [choice.customer_id for choice in answer.reply.choices] == ["C001"]


@pytest.mark.parametrize(
    ("then", "asked"),
    [
        ("这家客户的额度", True),
        ("它的客户额度", True),
        ("its customer limit", True),
        ("它的供应商的额度", False),
        ("its supplier's limit", False),
        ("limit of its owner", False),
    ],
)
def test_somebody_of_the_one_spoken_of_is_not_that_one(
    talk: Callable[..., Talk], then: str, *, asked: bool
) -> None:
    speaker = talk()
    speaker.say("limit of Midland Gear")
    assert speaker.calls(then) == ([Made(LIMIT, {"customer": "C047"})] if asked else [])
