"""A customer whom the asker may not see is denied or left open; no visible look-alike stands in for it."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMIT, OVERDUE = "customer_limit", "overdue_status"


@pytest.mark.parametrize(
    ("role", "question"),
    [
        ("sales_america", "limit of the gears one of the Nordviks"),
        ("sales_america", "the holding one of the Nordviks, what does it owe"),
        ("sales_america", "锡北几家里做精铸的那家逾期多少"),
        ("sales_north", "锡北几家里做重工的那家的额度"),
        ("sales_north", "锡北几家里做铸造的那家逾期多少"),
        ("sales_europe", "the suzhou one of the Castellanis, what is its limit"),
    ],
)
def test_one_of_a_name_that_is_hidden_is_denied(talk: Callable[..., Talk], role: str, question: str) -> None:
    answer = talk(role).say(question)
    assert (answer.reply.status, [call for call in answer.calls if call.ok]) == ("denied", [])


@pytest.mark.parametrize(
    ("role", "question", "offered"),
    [
        ("sales_america", "what does Nordvik, the power transmission one, owe", ["C051"]),
        ("sales_america", "what does the Nordvik company owe", ["C051"]),
        ("sales_america", "the power transmission one of the Nordviks, what is its limit", ["C051"]),
        ("sales_europe", "limit of the Nordvik company", ["C031", "C032"]),
        ("sales", "锡北那家公司的额度", ["C006", "C007"]),
    ],
)
def test_where_hidden_ones_fit_as_well_nobody_visible_is_taken(
    talk: Callable[..., Talk], role: str, question: str, offered: list[str]
) -> None:
    answer = talk(role).say(question)
    assert answer.reply.status == "clarify"
    assert [choice.customer_id for choice in answer.reply.choices] == offered
    assert not answer.calls


@pytest.mark.parametrize(
    ("role", "question", "made"),
    [
        ("finance", "limit of the gears one of the Nordviks", Made(LIMIT, {"customer": "C032"})),
        ("sales_europe", "limit of the gears one of the Nordviks", Made(LIMIT, {"customer": "C032"})),
        ("sales_america", "limit of the american one of the Nordviks", Made(LIMIT, {"customer": "C051"})),
        ("sales_north", "锡北几家里做精铸的那家逾期多少", Made(OVERDUE, {"customer": "C008"})),
        ("sales", "江南两家里做轴承配件的那家额度多少", Made(LIMIT, {"customer": "C002"})),
    ],
)
def test_the_one_that_alone_fits_and_may_be_seen_is_taken(
    talk: Callable[..., Talk], role: str, question: str, made: Made
) -> None:
    assert talk(role).calls(question) == [made]


@pytest.mark.parametrize(
    ("role", "first", "then", "status"),
    [
        ("sales_america", "limit of Nordvik USA", "no, I meant Gears", "denied"),
        ("sales_america", "limit of Nordvik USA", "sorry, Holding", "denied"),
        ("sales_america", "limit of Xibei America", "不对，是铸造的铸那家", "denied"),
        ("finance", "limit of Nordvik USA", "no, I meant Gears", "answered"),
    ],
)
def test_a_correction_to_somebody_hidden_is_denied(
    talk: Callable[..., Talk], role: str, first: str, then: str, status: str
) -> None:
    speaker = talk(role)
    speaker.say(first)
    answer = speaker.say(then)
    assert answer.reply.status == status
    assert all(call.args.get("customer") == "C032" for call in answer.calls if call.ok)


@pytest.mark.parametrize(
    "question",
    [
        "What is overdue at the C062 group?",
        "what does the Castellani Suzhou group owe in total",
        "卡斯泰集团逾期多少",
        "how does the C007 group pay?",
    ],
)
def test_whom_a_hidden_customer_belongs_to_is_not_told(talk: Callable[..., Talk], question: str) -> None:
    answer = talk("sales_europe").say(question)
    assert answer.reply.status == "denied"
    assert not answer.reply.choices


@pytest.mark.parametrize("role", ["staff", "sales_america", "inactive"])
def test_what_was_offered_under_other_rights_is_not_offered_again(
    talk: Callable[..., Talk], role: str
) -> None:
    before, later = talk("finance"), talk(role)
    assert before.say("Oakfield's limit").reply.choices
    later.memory = before.memory
    for said in ("hm", "the first one", "both", "Foods"):
        answer = later.say(said)
        assert not answer.reply.choices
        assert "Oakfield" not in answer.reply.as_text().replace("“Oakfield", "")
        assert not any(call.ok and "customer" in call.args for call in answer.calls)


def test_only_those_that_may_still_be_seen_stay_offered(talk: Callable[..., Talk]) -> None:
    before, later = talk("finance"), talk("sales_america")
    assert len(before.say("Xibei exposure").reply.choices) == 4
    later.memory = before.memory
    assert later.calls("the first one") == [Made(LIMIT, {"customer": "C050"})]


def test_a_choice_that_is_gone_from_the_ledger_is_forgotten(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("Lakeshore's limit")
    pending = speaker.memory.pending
    assert pending is not None
    gone = tuple(each.model_copy(update={"customer_id": f"X{each.customer_id}"}) for each in pending.choices)
    speaker.memory.pending = pending.model_copy(update={"choices": (*gone, *pending.choices[:1])})
    speaker.memory.offered = ("X1", "C057")
    answer = speaker.say("hm")
    assert [each.customer_id for each in answer.reply.choices] == ["C057"]
    assert list(speaker.memory.offered) == ["C057"]
    assert speaker.calls("the first") == [Made(LIMIT, {"customer": "C057"})]
