"""A list's other end is added where a message adds it, and takes the place of the range where it does not."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk

_45_TO_90 = {"min_days": 45, "max_days": 90}


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("太多了，再加个上限，90天以内（含90）", _45_TO_90),
        ("再加一条，90天以内的", _45_TO_90),
        ("封顶90天", _45_TO_90),
        ("上限90天", _45_TO_90),
        ("但不超过90天的", _45_TO_90),
        ("去掉超过90天的", _45_TO_90),
        ("再筛掉90天以上的", {"min_days": 45, "max_days": 89}),
        ("and no more than 90 days", _45_TO_90),
        ("cap it at 90 days", _45_TO_90),
        ("改成90天以内的", {"max_days": 90}),
        ("再卡个下限60天", {"min_days": 60}),
        ("only those over 60 days", {"min_days": 61}),
    ],
)
def test_the_other_end(talk: Callable[..., Talk], said: str, days: dict[str, object]) -> None:
    speaker = talk()
    speaker.say("逾期满45天的客户拉个单子")
    assert [call.args for call in speaker.calls(said)] == [days]


def test_the_range_stays_as_the_list_is_narrowed(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    for said in ("逾期满45天的客户拉个单子", "再加个上限，90天以内", "里头只要Anna Keller的"):
        speaker.say(said)
    mike = {**_45_TO_90, "salesperson": "mike.torres@xilan.example"}
    assert [call.args for call in speaker.calls("Anna的先不管，换Mike Torres")] == [mike]
    (call,) = speaker.calls("他这些里面再筛一道，只留重型设备行业的")
    assert call.args == {**mike, "industry": "heavy equipment"}


@pytest.mark.parametrize(
    "said", ["不看Anna了，看张伟的", "Anna的先放一边，看看张伟的", "Anna的先不管，换张伟"]
)
def test_what_is_put_aside_is_no_condition(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("Anna Keller名下逾期满45天的客户")
    (call,) = speaker.calls(said)
    assert call.args == {"min_days": 45, "salesperson": "zhang.wei@xilan.example"}


@pytest.mark.parametrize(
    ("first", "said", "tool"),
    [
        ("锡北重工的额度是多少", "额度先放一边，看逾期", "overdue_status"),
        ("锡北重工的逾期多少", "货先放一边，他还剩多少额度", "customer_limit"),
    ],
)
def test_a_matter_put_aside_leaves_the_customer(
    talk: Callable[..., Talk], first: str, said: str, tool: str
) -> None:
    speaker = talk()
    speaker.say(first)
    assert [(call.tool, call.args) for call in speaker.calls(said)] == [(tool, {"customer": "C006"})]
