"""Goods paid in whole before they leave are prepaid, however it is said; a part of it is asked about."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

ORDER: dict[str, object] = {"customer": "C015", "amount": "40000"}
PREPAID: dict[str, object] = {**ORDER, "terms": "prepaid"}


@pytest.mark.parametrize(
    "said",
    [
        "they pay 100% before delivery",
        "they'd pay the full amount before shipment",
        "money before goods",
        "they transfer everything before it leaves",
        "settled in full before collection",
        "wired ahead of dispatch",
        "they pay all before we send",
        "they pay everything before it's sent",
        "full amount before anything ships",
        "money before we release",
        "they pay cash",
        "a cash deal",
    ],
)
def test_all_of_it_before_the_goods_is_prepaid(talk: Callable[..., Talk], said: str) -> None:
    assert talk().calls(f"can hongye reducers get a new order of 40k, {said}?") == [
        Made("check_order", PREPAID)
    ]


@pytest.mark.parametrize(
    "said",
    [
        *(
            "他钱可以先打过来我们再发",
            "先把货款打过来",
            "收到钱再发",
            "打款后发货",
            "付了款再出货",
            "见款发货",
        ),
        "发货前付清",
        "发货前付100%",
        "付清再发货",
        "提货前全部付清",
        "装车前货款到账",
        "先付清后再出货",
        "现金交易",
        "现款提货",
        "现结",
    ],
)
def test_all_of_it_before_the_goods_is_prepaid_in_chinese(talk: Callable[..., Talk], said: str) -> None:
    assert talk().calls(f"宏业减速机下单4万，{said}，能发吗") == [Made("check_order", PREPAID)]


@pytest.mark.parametrize(
    "question",
    [
        "can hongye reducers get a new order of 40k if they pay 50% before delivery?",
        "can hongye reducers get a new order of 40k, they pay half before we send?",
        "hongye reducers order 40k, half up front, ok?",
        "hongye reducers order 40k, 30% before dispatch, ok?",
        "hongye reducers order 40k, half now and half on delivery, ok?",
        "宏业减速机下单4万，发货前付一半，能发吗",
    ],
)
def test_a_part_before_the_goods_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert asked_for(talk().say(question)) in ("terms_part", "unused")


@pytest.mark.parametrize("said", ["开信用狀付款", "開立信用狀", "走信用證", "開狀付款", "他们开证"])
def test_a_letter_of_credit_has_its_names_in_both_scripts(talk: Callable[..., Talk], said: str) -> None:
    assert talk().calls(f"宏业减速机下单4万，{said}，能发吗") == [
        Made("check_order", {"customer": "C015", "amount": "40000", "terms": "lc"})
    ]


def test_a_credit_standing_is_no_letter_of_credit(talk: Callable[..., Talk]) -> None:
    assert talk().calls("宏业减速机下单4万，信用状况允许吗") == [Made("check_order", ORDER)]


def test_what_is_owed_and_cleared_first_pays_for_no_new_goods(talk: Callable[..., Talk]) -> None:
    answer = talk().say("宏业减速机下单4万，欠款付清再发货，可以吗")
    assert answer.reply.status == "clarify"
    assert all(call.name != "check_order" for call in answer.calls)


@pytest.mark.parametrize("said", ["they pay on delivery", "payment upon delivery", "货到就付款"])
def test_paid_as_the_goods_arrive_is_no_time_to_pay(talk: Callable[..., Talk], said: str) -> None:
    assert talk().calls(f"can hongye reducers get a new order of 40k, {said}?") == [
        Made("check_order", {"customer": "C015", "amount": "40000", "terms": 0})
    ]


@pytest.mark.parametrize(
    ("first", "said", "other"),
    [
        ("宏业减速机下单4万能发吗", "要是对方款先到呢", "换成鑫达呢，金额条件都一样"),
        ("宏业减速机下单4万能发吗", "钱先打过来的话呢", "鑫达呢，一样的金额和条件"),
        ("宏业减速机下单4万能发吗", "货款提前到账呢？", "鑫达同样条件呢"),
        ("can hongye reducers get 40k more?", "what if the money arrives first", "same for Xinda"),
        ("can hongye reducers get 40k more?", "and if they paid beforehand?", "鑫达 instead, same terms"),
    ],
)
def test_money_that_is_there_first_is_prepaid_for_the_next_one_too(
    talk: Callable[..., Talk], first: str, said: str, other: str
) -> None:
    speaker = talk()
    speaker.say(first)
    assert speaker.calls(said) == [Made("check_order", PREPAID)]
    assert speaker.calls(other) == [Made("check_order", {**PREPAID, "customer": "C012"})]


@pytest.mark.parametrize(
    "said", ["旧款先到账再发，行吗", "欠款先到账了才发，行吗", "尾款先到，行吗", "上个月的款打过来再发，行吗"]
)
def test_old_money_that_comes_first_is_no_payment_of_new_goods(talk: Callable[..., Talk], said: str) -> None:
    assert talk().calls(f"宏业减速机下单4万，{said}") == [Made("check_order", ORDER)]


@pytest.mark.parametrize("said", ["一半款先到，能发吗", "三成货款先到，能发吗"])
def test_a_part_that_comes_first_is_asked_about(talk: Callable[..., Talk], said: str) -> None:
    assert asked_for(talk().say(f"宏业减速机下单4万，{said}")) in ("terms_part", "unused")
