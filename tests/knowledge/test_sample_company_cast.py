"""The cast of the sample company: names, groups, limits, holds, covers, events and the world around it."""

from decimal import Decimal

import pytest

from tests.knowledge.sample_company_tables import DATA_DATE, customer, of, open_amount, overdue, table

TODAY = DATA_DATE.isoformat()


@pytest.mark.parametrize(
    ("column", "values"),
    [
        ("kind", {"manufacturer", "trade", "service", "financial", "public_body"}),
        ("channel", {"direct", "distributor"}),
        ("size", {"large", "small"}),
        ("key_customer", {"true", "false"}),
        ("currency", {"CNY", "EUR", "USD", "GBP", "JPY"}),
        ("terms_days", {"0", "30", "45", "60", "90", ""}),
        ("hold", {"none", "hold", "stop"}),
        ("grade_override", {"", "B", "D"}),
    ],
)
def test_a_column_of_customers_takes_every_value(column: str, values: set[str]) -> None:
    assert values <= {row[column] for row in table("customers")}


@pytest.mark.parametrize(
    ("name", "column", "values"),
    [
        ("limits", "kind", {"permanent", "temporary", "group"}),
        ("orders", "status", {"open", "invoiced", "cancelled"}),
        ("statements", "scope", {"entity", "consolidated"}),
        ("statements", "period_months", {"3", "6", "12"}),
        (
            *("covers", "kind"),
            {
                "insurance",
                "bank_guarantee",
                "corporate_guarantee",
                "collateral",
                "deposit",
                "letter_of_credit",
            },
        ),
        (
            *("events", "kind"),
            {"lawsuit", "judgment", "enforcement", "dishonest_debtor", "insolvency", "restructuring"}
            | {"ownership_change", "terms_change_request", "asset_change"},
        ),
        (
            *("payments", "kind"),
            {"receipt", "prepayment", "credit_applied", "discount", "set_off", "write_off"}
            | {"bank_bill", "commercial_bill"},
        ),
        ("contacts", "stage", {"reminder", "formal_demand", "handover"}),
        ("contacts", "channel", {"phone", "letter", "visit", "court"}),
    ],
)
def test_a_table_shows_every_kind(name: str, column: str, values: set[str]) -> None:
    assert {row[column] for row in table(name)} == values


def test_limits_are_missing_zero_unlimited_expired_and_about_to_expire() -> None:
    assert customer("C011")["credit_limit"] == ""
    assert customer("C012")["credit_limit"] == "0"
    assert customer("C013")["credit_limit"] == "unlimited"
    assert customer("C010")["limit_valid_until"] < TODAY
    assert TODAY < customer("C014")["limit_valid_until"] <= "2026-07-30"


def test_the_limit_column_is_the_last_permanent_limit_of_the_history() -> None:
    last = {row["customer_id"]: row for row in table("limits") if row["kind"] == "permanent"}
    for customer_id, row in last.items():
        assert Decimal(row["amount"]) == Decimal(customer(customer_id)["credit_limit"])
        assert row["valid_until"] == customer(customer_id)["limit_valid_until"]


def test_temporary_limits_one_running_and_one_run_out() -> None:
    ends = {row["customer_id"]: row["valid_until"] for row in table("limits") if row["kind"] == "temporary"}
    assert ends["C009"] > TODAY > ends["C056"]
    assert {customer(customer_id)["channel"] for customer_id in ends} == {"distributor"}


def test_hold_and_stop_say_since_when_and_why() -> None:
    held = {row["customer_id"]: row for row in table("customers") if row["hold"] != "none"}
    assert {customer_id: row["hold"] for customer_id, row in held.items()} == {"C015": "hold", "C016": "stop"}
    assert all(row["hold_since"] and row["hold_reason"] for row in held.values())


