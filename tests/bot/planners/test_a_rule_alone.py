"""What led to a question for a rule, and the wish to see its words, change nothing of what is looked up."""

from collections.abc import Callable

import pytest

from bot.planners.offline.question.rule_alone import rule_alone
from tests.bot.talking import Talk


@pytest.mark.parametrize(
    ("message", "alone"),
    [
        ("客户刚来骂人。规定里滞纳金是按多少收的", "规定里滞纳金是按多少收的"),
        ("客户来闹，问凭什么停货。制度里逾期多久停货？", "制度里逾期多久停货？"),
        ("制度里账期最长多少天，我想看看原文", "制度里账期最长多少天"),
        ("逾期多久要停货，条文给我看看", "规定里逾期多久要停货"),
        ("手册里怎么批额度，哪一条写的", "手册里怎么批额度"),
        ("I was shouted at. What does the policy say on interest?", "What does the policy say on interest?"),
    ],
)
def test_it_is_what_is_left(message: str, alone: str) -> None:
    assert rule_alone(message, []) == alone


@pytest.mark.parametrize(
    "message",
    [
        "逾期60天了。规定里怎么处理",
        "谁逾期了？规定里怎么处理",
        "邮件原文",
        "What is overdue? And what does the policy say?",
    ],
)
def test_a_figure_or_a_question_beside_it_stays(message: str) -> None:
    assert rule_alone(message, []) == message


def test_a_customer_named_beside_it_stays() -> None:
    assert rule_alone("湖滨五金被停货了。规定里怎么写", [(0, 4)]).startswith("湖滨五金")


def test_the_rule_is_quoted_to_everybody(talk: Callable[..., Talk]) -> None:
    answer = talk("staff").say(
        "刚被客户骂了一顿，说我们停他的货没道理。规定里逾期到什么程度就得停货，我想看看原文"
    )
    assert answer.reply.status == "answered"
    assert [call.name for call in answer.calls] == ["search_policy"]
