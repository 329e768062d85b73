"""The stage over arrays is the stage that collection_stage gives for every customer alone."""

import pytest

from bot.composition import House
from knowledge.desk import Desk
from tests.independent.random_cells import LAST, Tables
from tests.independent.random_ledgers import DAYS, a_random_ledger
from tests.ledgers import a_ledger
from tests.tools.calculations.portfolio.agreement import a_finance_desk, random_desks, sample_desks
from tools.calculations.ladder import LADDERS, ladder_of
from tools.calculations.portfolio.positions import Positions
from tools.calculations.portfolio.stages import Stages
from tools.calculations.portfolio.view import view_of
from tools.gateway import call


def test_the_sample_company_s_stages_are_those_of_its_customers_alone(sample: House) -> None:
    for desk in sample_desks(sample):
        _agree(desk)


@pytest.mark.parametrize("seed", range(100, 110))
def test_a_random_ledger_s_stages_are_those_of_its_customers_alone(seed: int) -> None:
    for desk in random_desks(seed):
        _agree(desk)


@pytest.mark.parametrize("seed", range(200, 208))
def test_plans_change_the_stages_over_arrays_as_they_do_alone(seed: int) -> None:
    ledger = a_ledger(_with_plans(a_random_ledger(seed)), data_as_of=LAST)
    for as_of in DAYS:
        _agree(a_finance_desk(ledger, as_of))


def _with_plans(tables: Tables) -> Tables:
    """Give every other customer a plan in two instalments for what its first invoice came to."""
    rows = [row for row in tables["invoices"] if str(row["invoice_id"]).endswith("-0")][::2]
    plans: list[dict[str, object]] = [
        {
            "plan_id": f"PL-{row['customer_id']}",
            "customer_id": row["customer_id"],
            "agreed_on": "2026-01-20",
            "due_on": due,
            "amount": abs(float(str(row["amount"]))) // 2 + 1,
            "currency": row["currency"],
        }
        for row in rows
        for due in ("2026-02-10", "2026-04-10")
    ]
    for plan in plans:
        plan["amount"] = int(float(str(plan["amount"])))
    return {**tables, "plans": plans}


def _agree(desk: Desk) -> None:
    view = view_of(desk)
    for name in LADDERS:
        found = Stages(Positions(view), ladder_of(desk.policy, name))
        for row in view.rows.tolist():
            customer_id = view.customer_id(row)
            made = call(desk, "collection_stage", {"customer": customer_id, "ladder": name}).as_json()
            result = made["result"]
            assert isinstance(result, dict), made
            said = (found.names[found.places[row]], found.days[row])
            assert said == (result["stage"], result["days_past_due"]), (customer_id, name, desk.as_of)
