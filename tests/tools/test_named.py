"""Industries and countries in the reader's language: only where our word certainly means the ledger's."""

import pytest

from prompts.wording import Language
from tools.named import Kind, named
from tools.rendering import render_text


@pytest.mark.parametrize(
    ("written", "kind", "language", "shown"),
    [
        ("heavy equipment", "industry", "zh", "重工"),
        ("Heavy  Equipment", "industry", "zh", "重工"),
        ("heavy equipment", "industry", "en", "heavy equipment"),
        ("轴承", "industry", "en", "bearings"),
        ("轴承", "industry", "zh", "轴承"),
        ("pumps", "industry", "zh", "泵"),
        ("valves", "industry", "zh", "阀门"),
        ("valve makers", "industry", "zh", "valve makers"),
        ("减速机", "industry", "en", "减速机"),
        ("quantum widgets", "industry", "zh", "quantum widgets"),
        ("", "industry", "zh", ""),
        ("CN", "country", "zh", "中国"),
        ("gb", "country", "zh", "英国"),
        ("CN", "country", "en", "CN"),
        ("XX", "country", "zh", "XX"),
    ],
)
def test_a_ledgers_word_is_named_where_it_is_the_leading_one(
    written: str, kind: Kind, language: Language, shown: str
) -> None:
    assert named(written, kind, language) == shown


def test_a_text_says_which_of_its_figures_is_named() -> None:
    values = {"country": "DE", "industry": "bearings"}
    assert render_text("{country:country} 的 {industry:industry} 行业", values, "zh") == "德国的轴承行业"
    assert render_text("{industry:industry} of {country:country}", values, "en") == "bearings of DE"
