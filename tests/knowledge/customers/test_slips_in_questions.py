"""Slips that stand in a question beside ordinary words: a letter of a name, a syllable for a character."""

import pytest

from knowledge.customers import NameEntry, NameIndex

ENTRIES = (
    ("A1", "Harbor Point Packaging Inc.", ("Harbor Point",)),
    ("A2", "Alder & Finch Conveying Ltd", ("Alder & Finch",)),
    ("A3", "Great Basin Mining LLC", ("Great Basin",)),
    ("A4", "Elber Trading Ltd", ()),
    ("A5", "Midland Gear & Pump, Inc.", ("Midland Gear", "MGP")),
    ("A6", "Stone Bridge Foods Ltd", ("Stone Bridge",)),
    ("A7", "Stove Bridge Metals Ltd", ("Stove Bridge",)),
    ("A8", "江南轴承有限公司", ("江南轴承",)),
    ("A9", "华伟机械有限公司", ("华伟",)),
    ("B1", "华纬机械有限公司", ("华纬",)),
    ("B2", "长岭机床有限公司", ("长岭机床",)),
)


@pytest.fixture(scope="module")
def index() -> NameIndex:
    """Index names that are slipped in."""
    return NameIndex.build(NameEntry(customer_id=i, name=name, aliases=also) for i, name, also in ENTRIES)


@pytest.mark.parametrize(
    ("question", "typed", "meant"),
    [
        ("habor point wants 22,000 shipped tomorrow, ok?", "habor point", "A1"),
        ("can i ship 5k to harbr point", "harbr point", "A1"),
        ("Habor Point's limit", "Habor Point", "A1"),
        ("limit of Adler & Finch", "Adler & Finch", "A2"),
        ("is great basen on stop", "great basen", "A3"),
        ("长ling机床逾期多少", "长ling机床", "B2"),
        ("江nan轴承的额度还剩多少", "江nan轴承", "A8"),
        ("给jiang南轴承发货行吗", "jiang南轴承", "A8"),
    ],
)
def test_a_slip_that_one_customer_alone_is_near_is_taken(
    index: NameIndex, question: str, typed: str, meant: str
) -> None:
    (mention,) = index.mentions(question)
    assert mention.text == typed
    assert mention.linking.verdict == "one"
    assert mention.linking.candidates[0].customer_id == meant


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        ("华wei机械的额度", {"A9", "B1"}),
        ("hua伟机械还欠多少", {"A9", "B1"}),
        ("华wei机械最近半年付款怎么样，第二个字打不出来", {"A9", "B1"}),
        ("limit of Store Bridge", {"A6", "A7"}),
    ],
)
def test_a_slip_that_several_are_near_is_asked_about(
    index: NameIndex, question: str, offered: set[str]
) -> None:
    (mention,) = index.mentions(question)
    assert mention.linking.verdict == "several"
    assert {each.customer_id for each in mention.linking.choices} == offered


@pytest.mark.parametrize(
    "question",
    [
        "江北轴承的额度",
        "江nei轴承的额度",
        "limit of MGM",
        "limit of Elder Trading",
        "limit of Harder Trading",
        "limit of Harper Pond",
        "at what point is the harbour blocked",
        "is a great deal of basic cover needed",
        "用ERP系统查额度",
        "OK额度多少",
        "这个KPI怎么算",
    ],
)
def test_another_company_or_ordinary_words_are_never_taken(index: NameIndex, question: str) -> None:
    assert all(each.linking.verdict != "one" for each in index.mentions(question))
