"""The level called 预警, "warning", is told from signs of any level, and two levels are asked about."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

_ASKED_FOR_TWO = ("严重级和预警级的信号有哪些", "warnings of level watch or warning")


@pytest.mark.parametrize("question", ["预警级的有哪些客户", "预警级别的信号有哪些", "只看预警级的"])
def test_the_level_is_that_alone(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("early_warnings", {"level": "warning"})]


@pytest.mark.parametrize("question", ["哪些客户有预警", "who shows warnings?"])
def test_signs_of_any_level_are_all_of_them(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("early_warnings", {})]


@pytest.mark.parametrize("question", _ASKED_FOR_TWO)
@pytest.mark.parametrize(
    ("answer", "level"),
    [
        ("预警", "warning"),
        ("预警级吧", "warning"),
        ("just warnings please", "warning"),
        ("严重", "critical"),
        ("watch", "watch"),
    ],
)
def test_of_two_levels_the_one_answered_counts(
    talk: Callable[..., Talk], question: str, answer: str, level: str
) -> None:
    spoken = talk()
    assert spoken.say(question).reply.status == "clarify"
    assert spoken.calls(answer) == [Made("early_warnings", {"level": level})]
