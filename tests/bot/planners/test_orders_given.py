"""What is ordered is not done and not taken for a question; what asks or supposes stays a question."""

import pytest

from bot.assistant import Assistant
from bot.command_line.asking import Session
from bot.composition import House, local_person
from tests.bot.talking import PEOPLE


@pytest.fixture
def session(sample: House, desk_assistant: Assistant) -> Session:
    return Session(sample, desk_assistant, local_person(sample, None), None)


ORDERS = [
    "Please raise Müller Antriebe's limit to 300k.",
    "Release SO-20331 from credit hold",
    "take Jinchen Heavy Equipment off stop please",
    "Delete invoice INV-2026-0447, it was booked twice.",
    "book the 12,500 that came in from Castellani today",
    "Could you email Peñalver the reminder for me?",
    "Put Great Basin on hold until they pay",
    "approve the 40,000 order of Harbor Point for me",
    "Change Nordvik Holding's payment terms to 60 days in the system.",
    "write off what O'Rourke still owes us and close the file",
    "Kindly waive the late interest for Hélices du Rhône",
    "ring Castellani and tell them to pay by Friday",
    "can you bump Oakfield Eng up to 180k pls",
    "Let Peñalver know their shipment is blocked",
    "ok go ahead and ship it to Harbor Point",
    "transfer Brandt & Soeurs to Mike's portfolio",
    "Invoice Tri-County for 3,000",
    "have Castellani's hold taken off before noon",
    "江南传动那单你直接给放了吧",
    "把博远新材加入黑名单",
    "给云帆自动化寄一份对账单过去",
    "帮我提交一个提额申请，新澄精工，120万",
    "switch Peñalver over to prepayment",
    "Give Oakfield Foods another 20k on their limit, thanks",
    "You can let the Lakeshore Robotics order go",
    "Fix the spelling of Kovács in the customer file",
    "把长岭机床升到A级",
    "新澄精工的额度，给我加20万",
    "叫法务去起诉鑫达贸易",
    "关闭青禾农机的账户",
    "把江南轴承的额度改成500万",
    "给湖滨五金解冻，让他们先提货",
    "长岭机床的账期直接设为90天吧",
    "登记一下：云帆自动化答应7月10号付6万",
    "给东岳泵业发封邮件，叫他们这周把钱打过来",
    "SO-20345 我同意了，你直接放行吧",
    "今天收到鑫达贸易30万，帮我入账核销掉",
    "新增一个客户：无锡恒通机电，额度20万",
    "麻烦把德顺汽配的负责人换成张伟",
    "能不能帮我把云帆自动化的额度调到100万？",
]


@pytest.mark.parametrize("question", ORDERS)
@pytest.mark.parametrize("role", ["finance", "staff"])
def test_what_is_ordered_calls_nothing(session: Session, question: str, role: str) -> None:
    answer = session.ask(question, email=PEOPLE[role])
    assert (answer.reply.status, answer.calls) == ("out_of_scope", ())


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("Can we raise Müller Antriebe's limit to 300k?", "suggest_limit"),
        ("Should we set Oakfield Foods' limit at 50,000?", "suggest_limit"),
        ("Harbor Point would like its limit increased to 45,000 - would that be ok?", "suggest_limit"),
        ("Order of 25,000 from Castellani: release it or not?", "check_order"),
        ("Kovács placed an order for 2,500. Release it?", "check_order"),
        ("Put Castellani's overdue into 4 monthly instalments", "repayment_plan"),
        ("Send me the list of everyone over their limit", "limits_worklist"),
        ("draft a reminder to Peñalver that I can send", "draft_reminder"),
        ("Give me Oakfield Foods' limit", "customer_limit"),
        ("Please clear up what Castellani owes", "overdue_status"),
        ("Grade of Nordvik USA?", "credit_report"),
        ("立方液压这张6万的单子先发行不行", "check_order"),
        ("open orders of Oakfield Engineering and what is left of their limit", "customer_limit"),
        ("江南轴承的额度提到500万合适吗", "suggest_limit"),
        ("云帆自动化想把额度提到150万，批得下来吗？", "suggest_limit"),
        ("能不能把长岭机床的账期放到75天？", "check_terms"),
        ("把云帆自动化的逾期款分成6期，每月一期", "repayment_plan"),
        ("把逾期60天以上的客户发我看一下", "overdue_worklist"),
        ("把江南轴承的额度折成美元给我看", "customer_limit"),
        ("帮我写封催款信给东岳泵业，我自己发", "draft_reminder"),
        ("email Midland Gear a reminder", "draft_reminder"),
        ("帮我打印账龄表", "ageing_report"),
        ("帮我安排江南轴承分6期", "repayment_plan"),
        ("我家逾期最多的是谁", "overdue_worklist"),
        ("解冻一个客户要谁批？", "search_policy"),
        ("who is allowed to lift a hold", "search_policy"),
    ],
)
def test_a_question_about_the_same_is_answered(session: Session, question: str, tool: str) -> None:
    assert [call.name for call in session.ask(question).calls] == [tool]


@pytest.mark.parametrize(
    ("first", "then", "args"),
    [
        ("长岭机床下单8万能放吗", "金额改成10万", {"customer": "C010", "amount": "100000"}),
        ("Spread 50,000 over 4 monthly instalments", "raise it to 6", {"instalments": 6}),
        ("what if bearings fall by one grade", "change that to two grades", {"downgrade": 2}),
        ("客户欠我们 30 万，信用险限额 20 万，赔付比例 90%，能赔多少？", "限额改成25万", {"limit": "250000"}),
    ],
)
def test_a_figure_of_the_last_question_is_changed_all_the_same(
    session: Session, first: str, then: str, args: dict[str, object]
) -> None:
    session.ask(first, conversation=first)
    made = session.ask(then, conversation=first).calls[-1].args
    assert args.items() <= dict(made).items()


def test_the_limit_just_told_is_not_raised_by_saying_so(session: Session) -> None:
    session.ask("What's Great Basin's limit?", conversation="limit")
    assert session.ask("Raise it to 150,000 please.", conversation="limit").calls == ()


@pytest.mark.parametrize(
    ("question", "tool", "customer"),
    [
        ("Raise Oakfield Foods' limit to 60k and tell me what they owe.", "overdue_status", "C030"),
        ("把东岳泵业的额度改成300万，再看看他们逾期多少", "overdue_status", "C011"),
    ],
)
def test_what_is_asked_beside_an_order_is_answered(
    session: Session, question: str, tool: str, customer: str
) -> None:
    answer = session.ask(question)
    assert [(call.name, call.args["customer"]) for call in answer.calls] == [(tool, customer)]
    assert answer.reply.status == "out_of_scope"  # the part that was not done decides
