"""The gateway: rights as a matrix of role, tool and customer; arguments, recording and failures."""

import json
from collections.abc import Mapping
from itertools import product

import pytest

from bot.composition import House
from knowledge.desk import Desk
from knowledge.people import Person
from tools.gateway import ToolCall, call
from tools.registry import TOOLS

ASKERS = {
    "sales": "li.na@xilan.example",
    "finance": "wang.fang@xilan.example",
    "credit_manager": "zhao.min@xilan.example",
    "staff": "liu.yang@xilan.example",
    "inactive": "tom.becker@xilan.example",
}
OWN, OTHER = "C001", "C029"  # li.na's own customer, and one of anna.keller's
NEEDS: Mapping[str, Mapping[str, object]] = {
    "check_order": {"amount": "1000"},
    "check_terms": {"days": 60},
    "repayment_plan": {"instalments": 3},
    "search_policy": {"question": "When do we hand over to legal?"},
}
OF_A_CUSTOMER = sorted(name for name, tool in TOOLS.items() if "customer" in tool.arguments.model_fields)
OPEN_TO_ALL = [
    ("search_policy", {"question": "When do we hand over to legal?"}),
    ("collection_stage", {"days_past_due": 35}),
    ("check_ratios", {"figures": {"current_ratio": "1.15"}}),
    ("late_interest", {"amount": "100000", "days": 90, "annual_rate": "0.045"}),
    ("repayment_plan", {"amount": "100000", "instalments": 6}),
    ("insurance_cover", {"limit": "500000", "owed": "630000", "indemnity_rate": "0.9"}),
]


def desk_of(sample: House, role: str) -> Desk:
    person = sample.person(ASKERS[role])
    assert person is not None
    return sample.desk(person)


def outcome(made: ToolCall) -> str:
    return "shown" if made.ok else str(made.failure and made.failure.kind)


@pytest.mark.parametrize(("role", "tool", "customer"), [*product(ASKERS, OF_A_CUSTOMER, (OWN, OTHER))])
def test_who_sees_a_customer_through_any_tool(sample: House, role: str, tool: str, customer: str) -> None:
    sees = role in ("finance", "credit_manager") or (role == "sales" and customer == OWN)
    made = call(desk_of(sample, role), tool, {"customer": customer, **NEEDS.get(tool, {})})
    assert outcome(made) == ("shown" if sees else "denied")
    if not sees:
        assert "Oakfield" not in json.dumps(made.as_json(), ensure_ascii=False)


@pytest.mark.parametrize(("role", "named"), [*product(ASKERS, OPEN_TO_ALL)])
def test_what_needs_no_customer_is_open_to_every_active_person(
    sample: House, role: str, named: tuple[str, dict[str, object]]
) -> None:
    made = call(desk_of(sample, role), *named)
    assert outcome(made) == ("denied" if role == "inactive" else "shown")


def test_a_hidden_customer_is_denied_and_not_replaced_by_a_visible_look_alike(sample: House) -> None:
    # 华纬机械 is zhang.wei's; li.na's 华伟机械 sounds the same and differs by one character.
    made = call(desk_of(sample, "sales"), "customer_limit", {"customer": "华纬机械"})
    assert outcome(made) == "denied"
    assert made.failure is not None
    assert made.failure.choices == ()
    assert dict(made.args) == {"customer": "华纬机械"}


def test_an_ambiguous_name_offers_only_what_the_asker_may_see(sample: House) -> None:
    anna = sample.person("anna.keller@xilan.example")
    mike = sample.person("mike.torres@xilan.example")
    assert anna is not None
    assert mike is not None
    hers = call(sample.desk(anna), "customer_limit", {"customer": "Nordvik"})
    his = call(sample.desk(mike), "customer_limit", {"customer": "Nordvik"})
    assert hers.failure is not None
    assert {choice.customer_id for choice in hers.failure.choices} == {"C031", "C032"}
    assert his.failure is not None
    assert {choice.customer_id for choice in his.failure.choices} <= {"C051"}


def test_a_name_that_nobody_has_is_not_found(sample: House) -> None:
    made = call(desk_of(sample, "finance"), "customer_limit", {"customer": "Zanzibar Quartz Holdings"})
    assert outcome(made) == "not_found"


def test_staff_are_denied_before_any_name_is_matched(sample: House) -> None:
    known = call(desk_of(sample, "staff"), "customer_limit", {"customer": "江南轴承"})
    unknown = call(desk_of(sample, "staff"), "customer_limit", {"customer": "Zanzibar Quartz Holdings"})
    assert outcome(known) == outcome(unknown) == "denied"


@pytest.mark.parametrize("number", ["SO-20331", "so-20331"])
def test_an_order_stands_for_its_customer_and_is_recorded_as_given(sample: House, number: str) -> None:
    made = call(desk_of(sample, "finance"), "customer_limit", {"order": number})
    assert made.ok
    assert dict(made.args) == {"order": number}
    assert getattr(made.result, "customer_id", None) == "C029"


