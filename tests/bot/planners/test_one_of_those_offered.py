"""One of those offered, told by a letter or by its place in either Chinese script."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMIT = "customer_limit"


@pytest.mark.parametrize(
    ("hint", "whom", "other"),
    [
        ("the one with the s", "C057", "C058"),
        ("the one without the s", "C058", "C057"),
        ("with an s please", "C057", "C058"),
        ("the one ending in s", "C057", "C058"),
    ],
)
def test_a_letter_tells_one_of_those_offered(
    talk: Callable[..., Talk], hint: str, whom: str, other: str
) -> None:
    speaker = talk()
    speaker.say("Lakeshore's exposure pls")
    assert speaker.calls(hint) == [Made("customer_limit", {"customer": whom})]
    assert speaker.calls("and the other one?") == [Made("customer_limit", {"customer": other})]


@pytest.mark.parametrize("hint", ["the one with the r", "the one with the z", "the one with terms"])
def test_a_letter_that_both_have_tells_nobody(talk: Callable[..., Talk], hint: str) -> None:
    speaker = talk()
    speaker.say("Lakeshore's exposure pls")
    assert not any("customer" in each.args for each in speaker.calls(hint))


@pytest.mark.parametrize(
    ("asked", "whom"),
    [
        ("第二個", ["C058"]),
        ("第二家", ["C058"]),
        ("最後一個", ["C058"]),
        ("兩家都要", ["C057", "C058"]),
        ("兩個都要", ["C057", "C058"]),
    ],
)
def test_a_choice_is_made_in_either_chinese_script(
    talk: Callable[..., Talk], asked: str, whom: list[str]
) -> None:
    speaker = talk()
    speaker.say("Lakeshore's limit")
    assert speaker.calls(asked) == [Made(LIMIT, {"customer": each}) for each in whom]
