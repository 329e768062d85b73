"""What a colleague takes a short message to go on about: a customer, a list, an invoice, a rule."""

from collections.abc import Callable, Sequence

import pytest

from tests.bot.talking import Made, Talk

LIMIT, OVERDUE, COVER, WARNED = "customer_limit", "overdue_status", "insurance_cover", "early_warnings"
CHASED, LIMITS, AGEING, ORDER = "overdue_worklist", "limits_worklist", "ageing_report", "check_order"
LI, ZHANG = "li.na@xilan.example", "zhang.wei@xilan.example"
ANNA, MIKE = "anna.keller@xilan.example", "mike.torres@xilan.example"
Turns = Sequence[tuple[str, str, dict[str, object]]]


GOES_ON: dict[str, Turns] = {
    "a limit's state that only the list makes clear": [
        ("which customers are close to their limit", LIMITS, {"condition": "near_limit"}),
        ("the ones already above it?", LIMITS, {"condition": "over_limit"}),
        ("only Mike's", LIMITS, {"condition": "over_limit", "salesperson": MIKE}),
        ("everyone's", LIMITS, {"condition": "over_limit"}),
    ],
    "额度状态接着说": [
        ("额度快要用满的客户有哪些", LIMITS, {"condition": "near_limit"}),
        ("已经超了的呢", LIMITS, {"condition": "over_limit"}),
        ("超了的里面只要李娜的", LIMITS, {"condition": "over_limit", "salesperson": LI}),
    ],
    "a row for each": [
        ("按国家出一份账龄表", AGEING, {"by": "country"}),
        ("只要李娜名下的,一个客户一行", AGEING, {"by": "customer", "salesperson": LI}),
        ("好吧。刚才那张表换成张伟的", AGEING, {"by": "customer", "salesperson": ZHANG}),
    ],
    "an order's currency put right": [
        (
            "Can we release an order of 40,000 for Midland Gear?",
            ORDER,
            {"customer": "C047", "amount": "40000"},
        ),
        ("no, pounds", ORDER, {"customer": "C047", "amount": "40000", "currency": "GBP"}),
        ("make it 35k", ORDER, {"customer": "C047", "amount": "35000", "currency": "GBP"}),
        (
            "on prepayment",
            ORDER,
            {"customer": "C047", "amount": "35000", "currency": "GBP", "terms": "prepaid"},
        ),
    ],
    "订单币种更正": [
        ("云帆想下个80万的单,能放吗", ORDER, {"customer": "C014", "amount": "800000"}),
        ("不是,是美元", ORDER, {"customer": "C014", "amount": "800000", "currency": "USD"}),
    ],
    "an invoice spoken of": [
        ("Invoice INV-2026-0447: what stage is it at?", "collection_stage", {"invoice": "INV-2026-0447"}),
        ("how much interest on this invoice?", "late_interest", {"invoice": "INV-2026-0447"}),
        ("and at 8%?", "late_interest", {"invoice": "INV-2026-0447", "annual_rate": "0.08"}),
        ("any overdue?", OVERDUE, {"customer": "C001"}),
    ],
    "这张发票": [
        ("发票 INV-2026-0447 现在该谁去催", "collection_stage", {"invoice": "INV-2026-0447"}),
        (
            "那这张发票按年息5%要收多少利息",
            "late_interest",
            {"invoice": "INV-2026-0447", "annual_rate": "0.05"},
        ),
        ("他们全部逾期的利息呢", "late_interest", {"customer": "C001"}),
    ],
    "a level that is given up": [
        ("early warnings for Kovacs", WARNED, {"customer": "C042"}),
        ("only the critical ones", WARNED, {"customer": "C042", "level": "critical"}),
        ("forget the level, show all of them", WARNED, {"customer": "C042"}),
    ],
    "a period stays": [
        (
            "锡北铸造2025年的流动比率",
            "check_ratios",
            {"customer": "C007", "period": "2025", "ratios": ["current_ratio"]},
        ),
        ("速动呢", "check_ratios", {"customer": "C007", "period": "2025", "ratios": ["quick_ratio"]}),
    ],
    "the one with most": [
        ("Who is overdue at Mike's accounts?", CHASED, {"salesperson": MIKE}),
        ("open invoices for the one with the largest overdue", OVERDUE, {"customer": "C054"}),
        (
            "the one that's been overdue longest — what's its stage?",
            "collection_stage",
            {"customer": "C053"},
        ),
        ("the biggest debtor's limit please", LIMIT, {"customer": "C054"}),
    ],
    "最大的那家": [
        ("李娜名下逾期客户", CHASED, {"salesperson": LI}),
        ("欠得最多的那家,额度情况", LIMIT, {"customer": "C016"}),
        ("超额度的客户有哪些", LIMITS, {"condition": "over_limit"}),
        ("敞口最大的那家预警看下", WARNED, {"customer": "C001"}),
    ],
    "a figure that is to stay": [
        (
            "How much late interest on 62,500 that's 48 days overdue?",
            "late_interest",
            {"amount": "62500", "days": 48},
        ),
        ("at 6% a year", "late_interest", {"amount": "62500", "days": 48, "annual_rate": "0.06"}),
        ("keep the 6, but 90 days", "late_interest", {"amount": "62500", "days": 90, "annual_rate": "0.06"}),
        ("leave the 90, but 8%", "late_interest", {"amount": "62500", "days": 90, "annual_rate": "0.08"}),
    ],
    "either of the two": [
        ("Is there cover on Ipanema?", COVER, {"customer": "C054"}),
        ("how about Andina", COVER, {"customer": "C059"}),
        ("and the limit of Ipanema", LIMIT, {"customer": "C054"}),
    ],
    "an order after the interest": [
        ("东岳泵业欠多少", OVERDUE, {"customer": "C011"}),
        ("利息算一下", "late_interest", {"customer": "C011"}),
        ("按年6%", "late_interest", {"customer": "C011", "annual_rate": "0.06"}),
    ],
    "one level for another": [
        ("Anything worrying about Celikhan?", WARNED, {"customer": "C045"}),
        (
            "leave out the watch ones, only the ones at warning level",
            WARNED,
            {"customer": "C045", "level": "warning"},
        ),
    ],
    "不看这级看那级": [
        ("有哪些预警", WARNED, {}),
        ("不要关注级的，只看严重的", WARNED, {"level": "critical"}),
    ],
    "back to somebody by a word of the name": [
        ("Nordvik Gears limit?", LIMIT, {"customer": "C032"}),
        ("What about Müller?", LIMIT, {"customer": "C033"}),
        ("ok back to Gears, are they overdue?", OVERDUE, {"customer": "C032"}),
    ],
}


