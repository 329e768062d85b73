"""A letter to somebody, and whether a limit is enough for one more order, are asked back: to whom, whose."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    "question",
    [
        "想給客人拟封催收信",
        "要给买家拟一封正式催告",
        "想给老主顾拟封信催款",
        "写封催收信",
        "授信够不够再下一单",
        "额度够不够再接一单",
        "enough headroom for one more order?",
    ],
)
def test_the_customer_is_asked_for(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert answer.reply.status == "clarify"
    assert not answer.calls


@pytest.mark.parametrize("question", ["催款函什么时候发", "额度不够再下单怎么办", "给买方发催款函要谁批"])
def test_what_is_asked_of_them_in_general_is_for_the_rules(talk: Callable[..., Talk], question: str) -> None:
    assert [call.name for call in talk().say(question).calls] == ["search_policy"]


MOVED = [
    ("step it up to a formal demand", {"stage": "formal_demand"}),
    (
        "step it up to a formal demand, and in Chinese, their new buyer is from Shenzhen",
        {"stage": "formal_demand", "language": "zh"},
    ),
    ("tone it down to a friendly reminder", {"stage": "reminder"}),
    ("can you escalate it to a formal demand?", {"stage": "formal_demand"}),
    ("直接升到正式催告吧", {"stage": "formal_demand"}),
    ("把语气改成正式催款函，用英文，他们的采购不懂中文", {"stage": "formal_demand", "language": "en"}),
]


@pytest.mark.parametrize(("question", "said"), MOVED)
def test_the_letter_moves_to_another_stage(
    talk: Callable[..., Talk], question: str, said: dict[str, str]
) -> None:
    talking = talk()
    talking.say("draft a dunning letter to 江南轴承")
    assert talking.calls(question) == [Made("draft_reminder", {"customer": "C001", **said})]


@pytest.mark.parametrize("question", ["正式催告是什么意思？", "does the policy say when it is due?"])
def test_what_a_stage_is_moves_no_letter(talk: Callable[..., Talk], question: str) -> None:
    talking = talk()
    talking.say("draft a dunning letter to 江南轴承")
    assert "draft_reminder" not in [made.tool for made in talking.calls(question)]


def test_a_language_that_no_letter_is_kept_in_is_asked_about(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("draft a dunning letter to 江南轴承")
    answer = talking.say("make it a formal demand in French")
    assert answer.reply.status == "clarify"
    assert not answer.calls
    assert talking.calls("English") == [
        Made("draft_reminder", {"customer": "C001", "stage": "formal_demand", "language": "en"})
    ]


@pytest.mark.parametrize("question", ["换成江南轴承呢", "算江南轴承的", "now do it for 江南轴承"])
def test_the_rate_of_a_made_up_cover_is_no_customers(talk: Callable[..., Talk], question: str) -> None:
    talking = talk()
    talking.say("信用险限额50万，欠64万，赔付比例85%，能赔多少")
    assert talking.calls(question) == [Made("insurance_cover", {"customer": "C001"})]


@pytest.mark.parametrize(
    "wish", ["make it firmer", "too friendly, escalate it", "升一级", "语气重一点", "softer"]
)
@pytest.mark.parametrize(
    ("answer", "stage"),
    [("友好提醒吧", "reminder"), ("the formal demand", "formal_demand"), ("第三个", "handover")],
)
def test_a_firmer_or_softer_letter_is_one_of_three_that_are_offered(
    talk: Callable[..., Talk], wish: str, answer: str, stage: str
) -> None:
    talking = talk()
    talking.say("draft a dunning letter to 江南轴承")
    assert asked_for(talking.say(wish)) == "letter_stage"
    assert talking.calls(answer) == [Made("draft_reminder", {"customer": "C001", "stage": stage})]


def test_goods_are_not_released_behind_a_letter(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("draft a dunning letter to 江南轴承")
    assert talking.say("release the goods").reply.status == "out_of_scope"
