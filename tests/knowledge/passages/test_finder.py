"""The rule finder learns the same weights every time, those checked in, and finds what it has not seen."""

from pathlib import Path

import numpy as np
import pytest

from evals.cases import read_cases
from knowledge.passages.finder.features import SIZE, features
from knowledge.passages.finder.meant import meant
from knowledge.passages.finder.model import RuleFinder, load_finder
from knowledge.passages.finder.training import Example, accuracy, examples, store, train
from knowledge.policy.reading import load_policy
from knowledge.policy.texts import texts
from prompts.rule_questions import BESIDE, are_words, framings, rule_questions


@pytest.fixture(scope="module")
def learnt() -> RuleFinder:
    return train(examples())


def test_the_same_questions_give_the_same_bytes(tmp_path: Path) -> None:
    some = examples()[::30]
    for name in ("one", "other"):
        store(train(some), tmp_path / f"{name}.npz")
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "other.npz").read_bytes()


def test_the_checked_in_weights_are_those_of_the_questions(learnt: RuleFinder) -> None:
    """Where this fails the questions or phrases changed: run `python -m bot.language.intents.training`."""
    weights, steps, names = learnt.parts
    kept, kept_steps, kept_names = load_finder().parts
    assert kept_names == names
    assert kept.shape == (SIZE + 1, len(names))
    assert np.allclose(kept_steps, steps, rtol=1e-4)
    assert int(np.abs(kept.astype(int) - weights.astype(int)).max()) <= 1


def test_an_author_that_was_not_learnt_from_is_understood(learnt: RuleFinder) -> None:
    unseen = [Example(each.text, each.about) for each in rule_questions() if each.split == "test"]
    assert len(unseen) > 100
    assert accuracy(learnt, unseen) > 0.65


def test_the_accuracy_of_nothing_is_nought() -> None:
    assert accuracy(load_finder(), []) == 0.0


def test_every_question_asks_for_a_rule_in_force_or_for_something_beside_the_rules() -> None:
    known = {*(text.rule_id for text in texts(load_policy(), "en").values()), *BESIDE}
    assert {each.about for each in rule_questions()} == known


def test_no_question_means_two_things_and_none_is_a_case() -> None:
    asked = [each.text for each in rule_questions()]
    assert len(set(asked)) == len(asked)
    assert not {case.question for case in read_cases()} & {*asked}


@pytest.mark.parametrize("question", ["", "?", "客户", "a" * 5000, "ＤＳＯ和周转率"])
def test_shares_sum_to_one_whatever_is_asked(question: str) -> None:
    assert sum(load_finder().shares(question).values()) == pytest.approx(1)


def test_traditional_characters_and_wide_letters_are_read_as_the_others() -> None:
    assert features("額度過期") == features("额度过期")
    assert features("ＤＳＯ") == features("dso")


@pytest.mark.parametrize(
    ("question", "after", "rule"),
    [
        ("那小企业呢", "第一次提醒是逾期第几天", "LADDER-SME"),
        ("and if the group is over?", "what happens to an order above the limit", "ORDER-GROUP"),
        ("那资产负债率呢", "流动比率低于多少要现款", "RATIO-DEBT"),
        ("and for a newcomer?", "how is the credit limit worked out", "LIMIT-NEW"),
    ],
)
def test_a_piece_means_what_it_says_about_the_question_before(question: str, after: str, rule: str) -> None:
    rules = meant(question, after).rules
    assert max(rules, key=lambda name: rules[name]) == rule


def test_words_of_questions_are_known_as_words() -> None:
    assert are_words("tiny")
    assert are_words("厂房")
    assert not are_words("Zephyr Marine")
    assert not are_words("")


def test_a_question_is_wrapped_in_many_ways_in_both_languages() -> None:
    english, chinese = framings("en"), framings("zh")
    assert min(len(english), len(chinese)) > 15
    assert all(way.count("{}") == 1 and way != "{}" for way in (*english, *chinese))


@pytest.mark.parametrize(
    ("wrapped", "rule"),
    [
        (
            "Could someone in credit tell me whether an instalment that is missed ends the plan?",
            "LADDER-PLAN",
        ),
        ("for my notes, what does our rulebook say on the early payment discount", "TERMS-STANDARD"),
        ("我是财务新人，想知道制度里流动比率低于多少要先款", "RATIO-CASH"),
        ("麻烦翻一下手册，新客户的额度是怎么定的", "LIMIT-NEW"),
    ],
)
def test_what_wraps_a_question_does_not_hide_its_rule(wrapped: str, rule: str) -> None:
    rules = meant(wrapped).rules
    assert max(rules, key=lambda name: rules[name]) == rule
    assert sum(rules.values()) >= 0.65


def test_one_wording_of_a_thing_is_read_as_the_others_in_either_language() -> None:
    shared = set(features("lawyer")) & set(features("solicitor")) & set(features("律师"))
    assert shared - set(features("canteen"))
