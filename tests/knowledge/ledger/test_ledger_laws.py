"""What holds on every ledger, whatever it is about."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from random import Random
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from knowledge.ledger.portfolio import AGES, AgeingRow, By
from tests.knowledge.ledger.any_ledger import DAYS, Tables, any_ledger, cut_at, ledger_of

GROUPINGS: tuple[By, ...] = ("customer", "salesperson", "industry", "country", "currency")
some = settings(max_examples=40, deadline=None)


def _minor(row: AgeingRow) -> Counter[tuple[str, str]]:
    return Counter(
        {
            (currency, measure): minor
            for currency, measures in row.minor.items()
            for measure, minor in measures.items()
        }
    )


@some
@given(any_ledger(), DAYS)
def test_today_s_ledger_asked_as_of_a_day_is_the_ledger_cut_at_that_day(tables: Tables, day: date) -> None:
    today, then = ledger_of(tables), ledger_of(cut_at(tables, day))
    for customer_id in today.customer_ids:
        assert today.book(customer_id, day) == then.book(customer_id, day)
    assert today.portfolio(day).ageing("customer") == then.portfolio(day).ageing("customer")


@some
@given(any_ledger(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(tables: Tables, random: Random) -> None:
    shuffled = {name: random.sample(list(rows), len(rows)) for name, rows in tables.items()}
    assert ledger_of(shuffled).version == ledger_of(tables).version


@some
@given(any_ledger(), DAYS, st.data())
def test_splitting_a_payment_in_two_changes_no_figure(tables: Tables, day: date, data: st.DataObject) -> None:
    assume(tables["payments"])
    whole: Mapping[str, Any] = data.draw(st.sampled_from(tables["payments"]))
    first = data.draw(st.integers(min(whole["amount"], 0), max(whole["amount"], 0)))
    assume(first not in (0, whole["amount"]))
    parts = [
        {**whole, "amount": first},
        {**whole, "payment_id": "second part", "amount": whole["amount"] - first},
    ]
    others = [row for row in tables["payments"] if row is not whole]
    split = ledger_of({**tables, "payments": [*others, *parts]})
    assert split.portfolio(day).ageing("customer") == ledger_of(tables).portfolio(day).ageing("customer")


@some
@given(any_ledger(), DAYS)
def test_every_grouping_adds_up_to_the_whole(tables: Tables, day: date) -> None:
    ledger = ledger_of(tables)
    portfolio = ledger.portfolio(day)
    [whole] = portfolio.ageing()
    for by in GROUPINGS:
        parts: Counter[tuple[str, str]] = Counter()
        for row in portfolio.ageing(by):
            for key, minor in _minor(row).items():
                parts[key] += minor
        assert {key: minor for key, minor in parts.items() if minor} == dict(_minor(whole)), by
    amounts = whole.amounts(ledger.fx, "CNY", day)
    assert sum(amounts[age] for age in AGES) == amounts["gross_receivables"]
    assert amounts["over_90"] == amounts["91_180"] + amounts["over_180"]


@some
@given(any_ledger(), DAYS)
def test_a_sales_person_s_ageing_is_that_of_the_customers(tables: Tables, day: date) -> None:
    ledger = ledger_of(tables)
    by_customer = {row.key: row for row in ledger.portfolio(day).ageing("customer")}
    for email in ledger.salespeople():
        theirs = [by_customer[each] for each in ledger.customers_of(email) if each in by_customer]
        assert list(ledger.portfolio(day).ageing("customer", salesperson=email.upper())) == theirs


@some
@given(any_ledger())
def test_a_group_is_the_same_whichever_member_is_asked(tables: Tables) -> None:
    ledger = ledger_of(tables)
    parents = {row["customer_id"]: row["parent_id"] for row in tables["customers"]}
    groups = {ledger.group_of(each) for each in ledger.customer_ids}
    assert sorted(member for group in groups for member in group) == list(ledger.customer_ids)
    for group in groups:
        assert parents[group[0]] is None
        assert all(parents[member] in group for member in group[1:])
