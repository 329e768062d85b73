"""Customers told by a place or a part of a name after one of the same group, list or offer was spoken of."""

from collections.abc import Callable, Sequence

import pytest

from tests.bot.talking import Talk

COVER, OVERDUE, LIMIT, ORDER = "insurance_cover", "overdue_status", "customer_limit", "check_order"
Turns = Sequence[tuple[str, str, tuple[str, ...]]]
"""What is said, and the tool called about which customers (no tool: something is asked)."""

TOLD: dict[str, Turns] = {
    "their company there": [
        ("what would the insurer pay if Castellani collapsed?", COVER, ("C037",)),
        ("their Suzhou company?", COVER, ("C062",)),
        ("back to the Italian parent: what do they owe right now", OVERDUE, ("C037",)),
        ("and their Chinese subsidiary?", OVERDUE, ("C062",)),
    ],
    "nobody of theirs is there": [
        ("Castellani overdue", OVERDUE, ("C037",)),
        ("what about its American arm", "", ()),
    ],
    "named in full beside it": [
        ("Nordvik Holding overdue", OVERDUE, ("C031",)),
        ("and their American company, Nordvik USA?", OVERDUE, ("C051",)),
    ],
    "它那边的公司": [
        ("Castellani S.p.A. 逾期多少", OVERDUE, ("C037",)),
        ("它苏州那家公司的额度呢", LIMIT, ("C062",)),
    ],
    "也看一下": [
        ("锡北的额度用掉多少了", "", ()),
        ("锡北铸造,不是精铸", LIMIT, ("C007",)),
        ("精铸也看一下吧", LIMIT, ("C008",)),
        ("它有欠着过期没付的吗", OVERDUE, ("C008",)),
        ("铸造那家也查一遍", OVERDUE, ("C007",)),
    ],
    "the other one too": [
        ("Can Oakfield take another order of 20,000?", "", ()),
        ("not the foods one, the engineering one", ORDER, ("C029",)),
        ("Foods too", ORDER, ("C030",)),
        ("their overdue too", OVERDUE, ("C030",)),
    ],
    "not that one": [
        ("Can Oakfield take another order of 20,000?", "", ()),
        ("not the foods one", ORDER, ("C029",)),
    ],
    "不是那家": [
        ("锡北的额度用掉多少了", "", ()),
        ("不是铸造，是精铸", LIMIT, ("C008",)),
    ],
}


@pytest.mark.parametrize("turns", TOLD.values(), ids=TOLD)
def test_one_of_the_group_is_meant(talk: Callable[..., Talk], turns: Turns) -> None:
    speaker = talk("credit_manager")
    for said, tool, customers in turns:
        called = speaker.calls(said)
        assert {each.tool for each in called} == ({tool} if tool else set()), said
        assert tuple(each.args.get("customer") for each in called) == customers, said
