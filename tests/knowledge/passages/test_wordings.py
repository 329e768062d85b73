"""A question is searched in its other wordings, in its own language and in the other."""

import pytest

from knowledge.passages.tokens import has_han
from knowledge.passages.wordings import key_of, wordings_of
from prompts.search_words import search_words


@pytest.mark.parametrize(
    ("question", "said", "other"),
    [
        ("may we chase them?", ("chas",), ("催收",)),
        ("謝謝，催收怎麼做", ("催收",), ("dunn",)),
        ("is retention of title registered?", ("retention", "titl"), ("所有", "有权", "权保", "保留")),
        ("破产了怎么办", ("破产",), ("insolvency",)),
    ],
)
def test_a_phrase_has_its_wordings_in_the_other_language(
    question: str, said: tuple[str, ...], other: tuple[str, ...]
) -> None:
    found = {wording.said: {way for _, way in wording.others} for wording in wordings_of(question)}
    assert other in found[said]


def test_of_overlapping_phrases_the_longest_counts() -> None:
    (wording, *_) = wordings_of("信用保险")
    assert wording.said == ("信用", "用保", "保险")


def test_the_other_language_weighs_more_than_another_word_of_ones_own() -> None:
    (wording,) = wordings_of("insolvency")
    weights = {has_han(way[0]): weight for weight, way in wording.others}
    assert weights[True] > weights[False] > 0


def test_matters_of_other_fields_are_told_and_are_no_synonyms() -> None:
    (wording,) = wordings_of("payslip")
    assert wording.foreign
    assert not wording.trade
    assert {weight for weight, way in wording.others if not has_han(way[0])} == {0.0}


def test_nothing_has_no_wordings() -> None:
    assert wordings_of("") == wordings_of("zzzz 123 ?!") == ()


def test_every_group_has_both_languages_and_every_wording_a_key() -> None:
    for group in search_words():
        assert all(key_of(each) and not has_han(each) for each in group.english), group
        assert all(key_of(each) for each in group.chinese), group
        assert any(has_han(each) for each in group.chinese), group
