"""What the index counts, and which terms of the trade a text has."""

import pytest

from knowledge.passages.concepts import concepts
from knowledge.passages.index import Index
from knowledge.passages.tokens import plain, simplified, stem, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("额度过期", ["额", "度", "过", "期", "额度", "度过", "过期"]),
        ("the overdue invoices", ["overdu", "invoic"]),
        ("30 days, 30天, ３０ 天", ["30d", "#30", "30d", "#30", "30d", "#30"]),
        ("1.2 or 20%", ["#1.2", "20%", "#20"]),
        ("1,000 and 12 months / 12个月", ["#1000", "12m", "#12", "12m", "#12"]),
        ("ninety days", ["90d", "#90"]),
        ("net sixty", ["net", "sixty"]),
        ("九十年代", ["九", "十", "年", "代", "九十", "十年", "年代"]),
        ("九十天", ["九", "十", "天", "90d", "#90", "九十", "十天"]),
        ("两成", ["两", "成", "20%", "#20", "两成"]),
        ("customer's", ["customer"]),
        ("hand-over", ["hand-over", "hand"]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_tokens(text: str, expected: list[str]) -> None:
    assert list(tokens(plain(text))) == expected


@pytest.mark.parametrize(
    "words",
    [
        ("approve", "approved", "approves", "approving"),
        ("payment", "payments"),
        ("limit", "limits", "limited"),
        ("policy", "policies"),
        ("ship", "shipped", "shipping"),
        ("calculation", "calculations"),
    ],
)
def test_forms_of_a_word_share_a_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize("word", ["loss", "status", "basis", "is", "yes"])
def test_words_that_only_look_like_plurals_are_left(word: str) -> None:
    assert stem(word) == word


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("资产负债率是多少", "debt_ratio"),
        ("the debt ratio", "debt_ratio"),
        ("應收賬款周轉天數", "dso"),
        ("Days Sales Outstanding", "dso"),
        ("first orders", "new_customer"),
    ],
)
def test_a_term_is_found_in_either_language(text: str, concept: str) -> None:
    assert f"§{concept}" in set(concepts(simplified(plain(text))))


def test_of_overlapping_terms_the_longest_counts() -> None:
    assert "§receivables" not in set(concepts("应收账款周转天数"))


def test_a_rarer_token_counts_more_and_a_missing_one_is_the_rarest() -> None:
    index = Index([[(1.0, ["a", "b"])], [(1.0, ["a"])], [(1.0, ["a"])]])
    assert index.rarity("a") < index.rarity("b") < index.rarity("c")
    assert index.scores({"b": 1.0}).keys() == {0}
    assert index.has(0, "b")
    assert not index.has(1, "b")


def test_no_score_reaches_its_bound() -> None:
    index = Index([[(2.0, ["a"] * 50)], [(2.0, ["b"])]])
    assert 0 < index.scores({"a": 1.0})[0] < index.bound({"a": 1.0})


def test_an_index_of_nothing_finds_nothing() -> None:
    assert Index([]).scores({"a": 1.0}) == {}
