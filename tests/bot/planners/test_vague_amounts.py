"""An amount owed that is only called little or much is asked about; customers who are counted are listed."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIST = "overdue_worklist"


@pytest.mark.parametrize(
    "question",
    [
        "who owes us very little?",
        "which accounts owe only peanuts",
        "who owes us a great deal",
        "customers with tiny overdue balances",
        "whose overdue amount is huge?",
        "who is overdue by a modest sum",
        "哪些客户欠得比较少",
        "谁欠款很多",
        "逾期金额不高的客户",
        "哪几家只欠零头",
        "谁拖欠了一大笔",
        "法国客户里谁欠得不多",
    ],
)
def test_a_vague_amount_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ()), answer.reply.headline


@pytest.mark.parametrize(
    "said",
    ["only the ones that owe little", "只看欠得多的", "those with small debts", "those with big arrears"],
)
def test_a_list_is_not_narrowed_by_a_vague_amount(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("who is overdue?")
    answer = speaker.say(said)
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize(
    ("question", "args"),
    [
        ("who owes us money that is overdue?", {}),
        ("how many clients are overdue", {}),
        ("多少家客户逾期了", {}),
        ("逾期超过45天的有多少家", {"min_days": 46}),
        ("what is overdue in France?", {"country": "FR"}),
        ("法国逾期多少", {"country": "FR"}),
        ("张伟名下逾期多少钱", {"salesperson": "zhang.wei@xilan.example"}),
    ],
)
def test_the_overdue_are_listed(talk: Callable[..., Talk], question: str, args: dict[str, object]) -> None:
    assert talk().calls(question) == [Made(LIST, args)]


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("does Castellani owe us a lot?", Made("overdue_status", {"customer": "C037"})),
        ("overdue rate in France", Made("portfolio_kpis", {"country": "FR"})),
        ("how many clients are over their limit", Made("limits_worklist", {"condition": "over_limit"})),
    ],
)
def test_other_questions_of_how_much_are_others(talk: Callable[..., Talk], question: str, made: Made) -> None:
    assert talk().calls(question) == [made]


@pytest.mark.parametrize("said", ["under 10k", "less than 10,000 euros", "1万以下的", "超过5万的"])
def test_a_list_is_not_cut_at_the_amount_told_then(talk: Callable[..., Talk], said: str) -> None:
    speaker = talk()
    speaker.say("who owes us very little?")
    answer = speaker.say(said)
    assert (answer.reply.status, answer.calls) == ("clarify", ())
    assert speaker.calls("yes please") == [Made(LIST, {})]
