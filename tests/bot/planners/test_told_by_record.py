"""One customer told by what its record says: currency, terms, size, first day, trade, country."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, made


@pytest.mark.parametrize(
    ("question", "tool", "customer"),
    [
        ("yen customer, credit left?", "customer_limit", "C061"),
        ("付日元的那个客户，额度还有多少", "customer_limit", "C061"),
        ("日元结算的那家欠多少", "overdue_status", "C061"),
        ("the customer who pays in yen, what do they owe", "overdue_status", "C061"),
        ("the client that Anna looks after in France, days late?", "overdue_status", "C035"),
        ("my guy in Spain, what does he owe", "overdue_status", "C036"),
        ("what does our Spanish friend owe?", "overdue_status", "C036"),
        ("what does the Spanish buyer owe", "overdue_status", "C036"),
        ("How much is the customer we bill in yen past due?", "overdue_status", "C061"),
        ("Credit report on the customer whose salesperson is Tom Becker, please.", "credit_report", "C046"),
        ("那家金融类的客户有没有逾期款？", "overdue_status", "C027"),
        ("how long does the Spanish one take to pay?", "payment_behaviour", "C036"),
        ("is the Spanish one a slow payer?", "payment_behaviour", "C036"),
    ],
)
def test_the_only_one_whose_record_says_so_is_meant(
    talk: Callable[..., Talk], question: str, tool: str, customer: str
) -> None:
    assert talk().calls(question) == [Made(tool, {"customer": customer})]


@pytest.mark.parametrize(
    ("question", "role", "offered"),
    [
        ("US automation cust - how much room left?", "finance", {"C048", "C057", "C058"}),
        ("the customer on 90 days terms, how much do they owe", "finance", {"C006", "C037", "C045"}),
        ("90天账期的那家客户逾期没", "finance", {"C006", "C037", "C045"}),
        ("The one of mine on 90-day terms, whats overdue there", "sales_europe", {"C037", "C045"}),
        ("今年才新开户的那家还有多少额度", "sales", {"C018", "C020"}),
        ("How late does my key account usually pay?", "sales", {"C001", "C006"}),
        ("李娜手上重型设备行业那家，催收走到哪一步了", "finance", {"C006", "C007", "C016"}),
        ("small british customer - write them a payment reminder will you", "finance", {"C030", "C063"}),
        ("额度为零的那个客户，信用报告调出来看看", "finance", {"C012", "C016"}),
        ("做轴承贸易的那个客户有什么预警吗？", "finance", {"C002", "C054", "C056"}),
        ("What's the available credit of the customer that joined us in 2022?", "finance", {"C033", "C050"}),
        ("how long does the public-sector customer take to pay?", "finance", {"C013", "C043"}),
        ("the account Mike handles in Canada: limit", "finance", {"C049", "C055"}),
        ("the frozen customer, what do they owe", "finance", {"C015", "C016"}),
    ],
)
def test_of_several_whose_records_say_so_each_is_offered(
    talk: Callable[..., Talk], question: str, role: str, offered: set[str]
) -> None:
    reply = talk(role).say(question).reply
    assert (reply.status, {each.customer_id for each in reply.choices}) == ("clarify", offered)


def test_who_fits_nobody_is_told_so(talk: Callable[..., Talk]) -> None:
    assert talk().say("my Swiss franc client - any overdue?").reply.status == "not_found"


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("what are the rules for a key account", "search_policy"),
        ("does a distributor need a guarantee?", "search_policy"),
        ("the distributor gets 60 days?", "search_policy"),
        ("can a German customer get 90 days", "search_policy"),
        ("new customer in Germany, what do we need?", "search_policy"),
        ("show the overdue list in yen", "overdue_worklist"),
        ("Anna's customer limits", "limits_worklist"),
    ],
)
def test_customers_in_general_and_lists_are_not_one(
    talk: Callable[..., Talk], question: str, tool: str
) -> None:
    assert [each.tool for each in talk().calls(question)] == [tool]


def test_the_legal_form_behind_a_name_tells_nobody(talk: Callable[..., Talk]) -> None:
    said = talk("sales_america").say(
        "What does Construcciones Mecánicas Peñalver, S.A. owe us, and is it overdue?"
    )
    assert (said.reply.status, made(said.calls)) == ("denied", [])
