"""The lists over many customers: they add up to the customers' own figures, and to what the asker may see."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.knowledge.ledger.any_ledger import DAYS, Tables
from tests.laws.any_books import ANNA, a_desk_on, any_books
from tests.laws.asking import amount, calls_about, result, told
from tests.laws.profile import examples

some = examples(10)
COLUMNS = ("gross_receivables", "not_due", "overdue", "unapplied_credit")


@some
@given(any_books(), DAYS)
def test_every_list_has_the_figures_of_its_customers(tables: Tables, day: date) -> None:
    desk = a_desk_on(tables, day)
    late = {row["customer_id"]: row for row in result(desk, "overdue_worklist", currency="CNY")["rows"]}
    limits = {
        row["customer_id"]: row
        for row in result(desk, "limits_worklist", condition="all", currency="CNY")["rows"]
    }
    assert limits.keys() == set(desk.ledger.customer_ids)
    for who in desk.ledger.customer_ids:
        own = result(desk, "overdue_status", customer=who, currency="CNY")
        stage = result(desk, "collection_stage", customer=who)
        assert (who in late) is (own["oldest_days"] > 0)
        if who in late:
            named = ("overdue", "oldest_days")
            assert [late[who][name] for name in named] == [own[name] for name in named]
            assert late[who]["chased"] == own["overdue_net"]
            assert (late[who]["stage"], late[who]["owner"]) == (stage["stage"], stage["owner"])
        limit = result(desk, "customer_limit", customer=who, currency="CNY")
        for name in ("limit", "limit_in_force", "exposure", "available", "usable_now", "utilisation", "hold"):
            assert limits[who][name] == limit[name], name


@some
@given(any_books(), DAYS)
def test_the_ageing_and_the_overdue_list_tell_the_same_total(tables: Tables, day: date) -> None:
    desk = a_desk_on(tables, day)
    whole = result(desk, "ageing_report")
    late = result(desk, "overdue_worklist")
    assert late["total_overdue"] == whole["overdue"]
    aged = sum(map(amount, whole["buckets"].values()))
    assert aged == amount(whole["overdue"])
    assert aged + amount(whole["not_due"]) == amount(whole["gross_receivables"])
    cent = Decimal("0.01")
    for by in ("customer", "salesperson", "industry", "country", "currency"):
        rows = result(desk, "ageing_report", by=by)["rows"]
        for name in COLUMNS:
            if by == "currency" and name == "unapplied_credit":
                continue  # loose money has a currency of its own
            apart = abs(sum((amount(row[name]) for row in rows), Decimal(0)) - amount(whole[name]))
            assert apart <= cent * 3 * (len(rows) + 1), (by, name)


@some
@given(any_books(), DAYS)
def test_an_account_stands_where_the_invoice_stands_that_decides(tables: Tables, day: date) -> None:
    desk = a_desk_on(tables, day)
    told_of_both = ("stage", "days_past_due", "step", "owner", "chased_amount", "paused_until", "plan_status")
    for who in desk.ledger.customer_ids:
        account = result(desk, "collection_stage", customer=who)
        if account["invoice_id"] is not None:
            invoice = result(desk, "collection_stage", invoice=account["invoice_id"])
            assert {name: account[name] for name in told_of_both} == {
                name: invoice[name] for name in told_of_both
            }


@some
@given(any_books(), DAYS, st.integers(0, 60), st.integers(0, 60))
def test_a_narrower_question_lists_fewer_customers(tables: Tables, day: date, days: int, more: int) -> None:
    desk = a_desk_on(tables, day)

    def listed(**asked: object) -> set[str]:
        return {row["customer_id"] for row in result(desk, "overdue_worklist", **asked)["rows"]}

    assert listed(min_days=days + more) <= listed(min_days=days) <= listed()
    assert listed(max_days=days) <= listed(max_days=days + more)
    assert listed(min_days=days + 1) | listed(max_days=days) == listed()


@some
@given(any_books(), DAYS)
def test_sales_are_told_of_their_customers_what_finance_is_told(tables: Tables, day: date) -> None:
    finance, anna = a_desk_on(tables, day), a_desk_on(tables, day, ANNA)
    hers = anna.visible_customers
    for name, given_ in calls_about(finance):
        if "customer" in given_ and given_["customer"] not in hers:
            made = told(anna, name, given_)
            assert made["failure"]["kind"] == "denied"
        elif "customer" in given_ and anna.group(str(given_["customer"])).visible:
            assert told(anna, name, given_) == told(finance, name, given_), (name, given_)
    if hers:
        for name in ("ageing_report", "overdue_worklist", "limits_worklist"):
            own = result(anna, name)
            asked = result(finance, name, salesperson=ANNA.email)
            assert told_alike(own) == told_alike(asked), name


def told_alike(found: dict[str, Any]) -> dict[str, Any]:
    """Leave out whose figures they are said to be, and what a group's hidden members keep from sales."""
    hidden = {"group_available", "usable_now"}
    rows = [{name: cell for name, cell in row.items() if name not in hidden} for row in found["rows"] or ()]
    said = {"whose", "salesperson", "customer_count", "notes", "rows", "fx"}
    return {"rows": rows, **{name: cell for name, cell in found.items() if name not in said}}
