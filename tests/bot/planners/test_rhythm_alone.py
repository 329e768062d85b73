"""A rhythm alone answers whether a rate was meant a day, a month or a year."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_then


@pytest.mark.parametrize(
    ("answer", "annual"),
    [
        ("by the month", "0.0048"),
        ("oh, monthly", "0.0048"),
        ("each day", "0.146"),
        ("daily rate please", "0.146"),
        ("per annum", "0.0004"),
        ("按月", "0.0048"),
        ("每天的", "0.146"),
        ("一年", "0.0004"),
        ("0.04% a day", "0.146"),
    ],
)
def test_the_rate_is_taken_in_that_rhythm(talk: Callable[..., Talk], answer: str, annual: str) -> None:
    asked = "late interest on 70000 that came 20 days late at 0.04%"
    made = asked_then(talk(), asked, answer)
    assert made == [Made("late_interest", {"amount": "70000", "days": 20, "annual_rate": annual})]


def test_a_day_elsewhere_is_no_rhythm(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("late interest on 70000 that came 20 days late at 5%")
    assert not [each for each in speaker.calls("a month") if each.args.get("annual_rate") == "0.6"]
