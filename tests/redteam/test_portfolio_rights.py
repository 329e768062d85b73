"""Lists over many customers tell a salesperson nothing of customers not theirs, and staff nothing at all."""

import json
from collections.abc import Iterator, Mapping

import pytest

from bot.composition import House
from bot.wording.explaining import explain_reply
from bot.wording.failures import failure_reply
from bot.wording.tool_replies import tool_reply
from knowledge.desk import Desk
from prompts.wording import LANGUAGES
from tests.redteam.hidden_groups import HIDDEN, RATES, desk_of
from tests.redteam.test_rights import NOBODYS, SALES, hidden_from, told_about
from tests.tools.calculations.framing import POLICY
from tools.gateway import ToolCall, call

BYS = ("customer", "salesperson", "industry", "country", "currency")
CONDITIONS = ("over_limit", "near_limit", "expiring", "expired", "on_hold", "no_limit", "all")
ASKED: tuple[tuple[str, Mapping[str, object]], ...] = (
    *(("ageing_report", {"by": by}) for by in BYS),
    ("overdue_worklist", {}),
    ("overdue_worklist", {"stage": "legal", "as_of": "2026-03-31"}),
    *(("limits_worklist", {"condition": condition}) for condition in CONDITIONS),
    ("ageing_report", {"salesperson": "nobody"}),
    ("overdue_worklist", {"industry": "gear"}),
    ("limits_worklist", {"country": "D"}),
)


def said(made: ToolCall, desk: Desk) -> Iterator[str]:
    yield json.dumps(made.as_json(), ensure_ascii=False)
    for language in LANGUAGES:
        if made.failure is not None:
            yield failure_reply(made.failure, language).model_dump_json()
        else:
            yield tool_reply(made, language, desk).model_dump_json()
            yield explain_reply(made, language).model_dump_json()


@pytest.mark.parametrize("email", SALES)
def test_no_list_names_a_customer_of_somebody_else(sample: House, email: str) -> None:
    desk, hidden = sample.desk(sample.people[email]), hidden_from(email)
    colleagues = [each for each in SALES if each != email]
    asked = [*ASKED, *((tool, {"salesperson": each}) for tool, _ in ASKED[:7:6] for each in colleagues)]
    for tool, given in asked:
        for told in said(call(desk, tool, given), desk):
            assert told_about(hidden, str(given), told) == [], (tool, given)


@pytest.mark.parametrize("email", NOBODYS)
def test_who_sees_no_customer_gets_no_list(sample: House, email: str) -> None:
    desk = sample.desk(sample.people[email])
    for tool, given in ASKED:
        made = call(desk, tool, given)
        assert made.failure is not None
        assert made.failure.kind == "denied"
        assert made.failure.near == ()


@pytest.mark.parametrize("rates", RATES)
@pytest.mark.parametrize("owes", [1, 100, 100_000])
def test_hidden_members_of_a_group_do_not_show(rates: str, owes: int) -> None:
    desk = desk_of(POLICY, rates, sister_owes=owes)
    for tool, given in ASKED:
        for told in said(call(desk, tool, {"currency": "EUR", **given}), desk):
            assert [word for word in HIDDEN if word in told] == [], (tool, given)


def test_what_a_hidden_sister_owes_changes_no_figure_that_is_shown() -> None:
    """But for usable_now, which customer_limit too withholds where the hidden group decides."""
    answers = []
    for owes in (1, 100):
        desk = desk_of(POLICY, "every rate", sister_owes=owes)
        rows = call(desk, "limits_worklist", {"currency": "EUR"}).as_json()["result"]
        alone = call(desk, "customer_limit", {"customer": "K1", "currency": "EUR"}).as_json()["result"]
        assert isinstance(rows, dict)
        assert isinstance(alone, dict)
        listed = rows["rows"]
        assert isinstance(listed, list)
        row = listed[0]
        assert isinstance(row, dict)
        assert row["usable_now"] == alone["usable_now"]
        answers.append({**row, "usable_now": None})
    assert answers[0] == answers[1]
