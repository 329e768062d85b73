"""What has but one meaning is read in plainer words, and no word of grammar is taken for a customer."""

from collections.abc import Callable

import pytest

from bot.planners.offline.question.plain_words import in_plain_words
from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("谁拖了俩月到仨月", Made("overdue_worklist", {"min_days": 60, "max_days": 90})),
        ("逾期45天哪一级", Made("collection_stage", {"days_past_due": 45})),
        ("逾期45天第几级", Made("collection_stage", {"days_past_due": 45})),
        ("45 days overdue, which level?", Made("collection_stage", {"days_past_due": 45})),
        ("咱们总逾期多少", Made("overdue_worklist", {})),
        ("咱们现在逾期一共多少", Made("overdue_worklist", {})),
        ("how much is overdue in total with us now", Made("overdue_worklist", {})),
        ("anyone 60 days late or worse", Made("overdue_worklist", {"min_days": 60})),
        ("who is three months overdue and worse?", Made("overdue_worklist", {"min_days": 90})),
        ("鑫达贸易额度为啥是0", Made("customer_limit", {"customer": "C012"})),
        ("why is the limit of C012 0", Made("customer_limit", {"customer": "C012"})),
    ],
)
def test_a_question_is_read_in_plain_words(talk: Callable[..., Talk], question: str, made: Made) -> None:
    assert talk().calls(question) == [made]


@pytest.mark.parametrize("question", ["全公司谁逾期", "who is overdue in the whole company"])
def test_the_whole_company_is_what_the_asker_may_see(talk: Callable[..., Talk], question: str) -> None:
    for role in ("finance", "sales"):
        assert talk(role).calls(question) == [Made("overdue_worklist", {})]


@pytest.mark.parametrize(
    "question",
    [
        "江南轴承：1额度 2逾期 3能不能发50万",
        "江南轴承：1、额度 2、逾期 3、能不能发50万",
        "C001: 1 limit 2 overdue 3 can we ship 500k",
        "C001: 1) limit 2) overdue 3) can we ship 500k",
    ],
)
def test_numbered_wishes_are_answered_one_by_one(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [
        Made("customer_limit", {"customer": "C001"}),
        Made("overdue_status", {"customer": "C001"}),
        Made("check_order", {"customer": "C001", "amount": "500000"}),
    ]


@pytest.mark.parametrize(
    ("question", "made"),
    [
        (
            "current ratio 1.1 and interest cover 2.4, what follows?",
            Made("check_ratios", {"figures": {"current_ratio": "1.1", "interest_cover": "2.4"}}),
        ),
        (
            "流动比率 1.1，利息保障倍数 2.4，怎么处理",
            Made("check_ratios", {"figures": {"current_ratio": "1.1", "interest_cover": "2.4"}}),
        ),
    ],
)
def test_figures_and_counts_that_begin_with_one_and_two_number_no_wishes(
    talk: Callable[..., Talk], question: str, made: Made
) -> None:
    assert talk().calls(question) == [made]


def test_what_is_counted_is_no_wish() -> None:
    counted = "can I ship 1 lorry and 2 pallets to C001?"
    assert in_plain_words(counted) == counted


@pytest.mark.parametrize("question", ["发封催款函", "写封催款信"])
def test_a_letter_is_counted_and_no_customer(talk: Callable[..., Talk], question: str) -> None:
    spoken = talk()
    spoken.say("宏业减速机逾期多少")
    assert spoken.calls(question) == [Made("draft_reminder", {"customer": "C015"})]


def test_a_country_is_no_addition(talk: Callable[..., Talk]) -> None:
    spoken = talk()
    spoken.say("德国逾期的")
    assert spoken.calls("加拿大呢") == [Made("overdue_worklist", {"country": "CA"})]
    assert spoken.say("加法国").reply.status == "clarify"
