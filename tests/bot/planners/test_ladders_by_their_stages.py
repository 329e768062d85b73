"""A ladder is told by all its stages one after another, and by what its owners' ladder is called."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("question", "days", "ladder"),
    [
        ("逾期40天，按“销售-财务-法务”那套，该谁", 40, "owner"),
        ("逾期45天，销售到财务再到法务那条线上轮到谁", 45, "owner"),
        ("逾期70天按归属阶梯是哪个部门管", 70, "owner"),
        ("65 days late, on the ladder that goes sales, finance, legal - whose is it?", 65, "owner"),
        ("按一级二级三级那套，逾期65天是几级", 65, "sme"),
        ("40 days late on the reminder / formal demand / hand-over ladder: which stage?", 40, "standard"),
    ],
)
def test_a_day_is_placed_on_it(talk: Callable[..., Talk], question: str, days: int, ladder: str) -> None:
    made = talk("staff").calls(question)
    assert made == [Made("collection_stage", {"days_past_due": days, "ladder": ladder})]


@pytest.mark.parametrize("question", ["逾期45天，轮到财务了吗", "45 days late: sales or finance?"])
def test_some_of_its_stages_name_no_ladder(talk: Callable[..., Talk], question: str) -> None:
    assert talk("staff").calls(question) == [Made("collection_stage", {"days_past_due": 45})]
