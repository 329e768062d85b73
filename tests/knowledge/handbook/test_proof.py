"""The proof finds what does not follow the policy, and nothing where all does."""

import pytest

from knowledge.handbook.proof import LANGUAGES, HandbookError, handbook_faults, require_proof
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.policy.reading import load_policy
from prompts.handbook import handbook_files
from tests.knowledge.policy.changes import changed

FILE = "09-debt-and-interest.md"
COVER = "Interest cover {RATIO-COVER.interest_cover} is a warning."
CHINESE_COVER = "利息保障倍数{RATIO-COVER.interest_cover}，发出预警。"


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy()


def faults(policy: Policy, language: Language, old: str, new: str) -> list[str]:
    files = {each: dict(handbook_files(each)) for each in LANGUAGES}
    assert old in files[language][FILE]
    files[language][FILE] = files[language][FILE].replace(old, new, 1)
    return list(handbook_faults(policy, files))


def test_the_handbook_follows_the_policy(policy: Policy) -> None:
    require_proof(policy)


def test_the_handbook_follows_a_changed_policy_too() -> None:
    for _, other in changed("RATIO-COVER.interest_cover"):
        require_proof(other)


@pytest.mark.parametrize(
    ("language", "old", "new", "said"),
    [
        ("en", COVER, "Interest cover below 3 is a warning.", "not the policy's"),
        ("en", COVER, COVER + "\nWait thirty days.", "not the policy's"),
        ("en", COVER, COVER + "\nWait half a year.", "not the policy's"),
        ("zh", CHINESE_COVER, CHINESE_COVER + "\n等三十天。", "not the policy's"),
        ("zh", CHINESE_COVER, CHINESE_COVER + "\n低于３算。", "not the policy's"),
        ("zh", CHINESE_COVER, CHINESE_COVER + "\n等两个月。", "not the policy's"),
        ("en", COVER, COVER + "\nIt is {given 3}.", "starts with 'Example: '"),
        ("en", COVER, COVER + "\nIt is {RATIO-COVER.nothing}.", "no parameter"),
        ("en", COVER, COVER + "\nIt is {=2+3|days}.", "cannot be filled"),
        ("en", COVER, COVER + "\nIt is {RATIO-COVER.interest_cover.", "brace"),
        ("en", " [RATIO-COVER]", "", "en: no section tells RATIO-COVER"),
        ("en", " [RATIO-COVER]", "", "do not speak of the same rules"),
        ("zh", " [CONFLICT-GEARING]", " [CONFLICT-NOTHING]", "unknown rule CONFLICT-NOTHING"),
        ("zh", CHINESE_COVER, "利息保障倍数太低，发出预警。", "have different figures"),
        ("zh", "~ 银行排在", "银行排在", "mark different sentences as reasons"),
        ("en", "# Debt", "Debt", "it starts with its title"),
    ],
)
def test_what_does_not_follow_the_policy_is_named(
    policy: Policy, language: Language, old: str, new: str, said: str
) -> None:
    found = faults(policy, language, old, new)
    if said == "have different figures":  # the next sentence of the part has no figure of its own
        assert not [fault for fault in found if "not the policy's" in fault]
    assert any(said in fault and (FILE in fault or "no section" in fault) for fault in found), found


def test_a_section_in_one_language_only_is_named(policy: Policy) -> None:
    files = {each: dict(handbook_files(each)) for each in LANGUAGES}
    del files["zh"][FILE]
    found = list(handbook_faults(policy, files))
    assert f"{FILE}: it stands in one language only" in found
    assert "zh: the sections are not numbered one after the other" in found
    assert "zh: no section tells RATIO-COVER" in found


def test_the_error_counts_the_places() -> None:
    error = HandbookError(("one", "two"))
    assert "2 places" in str(error)
    assert error.faults == ("one", "two")
