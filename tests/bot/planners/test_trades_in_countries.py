"""One customer told by its trade and its country, in any order, and answers that tell one of them."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    ("question", "whom"),
    [
        ("what does the bearing distributor in Brazil owe us?", "C054"),
        ("the Japanese machine tool builder - how much is overdue there?", "C061"),
        ("how late is that automation client over in the Netherlands?", "C041"),
        ("our food machinery customer we have in France, what do they owe?", "C035"),
        ("what is overdue at the company in Hungary that makes farm machinery?", "C042"),
        ("the conveyor maker in Canada, anything overdue?", "C055"),
        ("we have a customer in Luxembourg that does machine tools, what do they owe?", "C044"),
        ("there's a food machinery maker in Ireland: how much is overdue there?", "C039"),
        ("what does the pump manufacturer in China owe?", "C011"),
        ("西班牙那家机床厂逾期了多少", "C036"),
        ("做轴承的那家巴西公司欠我们多少", "C054"),
        ("那家日本的机床客户逾期多少", "C061"),
        ("做农机的那家土耳其客户逾期多少", "C045"),
        ("做机床的那个西班牙公司逾期多少", "C036"),
        ("在匈牙利做农机的那家，逾期多少", "C042"),
        ("加拿大做食品机械的客户逾期多少", "C055"),
    ],
)
def test_one_who_is_of_the_trade_and_there_is_meant(
    talk: Callable[..., Talk], question: str, whom: str
) -> None:
    assert talk().calls(question) == [Made("overdue_status", {"customer": whom})]


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        ("the heavy machinery customer in the States, what's its limit?", ["C050", "C052"]),
        ("那家做重型机械的美国公司额度多少", ["C050", "C052"]),
        ("limit of that farm equipment client we have abroad?", ["C042", "C045"]),
        ("中国以外做农机的那家额度还剩多少", ["C042", "C045"]),
        ("the non-Chinese farm machinery company: limit?", ["C042", "C045"]),
        ("limit of the robot maker?", ["C057", "C058"]),
    ],
)
def test_of_several_who_fit_each_is_offered(
    talk: Callable[..., Talk], question: str, offered: list[str]
) -> None:
    answer = talk().say(question)
    assert answer.reply.status == "clarify"
    assert [each.customer_id for step in answer.plan for each in getattr(step, "choices", ())] == offered


@pytest.mark.parametrize(
    "question",
    [
        "what's the limit of the pump maker in Japan?",
        "limit of the machine tool customer in Brazil?",
        "巴西那家做机床的客户额度多少",
    ],
)
def test_a_country_that_is_said_is_never_left_out(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert answer.reply.status == "not_found"
    assert not answer.calls


@pytest.mark.parametrize(
    ("question", "args"),
    [
        ("which bearing customers in the US are overdue?", {"country": "US", "industry": "bearings"}),
        ("美国做轴承的客户有哪些逾期", {"country": "US", "industry": "bearings"}),
    ],
)
def test_a_list_of_a_trade_and_a_country_is_of_many(
    talk: Callable[..., Talk], question: str, args: dict[str, object]
) -> None:
    assert talk().calls(question) == [Made("overdue_worklist", args)]


def test_a_region_without_countries_is_asked_about(talk: Callable[..., Talk]) -> None:
    assert asked_for(talk().say("limit of the wind power company in Asia?")) == "customer"


@pytest.mark.parametrize(
    ("question", "hint", "whom"),
    [
        ("那家做重型机械的美国公司额度多少", "做铸件的", "C050"),
        ("那家做重型机械的美国公司额度多少", "搞矿业的那家", "C052"),
        ("limit of that farm equipment client we have abroad?", "Hungary", "C042"),
        ("limit of that farm equipment client we have abroad?", "土耳其的", "C045"),
        ("what's the limit of Oakfield?", "做食品的", "C030"),
        ("limit of the robot maker?", "Robotics", "C057"),
    ],
)
def test_a_word_for_a_trade_tells_one_in_either_language(
    talk: Callable[..., Talk], question: str, hint: str, whom: str
) -> None:
    speaker = talk()
    speaker.say(question)
    assert speaker.calls(hint) == [Made("customer_limit", {"customer": whom})]


def test_nobody_visible_stands_in_for_one_elsewhere(talk: Callable[..., Talk]) -> None:
    answer = talk("sales").say("做农机的那家土耳其客户逾期多少")
    assert answer.reply.status == "denied"
    assert not answer.calls
