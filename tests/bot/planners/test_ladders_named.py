"""A ladder is named by its short name and 那套 or 梯子 as well, which is nobody's name."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("question", "days", "ladder"),
    [
        ("逾期61天，按 owner 那套梯子归谁", 61, "owner"),
        ("逾期40天，按owner梯子谁负责", 40, "owner"),
        ("按小企业那套，逾期35天是哪一级", 35, "sme"),
        ("按标准那套梯子，逾期12天到哪一步", 12, "standard"),
    ],
)
@pytest.mark.parametrize("role", ["staff", "finance"])
def test_a_day_is_placed_on_it(
    talk: Callable[..., Talk], role: str, question: str, days: int, ladder: str
) -> None:
    made = talk(role).calls(question)
    assert made == [Made("collection_stage", {"days_past_due": days, "ladder": ladder})]