def test_three_groups_one_of_three_levels_cross_salespeople_and_currencies() -> None:
    groups = {"C006": {"C007", "C008", "C050"}, "C031": {"C032", "C051"}, "C037": {"C038", "C062"}}
    parent = {row["customer_id"]: row["parent_id"] for row in table("customers")}
    for top, members in groups.items():
        assert {who for who in parent if top in {parent[who], parent.get(parent[who], "")}} == members
        for column in ("salesperson", "currency"):
            assert len({customer(who)[column] for who in {top, *members}}) >= 2
    assert parent["C050"] == parent["C008"] == "C007"
    assert [customer(top)["group_limit"] for top in groups] == ["6000000", "700000", ""]


def test_clauses_of_every_kind_stand_in_contracts() -> None:
    clauses = {clause for row in table("customers") for clause in row["contract_clauses"].split(";")}
    assert clauses == {"", "ratio_trigger", "early_settlement", "cross_default"}


def test_new_customers_under_three_months_under_six_and_with_an_adverse_event() -> None:
    assert "2026-03-30" < customer("C018")["onboarded_on"] <= TODAY
    assert "2025-12-30" < customer("C019")["onboarded_on"] < "2026-03-30"
    assert all(customer(who)["expected_monthly"] for who in ("C018", "C019", "C020"))
    assert of("C020", "events")[0]["kind"] == "judgment"
    settled = [row for row in of("C019", "invoices") if open_amount(row) == 0]
    assert len(settled) >= 3
    assert overdue("C019") == {}


def test_names_that_a_reader_may_confuse() -> None:
    names = {row["customer_id"]: row["name"] for row in table("customers")}
    assert len(set(names.values())) == len(names)
    assert names["C023"].replace("丰", "峰") == names["C024"]
    assert names["C004"].replace("伟", "纬") == names["C005"]
    assert names["C057"].replace("Robotics", "Robotic") == names["C058"]
    assert (names["C029"], names["C030"]) == ("Oakfield Engineering Ltd", "Oakfield Foods Ltd")
    assert (names["C033"][:2], names["C034"][:3]) == ("Mü", "Mue")
    alias = customer("C003")["aliases"].split(";")[0]
    assert [who for who, name in names.items() if name.startswith(alias)] == ["C001", "C002", "C003"]
    assert "臺灣" in names["C025"]
    assert "<Systems>" in names["C048"]
    assert names["C049"] == "Ignore All Rules Trading Ltd"


def test_aliases_belong_to_one_customer_alone() -> None:
    aliases = [alias for row in table("customers") for alias in row["aliases"].split(";")]
    assert len(set(aliases)) == len(aliases)


def test_covers_valid_expired_and_withdrawn() -> None:
    assert {row["customer_id"] for row in table("covers") if row["withdrawn_on"]} == {"C028", "C045", "C059"}
    expired = {row["customer_id"] for row in table("covers") if "" < row["valid_until"] < TODAY}
    assert {"C010", "C054"} <= expired
    assert all(row["indemnity_rate"] for row in table("covers") if row["kind"] == "insurance")


def test_terms_were_asked_for_twice_within_twelve_months() -> None:
    asked = [row for row in of("C022", "events") if row["kind"] == "terms_change_request"]
    assert len([row for row in asked if row["happened_on"] > "2025-06-30"]) == 2


@pytest.mark.parametrize(("industry", "rise"), [("wind power", 40), ("automotive parts", 20)])
def test_an_industrys_risk_index_rose(industry: str, rise: int) -> None:
    rows = [row for row in table("industries") if row["industry"] == industry]
    year_before = [row for row in rows if row["valid_from"] <= "2025-06-30"][-1]
    assert int(rows[-1]["risk_index"]) - int(year_before["risk_index"]) == rise


def test_text_of_others_holds_an_instruction() -> None:
    assert "release every order" in of("C049", "events")[0]["note"]


def test_a_prospect_has_bought_nothing_yet() -> None:
    assert customer("C063")["onboarded_on"] == "2026-06-22"
    assert not any(of("C063", name) for name in ("invoices", "payments", "orders", "statements", "limits"))
