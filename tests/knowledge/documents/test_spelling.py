"""One wrong letter in a question, or one that a document has lost, hides no passage."""

from pathlib import Path

import pytest

from knowledge.documents.change import Added
from knowledge.documents.document import Document
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.shelf import Shelf
from knowledge.documents.spelling import one_letter_away
from knowledge.passages.asking import content_of

TEXTS = {
    "retention.txt": "Retention stays with the employer until the defects period is over.",
    "warehouse.txt": "The warehouse counts the pallets every Friday.",
    "invoice.txt": "An invoice carries the number of the order.",
}


def shelved(home: Path, texts: dict[str, str]) -> Shelf:
    shelf = Shelf(home)
    shelf.put(
        [
            Added(
                document=Document(name=name, markdown=False, text=text),
                passages=(DocumentPassage(document=name, section="S", text=text),),
            )
            for name, text in texts.items()
        ]
    )
    return shelf


def found(shelf: Shelf, question: str) -> list[str]:
    return [hit.passage.document for hit in shelf.search(question, content_of(question), 3)]


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("retension", "retention.txt"),
        ("retntion", "retention.txt"),
        ("warehuose", "warehouse.txt"),
        ("palllets", "warehouse.txt"),
        ("invoise", "invoice.txt"),
    ],
)
def test_a_word_with_one_slip_finds_what_it_means(tmp_path: Path, question: str, document: str) -> None:
    assert found(shelved(tmp_path, TEXTS), question) == [document]


@pytest.mark.parametrize("question", ["retnsion", "pal", "border"])
def test_two_slips_three_letters_or_a_changed_first_letter_find_nothing(
    tmp_path: Path, question: str
) -> None:
    texts = {**TEXTS, "pat.txt": "A pat."}
    assert found(shelved(tmp_path, texts), question) == []


def test_a_slip_counts_less_than_the_word_itself(tmp_path: Path) -> None:
    shelf = shelved(tmp_path, TEXTS)
    exact, slip = (shelf.search(asked, content_of(asked), 1)[0].score for asked in ("retention", "retension"))
    assert 0 < slip < exact


def test_a_word_that_a_document_has_damaged_is_found_by_the_right_one(tmp_path: Path) -> None:
    texts = {**TEXTS, "damaged.txt": "Retntion is released at handover."}
    assert set(found(shelved(tmp_path, texts), "retention")) == {"retention.txt", "damaged.txt"}


def test_a_word_that_the_documents_know_is_no_slip_of_another_good_one(tmp_path: Path) -> None:
    texts = {"a.txt": "Every contract is signed.", "b.txt": "The contact is a person."}
    assert found(shelved(tmp_path, texts), "contract") == ["a.txt"]


def test_who_may_not_read_a_document_does_not_learn_its_words_by_a_slip(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    text = "Retention stays."
    document = Document(name="secret.txt", markdown=False, text=text, roles=("finance",))
    passage = DocumentPassage(document="secret.txt", section="S", text=text)
    shelf.put([Added(document=document, passages=(passage,))])
    assert shelf.search("retension", content_of("retension"), 3, "sales") == ()
    assert shelf.search("retension", content_of("retension"), 3, "finance")


def test_all_that_is_one_letter_away_is_given_once_and_in_order() -> None:
    others = one_letter_away("order")
    assert {"oder", "ordre", "orders", "older"} <= set(others)
    assert not {"order", "rder", "border", "ordering"} & set(others)
    assert list(others) == sorted(set(others))
