"""A Chinese name typed half in letters is one name, also across a space; 长 begins names as chang."""

import pytest

from knowledge.customers import NameEntry, NameIndex

INDEX = NameIndex.build(
    NameEntry(customer_id=key, name=name, aliases=())
    for key, name in (
        ("C001", "长岭机床有限公司"),
        ("C002", "宏远阀门有限公司"),
        ("C003", "朝阳重工有限公司"),
        ("C004", "长宁汽车零部件有限公司"),
    )
)


@pytest.mark.parametrize(
    ("question", "text", "customer_id"),
    [
        ("changling 机床最近付款慢不慢", "changling 机床", "C001"),
        ("changling机床的额度", "changling机床", "C001"),
        ("chang ling ji chuang 逾期多少", "chang ling ji chuang", "C001"),
        ("hongyuan 阀门还欠多少", "hongyuan 阀门", "C002"),
        ("宏远 famen 能发货吗", "宏远 famen", "C002"),
        ("chaoyang 重工的信用报告", "chaoyang 重工", "C003"),
        ("changning 汽车零部件逾期了吗", "changning 汽车零部件", "C004"),
    ],
)
def test_it_means_that_customer(question: str, text: str, customer_id: str) -> None:
    (found,) = INDEX.mentions(question)
    assert (found.text, found.linking.verdict) == (text, "one")
    assert found.linking.candidates[0].customer_id == customer_id


@pytest.mark.parametrize(
    "question", ["machine 机床行业逾期多少", "limit 机床", "DSO 重工行业", "top 10 阀门客户"]
)
def test_words_beside_a_trade_are_no_name(question: str) -> None:
    assert INDEX.mentions(question) == []
