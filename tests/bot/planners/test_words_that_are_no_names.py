"""Words for how something is, went or is to be looked at are no customer: 口气硬一点, 听岔了, 光说."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LETTER, INTEREST, STAGE = "draft_reminder", "late_interest", "collection_stage"


@pytest.mark.parametrize(
    ("said", "stage"),
    [
        ("口气硬一点，上正式催告那一档", "formal_demand"),
        ("语气委婉些，用提醒那档", "reminder"),
        ("语气软一点，提醒那档就行", "reminder"),
        ("按提醒的口气写", "reminder"),
        ("换成正式催告那一级", "formal_demand"),
        ("make it tougher, formal demand tone", "formal_demand"),
    ],
)
def test_a_letters_tone_is_its_stage(talk: Callable[..., Talk], said: str, stage: str) -> None:
    speaker = talk()
    speaker.say("给金辰重装拟封催款函")
    assert speaker.calls(said) == [Made(LETTER, {"customer": "C016", "stage": stage})]
    assert speaker.calls("英文的") == [Made(LETTER, {"customer": "C016", "stage": stage, "language": "en"})]


@pytest.mark.parametrize(
    "question",
    ["给江南传动写催款信，提醒那档", "给江南传动来封提醒级别的信", "江南传动催款信，用提醒的措辞就行"],
)
def test_a_letter_is_asked_for_in_the_tone_of_a_reminder(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made(LETTER, {"customer": "C003", "stage": "reminder"})]


def test_to_remind_somebody_names_no_stage(talk: Callable[..., Talk]) -> None:
    assert talk().calls("提醒江南传动付款，写封信") == [Made(LETTER, {"customer": "C003"})]


@pytest.mark.parametrize(
    "said",
    ["哦不对，听岔了，是 86 天", "搞岔了，应该是86天", "看走眼了，86天", "嘴瓢了，86天", "我记混了，86天"],
)
def test_a_slip_that_is_owned_up_to_puts_the_days_right(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("5 万块货款拖了66天，年息 5%，逾期利息要收多少")
    args = {"amount": "50000", "days": 86, "annual_rate": "0.05"}
    assert speaker.calls(said) == [Made(INTEREST, args)]


@pytest.mark.parametrize(
    "said",
    [
        "假如不看具体发票，光说逾期 95 天，还是小企业那套",
        "抛开发票不谈，就说逾期95天，小企业那套",
        "要是随便一张逾期95天的票呢，还按小企业那套",
        "never mind the invoice, 95 days overdue, still the sme one",
    ],
)
def test_bare_days_take_the_place_of_the_invoice(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("INV-2026-0425 这张票现在轮到谁催")
    speaker.say("按小企业那套阶梯算呢")
    assert speaker.calls(said) == [Made(STAGE, {"days_past_due": 95, "ladder": "sme"})]
    back: dict[str, object] = {"invoice": "INV-2026-0425", "ladder": "sme"}
    assert speaker.calls("INV-2026-0425 呢") == [Made(STAGE, back)]


def test_an_amount_takes_the_place_of_the_invoice(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("interest on INV-2026-0425")
    args = {"amount": "50000", "days": 90}
    assert speaker.calls("and on 50k, 90 days late?") == [Made(INTEREST, args)]
