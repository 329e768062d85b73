"""A question about a company that is no customer is answered so, naming it; nobody stands in for it."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, assert_not_found


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        ("Northvolt – are they still on stop, or did somebody lift it?", "Northvolt"),
        ("Caterpillar - what do they owe us?", "Caterpillar"),
        ("Volvo Trucks: any lawsuits?", "Volvo Trucks"),
        ("Bosch, how late do they usually pay?", "Bosch"),
        ("Brightwell limit?", "Brightwell"),
        ("比亚迪这个客户逾期多少天了", "比亚迪"),
        ("联想还款习惯好不好，近一年的", "联想"),
        ("大疆额度还剩多少", "大疆"),
        ("沃尔沃超额度了没", "沃尔沃"),
        ("比亚迪欠的钱超出保险额度多少", "比亚迪"),
        ("格力这家公司付款准时吗", "格力"),
    ],
)
@pytest.mark.parametrize("before", ["", "江南轴承的额度"])
def test_a_company_that_is_no_customer_is_not_found(
    talk: Callable[..., Talk], before: str, question: str, typed: str
) -> None:
    speaker = talk()
    if before:
        speaker.say(before)
    assert_not_found(speaker.say(question), typed)


@pytest.mark.parametrize(
    "question",
    [
        "Heya, are they on stop?",
        "FYI they called - what is still overdue?",
        "Hypothetically – can a customer on stop order?",
        "Morning! what is the limit?",
        "鄂度用了几成",
        "佢哋仲可以赊几多",
        "哪些克戶亮紅燈？",
        "杭州周边两天一夜去哪玩",
        "坏账税前扣除需要哪些资料",
        "流动比率0.9，违反哪条规则",
        "此户轮由何人催收？",
        "逾期60天者，属何级别？",
        "咱们的账期一般多长",
        "造纸业有哪些预警信号",
        "华东大区有几家亮红灯的",
    ],
)
def test_ordinary_words_at_the_head_are_nobodys_name(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk()
    speaker.say("江南轴承的额度")
    assert not any(
        call.failure and call.failure.argument == "customer" for call in speaker.say(question).calls
    )
