"""Words are found whole where a script has spaces, anywhere in Chinese, and the longest wins."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import words
from bot.language.words import Found, WordList, folded
from knowledge.customers.folding import fold_character, is_han

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


_SHORT = ("元", "a", "ab", "a b", "元a", "bb元", " a")


def _naive(text: str) -> list[tuple[int, int]]:
    """The longest word at each free place from the left, whole where letters without Chinese meet."""
    found, place = [], 0
    while place < len(text):
        fits = [word for word in _SHORT if text.startswith(word, place)]
        ends = [place + len(word) for word in fits]
        joined = re.compile("[a-z][a-z]")
        whole = [
            end
            for end in ends
            if not joined.fullmatch(text[place - 1 : place + 1] if place else "")
            and not joined.fullmatch(text[end - 1 : end + 1])
        ]
        if whole:
            found.append((place, max(whole)))
        place = max(whole, default=place + 1)
    return found


@given(st.text(alphabet="ab 元", max_size=12))
def test_words_of_any_length_are_found_where_a_plain_search_finds_them(text: str) -> None:
    words = WordList({word: word for word in _SHORT})
    assert [(each.start, each.end) for each in words.find(text)] == _naive(text)


@given(st.text(max_size=60))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(folded(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "plain"), [("LiMiT", "limit"), ("Straße", "straße"), ("İ", "İ"), ("額度", "額度")]
)
def test_case_is_folded_only_where_the_length_stays(text: str, plain: str) -> None:
    assert folded(text) == plain


@given(st.text(max_size=20))
def test_letters_are_simplified_one_by_one(text: str) -> None:
    plain = "".join(fold_character(letter) if is_han(letter) else letter for letter in text)
    assert words.in_simplified(text) == plain


def test_no_more_letters_are_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_LETTERS_KEPT", 2)
    letters = words._Simplified()
    assert "額度寬".translate(letters) == "额度宽"
    assert len(letters) == 2
