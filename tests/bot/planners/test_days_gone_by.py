"""Days that are told to have gone by, or not to be reached yet, are strict edges of a list."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

SAID: dict[str, tuple[int | None, int | None]] = {
    "逾期过了45天、又还没满90天的，有谁": (46, 89),
    "逾期过了30天但没到60天的有谁": (31, 59),
    "逾期过30天、还没到90天的客户": (31, 89),
    "拖了过60天、没满120天的有哪些": (61, 119),
    "逾期满30天、还没过60天的客户有哪些": (30, 60),
    "逾期已过45天，尚未满90天的客户名单": (46, 89),
    "逾期过了45天的客户": (46, None),
    "逾期还没过60天的客户有谁": (None, 60),
    "overdue past 45 days but not yet 90, who": (46, 89),
    "who is more than 45 days overdue yet short of 90": (46, 89),
    "who's gone past 45 days but hasn't hit 90 days overdue": (46, 89),
    "逾期不少于45天、不到90天的有谁": (45, 89),
    "逾期45天以上、90天以下的客户": (45, 90),
    "哪些客户逾期满30天": (30, None),
    "哪些客户逾期没超过30天": (None, 30),
}


@pytest.mark.parametrize(("question", "days"), SAID.items())
def test_days_gone_by_are_more_and_days_not_reached_are_fewer(
    talk: Callable[..., Talk], question: str, days: tuple[int | None, int | None]
) -> None:
    told = {"min_days": days[0], "max_days": days[1]}
    stated = {name: value for name, value in told.items() if value is not None}
    assert talk().calls(question) == [Made("overdue_worklist", dict(stated))]


@pytest.mark.parametrize("question", ["到期过了45天，该谁去催", "逾期过了45天走到哪个阶段"])
def test_a_day_to_be_placed_on_a_ladder_stays_that_day(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("collection_stage", {"days_past_due": 45})]
