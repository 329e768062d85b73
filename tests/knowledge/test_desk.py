"""The desk: names are matched against everybody, then against rights, and nothing hidden is confirmed."""

from collections.abc import Sequence
from datetime import date

import pytest

from knowledge.desk import CustomerAmbiguousError, CustomerNotFoundError, DeniedError, Desk
from knowledge.people import Person
from knowledge.policy.reading import load_policy
from knowledge.rights import sees, sees_customers, sees_every_customer, sees_policy
from tests.builders import a_customer
from tests.ledgers import a_ledger

ANNA, LI = "anna@seller.example", "li@seller.example"
CUSTOMERS: Sequence[dict[str, object]] = (
    {"customer_id": "C1", "name": "Lakeshore Robotics Ltd", "currency": "EUR", "salesperson": ANNA},
    {"customer_id": "C2", "name": "Lakeshore Robotic Ltd", "currency": "EUR", "salesperson": LI},
    {"customer_id": "C3", "name": "Midland Gear Inc", "currency": "EUR", "salesperson": LI},
    {"customer_id": "C4", "name": "Nobody Cares Ltd", "currency": "EUR", "salesperson": None},
)
FX = ({"currency": "EUR", "valid_from": "2020-01-01", "rate": "8"},)


def person(role: str, email: str | None = ANNA, *, active: bool = True) -> Person:
    return Person.model_validate({"email": email, "name": "x", "role": role, "active": active})


@pytest.fixture(scope="module")
def desks() -> dict[str, Desk]:
    ledger, policy = a_ledger({"customers": CUSTOMERS, "fx": FX}), load_policy()
    people = {
        "anna": person("sales"),
        "li": person("sales", "LI@Seller.example"),
        "finance": person("finance", None),
        "staff": person("staff"),
        "left": person("finance", active=False),
    }
    return {
        name: Desk(person=each, ledger=ledger, policy=policy, as_of=date(2026, 3, 31))
        for name, each in people.items()
    }


@pytest.mark.parametrize(
    ("role", "active", "policy", "some", "all_of_them"),
    [
        ("sales", True, True, True, False),
        ("finance", True, True, True, True),
        ("credit_manager", True, True, True, True),
        ("staff", True, True, False, False),
        ("sales", False, False, False, False),
        ("finance", False, False, False, False),
        ("credit_manager", False, False, False, False),
    ],
)
def test_what_a_role_sees(role: str, active: bool, policy: bool, some: bool, all_of_them: bool) -> None:
    who = person(role, active=active)
    assert (sees_policy(who), sees_customers(who), sees_every_customer(who)) == (policy, some, all_of_them)


@pytest.mark.parametrize(
    ("email", "salesperson", "seen"),
    [
        (ANNA, ANNA, True),
        (ANNA.upper(), ANNA, True),
        (ANNA, LI, False),
        (None, None, False),
        (ANNA, None, False),
        (None, ANNA, False),
    ],
)
def test_sales_people_see_the_customers_that_are_theirs(
    email: str | None, salesperson: str | None, seen: bool
) -> None:
    assert sees(person("sales", email), a_customer(salesperson=salesperson)) == seen


def test_what_a_desk_may_see_is_what_its_person_sees(desks: dict[str, Desk]) -> None:
    assert desks["anna"].visible_customers == {"C1"}
    assert desks["li"].visible_customers == {"C2", "C3"}
    assert desks["finance"].visible_customers == {"C1", "C2", "C3", "C4"}
    assert desks["staff"].visible_customers == frozenset()
    assert desks["left"].visible_customers == frozenset()


@pytest.mark.parametrize("name", ["anna", "li", "finance", "staff", "left"])
def test_a_desk_shows_those_customers_that_there_are_and_that_may_be_seen(
    desks: dict[str, Desk], name: str
) -> None:
    shown = {each for each in ("C1", "C2", "C3", "C4", "C5", "Lakeshore") if desks[name].shows(each)}
    assert shown == desks[name].visible_customers


def test_a_name_that_means_a_hidden_customer_is_denied_with_no_more_than_was_typed(
    desks: dict[str, Desk],
) -> None:
    with pytest.raises(DeniedError) as problem:
        desks["anna"].resolve("midland gear")
    assert problem.value.typed == "midland gear"
    assert "Inc" not in str(problem.value)
    assert "C3" not in str(problem.value)


def test_an_exact_hidden_name_is_not_answered_with_a_visible_look_alike(desks: dict[str, Desk]) -> None:
    with pytest.raises(DeniedError):
        desks["anna"].resolve("Lakeshore Robotic Ltd")


def test_of_several_only_visible_ones_are_offered(desks: dict[str, Desk]) -> None:
    with pytest.raises(CustomerAmbiguousError) as problem:
        desks["anna"].resolve("lakeshore")
    assert [choice.customer_id for choice in problem.value.choices] == ["C1"]
    with pytest.raises(CustomerAmbiguousError) as problem:
        desks["finance"].resolve("lakeshore")
    assert [choice.customer_id for choice in problem.value.choices] == ["C1", "C2"]


def test_near_names_of_one_that_nobody_has_are_visible_ones(desks: dict[str, Desk]) -> None:
    for name, allowed in (("anna", {"C1"}), ("finance", {"C1", "C2", "C3", "C4"})):
        with pytest.raises(CustomerNotFoundError) as problem:
            desks[name].resolve("Zanzibar Shipyards")
        assert {choice.customer_id for choice in problem.value.near} <= allowed


@pytest.mark.parametrize("name", ["staff", "left"])
def test_a_role_without_customers_is_denied_before_any_name_is_matched(
    desks: dict[str, Desk], name: str
) -> None:
    for typed in ("C1", "Zanzibar Shipyards"):
        with pytest.raises(DeniedError) as problem:
            desks[name].resolve(typed)
        assert problem.value.typed is None


def test_a_book_is_opened_only_for_whoever_may_see_it(desks: dict[str, Desk]) -> None:
    assert desks["anna"].book("C1").customer.customer_id == "C1"
    for name in ("anna", "staff", "left"):
        with pytest.raises(DeniedError):
            desks[name].book("C3")


def test_an_inactive_person_is_denied_the_policy_too(desks: dict[str, Desk]) -> None:
    desks["staff"].require_policy()
    with pytest.raises(DeniedError):
        desks["left"].require_policy()


def test_the_same_desk_of_another_day_keeps_its_person(desks: dict[str, Desk]) -> None:
    earlier = desks["anna"].at(date(2026, 1, 1))
    assert (earlier.as_of, earlier.person) == (date(2026, 1, 1), desks["anna"].person)
    assert desks["anna"].as_of == date(2026, 3, 31)
