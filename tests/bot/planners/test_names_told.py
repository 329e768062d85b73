"""Who is told by a name that nobody here has is not found; who rang is no word of the question."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "question",
    [
        "有个叫弗莱堡导管的，逾期了没",
        "有个客户叫弗莱堡导管，额度多少",
        "a customer called freiburg katheter, what is their limit",
        "thornbury lifts rang me wanting more time to pay, how overdue are they",
        "just had thornbury lifts on the phone, how overdue are they",
        "thornbury lifts wants 60 days, what do they owe us",
    ],
)
def test_a_name_that_nobody_has_is_not_found(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert answer.reply.status == "not_found"
    assert not [call for call in answer.calls if call.ok]


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("my boss rang me about the overdue list", Made("overdue_worklist", {})),
        ("sales wants to know who is overdue", Made("overdue_worklist", {})),
        ("the Spanish customer wants 60 days", Made("check_terms", {"customer": "C036", "days": 60})),
        ("a customer called oakfield foods, overdue?", Made("overdue_status", {"customer": "C030"})),
        ("oakfield foods rang me, how overdue are they", Made("overdue_status", {"customer": "C030"})),
    ],
)
def test_who_is_no_stranger_is_not_taken_for_one(
    talk: Callable[..., Talk], question: str, made: Made
) -> None:
    assert talk().calls(question) == [made]


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("江南轴承欠多少，顺带看看信用保险给保了多少", ("overdue_status", "insurance_cover")),
        ("江南轴承欠多少，另外信用险保了多少", ("overdue_status", "insurance_cover")),
    ],
)
def test_by_the_way_is_nobodys_name(talk: Callable[..., Talk], question: str, made: tuple[str, ...]) -> None:
    assert tuple(each.tool for each in talk().calls(question)) == made
