"""Who is named alone is asked about; a bare topic then is theirs, and what speaks of others is of others."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk


@pytest.mark.parametrize(
    ("named", "topic", "tool", "whom"),
    [
        ("华纬机械", "额度", "customer_limit", "C005"),
        ("华纬机械", "逾期情况", "overdue_status", "C005"),
        ("华纬机械", "账龄", "overdue_status", "C005"),
        ("华纬机械", "预警", "early_warnings", "C005"),
        ("华纬机械", "评级", "credit_report", "C005"),
        ("华纬机械", "催收", "collection_stage", "C005"),
        ("华纬机械", "那财务呢", "check_ratios", "C005"),
        ("Müller", "collection", "collection_stage", "C033"),
        ("Müller", "dunning please", "collection_stage", "C033"),
        ("Müller", "the ratios", "check_ratios", "C033"),
        ("Müller", "suggested limit", "suggest_limit", "C033"),
        ("Müller", "the limit", "customer_limit", "C033"),
        ("Müller", "overdue", "overdue_status", "C033"),
        ("Oakfield Foods", "warnings", "early_warnings", "C030"),
        ("Oakfield Foods", "insurance?", "insurance_cover", "C030"),
    ],
)
def test_a_bare_topic_is_of_the_one_that_was_named(
    talk: Callable[..., Talk], named: str, topic: str, tool: str, whom: str
) -> None:
    speaker = talk("finance")
    assert speaker.say(named).reply.status == "clarify"
    assert [(made.tool, made.args["customer"]) for made in speaker.calls(topic)] == [(tool, whom)]


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("全部客户的额度", "limits_worklist"),
        ("谁逾期了", "overdue_worklist"),
        ("who is overdue?", "overdue_worklist"),
        ("the policy on overdue orders", "search_policy"),
    ],
)
def test_what_speaks_of_others_is_of_all(talk: Callable[..., Talk], asked: str, tool: str) -> None:
    speaker = talk("finance")
    speaker.say("华纬机械")
    made = speaker.calls(asked)
    assert [(each.tool, "customer" in each.args) for each in made] == [(tool, False)]


@pytest.mark.parametrize(
    ("named", "topic", "whom"),
    [("华纬机械", "发货", "C005"), ("华纬机械", "出货呢", "C005"), ("Müller", "delivery", "C033")],
)
def test_a_delivery_to_the_one_named_lacks_but_its_amount(
    talk: Callable[..., Talk], named: str, topic: str, whom: str
) -> None:
    speaker = talk("finance")
    speaker.say(named)
    assert speaker.say(topic).reply.status == "clarify"
    assert speaker.calls("50000") == [("check_order", {"customer": whom, "amount": "50000"})]


@pytest.mark.parametrize("topic", ["发货", "催收", "delivery rules", "what is dunning"])
def test_a_topic_of_nobody_or_asked_in_general_is_of_no_customer(
    talk: Callable[..., Talk], topic: str
) -> None:
    assert all("customer" not in made.args for made in talk("finance").calls(topic))
