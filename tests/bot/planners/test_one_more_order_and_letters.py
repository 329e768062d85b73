"""A letter to somebody, and whether a limit is enough for one more order, are asked back: to whom, whose."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk


@pytest.mark.parametrize(
    "question",
    [
        "想給客人拟封催收信",
        "要给买家拟一封正式催告",
        "想给老主顾拟封信催款",
        "写封催收信",
        "授信够不够再下一单",
        "额度够不够再接一单",
        "enough headroom for one more order?",
    ],
)
def test_the_customer_is_asked_for(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert answer.reply.status == "clarify"
    assert not answer.calls


@pytest.mark.parametrize("question", ["催款函什么时候发", "额度不够再下单怎么办", "给买方发催款函要谁批"])
def test_what_is_asked_of_them_in_general_is_for_the_rules(talk: Callable[..., Talk], question: str) -> None:
    assert [call.name for call in talk().say(question).calls] == ["search_policy"]
