"""A pronoun after a customer who may not be shown, or whom nobody knows, is asked about."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, asked_for

HIDDEN, UNKNOWN = "limit of Castellani", "limit of Siemens"


@pytest.mark.parametrize("before", [HIDDEN, UNKNOWN])
@pytest.mark.parametrize(
    "asked",
    [
        "who looks after them?",
        "which country are they in?",
        "is it overdue?",
        "can I ship to them?",
        "what's their industry?",
        "is that one on the watch list?",
        "what if they are downgraded?",
        "它在哪个国家",
        "谁负责他们",
        "他们在预警名单上吗",
    ],
)
def test_whom_a_pronoun_means_is_asked(talk: Callable[..., Talk], before: str, asked: str) -> None:
    speaker = talk("sales_america")
    speaker.say(before)
    assert asked_for(speaker.say(asked)) == "customer"


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("which customers have used up their limit?", "limits_worklist"),
        ("is it allowed to ship to customers on hold?", "search_policy"),
        ("everyone who is over their limit", "limits_worklist"),
        ("how long does it take until legal action?", "search_policy"),
        ("does it matter whether a customer is insured?", "search_policy"),
        ("leave it. who's on hold right now?", "limits_worklist"),
        ("ok forget it, who is overdue?", "overdue_worklist"),
        ("哪些客户超额度了，他们欠多少", "limits_worklist"),
    ],
)
def test_a_pronoun_that_means_no_customer_before_asks_nothing(
    talk: Callable[..., Talk], asked: str, tool: str
) -> None:
    speaker = talk("sales_america")
    speaker.say(HIDDEN)
    assert [each.tool for each in speaker.calls(asked)] == [tool]


@pytest.mark.parametrize(
    ("role", "before", "asked"),
    [
        ("sales", ["逾期名单", "华纬的额度"], "它们的额度"),
        ("sales", ["逾期名单", "华纬的额度"], "给他们写催款函"),
        ("sales", ["逾期名单", "华纬的额度", "它们的额度"], "他们的逾期"),
        ("sales", ["逾期名单", "华纬的额度"], "其中哪些被冻结"),
        ("sales", ["预警名单", "C999 的逾期"], "他们的评级"),
        ("finance", ["early warnings", "the critical ones", "limit of Siemens"], "their limits"),
        ("finance", ["early warnings", "the critical ones", "limit of Siemens"], "which of them is on hold?"),
        ("sales_america", ["overdue list", HIDDEN], "who of them is insured?"),
        ("sales_america", ["overdue list", HIDDEN], "which of them are over limit?"),
        ("sales_america", ["top 3 overdue", HIDDEN], "draft letters to them"),
    ],
)
def test_a_plural_pronoun_means_no_list_that_was_shown_before_somebody_hidden_or_unknown(
    talk: Callable[..., Talk], role: str, before: list[str], asked: str
) -> None:
    speaker = talk(role)
    for each in before:
        speaker.say(each)
    assert asked_for(speaker.say(asked)) == "customer"


def test_those_of_a_list_are_meant_again_once_another_list_was_shown(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales_america")
    for each in ("overdue list", HIDDEN, "top 2 overdue customers"):
        speaker.say(each)
    assert [each.tool for each in speaker.calls("their limits")] == ["customer_limit"] * 2


@pytest.mark.parametrize("before", [HIDDEN, UNKNOWN])
@pytest.mark.parametrize(
    "asked",
    [
        "overdue",
        "limit",
        "and warnings?",
        "ageing",
        "report",
        "insurance?",
        "预警",
        "账龄呢",
        "逾期",
        "催收呢",
    ],
)
def test_a_bare_topic_is_asked_of_nobody_else(talk: Callable[..., Talk], before: str, asked: str) -> None:
    speaker = talk("sales_america")
    speaker.say(before)
    assert asked_for(speaker.say(asked)) == "customer"
    assert asked_for(speaker.say(asked)) == "customer"


@pytest.mark.parametrize(
    ("asked", "tool"),
    [
        ("overdue list", "overdue_worklist"),
        ("my limits", "limits_worklist"),
        ("who is overdue", "overdue_worklist"),
        ("overdue in the US", "overdue_worklist"),
        ("dso?", "portfolio_kpis"),
        ("逾期名单", "overdue_worklist"),
        ("预警清单", "early_warnings"),
    ],
)
def test_a_list_or_a_key_figure_is_none_of_theirs(talk: Callable[..., Talk], asked: str, tool: str) -> None:
    speaker = talk("sales_america")
    speaker.say(HIDDEN)
    assert [each.tool for each in speaker.calls(asked)] == [tool]


@pytest.mark.parametrize("before", ["hello", "what is a hold?"])
def test_a_bare_topic_after_nobody_is_of_all(talk: Callable[..., Talk], before: str) -> None:
    speaker = talk("sales_america")
    speaker.say(before)
    assert [each.tool for each in speaker.calls("overdue")] == ["overdue_worklist"]
