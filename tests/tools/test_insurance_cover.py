"""insurance_cover: for a customer, on bare figures, and what the reply must not confuse."""

import pytest

from bot.wording.insurance_cover import reply
from bot.wording.voice import Voice
from knowledge.desk import Desk
from prompts.wording import LANGUAGES, Language
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, answer, failed
from tools.gateway import call
from tools.insurance_cover import InsuranceCover
from tools.results import Json

EXAMPLE = {"limit": "500000", "owed": "630000", "indemnity_rate": "0.9"}


def a_cover_row(**more: object) -> dict[str, object]:
    return {
        "cover_id": "V1",
        "customer_id": "C001",
        "kind": "insurance",
        "amount": 500,
        "currency": "CNY",
        "indemnity_rate": "0.9",
        "deductible": 100,
        "max_terms_days": 400,
        "notify_overdue_days": 60,
        "valid_from": "2025-01-01",
        "valid_until": "2026-12-31",
        "withdrawn_on": None,
        "provider": "North Cover",
        **more,
    }


def an_insured_desk(*covers: dict[str, object], due: str = "2026-01-31", **tables: object) -> Desk:
    rows = {"invoices": [an_invoice_row("A", 630, due)], "covers": list(covers), **tables}
    return a_desk(rows)  # type: ignore[arg-type]  # the rows are of several tables


def bare(desk: Desk, **given: object) -> dict[str, Json]:
    made = call(desk, "insurance_cover", given)
    assert made.ok, made.failure
    result = made.as_json()["result"]
    assert isinstance(result, dict)
    return result


def worded(desk: Desk, language: Language, **given: object) -> str:
    made = call(desk, "insurance_cover", given)
    assert isinstance(made.result, InsuranceCover)
    return reply(made.result, Voice(language, "insurance_cover")).as_text()


@pytest.mark.parametrize("role", ["sales", "finance", "credit_manager", "staff"])
def test_the_example_worked_by_hand_is_open_to_every_role(role: str) -> None:
    result = bare(a_desk({}, role=role), **EXAMPLE)
    assert (result["claim"], result["above_limit"]) == ("450000.00", "130000.00")
    assert (result["own_retention"], result["own_loss"]) == ("50000.00", "180000.00")
    assert (result["covered"], result["currency"]) == ("500000.00", "CNY")


def test_a_deductible_may_be_stated_and_the_currency_too() -> None:
    # (500 000 − 20 000) × 0.9 = 432 000
    result = bare(a_desk({}), **EXAMPLE, deductible="20000", currency="EUR")
    assert (result["claim"], result["own_loss"], result["currency"]) == ("432000.00", "198000.00", "EUR")


@pytest.mark.parametrize(
    ("given", "argument"),
    [
        ({}, "customer"),
        ({"limit": "5"}, "owed"),
        ({"limit": "5", "owed": "3"}, "indemnity_rate"),
        ({"owed": "3", "indemnity_rate": "0.9"}, "limit"),
        ({**EXAMPLE, "indemnity_rate": "90"}, "indemnity_rate"),
        ({**EXAMPLE, "indemnity_rate": "-0.1"}, "indemnity_rate"),
        ({**EXAMPLE, "owed": "-1"}, "owed"),
        ({**EXAMPLE, "limit": "-1"}, "limit"),
        ({**EXAMPLE, "deductible": "-1"}, "deductible"),
    ],
)
def test_what_is_missing_or_impossible_is_named(given: dict[str, str], argument: str) -> None:
    made = failed(a_desk({}), "insurance_cover", **given)
    assert made.failure is not None
    assert made.failure.argument == argument


def test_a_customers_cover_is_worked_out_from_its_open_invoices() -> None:
    result = answer(an_insured_desk(a_cover_row()), "insurance_cover")
    # covered 500 of 630; (500 − 100) × 0.9 = 360
    assert (result["covered"], result["claim"], result["own_loss"]) == ("500.00", "360.00", "270.00")
    assert (result["insured_limit"], result["indemnity_rate"], result["valid_until"]) == (
        "500.00",
        "0.9",
        "2026-12-31",
    )
    assert result["rules"] == ["INSURE-COVER"]


@pytest.mark.parametrize(
    ("due", "by", "passed"),
    [("2026-01-29", "2026-03-30", True), ("2026-01-30", "2026-03-31", False)],
    ids=["the day after the deadline", "on the deadline"],
)
def test_a_passed_deadline_leads_the_reply(due: str, by: str, *, passed: bool) -> None:
    desk = an_insured_desk(a_cover_row(), due=due)
    result = answer(desk, "insurance_cover")
    assert (result["notify_by"], result["notify_passed"], result["notify_invoice"]) == (by, passed, "A")
    assert (by in worded(desk, "en", customer="C001").splitlines()[0]) == passed
    assert ("DEADLINE PASSED" in worded(desk, "en", customer="C001")) == passed
    assert ("报告期限已过" in worded(desk, "zh", customer="C001")) == passed


