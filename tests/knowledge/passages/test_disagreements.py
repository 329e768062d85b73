"""Two documents disagree where a sentence of each is about the same thing, with other figures."""

import pytest

from knowledge.passages.disagreements import disagree


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The gate closes 7 days after the fair.", "The gate closes 3 days after the fair."),
        (
            "A claim is checked. The deposit is paid back within 30 days.",
            "The deposit is paid back within 20 days of the claim. It bears no interest.",
        ),
        ("押金在退货后30天内退还。", "押金在退货后15天内退还。"),
        ("The late charge is 1.5% a month on the overdue amount.", "逾期货款每月按1%收取滞纳金。"),
    ],
)
def test_other_figures_for_the_same_thing_are_a_disagreement(one: str, other: str) -> None:
    assert disagree(one, other)
    assert disagree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The gate closes 7 days after the fair.", "The gate closes 7 days after the fair."),
        ("A restocking fee of 15% of the value is charged.", "The agency keeps 12% of what it collects."),
        ("A claim goes to the agency after 90 days.", "The final letter is sent 45 days after the due date."),
        ("| Class | Days |\n| --- | --- |\n| Small | 30 days |", "The gate closes within 20 days."),
        ("2. The gate closes early.", "3. The gate closes early."),
        ("押金在退货后30天内退还。", "大门在展会后7天关闭。"),
        ("押金在退货后30天内退还。", "押金在退货后三十天内退还。"),
    ],
)
def test_the_same_figure_and_figures_of_other_things_are_none(one: str, other: str) -> None:
    assert not disagree(one, other)
    assert not disagree(other, one)
