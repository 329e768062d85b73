"""Conversations turn by turn: what each message calls, in the light of what was said before."""

from collections.abc import Callable, Sequence

import pytest

from tests.bot.talking import Made, Talk, asked_for

LIMIT, OVERDUE, ORDER = "customer_limit", "overdue_status", "check_order"
SUGGEST, STAGE, RATIOS = "suggest_limit", "collection_stage", "check_ratios"

Turns = Sequence[tuple[str, str, dict[str, object]]]
"""What is said, and the tool and arguments of the one call that it makes."""

OTHER_CUSTOMERS: dict[str, Turns] = {
    "那…呢": [
        ("江南轴承还有多少额度？", LIMIT, {"customer": "C001"}),
        ("那华伟呢？", LIMIT, {"customer": "C004"}),
        ("北辰风电呢", LIMIT, {"customer": "C028"}),
    ],
    "what about": [
        ("What is the credit limit of Oakfield Engineering?", LIMIT, {"customer": "C029"}),
        ("what about Great Basin?", LIMIT, {"customer": "C052"}),
        ("and Midland Gear?", LIMIT, {"customer": "C047"}),
    ],
    "pronouns": [
        ("What is the credit limit of Great Basin?", LIMIT, {"customer": "C052"}),
        ("and what do they owe us?", OVERDUE, {"customer": "C052"}),
        ("What are its financial ratios?", RATIOS, {"customer": "C052"}),
    ],
    "代词": [
        ("华伟的额度是多少？", LIMIT, {"customer": "C004"}),
        ("它逾期多少？", OVERDUE, {"customer": "C004"}),
        ("这家客户的财务比率怎么样？", RATIOS, {"customer": "C004"}),
    ],
    "no subject": [
        ("江南轴承的额度是多少", LIMIT, {"customer": "C001"}),
        ("那逾期呢？", OVERDUE, {"customer": "C001"}),
    ],
    "thanks between": [
        ("江南轴承的额度是多少", LIMIT, {"customer": "C001"}),
        ("谢谢", "", {}),
        ("那逾期呢？", OVERDUE, {"customer": "C001"}),
    ],
    "不是…，是…": [
        ("能给江南传动发6万的货吗", ORDER, {"customer": "C003", "amount": "60000"}),
        ("不是江南传动，是华伟", ORDER, {"customer": "C004", "amount": "60000"}),
    ],
    "不是…，是…（金额）": [
        ("能给江南传动发6万的货吗", ORDER, {"customer": "C003", "amount": "60000"}),
        ("不是6万，是8万", ORDER, {"customer": "C003", "amount": "80000"}),
    ],
    "x not y": [
        ("Can I ship 20k to Great Basin?", ORDER, {"customer": "C052", "amount": "20000"}),
        ("no, 25k", ORDER, {"customer": "C052", "amount": "25000"}),
        ("sorry 30k not 25k", ORDER, {"customer": "C052", "amount": "30000"}),
    ],
    "说错了": [
        ("江南轴承的额度是多少", LIMIT, {"customer": "C001"}),
        ("说错了，是江南配件", LIMIT, {"customer": "C002"}),
    ],
    "not X, Y": [
        ("Can I ship 20k to Great Basin?", ORDER, {"customer": "C052", "amount": "20000"}),
        ("not Great Basin, Midland Gear", ORDER, {"customer": "C047", "amount": "20000"}),
    ],
    "I meant": [
        ("limit of Oakfield Engineering", LIMIT, {"customer": "C029"}),
        ("Sorry, I meant Oakfield Foods", LIMIT, {"customer": "C030"}),
    ],
}

