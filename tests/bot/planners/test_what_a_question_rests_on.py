"""What a question only supposes of somebody named, or rests on, is not asked for beside it."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ("江南轴承万一倒了，保险赔多少？", Made("insurance_cover", {"customer": "C001"})),
        ("穆勒传动那边如果一直不付，信用险能赔几成钱？", Made("insurance_cover", {"customer": "C033"})),
        ("照长岭机床目前的状况，额度给多少合适？", Made("suggest_limit", {"customer": "C010"})),
        (
            "given how Castellani is doing, what limit would be right?",
            Made("suggest_limit", {"customer": "C037"}),
        ),
        ("华伟要是下100万的单，能发吗", Made("check_order", {"customer": "C004", "amount": "1000000"})),
        ("替我给江南轴承拟一封逾期通知", Made("draft_reminder", {"customer": "C001"})),
        (
            "overdue list, only what Mike handles",
            Made("overdue_worklist", {"salesperson": "mike.torres@xilan.example"}),
        ),
        ("2026年1月到3月这个季度的DSO", Made("portfolio_kpis", {"quarter": "2026Q1"})),
    ],
)
def test_one_thing_is_asked_for(talk: Callable[..., Talk], asked: str, made: Made) -> None:
    assert talk().calls(asked) == [made]


@pytest.mark.parametrize("asked", ["通知江南轴承尽快付款", "马上给江南轴承发停货通知"])
def test_telling_a_customer_something_stays_an_order(talk: Callable[..., Talk], asked: str) -> None:
    assert talk().say(asked).reply.status == "out_of_scope"
