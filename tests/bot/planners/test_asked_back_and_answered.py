"""Questions that lack whose they are or how much, and the answers to what was asked back."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for, asked_then, made

_MIDLAND = "ok to take a new order from Midland Gear?"
_XIBEI = "Xibei那边有啥预警"
_OAKFIELD = "What does Oakfield owe?"
_CANADA = "any red flags on my Canadian account?"


@pytest.mark.parametrize(
    ("question", "need"),
    [
        ("这个可以吗？", "intent_open"),
        ("批不批", "intent_open"),
        ("is this fine?", "intent_open"),
        ("保险公司能赔多少？", "customer"),
        ("how much would the insurer pay?", "customer"),
        ("客户磨了我一上午要放宽账期，60天行不行嘛", "customer"),
        ("can we go to 60 days?", "customer"),
        ("three hundred for a customer, ok?", "customer"),
        ("12万行不行", "customer"),
        ("罚息按年8%，都拖了75天了，该收多少", "customer"),
    ],
)
def test_what_lacks_its_customer_is_asked_back(talk: Callable[..., Talk], question: str, need: str) -> None:
    assert asked_for(talk().say(question)) == need


@pytest.mark.parametrize(
    "question",
    [
        "60天账期可以批给小客户吗",
        "Are 90 days allowed?",
        "保险公司赔不赔客户赖账？",
        "What does credit insurance actually pay for?",
        "can our distributors get a seasonal uplift?",
        "what late interest rate applies after 60 days?",
    ],
)
def test_what_is_asked_in_general_stays_with_the_rules(talk: Callable[..., Talk], question: str) -> None:
    assert [each.tool for each in talk().calls(question)] == ["search_policy"]


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        (
            "罚息按年8%，都拖了75天了，该收多少",
            "本金二十六万",
            {"amount": "260000", "days": 75, "annual_rate": "0.08"},
        ),
        ("how much interest for 60 days late?", "40k", {"amount": "40000", "days": 60}),
    ],
)
def test_days_told_first_are_kept_for_the_amount(
    talk: Callable[..., Talk], question: str, answer: str, expected: dict[str, object]
) -> None:
    said = asked_then(talk("staff"), question, answer)
    assert said == [Made("late_interest", expected)]


def test_days_without_an_amount_are_none_of_a_customers(talk: Callable[..., Talk]) -> None:
    said = asked_then(talk(), "罚息按年8%，都拖了75天了，该收多少", "锡北铸造")
    assert said == [Made("late_interest", {"customer": "C007", "annual_rate": "0.08"})]


@pytest.mark.parametrize(
    "answer",
    [
        "27,500 - they finally made up their minds",
        "27,500. she is waiting downstairs",
        "27,500, boss is nagging me",
    ],
)
def test_small_talk_behind_an_amount_changes_nothing(talk: Callable[..., Talk], answer: str) -> None:
    said = asked_then(talk(), _MIDLAND, answer)
    assert said == [Made("check_order", {"customer": "C047", "amount": "27500"})]


def test_them_and_a_verb_are_no_name(talk: Callable[..., Talk]) -> None:
    said = asked_then(talk(), "青禾农机又要下个几十万的单，能放吗", "三十八万吧，刚跟他们敲定")
    assert said == [Made("check_order", {"customer": "C022", "amount": "380000"})]


def test_what_changes_an_order_is_no_small_talk(talk: Callable[..., Talk]) -> None:
    said = asked_then(talk(), _MIDLAND, "27,500, prepaid")
    assert said == [Made("check_order", {"customer": "C047", "amount": "27500", "terms": "prepaid"})]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (_MIDLAND, "not final yet, somewhere between 20 and 30k"),
        (_MIDLAND, "could be 20k, could be 30k"),
        ("能给东岳泵业发货吗", "还没定，五到八万之间"),
        ("能给东岳泵业发货吗", "五六万吧"),
        ("20万的货款要收多少逾期利息？", "四五十天吧"),
    ],
)
def test_neither_end_of_a_range_is_taken(talk: Callable[..., Talk], question: str, answer: str) -> None:
    speaker = talk()
    need = asked_for(speaker.say(question))
    assert asked_for(speaker.say(answer)) == need


@pytest.mark.parametrize("answer", ["20k. no, 30k", "ok call it 30k then", "30k"])
def test_a_figure_put_right_is_taken(talk: Callable[..., Talk], answer: str) -> None:
    said = asked_then(talk(), _MIDLAND, answer)
    assert said == [Made("check_order", {"customer": "C047", "amount": "30000"})]


@pytest.mark.parametrize(
    "answer",
    [
        "算了，不用查了",
        "算了，我直接问李娜",
        "我自己去查吧",
        "never mind, found it",
        "leave it, i'll ask li na",
        "forget it, doesn't matter",
    ],
)
def test_a_question_is_let_go(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    speaker.say(_OAKFIELD)
    said = speaker.say(answer)
    assert (said.reply.status, said.calls) == ("answered", ())


@pytest.mark.parametrize(
    ("answer", "customer"),
    [("算了，看看第一家", "C029"), ("never mind - Foods", "C030"), ("i meant Foods", "C030")],
)
def test_what_goes_on_is_not_let_go(talk: Callable[..., Talk], answer: str, customer: str) -> None:
    said = asked_then(talk(), _OAKFIELD, answer)
    assert said == [Made("overdue_status", {"customer": customer})]


@pytest.mark.parametrize(
    ("answer", "customers"),
    [
        ("铸造跟精铸两家都要", ["C007", "C008"]),
        ("铸造、精铸", ["C007", "C008"]),
        ("重工和铸造两家", ["C006", "C007"]),
        ("铸造还有美国那家", ["C007", "C050"]),
        ("铸造", ["C007"]),
    ],
)
def test_each_of_several_chosen_is_answered(
    talk: Callable[..., Talk], answer: str, customers: list[str]
) -> None:
    said = asked_then(talk(), _XIBEI, answer)
    assert said == [Made("early_warnings", {"customer": each}) for each in customers]


@pytest.mark.parametrize(
    ("answer", "customer"),
    [
        ("the Brazilians I mean", "C054"),
        ("our friends in Brazil", "C054"),
        ("巴西的", "C054"),
        ("oh, our Polish friends", "C040"),
    ],
)
def test_a_place_alone_tells_whom(talk: Callable[..., Talk], answer: str, customer: str) -> None:
    said = asked_then(talk(), "so whose turn is it to chase them now, ours or legal", answer)
    assert said == [Made("collection_stage", {"customer": customer})]


def _offered(talk: Callable[..., Talk], role: str, *questions: str) -> list[str]:
    speaker = talk(role)
    said = [speaker.say(each) for each in questions][-1]
    assert said.reply.status == "clarify", said.reply.headline
    return sorted(each.customer_id for each in said.reply.choices)


@pytest.mark.parametrize(
    ("role", "questions", "customers"),
    [
        ("finance", ["Which dunning stage are we at?", "the Germans"], ["C033", "C034", "C043"]),
        ("sales_america", [_CANADA], ["C049", "C055"]),
        ("finance", ["need to send 20k worth to the German GmbH, alright?"], ["C033", "C034"]),
        ("sales", ["我手上那家经销商想再拿五万的货，中不中"], ["C009", "C012", "C026"]),
        ("sales_america", ["my American distributor's limit"], ["C052", "C056"]),
        ("sales", ["how late is my bearing customer?"], ["C001", "C002"]),
    ],
)
def test_those_who_fit_are_offered(
    talk: Callable[..., Talk], role: str, questions: list[str], customers: list[str]
) -> None:
    assert _offered(talk, role, *questions) == customers


def test_of_whom_nobody_is_ones_own_nothing_is_told(talk: Callable[..., Talk]) -> None:
    assert talk("sales").say("the German GmbH, what do they owe").reply.status == "denied"


@pytest.mark.parametrize(
    ("answer", "customer"),
    [
        ("the conveyor ppl, not the trading outfit", "C055"),
        ("not the trading one, the other", "C055"),
        ("the trader, not the conveyor people", "C049"),
        ("输送机那家，不是贸易那家", "C055"),
    ],
)
def test_whom_an_answer_denies_is_not_taken(talk: Callable[..., Talk], answer: str, customer: str) -> None:
    said = asked_then(talk("sales_america"), _CANADA, answer)
    assert said == [Made("early_warnings", {"customer": customer})]


def test_the_day_of_a_journey_is_no_day_of_a_balance(talk: Callable[..., Talk]) -> None:
    said = talk().calls("what does Tri-County owe when I see them tomorrow?")
    assert said == [Made("overdue_status", {"customer": "C056"})]


def test_who_presses_for_an_answer_asks_nothing_more(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    said = asked_then(speaker, "公共服务行业那家客户还有多少额度能用，领导在催", "搞轨道交通的那个")
    assert said == [Made("customer_limit", {"customer": "C013"})]


@pytest.mark.parametrize(
    ("questions", "currency"),
    [
        (["桜井要一批货 ¥3,000,000，放得了不", "日元"], "JPY"),
        (["ship 3,000,000¥ to Sakurai?", "rmb"], "CNY"),
        (["¥3,000,000的单能放吗", "桜井", "日元"], "JPY"),
        (["给桜井发100万的货行吗", "要是¥3,000,000呢", "日元"], "JPY"),
    ],
)
def test_the_yen_sign_of_a_japanese_customer_is_asked_about(
    talk: Callable[..., Talk], questions: list[str], currency: str
) -> None:
    speaker = talk()
    *before, last = questions
    assert [speaker.say(each) for each in before][-1].reply.status == "clarify"
    order: dict[str, object] = {"customer": "C061", "amount": "3000000", "currency": currency}
    assert made(speaker.say(last).calls) == [Made("check_order", order)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("华伟机械要 ¥50万 的货，能放吗", {"customer": "C004", "amount": "500000", "currency": "CNY"}),
        ("ship 3,000,000 JPY to Sakurai?", {"customer": "C061", "amount": "3000000", "currency": "JPY"}),
        ("ship 3,000,000 to Sakurai?", {"customer": "C061", "amount": "3000000"}),
    ],
)
def test_a_clear_currency_is_not_asked_about(
    talk: Callable[..., Talk], question: str, expected: dict[str, object]
) -> None:
    assert talk().calls(question) == [Made("check_order", expected)]
