"""A question is searched in its other wordings, in its own language and in the other."""

import pytest

from knowledge.passages.tokens import has_han, plain, simplified
from knowledge.passages.wordings import key_of, wordings_of
from prompts.search_words import irregular_forms, search_words


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


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("客户塞给我一沓钞票", ("现金",)),
        ("最多几次还", ("分期",)),
        ("does a one-man business get credit", ("sole", "trader")),
        ("who steps in for the boss on Friday?", ("代理",)),
    ],
)
def test_plain_speech_is_searched_in_the_words_of_a_policy(question: str, other: tuple[str, ...]) -> None:
    ways = {way for wording in wordings_of(question) for _, way in wording.others}
    assert other in ways


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


@pytest.mark.parametrize(
    ("question", "said", "other"),
    [
        ("what was sold", "sold", "销售"),
        ("when the crates froze", "froz", "冻结"),
        ("the darker ones", "darker", "黑暗"),
        ("an inspector came", "inspector", "检查"),
    ],
)
def test_a_form_of_a_word_is_said_as_the_word_is(question: str, said: str, other: str) -> None:
    found = {wording.said: {way for _, way in wording.others} for wording in wordings_of(question)}
    assert (other,) in found[said,]


def test_a_word_is_found_in_all_its_forms() -> None:
    (wording,) = wordings_of("销售")
    assert {("sell",), ("sold",)} <= {way for _, way in wording.others}


def test_of_two_like_words_the_longer_one_may_gain_more_from_the_other_language() -> None:
    short, long = wordings_of("担保"), wordings_of("银行保函")
    weights = [
        max(weight for weight, way in found[0].others if not has_han(way[0])) for found in (short, long)
    ]
    assert weights[0] < weights[1]


def test_every_irregular_form_is_one_word_s_alone_and_no_word_stands_twice() -> None:
    forms = [form for each in irregular_forms().values() for form in each]
    assert len(forms) == len({*forms})
    assert all(each.isascii() and each.isalpha() for each in (*irregular_forms(), *forms))


def test_nothing_has_no_wordings() -> None:
    assert wordings_of("") == wordings_of("zzzz 123 ?!") == ()


def test_every_group_has_both_languages_and_every_wording_a_key() -> None:
    for group in search_words():
        assert all(key_of(each) and not has_han(each) for each in group.english), group
        assert all(key_of(each) for each in group.chinese), group
        assert all(has_han(each) for each in group.chinese), group
        wordings = (*group.english, *group.chinese)
        assert all(each == simplified(plain(each)).strip() for each in wordings), group
