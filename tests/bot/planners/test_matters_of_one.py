"""A matter of the customer spoken of is looked up where one tool tells it, and rules stay rules."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("before", "question", "made"),
    [
        ("金辰重装额度", "核销了多少", Made("customer_limit", {"customer": "C016"})),
        ("limit of C016", "how much was written off?", Made("customer_limit", {"customer": "C016"})),
        ("宏业减速机额度", "啥时候停的", Made("customer_limit", {"customer": "C015"})),
        ("limit of C015", "how long have they been on hold?", Made("customer_limit", {"customer": "C015"})),
        ("Midland 的保险cover多少", "什么时候要报案", Made("insurance_cover", {"customer": "C047"})),
        ("Midland 的保险cover多少", "哪天前要报险", Made("insurance_cover", {"customer": "C047"})),
        (
            "how much of Midland is insured",
            "when do we have to notify the insurer?",
            Made("insurance_cover", {"customer": "C047"}),
        ),
        ("瑞丰食机额度", "账期多少天", Made("customer_limit", {"customer": "C023"})),
        ("limit of C023", "payment terms in days?", Made("customer_limit", {"customer": "C023"})),
        ("这张发票INV-2025-1239什么情况", "有争议吗", Made("overdue_status", {"customer": "C015"})),
        ("Ipanema 還可以放帳多少", "付款天數有沒有拉長", Made("payment_behaviour", {"customer": "C054"})),
        ("江南轴承能不能加到500万额度", "现在多少", Made("customer_limit", {"customer": "C001"})),
        ("can we raise C001 to 5m", "what is it now?", Made("customer_limit", {"customer": "C001"})),
    ],
)
def test_a_matter_of_the_one_spoken_of_is_looked_up(
    talk: Callable[..., Talk], before: str, question: str, made: Made
) -> None:
    spoken = talk()
    spoken.say(before)
    assert spoken.calls(question) == [made]


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("金辰核销多少", Made("customer_limit", {"customer": "C016"})),
        ("how much of C016 was written off", Made("customer_limit", {"customer": "C016"})),
        ("新澄的观察期过了没", Made("suggest_limit", {"customer": "C018"})),
        ("is the observation period of Xincheng over?", Made("suggest_limit", {"customer": "C018"})),
    ],
)
def test_a_matter_of_the_one_named_is_looked_up(talk: Callable[..., Talk], question: str, made: Made) -> None:
    assert talk().calls(question) == [made]


@pytest.mark.parametrize(
    "question", ["什么时候停货", "what are our standard payment terms?", "有争议怎么办", "争议怎么处理"]
)
def test_rules_are_still_looked_up_in_the_policy(talk: Callable[..., Talk], question: str) -> None:
    spoken = talk()
    spoken.say("宏业减速机额度")
    assert [made.tool for made in spoken.calls(question)] == ["search_policy"]


def test_what_was_written_off_of_nobody_is_a_key_figure(talk: Callable[..., Talk]) -> None:
    assert [made.tool for made in talk().calls("how much was written off?")] == ["portfolio_kpis"]
