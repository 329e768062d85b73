"""Short ways to go on from a list or a letter, goods wished for a yes or no, and what is none of ours."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LI = "li.na@xilan.example"
LIMITS, WARNINGS = "limits_worklist", "early_warnings"


@pytest.mark.parametrize(
    ("first", "said", "condition"),
    [
        ("limits about to expire, only Li Na's customers", "and the ones that already have", "expired"),
        ("limits about to expire, only Li Na's customers", "those that have already?", "expired"),
        ("李娜名下额度快到期的", "已经过期的呢", "expired"),
        ("Li Na's customers near their limit", "and those already over", "over_limit"),
    ],
)
def test_those_to_whom_it_has_happened_are_listed(
    talk: Callable[..., Talk], first: str, said: str, condition: str
) -> None:
    speaker = talk()
    speaker.say(first)
    assert speaker.calls(said) == [Made(LIMITS, {"condition": condition, "salesperson": LI})]


@pytest.mark.parametrize(
    ("said", "args"),
    [
        ("跟法律诉讼有关的呢，不限级别", {"rule": "SIGNAL-LEGAL"}),
        ("跟诉讼有关的呢", {"rule": "SIGNAL-LEGAL", "level": "critical"}),
        ("the legal ones, any level", {"rule": "SIGNAL-LEGAL"}),
        ("不限级别", {}),
    ],
)
def test_warnings_go_on_with_a_rule(talk: Callable[..., Talk], said: str, args: dict[str, object]) -> None:
    speaker = talk()
    speaker.say("严重级别的预警有哪些")
    assert speaker.calls(said) == [Made(WARNINGS, args)]


@pytest.mark.parametrize(
    ("first", "said", "language"),
    [
        ("给Castellani拟个催款函，中文的", "哦他们看不懂中文，改英文", "en"),
        ("draft a reminder for Castellani in Chinese", "they can't read Chinese, make it English", "en"),
        ("draft a reminder for Castellani in English", "他们英文看不懂，换中文", "zh"),
    ],
)
def test_a_language_that_they_cannot_read_is_not_wished(
    talk: Callable[..., Talk], first: str, said: str, language: str
) -> None:
    speaker = talk()
    speaker.say(first)
    (call,) = speaker.calls(said)
    assert (call.tool, call.args["language"]) == ("draft_reminder", language)


@pytest.mark.parametrize(
    "question",
    [
        "castellani want half a mil of bearings, yay or nay",
        "castellani wants 500k of gearboxes, yes or no?",
        "castellani after 500k worth of pumps - thumbs up?",
    ],
)
def test_goods_wished_for_a_yes_or_no_are_an_order(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk()
    (call,) = speaker.calls(question)
    assert (call.tool, call.args["amount"]) == ("check_order", "500000")
    (part,) = speaker.calls("three quarters of that?")
    assert (part.tool, part.args["amount"]) == ("check_order", "375000")


def test_a_limit_wished_for_a_yes_or_no_is_no_order(talk: Callable[..., Talk]) -> None:
    assert talk().calls("castellani want 500k of limit, yay or nay")[0].tool == "suggest_limit"


FOREIGN = (
    "How many 440W panels are left in the Brisbane warehouse?",
    "what stock of bearings is in the Milan depot",
    "can you get me on a flight to Milan thurs arvo",
    "is there a train to Hamburg on Friday",
    "米兰仓库还剩多少轴承",
)


@pytest.mark.parametrize("question", FOREIGN)
def test_stock_and_travel_are_none_of_ours(talk: Callable[..., Talk], question: str) -> None:
    assert talk().say(question).reply.status == "out_of_scope"


def test_limit_that_is_left_is_ours(talk: Callable[..., Talk]) -> None:
    assert [made.tool for made in talk().calls("how much limit is left for Castellani")] == ["customer_limit"]
