"""The past day of an audit or a meeting is the day whose figures are asked for; one to come is not."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIST, OWED = "overdue_worklist", "overdue_status"


@pytest.mark.parametrize(
    ("question", "call"),
    [
        ("Board review 31 March 2026, who is overdue?", Made(LIST, {"as_of": "2026-03-31"})),
        ("Audit at 31.12.2025, Castellani balance?", Made(OWED, {"customer": "C037", "as_of": "2025-12-31"})),
        (
            "For the audit as of 31 March 2026, what did Castellani owe?",
            Made(OWED, {"customer": "C037", "as_of": "2026-03-31"}),
        ),
        ("Stocktake 31 March 2026 - ageing please", Made("ageing_report", {"as_of": "2026-03-31"})),
        ("去年底审计，谁逾期", Made(LIST, {"as_of": "2025-12-31"})),
        ("3月底盘点，江南轴承欠多少", Made(OWED, {"customer": "C001", "as_of": "2026-03-31"})),
        ("5月底开会的时候，谁逾期", Made(LIST, {"as_of": "2026-05-31"})),
    ],
)
def test_figures_of_a_past_day_are_those_of_that_day(
    talk: Callable[..., Talk], question: str, call: Made
) -> None:
    assert talk().calls(question) == [call]


@pytest.mark.parametrize(
    "question",
    [
        "审计周一开始，谁逾期",
        "审计组周一进场，谁逾期",
        "明天开会要用，谁逾期",
        "audit starts on Monday, who is overdue",
        "board meeting on 6 July: who is overdue",
    ],
)
def test_figures_before_a_meeting_to_come_are_those_of_today(
    talk: Callable[..., Talk], question: str
) -> None:
    assert talk().calls(question) == [Made(LIST, {})]


@pytest.mark.parametrize(
    ("question", "call"),
    [
        ("On May 4 Castellani owed how much?", Made(OWED, {"customer": "C037", "as_of": "2026-05-04"})),
        ("As of March 2 Andina owed what?", Made(OWED, {"customer": "C059", "as_of": "2026-03-02"})),
        ("Terms net 4 Castellani", Made("check_terms", {"customer": "C037", "days": 4})),
    ],
)
def test_a_figure_before_a_customer_is_no_word_where_it_belongs_to_what_stands_before(
    talk: Callable[..., Talk], question: str, call: Made
) -> None:
    assert talk().calls(question) == [call]
