"""What is said of the edge of a list is read as a part of the edge, and a verb or a grade as no company."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("逾期超过45天的有谁，刚好四十五的不算", {"min_days": 46}),
        ("逾期45天以上的，正好45天的不要", {"min_days": 46}),
        ("逾期30天以上的有谁，刚好30天的也算", {"min_days": 30}),
        ("逾期60天以上，六十天整的不算", {"min_days": 61}),
        ("逾期不到30天的有谁，30天的不算", {"max_days": 29}),
        ("who is more than 45 days late, exactly 45 doesn't count", {"min_days": 46}),
        ("overdue more than 30 days, not exactly 30", {"min_days": 31}),
        ("overdue by at least 30 days, 30 itself excluded", {"min_days": 31}),
        ("overdue over 60 days (60 not included)", {"min_days": 61}),
    ],
)
def test_the_edge_is_in_or_out_as_it_is_said(
    talk: Callable[..., Talk], question: str, days: dict[str, object]
) -> None:
    assert talk().calls(question) == [Made("overdue_worklist", days)]


def test_another_number_than_the_edge_is_asked_about(talk: Callable[..., Talk]) -> None:
    assert asked_for(talk().say("who is more than 30 days late, not 45")) in ("narrowing", "unused")


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("额度快到期的列一下，已经过期的不要", "expiring"),
        ("limits about to expire, leave out those already expired", "expiring"),
        ("which limits expire soon? the ones already lapsed can stay out", "expiring"),
        ("expired limits, not the ones about to expire", "expired"),
        ("额度快用满的有谁，已经超了的不算", "near_limit"),
    ],
)
def test_a_state_that_shuts_the_other_out_is_answered(
    talk: Callable[..., Talk], question: str, condition: str
) -> None:
    assert talk().calls(question) == [Made("limits_worklist", {"condition": condition})]


@pytest.mark.parametrize("question", ["逾期1到30天的给我捞一下", "给我扒拉一下逾期1到30天的"])
def test_a_verb_behind_the_asker_is_no_company(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("overdue_worklist", {"min_days": 1, "max_days": 30})]


def test_a_name_in_the_same_place_is_still_one(talk: Callable[..., Talk]) -> None:
    assert talk().say("能给我爱我家发货吗").reply.status != "answered"
