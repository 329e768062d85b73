"""overdue_worklist: a row is what its customer is told alone, at the sample company and on random ledgers."""

from typing import Any

import pytest

from bot.composition import House
from knowledge.desk import Desk
from tests.tools.calculations.portfolio.agreement import random_desks, sample_desks
from tests.tools.portfolio_desks import told

SAME = """stage owner step channel skipped_stages paused_until promise_status plan_status
    next_stage next_stage_on"""


def test_the_sample_company_s_rows_are_what_its_customers_are_told_alone(sample: House) -> None:
    for desk in list(sample_desks(sample))[::3]:
        _rows_agree(desk)


@pytest.mark.parametrize("seed", range(300, 306))
def test_a_random_ledger_s_rows_are_what_its_customers_are_told_alone(seed: int) -> None:
    for desk in random_desks(seed):
        _rows_agree(desk)


def _rows_agree(desk: Desk) -> None:
    found = told(desk, "overdue_worklist")
    listed = {row["customer_id"]: row for row in found["rows"]}
    assert found["count"] == len(listed)
    for customer_id in filter(desk.may_see, desk.ledger.customer_ids):
        status = told(desk, "overdue_status", customer=customer_id, currency="CNY")
        assert (customer_id in listed) == (status["oldest_days"] > 0), customer_id
        if customer_id in listed:
            _row_agrees(desk, listed[customer_id], status)


def _row_agrees(desk: Desk, row: dict[str, Any], status: dict[str, Any]) -> None:
    limit = told(desk, "customer_limit", customer=row["customer_id"], currency="CNY")
    assert (row["overdue"], row["oldest_days"]) == (limit["overdue"], status["oldest_days"])
    assert (row["chased"], row["disputed"]) == (status["overdue_net"], status["disputed"])
    stage = told(desk, "collection_stage", customer=row["customer_id"])
    assert {name: row[name] for name in SAME.split()} == {name: stage[name] for name in SAME.split()}
    assert row["stage_days"] == stage["days_past_due"]
