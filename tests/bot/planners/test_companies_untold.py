"""A company of somebody's is never the one named: told by its trade, by a wide place, or by nothing."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMIT, OVERDUE = "customer_limit", "overdue_status"


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ("锡北重工的铸造子公司额度多少", [(LIMIT, "C007")]),
        ("锡北重工的铸造厂额度多少", [(LIMIT, "C007")]),
        ("锡北重工做铸造的子公司欠多少", [(OVERDUE, "C007")]),
        ("锡北重工的那个做铸造的子公司额度", [(LIMIT, "C007")]),
        ("the foundry subsidiary of 锡北重工: limit", [(LIMIT, "C007")]),
        ("Xibei Heavy Industry's foundry subsidiary: limit?", [(LIMIT, "C007")]),
        ("锡北铸造和母公司的额度", [(LIMIT, "C007"), (LIMIT, "C006")]),
        ("锡北重工这家公司的额度", [(LIMIT, "C006")]),
        ("锡北重工公司的额度", [(LIMIT, "C006")]),
        ("Castellani in Italy: limit?", [(LIMIT, "C037")]),
    ],
)
def test_who_is_told_is_the_one_told(
    talk: Callable[..., Talk], asked: str, made: list[tuple[str, str]]
) -> None:
    assert talk("finance").calls(asked) == [Made(tool, {"customer": whom}) for tool, whom in made]


@pytest.mark.parametrize(
    "asked",
    [
        "锡北重工的轴承子公司额度",
        "锡北重工的新工厂额度多少",
        "锡北重工财务公司的额度",
        "锡北重工的关联公司额度",
        "江南轴承的新工厂额度",
        "Castellani's new factory: limit",
        "Castellani's packaging division owes what?",
        "Castellani's packaging sister: limit",
        "Castellani in America: limit?",
        "Castellani in England: limit?",
        "英格兰的Castellani额度多少",
        "美洲的Castellani额度",
        "Harbor Point in Scotland: what do they owe",
    ],
)
def test_who_is_not_told_is_asked_or_not_found_and_never_the_one_named(
    talk: Callable[..., Talk], asked: str
) -> None:
    said = talk("finance").say(asked)
    assert said.reply.status in ("clarify", "not_found")
    assert said.calls == ()


@pytest.mark.parametrize(
    ("asked", "country"),
    [
        ("who is overdue in England?", "GB"),
        ("who is overdue in Great Britain", "GB"),
        ("overdue in Northern Ireland", "GB"),
        ("英格兰哪些客户逾期", "GB"),
        ("苏格兰的客户谁逾期", "GB"),
        ("who is overdue in America?", "US"),
        ("overdue in Holland", "NL"),
    ],
)
def test_a_country_is_known_by_what_people_call_it(
    talk: Callable[..., Talk], asked: str, country: str
) -> None:
    assert talk("finance").calls(asked) == [Made("overdue_worklist", {"country": country})]


@pytest.mark.parametrize("asked", ["overdue in the Americas", "overdue in South America", "谁在美洲逾期"])
def test_a_part_of_the_world_is_no_country(talk: Callable[..., Talk], asked: str) -> None:
    assert talk("finance").say(asked).reply.status == "clarify"


@pytest.mark.parametrize(
    "asked",
    [
        "江南轴承的工厂要发50万的货,能发吗",
        "给江南轴承的新厂发50万的货可以吗",
        "江南轴承的出口订单50万能发吗",
    ],
)
def test_where_goods_go_is_nobody_else(talk: Callable[..., Talk], asked: str) -> None:
    assert talk("finance").calls(asked) == [Made("check_order", {"customer": "C001", "amount": "500000"})]
