"""Customers described or spoken of before: both, the other one, the parent, the Spanish one, the bakery."""

from collections.abc import Callable, Sequence

import pytest

from tests.bot.talking import Made, Talk

LIMIT, OVERDUE, HABITS, REPORT, COVER = (
    "customer_limit",
    "overdue_status",
    "payment_behaviour",
    "credit_report",
    "insurance_cover",
)
Turns = Sequence[tuple[str, str, tuple[str, ...]]]
"""What is said, and the tool called about which customers (no tool: something is asked)."""

MEANT: dict[str, Turns] = {
    "the other one": [
        ("limit of Lakeshore", "", ()),
        ("Robotics, the plural", LIMIT, ("C057",)),
        ("the other one?", LIMIT, ("C058",)),
        ("and what does the former owe?", OVERDUE, ("C057",)),
    ],
    "另外一家": [
        ("Lakeshore 现在欠我们多少", "", ()),
        ("Robotics，复数的那个", OVERDUE, ("C057",)),
        ("另外一家呢", OVERDUE, ("C058",)),
        ("后面这家的额度呢", LIMIT, ("C058",)),
    ],
    "both": [
        ("Midland Gear limit", LIMIT, ("C047",)),
        ("Great Basin's too", LIMIT, ("C052",)),
        ("and the overdue of both", OVERDUE, ("C047", "C052")),
    ],
    "这两家": [
        ("锡北铸造和锡北精铸，谁付款更准时？", HABITS, ("C007", "C008")),
        ("这两家的评级呢？", REPORT, ("C007", "C008")),
        ("其中哪家超额度了", LIMIT, ("C007", "C008")),
    ],
    "countries": [
        ("Where does the Spanish customer stand against its limit?", LIMIT, ("C036",)),
        ("And the Hungarian one?", LIMIT, ("C042",)),
        ("what about the one in Peru", LIMIT, ("C059",)),
        ("the customer in Mexico?", LIMIT, ("C053",)),
        ("what is the limit of our Japanese customer", LIMIT, ("C061",)),
    ],
    "国家": [("北辰风电额度", LIMIT, ("C028",)), ("墨西哥那家呢", LIMIT, ("C053",))],
    "nobody fits": [
        ("limit of Midland Gear", LIMIT, ("C047",)),
        ("and the one in Leeds?", "", ()),
    ],
    "没有这样的": [("北辰风电额度", LIMIT, ("C028",)), ("利兹那家呢", "", ())],
    "several fit": [
        ("北辰风电额度", LIMIT, ("C028",)),
        ("那家做食品机械的呢", "", ()),
        ("第二个", LIMIT, ("C024",)),
    ],
    "one of a name": [
        ("江南两家里做轴承的，额度多少", "", ()),
        ("第二个", LIMIT, ("C002",)),
        ("锡北几家里做精铸的那家逾期多少", OVERDUE, ("C008",)),
        ("the foods one of the Oakfields, what is its limit", LIMIT, ("C030",)),
    ],
    "a part of a name": [
        ("limit of Oakfield", "", ()),
        ("the food company", LIMIT, ("C030",)),
        ("no, the engineering firm", LIMIT, ("C029",)),
    ],
    "corrected by a part": [
        ("Nordvik's credit limit?", "", ()),
        ("the American one", LIMIT, ("C051",)),
        ("no, I meant Gears", LIMIT, ("C032",)),
    ],
    "按字更正": [
        ("瑞峰食机的额度还剩多少", LIMIT, ("C024",)),
        ("不对不对，是丰收的丰那家", LIMIT, ("C023",)),
    ],
    "all of those offered": [
        ("Xibei exposure", "", ()),
        ("all of them", LIMIT, ("C050", "C006", "C007", "C008")),
        ("the American one", LIMIT, ("C050",)),
    ],
    "the second of a name": [
        ("Oakfield ratios", "", ()),
        ("Eng", "check_ratios", ("C029",)),
        ("and Foods?", "check_ratios", ("C030",)),
    ],
    "relatives": [
        ("limit for Castellani Suzhou", LIMIT, ("C062",)),
        ("and its parent?", LIMIT, ("C037",)),
        ("what is the parent's insurance cover", COVER, ("C037",)),
        ("back to the subsidiary", COVER, ("C062",)),
    ],
    "母公司": [
        ("卡斯泰额度", LIMIT, ("C062",)),
        ("它母公司呢", LIMIT, ("C037",)),
        ("母公司的逾期呢", OVERDUE, ("C037",)),
    ],
}


@pytest.mark.parametrize("turns", MEANT.values(), ids=MEANT)
def test_words_that_point_or_describe_mean_one_customer(talk: Callable[..., Talk], turns: Turns) -> None:
    speaker = talk()
    for said, tool, customers in turns:
        assert speaker.calls(said) == [Made(tool, {"customer": each}) for each in customers], said


def test_a_description_means_nobody_whom_the_asker_may_not_see(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales")
    speaker.say("江南轴承的额度")
    answer = speaker.say("墨西哥那家呢")
    assert answer.reply.status == "denied"
    assert "C053" not in answer.reply.as_text()


def test_a_pronoun_that_means_nobody_is_asked_about(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    assert speaker.say("Xibei exposure").reply.status == "clarify"
    answer = speaker.say("its parent's limit")
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize("why", ["为啥是这个数", "这数怎么来的", "how did you get this", "on what grounds"])
def test_a_reason_is_asked_for_and_nobody_described(talk: Callable[..., Talk], why: str) -> None:
    speaker = talk()
    speaker.say("有笔50万，逾期90天，利息多少")
    answer = speaker.say(why)
    assert (answer.reply.status, answer.calls) == ("answered", ())


@pytest.mark.parametrize(
    "question",
    [
        "Stress the book: bearings customers fall by one grade",
        "那个客户的额度是多少",
        "what is the rule for the overdue ones",
        "which is the biggest one",
    ],
)
def test_what_describes_no_customer_is_not_taken_for_one(talk: Callable[..., Talk], question: str) -> None:
    assert all("customer" not in call.args for call in talk().say(question).calls)


@pytest.mark.parametrize(
    ("asked", "whom"),
    [
        ("前头那家也按6个月看", "C033"),
        ("the previous one over 6 months", "C033"),
        ("does the first of them have any warning signals?", "C033"),
    ],
)
def test_the_customer_before_is_pointed_at(talk: Callable[..., Talk], asked: str, whom: str) -> None:
    speaker = talk()
    speaker.say("how does Mueller Antriebe pay?")
    speaker.say("how does Mueller Anlagen pay?")
    assert [each.args["customer"] for each in speaker.calls(asked)] == [whom]


@pytest.mark.parametrize(
    ("asked", "whom"),
    [
        ("no, the other Mueller, the Anlagen one", "C034"),
        ("the Mueller, the Antriebe one", "C033"),
    ],
)
def test_a_name_of_several_is_told_apart_by_its_description(
    talk: Callable[..., Talk], asked: str, whom: str
) -> None:
    speaker = talk()
    speaker.say("Kovács' limit?")
    assert speaker.calls(asked) == [Made("customer_limit", {"customer": whom})]
