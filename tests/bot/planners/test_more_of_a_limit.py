"""So much more of a limit is no limit asked for: it is asked how high it is to be in all."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

LIMIT = "suggest_limit"


@pytest.mark.parametrize(
    "asked",
    [
        "can Oakfield Foods get another 50k limit?",
        "extra 50k limit for Oakfield Foods?",
        "an additional limit of 50k for Oakfield Foods",
        "limit plus 50k for Oakfield Foods",
        "Oakfield Foods wants 50k more limit",
        "华伟想多要50万额度",
        "再给华伟50万额度行吗",
        "华伟额度能不能多给50万",
        "江南轴承额度加50万行吗",
    ],
)
def test_it_is_asked_how_much_it_is_in_all(talk: Callable[..., Talk], asked: str) -> None:
    assert asked_for(talk("finance").say(asked)) == "amount_total"


@pytest.mark.parametrize(
    ("asked", "customer", "requested"),
    [
        ("can Oakfield Foods have 50k limit", "C030", "50000"),
        ("raise Oakfield Foods' limit to 60k?", "C030", "60000"),
        ("江南轴承额度加到500万行吗", "C001", "5000000"),
        ("华伟想要50万额度", "C004", "500000"),
    ],
)
def test_a_limit_told_in_all_is_weighed(
    talk: Callable[..., Talk], asked: str, customer: str, requested: str
) -> None:
    assert talk("finance").calls(asked) == [Made(LIMIT, {"customer": customer, "requested": requested})]


@pytest.mark.parametrize(
    ("asked", "told", "made"),
    [
        (
            "can Oakfield Foods get another 50k limit?",
            "90k",
            Made(LIMIT, {"customer": "C030", "requested": "90000"}),
        ),
        ("再给华伟50万额度行吗", "一共170万", Made(LIMIT, {"customer": "C004", "requested": "1700000"})),
    ],
)
def test_the_whole_told_then_is_weighed(talk: Callable[..., Talk], asked: str, told: str, made: Made) -> None:
    speaker = talk("finance")
    speaker.say(asked)
    assert speaker.calls(told) == [made]
