"""credit_report: what it recommends beside the limit that is there."""

import pytest

from tests.tools.credit_report_cases import HEALTHY, a_file_desk, part, report
from tests.tools.desks import an_invoice_row


@pytest.mark.parametrize(
    ("limit", "verdict"),
    [(10, "raise"), (20, "keep"), (30, "reduce"), ("unlimited", "reduce"), (None, "set")],
)
def test_the_recommendation_holds_what_is_supported_against_the_limit(limit: object, verdict: str) -> None:
    # grade override A: 10 % of the smaller of net worth 500 and working capital 200 is 20 000 in thousands
    statement = {
        **HEALTHY,
        **{k: v * 1000 for k, v in HEALTHY.items() if isinstance(v, int) and k != "period_months"},
    }
    scaled = limit if not isinstance(limit, int) else limit * 1000
    rows = [an_invoice_row("B", 200_000, "2026-04-20", invoice_date="2026-03-20")]
    desk = a_file_desk(
        grade_override="A",
        credit_limit=scaled,
        tables={"statements": [statement], "invoices": rows, "payments": []},
    )
    found = part(report(desk), "recommendation")
    assert found["suggested"] == "20000.00"
    assert found["verdict"] == verdict


def test_no_credit_is_recommended_after_a_critical_event() -> None:
    event = {"event_id": "E", "customer_id": "C001", "happened_on": "2026-01-01", "kind": "insolvency"}
    found = part(report(a_file_desk(tables={"events": [event]})), "recommendation")
    assert (found["verdict"], found["suggested"], found["worst_signal"]) == ("none", "0.00", "critical")
    assert found["action"] == "collect_early"


def test_a_limit_is_not_raised_while_a_warning_stands() -> None:
    judgment = {"event_id": "E", "customer_id": "C001", "happened_on": "2026-01-01", "kind": "judgment"}
    lawsuit = {**judgment, "kind": "lawsuit"}
    statement = {
        **HEALTHY,
        **{k: v * 1000 for k, v in HEALTHY.items() if isinstance(v, int) and k != "period_months"},
    }
    base = {"statements": [statement]}
    warned = a_file_desk(grade_override="A", tables={**base, "events": [judgment]})
    watched = a_file_desk(grade_override="A", tables={**base, "events": [lawsuit]})
    assert part(report(warned), "recommendation")["verdict"] == "keep"
    assert part(report(watched), "recommendation")["verdict"] == "raise"
