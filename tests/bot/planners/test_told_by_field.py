"""One of those offered may be told by what the ledger says of it, and never somebody who was not offered."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk


@pytest.mark.parametrize(
    ("asked", "answer", "customer"),
    [
        ("How much room is left for Lakeshore?", "the smaller one", "C058"),
        ("How much room is left for Lakeshore?", "the larger of them", "C057"),
        ("意大利那家的付款习惯怎么样？", "规模小的那个", "C038"),
        ("意大利那家的付款习惯怎么样？", "大的那家", "C037"),
        ("锡北的额度", "张伟负责的那家", "C008"),
        ("the US automation one: limit?", "the smaller outfit", "C058"),
    ],
)
def test_a_field_tells_which_of_those_offered_is_meant(
    talk: Callable[..., Talk], asked: str, answer: str, customer: str
) -> None:
    speaker = talk("finance")
    assert speaker.say(asked).reply.status == "clarify"
    (made,) = speaker.calls(answer)
    assert made.args["customer"] == customer


@pytest.mark.parametrize("answer", ["制造商那家", "做贸易的那家"])
def test_a_field_of_several_or_of_none_chooses_nobody(talk: Callable[..., Talk], answer: str) -> None:
    """Both Oakfields are manufacturers."""
    speaker = talk("finance")
    assert len(speaker.say("Oakfield's limit?").reply.choices) == 2
    assert speaker.calls(answer) == []


@pytest.mark.parametrize(
    ("question", "customer"),
    [
        ("锡北重工有发票在扯皮，争议金额多大？", "C006"),
        ("Oakfield Engineering has a dispute, how large is the disputed amount?", "C029"),
        ("how big is the exposure of Lakeshore Robotics?", "C057"),
    ],
)
def test_a_question_of_how_large_a_figure_is_moves_to_nobody_else(
    talk: Callable[..., Talk], question: str, customer: str
) -> None:
    answer = talk("finance").say(question)
    assert {each.args.get("customer") for each in answer.calls} == {customer}
