"""credit_report: the blocks agree with the tools that own them, the recommendation, and what is missing."""

import pytest

from bot.composition import House
from bot.wording.credit_report import reply
from bot.wording.voice import Voice
from knowledge.policy.catalogue import CATALOGUE
from prompts.wording import LANGUAGES, Language, texts
from tests.tools.credit_report_cases import HEALTHY, a_file_desk, content, part, report
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, answer, failed
from tools.credit_report import CreditReport
from tools.gateway import call


def test_every_block_agrees_with_the_tool_that_owns_it(sample: House) -> None:
    person = sample.person("zhao.min@xilan.example")
    assert person is not None
    desk = sample.desk(person)
    for customer_id in ("C001", "C002", "C016", "C027", "C045", "C054"):
        result = report(desk, customer=customer_id)
        limit = answer(desk, "customer_limit", customer=customer_id)
        suggested = answer(desk, "suggest_limit", customer=customer_id)
        paid = answer(desk, "payment_behaviour", customer=customer_id)
        warned = answer(desk, "early_warnings", customer=customer_id)
        assert {name: limit[name] for name in part(result, "limit")} == result["limit"]
        assert {name: paid[name] for name in part(result, "behaviour")} == result["behaviour"]
        assert (result["grade"], result["score"]) == (limit["grade"], suggested["score"])
        assert part(result, "recommendation")["suggested"] == suggested["suggested"]
        signals, others = result["signals"], warned["signals"]
        assert isinstance(signals, list)
        assert isinstance(others, list)
        assert {str(each["rule"]) for each in signals if isinstance(each, dict)} == {
            str(each["rule"]) for each in others if isinstance(each, dict)
        }


def test_the_score_is_the_points_of_its_lines(sample: House) -> None:
    person = sample.person("zhao.min@xilan.example")
    assert person is not None
    result = report(sample.desk(person), customer="C001")
    lines = result["score_lines"]
    assert isinstance(lines, list)
    points = sum(float(str(line["points"])) for line in lines if isinstance(line, dict))
    maximum = sum(float(str(line["maximum"])) for line in lines if isinstance(line, dict))
    assert maximum == 100
    assert points == pytest.approx(float(str(result["score"])))


def test_altmans_score_follows_the_kind_of_customer_and_its_zone_is_worked_out_by_hand() -> None:
    # Z′ = 0.717 × 200/1000 + 0.847 × 100/1000 + 3.107 × 100/1000 + 0.420 × 500/500 + 0.998 × 1000/1000
    #    = 0.1434 + 0.0847 + 0.3107 + 0.42 + 0.998 = 1.9568: between 1.23 and 2.90
    found = part(report(a_file_desk()), "altman")
    assert (found["score"], found["value"], found["zone"]) == ("altman_z1", "1.9568", "grey")
    # Z″ = 6.56 × 0.2 + 3.26 × 0.1 + 6.72 × 0.1 + 1.05 × 1 = 1.312 + 0.326 + 0.672 + 1.05 = 3.36: above 2.60
    found = part(report(a_file_desk(kind="trade")), "altman")
    assert (found["score"], found["value"], found["zone"]) == ("altman_z2", "3.36", "safe")


def test_a_bank_has_no_altman_score_and_the_reason_is_said() -> None:
    result = report(a_file_desk(kind="financial"))
    assert part(result, "altman")["value"] is None
    assert "altman.value: Altman's scores do not apply to banks and insurers" in str(result["notes"])


def test_the_file_says_what_it_has_of_which_day_and_what_is_missing() -> None:
    result = report(a_file_desk())
    assert content(result, "registry")["state"] == "missing"
    assert "2 independent sources" in str(content(result, "registry")["detail"])
    assert content(result, "financials")["state"] == "present"
    assert content(result, "financials")["dated"] == "2025-12-31"
    assert content(result, "payment_history")["state"] == "present"
    assert content(result, "court_records")["state"] == "present"
    assert content(result, "terms")["state"] == "present"


