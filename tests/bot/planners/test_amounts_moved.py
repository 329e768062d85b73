"""So much more or less than the last question's amount is reckoned from it; another order is not added."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("再加5万呢", "170000"),
        ("多要3万呢", "150000"),
        ("如果是再多2万呢", "140000"),
        ("少3万行不行", "90000"),
        ("砍掉2万", "100000"),
        ("减5万", "70000"),
        ("add 5k", "125000"),
        ("5k on top", "125000"),
        ("cut it by 20k", "100000"),
        ("10k less?", "110000"),
        ("加到15万呢", "150000"),
        ("减到8万", "80000"),
        ("改成5万", "50000"),
        ("再来一单5万", "50000"),
    ],
)
def test_more_or_less_than_the_last_order(talk: Callable[..., Talk], said: str, amount: str) -> None:
    speaker = talk()
    speaker.say("青禾农机能再放12万的货不")
    assert [call.args["amount"] for call in speaker.calls(said)] == [amount]


def test_the_currency_stays(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("联锋精密5万美元的单能放吗")
    (call,) = speaker.calls("再加1万呢")
    assert (call.args["amount"], call.args["currency"]) == ("60000", "USD")


def test_more_than_the_limit_asked_for(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("江南轴承额度想提到500万，合适吗")
    assert [call.args["requested"] for call in speaker.calls("再加50万呢")] == ["5500000"]


def test_a_first_order_that_is_more_stands_alone(talk: Callable[..., Talk]) -> None:
    (call,) = talk().calls("湖滨五金想再加5万的货，能放吗")
    assert call.args["amount"] == "50000"
