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


@pytest.mark.parametrize(
    ("question", "answer", "calls"),
    [
        ("check 20k for Oakfield", "foods. and 30k for the other one", ["C030 20000", "C029 30000"]),
        ("check 20k for Oakfield", "15k for foods and 30k for engineering", ["C030 15000", "C029 30000"]),
    ],
)
def test_what_is_said_of_each_is_said_of_that_one(
    talk: Callable[..., Talk], question: str, answer: str, calls: list[str]
) -> None:
    speaker = talk()
    speaker.say(question)
    made = speaker.calls(answer)
    assert [f"{each.args['customer']} {each.args['amount']}" for each in made] == calls


def test_an_amount_told_before_whom_it_is_for_is_kept(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("check an order for Oakfield")
    assert not speaker.calls("25k")
    assert speaker.calls("foods") == [Made("check_order", {"customer": "C030", "amount": "25000"})]


def test_all_that_was_asked_is_told_of_both(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("limit and overdue of Oakfield")
    made = [(each.args["customer"], each.tool) for each in speaker.calls("both")]
    tools = ("customer_limit", "overdue_status")
    assert sorted(map(str, made)) == sorted(str((who, tool)) for who in ("C029", "C030") for tool in tools)


@pytest.mark.parametrize(
    ("piece", "args"),
    [
        ("and foods at 6%?", {"annual_rate": "0.06"}),
        ("no, foods, in euros", {"currency": "EUR"}),
        ("and foods as of 31 May", {"as_of": "2026-05-31"}),
    ],
)
def test_what_is_said_beside_a_correction_counts(
    talk: Callable[..., Talk], piece: str, args: dict[str, object]
) -> None:
    speaker = talk()
    speaker.say("Late interest for Oakfield")
    speaker.say("engineering")
    assert speaker.calls(piece) == [Made("late_interest", {"customer": "C030", **args})]


@pytest.mark.parametrize(
    "answer", ["gears or usa, doesn't matter", "gears or the parent", "母公司或者美国那家"]
)
def test_one_or_another_of_those_offered_is_not_guessed(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    speaker.say(NORDVIK)
    assert speaker.say(answer).reply.status == "clarify"
    assert speaker.memory.pending is not None
    assert len(speaker.memory.pending.choices) == 2


@pytest.mark.parametrize(
    "answer", ["5 June, sorry, European habit", "6月5日，欧洲写法", "5 June - that's the British way"]
)
def test_how_a_day_was_written_asks_nothing_more(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk("finance")
    assert speaker.say("What did BEIF owe us on 05/06/2026?", may_fail=True).reply.status == "clarify"
    assert speaker.calls(answer) == [Made("overdue_status", {"customer": "C035", "as_of": "2026-06-05"})]
