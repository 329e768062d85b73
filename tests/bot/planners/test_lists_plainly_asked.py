"""What people ordinarily ask of the lists, with small talk around it, is no condition that a list lacks."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

ASKED: dict[str, Made] = {
    "anyone whose invoices have been open for ages past due": Made("overdue_worklist", {}),
    "anyone we've stopped supplying": Made("limits_worklist", {"condition": "on_hold"}),
    "最近状况不好的客户": Made("early_warnings", {}),
    "有红色预警的客户": Made("early_warnings", {"level": "critical"}),
    "有橙色预警的客户有哪些": Made("early_warnings", {"level": "warning"}),
    "morning! which customers are overdue today?": Made("overdue_worklist", {}),
    "quick one before my coffee: who owes us money past due": Made("overdue_worklist", {}),
    "hi, can you show me everyone who's more than 60 days late please": Made(
        "overdue_worklist", {"min_days": 61}
    ),
    "the boss is asking again, who's over their credit limit": Made(
        "limits_worklist", {"condition": "over_limit"}
    ),
    "which accounts in Germany are late?": Made("overdue_worklist", {"country": "DE"}),
    "sorry to bother you, which of Mike Torres' customers are overdue": Made(
        "overdue_worklist", {"salesperson": "mike.torres@xilan.example"}
    ),
    "overdue customers in the bearings industry, thanks": Made("overdue_worklist", {"industry": "bearings"}),
    "who's sitting on invoices older than 90 days": Made("overdue_worklist", {"min_days": 91}),
    "which customers should we be chasing this week?": Made("overdue_worklist", {}),
    "customers at formal demand stage please": Made("overdue_worklist", {"stage": "formal_demand"}),
    "anyone close to their limit?": Made("limits_worklist", {"condition": "near_limit"}),
    "accounts whose limit expires soon": Made("limits_worklist", {"condition": "expiring"}),
    "who doesn't have a limit at all": Made("limits_worklist", {"condition": "no_limit"}),
    "which customers are on hold at the moment and why": Made("limits_worklist", {"condition": "on_hold"}),
    "people who are behind with their payments": Made("overdue_worklist", {}),
    "those who haven't paid for more than 45 days": Made("overdue_worklist", {"min_days": 46}),
    "any customers we should be nervous about?": Made("early_warnings", {}),
    "which customers have critical warnings right now": Made("early_warnings", {"level": "critical"}),
    "customers showing early signs of trouble": Made("early_warnings", {}),
    "which accounts have got worse lately": Made("early_warnings", {}),
    "customers who are slipping": Made("overdue_worklist", {}),
    "ageing by salesperson, just the totals": Made("ageing_report", {"by": "salesperson"}),
    "ageing report for all customers please, the auditors are here": Made("ageing_report", {}),
    "which debtors are the furthest behind": Made("overdue_worklist", {}),
    "the top ten customers by overdue amount": Made("overdue_worklist", {"top": 10}),
    "companies that are 30 to 60 days overdue": Made("overdue_worklist", {"min_days": 30, "max_days": 60}),
    "which customers are in the reminder stage": Made("overdue_worklist", {"stage": "reminder"}),
    "customers ready to be handed to legal": Made("overdue_worklist", {"stage": "legal"}),
    "which customers passed 90 days": Made("overdue_worklist", {"min_days": 90}),
    "accounts that have blown through their limit": Made("limits_worklist", {"condition": "over_limit"}),
    "customers whose credit line has lapsed": Made("limits_worklist", {"condition": "expired"}),
    "customers with little headroom left": Made("limits_worklist", {"condition": "near_limit"}),
    "who are the worst payers": Made("overdue_worklist", {}),
    "who among our Polish customers is late": Made("overdue_worklist", {"country": "PL"}),
    "which customers are slow to pay these days": Made("early_warnings", {}),
    "customers flagged by the warning rules": Made("early_warnings", {}),
    "which customers have a red flag": Made("early_warnings", {}),
    "which of my customers are late? asking for a friend": Made("overdue_worklist", {}),
    "anybody behind on payments in France?": Made("overdue_worklist", {"country": "FR"}),
    "anyone who's late by over a month?": Made("overdue_worklist", {"min_days": 31}),
    "which customers have invoices overdue by more than two weeks": Made(
        "overdue_worklist", {"min_days": 15}
    ),
    "list the customers that still owe us for invoices past due": Made("overdue_worklist", {}),
    "please list all customers who have not settled their overdue invoices": Made("overdue_worklist", {}),
    "those customers with overdue balances over 30 days": Made("overdue_worklist", {"min_days": 31}),
    "which accounts have an overdue balance": Made("overdue_worklist", {}),
    "what customers do we need to call today": Made("overdue_worklist", {}),
    "could you pull up customers who've exceeded their credit limits": Made(
        "limits_worklist", {"condition": "over_limit"}
    ),
    "which customers are nearly maxed out": Made("limits_worklist", {"condition": "near_limit"}),
    "everyone with an expired limit please": Made("limits_worklist", {"condition": "expired"}),
    "customers with no credit limit set up": Made("limits_worklist", {"condition": "no_limit"}),
    "which customers have disputes? no wait, who is overdue": Made("overdue_worklist", {}),
    "which customers are getting worse": Made("early_warnings", {}),
    "which customers do I need to worry about": Made("early_warnings", {}),
    "customers in trouble": Made("early_warnings", {}),
    "accounts on the watch list": Made("early_warnings", {"level": "watch"}),
    "which customers triggered a warning": Made("early_warnings", {}),
    "customers of Zhang Wei who are overdue by 30 days or more": Made(
        "overdue_worklist", {"salesperson": "zhang.wei@xilan.example", "min_days": 30}
    ),
    "which customers are late and by how much": Made("overdue_worklist", {}),
    "which customers are overdue and who looks after them": Made("overdue_worklist", {}),
    "show customers sorted by days overdue": Made("overdue_worklist", {}),
    "overdue customers, biggest first": Made("overdue_worklist", {}),
    "which customers are past due? keep it short": Made("overdue_worklist", {}),
    "我先喝口水，今天有哪些客户逾期": Made("overdue_worklist", {}),
    "老板又催了，谁超额度了": Made("limits_worklist", {"condition": "over_limit"}),
    "麻烦看下逾期60天以上的客户": Made("overdue_worklist", {"min_days": 60}),
    "张伟手上的客户哪些逾期了": Made("overdue_worklist", {"salesperson": "zhang.wei@xilan.example"}),
    "德国的客户有没有拖欠的": Made("overdue_worklist", {"country": "DE"}),
    "轴承行业里谁欠款逾期": Made("overdue_worklist", {"industry": "bearings"}),
    "逾期最久的客户是谁": Made("overdue_worklist", {}),
    "逾期金额最大的五家客户": Made("overdue_worklist", {"top": 5}),
    "哪些客户快到额度上限了": Made("limits_worklist", {"condition": "near_limit"}),
    "额度快到期的客户列一下": Made("limits_worklist", {"condition": "expiring"}),
    "没有设信用额度的客户有几家": Made("limits_worklist", {"condition": "no_limit"}),
    "被冻结的客户有哪些": Made("limits_worklist", {"condition": "on_hold"}),
    "现在不能发货的客户": Made("limits_worklist", {"condition": "on_hold"}),
    "额度已经过期的客户有哪些": Made("limits_worklist", {"condition": "expired"}),
    "有没有出现预警的客户": Made("early_warnings", {}),
    "严重预警的客户有哪些": Made("early_warnings", {"level": "critical"}),
    "最近变差的客户": Made("early_warnings", {}),
    "付款越来越慢的客户有哪些": Made("early_warnings", {"rule": "SIGNAL-PAYMENT"}),
    "要重点盯的客户": Made("early_warnings", {}),
    "逾期30到60天的客户名单": Made("overdue_worklist", {"min_days": 30, "max_days": 60}),
    "进入正式催款阶段的客户": Made("overdue_worklist", {"stage": "formal_demand"}),
    "该移交法务的客户有哪几家": Made("overdue_worklist", {"stage": "handover"}),
    "今天要打电话催的客户": Made("overdue_worklist", {}),
    "还没付钱的客户有哪些": Made("overdue_worklist", {}),
    "到期没付款的客户": Made("overdue_worklist", {}),
    "欠我们钱的客户列出来": Made("overdue_worklist", {}),
    "额度用得差不多的客户": Made("limits_worklist", {"condition": "near_limit"}),
    "额度用完了的客户": Made("limits_worklist", {"condition": "near_limit"}),
    "额度不够用的客户": Made("limits_worklist", {"condition": "over_limit"}),
    "超授信的客户有哪些啊": Made("limits_worklist", {"condition": "over_limit"}),
    "超了信用额度的那些客户": Made("limits_worklist", {"condition": "over_limit"}),
    "按业务员看账龄，顺便说下总数": Made("ageing_report", {"by": "salesperson"}),
    "月底对账用，列出所有逾期的客户": Made("overdue_worklist", {}),
    "审计要的：逾期超过一年的客户": Made("overdue_worklist", {"min_days": 366}),
    "开会要用：有预警的客户清单": Made("early_warnings", {}),
    "领导问起来：谁拖得最久": Made("overdue_worklist", {}),
    "有哪些客户亮了黄灯": Made("early_warnings", {"level": "watch"}),
    "风险高的客户有哪些": Made("early_warnings", {}),
    "哪些客户开始不对劲了": Made("early_warnings", {}),
    "李娜负责的客户里谁逾期": Made("overdue_worklist", {"salesperson": "li.na@xilan.example"}),
    "波兰客户哪些超期了": Made("overdue_worklist", {"country": "PL"}),
    "逾期客户中超过60天的": Made("overdue_worklist", {"min_days": 61}),
    "客户里哪些逾期了": Made("overdue_worklist", {}),
    "哪些客户拖了两个月还没给钱": Made("overdue_worklist", {"min_days": 60}),
    "拖欠货款的客户": Made("overdue_worklist", {}),
    "逾期不还的客户": Made("overdue_worklist", {}),
    "欠账时间最长的客户": Made("overdue_worklist", {}),
    "超过账期还没付的客户": Made("overdue_worklist", {}),
    "过了到期日没付的客户": Made("overdue_worklist", {}),
    "处于催告阶段的客户": Made("overdue_worklist", {"stage": "formal_demand"}),
    "需要发正式催款函的客户": Made("overdue_worklist", {"stage": "formal_demand"}),
    "额度超了的客户是哪几家": Made("limits_worklist", {"condition": "over_limit"}),
    "停了货的客户": Made("limits_worklist", {"condition": "on_hold"}),
    "被停发货的客户有哪些": Made("limits_worklist", {"condition": "on_hold"}),
    "我想知道哪些客户现在是冻结状态": Made("limits_worklist", {"condition": "on_hold"}),
    "给我看一下逾期的客户吧，谢谢": Made("overdue_worklist", {}),
    "请把超额度的客户整理出来": Made("limits_worklist", {"condition": "over_limit"}),
    "帮忙拉一份逾期客户名单，越快越好": Made("overdue_worklist", {}),
    "辛苦导一下没额度的客户": Made("limits_worklist", {"condition": "no_limit"}),
}


@pytest.mark.parametrize(("question", "made"), ASKED.items())
def test_an_ordinary_question_of_a_list_is_answered(
    talk: Callable[..., Talk], question: str, made: Made
) -> None:
    assert talk("finance").calls(question) == [made]


@pytest.mark.parametrize(
    "question",
    [
        "which overdue customers are insured",
        "overdue customers who complained",
        "who is overdue and complained about the goods",
        "late customers with a payment plan",
        "overdue customers with an instalment plan",
        "customers since this year who are overdue",
        "which overdue customers are new this year",
        "limits of customers that are listed companies",
        "which late customers have a deposit with us",
        "warnings for customers that are family owned",
        "overdue customers that we visited",
        "late accounts with a lawsuit against us",
        "who's overdue and refused the goods",
        "overdue customers that order online",
        "overdue customers buying via distributors",
        "overdue, only the ones who promised to pay",
        "overdue customers whose invoices were sent late",
        "customers on hold that are state owned",
        "overdue customers with a credit insurance claim",
        "late customers that have collateral",
        "overdue customers without a contract",
        "which overdue customers changed their bank",
        "投了保的逾期客户有哪些",
        "投诉过的逾期客户",
        "有还款计划的逾期客户",
        "签了分期协议的逾期客户",
        "今年新开的逾期客户",
        "今年才合作的超额度客户",
        "有抵押的超额度客户",
        "逾期的国企客户有哪些",
        "逾期客户里有押金的",
        "被起诉过的逾期客户",
        "换了老板的逾期客户",
        "退过货的逾期客户名单",
        "用承兑付款的逾期客户",
        "逾期名单，只看有担保的",
        "超额度客户，只要签了框架合同的",
        "逾期的客户里答应过还款的有哪些",
        "没签合同的逾期客户",
        "预警客户里家族企业有哪些",
        "不接电话的逾期客户",
        "老客户里谁逾期",
        "有信保的超额度客户",
        "谁逾期了还在投诉",
        "走经销渠道的逾期客户",
    ],
)
def test_a_condition_that_no_list_has_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert asked_for(talk("finance").say(question)) == "narrowing"


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("what accounts should I chase first", Made("overdue_worklist", {})),
        ("需要移交法务的客户", Made("overdue_worklist", {"stage": "handover"})),
        ("what do debtors in France owe us?", Made("ageing_report", {"country": "FR"})),
        ("how much do customers in Poland owe us", Made("ageing_report", {"country": "PL"})),
    ],
)
def test_whom_to_chase_and_what_is_owed_somewhere_is_no_rule(
    talk: Callable[..., Talk], question: str, made: Made
) -> None:
    assert talk("finance").calls(question) == [made]


@pytest.mark.parametrize(
    ("question", "need"),
    [
        ("which clients may I not look at?", "narrowing"),
        ("limits per country", "narrowing"),
        ("average overdue per account", "ranking"),
    ],
)
def test_what_no_list_tells_is_not_looked_up_in_the_rules(
    talk: Callable[..., Talk], question: str, need: str
) -> None:
    assert asked_for(talk("finance").say(question)) == need


def test_his_accounts_are_those_of_the_colleague_whose_list_it_was(talk: Callable[..., Talk]) -> None:
    speaker = talk("finance")
    mike = "mike.torres@xilan.example"
    one_row = speaker.calls("customers of Mike Torres over limit")
    assert one_row == [Made("limits_worklist", {"salesperson": mike, "condition": "over_limit"})]
    assert speaker.calls("who of his is overdue?") == [Made("overdue_worklist", {"salesperson": mike})]
