"""Words of finance with a slip of the finger are read as meant; names and real words stay what they are."""

from collections.abc import Callable

import pytest

from bot.planners.offline.question.spelling import well_spelt
from tests.bot.talking import Made, Talk, assert_not_found

PUT_RIGHT = {
    "whos ovrdue": "whos overdue",
    "beetween 31 and 60 days": "between 31 and 60 days",
    "Statments of last year": "Statements of last year",
    "availible credit": "available credit",
    "6 weekly instalmnts": "6 weekly instalments",
}
LEFT_ALONE = [
    "headroom at tarkett",
    "limit of marriot",
    "their border is hanging",
    "phase of the approvals, requested and dated",
    "running stale balances",
    "the county was struck off, wherever the salesmen are talking",
    "premises of the experts, shopping for a quartet",
    "mail it to statment@firm.example",
    "他们的 statement 呢",
]
ANSWERED: dict[str, tuple[str, dict[str, object]]] = {
    "great bason ovrdue": ("overdue_status", {"customer": "C052"}),
    "hw much can van der hejden stil buy on account": ("customer_limit", {"customer": "C041"}),
    "intrest cover and net margn of Andina, 2025 statments": (
        "check_ratios",
        {"customer": "C059", "period": "2025", "ratios": ["interest_cover", "net_margin"]},
    ),
    "critcal warnngs for Mike's accounts": (
        "early_warnings",
        {"level": "critical", "salesperson": "mike.torres@xilan.example"},
    ),
    "wich customers are beetween 31 and 60 days late": ("overdue_worklist", {"min_days": 31, "max_days": 60}),
    "agening by saleperson": ("ageing_report", {"by": "salesperson"}),
}


@pytest.mark.parametrize("typed", PUT_RIGHT)
def test_a_slip_is_put_right(typed: str) -> None:
    assert well_spelt(typed, ()) == PUT_RIGHT[typed]


@pytest.mark.parametrize("typed", LEFT_ALONE)
def test_real_words_and_names_are_left_as_they_were_typed(typed: str) -> None:
    assert well_spelt(typed, ()) == typed


def test_a_customers_name_is_never_put_right() -> None:
    assert well_spelt("limit of statment", [(9, 17)]) == "limit of statment"


@pytest.mark.parametrize("question", ANSWERED)
def test_a_mistyped_question_is_answered_as_meant(talk: Callable[..., Talk], question: str) -> None:
    tool, args = ANSWERED[question]
    assert talk().calls(question) == [Made(tool, args)]


@pytest.mark.parametrize("name", ["Tri State Bearing", "Midland Rail"])
def test_what_begins_like_a_customer_in_a_short_question_is_a_stranger(
    talk: Callable[..., Talk], name: str
) -> None:
    assert_not_found(talk().say(f"limit of {name}"), name)
