"""Our own company named where all of its customers are meant: "total overdue of our company"."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "Show me the total overdue of the company",
        "total overdue of our company",
        "咱们总逾期多少",
        "咱们现在逾期一共多少",
    ],
)
def test_all_customers_are_meant(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("overdue_worklist", {})]


def test_a_sales_person_is_shown_their_own(talk: Callable[..., Talk]) -> None:
    told = talk("sales").say("全公司谁逾期")
    assert [call.name for call in told.calls if call.ok] == ["overdue_worklist"]
    assert "李娜" in told.reply.headline


def test_the_company_of_somebody_spoken_of_is_that_one(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("江南轴承额度")
    assert talking.calls("total overdue of the company") == [Made("overdue_status", {"customer": "C001"})]


def test_staff_who_may_see_no_customer_are_denied(talk: Callable[..., Talk]) -> None:
    assert talk("staff").say("Show me the total overdue of the company").reply.status == "denied"
