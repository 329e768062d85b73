"""Whose, where, how many and how late in a few words: each is read, or asked about, and none is dropped."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

OVERDUE, LIMITS, AGEING, STRESS, KPIS = (
    "overdue_worklist",
    "limits_worklist",
    "ageing_report",
    "stress_test",
    "portfolio_kpis",
)
MIKE, ANNA = "mike.torres@xilan.example", "anna.keller@xilan.example"
ZHANG, LI = "zhang.wei@xilan.example", "li.na@xilan.example"

SAID: dict[str, tuple[str, dict[str, object]]] = {
    "国内客户逾期30天以上的": (OVERDUE, {"country": "CN", "min_days": 30}),
    "境内的机床客户有谁逾期": (OVERDUE, {"country": "CN", "industry": "machine tools"}),
    "which domestic customers are overdue?": (OVERDUE, {"country": "CN"}),
    "overdue in the home market, 10 days and more": (OVERDUE, {"country": "CN", "min_days": 10}),
    "拖了两周以上（14天起算）的客户": (OVERDUE, {"min_days": 14}),
    "迈克手上的逾期清单": (OVERDUE, {"salesperson": MIKE}),
    "安娜负责的客户有谁逾期": (OVERDUE, {"salesperson": ANNA}),
    "Anna那块客户谁逾期": (OVERDUE, {"salesperson": ANNA}),
    "Mike那批客户谁超额度了": (LIMITS, {"condition": "over_limit", "salesperson": MIKE}),
    "额度超了的，轴承行业，头三家": (LIMITS, {"condition": "over_limit", "industry": "bearings", "top": 3}),
    "逾期客户头十个": (OVERDUE, {"top": 10}),
    "老板让我查：李娜名下额度快到期的": (LIMITS, {"condition": "expiring", "salesperson": LI}),
    "张伟问我李娜名下谁超额度": (LIMITS, {"condition": "over_limit", "salesperson": LI}),
    "Mike Torres asked me for Anna Keller's overdue customers": (OVERDUE, {"salesperson": ANNA}),
    "哪些客户没核过额度": (LIMITS, {"condition": "no_limit"}),
    "邊啲客戶冇批過額度": (LIMITS, {"condition": "no_limit"}),
    "未授过额度的客户有哪些": (LIMITS, {"condition": "no_limit"}),
    "電氣傳動行業嘅帳齡": (AGEING, {"industry": "power transmission"}),
    "齿轮传动（power transmission）行业的账龄": (AGEING, {"industry": "power transmission"}),
    "假如迈克那摊客户都晚两个月（60天）付会怎样": (STRESS, {"salesperson": MIKE, "late_days": 60}),
    "张伟的客户 2026 年 Q1 收款效率如何": (KPIS, {"quarter": "2026Q1", "salesperson": ZHANG}),
    "上季度平均多久能收到钱": (KPIS, {"quarter": "2026Q1"}),
    "我们的钱平均几天能收回来": (KPIS, {}),
    "on average how many days until customers pay us": (KPIS, {}),
}


@pytest.mark.parametrize(("question", "meant"), SAID.items())
def test_every_condition_of_a_list_is_read(
    talk: Callable[..., Talk], question: str, meant: tuple[str, dict[str, object]]
) -> None:
    assert talk().calls(question) == [Made(*meant)]


ASKED = (
    "欧洲的客户谁逾期",
    "what is the average size of an invoice in Q1",
)


@pytest.mark.parametrize("question", ASKED)
def test_what_no_list_can_be_narrowed_by_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert asked_for(talk().say(question)) in ("salesperson_one", "country_one", "ranking")


OF_ONE: dict[str, tuple[str, dict[str, object]]] = {
    "江州地铁的SO-20278能不能放": ("check_order", {"customer": "C013", "order": "SO-20278"}),
    "can Jiangzhou Metro's SO-20278 go out": ("check_order", {"customer": "C013", "order": "SO-20278"}),
    "宏业减速机那张INV-2025-1239催到哪步了": ("collection_stage", {"invoice": "INV-2025-1239"}),
    "聯鋒要三萬美金嘅貨，開信用證得唔得": (
        "check_order",
        {"customer": "C025", "amount": "30000", "currency": "USD", "terms": "lc"},
    ),
    "華緯要50萬嘅貨，預付款，放得行嗎": (
        "check_order",
        {"customer": "C005", "amount": "500000", "terms": "prepaid"},
    ),
    "桜井现在给45天，想再多要15天": ("check_terms", {"customer": "C061", "days": 60}),
    "桜井原来是30天，现在还要多放30天，行吗": ("check_terms", {"customer": "C061", "days": 60}),
}


@pytest.mark.parametrize(("question", "meant"), OF_ONE.items())
def test_what_is_said_of_one_customer_is_read_whole(
    talk: Callable[..., Talk], question: str, meant: tuple[str, dict[str, object]]
) -> None:
    assert talk().calls(question) == [Made(*meant)]


def test_an_order_beside_another_customer_is_not_taken_for_theirs(talk: Callable[..., Talk]) -> None:
    assert talk().calls("湖滨五金的SO-20278能不能放") == []


REFUSED = (
    "直接在系统里把湖滨五金的联系电话改成13900000000",
    "在ERP里将华纬的邮箱更新为a@b.cn",
    "系统里给金辰的额度改到50万",
    "后台把长岭机床的抬头换掉",
)


@pytest.mark.parametrize("question", REFUSED)
def test_a_change_in_the_system_is_refused(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("out_of_scope", ())
