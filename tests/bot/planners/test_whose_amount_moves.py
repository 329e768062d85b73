"""So much more or less is of the order or limit asked for, not of another figure or where it is denied."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

ORDERED = "can I ship Castellani 20k EUR?"
ASKED = "Should we raise Müller's limit to 300k EUR?"
MOVED = {
    (ORDERED, "5k less than that"): "15000",
    (ORDERED, "5k less than it?"): "15000",
    (ORDERED, "5k more than that"): "25000",
    (ORDERED, "and 5k lower?"): "15000",
    (ORDERED, "cut by 5k"): "15000",
    (ORDERED, "reduce by 5k?"): "15000",
    (ORDERED, "top up by 5k"): "25000",
    (ASKED, "cut by 50k"): "250000",
    (ASKED, "raise by 50k"): "350000",
    (ASKED, "the limit 50k lower then?"): "250000",
    ("江南轴承额度想提到500万，合适吗", "额度再加50万呢"): "5500000",
    ("江南轴承额度想提到500万，合适吗", "那授信少50万呢"): "4500000",
    ("华伟机械能发20万吗", "能不能再加5万"): "250000",
    ("华伟机械能发20万吗", "要不再加5万"): "250000",
    ("华伟机械能发20万吗", "不行的话减5万呢"): "150000",
    ("华伟机械能发20万吗", "差不多5万"): "50000",
}


@pytest.mark.parametrize(("turns", "amount"), MOVED.items())
def test_what_was_asked_for_moves(talk: Callable[..., Talk], turns: tuple[str, str], amount: str) -> None:
    speaker = talk()
    speaker.say(turns[0])
    (call,) = speaker.calls(turns[1])
    assert call.args.get("amount", call.args.get("requested")) == amount


OPEN = (
    ("华伟机械能发20万吗", "额度降5万呢"),
    ("华伟机械能发20万吗", "要是额度再加5万呢"),
    ("华伟机械能发20万吗", "不多5万"),
    ("华伟机械能发20万吗", "不减5万呢"),
    ("华伟机械能发20万吗", "别加5万"),
    ("华伟机械能发20万吗", "减50万"),
    (ORDERED, "and with the limit cut by 5k?"),
    (ORDERED, "don't add 5k"),
    (ORDERED, "not 5k less"),
    (ORDERED, "cut by 50k"),
    (ORDERED, "5k less than what they owe"),
)


@pytest.mark.parametrize("turns", OPEN)
def test_another_figure_or_a_denied_one_is_asked_about(
    talk: Callable[..., Talk], turns: tuple[str, str]
) -> None:
    speaker = talk()
    speaker.say(turns[0])
    answer = speaker.say(turns[1])
    assert asked_for(answer) in ("unused", "amount", "amount_total")


def test_no_figure_is_asked_about_that_nobody_typed(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("华伟机械能发20万吗")
    assert "额度降5万" in speaker.say("额度降5万呢").reply.headline


@pytest.mark.parametrize(
    ("said", "amount"), [("半数，7500", "7500"), ("五分之一呢，3000", "3000"), ("三倍，45000", "45000")]
)
def test_every_part_that_is_reckoned_may_be_told_with_its_sum(
    talk: Callable[..., Talk], said: str, amount: str
) -> None:
    speaker = talk()
    speaker.say("can we ship Midland Gear 15,000?")
    assert speaker.calls(said) == [Made("check_order", {"customer": "C047", "amount": amount})]
