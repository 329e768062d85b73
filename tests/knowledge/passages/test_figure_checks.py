"""A figure that is asked about is held against the edges of the rule."""

import pytest

from knowledge.passages.figure_checks import figure_checks
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.policy.reading import load_policy


@pytest.fixture(scope="module")
def policy() -> Policy:
    return load_policy()


def checked(policy: Policy, rule: str, question: str) -> dict[str, bool]:
    language: Language = "en" if question.isascii() else "zh"
    found = figure_checks(policy, rule, question, language)
    return {each.parameter.partition(".")[2]: each.met for each in found}


@pytest.mark.parametrize(
    ("question", "hold", "refer"),
    [
        ("is 31 days overdue ok for an order?", True, True),
        ("is 30 days overdue ok for an order?", False, True),
        ("逾期八天可以发货吗？", False, True),
        ("may we ship if they are seven days late?", False, False),
    ],
)
def test_days_late_are_held_against_both_edges(
    policy: Policy, question: str, *, hold: bool, refer: bool
) -> None:
    assert checked(policy, "ORDER-OVERDUE", question) == {"hold_days": hold, "refer_days": refer}


@pytest.mark.parametrize(
    ("question", "within"),
    [("can we raise it by 30 %?", True), ("can we raise it by 31 %?", False), ("能上调三成五吗？", False)],
)
def test_a_share_is_read_in_any_wording(policy: Policy, question: str, *, within: bool) -> None:
    assert checked(policy, "LIMIT-SEASON", question) == {"uplift": within}


def test_the_figure_and_the_edge_are_said_in_the_asker_s_language(policy: Policy) -> None:
    (english,) = figure_checks(policy, "LIMIT-SEASON", "is an uplift of 40 % ok?", "en")
    (chinese,) = figure_checks(policy, "LIMIT-SEASON", "上调四成行不行？", "zh")
    assert (english.asked, english.edge) == ("40%", "at most 30%")
    assert (chinese.asked, chinese.edge) == ("40%", "不超过30%")


@pytest.mark.parametrize(
    ("rule", "question"),
    [
        ("ORDER-OVERDUE", "after how many days is an order held, 30 or 45 days?"),
        ("ORDER-OVERDUE", "is 20 days ok, or 40 days?"),
        ("ORDER-OVERDUE", "is it ok to ship?"),
        ("ORDER-OVERDUE", "is 3 % ok?"),
        ("TERMS-EXTEND", "can we give them 90 days?"),
        ("no-rule", "is 45 days ok?"),
    ],
)
def test_nothing_is_compared_where_it_is_not_sure_what_with(policy: Policy, rule: str, question: str) -> None:
    assert not checked(policy, rule, question)
