"""The reply opens with the key figures that are asked for, told by their names or by what they say."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk

OPENS = {
    "how concentrated are our receivables?": "largest customer",
    "客户集中度高不高": "最大客户占比",
    "what share of our exposure is high risk": "high-risk share",
    "应收里投保的有多少比例": "保险覆盖率",
    "how big a share do the five largest have": "top 5",
    "what is our overdue rate": "overdue rate",
}


@pytest.mark.parametrize(("question", "opening"), OPENS.items())
def test_the_reply_opens_with_what_is_asked_for(
    talk: Callable[..., Talk], question: str, opening: str
) -> None:
    assert talk().say(question).reply.headline.startswith(opening)


def test_the_concentration_is_every_share_of_the_largest_and_the_index(talk: Callable[..., Talk]) -> None:
    headline = talk().say("how concentrated are our receivables?").reply.headline
    assert [name for name in ("largest customer", "top 5", "top 10", "HHI") if name not in headline] == []
