"""Answers with a further condition or question behind them: both are told of, and nothing is dropped."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

NORDVIK = "How much is overdue at Nordvik?"
LAKESHORE = "Limit of Lakeshore?"
PUBLIC = "公共服务行业的那个客户付款准时吗？"


@pytest.mark.parametrize(
    "answer",
    [
        "the parent, but as of 31 May",
        "the mother company - as it stood on 31 May",
        "the second one; as at the end of May please",
        "母公司，按5月底的数",
        "第二家，截至5月31日",
    ],
)
def test_a_day_behind_the_one_chosen_counts(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    speaker.say(NORDVIK)
    assert speaker.calls(answer) == [Made("overdue_status", {"customer": "C031", "as_of": "2026-05-31"})]


@pytest.mark.parametrize(
    ("question", "answer", "calls"),
    [
        (NORDVIK, "Gears Ltd. Is any of it insured?", ["overdue_status C032", "insurance_cover C032"]),
        (NORDVIK, "the US one, and what's their limit?", ["overdue_status C051", "customer_limit C051"]),
        (NORDVIK, "2, and its limit too", ["overdue_status C031", "customer_limit C031"]),
        (
            NORDVIK,
            "the parent please, plus their payment habits",
            ["overdue_status C031", "payment_behaviour C031"],
        ),
        (NORDVIK, "Gears, and who is overdue in Germany?", ["overdue_status C032", "overdue_worklist"]),
        (PUBLIC, "德国那家，顺便看看额度", ["payment_behaviour C043", "customer_limit C043"]),
        (PUBLIC, "第一个，另外查一下他们的逾期", ["payment_behaviour C013", "overdue_status C013"]),
        (LAKESHORE, "Robotic. Can they take another 20k?", ["customer_limit C058", "check_order C058"]),
        (LAKESHORE, "the first. also show overdue", ["customer_limit C057", "overdue_status C057"]),
    ],
)
def test_a_question_behind_the_one_chosen_is_answered_too(
    talk: Callable[..., Talk], question: str, answer: str, calls: list[str]
) -> None:
    speaker = talk()
    speaker.say(question)
    made = speaker.calls(answer)
    assert [f"{each.tool} {each.args.get('customer', '')}".strip() for each in made] == calls


def test_a_question_behind_an_amount_is_answered_too(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("Can I ship to Castellani?")
    assert speaker.calls("18,500. Do they pay on time?") == [
        Made("check_order", {"customer": "C037", "amount": "18500"}),
        Made("payment_behaviour", {"customer": "C037"}),
    ]


def test_what_the_answer_still_lacks_is_asked_for_beside_the_other_question(
    talk: Callable[..., Talk],
) -> None:
    speaker = talk()
    speaker.say("Can this order go out?")
    assert speaker.calls("Kovács. Do they pay late?") == [Made("payment_behaviour", {"customer": "C042"})]
    assert speaker.calls("20k") == [Made("check_order", {"customer": "C042", "amount": "20000"})]


@pytest.mark.parametrize(
    "answer", ["Gears, the UK one", "the US company, thanks", "the parent, and the gears"]
)
def test_an_answer_in_two_clauses_asks_nothing_more(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    speaker.say(NORDVIK)
    assert {each.tool for each in speaker.calls(answer)} == {"overdue_status"}
