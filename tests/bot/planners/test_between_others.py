"""What one company owes another is in no ledger of ours, so it is outside; what it owes us is answered."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk


@pytest.mark.parametrize("role", ["finance", "sales", "sales_europe"])
@pytest.mark.parametrize(
    "question",
    [
        "特斯拉欠博世多少钱，你知道不",
        "江南轴承欠宝钢多少货款",
        "比亚迪对宁德时代的欠款有多少",
        "华伟机械还欠东岳泵业多少",
        "what does volkswagen owe to continental, roughly",
        "How much does Midland Gear owe Siemens?",
        "how much is Bosch owed by Tesla",
        "Does Volvo still owe Michelin money?",
    ],
)
def test_it_is_outside(talk: Callable[..., Talk], role: str, question: str) -> None:
    answer = talk(role).say(question)
    assert (answer.reply.status, answer.calls) == ("out_of_scope", ())


@pytest.mark.parametrize(
    ("question", "customers"),
    [
        ("江南轴承欠我们多少", ["C001"]),
        ("What do Midland Gear and Great Basin owe?", ["C047", "C052"]),
        ("江南轴承和东岳泵业各欠多少", ["C001", "C011"]),
        ("does VDH owe Xilan more than 10k?", ["C041"]),
    ],
)
def test_what_is_owed_to_us_is_still_asked_of_our_ledger(
    talk: Callable[..., Talk], question: str, customers: list[str]
) -> None:
    answer = talk().say(question)
    assert answer.reply.status != "out_of_scope"
    assert [call.args["customer"] for call in answer.calls] in (customers, [])


@pytest.mark.parametrize("question", ["格力欠我们多少", "what does volkswagen owe"])
def test_a_well_known_company_alone_is_not_found(talk: Callable[..., Talk], question: str) -> None:
    assert talk().say(question).reply.status == "not_found"
