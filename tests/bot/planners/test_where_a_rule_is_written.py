"""Where the rule behind an answer is written is looked up, and a topic of its own is looked for itself."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk

ORDER = "宏业减速机要拉 28 万的货，今晚车能不能走"


@pytest.mark.parametrize(
    "question",
    [
        "这谁定的？制度哪一条写的",
        "这是哪条规定",
        "哪个制度写的",
        "谁规定的",
        "有文件依据吗，第几条",
        "规定原文给我看看",
        "制度里怎么写的？哪一节",
        "says who? which section",
        "on what basis? which paragraph",
        "show me the clause",
    ],
)
def test_the_rule_that_decided_is_quoted(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk("sales_north")
    speaker.say(ORDER)
    (call,) = speaker.calls(question)
    assert call.tool == "search_policy"
    assert str(call.args["question"]).endswith("ORDER-HOLD")


@pytest.mark.parametrize("question", ["额度审批写在哪一条", "催收阶段是制度第几条"])
def test_a_topic_of_its_own_is_looked_for(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk("sales_north")
    speaker.say(ORDER)
    (call,) = speaker.calls(question)
    assert (call.tool, call.args["question"]) == ("search_policy", question)
