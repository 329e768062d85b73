"""A list of "hers" or "his" is of the colleague's spoken of, and names no trade."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("said", "condition"),
    [("and who of hers is on hold", "on_hold"), ("which of hers are over limit?", "over_limit")],
)
def test_the_list_stays_the_colleagues(talk: Callable[..., Talk], said: str, condition: str) -> None:
    speaker = talk()
    speaker.say("Li Na's customers without a limit")
    (call,) = speaker.calls(said)
    assert call == Made("limits_worklist", {"condition": condition, "salesperson": "li.na@xilan.example"})
