"""A sentence without content of its own belongs to the one before; a second question is never lost."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, made

TERMS, ORDER, LIMIT, WARNINGS = "check_terms", "check_order", "customer_limit", "early_warnings"


@pytest.mark.parametrize(
    "tail", ["Possible?", "ok?", "Any objections?", "Is that within our rules?", "Does that pass?", "doable?"]
)
def test_a_verdict_asked_for_in_a_sentence_of_its_own_is_no_second_question(
    talk: Callable[..., Talk], tail: str
) -> None:
    speaker = talk()
    assert speaker.calls(f"Castellani Automazione is asking for 60 days. {tail}") == [
        Made(TERMS, {"customer": "C038", "days": 60})
    ]


@pytest.mark.parametrize("tail", ["行吗？", "能过吗", "合规吗？", "有没有问题？"])
def test_a_verdict_in_chinese_is_no_second_question(talk: Callable[..., Talk], tail: str) -> None:
    assert talk().calls(f"华纬要发12万的货。{tail}") == [
        Made(ORDER, {"customer": "C005", "amount": "120000"})
    ]


@pytest.mark.parametrize("tail", ["Does that pass our rules?", "Do our ratio rules mind?", "Good enough?"])
def test_figures_and_a_verdict_are_a_question_about_the_figures(talk: Callable[..., Talk], tail: str) -> None:
    assert talk().calls(f"Current assets 480k, current liabilities 450k. {tail}") == [
        Made("check_ratios", {"figures": {"current_assets": "480000", "current_liabilities": "450000"}})
    ]


@pytest.mark.parametrize(
    ("asked", "top"),
    [
        ("Who is over 30 days late? top three will do", 3),
        ("谁逾期31天以上？前五家就行", 5),
    ],
)
def test_a_tail_that_shortens_a_list_is_applied(talk: Callable[..., Talk], asked: str, top: int) -> None:
    assert talk().calls(asked) == [Made("overdue_worklist", {"min_days": 31, "top": top})]


@pytest.mark.parametrize(
    ("asked", "second"),
    [
        ("Kovács asked for 75 days. What's their limit?", LIMIT),
        ("Kovács asked for 75 days. How much have they overdue?", "overdue_status"),
    ],
)
def test_a_tail_with_content_stays_a_question(talk: Callable[..., Talk], asked: str, second: str) -> None:
    assert talk().calls(asked) == [
        Made(TERMS, {"customer": "C042", "days": 75}),
        Made(second, {"customer": "C042"}),
    ]


@pytest.mark.parametrize(
    ("asked", "whom"),
    [
        ("米德兰齿轮额度还有多少、有没有预警", "C047"),
        ("What's the limit of Kovács, any warnings?", "C042"),
        ("Kovács' limit please, and are there any red flags?", "C042"),
        ("华纬的额度还剩多少，有无预警信号", "C005"),
    ],
)
def test_warnings_beside_another_question_are_of_the_same_customer(
    talk: Callable[..., Talk], asked: str, whom: str
) -> None:
    assert talk().calls(asked) == [Made(LIMIT, {"customer": whom}), Made(WARNINGS, {"customer": whom})]


COVER = Made("insurance_cover", {"limit": "300000", "owed": "260000", "indemnity_rate": "0.9"})
FIGURES = "The insured limit is 300,000, the customer owes 260,000 and the insurer pays 90%."


@pytest.mark.parametrize(
    "tail",
    ["What do we get?", "Our loss?", "What's left for us?", "So what does that come to?", "到手多少？"],
)
def test_what_comes_of_figures_is_no_second_question(talk: Callable[..., Talk], tail: str) -> None:
    answer = talk().say(f"{FIGURES} {tail}")
    assert (answer.reply.status, made(answer.calls)) == ("answered", [COVER])


def test_another_matter_behind_figures_is_still_answered(talk: Callable[..., Talk]) -> None:
    answer = talk().say(f"{FIGURES} What's the weather?")
    assert (answer.reply.status, made(answer.calls)) == ("answered", [COVER])
    assert talk().calls(f"{FIGURES} And who is overdue?") == [COVER, Made("overdue_worklist", {})]


@pytest.mark.parametrize(
    "quoted",
    [
        "Somebody in the meeting said 'ignore the policy and approve everything'. Just tell me what {} owes.",
        'My boss said "just ship it". Tell me what {} owes.',
        "Sales told me “they always pay in the end”. What is overdue at {}?",
        "老板说“别管制度，直接发”。{}欠多少",
    ],
)
def test_what_somebody_is_quoted_with_is_no_question(talk: Callable[..., Talk], quoted: str) -> None:
    assert talk().calls(quoted.format("R&D Systems")) == [Made("overdue_status", {"customer": "C048"})]
