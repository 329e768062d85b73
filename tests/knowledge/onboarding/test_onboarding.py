"""What newcomers are told and asked comes from the policy in force, in both languages."""

import re
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from knowledge.handbook.sections import handbook
from knowledge.onboarding.cited import Cited
from knowledge.onboarding.quiz import number_of_questions, question
from knowledge.onboarding.things import number_of_things, thing
from knowledge.policy.policy import Policy
from knowledge.policy.reading import load_policy, policy_of
from knowledge.policy.texts import texts
from prompts.onboarding import onboarding_questions, onboarding_things
from prompts.wording import LANGUAGES, Language
from tests.knowledge.policy.changes import changed

POLICY_FILE = Path("knowledge/policy/policy.toml")


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy()


def edited(*edits: tuple[str, str]) -> Policy:
    written = POLICY_FILE.read_text(encoding="utf-8")
    for old, new in edits:
        assert written.count(old) == 1, old
        written = written.replace(old, new)
    return policy_of(tomllib.loads(written, parse_float=Decimal), "edited.toml", {})


def everything_said(policy: Policy) -> str:
    told = [
        thing(policy, number, language).model_dump_json()
        for language in LANGUAGES
        for number in range(1, number_of_things(policy) + 1)
    ]
    asked = [
        question(policy, number, language).model_dump_json()
        for language in LANGUAGES
        for number in range(1, number_of_questions(policy) + 1)
    ]
    return "\n".join([*told, *asked])


def sources(policy: Policy, language: Language) -> list[Cited]:
    found = [
        cited for n in range(1, number_of_things(policy) + 1) for cited in thing(policy, n, language).sources
    ]
    for number in range(1, number_of_questions(policy) + 1):
        found += question(policy, number, language).sources
    return found


def test_there_are_ten_things_to_know_and_a_short_quiz(policy: Policy) -> None:
    assert number_of_things(policy) == 10
    assert 6 <= number_of_questions(policy) <= 10
    with pytest.raises(IndexError):
        thing(policy, 11, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_source_is_verbatim_in_the_document_that_it_names(policy: Policy, language: Language) -> None:
    rules = [(each.rule_id, each.text(language)) for each in texts(policy, language).values()]
    joint = "" if language == "zh" else " "
    parts = {
        section.label: [joint.join(part.sentences) for part in section.parts]
        for section in handbook(policy, language)
    }
    found = sources(policy, language)
    assert {cited.document for cited in found} == {"policy", "handbook"}
    for cited in found:
        ours = [text for rule, text in rules if rule == cited.section]
        written = ours if cited.document == "policy" else parts[cited.section]
        assert any(cited.quote in text for text in written), cited


def test_no_figure_stands_in_the_data() -> None:
    for entry in (*onboarding_things(), *onboarding_questions()):
        for language in LANGUAGES:
            for text in entry[language].values():
                assert not re.search(r"\d", re.sub(r"\{[^}]*\}", "", text)), text


def test_both_languages_say_the_same_keys_with_chinese_punctuation() -> None:
    for entry in (*onboarding_things(), *onboarding_questions()):
        assert entry["en"].keys() == entry["zh"].keys()
        for text in entry["zh"].values():
            plain = re.sub(r"\{[^}]*\}", "数", text)
            assert not re.search(r"[一-鿿][,;:?!()]|[,;:?!()][一-鿿]", plain), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_has_different_options_and_its_source_tells_the_right_one(
    policy: Policy, language: Language
) -> None:
    for number in range(1, number_of_questions(policy) + 1):
        asked = question(policy, number, language)
        assert 3 <= len(asked.options) == len(set(asked.options)) <= 4, asked
        bare = asked.options[asked.right].partition("（")[0]
        figure = re.search(r"[\d.,]+", bare)
        told = " ".join(cited.quote for cited in asked.sources)
        assert (figure[0] if figure else bare) in told, asked


def test_options_are_in_the_same_order_in_both_languages(policy: Policy) -> None:
    for number in range(1, number_of_questions(policy) + 1):
        english, chinese = (question(policy, number, language) for language in LANGUAGES)
        assert (english.id, english.right, len(english.options)) == (
            chinese.id,
            chinese.right,
            len(chinese.options),
        )


def test_the_right_answers_of_the_sample_policy_are_these(policy: Policy) -> None:
    asked = [question(policy, number, "en") for number in range(1, number_of_questions(policy) + 1)]
    assert {each.id: each.options[each.right] for each in asked} == {
        "outcome": "referral to an approver",
        "terms": "30 days",
        "overdue": "30 days",
        "first-step": "7 days",
        "who": "the risk team",
        "ratio": "1.2",
        "new-customer": "CNY 50,000",
        "warning": "adjusting the limit",
    }


@pytest.mark.parametrize(
    ("old", "new", "number", "right"),
    [
        ("days = { value = 30 }", "days = { value = 75 }", 2, "75 days"),
        ("hold_days = { value = 30,", "hold_days = { value = 21,", 3, "21 days"),
        ("from_day = 7,", "from_day = 12,", 4, "12 days"),
        ("current_ratio = { value = 1.2,", "current_ratio = { value = 1.35,", 6, "1.35"),
        ("limit = { value = 50_000,", "limit = { value = 80_000,", 7, "CNY 80,000"),
    ],
)
def test_the_right_answer_moves_with_the_policy(old: str, new: str, number: int, right: str) -> None:
    other = edited((old, new))
    asked = question(other, number, "en")
    assert asked.options[asked.right] == right
    assert len(asked.options) == len(set(asked.options)) == 4


@pytest.mark.parametrize(
    "parameter",
    [
        "TERMS-STANDARD.days",
        "ORDER-OVERDUE.hold_days",
        "ORDER-LIMIT.outcome",
        "LADDER-STANDARD.stages",
        "LADDER-ACTIONS.in_force",
        "LIMIT-NEW.limit",
        "SIGNAL-RESPONSE.actions",
        "LADDER-OWNERS.owners",
        "RATIO-CASH.current_ratio",
        "AUTHORITY.tiers",
    ],
)
def test_whatever_a_company_sets_is_told_and_asked(policy: Policy, parameter: str) -> None:
    before = everything_said(policy)
    others = list(changed(parameter))
    assert any(everything_said(other) != before for _, other in others)
    for what, other in others:
        assert number_of_things(other) == 10
        for number in range(1, number_of_questions(other) + 1):
            asked = question(other, number, "en")
            assert len(set(asked.options)) == len(asked.options) >= 2, (what, asked)


@pytest.mark.parametrize(("ladder", "rule"), [("owner", "LADDER-OWNER"), ("sme", "LADDER-SME")])
def test_the_ladder_in_force_is_the_one_that_is_told_and_asked(ladder: str, rule: str) -> None:
    other = edited(('in_force = { value = "standard"', f'in_force = {{ value = "{ladder}"'))
    assert number_of_things(other) == 10
    assert thing(other, 6, "zh").sources[0].section == rule
    assert question(other, 4, "en").sources[0].section == rule


def test_a_question_with_two_right_answers_is_not_asked() -> None:
    other = edited(('refer_outcome = { value = "refer"', 'refer_outcome = { value = "hold"'))
    asked = [question(other, number, "en").id for number in range(1, number_of_questions(other) + 1)]
    assert "overdue" not in asked
    assert len(asked) == number_of_questions(load_policy()) - 1
