"""What 那个 and 那家 point out: a customer by what it is, or a thing that is none."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMIT, OVERDUE = "customer_limit", "overdue_status"


@pytest.mark.parametrize(
    "asked",
    [
        "那个规则呢？",
        "那个保险呢？",
        "那个账期呢？",
        "那个利息怎么算？",
        "那个公式呢",
        "那个折扣比例呢",
        "那个流程呢",
    ],
)
def test_a_thing_pointed_at_is_no_customer(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk()
    speaker.say("江南轴承的额度")
    answer = speaker.say(asked)
    assert "您问的是哪家客户" not in answer.reply.headline
    assert all(call.args.get("customer", "C001") == "C001" for call in answer.calls if call.ok)


@pytest.mark.parametrize(
    ("asked", "tool", "whom"),
    [
        ("那个墨西哥的呢", LIMIT, "C053"),
        ("那个做减速机的公司呢", LIMIT, "C015"),
        ("那家墨西哥的逾期呢", OVERDUE, "C053"),
        ("那个日本客户的逾期呢", OVERDUE, "C061"),
    ],
)
def test_a_customer_pointed_at_by_what_it_is_is_meant(
    talk: Callable[..., Talk], asked: str, tool: str, whom: str
) -> None:
    speaker = talk()
    speaker.say("江南轴承的额度")
    assert speaker.calls(asked) == [Made(tool, {"customer": whom})]


@pytest.mark.parametrize("asked", ["那个做冷链的呢", "那家利兹的呢", "那个搞养殖的客户呢"])
def test_a_description_that_fits_nobody_is_said_to_and_asked_about(
    talk: Callable[..., Talk], asked: str
) -> None:
    speaker = talk()
    speaker.say("江南轴承的额度")
    answer = speaker.say(asked)
    assert (answer.reply.status, answer.calls) == ("not_found", ())
    assert asked.removesuffix("呢") in answer.reply.headline
    assert speaker.calls("华伟") == [Made("customer_limit", {"customer": "C004"})]


@pytest.mark.parametrize(
    "asked", ["土耳其那家客户逾期了没", "挪威那家客户逾期了没", "the Hungarian customer: limit?"]
)
def test_whether_a_description_fits_a_hidden_customer_or_nobody_is_not_told(
    talk: Callable[..., Talk], asked: str
) -> None:
    answer = talk("sales_north").say(asked)  # C045 is in Turkey, C042 in Hungary, nobody in Norway
    assert (answer.reply.status, answer.calls) == ("denied", ())
