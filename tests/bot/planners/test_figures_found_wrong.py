"""A figure that is but found wrong gives way to the one that is wanted; a figure against its word is read."""

from collections.abc import Callable

import pytest

from bot.planners.offline.question.too_much import without_what_is_too_much
from tests.bot.talking import Made, Talk

_PLAN = "德顺汽配分八期还"


@pytest.mark.parametrize("change", ["八期太磨叽了，改五期", "八期太长，五期吧", "8 is too many, make it 5"])
def test_the_number_of_instalments_wanted_takes_the_place_of_the_other(
    talk: Callable[..., Talk], change: str
) -> None:
    person = talk()
    first = person.calls(_PLAN)[0]
    assert person.calls(change) == [Made("repayment_plan", {**first.args, "instalments": 5})]


@pytest.mark.parametrize(
    ("question", "change", "amount"),
    [
        ("给德顺汽配发20万行吗", "20万太多了，改15万", "150000"),
        ("can Castellani get a 20k order", "20k is too much. 15k then", "15000"),
        ("can Castellani get a 20k order", "hmm 20k looks a bit too high, 15k?", "15000"),
    ],
)
def test_the_amount_wanted_takes_the_place_of_the_other(
    talk: Callable[..., Talk], question: str, change: str, amount: str
) -> None:
    person = talk()
    person.say(question)
    assert person.calls(change)[0].args["amount"] == amount


@pytest.mark.parametrize(
    "text",
    [
        "90天太长了",
        "20k is too much for them, isn't it?",
        "Is 90 days too long? 60 ok?",
        "逾期太多了，30天以上的",
    ],
)
def test_a_figure_with_no_other_behind_it_stays(text: str) -> None:
    assert without_what_is_too_much(text) == text


@pytest.mark.parametrize("question", ["Top10逾期客户", "逾期TOP10", "top10 overdue", "逾期金额Top 10"])
def test_a_figure_typed_against_top_is_how_many_are_shown(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("overdue_worklist", {"top": 10})]


def test_a_figure_with_a_hyphen_before_its_word_is_no_number_of_an_order(talk: Callable[..., Talk]) -> None:
    made = talk().calls("a 4-installment plan for Castellani")
    assert [(each.tool, each.args["instalments"]) for each in made] == [("repayment_plan", 4)]


@pytest.mark.parametrize(
    "question", ["Anna手底下逾期的", "Anna Keller手底下逾期的", "Anna带的客户逾期情况", "Anna团队的逾期清单"]
)
def test_whose_customers_are_meant_is_never_dropped(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("overdue_worklist", {"salesperson": "anna.keller@xilan.example"})]


@pytest.mark.parametrize("question", ["Tanaka手底下逾期的", "西安雁塔机电那个逾期多少"])
def test_somebody_unknown_before_chinese_is_not_found(talk: Callable[..., Talk], question: str) -> None:
    assert talk().say(question).reply.status == "not_found"


@pytest.mark.parametrize("question", ["Excel导出逾期清单", "OK那逾期清单", "Boss要逾期清单"])
def test_a_common_word_before_chinese_is_nobody(talk: Callable[..., Talk], question: str) -> None:
    assert [each.tool for each in talk().calls(question)] == ["overdue_worklist"]


def test_what_may_not_be_seen_is_denied_once(talk: Callable[..., Talk]) -> None:
    reply = talk("sales").say("Castellani - anything past due? and their limit?").reply
    assert (reply.status, reply.headline.count("Castellani")) == ("denied", 1)


def test_one_thing_first_and_the_other_then_are_two(talk: Callable[..., Talk]) -> None:
    made = talk().calls("德顺汽配先按11%算下利息，再排个4期的还款计划")
    assert [each.tool for each in made] == ["late_interest", "repayment_plan"]


@pytest.mark.parametrize(
    ("first", "change", "expected"),
    [
        (
            "insurance: limit 600000, owed 820000, covered 85%",
            "it is 90 and not 85",
            {"indemnity_rate": "0.9"},
        ),
        ("insurance: limit 600000, owed 820000, covered 85%", "不是85，是90", {"indemnity_rate": "0.9"}),
        ("insurance: limit 600000, owed 820000, covered 85%", "欠款写错了，应该是75万", {"owed": "750000"}),
        (
            "Ipanema late interest at 12%",
            "that rate's not what legal uses, they say 10%",
            {"annual_rate": "0.1"},
        ),
        ("can we ship 20k to Castellani", "the amount's wrong, sales says 25k", {"amount": "25000"}),
        ("Castellani 20k on 60 days ok?", "wait 45 not 60", {"terms": 45}),
        ("Castellani 20k on 60 days ok?", "it's 30 not 20k", {"amount": "30000"}),
    ],
)
def test_a_figure_is_put_right_by_the_one_it_was(
    talk: Callable[..., Talk], first: str, change: str, expected: dict[str, object]
) -> None:
    person = talk()
    before = person.calls(first)[0]
    assert person.calls(change) == [Made(before.tool, {**before.args, **expected})]


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("VDH on net 60, would 45 fly?", 45),
        ("VDH: they want 60 days, can we do 45?", 45),
        ("VDH has 30 days and asks for 60. 45 ok?", 45),
        ("德顺现在45天，他们要90天，我说最多60，60行不行", 60),
    ],
)
def test_the_terms_that_are_asked_about_are_checked_and_not_those_told(
    talk: Callable[..., Talk], question: str, days: int
) -> None:
    assert [each.args["days"] for each in talk().calls(question)] == [days]


def test_what_is_left_away_below_an_edge_leaves_the_rest(talk: Callable[..., Talk]) -> None:
    made = talk().calls("overdue in Germany; leave away those under 14 days")
    assert made == [Made("overdue_worklist", {"country": "DE", "min_days": 14})]


def test_a_fraction_behind_and_is_the_share_lost(talk: Callable[..., Talk]) -> None:
    made = talk().calls("Suppose everybody pays 30 days later and a fifth of it is lost for good")
    assert made == [Made("stress_test", {"late_days": 30, "lost_share": "0.2"})]


def test_what_was_shown_was_not_meant(talk: Callable[..., Talk]) -> None:
    person = talk()
    person.say("who is overdue?")
    made = person.calls("no, not those. I meant the ones who've gone past their limit. Worst three will do")
    assert made == [Made("limits_worklist", {"condition": "over_limit", "top": 3})]


def test_two_are_compared_over_the_months_said(talk: Callable[..., Talk]) -> None:
    made = talk().calls("Who's been paying worse over the last 6 months, Tri-County or Ipanema?")
    assert [(each.args["customer"], each.args["months"]) for each in made] == [("C056", 6), ("C054", 6)]


@pytest.mark.parametrize("change", ["it's 52k not 25k, and on 60 days", "is 25k not right?"])
def test_what_says_more_than_one_right_figure_is_read_in_full(talk: Callable[..., Talk], change: str) -> None:
    person = talk()
    person.say("can we ship 25k to Castellani?")
    assert [dict(each.args) for each in person.calls(change)] != [{"customer": "C037", "amount": "52000"}]
