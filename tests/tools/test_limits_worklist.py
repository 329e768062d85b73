"""limits_worklist: who meets which condition, and rows that are customer_limit's figures."""

import pytest

from knowledge.desk import Desk
from knowledge.policy.values import Threshold
from tests.ledgers import Rows, a_ledger
from tests.tools.calculations.framing import POLICY, policy_with
from tests.tools.calculations.portfolio.agreement import a_finance_desk
from tests.tools.desks import FX, a_customer_row, an_invoice_row
from tests.tools.portfolio_desks import ANNA, BO, EMPTY, a_portfolio, refused, told


def with_limits(*limits: object, owed: Rows = (), **more: object) -> Desk:
    """Customers C000, C001, … of these limits; `owed` are invoices, `more` other cells of each."""
    customers = [
        a_customer_row(
            f"C{number:03}", credit_limit=limit, **{"hold": None, "limit_valid_until": None, **more}
        )
        for number, limit in enumerate(limits)
    ]
    return a_portfolio({"customers": customers, "invoices": owed})


def owes(number: int, amount: object) -> dict[str, object]:
    return an_invoice_row(f"I{number}", amount, "2026-06-30", f"C{number:03}")


def listed(desk: Desk, condition: str, **more: object) -> list[str]:
    rows = told(desk, "limits_worklist", condition=condition, **more)["rows"]
    return [row["customer_id"] for row in rows]


def test_over_the_limit_is_above_it_and_a_limit_just_reached_is_near() -> None:
    owed = [
        owes(0, "1000.01"),
        owes(1, 1000),
        owes(2, 900),
        owes(3, "899.99"),
        owes(4, "0.01"),
        owes(5, 9000),
    ]
    desk = with_limits(1000, 1000, 1000, 1000, 0, "unlimited", owed=owed)
    assert listed(desk, "over_limit") == ["C000", "C004"]
    assert listed(desk, "near_limit") == ["C001", "C002"]


def test_nothing_is_over_a_limit_of_nothing_while_nothing_is_owed() -> None:
    assert listed(with_limits(0, None, "unlimited"), "over_limit") == []


@pytest.mark.parametrize(
    ("until", "condition"),
    [
        ("2026-03-30", "expired"),
        ("2026-03-31", "expiring"),  # its last day is today
        ("2026-04-30", "expiring"),  # 30 days
        ("2026-05-01", None),
        (None, None),
    ],
)
def test_a_limit_holds_through_its_last_day_and_ends_soon_up_to_the_policy_s_days(
    until: str | None, condition: str | None
) -> None:
    desk = with_limits(1000, limit_valid_until=until)
    for each in ("expired", "expiring"):
        assert listed(desk, each) == (["C000"] if each == condition else [])


def test_an_expired_limit_allows_nothing_so_what_is_owed_is_over_it() -> None:
    desk = with_limits(1000, owed=[owes(0, 10)], limit_valid_until="2026-03-30")
    row = told(desk, "limits_worklist", condition="over_limit")["rows"][0]
    assert (row["available"], row["utilisation"]) == ("-10.00", None)
    assert row["conditions"] == ["over_limit", "expired"]


def test_held_and_stopped_customers_are_on_hold_once_the_day_has_come() -> None:
    customers = [
        a_customer_row("C000", hold="hold"),
        a_customer_row("C001", hold="stop", hold_since="2026-03-31"),
        a_customer_row("C002", hold="stop", hold_since="2026-04-01"),
        a_customer_row("C003", hold=None),
    ]
    assert listed(a_portfolio({"customers": customers}), "on_hold") == ["C000", "C001"]


def test_no_limit_is_one_never_set_and_not_a_limit_of_nothing() -> None:
    assert listed(with_limits(None, 0, "unlimited", 5), "no_limit") == ["C000"]


def test_a_temporary_limit_counts_while_it_lasts() -> None:
    limits = [
        {
            "limit_id": "L1",
            "customer_id": "C000",
            "kind": "temporary",
            "amount": 2000,
            "currency": "CNY",
            "valid_from": "2026-03-01",
            "valid_until": "2026-04-15",
        }
    ]
    tables: dict[str, Rows] = {
        "customers": [a_customer_row("C000", credit_limit=1000)],
        "invoices": [owes(0, 1500)],
        "limits": limits,
    }
    assert listed(a_portfolio(tables), "over_limit") == []
    assert listed(a_portfolio(tables), "expiring") == ["C000"]
    assert listed(a_portfolio(tables), "over_limit", as_of="2026-04-16") == ["C000"]


def test_all_lists_everybody_the_fullest_first_and_counts_each_condition() -> None:
    owed = [owes(0, 100), owes(1, 950), owes(2, 1100)]
    found = told(with_limits(1000, 1000, 1000, None, owed=owed), "limits_worklist")
    assert [row["customer_id"] for row in found["rows"]] == ["C002", "C001", "C000", "C003"]
    assert found["count"] == 4
    assert found["total_exposure"] == "2150.00"
    assert found["total_over"] == "100.00"
    assert found["counts"] == {
        "over_limit": 1,
        "near_limit": 1,
        "expiring": 0,
        "expired": 0,
        "on_hold": 0,
        "no_limit": 1,
    }


def test_top_lists_the_most_pressing_and_counts_all() -> None:
    owed = [owes(0, 1010), owes(1, 1500), owes(2, 1100)]
    found = told(with_limits(1000, 1000, 1000, owed=owed), "limits_worklist", condition="over_limit", top=2)
    assert [row["customer_id"] for row in found["rows"]] == ["C001", "C002"]
    assert found["count"] == 3


