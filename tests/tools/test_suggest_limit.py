"""suggest_limit through the gateway: a young trade worked by hand, a request, a group, what nobody knows."""

from datetime import date
from typing import Any

import pytest

from bot.composition import House
from knowledge.desk import Desk
from knowledge.people import Person
from knowledge.records import NotAvailable
from prompts.wording import LANGUAGES
from tests.builders import TODAY, Rows, a_ledger
from tests.tools.calculations.framing import POLICY
from tools.facts import Amount
from tools.gateway import call
from tools.rendering import render
from tools.results import to_json
from tools.suggest_limit import SuggestLimit

FINANCE = Person(email=None, name="Finance", role="finance")
LI_NA = Person(email="li.na@xilan.example", name="Li Na", role="sales")
STRONG = {
    "customer_id": "C001",
    "period_end": "2025-12-31",
    "period_months": 12,
    "current_assets": 9_000_000,
    "current_liabilities": 4_000_000,
    "total_assets": 20_000_000,
    "total_liabilities": 8_000_000,
    "equity": 12_000_000,
    "intangible_assets": 2_000_000,
}


def customer(customer_id: str = "C001", **fields: object) -> dict[str, object]:
    return {
        "customer_id": customer_id,
        "name": f"Customer {customer_id}",
        "currency": "CNY",
        "kind": "trade",
        "salesperson": LI_NA.email,
        "terms_days": 60,
        "onboarded_on": "2020-01-01",
        "grade_override": "A",
        **fields,
    }


def invoice(number: int, amount: int, on: str, customer_id: str = "C001") -> dict[str, object]:
    return {
        "invoice_id": f"I{number}",
        "customer_id": customer_id,
        "invoice_date": on,
        "due_date": "2026-05-31",
        "amount": amount,
        "currency": "CNY",
    }


SALES = [invoice(1, 1, "2025-01-31"), invoice(2, 700_000, "2025-11-15"), invoice(3, 500_000, "2026-03-01")]


def desk(person: Person = FINANCE, **tables: Rows) -> Desk:
    known: dict[str, Rows] = {
        "customers": [customer()],
        "invoices": SALES,
        "payments": [],
        "orders": [],
        "statements": [STRONG],
        "covers": [],
        "events": [],
        "disputes": [],
        "fx": [{"currency": "USD", "valid_from": "2025-01-01", "rate": 7}],
    }
    return Desk(person=person, ledger=a_ledger({**known, **tables}), policy=POLICY, as_of=TODAY)


def suggested(at: Desk, **arguments: object) -> SuggestLimit:
    made = call(at, "suggest_limit", {"customer": "C001", **arguments})
    assert isinstance(made.result, SuggestLimit), made.failure
    return made.result


def caps(of: SuggestLimit) -> dict[str, str | None]:
    values = {cap.method: cap.value for cap in of.caps if cap.may_bind}
    return {name: str(value.value) if isinstance(value, Amount) else None for name, value in values.items()}


def test_the_need_decides_where_every_cap_is_higher() -> None:
    found: dict[str, Any] = {**to_json(suggested(desk()))}
    # 1 200 000 of six months → 200 000 a month × 60 / 30
    assert found["need"] == "400000.00"
    assert found["suggested"] == "400000.00"
    assert found["binding"] == "need"
    assert found["shortfall"] == "0.00"
    assert found["approver"] == "credit_manager"
    assert (found["treatment"], found["grade"]) == ("premium", "A")
    assert [cap["method"] for cap in found["caps"]] == ["capacity", "cover", "volume"]
    assert found["caps"][0]["value"] == "500000.00"  # 10 % of 10 million, 10 % of 5 million
    assert found["caps"][2]["value"] == "40000.00"
    assert found["need_at_actual_pace"] is None
    assert found["would_close"] == []
    assert "caps.1.value: the ledger has no covers table" not in found["notes"]


