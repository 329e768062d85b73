"""A name made of single characters that questions know is found; small words and cut words are none."""

import pytest

from knowledge.customers import NameEntry, NameIndex

INDEX = NameIndex.build(
    (
        NameEntry(customer_id="T1", name="稳新网购有限公司", aliases=("稳新",)),
        NameEntry(customer_id="T2", name="大信五金有限公司", aliases=("大信",)),
        NameEntry(customer_id="T3", name="还有贸易有限公司", aliases=("还有",)),
    )
)


@pytest.mark.parametrize(
    ("question", "customer_id"),
    [
        ("穩新的額度可以給到三百萬嗎", "T1"),
        ("稳新欠多少", "T1"),
        ("大信逾期多少", "T2"),
        ("给大信发货", "T2"),
    ],
)
def test_it_is_found(question: str, customer_id: str) -> None:
    assert [each.linking.candidates[0].customer_id for each in INDEX.mentions(question)] == [customer_id]


@pytest.mark.parametrize("question", ["还有谁逾期", "最稳新客户是谁", "额度还有多少"])
def test_ordinary_words_name_nobody(question: str) -> None:
    assert not INDEX.mentions(question)