def test_a_limit_in_another_currency_is_shown_in_both() -> None:
    row = told(with_limits(1000, currency="EUR"), "limits_worklist")["rows"][0]
    assert (row["limit"], row["original"]) == ("8000.00", "1000.00")


def test_the_edges_are_the_policy_s() -> None:
    owed = [owes(0, 850)]
    changed = policy_with(
        "ORDER-NEAR.utilisation", Threshold.model_validate({"value": "0.85", "compare": "from"})
    )
    ledger = with_limits(1000, owed=owed).ledger
    assert listed(a_finance_desk(ledger, a_portfolio({}).as_of, POLICY), "near_limit") == []
    assert listed(a_finance_desk(ledger, a_portfolio({}).as_of, changed), "near_limit") == ["C000"]
    over = policy_with(
        "ORDER-LIMIT.utilisation", Threshold.model_validate({"value": "0.8", "compare": "above"})
    )
    assert listed(a_finance_desk(ledger, a_portfolio({}).as_of, over), "over_limit") == ["C000"]


def test_whose_group_is_over_its_limit_is_said_beside_whose_own_is() -> None:
    customers = [
        a_customer_row("C000", credit_limit=1000, group_limit=500),
        a_customer_row("C001", credit_limit=1000, parent_id="C000", name="Daughter"),
    ]
    tables: dict[str, Rows] = {"customers": customers, "invoices": [owes(1, 600)]}
    found = told(a_portfolio(tables), "limits_worklist", condition="over_limit")
    assert found["rows"] == []
    said = "rows: within their own limit, but in a group that is over its limit: Customer C000 / Daughter"
    assert said in found["notes"]


def test_a_group_with_a_hidden_member_is_not_talked_about() -> None:
    customers = [
        a_customer_row("C000", credit_limit=1000, group_limit=500, salesperson=ANNA),
        a_customer_row("C001", credit_limit=1000, parent_id="C000", salesperson=BO),
    ]
    desk = a_portfolio({"customers": customers, "invoices": [owes(1, 600)]}, role="sales", email=ANNA)
    found = told(desk, "limits_worklist", condition="over_limit")
    assert not any("group" in note for note in found["notes"])
    row = told(desk, "limits_worklist")["rows"][0]
    assert (row["customer_id"], row["group_available"], row["usable_now"]) == ("C000", None, None)


def test_a_missing_rate_of_a_hidden_member_names_nothing() -> None:
    customers = [
        a_customer_row("C000", group_limit=500, salesperson=ANNA),
        a_customer_row("C001", parent_id="C000", salesperson=BO, currency="GBP"),
    ]
    invoices = [an_invoice_row("I", 9, "2026-06-30", "C001", currency="GBP")]
    desk = a_portfolio({"customers": customers, "invoices": invoices}, role="sales", email=ANNA)
    found = told(desk, "limits_worklist")
    assert [row["customer_id"] for row in found["rows"]] == ["C000"]
    assert "GBP" not in str(found)


def test_sales_people_get_their_own_customers_and_staff_none() -> None:
    desk = a_portfolio({}, role="sales", email=BO)
    assert listed(desk, "all") == ["C003"]
    for failure in (
        refused(desk, "limits_worklist", salesperson=ANNA).failure,
        refused(a_portfolio({}, role="staff"), "limits_worklist").failure,
    ):
        assert failure is not None
        assert failure.kind == "denied"


def test_a_condition_that_does_not_exist_is_refused() -> None:
    failure = refused(a_portfolio({}), "limits_worklist", condition="lost").failure
    assert failure is not None
    assert (failure.kind, failure.argument) == ("wrong", "condition")


def test_without_orders_who_is_over_is_not_said_but_whose_limit_has_expired_is() -> None:
    tables = {name: rows for name, rows in EMPTY.items() if name != "orders"}
    customers = [a_customer_row("C000", limit_valid_until="2026-01-01")]
    desk = a_finance_desk(a_ledger({"customers": customers, "fx": FX, **tables}), a_portfolio({}).as_of)
    over = told(desk, "limits_worklist", condition="over_limit")
    assert (over["count"], over["rows"]) == (None, None)
    assert "count: the ledger has no orders table" in over["notes"]
    expired = told(desk, "limits_worklist", condition="expired")
    assert (expired["count"], expired["rows"][0]["exposure"]) == (1, None)


@pytest.mark.parametrize(
    ("column", "conditions"),
    [
        ("credit_limit", ("over_limit", "near_limit", "no_limit")),
        ("limit_valid_until", ("expiring", "expired")),
        ("hold", ("on_hold",)),
    ],
)
def test_a_column_that_the_ledger_lacks_is_no_list_of_nobody(
    column: str, conditions: tuple[str, ...]
) -> None:
    cells = {"credit_limit": 5, "limit_valid_until": None, "hold": None}
    row = {name: cell for name, cell in {**a_customer_row("C000"), **cells}.items() if name != column}
    for condition in conditions:
        found = told(a_portfolio({"customers": [row]}), "limits_worklist", condition=condition)
        assert (found["count"], found["rows"]) == (None, None)
        assert f"count: the ledger has no column {column} in customers" in found["notes"]
    assert told(a_portfolio({"customers": [row]}), "limits_worklist")["count"] == 1


def test_of_a_past_day_today_s_fields_are_said_to_be_today_s() -> None:
    notes = told(with_limits(1000), "limits_worklist", as_of="2026-01-31")["notes"]
    said = "rows: holds, and limits without a history, are today's, not those of 2026-01-31"
    assert said in notes
