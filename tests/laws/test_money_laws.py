"""Money in whole tool results: parts add up, groups add up, and another currency is the same money."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from knowledge.money import FxRates, rounded, scale
from tests.knowledge.ledger.any_ledger import CURRENCIES, DAYS, Tables
from tests.laws.any_books import a_desk_on, any_books
from tests.laws.asking import amount, calls_about, result, told
from tests.laws.profile import examples

some = examples(20)
few = examples(7)
PARTS = ("net_receivables", "open_orders", "bills_outstanding")


@some
@given(any_books(), DAYS, st.none() | st.sampled_from(CURRENCIES))
def test_the_parts_of_an_account_add_up_to_the_cent(tables: Tables, day: date, currency: str | None) -> None:
    desk = a_desk_on(tables, day)
    shown_in = {"currency": currency} if currency else {}
    for who in desk.ledger.customer_ids:
        late = result(desk, "overdue_status", customer=who, **shown_in)
        aged = sum(map(amount, late["buckets"].values()))
        assert aged == amount(late["overdue"])
        assert aged + amount(late["not_due"]) == amount(late["gross_receivables"])
        over = [amount(late[name]) for name in ("over_365", "over_180")]
        assert 0 <= over[0] <= over[1] <= amount(late["buckets"]["over_90"])
        limit = result(desk, "customer_limit", customer=who, **shown_in)
        assert sum(amount(limit[name]) for name in PARTS) == amount(limit["exposure"])
        assert limit["overdue"] == late["overdue"]
        assert limit["net_receivables"] is not None


@some
@given(any_books(), DAYS)
def test_a_group_owes_what_its_members_owe_whoever_is_asked_about(tables: Tables, day: date) -> None:
    desk = a_desk_on(tables, day)
    for root in desk.ledger.customer_ids:
        members = desk.ledger.group_of(root)
        if members[0] != root:
            continue
        currency = desk.ledger.customer(root).currency
        found = [result(desk, "customer_limit", customer=who, currency=currency) for who in members]
        positive = [max(Decimal(0), amount(each["exposure"])) for each in found]
        assert {each["group_exposure"] for each in found} == {found[0]["group_exposure"]}
        slack = Decimal(len(members)) / 2 * Decimal(1).scaleb(-scale(currency))  # each was rounded once
        assert abs(amount(found[0]["group_exposure"]) - sum(positive)) <= slack


RATES = st.decimals(Decimal("0.000001"), Decimal(100_000), places=6)


@examples(100)
@given(RATES, RATES, st.integers(-(10**13), 10**13), st.sampled_from(["EUR", "KWD"]))
def test_money_turned_there_and_back_is_the_same_money(
    first: Decimal, second: Decimal, minor: int, currency: str
) -> None:
    day = date(2026, 1, 1)
    rates = FxRates("CNY", [(currency, day, first), ("JPY", day, second)])
    there, back = rates.cross(currency, "JPY", day), rates.cross("JPY", currency, day)
    whole = Fraction(minor, 10 ** scale(currency))
    assert whole * there * back == whole
    shown = Fraction(rounded(Fraction(rounded(whole * there, "JPY")) * back, currency))
    coarser = max(Fraction(1, 10 ** scale(currency)), back)
    assert abs(shown - whole) <= coarser


@some
@given(any_books(), DAYS, st.sampled_from(CURRENCIES))
def test_an_account_in_another_currency_is_the_same_account(tables: Tables, day: date, currency: str) -> None:
    desk = a_desk_on(tables, day)
    for who in desk.ledger.customer_ids:
        own = desk.ledger.customer(who).currency
        rate = desk.ledger.fx.cross(own, currency, day)
        units = Fraction(1, 10 ** scale(own)) * rate + Fraction(1, 10 ** scale(currency))
        first = result(desk, "overdue_status", customer=who)
        second = result(desk, "overdue_status", customer=who, currency=currency)
        for name in ("gross_receivables", "unapplied_credit", "overdue_net", "disputed"):
            gap = Fraction(amount(second[name])) - Fraction(amount(first[name])) * rate
            assert abs(gap) <= units / 2
        assert [row["days_past_due"] for row in first["invoices"]] == [
            row["days_past_due"] for row in second["invoices"]
        ]


@few
@given(any_books(), DAYS, st.data())
def test_a_payment_split_in_two_changes_no_answer(tables: Tables, day: date, data: st.DataObject) -> None:
    assume(tables["payments"])
    whole: Any = data.draw(st.sampled_from(tables["payments"]))
    assume(whole["kind"] != "write_off")  # a write-off of what is not invoiced yet is counted, not added up
    first = data.draw(st.integers(min(whole["amount"], 0), max(whole["amount"], 0)))
    assume(first not in (0, whole["amount"]))
    parts = [{**whole, "amount": first}, {**whole, "payment_id": "P0b", "amount": whole["amount"] - first}]
    others = [row for row in tables["payments"] if row is not whole]
    one, two = a_desk_on(tables, day), a_desk_on({**tables, "payments": [*others, *parts]}, day)
    for name, arguments in calls_about(one):
        assert unsplit(told(one, name, arguments)) == unsplit(told(two, name, arguments)), (name, arguments)


def unsplit(told_: dict[str, Any]) -> dict[str, Any]:
    """Leave out the loose credit that is listed payment by payment, each rounded; its sum is compared."""
    return {**told_, "result": {**(told_["result"] or {}), "unapplied": None}}


@few
@given(any_books(), DAYS)
def test_a_customer_beside_the_others_changes_no_answer_about_them(tables: Tables, day: date) -> None:
    other = {"customer_id": "Z9", "name": "Quite another one", "currency": "EUR"}
    owes = {"invoice_id": "IZ", "customer_id": "Z9", "invoice_date": day, "amount": 7, "currency": "EUR"}
    more = {
        **tables,
        "customers": [*tables["customers"], other],
        "invoices": [*tables["invoices"], owes],
    }
    alone, beside = a_desk_on(tables, day), a_desk_on(more, day)
    begins = alone.ledger.begins_on
    assume(begins is not None and begins <= day)  # else the other one's invoice is the ledger's first day
    for name, arguments in calls_about(alone):
        if "customer" in arguments:
            first, second = told(alone, name, arguments), told(beside, name, arguments)
            assert _notes_apart(first) == _notes_apart(second), (name, arguments)


def _notes_apart(told_: dict[str, Any]) -> dict[str, Any]:
    """Leave out the notes: where nothing else is in the ledger, they say that it begins later."""
    return {**told_, "result": {**(told_["result"] or {}), "notes": None}}
