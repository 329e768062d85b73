"""A Chinese term with one character missing or wrong is read as the term, and another wording as itself."""

from pathlib import Path

import pytest

from knowledge.documents.change import Added
from knowledge.documents.counting import counted
from knowledge.documents.damaged_terms import damaged_terms, spelled_out
from knowledge.documents.document import Document
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.shelf import Shelf
from knowledge.passages.asking import content_of


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("货周转率偏低", "存货周转率"),
        ("本期存周转率偏低", "存货周转率"),
        ("存贷周转率偏低", "存货周转率"),
        ("利息保倍数", "利息保障倍数"),
        ("应妆账款周转率", "应收账款周转率"),
        ("营运金的一半", "营运资金"),
        ("约定所有权留", "所有权保留"),
    ],
)
def test_a_missing_or_a_wrong_character_is_seen_through(text: str, term: str) -> None:
    assert term in set(damaged_terms(text))


@pytest.mark.parametrize(
    "text",
    [
        "存货周转率偏低",  # the term itself
        "应付账款和应收账款",  # one character apart, and both are terms
        "流动比率与速动比率",
        "付款条款另有约定",  # the end differs: another wording
        "账款周转率",  # a shorter wording of its own
        "使用额度之前",
        "保险额度批下来了",
        "今天下雨",
        "credit limit",
    ],
)
def test_another_wording_is_left_as_it_is(text: str) -> None:
    assert list(damaged_terms(text)) == []
    assert spelled_out(text) == text


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("货周转率低于四次的，减半。", "存货周转率低怎么办"),
        ("存货周转率低于四次的，减半。", "货周转率低怎么办"),
        ("貨周轉率低於四次的，減半。", "what if inventory turnover is low?"),
    ],
)
def test_a_damaged_term_is_found_by_the_whole_one_and_the_other_way_round(
    tmp_path: Path, text: str, question: str
) -> None:
    shelf = Shelf(tmp_path)
    texts = {"a.txt": text, "b.txt": "发票每周一寄出。"}
    shelf.put(
        [
            Added(
                document=Document(name=name, markdown=False, text=each),
                passages=(DocumentPassage(document=name, section="S", text=each),),
            )
            for name, each in texts.items()
        ]
    )
    hits = shelf.search(question, content_of(question), 1)
    assert [hit.passage.document for hit in hits] == ["a.txt"]


def test_the_tokens_of_a_term_are_counted_once() -> None:
    counts = counted(DocumentPassage(document="x", section="", text="货周转率")).text
    assert counts["存货"] == 1
    assert counts["周转"] == 1
