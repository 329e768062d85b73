"""Parts that stand side by side get a list each; what else has to be asked is asked first."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

SIDE_BY_SIDE: dict[str, list[Made]] = {
    "overdue in France and Italy": [Made("overdue_worklist", {"country": each}) for each in ("FR", "IT")],
    "德国和法国的账龄": [Made("ageing_report", {"country": each}) for each in ("DE", "FR")],
    "DSO for Germany vs France": [Made("portfolio_kpis", {"country": each}) for each in ("DE", "FR")],
    "逾期的，张伟和李娜的客户都要": [
        Made("overdue_worklist", {"salesperson": f"{each}@xilan.example"}) for each in ("zhang.wei", "li.na")
    ],
    "compare automation with machine tools on overdue": [
        Made("overdue_worklist", {"industry": each}) for each in ("automation", "machine tools")
    ],
    "who is over 60 days in Germany, France and Spain": [
        Made("overdue_worklist", {"country": each, "min_days": 61}) for each in ("DE", "FR", "ES")
    ],
}


@pytest.mark.parametrize("question", SIDE_BY_SIDE)
def test_each_part_gets_a_list_of_its_own(talk: Callable[..., Talk], question: str) -> None:
    assert talk("credit_manager").calls(question) == SIDE_BY_SIDE[question]


@pytest.mark.parametrize(
    "question",
    ["overdue in France, Italy, Spain, Germany and Poland", "overdue over 50k in France and Italy"],
)
def test_many_parts_or_another_doubt_are_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert talk("credit_manager").say(question).reply.status == "clarify"


def test_one_who_is_denied_or_left_gets_no_list(talk: Callable[..., Talk]) -> None:
    made = talk("credit_manager").calls("not Germany but France: who is overdue")
    assert made == [Made("overdue_worklist", {"country": "FR"})]


def test_whoever_sees_but_their_own_gets_no_colleagues_list(talk: Callable[..., Talk]) -> None:
    assert talk("sales").calls("overdue list for Anna and for Mike") == []