OTHER_ARGUMENTS: dict[str, Turns] = {
    "金额、账期、货币": [
        ("能给江南传动发6万的货吗", ORDER, {"customer": "C003", "amount": "60000"}),
        ("改成20万呢", ORDER, {"customer": "C003", "amount": "200000"}),
        ("如果预付呢", ORDER, {"customer": "C003", "amount": "200000", "terms": "prepaid"}),
        ("账期90天呢", ORDER, {"customer": "C003", "amount": "200000", "terms": 90}),
        ("换成5万美元", ORDER, {"customer": "C003", "amount": "50000", "currency": "USD", "terms": 90}),
    ],
    "amount, terms, currency": [
        ("Can I ship 20k to Great Basin?", ORDER, {"customer": "C052", "amount": "20000"}),
        ("make it 45k", ORDER, {"customer": "C052", "amount": "45000"}),
        ("on 90 days?", ORDER, {"customer": "C052", "amount": "45000", "terms": 90}),
        ("prepaid?", ORDER, {"customer": "C052", "amount": "45000", "terms": "prepaid"}),
        (
            "what about 30,000 EUR",
            ORDER,
            {"customer": "C052", "amount": "30000", "currency": "EUR", "terms": "prepaid"},
        ),
    ],
    "日期与显示货币": [
        ("华伟欠我们多少钱？", OVERDUE, {"customer": "C004"}),
        ("换成美元看看", OVERDUE, {"customer": "C004", "currency": "USD"}),
        ("2026年3月31日的时候呢", OVERDUE, {"customer": "C004", "currency": "USD", "as_of": "2026-03-31"}),
        ("那现在呢？", OVERDUE, {"customer": "C004", "currency": "USD"}),
    ],
    "day and shown currency": [
        ("what does Great Basin owe us?", OVERDUE, {"customer": "C052"}),
        ("in EUR please", OVERDUE, {"customer": "C052", "currency": "EUR"}),
        ("as of 31 March 2026?", OVERDUE, {"customer": "C052", "currency": "EUR", "as_of": "2026-03-31"}),
    ],
    "申请额度": [
        ("给德顺汽配建议个额度", SUGGEST, {"customer": "C021"}),
        ("他们想要200万", SUGGEST, {"customer": "C021", "requested": "2000000"}),
        ("那300万呢", SUGGEST, {"customer": "C021", "requested": "3000000"}),
    ],
    "days and ladder": [
        ("逾期35天的发票走到哪一步了", STAGE, {"days_past_due": 35}),
        ("那65天呢", STAGE, {"days_past_due": 65}),
        ("按中小企业阶梯呢", STAGE, {"days_past_due": 65, "ladder": "sme"}),
    ],
    "period": [
        ("check the ratios of Müller Antriebe", RATIOS, {"customer": "C033"}),
        ("only the current ratio", RATIOS, {"customer": "C033", "ratios": ["current_ratio"]}),
        (
            "what about 2025Q4",
            RATIOS,
            {"customer": "C033", "ratios": ["current_ratio"], "period": "2025Q4"},
        ),
    ],
}


@pytest.mark.parametrize("part", ["那预付30%呢", "with 30% prepaid?"])
def test_a_part_paid_in_advance_is_not_taken_for_the_whole(talk: Callable[..., Talk], part: str) -> None:
    speaker = talk()
    speaker.say("能给江南传动发20万的货吗")
    answer = speaker.say(part)
    assert asked_for(answer) == "terms_part"
    assert answer.calls == ()


def replayed(talk: Talk, turns: Turns) -> None:
    for said, tool, args in turns:
        expected = [Made(tool, args)] if tool else []
        assert talk.calls(said) == expected, said


@pytest.mark.parametrize("turns", OTHER_CUSTOMERS.values(), ids=OTHER_CUSTOMERS)
def test_the_same_is_asked_about_somebody_else(talk: Callable[..., Talk], turns: Turns) -> None:
    replayed(talk(), turns)


@pytest.mark.parametrize("turns", OTHER_ARGUMENTS.values(), ids=OTHER_ARGUMENTS)
def test_one_argument_of_the_last_question_is_changed(talk: Callable[..., Talk], turns: Turns) -> None:
    replayed(talk(), turns)


@pytest.mark.parametrize(
    "question",
    ["what is the limit of Great Basin and what does it owe us?", "Great Basin额度多少？逾期多少？"],
)
def test_two_questions_in_one_message_are_both_answered(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made(LIMIT, {"customer": "C052"}), Made(OVERDUE, {"customer": "C052"})]


def test_of_two_questions_the_first_that_is_not_answered_gives_the_status(talk: Callable[..., Talk]) -> None:
    answer = talk("sales").say("江南轴承的额度是多少？江南传动逾期多少？")
    assert [call.ok for call in answer.calls] == [True, False]
    assert answer.reply.status == "denied"
    assert "3,000,000.00" in answer.reply.as_text()


@pytest.mark.parametrize(
    ("why", "question"), [("why?", "limit of Great Basin"), ("为什么？", "江南轴承的额度")]
)
def test_why_explains_the_last_answer_with_its_figures(
    talk: Callable[..., Talk], why: str, question: str
) -> None:
    speaker = talk()
    first = speaker.say(question).reply
    explained = speaker.say(why).reply
    assert explained.status == "answered"
    assert explained.headline.startswith(first.headline)
    assert "2026-06-30" in (explained.footer or "")


@pytest.mark.parametrize(
    "fragment", ["why?", "为什么", "那呢？", "他们呢", "what about them?", "2", "第二家"]
)
def test_a_fragment_without_anything_before_it_is_no_answer(talk: Callable[..., Talk], fragment: str) -> None:
    answer = talk().say(fragment)
    assert answer.reply.status in ("clarify", "out_of_scope")
    assert answer.calls == ()
