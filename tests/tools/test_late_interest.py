"""late_interest, through the gateway: whose rate, which days, what stands apart from the claim."""

from decimal import Decimal

import pytest

from knowledge.desk import Desk
from knowledge.policy.policy import Policy
from tests.builders import Rows, a_ledger
from tests.tools.calculations.framing import policy_with
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, answer, failed
from tools.gateway import call
from tools.results import Json

AT = {"annual_rate": "0.1825"}  # 0.05 % a day on 365 days


def a_late_desk(country: str = "CN", currency: str = "CNY", size: str = "") -> Desk:
    """As of 2026-03-31: A 100 days late, a part of it in dispute; B 50, partly paid; C paid 10 days late."""
    return a_desk(
        {
            "customers": [a_customer_row(country=country, currency=currency, size=size)],
            "invoices": [
                an_invoice_row("A", 1000, "2025-12-21"),
                an_invoice_row("B", 2000, "2026-02-09"),
                an_invoice_row("C", 4000, "2026-01-10"),
                an_invoice_row("D", 8000, "2026-03-31"),
            ],
            "payments": [
                a_payment_row("P1", 500, "2026-03-21", "B"),
                a_payment_row("P2", 4000, "2026-01-20", "C"),
                a_payment_row("P3", 70, "2026-03-30"),
            ],
            "disputes": [
                {
                    "dispute_id": "X",
                    "invoice_id": "A",
                    "opened_on": "2026-01-05",
                    "resolved_on": "",
                    "amount": 400,
                }
            ],
        }
    )


def under(desk: Desk, parameter_id: str, value: object) -> Desk:
    policy: Policy = policy_with(parameter_id, value)
    return Desk(person=desk.person, ledger=desk.ledger, policy=policy, as_of=desk.as_of)


def lines(result: dict[str, Json]) -> list[tuple[Json, ...]]:
    assert isinstance(result["lines"], list)
    rows = [row for row in result["lines"] if isinstance(row, dict)]
    return [tuple(row[key] for key in ("invoice", "days", "balance", "interest", "disputed")) for row in rows]


def bare(desk: Desk, **arguments: object) -> dict[str, Json]:
    made = call(desk, "late_interest", arguments)
    assert made.ok, made.failure
    result = made.as_json()["result"]
    assert isinstance(result, dict)
    return result


def test_a_customers_overdue_invoices_line_by_line() -> None:
    result = answer(a_late_desk(), "late_interest", **AT)
    assert lines(result) == [
        ("A", 100, "600.00", "30.00", False),
        ("A", 100, "400.00", "20.00", True),
        ("B", 40, "2000.00", "40.00", False),
        ("B", 10, "1500.00", "7.50", False),
    ]
    assert (result["interest"], result["undisputed_interest"], result["disputed_interest"]) == (
        "97.50",
        "77.50",
        "20.00",
    )
    assert (result["principal"], result["basis"], result["annual_rate"]) == ("2500.00", 365, "0.1825")
    assert result["rules"] == ["TERMS-STANDARD", "TERMS-CLAUSES"]


def test_what_was_paid_late_and_what_is_not_applied_stand_beside_the_claim() -> None:
    result = answer(a_late_desk(), "late_interest", **AT)
    assert (result["paid_late_interest"], result["paid_late_count"]) == ("20.00", 1)  # 4 000 × 0.05 % × 10
    assert (result["paid_late_since"], result["unapplied_credit"]) == ("2025-04-01", "70.00")


def test_an_invoice_paid_late_bears_interest_to_the_payment() -> None:
    result = bare(a_late_desk(), invoice="C", **AT)
    assert (result["invoice_id"], lines(result)) == ("C", [("C", 10, "4000.00", "20.00", False)])
    assert (result["principal"], result["customer_id"]) == ("0.00", "C001")


def test_an_earlier_day_knows_nothing_of_what_came_after() -> None:
    result = answer(a_late_desk(), "late_interest", as_of="2026-01-01", **AT)
    assert lines(result) == [("A", 11, "1000.00", "5.50", False)]


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2025-12-21", []), ("2025-12-22", [("A", 1, "1000.00", "0.50", False)])],
)
def test_nothing_is_owed_on_the_due_date_and_a_day_later_one_days_interest(
    day: str, expected: list[tuple[Json, ...]]
) -> None:
    result = answer(a_late_desk(), "late_interest", as_of=day, **AT)
    assert (lines(result), result["interest"]) == (expected, "0.50" if expected else "0.00")


@pytest.mark.parametrize(
    ("country", "source", "annual", "reference"),
    [
        ("CN", "china_lpr", "0.045", "0.03"),
        ("DE", "eu", "0.1015", "0.0215"),
        ("US", "policy", "0.045", "0.03"),
        ("", "policy", "0.045", "0.03"),
    ],
)
def test_without_a_rate_the_country_chooses_and_the_answer_says_why(
    country: str, source: str, annual: str, reference: str
) -> None:
    result = answer(a_late_desk(country), "late_interest")
    assert (result["rate_source"], result["annual_rate"], result["reference_rate"]) == (
        source,
        annual,
        reference,
    )
    assert result["rate_reason"]
    assert "not legal advice" in str(result["notes"])


