"""A colleague is known by a given name alone where exactly one has it and owns what follows."""

from pathlib import Path

import pytest

from bot.composition import House
from bot.planners.offline.question.places import places
from evals.companies import company_house

ASKER = "farah.aziz@tanjongsci.example"
YICHUN, WEIJIE = "yichun.chen@tanjongsci.example", "wj.lim@tanjongsci.example"


@pytest.fixture(scope="module")
def house() -> House:
    """Open the company whose colleagues have given names of two characters."""
    return company_house(Path(__file__).parents[3] / "evals" / "third_company")


SAID = {
    "怡君手里的，逾期30天以内的有谁": [YICHUN],
    "伟杰名下额度过期的": [WEIJIE],
    "偉傑負責的客戶": [WEIJIE],
    "怡君的逾期清单": [YICHUN],
    "怡君那边谁欠得最多": [YICHUN],
    "伟杰电子欠多少": [],
    "君手里的逾期": [],
}


@pytest.mark.parametrize(("question", "meant"), SAID.items())
def test_a_given_name_is_a_colleague_where_something_is_theirs(
    house: House, question: str, meant: list[str]
) -> None:
    found = places(question, house.desk(house.people[ASKER]))
    assert [value for place in found if place.kind == "person" for value in place.values] == meant
