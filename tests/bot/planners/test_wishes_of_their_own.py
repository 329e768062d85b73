"""Who is described in a wish of its own is looked up beside whoever is named in another one."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

BOTH = [
    (
        "江南轴承的额度还剩多少，顺便看看日本那家逾期了没",
        [Made("customer_limit", {"customer": "C001"}), Made("overdue_status", {"customer": "C061"})],
    ),
    (
        "日本那家的额度多少，江南轴承呢",
        [Made("customer_limit", {"customer": "C061"}), Made("customer_limit", {"customer": "C001"})],
    ),
    (
        "fraser valley limit, and any warning signs at the Mexican customer?",
        [Made("customer_limit", {"customer": "C055"}), Made("early_warnings", {"customer": "C053"})],
    ),
    (
        "fraser valley limit and what does the Mexican customer owe?",
        [Made("customer_limit", {"customer": "C055"}), Made("overdue_status", {"customer": "C053"})],
    ),
]


@pytest.mark.parametrize(("question", "made"), BOTH)
def test_both_are_looked_up(talk: Callable[..., Talk], question: str, made: list[Made]) -> None:
    assert talk().calls(question) == made


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("what does Fraser Valley owe, the Canadian one", Made("overdue_status", {"customer": "C055"})),
        ("江南轴承，就是做轴承的那家，额度多少", Made("customer_limit", {"customer": "C001"})),
        (
            "Please check Ipanema, can we release new order of 15,000",
            Made("check_order", {"customer": "C054", "amount": "15000"}),
        ),
        ("帮我查一下江南轴承，能不能发5万", Made("check_order", {"customer": "C001", "amount": "50000"})),
        ("Has Ipanema had any lawsuits or other red flags?", Made("early_warnings", {"customer": "C054"})),
        (
            "any lawsuits at Ipanema?",
            Made("early_warnings", {"customer": "C054", "rule": "SIGNAL-LEGAL"}),
        ),
    ],
)
def test_what_only_tells_or_looks_is_no_wish_of_its_own(
    talk: Callable[..., Talk], question: str, made: Made
) -> None:
    assert talk().calls(question) == [made]


LIST = ("把逾期超过三十天的都拉给我", "只留李娜的", "再限到重型设备这个行业")


@pytest.mark.parametrize(
    ("question", "args"),
    [
        (
            "算了行业放开，取金额最大的前五家",
            {"min_days": 31, "salesperson": "li.na@xilan.example", "top": 5},
        ),
        (
            "挑最大的三家",
            {"min_days": 31, "salesperson": "li.na@xilan.example", "industry": "heavy equipment", "top": 3},
        ),
    ],
)
def test_the_first_rows_of_a_list_are_of_that_list(
    talk: Callable[..., Talk], question: str, args: dict[str, object]
) -> None:
    talking = talk()
    for each in LIST:
        talking.say(each)
    assert talking.calls(question) == [Made("overdue_worklist", dict(args))]


@pytest.mark.parametrize(
    "question",
    [
        "forget the day range, but still Germany",
        "drop the days, still Germany",
        "any number of days, Germany still",
    ],
)
def test_days_are_let_go_of_beside_what_stays(talk: Callable[..., Talk], question: str) -> None:
    talking = talk()
    talking.say("everybody in Germany who's between 31 and 60 days late please")
    assert talking.calls(question) == [Made("overdue_worklist", {"country": "DE"})]


@pytest.mark.parametrize("role", ["finance", "staff"])
def test_an_example_is_nobodys_name(talk: Callable[..., Talk], role: str) -> None:
    assert talk(role).calls("比方说一笔款逾期了三十四天，现在该走到哪一步") == [
        Made("collection_stage", {"days_past_due": 34})
    ]


def test_who_was_spoken_of_may_be_supposed_to_pay(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("how much does Peñalver owe")
    talking.say("and Van der Heijden?")
    question = "back to the Spaniards. suppose they pay it off in five weekly instalments starting 13 July"
    assert talking.calls(question) == [
        Made(
            "repayment_plan",
            {"customer": "C036", "instalments": 5, "first_date": "2026-07-13", "every": "week"},
        )
    ]
