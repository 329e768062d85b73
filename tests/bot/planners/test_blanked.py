"""What patterns are not to read is blanked, and every other character keeps its place."""

import pytest

from bot.planners.offline.question.blanked import NAME, blanked, without_names_and_quotes, without_quotes


@pytest.mark.parametrize(
    ("spans", "left"),
    [
        ((), "立方液压的额度"),
        (((0, 4),), "____的额度"),
        (((0, 4), (5, 7)), "____的__"),
        (((0, 4), (2, 5)), "_____额度"),
        (((7, 7),), "立方液压的额度"),
    ],
)
def test_so_many_characters_are_blanked_and_no_more(spans: tuple[tuple[int, int], ...], left: str) -> None:
    assert blanked("立方液压的额度", spans) == left


def test_a_quote_is_blanked_with_its_marks() -> None:
    assert without_quotes('he said "ship it" today') == f"he said {'_' * 9} today"


def test_a_name_is_told_from_a_quote() -> None:
    assert without_names_and_quotes('ABC says "pay up"', ((0, 3),)) == f"{NAME * 3} says {'_' * 8}"
