"""What goes on from a list keeps its conditions; other customers than the last are a list or asked for."""

from collections.abc import Callable

import pytest

from bot.planners.planner import Say
from tests.bot.talking import Made, Talk

CHASED, OVERDUE, REPORT = "overdue_worklist", "overdue_status", "credit_report"
GERMAN = Made(CHASED, {"country": "DE"})


@pytest.mark.parametrize(
    ("before", "question", "made"),
    [
        ("who is overdue in Germany?", "and the total?", GERMAN),
        ("who is overdue in Germany?", "total?", GERMAN),
        ("who is overdue in Germany?", "what's the total of those?", GERMAN),
        ("德国谁逾期了", "合计呢", GERMAN),
        ("德国谁逾期了", "一共多少", GERMAN),
        ("who is overdue?", "everybody's", Made(CHASED, {})),
        ("who is overdue in Germany?", "everyone's", Made(CHASED, {})),
        ("Mike's overdue customers", "everybody's", Made(CHASED, {})),
        ("江南轴承逾期多少", "多久了", Made(OVERDUE, {"customer": "C001"})),
        ("How much is Kovacs overdue?", "how long?", Made(OVERDUE, {"customer": "C042"})),
        ("江南轴承逾期多少", "别的客户呢", Made(CHASED, {})),
        ("How much is Kovacs overdue?", "other customers?", Made(CHASED, {})),
        ("How much does Kovacs owe?", "who looks after them", Made(REPORT, {"customer": "C042"})),
        ("Kovacs欠多少", "他们是谁负责的", Made(REPORT, {"customer": "C042"})),
    ],
)
def test_the_last_question_is_asked_of_the_same_or_of_all(
    talk: Callable[..., Talk], before: str, question: str, made: Made
) -> None:
    speaker = talk()
    speaker.say(before)
    assert speaker.calls(question) == [made]


@pytest.mark.parametrize(
    ("before", "question"),
    [("Kovacs limit", "other customers?"), ("Kovacs的额度多少", "别的客户呢")],
)
def test_which_other_customer_is_asked_where_no_list_says_the_same(
    talk: Callable[..., Talk], before: str, question: str
) -> None:
    speaker = talk()
    speaker.say(before)
    answer = speaker.say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize(("before", "thanks"), [("Kovacs limit", "thanks"), ("江南轴承逾期多少", "谢谢")])
def test_thanks_after_an_answer_are_thanks(talk: Callable[..., Talk], before: str, thanks: str) -> None:
    speaker = talk()
    speaker.say(before)
    answer = speaker.say(thanks)
    assert (answer.reply.status, answer.calls) == ("answered", ())


@pytest.mark.parametrize(
    "question",
    ["who set the limit for Kovacs?", "who approved the credit line of Kovacs", "Kovacs的额度是谁定的"],
)
def test_who_set_a_limit_is_said_to_be_in_no_record(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert answer.plan == (Say(status="not_found", text="approver_not_recorded"),)
    assert (answer.reply.status, answer.calls) == ("not_found", ())
