"""Sentences of documents whose figures are not the policy's are named, and others are left alone."""

import pytest

from knowledge.documents.passages import DocumentPassage
from knowledge.passages.contradictions import Contradiction, contradictions, figures_of
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


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("after 30 days", {"d": {"30d"}}),
        ("net 30", {"d": {"30d"}}),
        ("from day 7", {"d": {"7d"}}),
        ("三个月", {"m": {"3m"}}),
        ("1.5 times LPR", {"x": {"1.5x"}}),
        ("70%", {"%": {"70%"}}),
        ("below 1.2", {"#": {"#1.2"}}),
        ("nothing", {}),
    ],
)
def test_figures_are_read_with_their_units(text: str, figures: dict[str, set[str]]) -> None:
    assert figures_of(text) == figures
