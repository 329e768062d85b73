"""What is added to an order in another currency, or for something of its own, is never checked alone."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

ORDERS = {"en": "can I ship 40000 to Castellani?", "zh": "青禾农机能再放12万的货不"}


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("en", "add another 20k USD"),
        ("en", "10k dollars on top"),
        ("en", "plus freight 3000"),
        ("en", "and plus 2500 for insurance"),
        ("en", "adding the packaging of 1200"),
        ("zh", "再加5万美元"),
        ("zh", "再多2万欧元"),
        ("zh", "加运费5000"),
        ("zh", "另外加上税费1万3"),
        ("zh", "安装费6000也算进去吧"),
    ],
)
def test_the_amount_in_all_is_asked_for(talk: Callable[..., Talk], order: str, said: str) -> None:
    speaker = talk()
    (checked,) = speaker.calls(ORDERS[order])
    answer = speaker.say(said)
    assert (answer.reply.status, answer.calls) == ("clarify", ()), answer.reply.headline
    whom = checked.args["customer"]
    assert speaker.calls("130000") == [Made("check_order", {"customer": whom, "amount": "130000"})]


@pytest.mark.parametrize(
    ("order", "said", "amount"),
    [
        ("en", "make it 5k more", "45000"),
        ("en", "what about 5k extra", "45000"),
        ("en", "add another 20k EUR to that order please", "60000"),
        ("en", "and 2000 less?", "38000"),
        ("zh", "再加5000", "125000"),
        ("zh", "再加5万元", "170000"),
    ],
)
def test_more_of_the_same_is_reckoned(talk: Callable[..., Talk], order: str, said: str, amount: str) -> None:
    speaker = talk()
    speaker.say(ORDERS[order])
    assert [call.args["amount"] for call in speaker.calls(said)] == [amount]
