"""Names of an English question are found as Chinese passages write their sounds."""

from pathlib import Path

import pytest

from knowledge.documents.change import Added
from knowledge.documents.document import Document
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.shelf import Shelf
from knowledge.passages.asking import content_of


def a_shelf(home: Path, *texts: str) -> Shelf:
    shelf = Shelf(home)
    shelf.put(
        [
            Added(
                document=Document(name=f"{place}.txt", markdown=False, text=text),
                passages=(DocumentPassage(document=f"{place}.txt", section="line 1", text=text),),
            )
            for place, text in enumerate(texts)
        ]
    )
    return shelf


def first(shelf: Shelf, question: str) -> str:
    hits = shelf.search(question, content_of(question), 3)
    return hits[0].passage.text if hits else ""


# As newspapers write them: a name of several sounds is found among others that are like it.
NAMES = {
    "Volvo": "沃尔沃",
    "Philips": "菲利普斯",
    "Nestor": "内斯特",
    "Caterina": "卡特里娜",
    "Rossini": "罗西尼",
    "Toledo": "托莱多",
    "Kowalski": "科瓦尔斯基",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_found_by_its_sounds(name: str, tmp_path: Path) -> None:
    others = [f"{other}公司的合同上个月到期。" for other in NAMES.values()]
    shelf = a_shelf(tmp_path, *others)
    assert first(shelf, f"what about the contract with {name}?") == f"{NAMES[name]}公司的合同上个月到期。"


def test_a_name_that_a_passage_has_in_letters_is_sought_in_letters_alone(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path, "沃尔沃公司的合同上个月到期。", "Volvo 的合同上个月到期。")
    (hit, *_) = shelf.search("what about Volvo?", content_of("what about Volvo?"), 2)
    assert hit.passage.text.startswith("Volvo")


@pytest.mark.parametrize("question", ["Whose turn is it?", "Invoice, please", "volvinho?", "Zz", "X"])
def test_common_words_and_small_letters_are_no_names(question: str, tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path, "霍斯公司。", "英沃公司。", "沃尔沃公司。")
    assert shelf.search(question, content_of(question), 3) == ()
