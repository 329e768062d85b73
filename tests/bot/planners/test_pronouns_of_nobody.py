"""A pronoun after a customer who may not be shown, or whom nobody knows, is asked about."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk

HIDDEN, UNKNOWN = "limit of Castellani", "limit of Siemens"


@pytest.mark.parametrize("before", [HIDDEN, UNKNOWN])
@pytest.mark.parametrize(
    "asked",
    [
        "who looks after them?",
        "which country are they in?",
        "is it overdue?",
        "can I ship to them?",
        "what's their industry?",
        "is that one on the watch list?",
        "what if they are downgraded?",
        "它在哪个国家",
        "谁负责他们",
        "他们在名单上吗",
    ],
)
def test_whom_a_pronoun_means_is_asked(talk: Callable[..., Talk], before: str, asked: str) -> None:
    speaker = talk("sales_america")
    speaker.say(before)
    answer = speaker.say(asked)
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("which customers have used up their limit?", "limits_worklist"),
        ("is it allowed to ship to customers on hold?", "search_policy"),
        ("everyone who is over their limit", "limits_worklist"),
        ("how long does it take until legal action?", "search_policy"),
        ("does it matter whether a customer is insured?", "search_policy"),
        ("leave it. who's on hold right now?", "limits_worklist"),
        ("ok forget it, who is overdue?", "overdue_worklist"),
        ("哪些客户超额度了，他们欠多少", "limits_worklist"),
    ],
)
def test_a_pronoun_that_means_no_customer_before_asks_nothing(
    talk: Callable[..., Talk], asked: str, tool: str
) -> None:
    speaker = talk("sales_america")
    speaker.say(HIDDEN)
    assert [each.tool for each in speaker.calls(asked)] == [tool]
