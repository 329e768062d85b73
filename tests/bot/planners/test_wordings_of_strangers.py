"""Arguments in the wordings of other offices: Cantonese days, lights for warnings, "wise", prepaid shares."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

ASKED: dict[str, tuple[str, dict[str, object]]] = {
    "Midland Gear 近半年預付的比重掉了沒": ("payment_behaviour", {"customer": "C047", "months": 6}),
    "德顺汽配这一年预付款占比变了吗": ("payment_behaviour", {"customer": "C021", "months": 12}),
    "what share of Andina's payments is prepaid?": ("payment_behaviour", {"customer": "C059"}),
    "how much of what Andina pays comes upfront, last six months?": (
        "payment_behaviour",
        {"customer": "C059", "months": 6},
    ),
    "有没有亮红灯的客户": ("early_warnings", {"level": "critical"}),
    "轴承行业谁亮黄灯了": ("early_warnings", {"industry": "bearings", "level": "watch"}),
    "汽車零件業的客戶有沒有亮燈？先看「觀察」級就好": (
        "early_warnings",
        {"industry": "automotive parts", "level": "watch"},
    ),
    "“警告”这一档的有谁": ("early_warnings", {"level": "warning"}),
    "anything at plain 'warning' level in bearings? just the first 5": (
        "early_warnings",
        {"industry": "bearings", "level": "warning", "top": 5},
    ),
    "C031 exposure, only in dollars": ("customer_limit", {"customer": "C031", "currency": "USD"}),
    "what's the limit headroom for Müller, in USD only please": (
        "customer_limit",
        {"customer": "C033", "currency": "USD"},
    ),
    "不分业务员，前三家逾期的": ("overdue_worklist", {"top": 3}),
    "遲咗六十一日，sme 階梯，輪到邊個跟": ("collection_stage", {"days_past_due": 61, "ladder": "sme"}),
    "邊啲客過咗三十日都未找數，淨係睇 li.na 啲客": (
        "overdue_worklist",
        {"salesperson": "li.na@xilan.example", "min_days": 31},  # as 过了三十天: past the thirtieth
    ),
    "雲帆自動化想由30日改做60日": ("check_terms", {"customer": "C014", "days": 60}),
    "pls share list of parties overdue above 60 days and upto 90 days": (
        "overdue_worklist",
        {"min_days": 61, "max_days": 90},
    ),
    "ageing bucket wise, salesperson wise": ("ageing_report", {"by": "salesperson"}),
    "欠四萬二，分七期逐個禮拜還，由八月三號開始": (
        "repayment_plan",
        {"amount": "42000", "instalments": 7, "first_date": "2026-08-03", "every": "week"},
    ),
    "limit 5 lakh, owed 630000, indemnity 90% - our loss?": (
        "insurance_cover",
        {"limit": "500000", "owed": "630000", "indemnity_rate": "0.9"},
    ),
    "assume autos drop two notches and pay 30 days later": (
        "stress_test",
        {"industry": "automotive parts", "downgrade": 2, "late_days": 30},
    ),
}


@pytest.mark.parametrize(("question", "asked"), ASKED.items())
def test_every_argument_is_read(
    talk: Callable[..., Talk], question: str, asked: tuple[str, dict[str, object]]
) -> None:
    assert talk("credit_manager").calls(question) == [Made(*asked)]


OPEN = (
    "only the dollar invoices of C031",
    "show overdue of customers in USD only",
    "assume textiles drop two notches",
    "top 3 overdue the longest",
)


@pytest.mark.parametrize("question", OPEN)
def test_what_no_argument_carries_is_still_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert asked_for(talk("credit_manager").say(question)) in ("currency_part", "industry_unknown", "ranking")


def test_a_part_is_no_count_of_pieces(talk: Callable[..., Talk]) -> None:
    (call,) = talk("credit_manager").calls("德顺汽配零件订单5万，能发吗")
    assert (call.tool, call.args.get("amount")) == ("check_order", "50000")
