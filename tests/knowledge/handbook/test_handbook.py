"""The handbook: complete in both languages, and every figure in it the policy's."""

import re
from itertools import islice

import pytest

from knowledge.handbook.markdown import markdown
from knowledge.handbook.sections import filled, handbook
from knowledge.handbook.source import written_section
from knowledge.policy.catalogue import CATALOGUE
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.policy.reading import load_policy
from prompts.handbook import handbook_files
from tests.knowledge.policy.changes import changed

LANGUAGES: tuple[Language, ...] = ("en", "zh")


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy()


def lines(policy: Policy, language: Language) -> list[str]:
    return [
        line
        for section in handbook(policy, language)
        for part in section.parts
        for line in (part.title, *part.sentences)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_handbook_has_some_thirty_sections_and_nothing_unfilled(
    policy: Policy, language: Language
) -> None:
    sections = handbook(policy, language)
    assert len(sections) >= 30
    assert not [line for line in lines(policy, language) if re.search(r"[{}]", line)]
    assert all(part.paragraphs for section in sections for part in section.parts)


@pytest.mark.parametrize("parameter_id", CATALOGUE)
def test_a_changed_parameter_changes_the_handbook_in_both_languages(
    policy: Policy, parameter_id: str
) -> None:
    for what, other in islice(changed(parameter_id), 1):
        for language in LANGUAGES:
            assert lines(other, language) != lines(policy, language), (what, language)


@pytest.mark.parametrize("name", handbook_files("zh"))
def test_the_chinese_handbook_uses_chinese_punctuation(name: str) -> None:
    text = re.sub(r"\{[^{}]*\}", "数", handbook_files("zh")[name])
    prose = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert not [line for line in prose if re.search(r"[一-鿿][,;:?!.()]|[,;:?!()][一-鿿]", line)]
    assert not [line for line in prose if line[-1] not in "。？！数"]


@pytest.mark.parametrize("name", handbook_files("en"))
def test_an_english_sentence_of_the_handbook_ends_as_one(name: str) -> None:
    prose = [line for line in handbook_files("en")[name].splitlines() if line and not line.startswith("#")]
    assert not [line for line in prose if line[-1] not in ".?!}"]


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("{RATIO-CASH.current_ratio} is low", "en", "Below 1.2 is low"),
        ("{RATIO-CASH.current_ratio}", "zh", "低于1.2"),
        ("at {=[RATIO-CASH.current_ratio] - 0.05 | times}", "en", "At 1.15"),
        ("{=[LADDER-STANDARD.stages.handover] - 1 | days}", "zh", "89天"),
        ("{=[LIMIT-CAPACITY.net_worth.B] * 8000000 | money}", "zh", "64万"),
        ("{=[LIMIT-CAPACITY.net_worth.B] * 8000000 | money}", "en", "640,000"),
        ("{=[LIMIT-NEW.limit] * 2 | bare}", "en", "100,000"),
        ("{=[TERMS-STANDARD.late_basis] / 7 | days}", "en", "52.14 days"),
        ("{given 45 | days}", "zh", "45天"),
        ("{said.LADDER-ACTIONS.in_force}", "en", "The ladder in force is the standard one."),
        ("{said.CONFLICT-HANDOVER.LADDER-ACTIONS.in_force}", "zh", "现行的是标准阶梯。"),
        ("{quoted.CONFLICT-GEARING.range}", "en", "40–60%"),
        ("- {LIMIT-NEW.months} with us", "en", "- Under 6 months with us"),
    ],
)
def test_a_placeholder_is_worded_as_the_policy_words_it(
    policy: Policy, text: str, language: Language, said: str
) -> None:
    assert filled(policy, text, language) == said


@pytest.mark.parametrize(
    "text",
    [
        "{NO-RULE.x}",
        "{RATIO-CASH.current_ratio.nothing}",
        "{= 2 * 3 | days}",
        "{=[RATIO-CASH.current_ratio] ** 2 | times}",
        "{=1 / [LADDER-PLAN.annual_rate] | times}",
        "{=[LADDER-ACTIONS.steps] + 1 | bare}",
        "{=[RATIO-CASH.current_ratio] | parsecs}",
        "{given many}",
        "{said.LADDER-ACTIONS.nothing}",
    ],
)
def test_a_placeholder_that_means_nothing_is_refused(policy: Policy, text: str) -> None:
    with pytest.raises((ValueError, LookupError)):
        filled(policy, text, "en")


def test_a_section_is_read_with_its_parts_and_their_rules() -> None:
    section = written_section(
        "07-stock.md",
        "# Stock\n\nFirst.\nSecond.\n\n## Why [RATIO-CORE, RATIO-CASH]\n\nThird.\n\n~ Fourth.\n",
    )
    assert (section.number, section.slug, section.title) == (7, "stock", "Stock")
    assert [(part.title, part.rules, part.paragraphs) for part in section.parts] == [
        ("Stock", (), (("First.", "Second."),)),
        ("Why", ("RATIO-CORE", "RATIO-CASH"), (("Third.",), ("Fourth.",))),
    ]
    assert [part.reasons for part in section.parts] == [(), (1,)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("stock.md", "# Stock\n\nText.\n"),
        ("07-stock.md", "Text.\n"),
        ("07-stock.md", "# Stock\nText.\n"),
        ("07-stock.md", "# Stock\n\n# Again\n\nText.\n"),
        ("07-stock.md", ""),
    ],
)
def test_a_section_that_is_not_built_like_one_is_refused(name: str, text: str) -> None:
    with pytest.raises(ValueError, match=name):
        written_section(name, text)


def test_the_printed_handbook_names_sections_rules_and_version(policy: Policy) -> None:
    printed = markdown(policy, handbook(policy, "zh"), "zh")
    assert printed.startswith("# 信用管理手册\n")
    assert policy.version in printed
    assert "## 8. 流动比率" in printed
    assert "### 新订单改为款到发货 (RATIO-CASH)" in printed
    assert "低于1.2" in printed
