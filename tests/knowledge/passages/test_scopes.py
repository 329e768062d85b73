"""Headings may limit a text to the opposite of what is asked about."""

import pytest

from knowledge.passages.scopes import of_another_scope


@pytest.mark.parametrize(
    ("question", "headings"),
    [
        ("出口客户超额度谁批？", "审批表 › B. 国内业务"),
        ("内销订单谁放行？", "Matrix › C. Export business"),
        ("who releases an export order?", "Matrix › Domestic sales"),
        ("terms for home market customers", "Terms for overseas buyers"),
        ("what may a new customer get?", "Rules › Existing customers"),
        ("老客户多久复审一次？", "新客户准入"),
    ],
)
def test_headings_of_the_opposite_are_another_scope(question: str, headings: str) -> None:
    assert of_another_scope(question, headings)


@pytest.mark.parametrize(
    ("question", "headings"),
    [
        ("出口客户超额度谁批？", "审批表 › C. Export business"),
        ("who releases an order?", "Matrix › Domestic sales"),
        ("who releases an export order?", "Matrix › Release of orders"),
        ("export and domestic orders: who signs?", "Matrix › Domestic sales"),
        ("出口订单谁批？", "国内与出口业务审批表"),
        ("what may a new customer get?", "Rules › New customers"),
    ],
)
def test_headings_of_the_same_of_both_or_of_neither_are_none(question: str, headings: str) -> None:
    assert not of_another_scope(question, headings)
