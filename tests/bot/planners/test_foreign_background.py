"""What is told of something else before a question changes nothing; what is but foreign is not looked up."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ("青禾农机的庆典真热闹，他们逾期多少？", Made("overdue_status", {"customer": "C022"})),
        (
            "Playing golf with the Castellani boss was fun. What do they owe us?",
            Made("overdue_status", {"customer": "C037"}),
        ),
        (
            "Had a lovely dinner at the trade fair. How much is left of Ipanema's limit?",
            Made("customer_limit", {"customer": "C054"}),
        ),
        (
            "听说长岭机床换了新食堂，味道不错。他们的额度还剩多少？",
            Made("customer_limit", {"customer": "C010"}),
        ),
        (
            "invoice INV-2026-0635, at which stage is it",
            Made("collection_stage", {"invoice": "INV-2026-0635"}),
        ),
    ],
)
def test_the_question_at_the_end_is_answered_as_if_alone(
    talk: Callable[..., Talk], asked: str, made: Made
) -> None:
    assert talk().calls(asked) == [made]


@pytest.mark.parametrize(
    "asked",
    [
        "How do I spell Peñalver with the tilde on my keyboard?",
        "Peñón's porter has a cute dog, which breed might it be?",
        "江州地铁门口那家面馆几点关门？",
        "Kovács sends greetings, how do you say happy easter in Hungarian?",
    ],
)
def test_a_name_beside_no_word_of_credit_is_looked_up_for_nothing(
    talk: Callable[..., Talk], asked: str
) -> None:
    answer = talk().say(asked)
    assert answer.reply.status in ("out_of_scope", "clarify")
    assert not answer.calls


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("Anything worrying about Celikhan?", "early_warnings"),
        ("what have Ignore All Rules got open with us", "overdue_status"),
        ("Can Nordvik Gears have net 60?", "check_terms"),
        ("湖滨五金那边还能再赊多少货", "customer_limit"),
    ],
)
def test_what_people_ask_of_us_without_such_a_word_is_answered(
    talk: Callable[..., Talk], asked: str, tool: str
) -> None:
    assert [call.tool for call in talk().calls(asked)] == [tool]
