from pathlib import Path

import pytest

from knowledge.customers import NameIndex
from tests.knowledge.customers.invented_names import invented_entries, short_name
from tests.knowledge.customers.measure_linking import Share, entries_of, rows

_CUSTOMERS = 1000
_ASKED = 60
_SAMPLE = Path(__file__).parents[3] / "knowledge" / "sample_company" / "tables" / "customers.csv"


@pytest.fixture(scope="module")
def shares() -> dict[str, Share]:
    """The measurement on invented names."""
    from random import Random

    entries = invented_entries(_CUSTOMERS + _ASKED, seed=11)
    known, rest = entries[:_CUSTOMERS], entries[_CUSTOMERS:]
    carried = {short_name(entry.name, Random(0)) for entry in known}
    nobody = [entry for entry in rest if short_name(entry.name, Random(0)) not in carried]
    return {row.way: row for row in rows(known[:_ASKED], nobody, NameIndex.build(known))}


@pytest.mark.parametrize("where", ["", ", in a question"])
@pytest.mark.parametrize(
    ("way", "right", "wrong"),
    [
        ("full name", 1.0, 0.0),
        ("without legal form", 0.97, 0.0),
        ("short name", 0.95, 0.0),
        ("traditional script", 0.98, 0.0),
        ("accents dropped", 0.95, 0.0),
        ("pinyin", 0.93, 0.01),
        ("homophone", 0.80, 0.02),
        ("one typo", 0.78, 0.0),
        ("short name, nobody", 0.0, 0.02),
        ("one typo, nobody", 0.0, 0.02),
    ],
)
def test_names_are_linked_rightly_and_hardly_ever_wrongly(
    shares: dict[str, Share], way: str, where: str, right: float, wrong: float
) -> None:
    name, _, nobody = way.partition(", ")
    row = shares[f"{name}{where}{', nobody' if nobody else ''}"]
    assert row.right >= right
    assert row.wrong <= wrong


def test_no_customer_of_the_sample_company_is_ever_mistaken_by_its_full_or_short_name() -> None:
    entries = entries_of(_SAMPLE)
    found = {row.way: row for row in rows(entries, invented_entries(20, seed=5), NameIndex.build(entries))}
    for way in ("full name", "without legal form", "traditional script", "accents dropped"):
        assert found[way].right == 1.0
        assert found[f"{way}, in a question"].wrong == 0.0
    assert found["short name, nobody"].wrong == 0.0