def test_a_stale_statement_is_incomplete() -> None:
    # a year's statement of 2024: the next was due on 2025-12-31, 90 days before the day; 60 are allowed
    old = {**HEALTHY, "period_end": "2024-12-31", "received_on": "2025-02-15"}
    found = content(report(a_file_desk(tables={"statements": [old]})), "financials")
    assert (found["state"], found["dated"]) == ("partial", "2024-12-31")


def test_a_bare_ledger_leaves_each_block_with_its_reason() -> None:
    desk = a_desk({"customers": [a_customer_row(credit_limit=None, terms_days=None)]})
    result = report(desk)
    for name in ("financials", "payment_history", "limit", "terms", "registry"):
        assert content(result, name)["state"] == "missing", name
    assert result["covers"] is None
    assert "covers: the ledger has no covers table" in str(result["notes"])


def test_covers_events_and_write_offs_stand_in_the_file() -> None:
    cover = {
        "cover_id": "V",
        "customer_id": "C001",
        "kind": "deposit",
        "amount": 50,
        "valid_until": "2026-03-30",
    }
    events = [
        {
            "event_id": "E1",
            "customer_id": "C001",
            "happened_on": "2025-01-01",
            "kind": "lawsuit",
            "note": "a",
        },
        {
            "event_id": "E2",
            "customer_id": "C001",
            "happened_on": "2026-01-01",
            "kind": "asset_change",
            "note": "b",
        },
    ]
    written = a_payment_row("W", 300, "2026-01-15", "X", kind="write_off")
    tables = {
        "covers": [cover],
        "events": events,
        "invoices": [an_invoice_row("X", 300, "2025-07-01")],
        "payments": [written],
    }
    result = report(a_file_desk(tables=tables))
    covers, found = result["covers"], result["events"]
    assert isinstance(covers, list)
    assert isinstance(found, list)
    assert [(each["kind"], each["status"]) for each in covers if isinstance(each, dict)] == [
        ("deposit", "expired")
    ]
    assert [each["kind"] for each in found if isinstance(each, dict)] == ["asset_change", "lawsuit"]
    assert part(result, "write_offs")["standing"] == "300.00"


def test_hidden_members_of_a_group_do_not_show() -> None:
    parent = a_customer_row(
        "C009", name="Hidden Holding", salesperson="bob@seller.example", group_limit=98_765, country="DE"
    )
    owed = an_invoice_row("Z", 43_210, "2026-01-31", "C009")
    own = a_customer_row(kind="manufacturer", parent_id="C009")
    desk = a_file_desk(tables={"customers": [own, parent], "invoices": [owed], "payments": []}, role="sales")
    made = call(desk, "credit_report", {"customer": "C001"})
    assert made.ok, made.failure
    written = str(made.as_json())
    for hidden in ("Hidden Holding", "C009", "98765", "43210", "98,765", "43,210"):
        assert hidden not in written
    for language in LANGUAGES:
        said = worded(made.result, language)
        assert not any(hidden in said for hidden in ("Hidden Holding", "C009", "98,765", "43,210"))


def worded(result: object, language: Language) -> str:
    assert isinstance(result, CreditReport)
    return reply(result, Voice(language, "credit_report")).as_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headline_gives_grade_score_altman_and_what_follows(language: Language) -> None:
    made = call(a_file_desk(grade_override="B"), "credit_report", {"customer": "C001"})
    headline = worded(made.result, language).splitlines()[0]
    assert "B" in headline
    assert "1.9568" in headline or "1.96" in headline
    assert ("人工设定" if language == "zh" else "set by hand") in headline


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_factor_of_the_scorecard_is_named(language: Language) -> None:
    known = texts(language, "reply_credit_report")
    factors = [name for name, expected in CATALOGUE.items() if expected.kind == "factor"]
    assert all(f"factor.{name.partition('.')[2]}" in known for name in factors)


def test_without_a_customer_it_asks_for_one() -> None:
    made = failed(a_file_desk(), "credit_report")
    assert made.failure is not None
    assert made.failure.argument == "customer"
