"""early_warnings as a whole: missing data, levels, all customers, rights and the reply."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from bot.wording.tool_replies import tool_reply
from knowledge.desk import Desk
from prompts.wording import Language
from tests.ledgers import Rows, a_ledger
from tests.tools.desks import a_customer_row, a_desk, an_invoice_row, answer, failed
from tests.tools.early_warnings_cases import event
from tools.gateway import call


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
