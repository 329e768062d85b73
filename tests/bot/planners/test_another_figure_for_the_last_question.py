"""An amount after a limit is another limit, and a figure for the last question is no order to change one."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

ASKED, ORDER, TERMS = "suggest_limit", "check_order", "check_terms"
LIMIT_60 = Made(ASKED, {"customer": "C042", "requested": "60000"})
TERMS_90 = Made(TERMS, {"customer": "C042", "days": 90})
ORDER_60 = Made(ORDER, {"customer": "C042", "amount": "60000"})


@pytest.mark.parametrize(
    ("before", "question", "made"),
    [
        ("What's Kovacs' limit?", "what if it were 60k", LIMIT_60),
        ("What's Kovacs' limit?", "and if it was 60k instead?", LIMIT_60),
        ("What's Kovacs' limit?", "suppose the limit was 60k", LIMIT_60),
        ("Kovacs的额度多少", "如果是6万呢", LIMIT_60),
        ("Kovacs的额度多少", "如果额度提到6万呢", LIMIT_60),
        ("What's Kovacs' limit?", "what if they order 60k?", ORDER_60),
        ("What's Kovacs' limit?", "can we ship 60k?", ORDER_60),
        ("Kovacs的额度多少", "要是6万的订单呢", ORDER_60),
        ("can Kovacs have 60 days terms?", "extend their terms to 90", TERMS_90),
        ("can Kovacs have 60 days terms?", "extend it to 90 days", TERMS_90),
        ("Kovacs可以给60天账期吗", "把账期延到90天", TERMS_90),
        ("could we raise Kovacs' limit to 50k?", "increase the limit to 60k", LIMIT_60),
        ("could we raise Kovacs' limit to 50k?", "raise it to 60k", LIMIT_60),
        ("What limit should Kovacs have?", "increase their limit to 60k", LIMIT_60),
        ("Kovacs的额度可以提到5万吗", "把额度提到6万", LIMIT_60),
    ],
)
def test_a_figure_is_of_what_was_asked(
    talk: Callable[..., Talk], before: str, question: str, made: Made
) -> None:
    speaker = talk()
    speaker.say(before)
    assert speaker.calls(question) == [made]


@pytest.mark.parametrize(
    ("before", "question", "status"),
    [
        ("What's Kovacs' limit?", "add 10k", "clarify"),
        ("Kovacs的额度多少", "加1万呢", "clarify"),
        ("What's Kovacs' limit?", "increase the limit to 60k", "out_of_scope"),
        ("can Kovacs have 60 days terms?", "increase the limit to 60k", "out_of_scope"),
        (
            "could we raise Kovacs' limit to 50k?",
            "please increase the limit to 60k in the system",
            "out_of_scope",
        ),
        ("could we raise Kovacs' limit to 50k?", "raise Midland Gear's limit to 60k", "out_of_scope"),
    ],
)
def test_what_is_added_is_asked_about_and_a_deed_stays_an_order(
    talk: Callable[..., Talk], before: str, question: str, status: str
) -> None:
    speaker = talk()
    speaker.say(before)
    answer = speaker.say(question)
    assert (answer.reply.status, answer.calls) == (status, ())