def test_a_stated_rate_goes_before_the_law_of_the_country() -> None:
    result = answer(a_late_desk("DE"), "late_interest", annual_rate="0.06")
    assert (result["rate_source"], result["annual_rate"], result["reference_rate"]) == (
        "stated",
        "0.06",
        None,
    )
    assert result["lump_sum"] is None


def test_the_eus_fixed_sum_stands_apart_in_euro_a_claim_each() -> None:
    """A and B have undisputed interest; nothing of the 80 EUR is in the interest in yuan."""
    result = answer(a_late_desk("DE"), "late_interest")
    assert (result["lump_sum"], result["lump_sum_claims"], result["currency"]) == ("80.00", 2, "CNY")
    # A 1 000 × 10.15 % / 365 × 100; B 2 000 for 40 days and 1 500 for 10
    assert result["interest"] == "54.23"


def test_a_wholly_disputed_claim_bears_no_fixed_sum_yet() -> None:
    desk = a_desk(
        {
            "customers": [a_customer_row(country="FR")],
            "invoices": [an_invoice_row("A", 1000, "2026-03-01")],
            "disputes": [
                {
                    "dispute_id": "X",
                    "invoice_id": "A",
                    "opened_on": "2026-03-05",
                    "resolved_on": "",
                    "amount": "",
                }
            ],
        }
    )
    result = answer(desk, "late_interest")
    assert (result["lump_sum"], result["undisputed_interest"]) == ("0.00", "0.00")


@pytest.mark.parametrize(
    ("ours", "size", "source", "beside"),
    [
        ("unknown", "large", "china_lpr", "97.50"),
        ("unknown", "small", "china_lpr", None),
        ("large", "large", "china_lpr", None),
        ("small", "large", "china_small_supplier", None),
        ("small", "small", "china_lpr", None),
    ],
)
def test_the_small_suppliers_rate_is_taken_only_where_we_are_known_to_be_one(
    ours: str, size: str, source: str, beside: str | None
) -> None:
    desk = under(a_late_desk(size=size), "TERMS-STANDARD.late_our_size", ours)
    result = answer(desk, "late_interest")
    assert (result["rate_source"], result["at_small_supplier_rate"]) == (source, beside)
    if source == "china_small_supplier":
        assert result["interest"] == "97.50"


@pytest.mark.parametrize(("basis", "interest"), [(365, "1109.59"), (360, "1125.00")])
def test_a_bare_amount_over_days_by_the_policys_year(basis: int, interest: str) -> None:
    desk = under(a_desk({}, role="staff"), "TERMS-STANDARD.late_basis", basis)
    result = bare(desk, amount="100000", days=90, annual_rate="0.045")
    assert (result["interest"], result["basis"], result["currency"]) == (interest, basis, "CNY")


def test_a_bare_amount_takes_the_rates_of_its_own_days() -> None:
    """To 2025-05-25: 14 days at 3.10 % × 1.5 and 6 at 3.00 % × 1.5 on 365 000 → 651 + 270."""
    result = bare(a_desk({}), amount="365000", days=20, as_of="2025-05-25")
    assert [line[1:4] for line in lines(result)] == [(14, "365000.00", "651.00"), (6, "365000.00", "270.00")]
    assert result["interest"] == "921.00"
    assert "the rate changed within these days" in str(result["notes"])


def test_where_the_lpr_changed_the_courts_own_reading_is_told() -> None:
    lpr = answer(a_late_desk("CN"), "late_interest", amount="100", days=400)
    ecb = answer(a_late_desk("DE"), "late_interest", amount="100", days=400)
    assert "the LPR when payment was first missed" in str(lpr["notes"])
    assert "each line has its own" in str(ecb["notes"])
    assert "LPR" not in str(ecb["notes"])


def test_a_bare_amount_of_a_customer_takes_its_country_and_currency() -> None:
    result = answer(a_late_desk("IT", currency="EUR"), "late_interest", amount="36500", days=10)
    assert (result["interest"], result["currency"], result["lump_sum"]) == ("101.50", "EUR", "40.00")


def test_no_days_bear_no_interest() -> None:
    result = bare(a_desk({}), amount="100", days=0, annual_rate="0.06")
    assert (result["interest"], result["lines"]) == ("0.00", [])


def test_before_the_rates_begin_it_is_not_available_with_the_reason() -> None:
    result = bare(a_desk({}), amount="100", days=10, as_of="2019-08-25")
    assert (result["interest"], result["lines"], result["annual_rate"]) == (None, None, "0.06375")
    assert "the LPR on file begins on 2019-08-20, and this interest begins on 2019-08-16" in str(
        result["notes"]
    )


@pytest.mark.parametrize(
    ("country", "day", "said"),
    [
        ("CN", "2026-08-19", None),
        ("CN", "2026-08-20", "the latest LPR in the policy is that of 2026-08-20"),
        ("DE", "2026-12-31", None),
        ("DE", "2027-01-01", "the one of this half-year is still missing"),
    ],
)
def test_the_last_rate_on_file_is_named_once_a_newer_one_may_be_out(
    country: str, day: str, said: str | None
) -> None:
    notes = str(answer(a_late_desk(country), "late_interest", as_of=day)["notes"])
    assert (said in notes) if said else ("latest" not in notes)


