"""Slips in a name that only one customer can have are taken; another company's name never is."""

import pytest

from knowledge.customers import NameEntry, NameIndex, find_unknown_names

ENTRIES = (
    ("A1", "Oakfield Engineering Ltd", ("Oakfield Engineering",)),
    ("A2", "Fraser Valley Conveyors Inc.", ()),
    ("A3", "Great Basin Mining LLC", ("Great Basin",)),
    ("A4", "Castellani S.p.A.", ("Castellani",)),
    ("A5", "Castellani Automazione S.r.l.", ()),
    ("A6", "Tri-County Bearing Supply LLC", ("Tri-County", "Tri County Bearing")),
    ("A7", "卡斯泰自动化（苏州）有限公司", ("卡斯泰",)),
    ("A8", "金辰重装有限公司", ("金辰重装",)),
    ("A9", "Nordvik Holding AB", ()),
    ("B1", "Nordvik USA LLC", ()),
)


@pytest.fixture(scope="module")
def index() -> NameIndex:
    """Index names that are easily mistaken for one another."""
    return NameIndex.build(NameEntry(customer_id=i, name=name, aliases=also) for i, name, also in ENTRIES)


TAKEN = {
    "Oakfeild Enginering credit limit": "A1",
    "Frazer Valley Conveyers overdue?": "A2",
    "Great Basins credit score??": "A3",
    "what is the limit of Castelani": "A4",
    "castelani limit": "A4",
    "卡斯泰苏州的额度用掉几成了": "A7",
}


@pytest.mark.parametrize(("question", "meant"), TAKEN.items())
def test_a_slip_that_only_one_customer_can_mean_is_taken(index: NameIndex, question: str, meant: str) -> None:
    (mention,) = index.mentions(question)
    assert mention.linking.verdict == "one"
    assert mention.linking.candidates[0].customer_id == meant


def test_a_slip_in_what_several_are_called_is_asked_about(index: NameIndex) -> None:
    (mention,) = index.mentions("limit of Nordvk")
    assert mention.linking.verdict == "several"


OTHERS = {
    "What's available for Tri-State Bearing Supply?": "Tri-State Bearing Supply",
    "金辰大酒店那头逾期了没得": "金辰大酒店",
    "凌霄纺织那家有没有风险": "凌霄纺织",
}


@pytest.mark.parametrize(("question", "typed"), OTHERS.items())
def test_a_company_that_only_begins_like_a_customer_is_unknown(
    index: NameIndex, question: str, typed: str
) -> None:
    assert index.mentions(question) == []
    assert [each.text for each in find_unknown_names(question)] == [typed]
