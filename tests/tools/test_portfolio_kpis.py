"""portfolio_kpis: each key figure on figures that are easy to check, its edges, the period before, rights."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings

from bot.composition import House
from bot.wording.tool_replies import tool_reply
from knowledge.desk import Desk
from tests.builders import Rows, a_ledger
from tests.knowledge.ledger.any_ledger import DAYS, Tables, any_ledger, ledger_of
from tests.tools.calculations.framing import POLICY
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, failed
from tests.tools.portfolio_desks import told
from tools.gateway import call
from tools.results import Json

END = date(2026, 3, 31)


def billed(
    invoice_id: str, amount: object, dated: str, due: str = "2026-12-31", **more: object
) -> dict[str, object]:
    return an_invoice_row(invoice_id, amount, due, invoice_date=dated, **more)  # type: ignore[arg-type] # the id


def figures(
    invoices: Rows, *, as_of: date = END, asked: str | None = None, **tables: Rows
) -> dict[str, Json]:
    desk = a_desk({"invoices": invoices, **tables}, as_of=as_of)
    return told(desk, "portfolio_kpis", **({"quarter": asked} if asked else {}))


def of(result: dict[str, Json], name: str, field: str = "value") -> Json:
    kept = result[name]
    assert isinstance(kept, dict)
    return kept[field]


# 90 000 of sales in the 90 days up to 31 March (from 1 January), of which 45 000 are open.
QUARTER = (billed("A", 45_000, "2026-01-01", "2026-03-01"), billed("B", 45_000, "2026-03-31"))
PAID: Rows = [a_payment_row("P", 30_000, "2026-03-20", "A")]


def test_dso_is_net_receivables_over_the_sales_of_90_days() -> None:
    """15 000 overdue and 45 000 not due against 90 000 in 90 days: 15 + 45 days."""
    found = figures(QUARTER, payments=PAID)
    assert of(found, "dso") == "60"
    assert of(found, "best_possible_dso") == "45"
    assert of(found, "average_days_delinquent") == "15"
    assert (of(found, "dso", "numerator"), of(found, "dso", "denominator")) == ("60000.00", "90000.00")
    assert of(found, "overdue_rate") == "0.25"


def test_unapplied_credit_lowers_dso_and_stands_beside_it() -> None:
    """9 000 that no invoice uses are 9 days."""
    found = figures(QUARTER, payments=[*PAID, a_payment_row("U", 9000, "2026-03-30")])
    assert of(found, "dso") == "51"
    assert of(found, "unapplied_days") == "9"


def test_an_invoice_of_the_first_day_counts_and_one_of_the_day_before_does_not() -> None:
    """The 90 days up to 31 March begin on 1 January."""
    inside = figures((billed("A", 900, "2026-01-01"),))
    outside = figures((billed("A", 900, "2026-01-01"), billed("O", 900, "2025-12-31")))
    assert of(inside, "dso", "denominator") == "900.00"
    assert of(outside, "dso", "denominator") == "900.00"
    assert of(outside, "dso") == "180"


def test_a_credit_note_of_the_period_is_a_sale_less() -> None:
    found = figures((*QUARTER, billed("N", -30_000, "2026-02-01")), payments=PAID)
    assert of(found, "dso", "denominator") == "60000.00"


def test_without_sales_dso_is_not_available_with_the_reason() -> None:
    found = figures((billed("O", 900, "2025-06-01"),))
    assert of(found, "dso") is None
    assert any("no sales in the period" in str(note) for note in _notes(found))


def _notes(found: dict[str, Json]) -> Sequence[Json]:
    notes = found["notes"]
    assert isinstance(notes, list)
    return notes


def monthly(amounts: Sequence[tuple[str, object]]) -> list[dict[str, object]]:
    """Sales of months, all paid: what is owed comes from one further invoice and credit."""
    return [billed(f"M{number}", amount, dated) for number, (dated, amount) in enumerate(amounts)]


@pytest.mark.parametrize(
    ("day", "months", "owed", "days"),
    [
        # 31 + 28 + 400 / 700 × 31
        (END, (("2026-03-10", 900), ("2026-02-10", 800), ("2026-01-10", 700)), 2100, "76.714286"),
        # a month's sales exactly: its days and no more
        (END, (("2026-03-10", 900), ("2026-02-10", 800), ("2026-01-10", 700)), 1700, "59"),
        # the day's own month is a part month of 15 days: 15 + 100 / 200 × 28
        (date(2026, 3, 15), (("2026-03-10", 100), ("2026-02-10", 200)), 200, "29"),
        # a month without sales adds its days
        (END, (("2026-03-10", 100), ("2026-01-10", 200)), 200, "74.5"),
    ],
)
def test_countback_takes_whole_months_and_the_last_one_pro_rata(
    day: date, months: Sequence[tuple[str, int]], owed: int, days: str
) -> None:
    rows = monthly(months)
    sold = sum(amount for _, amount in months)
    paid = [a_payment_row("P", sold - owed, day.isoformat())]  # not applied: it lowers what is owed in all
    assert of(figures(rows, as_of=day, payments=paid), "dso_countback") == days


def test_countback_of_30_day_months_gives_the_published_figure() -> None:
    """212 000 against 100, 80 and 70 thousand: June has 30 days, so have the days counted of May and April.

    30 + 31 + 32 / 70 × 30 = 74.71; with a May of 30 days it would be the published 73.71.
    """
    rows = monthly((("2025-06-10", 100_000), ("2025-05-10", 80_000), ("2025-04-10", 70_000)))
    found = figures(rows, as_of=date(2025, 6, 30), payments=[a_payment_row("P", 38_000, "2025-06-30")])
    assert of(found, "dso_countback") == "74.714286"


def test_receivables_older_than_the_books_are_more_than_so_many_days() -> None:
    """1 000 owed against 600 of sales in all, first invoiced 22 days ago: a returned payment is the rest."""
    rows = [billed("A", 600, "2026-03-10")]
    found = figures(rows, payments=[a_payment_row("R", -400, "2026-03-20", "A")])
    assert of(found, "dso_countback") is None
    assert any("more than 22 days" in str(note) for note in _notes(found))


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


def test_a_named_quarter_uses_its_own_days_and_ends_on_its_last_day() -> None:
    """2025Q2 has 91 days: 100 owed on 30 June of 182 sold are 50 days; what came in July is not known yet."""
    rows = (billed("A", 182, "2025-04-01"),)
    found = figures(
        rows,
        asked="2025Q2",
        payments=[a_payment_row("P", 82, "2025-06-30", "A"), a_payment_row("Q", 100, "2025-07-01", "A")],
    )
    assert (found["as_of"], found["period"], found["previous_period"]) == ("2025-06-30", "2025Q2", "2025Q1")
    assert found["period_days"] == 91
    assert of(found, "dso") == "50"


def test_a_quarter_that_is_still_running_is_counted_up_to_the_day() -> None:
    found = figures((billed("A", 100, "2026-01-05"),), as_of=date(2026, 1, 10), asked="2026Q1")
    assert (found["as_of"], found["period_days"]) == ("2026-01-10", 10)
    assert any("still running" in str(note) for note in _notes(found))


@pytest.mark.parametrize("asked", ["2026Q2", "2027", "next spring"])
def test_a_quarter_that_has_not_begun_or_is_none_is_refused(asked: str) -> None:
    desk = a_desk({"invoices": QUARTER})
    made = failed(desk, "portfolio_kpis", quarter=asked)
    assert made.failure is not None
    assert (made.failure.kind, made.failure.argument) == ("wrong", "quarter")


def test_the_period_before_stands_beside_and_says_which_way_it_went() -> None:
    """Before: 900 owed of 900 sold in the 90 days to 31 December (90 days), now 900 of 1 800 (45)."""
    rows = (billed("O", 900, "2025-10-10"), billed("A", 1800, "2026-01-10"))
    paid = [a_payment_row("P", 900, "2026-02-01", "O"), a_payment_row("Q", 900, "2026-02-01", "A")]
    found = figures(rows, payments=paid)
    assert (of(found, "dso"), of(found, "dso", "previous"), of(found, "dso", "change")) == ("45", "90", "-45")
    assert of(found, "dso", "direction") == "better"
    assert found["previous_as_of"] == "2025-12-31"


def test_a_rise_by_late_payers_is_told_from_one_by_terms() -> None:
    """90 days of 900 before, all not due; now 900 are overdue besides: the rise is the late payers'."""
    rows = (billed("O", 900, "2025-10-10", "2026-01-31"), billed("A", 900, "2026-01-10", "2026-05-31"))
    change = figures(rows)["dso_change"]
    assert change == {
        "total": "90",
        "late_payers": "90",
        "terms_and_mix": "0",
        "unapplied_credit": "0",
        "mainly": "late_payers",
    }
    longer = (billed("O", 900, "2025-10-10", "2026-05-31"), billed("A", 900, "2026-01-10", "2026-05-31"))
    mix = figures(longer)["dso_change"]
    assert isinstance(mix, dict)
    assert (mix["terms_and_mix"], mix["late_payers"], mix["mainly"]) == ("90", "0", "terms_and_mix")


