"""The rules in words: complete in both languages, and every figure in them the policy's."""

import re
from collections.abc import Mapping
from itertools import islice
from typing import Any

import pytest

from knowledge.policy.catalogue import CATALOGUE
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.policy.reading import load_policy
from knowledge.policy.texts import parameter_text, texts
from prompts.policy import rule_texts
from tests.knowledge.policy.changes import changed

LANGUAGES: tuple[Language, ...] = ("en", "zh")
CONFLICTS = """HANDOVER FIRST-ACTION CURRENT-RATIO GRADES GOOD-CUSTOMERS
    HIGH-RISK WHO-CHASES DSO WORKING-CAPITAL GEARING"""


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy()


def shown(policy: Policy, language: Language) -> list[object]:
    return [(item.title, item.sentences) for item in texts(policy, language).values()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_and_every_conflict_has_a_text(policy: Policy, language: Language) -> None:
    found = {text.rule_id for text in texts(policy, language).values()}
    assert found == {*policy.rule_ids, *(f"CONFLICT-{name}" for name in CONFLICTS.split())}


def test_both_languages_have_the_same_sections_with_the_same_figures() -> None:
    english, chinese = (rule_texts(language) for language in LANGUAGES)
    assert list(english) == list(chinese)
    for section in english:
        assert placeholders(english[section]) == placeholders(chinese[section]), section


def placeholders(raw: Mapping[str, Any]) -> set[str]:
    return set(re.findall(r"\{([^{}]+)\}", " ".join([raw["title"], *raw["text"]])))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_stands_in_a_text_that_is_not_the_policys(language: Language) -> None:
    for section, raw in rule_texts(language).items():
        said = [sentence for by_value in raw.get("said", {}).values() for sentence in by_value.values()]
        for sentence in (raw["title"], *raw["text"], *said):
            assert not re.search(r"\d", re.sub(r"\{[^{}]*\}", "", sentence)), (section, sentence)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_placeholder_is_filled(policy: Policy, language: Language) -> None:
    for section, text in texts(policy, language).items():
        assert not re.search(r"[{}]", " ".join([text.title, *text.sentences])), section
        assert len(text.sentences) <= 5


@pytest.mark.parametrize("parameter_id", CATALOGUE)
def test_a_changed_parameter_changes_its_text_in_both_languages(policy: Policy, parameter_id: str) -> None:
    changes = list(islice(changed(parameter_id), 2))
    assert changes
    for what, other in changes:
        for language in LANGUAGES:
            assert shown(other, language) != shown(policy, language), (what, language)


@pytest.mark.parametrize("parameter_id", CATALOGUE)
def test_every_parameter_can_be_shown(policy: Policy, parameter_id: str) -> None:
    assert parameter_text(policy, parameter_id, "en")
    assert parameter_text(policy, parameter_id, "zh")


def test_a_conflict_names_the_rules_that_it_is_about(policy: Policy) -> None:
    assert texts(policy, "en")["CONFLICT-CURRENT-RATIO"].about == ("RATIO-CASH", "RATIO-CURRENT")


def test_the_words_say_on_which_side_of_the_edge_a_rule_applies(policy: Policy) -> None:
    overdue = texts(policy, "en")["ORDER-OVERDUE"].sentences[0]
    assert "more than 30 days past due" in overdue
    assert "8 days or more" in overdue
    (strict,) = [other for what, other in changed("ORDER-OVERDUE.hold_days") if what == "the edge itself"]
    assert "at least 30 days past due" in texts(strict, "en")["ORDER-OVERDUE"].sentences[0]
