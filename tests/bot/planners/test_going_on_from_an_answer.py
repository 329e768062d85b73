"""After an answer a letter, signs of trouble, what is put on top and the order spoken of go on from it."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for, assert_not_found

LETTER, SIGNS, STRESS, ORDER = "draft_reminder", "early_warnings", "stress_test", "check_order"
LATE_OF_DESHUN, LIMIT_OF_BOYUAN = "德顺汽配现在逾期了多少钱", "博远新材额度还够不够用"
WIND_DOWN = "Run a stress test: the wind power customers drop two grades."
WIND_DOWN_ZH = "压力测试：风电客户降两级"
BEHIND = "whats the limit position behind SO-20348"
BEHIND_ZH = "SO-20342背后客户的额度情况"


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("帮我起草一封中文的催收信", {"language": "zh"}),
        ("麻烦弄一封英文的催款信", {"language": "en"}),
        ("拟一份中文的正式催款函", {"stage": "formal_demand", "language": "zh"}),
        ("写一封语气强硬的催收信", {}),
        ("写一封措辞严厉点的催收信", {}),
        ("来一份简单明了的催款函", {}),
        ("Draft a dunning letter in English for me", {"language": "en"}),
    ],
)
def test_a_letter_is_for_the_one_spoken_of(
    talk: Callable[..., Talk], wish: str, said: dict[str, object]
) -> None:
    speaker = talk()
    speaker.say(LATE_OF_DESHUN)
    assert speaker.calls(wish) == [Made(LETTER, {"customer": "C021", **said})]


def test_the_same_letter_comes_in_the_other_language(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say(LATE_OF_DESHUN)
    speaker.say("帮我起草一封中文的催收信")
    assert speaker.calls("英文版也来一份") == [Made(LETTER, {"customer": "C021", "language": "en"})]


@pytest.mark.parametrize(
    ("wish", "typed"),
    [
        ("起草一封海蓝阀门的催收信", "海蓝阀门"),
        ("写一封蓝月亮的催收信", "蓝月亮"),
        ("写一封光明的催收信", "光明"),
        ("发一封万向集团的催款函", "万向集团"),
    ],
)
def test_a_letter_for_a_stranger_is_not_the_one_spoken_of(
    talk: Callable[..., Talk], wish: str, typed: str
) -> None:
    speaker = talk()
    speaker.say(LATE_OF_DESHUN)
    assert_not_found(speaker.say(wish), typed)


@pytest.mark.parametrize(
    "wish",
    [
        *("它最近有啥不对劲的苗头没", "最近有啥不对劲的苗头没", "最近有啥反常的动静没"),
        *("有什么值得警惕的苗头吗", "他们最近有没有露出什么破绽", "看看有无恶化迹象", "它有要出事的征兆没"),
        *("any signs of trouble there?", "anything fishy lately?"),
    ],
)
def test_signs_are_of_the_one_spoken_of(talk: Callable[..., Talk], wish: str) -> None:
    speaker = talk()
    speaker.say(LIMIT_OF_BOYUAN)
    assert speaker.calls(wish) == [Made(SIGNS, {"customer": "C020"})]


@pytest.mark.parametrize(
    ("first", "then", "added"),
    [
        (WIND_DOWN, "Now add 45 days of late payment on top.", {"late_days": 45}),
        (WIND_DOWN, "throw in 45 days of late payment", {"late_days": 45}),
        (WIND_DOWN, "stack 60 days of overdue on it too", {"late_days": 60}),
        (WIND_DOWN, "include a 45-day delay as well", {"late_days": 45}),
        (WIND_DOWN_ZH, "再加上45天的逾期", {"late_days": 45}),
        (WIND_DOWN_ZH, "再加45天拖欠", {"late_days": 45}),
        (WIND_DOWN_ZH, "外加晚付45天", {"late_days": 45}),
    ],
)
def test_what_is_put_on_top_of_a_stress_test_changes_it(
    talk: Callable[..., Talk], first: str, then: str, added: dict[str, object]
) -> None:
    speaker = talk()
    speaker.say(first)
    assert speaker.calls(then) == [Made(STRESS, {"industry": "wind power", "downgrade": 2, **added})]


def test_a_rate_put_on_top_is_the_plans(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("repayment plan for 48,000: six monthly instalments, first on 15 July 2026")
    (plan,) = speaker.calls("add 5% interest on top")
    assert (plan.tool, plan.args["annual_rate"], plan.args["amount"]) == ("repayment_plan", "0.05", "48000")


@pytest.mark.parametrize(
    ("first", "then", "days"),
    [
        (WIND_DOWN, "Who is more than 45 days late?", 46),
        (WIND_DOWN, "Now list customers more than 45 days overdue", 46),
        (WIND_DOWN_ZH, "谁逾期超过45天", 46),
        (WIND_DOWN_ZH, "列出逾期45天以上的客户", 45),
    ],
)
def test_a_list_asked_for_after_a_stress_test_is_a_list(
    talk: Callable[..., Talk], first: str, then: str, days: int
) -> None:
    speaker = talk()
    speaker.say(first)
    assert speaker.calls(then) == [Made("overdue_worklist", {"min_days": days})]


@pytest.mark.parametrize(
    ("first", "then", "number"),
    [
        (BEHIND, "so may i ship it or not", "SO-20348"),
        (BEHIND, "ok to ship then?", "SO-20348"),
        (BEHIND, "is it good to go", "SO-20348"),
        (BEHIND, "and may I let it go", "SO-20348"),
        (BEHIND_ZH, "那能不能放", "SO-20342"),
        (BEHIND_ZH, "到底能发货不", "SO-20342"),
        (BEHIND_ZH, "所以发不发", "SO-20342"),
        ("SO-20342的客户信用报告", "能不能发货", "SO-20342"),
    ],
)
def test_whether_it_may_go_is_asked_of_the_order_spoken_of(
    talk: Callable[..., Talk], first: str, then: str, number: str
) -> None:
    speaker = talk()
    speaker.say(first)
    assert speaker.calls(then) == [Made(ORDER, {"order": number})]


@pytest.mark.parametrize(
    ("before", "then"),
    [
        ((BEHIND,), "may we ship a new order to them"),
        (("What's the limit of Tri-County?",), "so may i ship it or not"),
        ((BEHIND, "what is the limit of Tri-County?"), "may i ship it"),
        ((BEHIND,), "may I ship to Harbor Point"),
        ((BEHIND_ZH, "宏业减速机的额度呢"), "能发货吗"),
        ((BEHIND_ZH,), "有新单能发吗"),
    ],
)
def test_another_order_or_customer_is_asked_for_its_amount(
    talk: Callable[..., Talk], before: tuple[str, ...], then: str
) -> None:
    speaker = talk()
    for question in before:
        speaker.say(question)
    assert asked_for(speaker.say(then)) == "amount"
