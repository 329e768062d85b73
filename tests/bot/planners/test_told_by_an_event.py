"""A customer told by what has happened to it: 上了失信名单的那家, "the one in restructuring"."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

# By events.csv: insolvency C016 and C059, lawsuit C015, C021 and C045, judgment C020, enforcement C015 and
# C016, dishonest debtor C016, restructuring C042, ownership C037, C047 and C049.
ONE = [
    ("上了失信名单的那家欠我们多少", "overdue_status", "C016"),
    ("输了官司的那家额度还剩多少", "customer_limit", "C020"),
    ("在做债务重组的那家客户逾期多少", "overdue_status", "C042"),
    ("the customer in restructuring, how much do they owe us?", "overdue_status", "C042"),
    ("what is the limit of the customer that lost in court", "customer_limit", "C020"),
]


@pytest.mark.parametrize(("question", "tool", "customer"), ONE)
def test_who_alone_had_it_happen_is_answered_for(
    talk: Callable[..., Talk], question: str, tool: str, customer: str
) -> None:
    assert talk().calls(question) == [Made(tool, {"customer": customer})]


SEVERAL = [
    ("法院受理了破产的那个客户还欠我们多少", ["C016", "C059"]),
    ("how much does the customer in insolvency owe us", ["C016", "C059"]),
    ("那家被起诉的客户额度多少", ["C015", "C021", "C045"]),
    ("what's overdue at the one being sued", ["C015", "C021", "C045"]),
    ("刚换了老板的那家，账期多少", ["C037", "C047", "C049"]),
]


@pytest.mark.parametrize(("question", "customers"), SEVERAL)
def test_of_several_it_is_asked_which(talk: Callable[..., Talk], question: str, customers: list[str]) -> None:
    reply = talk().say(question).reply
    assert reply.status == "clarify"
    assert [choice.customer_id for choice in reply.choices] == customers


def test_whom_it_happened_to_and_who_may_not_be_seen_is_neither_told_nor_counted(
    talk: Callable[..., Talk],
) -> None:
    """C059 is of another salesperson, so that C016 is the only insolvent customer that Li Na sells to."""
    assert talk("sales").calls("the insolvent one, what do they owe us?") == [
        Made("overdue_status", {"customer": "C016"})
    ]


@pytest.mark.parametrize("question", ["客户破产了怎么办", "What happens to claims on an insolvent customer?"])
def test_what_happens_to_customers_in_general_is_asked_of_the_rules(
    talk: Callable[..., Talk], question: str
) -> None:
    assert talk().calls(question) == [Made("search_policy", {"question": question})]


@pytest.mark.parametrize("question", ["哪家客户破产了", "which customers have been sued?"])
def test_who_had_it_happen_is_a_list_of_signs(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("early_warnings", {"rule": "SIGNAL-LEGAL"})]
