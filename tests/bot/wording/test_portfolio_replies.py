"""Replies about many customers: whose, in which currency, in plain words, in both languages."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.composition import House
from bot.replies import Reply
from bot.slack.tables import table_blocks
from bot.wording.explaining import explain_reply
from bot.wording.failures import failure_reply
from bot.wording.tool_replies import tool_reply
from knowledge.desk import Desk
from prompts.wording import LANGUAGES, Language
from tests.bot.talking import PEOPLE
from tests.ledgers import a_ledger
from tests.tools.calculations.framing import days_ago
from tests.tools.desks import a_customer_row, an_invoice_row
from tests.tools.portfolio_desks import a_portfolio
from tools.gateway import call

ASKED: tuple[tuple[str, Mapping[str, object]], ...] = (
    ("ageing_report", {}),
    *(("ageing_report", {"by": by}) for by in ("customer", "salesperson", "industry", "country", "currency")),
    ("ageing_report", {"currency": "EUR", "industry": "bearings", "by": "country"}),
    ("overdue_worklist", {}),
    ("overdue_worklist", {"min_days": 30}),
    ("overdue_worklist", {"max_days": 30, "top": 1}),
    ("overdue_worklist", {"min_days": 30, "max_days": 60, "salesperson": "anna.keller@xilan.example"}),
    ("overdue_worklist", {"stage": "legal", "country": "CN", "industry": "bearings"}),
    ("overdue_worklist", {"min_days": 3000}),
    *(
        ("limits_worklist", {"condition": condition})
        for condition in ("over_limit", "near_limit", "expiring", "expired", "on_hold", "no_limit", "all")
    ),
    ("limits_worklist", {"condition": "over_limit", "as_of": "2025-12-31"}),
    ("limits_worklist", {"condition": "expired", "industry": "wind power", "country": "CN"}),
)
WHO = ("finance", "sales")


def worded(desk: Desk, tool: str, given: Mapping[str, object], language: Language) -> Reply:
    made = call(desk, tool, given)
    return tool_reply(made, language, desk) if made.ok else failure_reply(made.failure, language)  # type: ignore[arg-type] # a call without a result has a failure


def lines_of(reply: Reply) -> list[str]:
    return [reply.headline, *reply.why, *([reply.next_step] if reply.next_step else [])]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("tool", "given"), ASKED)
@pytest.mark.parametrize("who", WHO)
def test_a_reply_reads_as_sentences(
    sample: House, tool: str, given: Mapping[str, object], who: str, language: Language
) -> None:
    desk = sample.desk(sample.people[PEOPLE[who]])
    made = call(desk, tool, given)
    if made.failure is not None:
        assert made.failure.kind in ("denied", "not_found")
        return
    reply = tool_reply(made, language, desk)
    for line in lines_of(reply):
        assert not re.search(r"[{}]|\bNone\b|not available|，，|。。|\.\.|\( ?\)", line), line
        assert line.endswith("。" if language == "zh" else "."), line
        if language == "zh":
            assert not re.search(r"[一-鿿][,;:?!()]|[,;:?!()][一-鿿]|[一-鿿] [一-鿿]", line), line
    assert made.result is not None
    assert made.result.as_of.isoformat() in (reply.footer or "")
    if reply.table:
        assert len({len(row) for row in (reply.table.columns, *reply.table.rows)}) == 1
        assert list(table_blocks(reply.table))
    assert explain_reply(made, language).why


@pytest.mark.parametrize(("who", "said"), [("finance", "全部客户"), ("sales", "您名下的客户（")])
def test_a_reply_says_whose_customers_it_is_about(sample: House, who: str, said: str) -> None:
    desk = sample.desk(sample.people[PEOPLE[who]])
    for tool in ("ageing_report", "overdue_worklist", "limits_worklist"):
        assert said in worded(desk, tool, {}, "zh").headline


def test_a_table_says_its_currency_once() -> None:
    desk = a_portfolio({"invoices": [an_invoice_row("A", 1000, "2026-01-31")]})
    reply = worded(desk, "ageing_report", {"by": "customer", "currency": "EUR"}, "en")
    assert "All amounts in the table are in EUR." in reply.why
    assert reply.table is not None
    assert reply.table.rows[0][1] == "125.00"


def test_three_hundred_rows_are_shown_as_the_first_few_and_counted() -> None:
    customers = [a_customer_row(f"C{number:03}") for number in range(300)]
    invoices = [an_invoice_row(f"I{n}", n + 100, "2026-01-31", f"C{n:03}") for n in range(300)]
    desk = a_portfolio({"customers": customers, "invoices": invoices})
    for tool, given in (
        ("overdue_worklist", {}),
        ("limits_worklist", {}),
        ("ageing_report", {"by": "customer"}),
    ):
        reply = worded(desk, tool, given, "en")
        assert reply.table is not None
        assert len(reply.table.rows) == 15
        assert reply.next_step is not None
        assert "15 of 300" in reply.next_step


def test_one_customer_is_not_several() -> None:
    desk = a_portfolio({"invoices": [an_invoice_row("A", 1000, "2026-03-30")]})
    assert worded(desk, "overdue_worklist", {}, "en").headline.startswith("1 customer overdue")
    assert "1 day late" in str(worded(desk, "overdue_worklist", {}, "en").table)


@pytest.mark.parametrize(
    ("given", "headline", "in_chinese"),
    [
        ({}, "2 customers overdue among all customers: CNY 1,500.00 in all.", "有 2 家逾期，"),
        ({"min_days": 1}, "2 customers overdue among", "有 2 家逾期，"),
        ({"min_days": 30}, "1 customer overdue for at least 30 days among", "有 1 家逾期至少 30 天，"),
        ({"max_days": 29}, "1 customer overdue for at most 29 days among", "有 1 家逾期不超过 29 天，"),
        ({"min_days": 1, "max_days": 60}, "2 customers overdue for 1 to 60 days", "有 2 家逾期 1 到 60 天，"),
        ({"stage": "reminder"}, "at the stage “friendly reminder” among", "逾期且处于“友好提醒”阶段，"),
    ],
)
def test_a_narrowed_list_never_opens_as_if_it_were_everybody(
    given: Mapping[str, object], headline: str, in_chinese: str
) -> None:
    owed = [
        an_invoice_row("A", 1000, days_ago(30).isoformat()),
        an_invoice_row("B", 500, days_ago(8).isoformat(), customer_id="C003"),
    ]
    desk = a_portfolio({"invoices": owed})
    assert headline in worded(desk, "overdue_worklist", given, "en").headline
    assert in_chinese in worded(desk, "overdue_worklist", given, "zh").headline


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stress_test_that_cannot_be_made_counts_nobody(language: Language) -> None:
    ledger = a_ledger({"customers": [a_customer_row()], "invoices": [an_invoice_row("A", 9, "2026-03-30")]})
    desk = replace(a_portfolio({}), ledger=ledger)
    reply = worded(desk, "stress_test", {}, language)
    assert reply.why[0] in ("This is of all customers.", "范围：全部客户。")


@pytest.mark.parametrize(("language", "said"), [("en", "as far as could be checked"), ("zh", "缺资料没法查")])
def test_a_credit_file_without_data_gives_no_all_clear_and_no_late_interest_reply_calls_it_paid(
    language: Language, said: str
) -> None:
    ledger = a_ledger({"customers": [a_customer_row()], "invoices": [an_invoice_row("A", 9, "2026-03-30")]})
    desk = replace(a_portfolio({}), ledger=ledger)
    about = worded(desk, "credit_report", {"customer": "C001"}, language)
    assert any(said in line for line in about.why)
    interest = worded(desk, "late_interest", {"customer": "C001"}, language)
    assert not any("没有未付金额" in line or "Nothing of it is open" in line for line in interest.why)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_portfolio_is_said_to_be_empty(language: Language) -> None:
    desk = a_portfolio({}, role="sales", email="zoe@seller.example")
    for tool in ("ageing_report", "overdue_worklist", "limits_worklist"):
        reply = worded(desk, tool, {}, language)
        said = {"en": "There is no customer in this part of the portfolio.", "zh": "这个范围内没有客户。"}
        assert said[language] in reply.why


@pytest.mark.parametrize(
    ("given", "english"),
    [
        ({"salesperson": "ana"}, "Nobody called “ana” is in charge of customers here."),
        ({"industry": "gear"}, "None of the customers you can see is in an industry called “gear”."),
        ({"country": "XX"}, "None of the customers you can see is in a country with the code “XX”."),
    ],
)
def test_what_is_not_there_is_said_with_what_is_like_it(given: Mapping[str, object], english: str) -> None:
    reply = worded(a_portfolio({}), "overdue_worklist", given, "en")
    assert (reply.status, reply.headline) == ("not_found", english)
    chinese = worded(a_portfolio({}), "overdue_worklist", given, "zh")
    assert chinese.status == "not_found"
    assert str(next(iter(given.values()))) in chinese.headline


@pytest.mark.parametrize(("language", "said"), [("zh", "暂不催收"), ("en", "nothing to chase")])
def test_what_is_overdue_and_all_in_dispute_is_not_called_not_due(
    sample: House, language: Language, said: str
) -> None:
    desk = sample.desk(sample.people[PEOPLE["finance"]])
    reply = worded(desk, "overdue_worklist", {}, language)
    assert reply.table is not None
    (row,) = (row for row in reply.table.rows if "C040" in row[0])
    assert row[3] == said
    assert not any({"not due", "未到期"} & set(row) for row in reply.table.rows)