def test_a_member_of_the_eu_without_the_euro_is_told_whose_rate_it_is() -> None:
    assert "SE does not pay in euro" in str(answer(a_late_desk("SE"), "late_interest")["notes"])
    assert "does not pay in euro" not in str(answer(a_late_desk("FI"), "late_interest")["notes"])


@pytest.mark.parametrize(
    ("clause", "days"), [("as_dated", 10), ("next_business_day", 8), ("previous_business_day", 11)]
)
def test_a_due_date_on_a_weekend_counts_as_the_clause_says(clause: str, days: int) -> None:
    """Due on Saturday 2026-03-21, asked on the 31st."""
    desk = under(
        a_desk({"invoices": [an_invoice_row("A", 100, "2026-03-21")]}), "TERMS-CLAUSES.weekend", clause
    )
    result = answer(desk, "late_interest", **AT)
    assert [line[1] for line in lines(result)] == [days]
    assert ("due on a weekend and moved" in str(result["notes"])) is (clause != "as_dated")


@pytest.mark.parametrize(
    ("parts", "said"),
    [(("costs", "interest", "principal"), True), (("costs", "principal", "interest"), False)],
)
def test_a_part_payment_off_the_principal_is_told_where_interest_comes_first(
    parts: tuple[str, ...], said: bool
) -> None:
    desk = under(a_late_desk(), "TERMS-CLAUSES.allocation_parts", parts)
    notes = answer(desk, "late_interest", **AT)["notes"]
    assert ("they pay interest before principal: B" in str(notes)) is said


def test_lines_of_another_currency_add_up_to_the_cent() -> None:
    result = answer(a_late_desk(), "late_interest", currency="USD", **AT)
    shown = [Decimal(str(line[3])) for line in lines(result)]
    assert sum(shown) == Decimal(str(result["interest"])) == Decimal("13.93")  # 97.50 / 7
    assert result["fx"]


def test_without_payments_nothing_is_claimed() -> None:
    desk = a_late_desk()
    rest: dict[str, Rows] = {
        "customers": [a_customer_row()],
        "invoices": [an_invoice_row("A", 100, "2026-01-31")],
    }
    without = Desk(person=desk.person, ledger=a_ledger(rest), policy=desk.policy, as_of=desk.as_of)
    result = answer(without, "late_interest")
    assert (result["interest"], result["principal"], result["lines"]) == (None, None, None)


def test_without_a_table_of_disputes_nothing_is_said_to_be_undisputed() -> None:
    desk = a_late_desk()
    rest: dict[str, Rows] = {
        "customers": [a_customer_row()],
        "invoices": [an_invoice_row("A", 100, "2026-03-21")],
        "payments": [],
    }
    without = Desk(person=desk.person, ledger=a_ledger(rest), policy=desk.policy, as_of=desk.as_of)
    result = answer(without, "late_interest", **AT)
    assert (result["interest"], result["undisputed_interest"], result["disputed_interest"]) == (
        "0.50",
        None,
        None,
    )
    assert answer(without, "late_interest", amount="100", days=10, **AT)["disputed_interest"] == "0.00"


@pytest.mark.parametrize(
    ("given", "kind", "argument"),
    [
        ({}, "missing", "customer"),
        ({"amount": "100"}, "missing", "days"),
        ({"days": 9}, "missing", "amount"),
        ({"customer": "C001", "days": 9}, "missing", "amount"),
        ({"amount": "0", "days": 9}, "wrong", "amount"),
        ({"amount": "9.001", "days": 9}, "wrong", "amount"),
        ({"amount": "9.5", "days": 9, "currency": "JPY"}, "wrong", "amount"),
        ({"amount": "9", "days": -1}, "wrong", "days"),
        ({"amount": "9", "days": 3651}, "wrong", "days"),
        ({"amount": "9", "days": 9, "annual_rate": "-0.01"}, "wrong", "annual_rate"),
        ({"amount": "9", "days": 9, "annual_rate": "4.5"}, "wrong", "annual_rate"),
        ({"invoice": "NONE"}, "not_found", "invoice"),
    ],
)
def test_what_cannot_be_worked_out_is_asked_or_refused(
    given: dict[str, object], kind: str, argument: str
) -> None:
    failure = failed(a_late_desk(), "late_interest", **given).failure
    assert failure is not None
    assert (failure.kind, failure.argument) == (kind, argument)


def test_a_customer_or_invoice_that_the_asker_may_not_see_is_denied() -> None:
    desk = a_desk(
        {
            "customers": [a_customer_row(salesperson="other@seller.example")],
            "invoices": [an_invoice_row("A", 100, "2026-01-31")],
        },
        role="sales",
        email="me@seller.example",
    )
    for given in ({"customer": "C001"}, {"invoice": "A"}, {"customer": "C001", "amount": "9", "days": 9}):
        failure = failed(desk, "late_interest", **given).failure
        assert failure is not None
        assert failure.kind == "denied"
