"""Whether a limit should be moved is answered by a suggested one or a question, never by the limit it is."""

from collections.abc import Callable

import pytest

from bot.planners.planner import AskBack, Call
from tests.bot.talking import Made, Talk, asked_for

SUGGESTED = "suggest_limit"


@pytest.mark.parametrize(
    "question",
    [
        "Trim Müller's limit by half?",
        "can we bring Müller's limit down a bit?",
        "Lower the credit line of Müller in half?",
        "would you shrink Müller's limit by a quarter",
        "Müller's limit to be halved, ok?",
        "把Müller的额度砍半行吗",
        "Müller额度要不要压缩三成",
        "take 10k off Müller's limit, fine?",
        "shave 10,000 from Müller's credit limit?",
    ],
)
def test_a_limit_is_suggested_or_asked_for(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert [call.name for call in answer.calls] == [SUGGESTED] or asked_for(answer) == "unused"
    assert not any("requested" in call.args for call in answer.calls)


@pytest.mark.parametrize(
    "said", ["trim it by half?", "should we double it then?", "and 30% more?", "砍半行吗", "能不能提高三成"]
)
def test_a_limit_just_told_is_moved(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("limit of Müller")
    answer = speaker.say(said)
    assert answer.reply.status in ("answered", "clarify"), answer.reply.headline
    assert {call.name for call in answer.calls} <= {SUGGESTED}
    asked = [step.args for step in answer.plan if isinstance(step, Call | AskBack)]
    assert asked[0].get("customer") == "C033"


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("what limit does Müller have?", Made("customer_limit", {"customer": "C033"})),
        ("how much room is left under Müller's limit", Made("customer_limit", {"customer": "C033"})),
        ("lower Müller's limit to 60k?", Made(SUGGESTED, {"customer": "C033", "requested": "60000"})),
        ("把Müller额度降到6万行不行", Made(SUGGESTED, {"customer": "C033", "requested": "60000"})),
    ],
)
def test_a_limit_that_is_named_is_weighed(talk: Callable[..., Talk], question: str, made: Made) -> None:
    assert talk().calls(question) == [made]
