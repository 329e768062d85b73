"""A bare measure after a customer means that customer; customers in the plural are a list."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMIT, OVERDUE, COVER, WARNED = "customer_limit", "overdue_status", "insurance_cover", "early_warnings"
CHASED, LIMITS, AGEING = "overdue_worklist", "limits_worklist", "ageing_report"

BARE: dict[str, str] = {
    "any overdue?": OVERDUE,
    "anything past due": OVERDUE,
    "aging?": OVERDUE,
    "limit as well": LIMIT,
    "over limit?": LIMIT,
    "on hold?": LIMIT,
    "is any of that insured?": COVER,
    "what's covered?": COVER,
    "warning signs?": WARNED,
    "逾期有没有": OVERDUE,
    "有逾期没": OVERDUE,
    "账龄呢": OVERDUE,
    "客户的总欠款呢": OVERDUE,
    "它现在是停发状态吗": LIMIT,
    "超额度了没": LIMIT,
    "有担保没有": COVER,
    "它的保险覆盖多少": COVER,
}


@pytest.mark.parametrize(("said", "tool"), BARE.items())
def test_a_bare_measure_after_a_customer_means_that_customer(
    talk: Callable[..., Talk], said: str, tool: str
) -> None:
    speaker = talk()
    speaker.say("How much headroom does Kovacs have?")
    assert speaker.calls(said) == [Made(tool, {"customer": "C042"})]


LISTS: dict[str, str] = {
    "which customers are overdue?": CHASED,
    "overdue list": CHASED,
    "any other customers overdue?": CHASED,
    "who else is overdue": CHASED,
    "all our overdue customers": CHASED,
    "逾期的客户有哪些": CHASED,
    "逾期名单": CHASED,
    "再给我看看谁超额度了": LIMITS,
    "ageing by country": AGEING,
}


@pytest.mark.parametrize(("said", "tool"), LISTS.items())
def test_customers_in_the_plural_are_a_list_whoever_was_spoken_of(
    talk: Callable[..., Talk], said: str, tool: str
) -> None:
    speaker = talk()
    speaker.say("How much headroom does Kovacs have?")
    (made,) = speaker.calls(said)
    assert made.tool == tool
    assert "customer" not in made.args
