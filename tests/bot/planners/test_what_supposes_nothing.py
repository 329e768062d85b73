"""Words for a rule, a habit, a paper or a tool's own measure suppose and take out nothing."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

HUAWEI, CASTELLANI = "C004", "C037"
CALLED: dict[str, tuple[str, str]] = {
    "按评级，华伟该给多少额度？": ("suggest_limit", HUAWEI),
    "按政策华伟机械的额度该定为多少": ("suggest_limit", HUAWEI),
    "要是按评级，华伟额度该是多少": ("suggest_limit", HUAWEI),
    "以华伟的评级该给多少额度": ("suggest_limit", HUAWEI),
    "如果华伟按时付款，额度该给多少": ("suggest_limit", HUAWEI),
    "华伟付款准时的话能给多少额度": ("suggest_limit", HUAWEI),
    "按授信额度华伟现在是什么状态": ("customer_limit", HUAWEI),
    "同等级别的华伟额度是多少": ("customer_limit", HUAWEI),
    "华伟中等级别额度为多少": ("customer_limit", HUAWEI),
    "要是华伟现在下单，额度该是多少": ("customer_limit", HUAWEI),
    "What limit for Castellani if it pays well?": ("suggest_limit", CASTELLANI),
    "What limit for Castellani if they always pay promptly?": ("suggest_limit", CASTELLANI),
    "how much more can Castellani order until its limit is full": ("customer_limit", CASTELLANI),
    "Since when has Castellani not paid?": ("overdue_status", CASTELLANI),
    "What is our exposure to Deshun net of insurance?": ("insurance_cover", "C021"),
    "扣除保险后，德顺汽配我们自担多少": ("insurance_cover", "C021"),
    "how much of Castellani is without insurance": ("insurance_cover", CASTELLANI),
    "what is without cover at Castellani": ("insurance_cover", CASTELLANI),
    "Castellani's overdue gross and net of unapplied credit": ("overdue_status", CASTELLANI),
    "overdue of Castellani net of unapplied cash": ("overdue_status", CASTELLANI),
    "扣除已收未分配款后，华伟逾期多少": ("overdue_status", HUAWEI),
    "Skip to Müller's limit": ("customer_limit", "C033"),
    "skip straight to Müller's overdue": ("overdue_status", "C033"),
}


@pytest.mark.parametrize(("question", "call"), CALLED.items())
def test_it_is_answered(talk: Callable[..., Talk], question: str, call: tuple[str, str]) -> None:
    assert talk().calls(question) == [Made(call[0], {"customer": call[1]})]


ORDER: dict[str, object] = {"customer": CASTELLANI, "amount": "20000", "currency": "EUR"}


@pytest.mark.parametrize(
    "paper", ["a purchase order", "a guarantee", "an order confirmation", "a written order", "any guarantee"]
)
def test_an_order_may_come_without_papers(talk: Callable[..., Talk], paper: str) -> None:
    assert talk().calls(f"can we ship 20k EUR to Castellani without {paper}") == [Made("check_order", ORDER)]


def test_terms_for_who_pays_on_time_are_weighed(talk: Callable[..., Talk]) -> None:
    asked = "Terms of 45 days for Castellani if it pays on time?"
    assert talk().calls(asked) == [Made("check_terms", {"customer": CASTELLANI, "days": 45})]


def test_limits_that_lapsed_without_renewal_have_expired(talk: Callable[..., Talk]) -> None:
    assert talk().calls("Which credit limits have lapsed without renewal?") == [
        Made("limits_worklist", {"condition": "expired"})
    ]


@pytest.mark.parametrize(
    "question",
    [
        "按C级给，华伟该给多少额度",
        "suggest a limit for Castellani until the limit is reached",
        "华伟按D级算额度该给多少",
        "按评级C算，华伟能发5万吗",
        "照B级给华伟多少额度",
        "按额度翻倍算华伟能发5万吗",
        "要是评级降了，华伟额度该是多少",
        "等额度提高后华伟能发5万吗",
        "等额度恢复了再给华伟发5万行吗",
        "华伟等评级升了能发5万吗",
        "等华伟付清了再发5万行吗",
        "如果华伟付款了，能发5万吗",
        "Once the limit is used up, can we ship 20k EUR to Castellani?",
        "can we ship 20k EUR to Castellani once the limit is increased",
        "Terms of 45 days for Castellani if it pays?",
        "limit for Castellani if they pay the old invoices",
        "Castellani overdue without insurance",
        "insurance cover of Castellani without the overdue",
        "expected loss without a guarantee",
        "Castellani's exposure without open orders",
    ],
)
def test_what_does_suppose_or_take_out_is_still_asked_about(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert asked_for(answer) in ("unused", "narrowing", "intent")


@pytest.mark.parametrize(
    "question",
    [
        "Nordvik Gears' affiliates overdue",
        "overdue of Nordvik Gears' affiliates",
        "Nordvik Gears' affiliated company overdue",
        "Nordvik Gears' related parties overdue",
    ],
)
def test_affiliates_are_all_of_the_group(talk: Callable[..., Talk], question: str) -> None:
    reply = talk().say(question).reply
    assert reply.status == "clarify"
    assert {"C031", "C051"} <= {choice.customer_id for choice in reply.choices}
