"""A Chinese word that only translates an industry's label beside it names nobody and narrows nothing."""

import pytest

from bot.planners.offline.question.glosses import is_gloss
from bot.planners.offline.question.places import Place


@pytest.mark.parametrize(
    ("text", "word", "glosses"),
    [
        ("骑行这块 cycling 的信号", "骑行", True),
        ("酒店厨房这块 cycling 的逾期", "酒店厨房", True),
        ("骑行（cycling）谁逾期", "骑行", True),
        ("骑行行业 cycling", "骑行", True),
        ("比亚迪 cycling 的信号", "比亚迪", False),
        ("比亚迪和 cycling 的信号", "比亚迪", False),
        ("大客户 cycling 的逾期", "大客户", False),
    ],
)
def test_only_what_is_said_to_be_an_industry_translates_one(text: str, word: str, glosses: bool) -> None:
    start, named = text.index(word), text.index("cycling")
    place = Place("industry", ("cycling",), named, named + len("cycling"))
    assert is_gloss(start, start + len(word), text, [place]) is glosses
