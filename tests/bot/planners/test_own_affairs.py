"""A day in the asker's own life is no day of the figures asked for; a day of the figures stays one."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("question", "tool", "args"),
    [
        ("昨晚没睡好，先说别的。严重级别的预警有哪些客户", "early_warnings", {"level": "critical"}),
        ("昨天开了一天会，江南轴承额度还有多少", "customer_limit", {"customer": "C001"}),
        ("I was off sick yesterday, who is overdue?", "overdue_worklist", {}),
        ("had a late night yesterday. limit of Müller?", "customer_limit", {"customer": "C033"}),
        ("last week was crazy. overdue list please", "overdue_worklist", {}),
        ("周一刚回来，Müller欠多少", "overdue_status", {"customer": "C033"}),
        ("My holiday ended last Friday, what does Castellani owe?", "overdue_status", {"customer": "C037"}),
    ],
)
def test_a_day_of_the_askers_life_is_left_out(
    talk: Callable[..., Talk], question: str, tool: str, args: dict[str, object]
) -> None:
    assert talk("finance").calls(question) == [Made(tool, args)]


@pytest.mark.parametrize(
    ("question", "tool", "args"),
    [
        ("who was overdue when I was away last Friday?", "overdue_worklist", {"as_of": "2026-06-26"}),
        ("yesterday, who was overdue?", "overdue_worklist", {"as_of": "2026-06-29"}),
        ("What was overdue at the end of May?", "overdue_worklist", {"as_of": "2026-05-31"}),
        ("上周五我休假那天，江南轴承欠多少", "overdue_status", {"customer": "C001", "as_of": "2026-06-26"}),
        ("审计要5月底的数，江南轴承欠多少", "overdue_status", {"customer": "C001", "as_of": "2026-05-31"}),
        (
            "the auditors want end of May: Müller balance?",
            "overdue_status",
            {"customer": "C033", "as_of": "2026-05-31"},
        ),
    ],
)
def test_a_day_of_the_figures_stays(
    talk: Callable[..., Talk], question: str, tool: str, args: dict[str, object]
) -> None:
    assert talk("finance").calls(question) == [Made(tool, args)]


def test_what_was_overdue_is_of_the_customer_spoken_of(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    speaker.say("limit of Müller")
    assert speaker.calls("what was overdue on 31 May?") == [
        Made("overdue_status", {"customer": "C033", "as_of": "2026-05-31"})
    ]
