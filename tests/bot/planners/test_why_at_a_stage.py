"""Why a customer has reached a stage of collection is told by the stage, with its rule and its invoice."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("question", "whom"),
    [
        ("why is Brandt in formal demand", "C044"),
        ("how come Brandt is at formal demand already?", "C044"),
        ("江南轴承怎么就到友好提醒了", "C001"),
        ("为什么江南轴承已经在友好提醒阶段", "C001"),
    ],
)
def test_the_stage_is_looked_up(talk: Callable[..., Talk], question: str, whom: str) -> None:
    assert talk().calls(question) == [Made("collection_stage", {"customer": whom})]


def test_a_letter_of_that_stage_stays_a_letter(talk: Callable[..., Talk]) -> None:
    assert [made.tool for made in talk().calls("draft a formal demand to Brandt")] == ["draft_reminder"]
