"""Industries of ledgers that nobody has seen are found by what people call them, in either language."""

from collections import Counter
from collections.abc import Callable

import pytest

from bot.language.words import simplified
from bot.planners.offline.question.industry_words import labels_of, other_industry_words, own_industry_words
from prompts.lexicon import lexicon
from tests.bot.talking import Made, Talk

LABORATORY = ("biotech", "Dental supplies", "hospitals", "医疗器械经销", "diagnostic labs", "Universities")
RETAIL = ("E-Commerce", "coffee shops", "furniture & home textiles", "新茶饮", "Toy makers", "Port services")
HEAVY = ("PCB", "offshore wind", "waste management", "涂料", "freight forwarding", "precision bearings")
NAMED = [
    (LABORATORY, "生物科技行业的客户", ("biotech",)),
    (LABORATORY, "life sciences", ("biotech",)),
    (LABORATORY, "牙科这一块", ("Dental supplies",)),
    (LABORATORY, "做口腔的客户", ("Dental supplies",)),
    (LABORATORY, "customers in dentistry", ("Dental supplies",)),
    (LABORATORY, "醫院這塊", ("hospitals",)),
    (LABORATORY, "medical wholesale", ("医疗器械经销",)),
    (LABORATORY, "医疗器械经销这一块", ("医疗器械经销",)),
    (LABORATORY, "化验所", ("diagnostic labs",)),
    (LABORATORY, "高校的客户", ("Universities",)),
    (RETAIL, "电商行业", ("E-Commerce",)),
    (RETAIL, "online shops", ("E-Commerce",)),
    (RETAIL, "家具业", ("furniture & home textiles",)),
    (RETAIL, "家纺", ("furniture & home textiles",)),
    (RETAIL, "bubble tea", ("新茶饮",)),
    (RETAIL, "玩具", ("Toy makers",)),
    (RETAIL, "港口那块", ("Port services",)),
    (HEAVY, "线路板", ("PCB",)),
    (HEAVY, "海上风电", ("offshore wind",)),
    (HEAVY, "固废", ("waste management",)),
    (HEAVY, "the paints sector", ("涂料",)),
    (HEAVY, "货代", ("freight forwarding",)),
    (HEAVY, "轴承", ("precision bearings",)),
    (("machinery", "food machinery"), "机械", ("machinery",)),
    (("dental", "dental distribution"), "牙科", ("dental",)),
    (("dental", "dental supplies"), "牙科", ("dental", "dental supplies")),
    (("solar installation", "solar modules"), "光伏安装行业", ("solar installation",)),
    (("solar installation", "solar modules"), "太阳能组件", ("solar modules",)),
    (("electrical contracting", "electrical wholesale"), "电气承包", ("electrical contracting",)),
    (("event hire", "pet supplies"), "活动租赁的客户", ("event hire",)),
    (("fashion retail", "online retail"), "只算時裝零售那行", ("fashion retail",)),
]


@pytest.mark.parametrize(("labels", "said", "meant"), NAMED)
def test_an_industry_is_found_by_what_people_call_it(
    labels: tuple[str, ...], said: str, meant: tuple[str, ...]
) -> None:
    found = [labels_of(item) for item in own_industry_words(labels).find(simplified(said))]
    assert found == [meant]


STRANGE = [
    (LABORATORY, "shipbuilding"),
    (LABORATORY, "造船"),
    (("food machinery",), "machinery"),
    (("dairy equipment",), "dairy"),
]


@pytest.mark.parametrize(("labels", "said"), STRANGE)
def test_another_industry_is_none_of_the_ledgers(labels: tuple[str, ...], said: str) -> None:
    assert not list(own_industry_words(labels).find(said))
    assert [item.end - item.start for item in other_industry_words(labels).find(said)] == [len(said)]


def test_a_word_stands_for_one_industry_only() -> None:
    words = Counter(simplified(word) for words in lexicon("industries").values() for word in words)
    assert not [word for word, count in words.items() if count > 1]


AREAS: dict[str, Made] = {
    "风电这一块的账龄怎么样": Made("ageing_report", {"industry": "wind power"}),
    "轴承那一块谁逾期了": Made("overdue_worklist", {"industry": "bearings"}),
    "德国那一块的账龄": Made("ageing_report", {"country": "DE"}),
    "英国這一塊誰逾期了": Made("overdue_worklist", {"country": "GB"}),
    "做轴承的客户里谁逾期了": Made("overdue_worklist", {"industry": "bearings"}),
    "轴承这行的风险指数往上走10个点，压力测试": Made(
        "stress_test", {"industry": "bearings", "index_rise": "10"}
    ),
}


@pytest.mark.parametrize(("question", "call"), AREAS.items())
def test_a_piece_of_the_portfolio_is_no_money(talk: Callable[..., Talk], question: str, call: Made) -> None:
    assert talk().calls(question) == [call]
