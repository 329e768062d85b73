"""suggest_limit through the gateway: a young trade worked by hand, a request, a group, what nobody knows."""

from datetime import date
from typing import Any

import pytest

from bot.composition import House
from knowledge.desk import Desk
from knowledge.records import NotAvailable
from prompts.wording import LANGUAGES
from tests.builders import TODAY
from tests.ledgers import a_ledger
from tests.tools.calculations.framing import POLICY
from tests.tools.suggest_limit_cases import FINANCE, caps, customer, desk, suggested
from tools.facts import Amount
from tools.gateway import call
from tools.rendering import render
from tools.results import to_json
from tools.suggest_limit import SuggestLimit


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
