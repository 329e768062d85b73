"""The questions just asked, counted, are asked of somebody else: 同样两个问题, "same two for Müller"."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

OWES, COVER = "overdue_status", "insurance_cover"
ASKED = {"zh": "金辰重装欠多少，保险能赔多少", "en": "What does Castellani owe, and is it insured?"}
THE_SAME = [
    ("zh", "云帆呢，同样两个问题", "C014"),
    ("zh", "华伟机械也同样这两个问题", "C004"),
    ("zh", "这两问长岭机床呢", "C010"),
    ("zh", "同样两件事，帮我查下长岭机床", "C010"),
    ("zh", "这俩问题江南轴承也回答下", "C001"),
    ("en", "Müller, same two questions", "C033"),
    ("en", "same two for Peñalver", "C036"),
    ("en", "and both of these for Kovács", "C042"),
    ("en", "the same two things for Brandt & Soeurs", "C044"),
    ("en", "Celikhan: both questions again please", "C045"),
]


@pytest.mark.parametrize(("language", "question", "customer"), THE_SAME)
def test_the_same_questions_are_asked_of_the_one_named(
    talk: Callable[..., Talk], language: str, question: str, customer: str
) -> None:
    chat = talk("credit_manager")
    chat.say(ASKED[language])
    chat.say("And Hubin Hardware?" if language == "en" else "湖滨五金呢")
    assert chat.calls(question) == [Made(OWES, {"customer": customer}), Made(COVER, {"customer": customer})]


def test_a_count_of_questions_is_no_count_of_anything_else(talk: Callable[..., Talk]) -> None:
    chat = talk("credit_manager")
    assert chat.calls("账期能给东岳泵业90天吗") == [Made("check_terms", {"customer": "C011", "days": 90})]
    assert chat.calls("华伟呢，同样两个问题") == [Made("check_terms", {"customer": "C004", "days": 90})]
    assert chat.calls("I have two questions about Müller: limit and overdue") == [
        Made("customer_limit", {"customer": "C033"}),
        Made(OWES, {"customer": "C033"}),
    ]


def test_both_customers_are_still_meant_by_both(talk: Callable[..., Talk]) -> None:
    chat = talk("credit_manager")
    chat.say("华伟机械和东岳泵业的额度")
    assert [call.args["customer"] for call in chat.calls("两家都逾期多少")] == ["C004", "C011"]
