"""After a question of another day a mere length moves that day; one inside a question is its own."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

LIST = "overdue_worklist"


@pytest.mark.parametrize(
    ("later", "args"),
    [
        ("逾期超过90天的", {"min_days": 91}),
        ("只看超过90天的", {"min_days": 91}),
        ("超过60天的呢", {"min_days": 61}),
        ("逾期不超过30天的呢", {"max_days": 30}),
        ("德国的，超过90天", {"min_days": 91, "country": "DE"}),
    ],
)
def test_days_overdue_stay_a_condition_of_the_list(
    talk: Callable[..., Talk], later: str, args: dict[str, object]
) -> None:
    speaker = talk()
    speaker.say("截至3月底谁逾期")
    assert speaker.calls(later) == [Made(LIST, {"as_of": "2026-03-31", **args})]


def test_a_comparison_with_the_time_before_moves_nothing(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("What did Castellani owe on 31 March 2026?")
    (call,) = speaker.calls("Is it slower than the year before")
    assert (call.tool, call.args["customer"]) == ("payment_behaviour", "C037")
    assert "as_of" not in call.args


def test_a_length_of_how_it_settles_moves_nothing_and_is_asked_about(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("What did Castellani owe on 31 March 2026?")
    assert asked_for(speaker.say("does it usually settle a week later")) == "unused"


def test_a_length_of_an_invoice_moves_nothing(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("What did Castellani owe on 31 March 2026?")
    answer = speaker.say("any invoices that are 20 days on?")
    assert answer.calls or asked_for(answer) == "unused"
    assert "2026-04-20" not in {call.args.get("as_of") for call in answer.calls}


@pytest.mark.parametrize(
    ("later", "day"),
    [("再早一个月呢", "2026-02-28"), ("过一个月呢", "2026-04-30"), ("two weeks earlier?", "2026-03-17")],
)
def test_a_mere_length_moves_the_day(talk: Callable[..., Talk], later: str, day: str) -> None:
    speaker = talk()
    speaker.say("截至3月底谁逾期")
    assert speaker.calls(later) == [Made(LIST, {"as_of": day})]
