"""What is owed is nobody's name: bare days of a paper or a sum need no customer, and no right to see one."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("question", "args"),
    [
        ("票子拖了 95 天，按小企业那套催收阶梯算走到第几步了", {"days_past_due": 95, "ladder": "sme"}),
        ("款子晚了 62 天，小企业阶梯第几步", {"days_past_due": 62, "ladder": "sme"}),
        ("那张白条拖了41天，标准阶梯第几步", {"days_past_due": 41, "ladder": "standard"}),
        ("余款拖了20天，到哪步", {"days_past_due": 20}),
        ("单子拖了40天，按责任人那套该谁管", {"days_past_due": 40, "ladder": "owner"}),
        ("an invoice 95 days late, sme ladder: which step", {"days_past_due": 95, "ladder": "sme"}),
        ("paper is 40 days over, owner ladder - whose turn", {"days_past_due": 40, "ladder": "owner"}),
        ("bill's 35 days late, where on the standard ladder", {"days_past_due": 35, "ladder": "standard"}),
    ],
)
@pytest.mark.parametrize("role", ["staff", "finance"])
def test_bare_days_are_answered(
    talk: Callable[..., Talk], role: str, question: str, args: dict[str, object]
) -> None:
    assert talk(role).calls(question) == [Made("collection_stage", args)]


@pytest.mark.parametrize(
    "question",
    [
        "江南轴承拖了95天，走到第几步",
        "格力拖了95天，走到第几步了",
        "票子拖了95天的是哪几家",
        "Midland Gear is 95 days late, which step?",
    ],
)
def test_a_customer_stays_hidden_from_who_may_see_none(talk: Callable[..., Talk], question: str) -> None:
    answer = talk("staff").say(question)
    assert (answer.reply.status, [call for call in answer.calls if call.ok]) == ("denied", [])
