"""What a question supposes and no argument carries is asked about, and never answered as things are."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    "question",
    [
        "can I ship 20000 EUR to Müller assuming the limit is doubled?",
        "can I ship 20000 EUR to Müller in two halves?",
        "could Müller take 20k if they pay the old invoices",
        "is 20k to Müller ok once the overdue is cleared",
        "can I ship 20k to Müller if Ipanema pays?",
        "华伟等他们付款后能发5万的货吗",
        "华伟假如额度翻倍能发5万的货吗",
        "发5万给华伟，分三批走",
        "华伟要是评级降到C，还能发5万吗",
        "assume Castellani's limit is 100000 EUR: how much is left?",
        "if Castellani's limit were 100000 EUR, how much would be left?",
        "with a limit of 300k EUR how much headroom would Müller have?",
        "假如江南轴承额度是500万，还剩多少",
        "assuming Müller's limit is halved, what is left",
        "suggest a limit for Müller if its grade were D",
        "如果评级是D，江南轴承该给多少额度",
        "if Müller were in grade C what limit would we suggest",
        "how much could Müller use if the open orders were cancelled",
        "can Müller still order 20k when the limit expires",
        "华伟还了逾期就能发货吗，5万",
    ],
)
def test_it_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert asked_for(answer) == "unused"


RAISED_BY = (
    "Should we raise Castellani's limit by 5k?",
    "can Castellani's limit go 5k higher",
    "Can we increase the credit limit of Castellani by EUR 50,000?",
    "could we give Castellani 50k more limit",
    "华伟机械授信提高5万呢",
    "华伟额度能再加20万吗",
    "再给华伟加20万额度行吗",
    "华伟要多给50万额度",
    "限额再提5万，华伟够吗",
)


@pytest.mark.parametrize("question", RAISED_BY)
def test_by_how_much_a_limit_moves_is_no_limit_asked_for(talk: Callable[..., Talk], question: str) -> None:
    answer = talk("credit_manager").say(question)
    assert asked_for(answer) in ("unused", "amount_total")


ASKED_FOR = {
    "Should we raise Castellani's limit to 300k?": ("C037", "300000"),
    "Should we raise Castellani's limit to 300k by 31 July?": ("C037", "300000"),
    "Can we give Castellani a limit of 300k, up from 250k?": ("C037", "300000"),
    "Should Castellani's limit be cut to 100k?": ("C037", "100000"),
    "华伟额度提高到50万合适吗": ("C004", "500000"),
    "华伟申请50万额度，合适吗": ("C004", "500000"),
    "给华伟至少50万额度行吗": ("C004", "500000"),
}


@pytest.mark.parametrize(("question", "asked"), ASKED_FOR.items())
def test_a_limit_asked_for_is_weighed(
    talk: Callable[..., Talk], question: str, asked: tuple[str, str]
) -> None:
    assert talk("credit_manager").calls(question) == [
        Made("suggest_limit", {"customer": asked[0], "requested": asked[1]})
    ]


def test_a_limit_supposed_gives_way_to_the_real_one(talk: Callable[..., Talk]) -> None:
    conversation = talk()
    conversation.say("if Castellani's limit were 100000 EUR, how much would be left?")
    assert conversation.calls("yes") == [Made("customer_limit", {"customer": "C037"})]


@pytest.mark.parametrize(
    ("question", "args"),
    [
        ("can I ship 20k to Müller if they pay up front", {"amount": "20000", "terms": "prepaid"}),
        ("if I ship 20k to Müller, will they be over the limit?", {"amount": "20000"}),
        ("can I ship 20k to Müller if the limit allows?", {"amount": "20000"}),
    ],
)
def test_what_the_order_itself_says_is_not(
    talk: Callable[..., Talk], question: str, args: dict[str, object]
) -> None:
    assert talk().calls(question) == [Made("check_order", {"customer": "C033", **args})]


@pytest.mark.parametrize(
    "question",
    [
        "when was Müller's limit raised?",
        "until when is Müller's limit valid?",
        "how are we with Müller's limit at the moment",
        "Müller的额度什么时候到期",
    ],
)
def test_a_question_about_the_limit_supposes_nothing(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("customer_limit", {"customer": "C033"})]


LATER = ["in September", "next March", "next month", "in three weeks", "on 2026-09-15", "before Christmas"]


@pytest.mark.parametrize("when", LATER)
def test_goods_that_leave_later_are_not_tested_today(talk: Callable[..., Talk], when: str) -> None:
    answer = talk().say(f"can I ship 20000 EUR to Müller {when}?")
    assert asked_for(answer) in ("date_to_come", "unused")


@pytest.mark.parametrize("when", ["下个月", "明年三月", "10月", "三个月后", "半年后"])
def test_goods_that_leave_later_are_asked_about_in_chinese(talk: Callable[..., Talk], when: str) -> None:
    answer = talk().say(f"江南轴承{when}能发5万的货吗")
    assert asked_for(answer) == "date_to_come"


@pytest.mark.parametrize("when", ["in 13 days", "in 14 days", "on 13 July", "on 14 July", "on 2026-07-14"])
def test_goods_that_leave_within_two_weeks_are_tested_today(talk: Callable[..., Talk], when: str) -> None:
    """The day of the data is 30 June."""
    (call,) = talk().calls(f"can I ship 20000 EUR to Müller {when}?")
    assert call == Made("check_order", {"customer": "C033", "amount": "20000", "currency": "EUR"})


@pytest.mark.parametrize("when", ["in 15 days", "on 15 July", "on 2026-07-15", "in 20 days"])
def test_goods_that_leave_after_two_weeks_are_asked_about(talk: Callable[..., Talk], when: str) -> None:
    assert asked_for(talk().say(f"can I ship 20000 EUR to Müller {when}?")) == "date_to_come"


@pytest.mark.parametrize("when", ["", " tomorrow", " next week", " in two weeks", " on 10 July"])
def test_goods_that_leave_soon_are_tested_today(talk: Callable[..., Talk], when: str) -> None:
    (call,) = talk().calls(f"can I ship 20000 EUR to Müller{when}?")
    assert call == Made("check_order", {"customer": "C033", "amount": "20000", "currency": "EUR"})


@pytest.mark.parametrize(
    "question",
    [
        "stress test for shipbuilding downgraded by two grades",
        "stress test: Nordvik group defaults",
        "造船业降两级的压力测试",
        "overdue customers in France or of Mike Torres",
        "张伟的或者法国的逾期客户",
    ],
)
def test_a_part_that_cannot_be_picked_out_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert asked_for(answer) in ("industry_unknown", "narrowing")


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("what if power transmission is downgraded by two grades", "power transmission"),
        ("stress test: power transmission loses a fifth", "power transmission"),
        ("what if shipbuilding is downgraded by two grades", "shipbuilding"),
        ("电力传动降两级的压力测试", "电力传动"),
        ("造船业降两级的压力测试", "造船"),
    ],
)
def test_an_industry_of_others_is_said_to_be_no_part_of_theirs(
    talk: Callable[..., Talk], question: str, named: str
) -> None:
    answer = talk("sales").say(question)
    assert asked_for(answer) == "industry_not_theirs"
    assert named in answer.reply.headline


@pytest.mark.parametrize(
    ("question", "role", "said"),
    [
        ("the group's exposure of Castellani", "finance", "The whole group: exposure"),
        ("Castellani Suzhou's group exposure", "sales", "its exposure is not shown"),
        ("华伟所在集团的敞口", "finance", "没有登记它属于哪个集团"),
    ],
)
def test_what_the_group_owes_is_told_or_why_not(
    talk: Callable[..., Talk], question: str, role: str, said: str
) -> None:
    assert said in talk(role).say(question).reply.why[0]
