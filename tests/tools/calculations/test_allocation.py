"""Allocation of money that does not pay all: the order of the clause, worked out by hand."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.calculations.allocation import Allocation, Debt, allocated

ON = date(2026, 3, 31)
ORDER = ("debtor_choice", "due_first", "least_secured", "oldest")
PARTS = ("costs", "interest", "principal")


def a_debt(reference: str, principal: int, due_in: int = -10, **given: object) -> Debt:
    due = ON + timedelta(days=due_in)
    fields = {"reference": reference, "due": due, "dated": due - timedelta(days=30), **given}
    return Debt.model_validate({"owed": {"principal": Fraction(principal)}, **fields})


def spread(found: Allocation) -> list[tuple[str, int, int]]:
    return [(each.reference, int(each.amount), int(each.left)) for each in found.applied]


def paid(
    money: int,
    *debts: Debt,
    order: tuple[str, ...] = ORDER,
    parts: tuple[str, ...] = PARTS,
    chosen: tuple[str, ...] = (),
) -> Allocation:
    return allocated(Fraction(money), debts, ON, order=order, parts=parts, chosen=chosen)


def test_the_oldest_due_debt_comes_first_and_the_next_takes_the_rest() -> None:
    found = paid(150, a_debt("NEW", 100, -5), a_debt("OLD", 100, -50))
    assert spread(found) == [("OLD", 100, 0), ("NEW", 50, 50)]
    assert found.rest == 0


def test_what_is_due_comes_before_what_is_not_whatever_is_less_secured() -> None:
    found = paid(100, a_debt("LATER", 100, 5), a_debt("DUE", 100, -1, secured=Fraction(100)))
    assert spread(found) == [("DUE", 100, 0)]


def test_a_debt_due_on_the_day_itself_is_due() -> None:
    found = paid(100, a_debt("A", 100, 1, dated=date(2025, 1, 1)), a_debt("B", 100, 0))
    assert spread(found) == [("B", 100, 0)]


def test_of_the_due_ones_the_least_secured_comes_first_then_the_oldest() -> None:
    debts = (
        a_debt("SECURED", 100, -90, secured=Fraction(80)),
        a_debt("HALF", 100, -60, secured=Fraction(40)),
        a_debt("BARE", 100, -30),
        a_debt("BARE-OLDER", 100, -31),
    )
    assert [each.reference for each in paid(400, *debts).applied] == ["BARE-OLDER", "BARE", "HALF", "SECURED"]


def test_what_the_debtor_says_goes_before_all_else() -> None:
    debts = (a_debt("OLD", 100, -90), a_debt("NEW", 100, -1), a_debt("FUTURE", 100, 30))
    found = paid(250, *debts, chosen=("FUTURE", "NEW"))
    assert spread(found) == [("FUTURE", 100, 0), ("NEW", 100, 0), ("OLD", 50, 50)]


def test_another_order_of_the_clause_gives_another_order_of_debts() -> None:
    debts = (a_debt("OLD", 100, -90, secured=Fraction(100)), a_debt("NEW", 100, -1))
    assert [each.reference for each in paid(200, *debts, order=("least_secured",)).applied] == ["NEW", "OLD"]
    assert [each.reference for each in paid(200, *debts, order=("oldest",)).applied] == ["OLD", "NEW"]


def test_of_equal_due_dates_the_earlier_dated_comes_first_then_the_reference() -> None:
    early = a_debt("Z", 10, -5, dated=date(2026, 1, 1))
    assert [each.reference for each in paid(30, a_debt("B", 10, -5), a_debt("A", 10, -5), early).applied] == [
        "Z",
        "A",
        "B",
    ]


@pytest.mark.parametrize(
    ("money", "parts", "taken"),
    [
        (5, PARTS, {"costs": 5}),
        (25, PARTS, {"costs": 10, "interest": 15}),
        (130, PARTS, {"costs": 10, "interest": 20, "principal": 100}),
        (25, ("principal", "interest", "costs"), {"principal": 25}),
        (125, ("interest",), {"interest": 20, "principal": 100, "costs": 5}),
    ],
)
def test_within_a_debt_costs_come_before_interest_and_interest_before_principal(
    money: int, parts: tuple[str, ...], taken: dict[str, int]
) -> None:
    owed = {"principal": Fraction(100), "costs": Fraction(10), "interest": Fraction(20)}
    (found,) = paid(money, a_debt("A", 0, owed=owed), parts=parts).applied
    assert found.parts == taken
    assert found.left == 130 - money


@pytest.mark.parametrize("money", [0, -50])
def test_no_money_pays_nothing(money: int) -> None:
    assert paid(money, a_debt("A", 100)) == Allocation(applied=(), rest=Fraction(0))


def test_what_no_debt_needs_is_left_over() -> None:
    assert paid(150, a_debt("A", 100)).rest == 50


DEBTS = st.lists(st.tuples(st.integers(0, 500), st.integers(-90, 60), st.integers(0, 3)), max_size=8)


@given(DEBTS, st.integers(0, 3000), st.permutations(ORDER))
def test_the_laws_of_allocation(rows: list[tuple[int, int, int]], money: int, order: list[str]) -> None:
    """Nothing is lost, nothing is overpaid, and no debt is begun before the one ahead of it is closed."""
    debts = [
        a_debt(f"D{place}", principal, due, secured=Fraction(secured))
        for place, (principal, due, secured) in enumerate(rows)
    ]
    found = paid(money, *debts, order=tuple(order))
    assert sum(each.amount for each in found.applied) + found.rest == money
    assert all(each.left >= 0 and each.amount > 0 for each in found.applied)
    assert all(each.left == 0 for each in found.applied[:-1])
    assert found.rest == max(0, money - sum(principal for principal, _, _ in rows))
