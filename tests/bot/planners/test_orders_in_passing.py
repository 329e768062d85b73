"""Orders that come behind what is told, in few letters or with the verb at the end: nothing is done."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk

ORDERS = [
    "鑫达刚付了5万，麻烦冲掉最早那笔",
    "鑫达今天到账8万，帮我核销到最早的发票",
    "Hubin Hardware just paid 20k, apply it to the oldest invoice",
    "Xinda sent us 50,000 today; please post it against the oldest one",
    "宏业已经付清，系统里的停货标记帮忙去掉",
    "hongye has paid everything, take the hold flag off please",
    "帮我建个新客户，叫恒达机电",
    "在系统里开个户，无锡新来的一家",
    "给新客户开个账户",
    "could u give VDH a ring n say the goods wait",
    "can you ring up Kovács and ask when they pay",
    "领导已经批了，云帆自动化的账期改成45天",
    "湖滨五金的付款条件按60天录进去就行",
    "push INV-2026-0635's due date back to 31 July",
    "postpone the due date on INV-2026-0635 by two weeks please",
    "把INV-2026-0635的到期日改到7月底",
    "remind me on Friday to ring Müller",
]


@pytest.mark.parametrize("order", ORDERS)
def test_nothing_is_done_and_nothing_else_answered(talk: Callable[..., Talk], order: str) -> None:
    answer = talk("credit_manager").say(order)
    assert answer.reply.status == "out_of_scope"
    assert not answer.calls


@pytest.mark.parametrize(
    ("question", "tools"),
    [
        ("湖滨五金的账期改成60天行不行", ["check_terms"]),
        ("湖滨五金想把账期改成60天", ["check_terms"]),
        ("宏业减速机的冻结标记帮我看一下", ["customer_limit"]),
        ("帮我开个客户逾期清单", ["overdue_worklist"]),
        ("帮我在系统里查一下江南轴承的额度", ["customer_limit"]),
        ("新客户开户要什么手续", ["search_policy"]),
        ("apply the standard ladder to 45 days", ["search_policy"]),
        ("pull up the invoices of Müller", ["overdue_status"]),
        ("put together the credit report of Müller", ["credit_report"]),
        ("could u tell me if VDH pays late", ["payment_behaviour"]),
    ],
)
def test_what_asks_is_answered(talk: Callable[..., Talk], question: str, tools: list[str]) -> None:
    assert [each.tool for each in talk("credit_manager").calls(question)] == tools


@pytest.mark.parametrize(
    "question",
    [
        "what's the interest on my visa",
        "what late fee does my electricity company charge me",
        "我银行卡透支利息多少",
    ],
)
def test_the_askers_own_bank_is_none_of_ours(talk: Callable[..., Talk], question: str) -> None:
    assert talk("staff").say(question).reply.status == "out_of_scope"


@pytest.mark.parametrize(
    ("message", "tools"),
    [
        ("把华伟的额度调高20万，然后告诉我它的逾期", ["overdue_status"]),
        ("VDH is paid up, release the order and tell me the limit", ["customer_limit"]),
    ],
)
def test_what_is_asked_beside_an_order_is_answered(
    talk: Callable[..., Talk], message: str, tools: list[str]
) -> None:
    answer = talk("credit_manager").say(message)
    assert answer.reply.status == "out_of_scope"
    assert set(tools) <= {each.name for each in answer.calls}
