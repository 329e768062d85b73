"""What is wished for a customer who is not named: it is asked who that is, and rules stay rules."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    ("question", "tool", "args"),
    [
        ("One of our clients wants 75 days, can we do that?", "check_terms", {"days": 75}),
        ("Other subject: a buyer of ours asks for 120 days. Can we say yes?", "check_terms", {"days": 120}),
        ("an account of mine has asked for a limit of 250k. OK?", "suggest_limit", {"requested": "250000"}),
        ("another customer wants to pay in 8 instalments, ok?", "repayment_plan", {"instalments": 8}),
        ("can I ship 12k to one of our customers?", "check_order", {"amount": "12000"}),
        ("I need a reminder letter for a customer of ours", "draft_reminder", {}),
        ("有个老客户要订一批货，30万，能不能放单？", "check_order", {"amount": "300000"}),
        ("手上有个客户说要延长到120天，批不批？", "check_terms", {"days": 120}),
        ("有客户来电要求分六期付清欠款，帮我排一下", "repayment_plan", {"instalments": 6}),
        ("某客户申请把额度提到80万，可以吗？", "suggest_limit", {"requested": "800000"}),
        ("please draw up a repayment plan", "repayment_plan", {}),
        ("I need a credit report", "credit_report", {}),
    ],
)
def test_it_is_asked_who_that_is(
    talk: Callable[..., Talk], question: str, tool: str, args: dict[str, object]
) -> None:
    speaker = talk()
    assert asked_for(speaker.say(question)) == "customer"
    assert speaker.memory.pending is not None
    assert speaker.memory.pending.tool == tool
    assert dict(speaker.memory.pending.args) == args


def test_it_is_not_the_customer_spoken_of(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("Overdue of Kovács?")
    assert asked_for(speaker.say("One of our customers wants 90 days, can we agree?")) == "customer"


@pytest.mark.parametrize(
    "question",
    [
        "may a client with overdue invoices get new orders?",
        "what happens when a customer wants longer terms?",
        "Who approves if one of our customers wants 120 days?",
        "A customer wants to order but is on hold. What does the policy say?",
        "what should I do if one of our customers asks for more time to pay?",
        "one of our customers asks for a discount, can we give 2%?",
        "有逾期的客户能不能下新订单？",
        "客户想要90天账期要谁批？",
        "有客户要求延长账期，按制度怎么处理？",
        "一个客户最多能给多少天账期？",
    ],
)
def test_the_rules_are_told_where_they_are_asked_for(talk: Callable[..., Talk], question: str) -> None:
    assert [each.tool for each in talk().calls(question)] == ["search_policy"]


def test_a_name_a_part_of_it_and_the_amount_complete_it(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    for said in ("有客户想下单，能放吗？", "锡北的", "铸造那家"):
        assert not speaker.calls(said)
    assert speaker.calls("18万") == [Made("check_order", {"customer": "C007", "amount": "180000"})]


@pytest.mark.parametrize(
    ("before", "answer", "customer"),
    [
        (["Payment habits of Ipanema?"], "the one I asked about before", "C054"),
        (["Payment habits of Ipanema?", "thanks"], "the same one as earlier", "C054"),
        (["Limit of Kovács?", "Limit of Peñalver?"], "the last one we talked about", "C036"),
        (["金辰重装逾期多少？"], "就是刚才问的那家", "C016"),
        (["金辰重装逾期多少？", "瑞丰食机的额度"], "刚刚那家客户", "C023"),
    ],
)
def test_one_spoken_of_before_may_be_meant(
    talk: Callable[..., Talk], before: list[str], answer: str, customer: str
) -> None:
    speaker = talk()
    for said in (*before, "Another matter: one of our customers wants 90 days. Is that ok?"):
        speaker.say(said)
    assert speaker.calls(answer) == [Made("check_terms", {"customer": customer, "days": 90})]


@pytest.mark.parametrize("answer", ["the one I asked about before", "之前问的那家"])
def test_of_several_spoken_of_before_it_is_asked_which(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk()
    for said in ("Limit of Kovács?", "Limit of Peñalver?", "a client of ours wants 60 days. ok?"):
        speaker.say(said)
    assert asked_for(speaker.say(answer)) == "customer"
    assert speaker.memory.pending is not None
    assert {each.customer_id for each in speaker.memory.pending.choices} == {"C036", "C042"}


@pytest.mark.parametrize(
    ("question", "answer", "calls"),
    [
        ("帮我排个分期还款方案", "金辰重装的欠款", []),
        ("make me a repayment plan", "the overdue of Kovács", []),
        ("work out instalments please", "for what Kovács owes us past due", []),
        ("work out the late interest", "on Peñalver's overdue invoices", [("late_interest", "C036")]),
        ("draft a reminder", "to Kovács please, for their overdue", [("draft_reminder", "C042")]),
        ("建议个额度", "瑞丰食机的额度", [("suggest_limit", "C023")]),
        ("make me a repayment plan", "what is Kovács's limit?", [("customer_limit", "C042")]),
        ("帮我排个分期还款方案", "金辰重装逾期多少？", [("overdue_status", "C016")]),
    ],
)
def test_a_name_with_words_of_the_wish_completes_it(
    talk: Callable[..., Talk], question: str, answer: str, calls: list[tuple[str, str]]
) -> None:
    speaker = talk()
    speaker.say(question)
    assert [(each.tool, each.args["customer"]) for each in speaker.calls(answer)] == calls
    assert calls or (speaker.memory.pending is not None and speaker.memory.pending.need == "instalments")


@pytest.mark.parametrize(
    "question", ["这笔欠款要收多少利息？", "这张发票要收多少滞纳金？", "what interest on this late payment?"]
)
def test_a_paper_pointed_at_in_a_first_question_is_asked_for(
    talk: Callable[..., Talk], question: str
) -> None:
    speaker = talk()
    assert speaker.say(question).reply.status == "clarify"
    assert speaker.calls("金辰重装") == [Made("late_interest", {"customer": "C016"})]


@pytest.mark.parametrize(
    "question", ["逾期款收多少利息？", "how much interest do we charge on overdue amounts?"]
)
def test_interest_in_general_is_a_rule(talk: Callable[..., Talk], question: str) -> None:
    assert [each.tool for each in talk().calls(question)] == ["search_policy"]


@pytest.mark.parametrize(
    ("question", "whom", "days"),
    [
        ("one of our customers is asking for 30 more days, ok?", "Kovács", 60),
        ("one of our customers is asking for 30 more days, ok?", "Ipanema", 90),
        ("有客户要求再延30天，行吗？", "瑞丰食机", 60),
    ],
)
def test_what_is_wished_beyond_what_there_is_counts_from_what_the_one_named_has(
    talk: Callable[..., Talk], question: str, whom: str, days: int
) -> None:
    speaker = talk()
    assert asked_for(speaker.say(question)) == "customer"
    (call,) = speaker.calls(whom)
    assert call.args["days"] == days


def test_a_rise_without_its_total_is_asked_about_once_somebody_is_named(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("one of our customers wants their limit raised by 50k, ok?")
    assert speaker.say("Kovács").reply.status == "clarify"
