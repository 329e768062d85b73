"""What lets a passage be found: its document's name, its neighbours, damaged words, no link lists."""

from pathlib import Path

import numpy as np
import pytest

from knowledge.documents.change import Added
from knowledge.documents.counting import counted
from knowledge.documents.document import Document
from knowledge.documents.mending import mended, rejoined
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.shelf import Shelf
from knowledge.documents.surroundings import surroundings
from knowledge.passages.asking import content_of
from knowledge.passages.evidence import evidence
from knowledge.passages.question import query_of


def passage(text: str, *, document: str = "a.md", section: str = "S") -> DocumentPassage:
    return DocumentPassage(document=document, section=section, text=text)


def shelved(home: Path, *passages: DocumentPassage) -> Shelf:
    shelf = Shelf(home)
    names = dict.fromkeys(each.document for each in passages)
    shelf.put(
        [
            Added(
                document=Document(name=name, markdown=False, text=name),
                passages=tuple(each for each in passages if each.document == name),
            )
            for name in names
        ]
    )
    return shelf


@pytest.mark.parametrize("name", ["Selling pallets.md", "docs/Selling pallets.docx", "Selling pallets"])
def test_a_document_is_found_by_its_name_with_or_without_an_ending(name: str) -> None:
    assert counted(passage("x", document=name)).heading["pallet"] == 1


def test_what_comes_after_a_point_in_a_name_is_kept_unless_it_is_an_ending() -> None:
    assert "pallet" in counted(passage("x", document="1.2 pallets")).heading


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Related articles", "Read next: Setting a limit · Pallets"),
        ("相关文章", "推荐阅读：怎样定额度；催收函怎么写"),
        ("S", "See also: Pallets\nLimits"),
    ],
)
def test_titles_of_other_articles_have_no_tokens(section: str, text: str) -> None:
    counts = counted(passage(text, section=section))
    assert not counts.heading
    assert not counts.text


def test_a_sentence_under_such_a_heading_counts() -> None:
    assert counted(passage("推荐阅读合同第三条。", section="S")).text
    assert counted(
        passage("See also clause three, which limits the amount.", section="Related articles")
    ).text


def test_neighbours_speak_for_a_passage_and_one_alone_keeps_its_score() -> None:
    groups = surroundings([3, 0, 1])
    # (0.1 + 0.4 × (0.5 + 0.3)) / 1.4, and so on; the one alone (0.5 + 0.4 × 0.5) / 1.4
    told = groups.support(np.array([0.1, 0.5, 0.3, 0.5]))
    assert told == pytest.approx([0.3, 0.82 / 1.4, 0.62 / 1.4, 0.5])
    assert groups.of(2) == range(3)
    assert groups.of(3) == range(3, 4)


def test_a_long_document_is_several_groups() -> None:
    assert surroundings([17]).sizes.tolist() == [6, 6, 5]
    assert surroundings([]).support(np.array([])).tolist() == []


def test_broken_words_are_mended_and_figures_are_not() -> None:
    assert mended("the bus-\niness pub1ished kn0wn 1imit") == "the business published known limit"
    for said in ("a 10 % share of 1,000 in q1 2024", "the 1st of may, annex1, 30d"):
        assert mended(said) == said
    assert list(rejoined("the inv oices of the cred itor")) == ["invoic", "creditor"]
    assert list(rejoined("a credit limit")) == []


def test_a_passage_without_the_questions_words_is_found_in_its_other_wording(tmp_path: Path) -> None:
    shelf = shelved(
        tmp_path,
        passage("货物在付清之前归卖方所有。所有权保留应当登记。", document="甲.txt"),
        passage("发票每周一寄出。", document="乙.txt"),
    )
    question = "is retention of title registered?"
    (hit, *_) = shelf.search(question, query_of(question), 2)
    assert hit.passage.document == "甲.txt"
    assert {"retention", "titl"} <= hit.meant


def test_a_matter_of_another_field_speaks_against_a_passage_that_is_silent_on_it(tmp_path: Path) -> None:
    shelf = shelved(tmp_path, passage("The limit is set for every new customer by the credit manager."))

    def told(question: str) -> float:
        query = content_of(question)
        (hit,) = shelf.search(question, query, 1)
        return evidence(question, query, hit, hit.passage.text)

    assert told("who sets the limit of a new customer?") >= 0 > told("who sets the limit on parental leave?")


def test_a_passage_that_tells_no_figure_is_less_of_an_answer_where_one_is_asked(tmp_path: Path) -> None:
    told: list[float] = []
    for text in (
        "The deposit of a distributor is ten per cent.",
        "The deposit of a distributor is a comfort.",
    ):
        shelf = shelved(tmp_path / str(len(told)), passage(text))
        question = "how much is the deposit of a distributor?"
        (hit,) = shelf.search(question, content_of(question), 1)
        told.append(evidence(question, content_of(question), hit, hit.passage.text))
    assert told[0] - told[1] > 0.5


def test_where_yes_or_no_is_asked_a_passage_that_begins_so_comes_first(tmp_path: Path) -> None:
    shelf = shelved(
        tmp_path,
        passage("The deposit of a distributor is counted on Monday.", document="a.md"),
        passage("No. The deposit of a distributor stays where it was.", document="b.md"),
    )
    for asked, first in (("Can the deposit be paid back?", "b.md"), ("How is the deposit counted?", "a.md")):
        assert shelf.search(asked, content_of(asked), 1)[0].passage.document == first
