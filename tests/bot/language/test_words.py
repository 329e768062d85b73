"""Words are found whole where a script has spaces, anywhere in Chinese, and the longest wins."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.words import Found, WordList, folded

WORDS = WordList(
    {"limit": "limit", "limit order": "order", "额度": "limit", "信用额度": "credit", "c++": "cpp"}
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("limit", ["limit"]),
        ("limits", []),
        ("unlimited", []),
        ("limit order", ["order"]),
        ("limit ordering", ["limit"]),
        ("the limit, please", ["limit"]),
        ("limit2", []),
        ("额度limit额度", ["limit", "limit", "limit"]),
        ("他的信用额度是多少", ["credit"]),
        ("额度额度", ["limit", "limit"]),
        ("", []),
        ("c++ c+", ["cpp"]),
    ],
)
def test_the_words_of_a_text(text: str, names: list[str]) -> None:
    assert [found.name for found in WORDS.find(text)] == names


def test_a_word_is_found_with_its_place() -> None:
    assert list(WORDS.find("a limit!")) == [Found("limit", 2, 7)]


@given(st.text(alphabet="limt 额度信用order", max_size=40))
def test_words_found_are_in_order_and_never_overlap(text: str) -> None:
    found = list(WORDS.find(text))
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(0 <= each.start < each.end <= len(text) for each in found)


@given(st.text(max_size=60))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(folded(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "plain"), [("LiMiT", "limit"), ("Straße", "straße"), ("İ", "İ"), ("額度", "額度")]
)
def test_case_is_folded_only_where_the_length_stays(text: str, plain: str) -> None:
    assert folded(text) == plain