@pytest.mark.parametrize(
    ("grade", "suggestion", "binding", "treatment", "approver"),
    [
        ("A", "400000.00", "need", "premium", "credit_manager"),
        ("B", "400000.00", "need", "medium", "credit_manager"),
        ("C", "250000.00", "capacity", "medium", "credit_manager"),
        ("D", "100000.00", "capacity", "high_risk", "credit_manager"),
        ("E", "0.00", "prepayment", "high_risk", "finance_director"),
    ],
)
def test_each_grade_has_its_limit_its_treatment_and_its_approver(
    grade: str, suggestion: str, binding: str, treatment: str, approver: str
) -> None:
    found = suggested(desk(customers=[customer(grade_override=grade)]))
    assert isinstance(found.suggested, Amount)
    assert str(found.suggested.value) == suggestion
    assert (found.binding, found.treatment, found.approver) == (binding, treatment, approver)


def test_what_the_policy_offers_by_class_and_what_would_close_the_gap() -> None:
    medium = suggested(desk(customers=[customer(grade_override="C")]))
    assert [each.key.rpartition(".")[2] for each in medium.conditions] == ["guarantee", "shorter_terms"]
    assert [each.key for each in medium.would_close] == ["suggest_limit.would_close.capacity"]
    assert render(medium.would_close[0], "en").startswith(
        "a guarantee or insurance for the missing CNY 150,000"
    )
    short = suggested(desk(customers=[customer(grade_override="C", terms_days=30)]))
    assert [each.key.rpartition(".")[2] for each in short.conditions] == ["guarantee"]
    high = suggested(desk(customers=[customer(grade_override="E")]))
    assert [each.key.rpartition(".")[2] for each in high.conditions] == [
        "prepayment",
        "lower_limit_shorter_terms",
        "collateral",
        "bank_guarantee",
    ]


def test_a_request_is_answered_never_exceeded() -> None:
    within = suggested(desk(), requested="120500")
    assert (caps(within)["requested"], within.binding, within.requested_granted) == (
        "120500.00",
        "requested",
        True,
    )
    assert within.suggested == Amount.model_validate({"value": "120000.00", "currency": "CNY"})
    beyond = suggested(desk(), requested="6000000")
    assert (beyond.binding, beyond.requested_granted) == ("need", False)
    assert [each.key for each in beyond.would_close] == ["suggest_limit.would_close.need"]
    assert beyond.approver == "credit_manager"
    assert beyond.approver_of_request == "board"


def test_a_request_in_another_currency_is_answered_in_it() -> None:
    found = suggested(desk(), requested="100000", currency="USD")
    assert found.currency == "USD"
    # need 400 000 / 7 = 57 142.86, rounded down to the step of 1 000
    assert found.suggested == Amount.model_validate({"value": "57000.00", "currency": "USD"})
    assert [rate.of for rate in found.fx] == ["CNY"]


def test_the_cover_binds_and_the_limit_ends_with_it() -> None:
    cover = {
        "cover_id": "V1",
        "customer_id": "C001",
        "kind": "insurance",
        "amount": 100_000,
        "valid_until": "2026-06-30",
        "max_terms_days": 45,
    }
    found = suggested(desk(covers=[cover]))
    assert (found.binding, caps(found)["cover"]) == ("cover", "120000.00")
    assert found.valid_until == date(2026, 6, 30)
    assert "suggest_limit.notes.insured_terms" in [note.phrase.key for note in found.notes]
    assert suggested(desk()).valid_until == date(2027, 3, 31)


def test_without_sales_terms_or_request_nothing_is_guessed() -> None:
    found = suggested(desk(invoices=[]))
    reason = NotAvailable(reason="no_sales")
    assert (found.suggested, found.need, found.binding, found.approver) == (reason, reason, None, None)
    asked = suggested(desk(invoices=[], customers=[customer(terms_days=None)]), requested="90000")
    assert asked.suggested == Amount.model_validate({"value": "90000.00", "currency": "CNY"})
    assert "suggest_limit.notes.standard_terms" in [note.phrase.key for note in asked.notes]