def test_balances_and_sales_are_valued_at_the_rates_of_the_same_day() -> None:
    """A rate that doubles between the two days moves neither DSO nor what was collected."""
    euros = [a_customer_row("C001", currency="EUR")]
    rows = (
        billed("O", 100, "2025-11-01", currency="EUR"),
        billed("S", 100, "2026-02-01", currency="EUR"),
    )
    fx: Rows = [
        {"currency": "EUR", "valid_from": "2020-01-01", "rate": "4"},
        {"currency": "EUR", "valid_from": "2026-03-01", "rate": "8"},
    ]
    found = figures(
        rows, customers=euros, fx=fx, payments=[a_payment_row("P", 100, "2026-02-10", "O", currency="EUR")]
    )
    assert of(found, "dso") == "90"
    assert of(found, "collection_effectiveness", "numerator") == "800.00"
    assert of(found, "collection_effectiveness") == "100"


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
    assert any("no payments table" in str(note) for note in _notes(found))


def test_the_reply_says_what_moved_dso_in_both_languages(sample: House) -> None:
    person = sample.person("zhao.min@xilan.example")
    assert person is not None
    desk = sample.desk(person)
    made = call(desk, "portfolio_kpis", {})
    english, chinese = (tool_reply(made, language, desk).as_text() for language in ("en", "zh"))
    assert "The largest part of it is customers paying late" in english
    assert "其中影响最大的是客户逾期付款" in chinese
    assert "REVIEW-KPI" in english
