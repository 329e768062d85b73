"""The number of an invoice or an order alone wishes nothing yet: what is wanted of it is asked."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk


@pytest.mark.parametrize("question", ["INV-2026-0510", "SO-20101", "inv-2026-0425 thanks"])
def test_what_is_wanted_of_it_is_asked(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ())
    assert question.split()[0] in answer.reply.headline


@pytest.mark.parametrize("question", ["thanks", "谢谢"])
def test_thanks_are_thanks(talk: Callable[..., Talk], question: str) -> None:
    assert talk().say(question).reply.status == "answered"
