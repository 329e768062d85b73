"""Two lists of one message, a part of a list that is counted, and how often figures are looked at."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

WARNINGS, LIMITS, OVERDUE, AGEING = (
    "early_warnings",
    "limits_worklist",
    "overdue_worklist",
    "ageing_report",
)
ZHANG, LI = "zhang.wei@xilan.example", "li.na@xilan.example"
SEVERE, OVER = Made(WARNINGS, {"level": "critical"}), Made(LIMITS, {"condition": "over_limit"})
HELD = Made(LIMITS, {"condition": "on_hold"})

BOTH: dict[str, list[Made]] = {
    "先把严重的预警给我，完了再给个超额度的名单": [SEVERE, OVER],
    "先列一下停货的客户，然后把关注级的预警也给我": [HELD, Made(WARNINGS, {"level": "watch"})],
    "先看逾期超过60天的，接着给我快到期的额度名单": [
        Made(OVERDUE, {"min_days": 61}),
        Made(LIMITS, {"condition": "expiring"}),
    ],
    "给我逾期名单，完了再来一份账龄表": [Made(OVERDUE, {}), Made(AGEING, {})],
    "First the critical warnings, then the over-limit list": [SEVERE, OVER],
    "give me the critical warnings first, and after that the list of customers over limit": [SEVERE, OVER],
    "show me who is on hold, then the ageing by country": [HELD, Made(AGEING, {"by": "country"})],
}


@pytest.mark.parametrize(("question", "calls"), BOTH.items())
def test_one_list_is_given_after_another(talk: Callable[..., Talk], question: str, calls: list[Made]) -> None:
    assert talk().calls(question) == calls


COUNTED = {
    "货给停掉冻住的客户里头，张伟的有几家": "on_hold",
    "停货的那些里头，张伟的占几家": "on_hold",
    "超额度的客户里面，张伟的有几家": "over_limit",
}


@pytest.mark.parametrize(("question", "condition"), COUNTED.items())
def test_a_part_of_a_list_is_counted_and_then_another(
    talk: Callable[..., Talk], question: str, condition: str
) -> None:
    speaker = talk()
    assert speaker.calls(question) == [Made(LIMITS, {"condition": condition, "salesperson": ZHANG})]
    assert speaker.calls("换li na的看看") == [Made(LIMITS, {"condition": condition, "salesperson": LI})]


OFTEN = (
    "How often do we check the bad-debt rate and the share of high-risk customers?",
    "how frequently is DSO reviewed?",
    "how often is the overdue list gone through?",
    "多久看一次坏账率",
    "DSO隔多久更新一回",
)


@pytest.mark.parametrize("role", ["finance", "sales", "staff"])
@pytest.mark.parametrize("question", OFTEN)
def test_how_often_figures_are_looked_at_is_asked_of_the_rules(
    talk: Callable[..., Talk], question: str, role: str
) -> None:
    assert [made.tool for made in talk(role).calls(question)] == ["search_policy"]
