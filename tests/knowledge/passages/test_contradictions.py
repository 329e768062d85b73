"""Sentences of documents whose figures are not the policy's are named, and others are left alone."""

import pytest

from knowledge.documents.passages import DocumentPassage
from knowledge.passages.contradictions import Contradiction, contradictions
from knowledge.policy.policy import Policy
from knowledge.policy.reading import load_policy


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy()


def found(policy: Policy, text: str) -> tuple[Contradiction, ...]:
    return contradictions(policy, [DocumentPassage(document="ours.md", section="", text=text)])


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("A current ratio below 1.5 puts new orders on cash terms.", "RATIO-CASH"),
        ("流动比率低于1.0的客户，新订单款到发货。", "RATIO-CASH"),
        ("资产负债率超过80%的客户，可以要求提前清偿。", "RATIO-DEBT"),
        ("逾期超过120天的，移交法务或催收机构。", "LADDER-STANDARD"),
        ("Interest cover below 2 triggers a warning.", "RATIO-COVER"),
        ("Invoices are due net 45 days as standard terms.", "TERMS-STANDARD"),
        ("我们标准账期为45天。", "TERMS-STANDARD"),
        ("A new customer starts with an observation limit of CNY 80,000.", "LIMIT-NEW"),
        ("新客户观察期内额度不超过八万元。", "LIMIT-NEW"),
        ("Late interest is twice the LPR.", "TERMS-STANDARD"),
        ("逾期利息按LPR的两倍计算。", "TERMS-STANDARD"),
        ("A repayment plan has at most six instalments.", "LADDER-PLAN"),
        ("还款计划由催收组来做，最多六期。", "LADDER-PLAN"),
        ("The formal demand is sent on day 45.", "LADDER-STANDARD"),
        ("客户有发票逾期超过四十五天的，订单冻结。", "ORDER-OVERDUE"),
        ("利息保障倍数低于两倍的，预警。", "RATIO-COVER"),
        ("Loss given default is taken as 45 %.", "POLICY-GROUP"),
        ("风险管理预算不低于营业收入的1%。", "BUDGET"),
        ("关键指标每六个月复核一次。", "REVIEW-KPI"),
    ],
)
def test_another_figure_for_the_same_matter_is_named_with_its_parameter(
    policy: Policy, text: str, rule: str
) -> None:
    (differing,) = found(policy, text)
    assert (differing.sentence, differing.rule) == (text, rule)
    assert all(parameter.startswith(f"{rule}.") for parameter in differing.parameters)


@pytest.mark.parametrize(
    "text",
    [
        "A current ratio below 1.2 puts new orders on cash terms.",
        "资产负债率超过70%的客户，可以要求提前清偿。",
        "Standard terms are net 30 or net 60 days.",
        "Send the friendly reminder 7 days after the due date.",
        "The warehouse counts stock every 30 days.",
        "Travel expenses above 500 need approval by the sales manager.",
        "员工试用期为3个月，年假15天。",
        "逾期三十天以上的，订单冻结。",
        "新客户观察期额度五万元。",
        "Late interest is one and a half times the LPR.",
        "We charge 1.5 times the LPR on what is late.",
        "Net 30 from the date of invoice; 2 % discount within ten days.",
        "The formal demand goes out on day 30 and the first reminder on day 7.",
        "No plan has more than twelve instalments.",
        "分期不超过十二期。",
        "Turkey: 90 days, bank guarantee.",
        "| Turkey | 90 days | bank guarantee | lira not accepted |",
        "| 丁 | 款到发货 | 0 | 不复核 |",
        "Overdues over 60 days must be notified to the insurer.",
        "An account without an order for nine months is dormant and its limit is set to zero.",
        "The collection agency keeps 18 % of what it recovers.",
        "Jiangnan Bearing paid its invoice of 14 May 45 days late.",
        "逾期超过九十天的款项不计提成。",
        "逾期九十天以内计提百分之五。",
        "远期支票票期不得超过九十天。",
        "保险费为营业额的千分之三，免赔额一万欧元。",
        "The password is changed every 90 days.",
        "Interest on late payment is charged at 1.5% a month on the overdue amount.",
        "2.1 Days are counted from the due date printed on the invoice.",
        "over 180 days past due ........ 24%",
        "| 丁 | 低于55分 | 0 | 款到发货 |",
        "旺季指3至5月和9至11月。",
        "A direct debit is returned twice within one quarter.",
        "| 延长账期不超过15天 | 信用管理部经理 | 每个客户每年一次 |",
        "A customer without any figure in its sentence is no contradiction of the credit limit.",
    ],
)
def test_the_same_figure_and_other_matters_are_left_alone(policy: Policy, text: str) -> None:
    assert found(policy, text) == ()


def test_where_the_policy_changes_the_sentence_that_agreed_is_named(policy: Policy) -> None:
    text = "Interest cover below 3 triggers a warning."
    assert found(policy, text) == ()
    rule = policy.rule("RATIO-COVER")
    (_, parameter), *_ = [item for item in rule.parameters.items() if item[0] == "interest_cover"]
    edge = parameter.value.model_copy(update={"value": parameter.value.value * 2})  # type: ignore[union-attr] # a threshold
    changed_rule = rule.model_copy(
        update={
            "parameters": {
                **rule.parameters,
                "interest_cover": parameter.model_copy(update={"value": edge}),
            }
        }
    )
    changed = policy.model_copy(update={"rules": {**policy.rules, "RATIO-COVER": changed_rule}})
    assert [each.rule for each in found(changed, text)] == ["RATIO-COVER"]
