"""Two lists of one message are each of their own customers, and "his" is the colleague's spoken of."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMITS, OVERDUE, AGEING, WARNINGS = "limits_worklist", "overdue_worklist", "ageing_report", "early_warnings"
LI, MIKE = "li.na@xilan.example", "mike.torres@xilan.example"
EXPIRING: dict[str, object] = {"condition": "expiring"}
OVER: dict[str, object] = {"condition": "over_limit"}

TWO: dict[str, list[Made]] = {
    "李娜名下额度快到期的列一下，另外全公司超额度的也列一遍": [
        Made(LIMITS, {"salesperson": LI, **EXPIRING}),
        Made(LIMITS, OVER),
    ],
    "全公司超额度的列一遍，另外李娜名下快到期的也列一下": [
        Made(LIMITS, OVER),
        Made(LIMITS, {"salesperson": LI, **EXPIRING}),
    ],
    "李娜名下逾期的，再把整个公司的预警列一下": [Made(OVERDUE, {"salesperson": LI}), Made(WARNINGS, {})],
    "Mike's expiring limits, and everyone's over limit accounts": [
        Made(LIMITS, {"salesperson": MIKE, **EXPIRING}),
        Made(LIMITS, OVER),
    ],
    "overdues over 60 days for Mike, and over 90 days for everyone": [
        Made(OVERDUE, {"salesperson": MIKE, "min_days": 61}),
        Made(OVERDUE, {"min_days": 91}),
    ],
    "mike's book: the ageing, and then his 3 most overdue": [
        Made(AGEING, {"salesperson": MIKE}),
        Made(OVERDUE, {"salesperson": MIKE, "top": 3}),
    ],
    "mike's book: the ageing, and then the 3 most overdue": [
        Made(AGEING, {"salesperson": MIKE}),
        Made(OVERDUE, {"salesperson": MIKE, "top": 3}),
    ],
    "mike's ageing, and then his 3 most overdue": [
        Made(AGEING, {"salesperson": MIKE}),
        Made(OVERDUE, {"salesperson": MIKE, "top": 3}),
    ],
    "Mike's accounts: ageing and over limit": [
        Made(AGEING, {"salesperson": MIKE}),
        Made(LIMITS, {"salesperson": MIKE, **OVER}),
    ],
}


@pytest.mark.parametrize(("question", "calls"), TWO.items())
def test_each_list_is_of_its_own_customers(
    talk: Callable[..., Talk], question: str, calls: list[Made]
) -> None:
    assert talk().calls(question) == calls


ONE = {
    "Mike's overdues, all of them": Made(OVERDUE, {"salesperson": MIKE}),
    "李娜名下所有客户的逾期": Made(OVERDUE, {"salesperson": LI}),
    "mike's 3 most overdue": Made(OVERDUE, {"salesperson": MIKE, "top": 3}),
    "mikes worst two": Made(OVERDUE, {"salesperson": MIKE, "top": 2}),
}


@pytest.mark.parametrize(("question", "call"), ONE.items())
def test_one_list_of_a_colleague_stays_one(talk: Callable[..., Talk], question: str, call: Made) -> None:
    assert talk().calls(question) == [call]


GOING_ON = [
    ("and mikes?", Made(OVERDUE, {"salesperson": MIKE, "min_days": 31})),
    ("only her worst two", Made(OVERDUE, {"salesperson": LI, "min_days": 31, "top": 2})),
    ("and her limits about to expire", Made(LIMITS, {"salesperson": LI, **EXPIRING})),
    ("她名下快到期的额度呢", Made(LIMITS, {"salesperson": LI, **EXPIRING})),
]


@pytest.mark.parametrize(("said", "call"), GOING_ON)
def test_a_list_goes_on_with_the_colleague_meant(talk: Callable[..., Talk], said: str, call: Made) -> None:
    speaker = talk()
    speaker.say("Li Na's overdues over 30 days")
    assert speaker.calls(said) == [call]


def test_what_is_left_out_of_a_list_is_no_list_of_its_own(talk: Callable[..., Talk]) -> None:
    asked = "Mike's lot: which ones are close to the limit? not the ones already past it"
    assert talk().calls(asked) == [Made(LIMITS, {"salesperson": MIKE, "condition": "near_limit"})]


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("Kovács和Castellani的预警，意大利那家先来", ["C037", "C042"]),
        ("limits of Kovács and Castellani, the Italian one first", ["C037", "C042"]),
        ("limits of Kovács and Castellani", ["C042", "C037"]),
    ],
)
def test_the_one_wished_first_is_shown_first(
    talk: Callable[..., Talk], question: str, ids: list[str]
) -> None:
    assert [made.args for made in talk("credit_manager").calls(question)] == [
        {"customer": each} for each in ids
    ]
