"""Others of the industry, the country or the colleague of the one spoken of, and the day that is kept."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

FARM: dict[str, object] = {"industry": "agricultural machinery"}
DE: dict[str, object] = {"country": "DE"}
ZHANG: dict[str, object] = {"salesperson": "zhang.wei@xilan.example"}
OVER: dict[str, object] = {"condition": "over_limit"}


@pytest.mark.parametrize(
    ("first", "then", "made"),
    [
        ("青禾农机逾期多少", "同行业还有谁逾期", Made("overdue_worklist", FARM)),
        ("青禾农机逾期多少", "那它家行业里还有谁逾期", Made("overdue_worklist", FARM)),
        ("青禾农机逾期多少", "同行里谁超额", Made("limits_worklist", {**FARM, **OVER})),
        ("青禾农机逾期多少", "同行业的账龄", Made("ageing_report", FARM)),
        (
            "how much is C022 overdue?",
            "who else in the same industry is overdue?",
            Made("overdue_worklist", FARM),
        ),
        ("Müller limit", "who else in that country is over limit?", Made("limits_worklist", {**DE, **OVER})),
        ("北辰风电是谁的客户", "她还有哪些客户逾期", Made("overdue_worklist", ZHANG)),
        ("limit of C028", "which of his other customers are overdue?", Made("overdue_worklist", ZHANG)),
        ("青禾农机逾期多少", "谁逾期", Made("overdue_worklist", {})),
    ],
)
def test_others_of_its_part_are_listed(talk: Callable[..., Talk], first: str, then: str, made: Made) -> None:
    talked = talk()
    talked.say(first)
    assert talked.calls(then) == [made]


@pytest.mark.parametrize(
    ("first", "then", "made"),
    [
        ("江南轴承5月末逾期多少", "那DSO呢", Made("portfolio_kpis", {"as_of": "2026-05-31"})),
        (
            "how much is C001 overdue on 31 May?",
            "and the DSO?",
            Made("portfolio_kpis", {"as_of": "2026-05-31"}),
        ),
        ("江南轴承5月末逾期多少", "现在DSO呢", Made("portfolio_kpis", {})),
        ("5月末账龄", "现在呢", Made("ageing_report", {})),
    ],
)
def test_the_day_is_kept_by_what_goes_on(
    talk: Callable[..., Talk], first: str, then: str, made: Made
) -> None:
    talked = talk()
    talked.say(first)
    assert talked.calls(then) == [made]
