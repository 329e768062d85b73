"""What only goes on from a list is of the same customers: 德国谁逾期, then 超额的呢, is of Germany."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LI_NA: dict[str, object] = {"salesperson": "li.na@xilan.example"}
DE: dict[str, object] = {"country": "DE"}
HEAVY: dict[str, object] = {"industry": "heavy equipment"}
OVER: dict[str, object] = {"condition": "over_limit"}

KEPT = [
    ("德国谁逾期", "超额的呢", Made("limits_worklist", {**DE, **OVER})),
    ("who is overdue in Germany?", "and over limit?", Made("limits_worklist", {**DE, **OVER})),
    ("李娜的客户谁逾期", "超额的有几家", Made("limits_worklist", {**LI_NA, **OVER})),
    ("德国谁超额", "逾期的有几家", Made("overdue_worklist", DE)),
    ("德国谁超额", "逾期的呢", Made("overdue_worklist", DE)),
    ("who in Germany is over limit?", "how many are overdue?", Made("overdue_worklist", DE)),
    ("who in Germany is over limit?", "how much in total?", Made("ageing_report", DE)),
    ("德国谁超额", "总共欠多少", Made("ageing_report", DE)),
    ("重工行业逾期多少", "应收呢", Made("ageing_report", HEAVY)),
    ("重型设备行业有几家超额", "逾期呢", Made("overdue_worklist", HEAVY)),
    ("李娜客户的预警", "严重的有几个", Made("early_warnings", {**LI_NA, "level": "critical"})),
    ("德国客户的预警", "最严重的有几个", Made("early_warnings", {**DE, "level": "critical"})),
    ("德国谁逾期", "DSO呢", Made("portfolio_kpis", DE)),
    ("李娜的客户谁逾期", "她的DSO", Made("portfolio_kpis", LI_NA)),
    ("which of Li Na's customers are overdue?", "her DSO", Made("portfolio_kpis", LI_NA)),
    (
        "李娜的客户谁逾期60天以上",
        "她还有没有快超额的",
        Made("limits_worklist", {**LI_NA, "condition": "near_limit"}),
    ),
    ("李娜名下谁超额", "她的逾期呢", Made("overdue_worklist", LI_NA)),
    ("李娜客户的预警", "她的逾期呢", Made("overdue_worklist", LI_NA)),
    ("who of Li Na's customers is over limit?", "and her overdue ones?", Made("overdue_worklist", LI_NA)),
]


@pytest.mark.parametrize(("first", "then", "made"), KEPT)
def test_another_list_is_of_the_same_customers(
    talk: Callable[..., Talk], first: str, then: str, made: Made
) -> None:
    talked = talk()
    talked.say(first)
    assert talked.calls(then) == [made]


def test_the_day_of_the_list_before_is_kept(talk: Callable[..., Talk]) -> None:
    talked = talk()
    talked.say("德国谁逾期")
    talked.say("截至5月末")
    assert talked.calls("超额的呢") == [Made("limits_worklist", {**DE, **OVER, "as_of": "2026-05-31"})]


@pytest.mark.parametrize(
    ("first", "then", "made"),
    [
        ("德国谁逾期", "谁超额", Made("limits_worklist", OVER)),
        ("德国谁逾期", "全部客户的超额呢", Made("limits_worklist", OVER)),
        ("德国谁逾期", "公司DSO多少", Made("portfolio_kpis", {})),
        ("who is overdue in Germany?", "which customers are over limit?", Made("limits_worklist", OVER)),
        ("who is overdue in Germany?", "and our DSO?", Made("portfolio_kpis", {})),
        ("德国谁逾期", "所有国家的呢", Made("overdue_worklist", {})),
    ],
)
def test_a_question_of_all_customers_is_of_all(
    talk: Callable[..., Talk], first: str, then: str, made: Made
) -> None:
    talked = talk()
    talked.say(first)
    assert talked.calls(then) == [made]


@pytest.mark.parametrize(
    "talked_of",
    [
        ("预警有哪些", "财报过期的", "张伟的"),
        ("early warnings", "the ones with stale accounts", "Zhang Wei's"),
    ],
)
def test_after_warning_signs_some_are_told_without_a_word_for_signs(
    talk: Callable[..., Talk], talked_of: tuple[str, ...]
) -> None:
    talked = talk()
    made = [talked.calls(each) for each in talked_of]
    stale: dict[str, object] = {"rule": "SIGNAL-STALE"}
    theirs: dict[str, object] = {**stale, "salesperson": "zhang.wei@xilan.example"}
    assert made[1:] == [[Made("early_warnings", stale)], [Made("early_warnings", theirs)]]


@pytest.mark.parametrize(
    ("first", "then", "made"),
    [
        ("谁逾期", "里面有没有德国的", Made("overdue_worklist", DE)),
        ("who is overdue", "any German ones among them?", Made("overdue_worklist", DE)),
        ("谁超额", "其中有没有李娜的", Made("limits_worklist", {**LI_NA, **OVER})),
        ("德国客户的预警", "其中有没有李娜的", Made("early_warnings", {**LI_NA, **DE})),
        ("逾期最多的五家", "其中有没有德国的", Made("overdue_worklist", DE)),
    ],
)
def test_those_of_a_part_are_of_the_same_list(
    talk: Callable[..., Talk], first: str, then: str, made: Made
) -> None:
    talked = talk()
    talked.say(first)
    assert talked.calls(then) == [made]


def test_those_of_a_part_are_of_the_first_rows_that_were_shown(talk: Callable[..., Talk]) -> None:
    talked = talk()
    talked.say("逾期最多的五家")
    assert "5" in talked.say("其中有没有德国的").reply.headline
