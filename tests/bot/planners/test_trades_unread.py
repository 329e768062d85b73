"""A sort of businesses that no industry of the ledger is read from is asked about, and never left out."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "robot makers limits",
        "robot makers ageing",
        "valve makers limits",
        "dentist limits",
        "limits of the dentists",
        "manufacturers' limits",
        "bakeries' overdues",
    ],
)
def test_a_list_of_a_sort_that_nobody_is_of_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    answer = talk("finance").say(question, may_fail=True)
    assert answer.reply.status in ("clarify", "not_found")
    assert not answer.calls


@pytest.mark.parametrize(
    ("question", "tool", "args"),
    [
        ("robotics limits", "limits_worklist", {"industry": "automation"}),
        ("bearing makers limits", "limits_worklist", {"industry": "bearings"}),
        ("machine tool builders limits", "limits_worklist", {"industry": "machine tools"}),
        ("gear makers late", "overdue_worklist", {"industry": "power transmission"}),
        ("limits list", "limits_worklist", {}),
    ],
)
def test_a_sort_that_is_an_industry_is_listed(
    talk: Callable[..., Talk], question: str, tool: str, args: dict[str, object]
) -> None:
    assert talk("finance").calls(question) == [Made(tool, args)]
