"""One business of a country is one customer: "the German coffee roaster", "the Peruvian dealer"."""

from collections.abc import Callable

import pytest

from bot.planners.offline.question.industry_names import is_one_business, listed_industries, plural_of
from bot.planners.offline.question.industry_words import labels_of, own_industry_words
from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("coffee roaster", "coffee roasters"),
        ("bakery", "bakeries"),
        ("teahouse", "teahouses"),
        ("hotel", "hotels"),
    ],
)
def test_a_word_in_the_singular_is_one_of_an_industrys_businesses(said: str, label: str) -> None:
    assert is_one_business(said, (label,))
    found = [labels_of(item) for item in own_industry_words((label,)).find(f"the korean {said}")]
    assert found == [(label,)]


@pytest.mark.parametrize("goods", ["bearing", "metal", "drive", "uniform"])
def test_goods_in_the_singular_are_no_business(goods: str) -> None:
    assert plural_of(goods) is None


def test_an_industry_is_shown_in_words_of_its_own_and_never_in_a_dictionarys() -> None:
    assert listed_industries(("solar installation",), "zh") == "solar installation"
    assert listed_industries(("tea drink chains",), "zh") == "新茶饮"  # as the word list has it


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("the Peruvian dealer: limit?", Made("customer_limit", {"customer": "C059"})),
        ("is the Turkish tractor maker late", Made("overdue_status", {"customer": "C045"})),
        ("which German supplier is late", Made("overdue_worklist", {"country": "DE"})),
        (
            "the German manager asked for a list of overdue customers",
            Made("overdue_worklist", {"country": "DE"}),
        ),
        ("我想查的不是华伟，是华纬，华纬逾期没有？", Made("overdue_status", {"customer": "C005"})),
        ("江南轴承，江南轴承欠多少", Made("overdue_status", {"customer": "C001"})),
        (
            "Which of my accounts... actually just show me everything that is overdue in Brazil",
            Made("overdue_worklist", {"country": "BR"}),
        ),
        (
            "给江南轴承写个正式的催款函",
            Made("draft_reminder", {"customer": "C001", "stage": "formal_demand"}),
        ),
        ("给江南轴承写封催款信", Made("draft_reminder", {"customer": "C001"})),
        ("R&D Systems (R and D Systems) limit", Made("customer_limit", {"customer": "C048"})),
    ],
)
def test_who_is_told_so_is_found(talk: Callable[..., Talk], question: str, made: Made) -> None:
    assert talk().calls(question) == [made]
