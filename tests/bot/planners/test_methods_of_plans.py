"""How the parts of a plan are cut is read in any words, and what of a plan changes beside its first day."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

METHODS = {
    "spread 60k over 6 instalments at 5%, the capital the same every time": "equal_principal",
    "60k in 6 instalments at 5%, equal portions of principal": "equal_principal",
    "60k, 6 instalments, 5% p.a., principal divided evenly": "equal_principal",
    "60k, 6 instalments at 5%, the payments all identical": "annuity",
    "60k, 6 instalments at 5%, same sum each time": "annuity",
    "6万分6期，年利率5%，各期本金相同": "equal_principal",
    "6万分6期，年利率5%，本金均摊": "equal_principal",
    "6万分6期，年利率5%，月月付一样的数": "annuity",
    "6萬分6期，年利率5%，本息平均攤還": "annuity",
    "6萬分6期，年利率5%，本利均攤": "annuity",
    "6萬分6期，年利率5%，每期應繳金額固定": "annuity",
    "6萬分6期，年利率5%，每期該繳的本利和都一樣": "annuity",
    "6萬分6期，年利率5%，平均攤還本金": "equal_principal",
}


@pytest.mark.parametrize(("question", "method"), METHODS.items())
def test_a_method_is_read_in_other_words(talk: Callable[..., Talk], question: str, method: str) -> None:
    (made,) = talk("staff").calls(question)
    assert (made.args["instalments"], made.args["annual_rate"], made.args["method"]) == (6, "0.05", method)


@pytest.mark.parametrize(
    "question",
    ["60k, 6 instalments at 5%, principal not equal", "6万分6期，年利率5%，每期本金不一样"],
)
def test_parts_that_are_not_to_be_equal_are_asked_about(talk: Callable[..., Talk], question: str) -> None:
    answer = talk("staff").say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ())


PLAN = "repayment plan for Peñalver in 4 instalments"


@pytest.mark.parametrize(
    ("then", "changed"),
    [
        ("all instalments the same size please", {"method": "annuity"}),
        ("keep each payment equal", {"method": "annuity"}),
        ("the same capital in each part instead", {"method": "equal_principal"}),
        ("改成每次付款都一样", {"method": "annuity"}),
        ("换成7次，头一次8月20号付", {"instalments": 7, "first_date": "2026-08-20"}),
        ("九次，第一笔8月20号", {"instalments": 9, "first_date": "2026-08-20"}),
        ("weekly, seven times", {"instalments": 7, "every": "week"}),
    ],
)
def test_what_is_said_changes_the_plan(
    talk: Callable[..., Talk], then: str, changed: dict[str, object]
) -> None:
    speaker = talk()
    speaker.say(PLAN)
    assert speaker.calls(then) == [Made("repayment_plan", {"customer": "C036", "instalments": 4, **changed})]


@pytest.mark.parametrize(
    "then",
    [
        "Castellani on the same basis",
        "now Castellani under identical conditions",
        "the same schedule for Castellani",
        "and Castellani, everything else unchanged",
        "Castellani，同样的条件",
        "Castellani，别的都不变",
    ],
)
def test_all_of_it_is_taken_over_for_somebody_else(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk()
    speaker.say(PLAN + " at 3%")
    args: dict[str, object] = {"customer": "C037", "instalments": 4, "annual_rate": "0.03"}
    assert speaker.calls(then) == [Made("repayment_plan", args)]


def test_another_wish_for_somebody_else_takes_nothing_over(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say(PLAN)
    assert speaker.calls("Castellani limit") == [Made("customer_limit", {"customer": "C037"})]