def test_an_order_of_a_hidden_customer_is_denied(sample: House) -> None:
    assert outcome(call(desk_of(sample, "sales"), "customer_limit", {"order": "SO-20331"})) == "denied"


def test_an_order_that_the_ledger_does_not_have_is_not_found(sample: House) -> None:
    made = call(desk_of(sample, "finance"), "customer_limit", {"order": "SO-99999"})
    assert outcome(made) == "not_found"


def test_a_customer_and_an_order_of_another_one_do_not_go_together(sample: House) -> None:
    made = call(desk_of(sample, "finance"), "customer_limit", {"customer": "C001", "order": "SO-20331"})
    assert outcome(made) == "wrong"


@pytest.mark.parametrize(
    "given",
    [
        {"customer": "C001", "nonsense": 1},
        {"customer": "C001", "currency": "XXQ"},
        {"customer": "C001", "as_of": "yesterday"},
        {"customer": ["C001"]},
    ],
)
def test_arguments_that_a_tool_does_not_take_are_refused(sample: House, given: dict[str, object]) -> None:
    assert outcome(call(desk_of(sample, "finance"), "customer_limit", given)) == "wrong"


def test_a_tool_that_there_is_not_is_refused(sample: House) -> None:
    assert outcome(call(desk_of(sample, "finance"), "transfer_money", {})) == "wrong"


def test_only_what_was_stated_is_recorded(sample: House) -> None:
    made = call(desk_of(sample, "finance"), "customer_limit", {"customer": "江南轴承"})
    assert dict(made.args) == {"customer": "C001"}


def test_a_person_nobody_knows_has_staff_rights(sample: House) -> None:
    stranger = Person(email=None, name="somebody@else.example", role="staff")
    assert outcome(call(sample.desk(stranger), "customer_limit", {"customer": "C001"})) == "denied"


def test_every_result_carries_its_day_its_data_and_its_policy(sample: House) -> None:
    made = call(desk_of(sample, "finance"), "customer_limit", {"customer": "C001"})
    shown = made.as_json()["result"]
    assert isinstance(shown, dict)
    assert {"as_of", "data_as_of", "currency", "fx", "policy_version", "rules", "notes"} <= shown.keys()
    assert shown["as_of"] == "2026-06-30"


@pytest.mark.parametrize(("as_of", "said"), [("2023-12-03", True), ("2023-12-04", False)])
def test_before_the_ledger_begins_a_note_says_that_nothing_is_known(
    sample: House, as_of: str, said: bool
) -> None:
    """The sample's first posting is an order of 2023-12-04."""
    made = call(desk_of(sample, "finance"), "overdue_status", {"customer": "C001", "as_of": as_of})
    shown = made.as_json()["result"]
    assert isinstance(shown, dict)
    notes = shown["notes"]
    assert isinstance(notes, list)
    assert any("our ledger begins on 2023-12-04" in str(note) for note in notes) is said


@pytest.mark.parametrize(
    ("tool", "argument"),
    [("check_order", "amount"), ("suggest_limit", "requested"), ("check_ratios", "figures")],
)
@pytest.mark.parametrize(("figure", "taken"), [("999999999999999", True), ("1000000000000000", False)])
def test_a_figure_that_no_books_could_hold_is_refused(
    sample: House, tool: str, argument: str, figure: str, taken: bool
) -> None:
    value: object = {"current_ratio": figure} if argument == "figures" else figure
    made = call(desk_of(sample, "finance"), tool, {"customer": "C001", argument: value})
    assert (outcome(made) != "wrong") is taken


def test_an_industry_and_a_country_are_recorded_as_the_ledger_writes_them(sample: House) -> None:
    typed = {"industry": " Food  Machinery", "country": "gb", "salesperson": "Anna Keller"}
    made = call(desk_of(sample, "finance"), "overdue_worklist", typed)
    assert dict(made.args) == {
        "industry": "food machinery",
        "country": "GB",
        "salesperson": "anna.keller@xilan.example",
    }


def test_a_country_of_hidden_customers_alone_is_answered_like_one_of_nobody(sample: House) -> None:
    desk = desk_of(sample, "sales")  # li.na has no customer in Sweden; somebody else has
    hidden, unknown = (call(desk, "ageing_report", {"country": country}) for country in ("se", "zz"))
    assert (outcome(hidden), outcome(unknown)) == ("not_found", "not_found")
    assert (dict(hidden.args), dict(unknown.args)) == ({"country": "se"}, {"country": "zz"})


@pytest.mark.parametrize(
    ("argument", "value"), [("country", "US"), ("industry", "wind power"), ("country", "Atlantis")]
)
def test_a_part_without_own_customers_is_not_said_to_be_no_such_part(
    sample: House, argument: str, value: str
) -> None:
    person = sample.person("anna.keller@xilan.example")
    assert person is not None
    failure = call(sample.desk(person), "overdue_worklist", {argument: value}).failure
    assert failure is not None
    assert failure.sentence.startswith(f"None of the customers you can see has the {argument} {value!r}.")
