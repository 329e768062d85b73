"""Several customers just shown are held against each other: whoever leads, each is asked about."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

BOTH = ("C033", "C034")
TOLD = "Müller and Mueller Anlagen, who pays slower?"


def _each(tool: str, *whom: str) -> list[Made]:
    return [Made(tool, {"customer": customer}) for customer in whom]


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("whose limit expires first", "customer_limit"),
        ("who has more headroom", "customer_limit"),
        ("who has the longer terms", "customer_limit"),
        ("which one is riskier", "credit_report"),
        ("who's further along in collections", "collection_stage"),
        ("any warnings on either", "early_warnings"),
        ("who owes more", "overdue_status"),
    ],
)
def test_who_leads_is_asked_of_each_of_them(talk: Callable[..., Talk], question: str, tool: str) -> None:
    speaker = talk("credit_manager")
    assert speaker.calls(TOLD) == _each("payment_behaviour", *BOTH)
    assert speaker.calls(question) == _each(tool, *BOTH)


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("谁的额度先到期", "customer_limit"),
        ("谁的额度剩得多", "customer_limit"),
        ("谁的账期长", "customer_limit"),
        ("谁催到哪一步了", "collection_stage"),
        ("谁更靠谱", "credit_report"),
    ],
)
def test_in_chinese_as_well(talk: Callable[..., Talk], question: str, tool: str) -> None:
    speaker = talk("credit_manager")
    assert speaker.calls("江南轴承和远岫轴承谁付款更慢") == _each("payment_behaviour", "C001", "C017")
    assert speaker.calls(question) == _each(tool, "C001", "C017")


@pytest.mark.parametrize("question", ["who has more", "which is bigger?"])
def test_where_nothing_says_of_what_the_last_figures_are_meant(
    talk: Callable[..., Talk], question: str
) -> None:
    speaker = talk("credit_manager")
    assert speaker.calls("Müller and Ipanema overdue") == _each("overdue_status", "C033", "C054")
    assert speaker.calls(question) == _each("overdue_status", "C033", "C054")


@pytest.mark.parametrize("question", ["who owes more than 60 days", "who is overdue in Germany?"])
def test_a_list_that_is_asked_for_is_of_everybody(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk("credit_manager")
    speaker.calls(TOLD)
    assert [made.tool for made in speaker.calls(question)] == ["overdue_worklist"]


def test_which_of_two_periods_was_better_shows_both(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    speaker.calls("DSO Q1")
    speaker.calls("and Q2")
    shown = [Made("portfolio_kpis", {"quarter": each}) for each in ("2026Q1", "2026Q2")]
    assert speaker.calls("which one was better") == shown


def test_the_daughter_is_held_against_the_parent_by_what_was_asked(talk: Callable[..., Talk]) -> None:
    speaker = talk("credit_manager")
    speaker.calls("what's the score on Castellani Automazione")
    speaker.calls("and the parent?")
    assert speaker.calls("is that better or worse than the daughter") == _each(
        "credit_report", "C037", "C038"
    )