@pytest.mark.parametrize("turns", GOES_ON.values(), ids=GOES_ON)
def test_a_short_message_goes_on_from_the_answer_before(talk: Callable[..., Talk], turns: Turns) -> None:
    speaker = talk()
    for said, tool, args in turns:
        assert speaker.calls(said) == [Made(tool, args)], said


@pytest.mark.parametrize("aside", ["will it rain tomorrow?", "对了明天上海会下雨吗"])
def test_an_aside_leaves_what_was_asked(talk: Callable[..., Talk], aside: str) -> None:
    speaker = talk()
    speaker.say("ageing by country")
    assert speaker.say(aside).reply.status == "out_of_scope"
    assert speaker.calls("only Anna's") == [Made(AGEING, {"by": "country", "salesperson": ANNA})]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("over-limit customers", "the one with the highest utilisation: what do they owe?"),
        ("超额度的客户有哪些", "占用率最高的那家欠多少"),
        ("who is overdue", "limit of the one with the highest exposure"),
    ],
)
def test_a_row_that_the_list_cannot_tell_is_asked_for(
    talk: Callable[..., Talk], first: str, then: str
) -> None:
    speaker = talk()
    speaker.say(first)
    answer = speaker.say(then)
    assert answer.reply.status == "clarify"
    assert not answer.calls


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("who is overdue in Germany", "sorted by age"),
        ("德国逾期客户", "按逾期天数排个序"),
        ("which customers are close to their limit", "the purple ones"),
    ],
)
def test_what_a_list_cannot_do_is_asked_about_and_its_conditions_stay(
    talk: Callable[..., Talk], first: str, then: str
) -> None:
    speaker = talk()
    (before,) = speaker.calls(first)
    assert speaker.say(then).reply.status == "clarify"
    assert speaker.calls("yes") == [before]


def test_pieces_after_a_rule_keep_its_matter(talk: Callable[..., Talk]) -> None:
    speaker = talk("staff")
    speaker.say("Can distributors get a higher limit for the season?")
    speaker.say("how much higher?")
    (made,) = speaker.calls("and for how long?")
    assert "distributors" in str(made.args["after"])


def test_a_name_after_a_question_that_was_not_clear_is_no_accident(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("超额度的客户有哪些")
    speaker.say("占用率最高的那家为什么超的")
    assert speaker.say("德顺汽配").reply.status != "error"
    assert speaker.calls("Great Basin overdue") == [Made(OVERDUE, {"customer": "C052"})]


def test_an_amount_with_a_wish_of_its_own_is_no_amount_of_the_interest_before(
    talk: Callable[..., Talk],
) -> None:
    speaker = talk()
    speaker.say("东岳泵业的逾期利息")
    assert [call.tool for call in speaker.calls("它额度够不够再发20万")] in (
        ["suggest_limit"],
        ["check_order"],
    )
