"""The amount or terms that the first question had are written out; another invoice is asked for."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("then", "args"),
    [
        ("at the initial amount", {"customer": "C037", "amount": "30000", "terms": 45}),
        ("and Peñalver, the original amount?", {"customer": "C036", "amount": "30000", "terms": 45}),
        ("with the original terms", {"customer": "C037", "amount": "42000", "terms": "prepaid"}),
        ("按最初的金额呢", {"customer": "C037", "amount": "30000", "terms": 45}),
    ],
)
def test_the_first_figure_is_taken(talk: Callable[..., Talk], then: str, args: dict[str, object]) -> None:
    speaker = talk()
    speaker.say("Castellani order of 30k prepaid, ok to ship?")
    speaker.say("but 45 days instead")
    speaker.say("what if 42k")
    assert speaker.calls(then) == [Made("check_order", args)]


@pytest.mark.parametrize(
    "then", ["late interest on their following invoice?", "interest on the previous bill", "前一张票呢"]
)
def test_an_invoice_beside_the_one_spoken_of_is_asked_for(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk()
    speaker.say("late interest on INV-2026-0289 at 6%")
    answer = speaker.say(then)
    assert (answer.reply.status, answer.calls) == ("clarify", ())
