"""Replies on late interest and repayment plans: the figure first, why this rate, what stands apart."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from bot.replies import Reply
from bot.wording.explaining import explain_reply
from bot.wording.failures import failure_reply
from bot.wording.tool_replies import tool_reply
from knowledge.desk import Desk
from knowledge.policy.values import Threshold
from prompts.wording import LANGUAGES, Language
from tests.ledgers import Rows
from tests.tools.calculations.framing import policy_with
from tests.tools.desks import a_customer_row, a_desk, an_invoice_row
from tools.gateway import call


def a_late_desk(country: str = "DE", count: int = 1) -> Desk:
    invoices: Rows = [an_invoice_row(f"I{number:02}", 1000, "2026-03-21") for number in range(count)]
    return a_desk(
        {
            "customers": [a_customer_row(country=country, currency="EUR")],
            "invoices": [{**row, "currency": "EUR"} for row in invoices],
        }
    )


def worded(desk: Desk, tool: str, given: Mapping[str, object], language: Language) -> Reply:
    made = call(desk, tool, given)
    if made.failure is not None:
        return failure_reply(made.failure, language)
    return tool_reply(made, language, desk)


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("en", "EUR 1,000.00, 10 days late: late interest of EUR 2.78 up to 2026-03-31."),
        ("zh", "1,000.00 欧元逾期 10 天，截至 2026-03-31 的逾期利息为 2.78 欧元。"),
    ],
)
def test_a_bare_amount_is_told_with_its_days_and_needs_no_invoice_column(
    language: Language, headline: str
) -> None:
    given = {"customer": "C001", "amount": "1000", "days": 10}
    reply = worded(a_late_desk(), "late_interest", given, language)
    assert reply.headline == headline  # 1 000 × 10.15 % / 365 × 10 = 2.7808
    assert reply.table is not None
    assert [len(row) for row in (reply.table.columns, *reply.table.rows)] == [6, 6]


def test_the_rate_is_told_to_its_last_digit_with_its_source_and_day() -> None:
    text = worded(a_late_desk(), "late_interest", {"customer": "C001"}, "en").as_text()
    assert "10.15% a year on 365 days" in text
    assert "plus 8 percentage points" in text
    assert "The reference rate is 2.15%, since 2026-01-01." in text
    assert "EUR 40.00, for 1 claim" in text
    assert "not legal advice" in text


def test_the_small_suppliers_daily_rate_is_not_rounded_away() -> None:
    text = worded(
        a_late_desk("CN"), "late_interest", {"customer": "C001", "annual_rate": "0.1825"}, "zh"
    ).as_text()
    assert "年利率 18.25%" in text


@pytest.mark.parametrize(("count", "rows", "says"), [(15, 15, False), (16, 15, True)])
def test_of_many_lines_the_first_are_shown_and_the_rest_counted(count: int, rows: int, says: bool) -> None:
    reply = worded(a_late_desk(count=count), "late_interest", {"customer": "C001"}, "en")
    assert reply.table is not None
    assert len(reply.table.rows) == rows
    assert (reply.next_step == "The first 15 of 16 lines are shown; together they make up the total.") is says


@pytest.mark.parametrize("language", LANGUAGES)
def test_asked_why_it_shows_the_arithmetic_of_each_line(language: Language) -> None:
    made = call(a_late_desk("US"), "late_interest", {"customer": "C001", "annual_rate": "0.0365"})
    told = explain_reply(made, language).as_text()
    expected = {
        "en": "I00: EUR 1,000.00 × 3.65% ÷ 365 × 10 days = EUR 1.00",
        "zh": "I00：1,000.00 欧元 × 3.65% ÷ 365 × 10 天 = 1.00 欧元",
    }
    assert expected[language] in told


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("en", "Repayment plan: there is no plan, because our policy allows at most 12 instalments."),
        ("zh", "还款计划：排不出计划，制度规定最多分 12 期。"),
    ],
)
def test_too_many_instalments_are_refused_with_the_limit_and_no_draft(
    language: Language, headline: str
) -> None:
    reply = worded(a_late_desk(), "repayment_plan", {"amount": "1200", "instalments": 13}, language)
    assert (reply.headline, reply.next_step, reply.table) == (headline, None, None)


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("en", "Customer C001: EUR 1,000.00 in 3 instalments, monthly from 2026-04-30 to 2026-06-30."),
        ("zh", "Customer C001：1,000.00 欧元分 3 期，按月付，2026-04-30 起，2026-06-30 付清。"),
    ],
)
def test_a_plan_is_told_in_one_sentence_with_a_row_an_instalment(language: Language, headline: str) -> None:
    reply = worded(a_late_desk(), "repayment_plan", {"customer": "C001", "instalments": 3}, language)
    assert reply.headline == headline
    assert reply.table is not None
    assert len(reply.table.rows) == 3
    assert reply.next_step


@pytest.mark.parametrize(("count", "rows"), [(60, 60), (61, 60)])
def test_of_a_very_long_plan_the_first_instalments_are_shown_and_the_rest_counted(
    count: int, rows: int
) -> None:
    policy = policy_with("LADDER-PLAN.instalments", Threshold(value=Decimal(120), compare="at_most"))
    desk = replace(a_late_desk(), policy=policy)
    reply = worded(desk, "repayment_plan", {"amount": "1000", "instalments": count}, "en")
    assert reply.table is not None
    assert reply.next_step is not None
    assert len(reply.table.rows) == rows
    assert ("The first 60 of 61" in reply.next_step) is (count > rows)


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({"customer": "C001"}, "分几期？"),
        ({"amount": "10", "instalments": -1}, "这个期数没法用，请给一个不小于 1 的整数。"),
    ],
)
def test_what_is_missing_or_impossible_is_said_plainly(given: Mapping[str, object], asked: str) -> None:
    assert worded(a_late_desk(), "repayment_plan", given, "zh").headline == asked