def test_a_promise_leaves_the_deadline_where_it_is() -> None:
    promise = {
        "promise_id": "M1",
        "customer_id": "C001",
        "invoice_id": "A",
        "made_on": "2026-03-30",
        "promised_for": "2026-04-10",
        "amount": 630,
        "currency": "CNY",
    }
    desk = an_insured_desk(a_cover_row(), promises=[promise])
    result = answer(desk, "insurance_cover")
    assert result["notify_by"] == "2026-04-01"
    assert "does not move the insurer's deadline" in str(result["notes"])


def test_nothing_overdue_has_no_deadline_and_says_so() -> None:
    result = answer(an_insured_desk(a_cover_row(), due="2026-03-31"), "insurance_cover")
    assert result["notify_by"] is None
    assert "notify_by: no insured invoice is overdue" in str(result["notes"])


def test_a_withdrawn_cover_keeps_what_was_invoiced_before_and_insures_nothing_new() -> None:
    withdrawn = an_insured_desk(a_cover_row(withdrawn_on="2026-02-01"))
    result = answer(withdrawn, "insurance_cover")
    assert (result["claim"], result["insured_now"], result["withdrawn_on"]) == (
        "360.00",
        "0.00",
        "2026-02-01",
    )
    gone = answer(an_insured_desk(a_cover_row(withdrawn_on="2025-02-01")), "insurance_cover")
    assert (gone["claim"], gone["insured_limit"], gone["own_loss"]) == ("0.00", "0.00", "630.00")


def test_a_customer_without_insurance_is_told_so_and_its_security_is_listed() -> None:
    guarantee = a_cover_row(cover_id="G1", kind="bank_guarantee", valid_until="2026-03-31")
    ended = a_cover_row(cover_id="G2", kind="deposit", valid_until="2026-03-30")
    withdrawn = a_cover_row(cover_id="G3", kind="collateral", withdrawn_on="2026-03-31")
    result = answer(an_insured_desk(guarantee, ended, withdrawn), "insurance_cover")
    assert (result["insured_limit"], result["claim"], result["own_loss"]) == (None, "0.00", "630.00")
    assert "insured_limit: not insured" in str(result["notes"])
    security = result["security"]
    assert isinstance(security, list)
    standing = {str(each["cover_id"]): each["status"] for each in security if isinstance(each, dict)}
    assert standing == {"G1": "valid", "G2": "expired", "G3": "withdrawn"}


def test_what_was_paid_after_the_day_is_still_a_claim_then() -> None:
    paid = an_insured_desk(a_cover_row(), payments=[a_payment_row("P", 630, "2026-03-01", "A")])
    assert answer(paid, "insurance_cover")["owed"] == "0.00"
    assert answer(paid, "insurance_cover", as_of="2026-02-28")["claim"] == "360.00"


def test_figures_of_the_question_stand_in_for_the_ledgers() -> None:
    result = answer(an_insured_desk(a_cover_row()), "insurance_cover", owed="1000")
    assert (result["owed"], result["claim"], result["above_limit"]) == ("1000.00", "360.00", "500.00")
    result = answer(an_insured_desk(a_cover_row()), "insurance_cover", limit="600", indemnity_rate="0.5")
    # (600 − 100) × 0.5
    assert result["claim"] == "250.00"


def test_a_ledger_without_covers_says_nothing_of_insurance() -> None:
    desk = a_desk({"invoices": [an_invoice_row("A", 630, "2026-01-31")]})
    result = answer(desk, "insurance_cover")
    for field in ("insured_limit", "covered", "claim", "own_loss", "security"):
        assert result[field] is None
        assert f"{field}: the ledger has no covers table" in str(result["notes"])


def test_a_public_body_is_pointed_to_the_contract() -> None:
    customer = a_customer_row(kind="public_body")
    result = answer(an_insured_desk(a_cover_row(), customers=[customer]), "insurance_cover")
    assert "public body" in str(result["notes"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_share_paid_is_never_confused_with_what_can_be_insured(language: Language) -> None:
    said = worded(a_desk({}), language, **EXAMPLE)
    assert ("赔付比例" if language == "zh" else "share of a covered loss that is paid") in said
    assert ("可以投保" if language == "zh" else "different figure") in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_that_is_cut_says_so(language: Language) -> None:
    invoices = [an_invoice_row(f"I{n:02}", 10, "2026-04-20") for n in range(16)]
    desk = a_desk({"invoices": invoices, "covers": [a_cover_row()]})
    assert ("16 张" if language == "zh" else "15 of 16") in worded(desk, language, customer="C001")
