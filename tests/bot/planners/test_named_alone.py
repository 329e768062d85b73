"""Who is named alone is asked about; a bare topic then is theirs, and what speaks of others is of others."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk


@pytest.mark.parametrize(
    ("named", "topic", "tool", "whom"),
    [
        ("华纬机械", "额度", "customer_limit", "C005"),
        ("华纬机械", "逾期情况", "overdue_status", "C005"),
        ("华纬机械", "账龄", "overdue_status", "C005"),
        ("华纬机械", "预警", "early_warnings", "C005"),
        ("华纬机械", "评级", "credit_report", "C005"),
        ("Müller", "the limit", "customer_limit", "C033"),
        ("Müller", "overdue", "overdue_status", "C033"),
        ("Oakfield Foods", "warnings", "early_warnings", "C030"),
        ("Oakfield Foods", "insurance?", "insurance_cover", "C030"),
    ],
)
def test_a_bare_topic_is_of_the_one_that_was_named(
    talk: Callable[..., Talk], named: str, topic: str, tool: str, whom: str
) -> None:
    speaker = talk("finance")
    assert speaker.say(named).reply.status == "clarify"
    assert [(made.tool, made.args["customer"]) for made in speaker.calls(topic)] == [(tool, whom)]


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("全部客户的额度", "limits_worklist"),
        ("谁逾期了", "overdue_worklist"),
        ("who is overdue?", "overdue_worklist"),
        ("the policy on overdue orders", "search_policy"),
    ],
)
def test_what_speaks_of_others_is_of_all(talk: Callable[..., Talk], asked: str, tool: str) -> None:
    speaker = talk("finance")
    speaker.say("华纬机械")
    made = speaker.calls(asked)
    assert [(each.tool, "customer" in each.args) for each in made] == [(tool, False)]
