"""portfolio_kpis: collection, bad debts, risk, concentration and cover by hand; rights and the reply."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings

from bot.composition import House
from bot.wording.tool_replies import tool_reply
from knowledge.desk import Desk
from tests.knowledge.ledger.any_ledger import DAYS, Tables, any_ledger, ledger_of
from tests.ledgers import Rows, a_ledger
from tests.tools.calculations.framing import POLICY
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, failed
from tests.tools.portfolio_desks import told
from tests.tools.portfolio_kpis_cases import END, PAID, QUARTER, billed, figures, notes, of
from tools.gateway import call


def test_collection_effectiveness_is_the_published_80_percent() -> None:
    """Opening 500, sales 300, closing 400 with 300 of it current: (500 + 300 − 400) / (500 + 300 − 300)."""
    rows = (
        billed("O", 500, "2025-11-01", "2025-12-01"),
        billed("S", 300, "2026-02-01", "2026-04-30"),
    )
    found = figures(rows, payments=[a_payment_row("P", 400, "2026-02-15", "O")])
    assert of(found, "collection_effectiveness") == "80"
    assert of(found, "collection_effectiveness", "numerator") == "400.00"
    assert of(found, "collection_effectiveness", "denominator") == "500.00"


def test_a_write_off_is_no_collection() -> None:
    """Of 500, 400 are paid and 100 written off: 400 / (400 + 0 + 100)."""
    rows = (billed("O", 500, "2025-11-01", "2025-12-01"), billed("S", 10, "2026-02-01", "2026-04-30"))
    paid = [
        a_payment_row("P", 400, "2026-02-15", "O"),
        a_payment_row("W", 100, "2026-02-16", "O", kind="write_off"),
    ]
    assert of(figures(rows, payments=paid), "collection_effectiveness") == "80"


def test_the_bad_debt_rate_takes_recoveries_off_write_offs_of_12_months() -> None:
    """100 written off on 1 April, 30 recovered, against 1 000 sold: 7 %; the day before is outside."""
    rows = (billed("O", 100, "2025-03-01", "2025-03-02"), billed("S", 1000, "2025-08-01"))

    def paid(on: str) -> Rows:
        return [
            a_payment_row("W", 100, on, "O", kind="write_off"),
            a_payment_row("R", 30, "2026-01-10", "O"),
        ]

    assert of(figures(rows, payments=paid("2025-04-01")), "bad_debt_rate") == "0.07"
    # written off before the 12 months: only the recovery is of them
    assert of(figures(rows, payments=paid("2025-03-31")), "bad_debt_rate") == "-0.03"


THREE: Rows = [
    a_customer_row("C001", grade_override="A"),
    a_customer_row("C002", grade_override="D"),
    a_customer_row("C003", grade_override="E"),
]


OWED: Rows = [
    billed("I1", 500, "2026-03-01", customer_id="C001"),
    billed("I2", 300, "2026-03-01", customer_id="C002"),
    billed("I3", 200, "2026-03-01", customer_id="C003"),
]


def test_high_risk_is_the_exposure_of_d_and_e() -> None:
    found = figures(OWED, customers=THREE)
    assert of(found, "high_risk_share") == "0.5"
    in_credit = [*OWED, billed("N", -900, "2026-03-02", customer_id="C003")]
    assert (
        of(figures(in_credit, customers=THREE), "high_risk_share") == "0.375"
    )  # 300 of 800: a debt of ours counts 0


def test_concentration_is_the_share_of_the_largest_and_the_sum_of_squares() -> None:
    """0.5² + 0.3² + 0.2² = 0.38."""
    spread = figures(OWED, customers=THREE)["concentration"]
    assert isinstance(spread, dict)
    shares = {name: each["value"] for name, each in spread.items() if isinstance(each, dict)}
    assert shares == {"top_1": "0.5", "top_5": "1", "top_10": "1", "hhi": "0.38"}


def cover(**more: object) -> dict[str, object]:
    return {
        "cover_id": "V1",
        "customer_id": "C001",
        "kind": "insurance",
        "amount": 400,
        "currency": "CNY",
        "indemnity_rate": "0.9",
        "max_terms_days": 60,
        "valid_from": "2026-01-01",
        "valid_until": "2026-03-31",
        **more,
    }


@pytest.mark.parametrize(
    ("changed", "share"),
    [
        ({}, "0.4"),  # up to the insured limit
        ({"amount": 600}, "0.5"),  # no more than is owed
        ({"valid_until": "2026-03-30"}, "0"),
        ({"withdrawn_on": "2026-03-31"}, "0"),
        ({"withdrawn_on": "2026-04-01"}, "0.4"),
        ({"valid_from": "2026-03-01"}, "0.4"),
        ({"valid_from": "2026-03-02"}, "0"),  # dated the day before the cover
        ({"max_terms_days": 29}, "0"),
        ({"max_terms_days": 30}, "0.4"),
        ({"kind": "bank_guarantee"}, "0"),
        ({"amount": None}, "0"),
    ],
)
def test_covered_is_what_valid_insurance_takes(changed: dict[str, object], share: str) -> None:
    owed = [
        billed("I1", 500, "2026-03-01", "2026-03-31", customer_id="C001"),
        billed("I2", 500, "2026-03-01", customer_id="C002"),
    ]
    found = figures(owed, customers=THREE, covers=[cover(**changed)])
    assert of(found, "covered_share") == share


@settings(max_examples=40, deadline=None)
@given(any_ledger(), DAYS)
def test_dso_is_best_possible_and_delinquent_less_unapplied_on_any_ledger(tables: Tables, day: date) -> None:
    ledger = ledger_of(tables)
    desk = a_desk({})
    placed = Desk(person=desk.person, ledger=ledger, policy=desk.policy, as_of=day)
    made = call(placed, "portfolio_kpis", {})
    if not made.ok:  # a rate that the ledger lacks is said, not guessed
        assert made.failure is not None
        assert made.failure.argument == "rate"
        return
    found = made.as_json()["result"]
    assert isinstance(found, dict)
    names = ("dso", "best_possible_dso", "average_days_delinquent", "unapplied_days")
    values = [of(found, name) for name in names]
    if values[0] is None:
        return
    dso, best, late, credit = (Fraction(Decimal(str(value))) for value in values)
    assert abs(dso - (best + late - credit)) <= Fraction(4, 10**6)
    spread = found["concentration"]
    assert isinstance(spread, dict)
    values = [of(spread, name) for name in ("top_1", "top_5", "top_10")]
    shares = [Decimal(str(value)) for value in values if value is not None]
    assert shares == sorted(shares)


def test_a_sales_person_gets_the_figures_of_their_own_customers_and_is_told_so() -> None:
    customers: Rows = [a_customer_row("C001"), a_customer_row("C002", salesperson="bo@seller.example")]
    rows = [*QUARTER, billed("X", 90_000, "2026-03-01", customer_id="C002")]
    tables: dict[str, Rows] = {"customers": customers, "invoices": rows, "payments": PAID}
    own = told(a_desk(tables, role="sales"), "portfolio_kpis")
    everybody = told(a_desk(tables), "portfolio_kpis")
    assert of(own, "dso", "denominator") == "90000.00"
    assert of(everybody, "dso", "denominator") == "180000.00"
    assert "your own customers" in str(own["whose"])
    largest = own["largest"]
    assert isinstance(largest, list)
    assert {each["customer_id"] for each in largest if isinstance(each, dict)} == {"C001"}


def test_staff_without_customers_are_denied() -> None:
    made = failed(a_desk({"invoices": QUARTER}, role="staff"), "portfolio_kpis")
    assert made.failure is not None
    assert made.failure.kind == "denied"


def test_without_payments_nothing_can_be_said_and_the_reason_is() -> None:
    ledger = a_ledger({"customers": [a_customer_row()], "invoices": QUARTER})
    desk = Desk(person=a_desk({}).person, ledger=ledger, policy=POLICY, as_of=END)
    found = told(desk, "portfolio_kpis")
    assert of(found, "dso") is None
    assert any("no payments table" in str(note) for note in notes(found))


def test_the_reply_says_what_moved_dso_in_both_languages(sample: House) -> None:
    person = sample.person("zhao.min@xilan.example")
    assert person is not None
    desk = sample.desk(person)
    made = call(desk, "portfolio_kpis", {})
    english, chinese = (tool_reply(made, language, desk).as_text() for language in ("en", "zh"))
    assert "The largest part of it is customers paying late" in english
    assert "其中影响最大的是客户逾期付款" in chinese
    assert "REVIEW-KPI" in english
