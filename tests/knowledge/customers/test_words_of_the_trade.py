"""Chinese words of business, questions whether something is so and sets of things are nobody's name."""

import pytest

from knowledge.customers import find_unknown_names
from knowledge.customers.fronted_names import find_fronted_names


@pytest.mark.parametrize(
    "question",
    [
        "我想看看会议纪要",
        "给我看原产地证",
        "查一下固定资产的情况",
        "帮看看踩不踩红线",
        "把那一套指标报给我",
        "按那套归属阶梯看",
        "滞纳的息给算算",
        "我想看看原文",
        "给老主顾拟封信",
    ],
)
def test_they_are_no_unknown_names(question: str) -> None:
    assert find_unknown_names(question) == []


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("看看那个鼎盛的额度", "鼎盛"),
        ("查一下那户恒泰的逾期", "恒泰"),
        ("给天工集团发货", "天工集团"),
        ("光明还有多少额度", "光明"),
    ],
)
def test_a_strange_name_stays_one_without_what_points_at_it(question: str, name: str) -> None:
    assert [each.text for each in find_unknown_names(question)] == [name]


def test_a_name_ends_before_a_word_and_never_inside_of_it() -> None:
    assert [each.text for each in find_fronted_names("宏达申报了多少额度")] == ["宏达"]
    assert find_fronted_names("增值税申报表") == []
    assert find_fronted_names("印花税申报表要报吗") == []
