"""Whether the order at hand may go is no question for the rules: whose it is is asked; a condition is one."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, asked_for


@pytest.mark.parametrize(
    "asked",
    [
        "这单能不能发货",
        "经理问我这批货能不能放",
        "手上这张订单可以出库吗",
        "仓库在等，那票货现在发不发",
        "该单可否放行？",
        "should I release this shipment?",
        "is that delivery fine to leave now",
        "the warehouse wants to know if the order can be shipped",
        "ok to dispatch this one?",
        "can this order go out today",
    ],
)
def test_whose_the_order_at_hand_is_is_asked(talk: Callable[..., Talk], asked: str) -> None:
    assert asked_for(talk("sales").say(asked)) == "customer"


@pytest.mark.parametrize(
    "asked",
    [
        "这单超额度了还能发吗",
        "客户有逾期，这批货能不能放",
        "there's an overdue invoice, can this order go out",
        "can an order go out when the limit has expired?",
    ],
)
def test_a_condition_of_an_order_is_looked_up_in_the_policy(talk: Callable[..., Talk], asked: str) -> None:
    assert [made.tool for made in talk("sales").calls(asked)] == ["search_policy"]


@pytest.mark.parametrize(
    ("asked", "amount"),
    [
        ("Müller的额度够不够再接3万欧元", "30000"),
        ("has Müller got enough headroom for an order of 25k EUR?", "25000"),
        ("is there room for 12k EUR at Müller", "12000"),
    ],
)
def test_room_for_an_amount_is_weighed_as_an_order(
    talk: Callable[..., Talk], asked: str, amount: str
) -> None:
    (made,) = talk("finance").calls(asked)
    assert (made.tool, made.args["customer"], made.args["amount"]) == ("check_order", "C033", amount)
