"""early_warnings through the gateway: every edge below, at and above; the as-of day is 2026-03-31."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bot.wording.tool_replies import tool_reply
from knowledge.desk import Desk
from knowledge.policy.values import Threshold
from prompts.wording import Language
from tests.builders import Rows, a_ledger
from tests.tools.calculations.framing import policy_with
from tests.tools.desks import a_customer_row, a_desk, a_payment_row, an_invoice_row, answer, failed
from tools.gateway import call

SEVENTY = Threshold(value=Decimal(70), compare="from")
QUARTERS = ("2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31")


def fired(desk: Desk, rule: str, customer: str = "C001") -> str | None:
    """The level at which a rule fires for a customer, None where it does not."""
    found: Any = answer(desk, "early_warnings", customer=customer, rule=rule)
    levels = [signal["level"] for signal in found["signals"]]
    assert len(levels) <= 1
    return levels[0] if levels else None


def evidence(desk: Desk, rule: str, customer: str = "C001") -> str:
    found: Any = answer(desk, "early_warnings", customer=customer, rule=rule)
    return "; ".join(found["signals"][0]["evidence"])


def not_checked(desk: Desk, customer: str = "C001") -> dict[str, str]:
    """The rules that could not tell, each with why."""
    found: Any = answer(desk, "early_warnings", customer=customer)
    return {each["rule"]: "; ".join(each["reasons"]) for each in found["not_checked"]}


def statements(*figures: Mapping[str, object]) -> dict[str, Rows]:
    """Quarterly statements that end with the last quarter of 2025."""
    ends = QUARTERS[-len(figures) :]
    return {
        "statements": [
            {"customer_id": "C001", "period_end": end, "period_months": 3, "currency": "CNY", **each}
            for end, each in zip(ends, figures, strict=True)
        ]
    }


def reporting(*figures: Mapping[str, object], **tables: Rows) -> Desk:
    return a_desk({**statements(*figures), **tables})


# ---------------------------------------------------------------- statements


@pytest.mark.parametrize(("assets", "level"), [(119, "warning"), (120, None), (121, None)])
def test_a_current_ratio_below_the_cash_line_is_a_warning(assets: int, level: str | None) -> None:
    desk = reporting({"current_assets": assets, "current_liabilities": 100})
    assert fired(desk, "RATIO-CASH") == level


@pytest.mark.parametrize(
    ("before", "now", "level"),
    [(99, 99, "warning"), (100, 99, None), (99, 100, None), (101, 99, None)],
)
def test_a_current_ratio_below_one_warns_only_at_two_quarter_ends_in_a_row(
    before: int, now: int, level: str | None
) -> None:
    sheets = [{"current_assets": assets, "current_liabilities": 100} for assets in (before, now)]
    assert fired(reporting(*sheets), "RATIO-CURRENT") == level


def test_a_missing_quarter_cannot_tell_whether_it_is_in_a_row() -> None:
    rows = list(statements(*[{"current_assets": 90, "current_liabilities": 100}] * 3)["statements"])
    desk = a_desk({"statements": [rows[0], rows[2]]})
    assert fired(desk, "RATIO-CURRENT") is None
    assert "cannot tell whether it is in a row" in not_checked(desk)["RATIO-CURRENT"]


def test_one_ratio_is_one_signal_by_the_rule_that_says_more() -> None:
    desk = reporting(*[{"current_assets": 90, "current_liabilities": 100}] * 2)
    found: Any = answer(desk, "early_warnings")
    assert [(each["rule"], each["also"]) for each in found["signals"]] == [("RATIO-CURRENT", ["RATIO-CASH"])]
    assert found["count"] == 1
    assert {"RATIO-CURRENT", "RATIO-CASH"} <= set(found["rules"])
    assert fired(desk, "RATIO-CASH") == "warning"


def test_a_rule_made_more_severe_names_the_cause() -> None:
    desk = reporting(*[{"current_assets": 90, "current_liabilities": 100}] * 2)
    harder = replace(desk, policy=policy_with("RATIO-CASH.level", "critical"))
    found: Any = answer(harder, "early_warnings")
    assert [(each["rule"], each["level"]) for each in found["signals"]] == [("RATIO-CASH", "critical")]


@pytest.mark.parametrize(
    ("ebit", "interest", "level"),
    [(299, 100, "warning"), (300, 100, None), (1, 0, None), (0, 0, "warning"), (-5, 0, "warning")],
)
def test_interest_cover(ebit: int, interest: int, level: str | None) -> None:
    assert fired(reporting({"ebit": ebit, "interest_expense": interest}), "RATIO-COVER") == level


INDUSTRY = {"industry": "gears", "valid_from": "2020-01-01", "inventory_days": 60}


@pytest.mark.parametrize(("inventory", "level"), [(90, None), (91, "watch")])
def test_inventory_days_half_above_the_industry_s(inventory: int, level: str | None) -> None:
    """A quarter has 91.25 days: 90 / 91.25 of cost of sales are exactly 90 days, half above 60."""
    desk = reporting(
        {"inventory": inventory, "cost_of_sales": "91.25"},
        customers=[a_customer_row(industry="gears")],
        industries=[INDUSTRY],
    )
    assert fired(desk, "RATIO-INVENTORY") == level


@pytest.mark.parametrize(("debts", "level"), [(70, None), (71, "warning")])
def test_a_debt_ratio_above_the_line(debts: int, level: str | None) -> None:
    assert fired(reporting({"total_liabilities": debts, "total_assets": 100}), "RATIO-DEBT") == level


@pytest.mark.parametrize(("changed", "level"), [("2025-03-31", None), ("2025-04-01", "warning")])
def test_a_major_change_of_assets_within_twelve_months(changed: str, level: str | None) -> None:
    events: Rows = [{"event_id": "E1", "customer_id": "C001", "happened_on": changed, "kind": "asset_change"}]
    desk = reporting({"total_liabilities": 50, "total_assets": 100}, events=events)
    assert fired(desk, "RATIO-DEBT") == level


@pytest.mark.parametrize(
    ("costs", "level"),
    [
        ((70, 71, 72, 73), "watch"),
        ((70, 71, 72, 72), None),
        ((70, 70, 71, 72), None),
        ((74, 71, 72, 73), None),
    ],
)
def test_a_margin_that_falls_three_periods_running(costs: tuple[int, ...], level: str | None) -> None:
    desk = reporting(*({"revenue": 100, "cost_of_sales": cost} for cost in costs))
    assert fired(desk, "RATIO-CORE") == level


def test_too_few_periods_do_not_say_whether_the_margin_keeps_falling() -> None:
    desk = reporting(*({"revenue": 100, "cost_of_sales": cost} for cost in (70, 71, 72)))
    assert fired(desk, "RATIO-CORE") is None
    assert "too few adjacent periods" in not_checked(desk)["RATIO-CORE"]


def year_apart(before: object, now: object) -> Desk:
    rows = [
        {
            "customer_id": "C001",
            "period_end": end,
            "period_months": 3,
            "currency": "CNY",
            "payables": payables,
            "cost_of_sales": "91.25",
        }
        for end, payables in (("2024-12-31", before), ("2025-12-31", now))
    ]
    return a_desk({"statements": rows})


@pytest.mark.parametrize(("now", "level"), [("89.99", None), (90, "warning"), (91, "warning")])
def test_their_own_payable_days_doubling_within_a_year(now: object, level: str | None) -> None:
    desk = year_apart(45, now)
    assert fired(desk, "SIGNAL-PAYABLE") == level
    if level:
        assert "from 45 (2024-12-31)" in evidence(desk, "SIGNAL-PAYABLE")


def test_payable_days_of_nought_or_without_a_year_before_are_not_compared() -> None:
    assert "accounts payable is zero" in not_checked(year_apart(0, 90))["SIGNAL-PAYABLE"]
    desk = reporting({"payables": 90, "cost_of_sales": 90})
    assert "no statement that ends 12 months before 2025-12-31" in not_checked(desk)["SIGNAL-PAYABLE"]


@pytest.mark.parametrize(
    ("as_of", "months", "level"),
    [
        ("2026-05-29", 3, None),
        ("2026-05-30", 3, "watch"),
        ("2027-02-28", 12, None),
        ("2027-03-01", 12, "watch"),
    ],
)
def test_a_statement_is_stale_sixty_days_after_the_next_one_was_due(
    as_of: str, months: int, level: str | None
) -> None:
    row = {"customer_id": "C001", "period_end": "2025-12-31", "period_months": months, "currency": "CNY"}
    desk = a_desk({"statements": [row]}).at(date.fromisoformat(as_of))
    assert fired(desk, "SIGNAL-STALE") == level


# ---------------------------------------------------------------- trade


def paying(before: int, lately: int) -> Desk:
    """Two invoices, one in each half of the window, paid so many days after their day."""
    bills, receipts = [], []
    for number, (dated, days) in enumerate((("2025-05-01", before), ("2025-12-01", lately))):
        start = date.fromisoformat(dated)
        due = date.fromordinal(start.toordinal() + 30).isoformat()
        paid = date.fromordinal(start.toordinal() + days).isoformat()
        bills.append(an_invoice_row(f"I{number}", 100, due, invoice_date=dated))
        receipts.append(a_payment_row(f"P{number}", 100, paid, f"I{number}"))
    return a_desk({"invoices": bills, "payments": receipts})


@pytest.mark.parametrize(
    ("lately", "level"), [(39, None), (40, "watch"), (49, "watch"), (50, "warning"), (51, "warning")]
)
def test_a_drift_of_ten_days_is_watched_and_of_twenty_warned_of(lately: int, level: str | None) -> None:
    desk = paying(30, lately)
    assert fired(desk, "SIGNAL-PAYMENT") == level
    if level:
        assert f"from 30 (due up to 2025-09-30) to {lately}" in evidence(desk, "SIGNAL-PAYMENT")


def test_invoices_unpaid_since_the_earlier_half_never_pass_for_steady_paying() -> None:
    bills: Rows = [
        an_invoice_row("I1", 100, "2025-05-31", invoice_date="2025-05-01"),
        an_invoice_row("I2", 100, "2026-01-31", invoice_date="2026-01-01"),
    ]
    desk = a_desk({"invoices": bills, "payments": [a_payment_row("P1", 100, "2026-01-31", "I2")]})
    assert fired(desk, "SIGNAL-PAYMENT") is None
    assert "still unpaid (1)" in not_checked(desk)["SIGNAL-PAYMENT"]


def selling(before: object, now: object, *, first: str = "2024-01-15") -> Desk:
    """Sales of the quarter to 2025-03-31 and of the one to 2026-03-31, in a ledger that begins on a day."""
    dated = (("I0", 1, first), ("I1", before, "2025-01-01"), ("I2", now, "2026-01-01"))
    return a_desk(
        {"invoices": [an_invoice_row(name, amount, day, invoice_date=day) for name, amount, day in dated]}
    )


@pytest.mark.parametrize(
    ("now", "level"),
    [(50, "watch"), (49, "watch"), (51, None), (149, None), (150, "watch"), ("150.01", "watch")],
)
def test_sales_half_above_or_below_the_same_months_a_year_before(now: object, level: str | None) -> None:
    assert fired(selling(100, now), "SIGNAL-ORDER") == level


def test_sales_are_compared_by_the_day_of_the_invoice_at_the_edges_of_the_months() -> None:
    rows = [
        an_invoice_row("I0", 1, "2024-01-15", invoice_date="2024-01-15"),
        an_invoice_row("I1", 1000, "2024-12-31", invoice_date="2024-12-31"),  # a day too early
        an_invoice_row("I2", 100, "2025-03-31", invoice_date="2025-03-31"),
        an_invoice_row("I3", 1000, "2025-12-31", invoice_date="2025-12-31"),  # a day too early
        an_invoice_row("I4", 100, "2026-03-31", invoice_date="2026-03-31"),
    ]
    assert fired(a_desk({"invoices": rows}), "SIGNAL-ORDER") is None
    more = [*rows, an_invoice_row("I5", -60, "2026-03-31", invoice_date="2026-03-31")]
    assert "60% below" in evidence(a_desk({"invoices": more}), "SIGNAL-ORDER")


def test_orders_without_a_year_before_to_compare_with_are_not_judged() -> None:
    assert "no sales from 2024-12-31 to 2025-03-31" in not_checked(selling(-5, 100))["SIGNAL-ORDER"]
    young = a_desk({"invoices": [an_invoice_row("I1", 100, "2025-02-01", invoice_date="2025-02-01")]})
    assert "our ledger begins only on 2025-02-01" in not_checked(young)["SIGNAL-ORDER"]
    bare = not_checked(a_desk({}))["SIGNAL-ORDER"]
    assert "our ledger has no invoice, payment or order yet" in bare
    assert "–" not in bare


@pytest.mark.parametrize(
    ("days", "level"),
    [
        (("2026-03-31",), None),
        (("2026-03-31", "2025-04-01"), "watch"),
        (("2026-03-31", "2025-03-31"), None),
        (("2026-03-31", "2025-12-01", "2025-11-01"), "watch"),
    ],
)
def test_two_requests_to_change_the_terms_in_twelve_months(days: tuple[str, ...], level: str | None) -> None:
    events = [event(day, "terms_change_request", number) for number, day in enumerate(days)]
    assert fired(a_desk({"events": events}), "SIGNAL-TERMS") == level


def event(day: str, kind: str, number: int = 0, customer: str = "C001") -> dict[str, object]:
    return {"event_id": f"E{number}", "customer_id": customer, "happened_on": day, "kind": kind}


@pytest.mark.parametrize(
    ("kind", "level"),
    [
        ("lawsuit", "watch"),
        ("judgment", "warning"),
        ("enforcement", "warning"),
        ("restructuring", "warning"),
        ("dishonest_debtor", "critical"),
        ("insolvency", "critical"),
        ("ownership_change", None),
    ],
)
def test_court_events_have_the_policy_s_levels(kind: str, level: str | None) -> None:
    assert fired(a_desk({"events": [event("2026-01-01", kind)]}), "SIGNAL-LEGAL") == level


@pytest.mark.parametrize(("day", "level"), [("2024-03-31", None), ("2024-04-01", "critical")])
def test_court_events_count_for_two_years(day: str, level: str | None) -> None:
    assert fired(a_desk({"events": [event(day, "insolvency")]}), "SIGNAL-LEGAL") == level


def test_several_court_events_are_one_signal_with_all_of_them_as_evidence() -> None:
    rows = [event("2026-01-01", "lawsuit", 1), {**event("2025-06-01", "insolvency", 2), "amount": 500}]
    rows[1]["currency"] = "CNY"
    rows[0] |= {"amount": None, "currency": None}
    desk = a_desk({"events": rows})
    assert fired(desk, "SIGNAL-LEGAL") == "critical"
    assert evidence(desk, "SIGNAL-LEGAL") == (
        "insolvency proceedings on 2025-06-01, CNY 500.00; lawsuit on 2026-01-01"
    )


# ---------------------------------------------------------------- surroundings


def indexed(before: int | None, now: int, *, since: str = "2024-01-01") -> Desk:
    """An industry whose risk index was one value from a day on and another from 2026-01-01 on."""
    rows = [] if before is None else [{"industry": "gears", "valid_from": since, "risk_index": before}]
    rows.append({"industry": "gears", "valid_from": "2026-01-01", "risk_index": now})
    return a_desk({"customers": [a_customer_row(industry="gears")], "industries": rows})


@pytest.mark.parametrize(
    ("now", "level"), [(49, None), (50, "watch"), (69, "watch"), (70, "warning"), (20, None)]
)
def test_an_industry_s_risk_index_up_one_or_two_bands(now: int, level: str | None) -> None:
    assert fired(indexed(30, now), "SIGNAL-INDUSTRY") == level


def test_a_rise_longer_ago_than_twelve_months_has_passed() -> None:
    rows = [
        {"industry": "gears", "valid_from": "2024-01-01", "risk_index": 30},
        {"industry": "gears", "valid_from": "2025-03-31", "risk_index": 70},
    ]
    desk = a_desk({"customers": [a_customer_row(industry="gears")], "industries": rows})
    assert fired(desk, "SIGNAL-INDUSTRY") is None
    later = [rows[0], {**rows[1], "valid_from": "2025-04-01"}]
    desk = a_desk({"customers": [a_customer_row(industry="gears")], "industries": later})
    assert fired(desk, "SIGNAL-INDUSTRY") == "warning"


def test_an_index_known_only_lately_does_not_say_whether_it_rose() -> None:
    assert "known only since 2026-01-01" in not_checked(indexed(None, 90))["SIGNAL-INDUSTRY"]
    assert "not recorded" in not_checked(a_desk({}))["SIGNAL-INDUSTRY"]


def abroad(risk: int, transfer: int, before: int = 50) -> Desk:
    rows = [
        {"country": "TR", "valid_from": "2024-01-01", "risk_index": before, "transfer_risk": 0},
        {"country": "TR", "valid_from": "2026-01-01", "risk_index": risk, "transfer_risk": transfer},
    ]
    return a_desk({"customers": [a_customer_row(country="TR")], "countries": rows})


@pytest.mark.parametrize(
    ("risk", "transfer", "level"),
    [
        (59, 59, None),
        (60, 0, "watch"),
        (0, 60, "watch"),
        (79, 79, "watch"),
        (80, 0, "warning"),
        (0, 80, "warning"),
    ],
)
def test_a_country_s_risk_and_transfer_risk(risk: int, transfer: int, level: str | None) -> None:
    assert fired(abroad(risk, transfer, before=risk), "SIGNAL-COUNTRY") == level


@pytest.mark.parametrize(("before", "level"), [(31, None), (30, "watch"), (29, "watch")])
def test_a_country_s_risk_index_up_a_band(before: int, level: str | None) -> None:
    assert fired(abroad(50, 0, before=before), "SIGNAL-COUNTRY") == level


def test_the_edge_of_a_warning_about_a_country_is_the_policy_s() -> None:
    desk = replace(abroad(70, 0, before=70), policy=policy_with("SIGNAL-COUNTRY.warning_index", SEVENTY))
    assert fired(desk, "SIGNAL-COUNTRY") == "warning"


@pytest.mark.parametrize(("rate", "level"), [("6.41", None), ("6.4", "watch"), ("6", "watch"), ("9", None)])
def test_a_customer_s_currency_that_has_lost_a_fifth(rate: str, level: str | None) -> None:
    fx: Rows = [
        {"currency": "EUR", "valid_from": "2025-01-01", "rate": "8"},
        {"currency": "EUR", "valid_from": "2026-01-01", "rate": rate},
    ]
    countries: Rows = [
        {"country": "DE", "valid_from": "2024-01-01", "risk_index": 5, "transfer_risk": 1},
        {"country": "DE", "valid_from": "2025-06-01", "risk_index": 5, "transfer_risk": 1},
    ]
    rows = [a_customer_row(country="DE", currency="EUR")]
    desk = a_desk({"customers": rows, "countries": countries, "fx": fx})
    assert fired(desk, "SIGNAL-COUNTRY") == level


# ---------------------------------------------------------------- group


def family(days: int = 0, happened: str | None = None, **more: str) -> Desk:
    """A customer, its daughter overdue by so many days or taken to court, and a stranger."""
    rows = [
        a_customer_row("C001"),
        {**a_customer_row("C002", parent_id="C001"), **more},
        a_customer_row("C003"),
    ]
    due = date.fromordinal(date(2026, 3, 31).toordinal() - days).isoformat()
    events = [event(happened, "lawsuit", customer="C002")] if happened else []
    return a_desk(
        {
            "customers": rows,
            "invoices": [an_invoice_row("I1", 100, due, "C002")],
            "events": events,
        }
    )


@pytest.mark.parametrize(("days", "level"), [(60, None), (61, "watch")])
def test_a_member_of_the_group_overdue_by_more_than_sixty_days(days: int, level: str | None) -> None:
    desk = family(days)
    assert fired(desk, "SIGNAL-CHAIN") == level
    assert fired(desk, "SIGNAL-CHAIN", "C002") is None  # its own lateness is no trouble of another
    assert fired(desk, "SIGNAL-CHAIN", "C003") is None


@pytest.mark.parametrize(("day", "level"), [("2025-03-31", None), ("2025-04-01", "watch")])
def test_a_court_event_of_a_member_within_twelve_months(day: str, level: str | None) -> None:
    assert fired(family(0, day), "SIGNAL-CHAIN") == level


def test_level_and_months_of_a_chain_are_the_policy_s() -> None:
    desk = family(0, "2025-12-15")
    harder = replace(desk, policy=policy_with("SIGNAL-CHAIN.level", "critical"))
    assert fired(harder, "SIGNAL-CHAIN") == "critical"
    shorter = replace(desk, policy=policy_with("SIGNAL-CHAIN.months", 3))
    assert fired(shorter, "SIGNAL-CHAIN") is None


def test_trouble_of_a_hidden_member_is_told_without_name_and_figure() -> None:
    desk = family(75, "2026-01-01", salesperson="bo@seller.example")
    sales = replace(desk, person=desk.person.model_copy(update={"role": "sales"}))
    assert fired(sales, "SIGNAL-CHAIN") == "watch"
    said = str(call(sales, "early_warnings", {"customer": "C001"}).as_json())
    assert "C002" not in said
    assert "75" not in said
    assert evidence(sales, "SIGNAL-CHAIN") == (
        "another company of its group, which you may not see, is in trouble"
    )
    assert "Customer C002 (C002) of its group is 75 days overdue" in evidence(desk, "SIGNAL-CHAIN")


# ---------------------------------------------------------------- small firms


def small(open_late: object = 0, open_current: object = 100, **tables: Rows) -> Desk:
    bills = [
        an_invoice_row("I1", open_current, "2026-04-30", invoice_date="2026-03-01", order_id="O1"),
        an_invoice_row("I2", 100, "2026-01-01", invoice_date="2025-12-01", order_id="O2"),
        an_invoice_row("I3", 100, "2026-01-01", invoice_date="2025-12-01", order_id="O3"),
    ]
    receipts = [a_payment_row("P3", 100, "2026-01-01", "I3")]
    paid = 100 - float(str(open_late))
    if paid:
        receipts.append(a_payment_row("P2", paid, "2026-01-01", "I2"))
    return a_desk(
        {
            "customers": [a_customer_row(size="small", industry="gears")],
            "invoices": bills,
            "payments": receipts,
            "industries": [{"industry": "gears", "valid_from": "2020-01-01", "climate_index": 100}],
            **tables,
        }
    )


@pytest.mark.parametrize(("late", "level"), [(25, None), ("25.01", "watch")])
def test_a_small_firm_that_is_overdue_with_more_than_a_fifth(late: object, level: str | None) -> None:
    """25 of 125 are exactly a fifth."""
    assert fired(small(late), "SIGNAL-SME") == level


@pytest.mark.parametrize(("largest", "level"), [(200, None), (201, "watch")])
def test_a_small_firm_whose_largest_order_is_more_than_half(largest: int, level: str | None) -> None:
    assert fired(small(0, largest), "SIGNAL-SME") == level


def test_an_order_counts_with_all_its_invoices_and_what_is_open_of_it() -> None:
    orders: Rows = [
        {
            "order_id": "O1",
            "customer_id": "C001",
            "ordered_on": "2026-03-01",
            "amount": 150,
            "currency": "CNY",
            "status": "open",
        }
    ]
    assert "55.6% of what it bought" in evidence(small(orders=orders), "SIGNAL-SME")  # 250 of 450


@pytest.mark.parametrize(("climate", "level"), [("49.9", "watch"), (50, None)])
def test_a_small_firm_in_a_poor_climate(climate: object, level: str | None) -> None:
    industries: Rows = [{"industry": "gears", "valid_from": "2020-01-01", "climate_index": climate}]
    assert fired(small(industries=industries), "SIGNAL-SME") == level


def test_a_large_firm_has_nothing_of_this_and_of_an_unknown_size_nobody_can_tell() -> None:
    late: Rows = [an_invoice_row("I1", 100, "2026-01-01")]
    large = a_desk({"customers": [a_customer_row(size="large")], "invoices": late})
    assert fired(large, "SIGNAL-SME") is None
    assert "SIGNAL-SME" not in not_checked(large)
    assert "small firm is not recorded" in not_checked(a_desk({"invoices": late}))["SIGNAL-SME"]


def test_one_or_two_orders_cannot_be_spread() -> None:
    bills: Rows = [an_invoice_row("I1", 100, "2026-04-30", invoice_date="2026-03-01")]
    desk = small(invoices=bills, payments=[])
    assert "too few orders in 12 months" in not_checked(desk)["SIGNAL-SME"]


# ---------------------------------------------------------------- missing data, levels, all customers


def test_nothing_fires_on_what_is_not_there_and_every_rule_says_why() -> None:
    bare = replace(a_desk({}), ledger=a_ledger({"customers": [a_customer_row()]}))
    found: Any = answer(bare, "early_warnings")
    assert (found["signals"], found["count"]) == ([], 0)
    rules = {each["rule"] for each in found["not_checked"]}
    assert len(rules) == 15  # all but the chain: a customer without a group has no members
    assert all(each["reasons"] for each in found["not_checked"])


def test_the_answer_to_a_level_is_the_policy_s() -> None:
    desk = a_desk({"events": [event("2026-01-01", "insolvency")]})
    found: Any = answer(desk, "early_warnings")
    assert found["signals"][0]["action"] == "collect_early"


def troubled(**people: str) -> Desk:
    """Three customers: the smallest exposure insolvent, the two others sued."""
    rows = [{**a_customer_row(each), **people} for each in ("C001", "C002", "C003")]
    return a_desk(
        {
            "customers": rows,
            "invoices": [
                an_invoice_row("I1", 10, "2026-04-30", "C001", invoice_date="2026-01-01"),
                an_invoice_row("I2", 5000, "2026-04-30", "C002", invoice_date="2026-01-01"),
                an_invoice_row("I3", 9000, "2026-04-30", "C003", invoice_date="2026-01-01"),
            ],
            "events": [
                event("2026-01-01", "insolvency", 1, "C001"),
                event("2026-01-01", "lawsuit", 2, "C002"),
                event("2026-01-02", "lawsuit", 3, "C003"),
            ],
        }
    )


def of_all(desk: Desk, **arguments: object) -> Any:  # noqa: ANN401 - JSON
    made = call(desk, "early_warnings", arguments)
    assert made.ok, made.failure
    return made.as_json()["result"]


def test_of_all_customers_the_most_severe_comes_first_then_the_largest_exposure() -> None:
    found = of_all(troubled())
    assert [(each["customer_id"], each["level"]) for each in found["signals"]] == [
        ("C001", "critical"),
        ("C003", "watch"),
        ("C002", "watch"),
    ]
    assert found["count"] == 3
    assert found["by_level"] == {"watch": 2, "warning": 0, "critical": 1}
    assert (found["customers_warned"], found["customer_count"]) == (3, 3)
    stale = next(each for each in found["not_checked"] if each["rule"] == "SIGNAL-STALE")
    assert stale["customers"] == 3


def test_of_all_customers_level_rule_and_top_narrow_the_list() -> None:
    desk = troubled()
    assert [each["customer_id"] for each in of_all(desk, level="critical")["signals"]] == ["C001"]
    assert of_all(desk, rule="SIGNAL-TERMS")["count"] == 0
    cut = of_all(desk, top=1, rule="legal")
    assert (len(cut["signals"]), cut["count"]) == (1, 3)


def test_a_salesperson_sees_the_signals_of_their_own_customers_alone() -> None:
    desk = troubled(salesperson="bo@seller.example")
    mine = replace(desk, person=desk.person.model_copy(update={"role": "sales"}))
    assert (of_all(mine)["count"], of_all(mine)["customer_count"]) == (0, 0)
    colleague = desk.person.model_copy(update={"role": "sales", "email": "bo@seller.example"})
    assert of_all(replace(desk, person=colleague))["count"] == 3


def test_a_missing_rate_silences_no_warning() -> None:
    rows = [a_customer_row(currency="GBP")]
    bills = [an_invoice_row("I1", 10, "2026-04-30", invoice_date="2026-01-01", currency="GBP")]
    tables: Mapping[str, Rows] = {
        "customers": rows,
        "invoices": bills,
        "events": [event("2026-01-01", "insolvency")],
    }
    desk = a_desk(tables)
    assert of_all(desk)["signals"][0]["exposure"] is None
    assert of_all(desk, customer="C001", currency="USD")["count"] == 1


def test_an_unknown_rule_is_asked_back_with_those_that_there_are() -> None:
    failure = failed(a_desk({}), "early_warnings", rule="SIGNAL-MOON").failure
    assert failure is not None
    assert failure.kind == "wrong"
    assert "SIGNAL-PAYMENT" in failure.sentence


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "3 warning signals at 3 of 3 customers (all customers)."),
        ("zh", "3 家客户中有 3 家出现预警信号，共 3 个（全部客户）。"),
    ],
)
def test_the_reply_about_all_customers_counts_first(language: Language, said: str) -> None:
    desk = troubled()
    reply = tool_reply(call(desk, "early_warnings", {}), language, desk)
    assert reply.headline == said
    assert reply.table is not None
    assert [row[1] for row in reply.table.rows] == [
        "Customer C001 (C001)",
        "Customer C003 (C003)",
        "Customer C002 (C002)",
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Customer C001 has 1 warning signal, the most severe of level critical."),
        ("zh", "Customer C001有 1 个预警信号，最高级别：严重。"),
    ],
)
def test_the_reply_about_one_customer_says_how_severe(language: Language, said: str) -> None:
    desk = troubled()
    assert tool_reply(call(desk, "early_warnings", {"customer": "C001"}), language, desk).headline == said


@pytest.mark.parametrize(
    ("arguments", "english", "chinese"),
    [
        (
            {"level": "warning"},
            "No warning signal of level warning at any of 3 customers, as far as could be checked "
            "(all customers).",
            "在能查的规则里，3 家客户都没有预警信号（只看预警级）（全部客户）。",
        ),
        (
            {"rule": "SIGNAL-LEGAL", "level": "critical"},
            "1 warning signal of level critical by the rule on court events at 1 of 3 customers "
            "(all customers).",
            "3 家客户中有 1 家出现预警信号（只看司法信息的严重级），共 1 个（全部客户）。",
        ),
    ],
)
def test_a_narrowed_answer_says_to_what_it_was_narrowed(
    arguments: Mapping[str, object], english: str, chinese: str
) -> None:
    desk = troubled()
    made = call(desk, "early_warnings", arguments)
    assert tool_reply(made, "en", desk).headline == english
    assert tool_reply(made, "zh", desk).headline == chinese
