"""Terms moved in two bare figures, where one of them is the terms of today: "from 60 to 75"."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

MOVED = [
    ("Peñalver wants to stretch from 60 to 75", "C036", 75),
    ("锡北铸造从60放到75", "C007", 75),
    ("锡北铸造想要75，不是60", "C007", 75),
    ("Peñalver is asking for 75 instead of 60", "C036", 75),
    ("can Peñalver go from 60 to 45", "C036", 45),
]


@pytest.mark.parametrize(("question", "whom", "days"), MOVED)
def test_they_are_checked_as_terms(talk: Callable[..., Talk], question: str, whom: str, days: int) -> None:
    assert talk().calls(question) == [Made("check_terms", {"customer": whom, "days": days})]


def test_figures_that_are_not_the_terms_of_today_are_not_taken_for_terms(talk: Callable[..., Talk]) -> None:
    assert talk().calls("Peñalver from 40 to 75") == []


def test_one_who_may_not_be_seen_tells_nothing_of_its_terms(talk: Callable[..., Talk]) -> None:
    told = talk("sales").say("Peñalver wants to stretch from 60 to 75")
    assert told.reply.status == "denied"
    assert all(call.result is None for call in told.calls)
