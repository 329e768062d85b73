"""A name that is made of ordinary words is found where only a customer stands, and nowhere else."""

import pytest

from knowledge.customers import NameEntry, NameIndex

ENTRIES = (
    NameEntry(customer_id="M1", name="老地方茶楼有限公司", aliases=("老地方",)),
    NameEntry(customer_id="M2", name="Thistle & Crumb Ltd", aliases=("T&C",)),
    NameEntry(customer_id="M3", name="江南轴承有限公司", aliases=("江南轴承",)),
)


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex.build(ENTRIES)


@pytest.mark.parametrize(
    ("question", "customer_id"),
    [
        ("老地方的额度", "M1"),
        ("老地方逾期多少", "M1"),
        ("帮我起草一封给老地方的催款信", "M1"),
        ("T&C limit", "M2"),
        ("how much does T&C owe", "M2"),
    ],
)
def test_it_is_found_where_a_customer_stands(index: NameIndex, question: str, customer_id: str) -> None:
    found = [each.linking.candidates[0].customer_id for each in index.mentions(question)]
    assert found == [customer_id]


@pytest.mark.parametrize(
    "question", ["还是老地方见", "上次说的地方在哪", "逾期在哪些地方", "t and c of the contract"]
)
def test_it_is_nobody_elsewhere(index: NameIndex, question: str) -> None:
    assert index.mentions(question) == []