def test_a_bare_ledger_gives_no_grade_and_no_figure() -> None:
    ledger = a_ledger(
        {
            "customers": [{"customer_id": "C001", "name": "Prospect", "currency": "CNY"}],
            "invoices": [],
        }
    )
    found = suggested(Desk(person=FINANCE, ledger=ledger, policy=POLICY, as_of=TODAY), requested="1000")
    reason = NotAvailable(reason="nothing_to_score")
    assert (found.suggested, found.grade, found.treatment) == (reason, reason, reason)
    assert found.caps == ()


def test_a_customer_on_stop_is_said_to_be() -> None:
    stopped = suggested(desk(customers=[customer(hold="stop")]))
    assert "suggest_limit.notes.stop" in [note.phrase.key for note in stopped.notes]


def family(**sister: object) -> Desk:
    """A parent with a group limit of a million, our customer, and a sister that owes 850 000."""
    customers = [
        customer("P001", group_limit=1_000_000),
        customer("C001", parent_id="P001"),
        customer("C002", parent_id="P001", **sister),
    ]
    invoices = [*SALES, invoice(9, 850_000, "2026-03-15", "C002")]
    return desk(customers=customers, invoices=invoices)


def test_the_groups_limit_leaves_what_the_other_members_do_not_use() -> None:
    found = suggested(family())
    assert (caps(found)["group"], found.binding) == ("150000.00", "group")
    assert found.suggested == Amount.model_validate({"value": "150000.00", "currency": "CNY"})
    assert found.would_close[0].key == "suggest_limit.would_close.group"


def test_a_group_that_the_asker_may_not_see_decides_without_a_figure() -> None:
    at = family(salesperson="zhang.wei@xilan.example")
    hidden = Desk(person=LI_NA, ledger=at.ledger, policy=POLICY, as_of=TODAY)
    found = suggested(hidden)
    assert caps(found)["group"] is None
    assert found.suggested == found.shortfall == NotAvailable(reason="group_hidden")
    assert (found.binding, found.approver) == ("group", None)
    text = str(to_json(found))
    assert "150000" not in text
    assert "850000" not in text


def test_a_hidden_group_with_room_enough_does_not_stand_in_the_way() -> None:
    at = family(salesperson="zhang.wei@xilan.example")
    hidden = Desk(person=LI_NA, ledger=at.ledger, policy=POLICY, as_of=TODAY)
    found = suggested(hidden, requested="100000")
    assert found.suggested == Amount.model_validate({"value": "100000.00", "currency": "CNY"})


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        ({}, "missing"),
        ({"customer": "C001", "requested": "0"}, "wrong"),
        ({"customer": "C001", "requested": "-5"}, "wrong"),
        ({"customer": "C001", "requested": "a lot"}, "wrong"),
    ],
)
def test_arguments_that_cannot_be_used(arguments: dict[str, object], kind: str) -> None:
    made = call(desk(), "suggest_limit", arguments)
    assert made.failure is not None
    assert made.failure.kind == kind


def test_every_suggestion_of_the_sample_company_keeps_the_laws_and_is_worded(sample: House) -> None:
    at = sample.desk(FINANCE)
    for customer_id in at.ledger.customer_ids:
        found = call(at, "suggest_limit", {"customer": customer_id}).result
        assert isinstance(found, SuggestLimit)
        phrases = [*(cap.detail for cap in found.caps), found.need_detail, *found.conditions]
        phrases += [*found.would_close, *found.notches, *(note.phrase for note in found.notes)]
        assert all(render(phrase, language) for phrase in phrases for language in LANGUAGES)
        if isinstance(found.suggested, Amount):
            binding = [
                cap.value.value for cap in found.caps if cap.may_bind and isinstance(cap.value, Amount)
            ]
            assert all(found.suggested.value <= value for value in binding)
