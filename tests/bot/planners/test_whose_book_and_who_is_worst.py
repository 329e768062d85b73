"""Whose customers are most overdue is told by salesperson; who of a list is worst is told by that list."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "asked",
    [
        "谁手里逾期最多",
        "谁手上的客户欠得最多",
        "谁的客户逾期最多",
        "哪个销售的客户拖得最多",
        "whose book has the most overdue?",
        "whose portfolio is most overdue",
        "who has the most overdue in their book",
        "which colleague's customers are overdue most",
    ],
)
def test_whose_customers_owe_most_is_told_by_salesperson(talk: Callable[..., Talk], asked: str) -> None:
    assert talk("finance").calls(asked) == [Made("ageing_report", {"by": "salesperson"})]


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ("谁逾期最多", {}),
        ("王芳手里谁逾期最多", {"salesperson": "wang.fang@xilan.example"}),
        ("in Anna's book who is overdue most", {"salesperson": "anna.keller@xilan.example"}),
    ],
)
def test_who_of_them_owes_most_is_a_customer(
    talk: Callable[..., Talk], asked: str, made: dict[str, object]
) -> None:
    assert talk("finance").calls(asked) == [Made("overdue_worklist", made)]


@pytest.mark.parametrize("asked", ["who is the worst?", "which one is worst?", "谁最差", "其中哪家最严重"])
@pytest.mark.parametrize(
    ("listed", "tool", "kept"),
    [
        ("which customers have warnings?", "early_warnings", {}),
        ("哪些客户超额度", "limits_worklist", {"condition": "over_limit"}),
        ("who is overdue in Germany?", "overdue_worklist", {"country": "DE"}),
    ],
)
def test_who_is_worst_stays_with_what_was_listed(
    talk: Callable[..., Talk], listed: str, tool: str, kept: dict[str, object], asked: str
) -> None:
    speaker = talk("finance")
    speaker.say(listed)
    assert speaker.calls(asked) == [Made(tool, {**kept, "top": 1})]
