"""Who may not be shipped to now is the list of those on hold; when and why nothing ships is the policy."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk

_HELD = [("limits_worklist", {"condition": "on_hold"})]


@pytest.mark.parametrize(
    "asked",
    [
        "who can't we deliver to at present",
        "are there any customers we are not allowed to supply?",
        "which customers must not receive any more shipments",
        "which of our customers are barred from deliveries",
        "anyone who is getting no more goods?",
        "现在哪几家不能供货",
        "有没有发不了货的客户",
        "谁现在不让发货",
        "列一下不能发的客户",
    ],
)
def test_customers_that_get_nothing_are_those_on_hold(talk: Callable[..., Talk], asked: str) -> None:
    assert talk("finance").calls(asked) == _HELD


@pytest.mark.parametrize(
    "asked",
    [
        "when can't we ship to a customer",
        "who decides that we must not ship",
        "什么情况下不能发货",
        "哪些订单不能发",
    ],
)
def test_what_is_asked_in_general_is_no_list(talk: Callable[..., Talk], asked: str) -> None:
    assert [made.tool for made in talk("finance").calls(asked)] == ["search_policy"]


@pytest.mark.parametrize(
    ("asked", "whom"), [("can't I ship 30,000 to Müller?", "C033"), ("不能给华纬机械发3万的货吗", "C005")]
)
def test_who_is_named_is_asked_about_alone(talk: Callable[..., Talk], asked: str, whom: str) -> None:
    assert talk("finance").calls(asked) == [("check_order", {"customer": whom, "amount": "30000"})]


def test_it_is_of_the_askers_own_customers_or_denied(talk: Callable[..., Talk]) -> None:
    assert talk("sales").calls("哪些客户不能发") == _HELD
    assert talk("staff").say("哪些客户不能发").reply.status == "denied"
