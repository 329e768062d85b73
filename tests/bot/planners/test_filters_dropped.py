"""All that narrowed a list is dropped at once, and what is asked beside it counts."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

_EUROPE = "anna.keller@xilan.example"


@pytest.mark.parametrize(
    "said",
    [
        "scrap those filters",
        "ok, clear all the filters please",
        "drop the filters.",
        "条件都清掉",
        "筛选全部取消吧",
    ],
)
def test_a_list_is_shown_without_what_narrowed_it(talk: Callable[..., Talk], said: str) -> None:
    spoken = talk()
    spoken.say("who is over the limit?")
    spoken.say("just those in Germany")
    spoken.say("top two")
    assert spoken.calls(said) == [Made("limits_worklist", {"condition": "over_limit"})]


@pytest.mark.parametrize(
    ("said", "args"),
    [
        ("scrap those filters: Anna Keller's, the whole list", {"salesperson": _EUROPE}),
        ("forget the filters, top 3 instead", {"top": 3}),
        ("条件都清掉，看西班牙的", {"country": "ES"}),
    ],
)
def test_what_is_asked_beside_counts_alone(
    talk: Callable[..., Talk], said: str, args: dict[str, object]
) -> None:
    spoken = talk()
    spoken.say("who is overdue more than 30 days?")
    spoken.say("just those in Germany")
    assert spoken.calls(said) == [Made("overdue_worklist", args)]


@pytest.mark.parametrize(
    "said",
    [
        "remove the restrictions on Oakfield Engineering",
        "remove the conditions of C001",
        "把江南轴承的冻结条件取消",
    ],
)
def test_what_is_in_the_books_is_changed_by_nobody(talk: Callable[..., Talk], said: str) -> None:
    spoken = talk()
    spoken.say("who is overdue more than 30 days?")
    answer = spoken.say(said)
    assert answer.reply.status in ("out_of_scope", "clarify")
    assert not answer.calls


def test_where_no_list_was_shown_nothing_is_dropped(talk: Callable[..., Talk]) -> None:
    assert talk().say("scrap those filters").reply.status in ("not_found", "out_of_scope", "clarify")
    assert talk().say("drop your filters and show me everybody").reply.status != "answered"
