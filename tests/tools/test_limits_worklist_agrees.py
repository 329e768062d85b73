"""limits_worklist's rows are customer_limit's figures, on the sample company and on random ledgers."""

from typing import Any

import pytest

from bot.composition import House
from knowledge.desk import Desk
from tests.tools.calculations.portfolio.agreement import random_desks, sample_desks
from tests.tools.portfolio_desks import told

SAME = """limit limit_in_force exposure available usable_now utilisation limit_valid_until limit_kind
    limit_expired hold hold_since hold_reason group_available"""


def test_the_sample_company_s_rows_are_customer_limit_s_figures(sample: House) -> None:
    for desk in list(sample_desks(sample))[::3]:
        _rows_agree(desk, "CNY")


@pytest.mark.parametrize("seed", range(400, 406))
def test_a_random_ledger_s_rows_are_customer_limit_s_figures(seed: int) -> None:
    for desk in random_desks(seed):
        _rows_agree(desk, ("CNY", "JPY", "KWD")[seed % 3])


def _rows_agree(desk: Desk, currency: str) -> None:
    rows = told(desk, "limits_worklist", currency=currency)["rows"]
    assert sorted(row["customer_id"] for row in rows) == sorted(
        filter(desk.may_see, desk.ledger.customer_ids)
    )
    for row in rows:
        alone = told(desk, "customer_limit", customer=row["customer_id"], currency=currency)
        assert _of(row) == _of(alone), row["customer_id"]


def _of(figures: dict[str, Any]) -> dict[str, Any]:
    return {name: figures[name] for name in SAME.split()}
