"""What the company's own documents answer, and in which order."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.documents.document import Document
from knowledge.documents.shelf import Shelf
from knowledge.passages.asking import content_of
from knowledge.passages.library import look_up
from knowledge.passages.own_documents import OwnPassage, own_passages
from knowledge.policy.reading import load_policy


def document(name: str, text: str, dated: date | None = None) -> Document:
    return Document(name=name, markdown=True, text=text, dated=dated)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    shelf = Shelf(tmp_path_factory.mktemp("home"))
    shelf.add(
        [
            document("pallets.md", "# Pallets\n\nEvery pallet carries a deposit of EUR 15.\n"),
            document("托盘.md", "# 托盘\n\n每个托盘收取押金十五欧元。\n"),
            document("fee-2021.md", "# Storage\n\nStorage of crates costs EUR 4 a week.\n", date(2021, 2, 1)),
            document("fee-2024.md", "# Storage\n\nStorage of crates costs EUR 6 a week.\n", date(2024, 2, 1)),
            document(
                "complaints.md",
                "# Complaints\n\n"
                "## Broken crates\n\nBroken crates are photographed at the ramp within two hours.\n\n"
                "## Missing crates\n\nMissing crates are noted on the waybill within three days.\n",
            ),
            document("订金.md", "# 订金\n\n第五条 订金为货款的三成。\n\n第六条 订金在提货时抵扣。\n"),
        ]
    )
    return shelf


def best(shelf: Shelf, question: str, after: str = "") -> OwnPassage:
    return own_passages(shelf, question, 5, after=after)[0]


def test_of_what_both_languages_say_the_asker_s_language_comes_first(shelf: Shelf) -> None:
    assert best(shelf, "how much deposit does a pallet carry?").passage.document == "pallets.md"
    assert best(shelf, "一个托盘押金多少？").passage.document == "托盘.md"


def test_of_two_that_say_the_same_the_later_comes_first(shelf: Shelf) -> None:
    found = own_passages(shelf, "what does storage of crates cost a week?", 5)
    assert [each.passage.document for each in found[:2]] == ["fee-2024.md", "fee-2021.md"]
    assert all(each.answers for each in found[:2])


def test_a_piece_goes_on_with_the_matter_before_and_says_its_own(shelf: Shelf) -> None:
    after = "what do we do about broken crates?"
    assert best(shelf, after).passage.section.endswith("Broken crates")
    assert best(shelf, "and missing ones?", after).passage.section.endswith("Missing crates")
    assert not best(shelf, "and for bitcoin?", after).answers


def test_a_piece_names_another_row_of_the_table_that_answered(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.add(
        [
            document(
                "bays.md",
                "# Bays\n\nLorries wait by weight.\n\n| Weight | Waiting time |\n| --- | --- |\n"
                "| up to 10 t | 2 hours |\n| 11 to 20 t | 3 hours |\n| more than 20 t | 5 hours |\n",
            ),
            document("cranes.md", "# Cranes\n\nA crane lifts 30 t at most and is greased every 30 days.\n"),
        ]
    )
    after = "how long is the waiting time of a lorry of 8 t in the bays?"
    assert best(shelf, after).passage.document == "bays.md"
    on = best(shelf, "and of 15?", after)
    assert (on.passage.document, on.answers) == ("bays.md", True)


@pytest.mark.parametrize(
    "on", ["and above that?", "and of 900?", "who signs it beyond that?", "and class C?"]
)
def test_a_piece_moves_on_the_scale_of_the_clause_that_answered(tmp_path: Path, on: str) -> None:
    shelf = Shelf(tmp_path)
    clause = (
        "Pallet claims up to EUR 300 are signed by the dock clerk, up to EUR 1,200 by the yard manager, above"
        " that by the owner. Class C pallets are signed by the owner alone."
    )
    shelf.add(
        [
            document(
                "claims.md",
                f"# Pallet claims\n\n## Who signs\n\n{clause}\n\n## Photos\n\nClaims have photos.\n",
            ),
            document(
                "lorries.md", "# Lorries\n\nA lorry above 900 kg waits beyond the gate; class C signs in.\n"
            ),
        ]
    )
    after = "who signs a pallet claim of EUR 200?"
    assert "dock clerk" in best(shelf, after).passage.quote
    found = best(shelf, on, after)
    assert found.answers
    assert "yard manager" in found.passage.quote


def test_what_no_longer_holds_comes_after_what_does_unless_it_is_asked_for(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    gone = document("ramp-2019.md", "# Ramp\n\nThe ramp opens at five for lorries with fish.\n")
    shelf.add(
        [
            gone.model_copy(update={"withdrawn": True}),
            document(
                "ramp.md", "# Ramp\n\nThe ramp opens at seven, also for lorries that carry fish or ice.\n"
            ),
        ]
    )
    now = own_passages(shelf, "when does the ramp open for lorries with fish?", 5)
    assert [each.passage.document for each in now] == ["ramp.md", "ramp-2019.md"]
    assert [each.passage.withdrawn for each in now] == [False, True]
    before = best(shelf, "when did the ramp formerly open for lorries with fish?")
    assert before.passage.document == "ramp-2019.md"


def test_a_question_of_its_own_needs_nothing_of_the_one_before(shelf: Shelf) -> None:
    found = best(shelf, "how much deposit does a pallet carry?", "what do we do about broken crates?")
    assert found.passage.document == "pallets.md"
    assert best(
        shelf, "and how fast are they reported?", "what about missing crates?"
    ).passage.section.endswith("Missing crates")


def test_an_article_is_the_answer_and_not_its_neighbours(shelf: Shelf) -> None:
    found = best(shelf, "订金什么时候抵扣？")
    assert found.answers
    assert found.passage.text == "第六条 订金在提货时抵扣。"


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("Does the policy say anything about post-dated cheques?", "what about post-dated cheques"),
        ("according to our credit policy, who counts crates?", "who counts crates"),
        ("制度里有没有讲到托盘押金？", "托盘押金"),
        ("按公司制度，托盘押金多少", "托盘押金多少"),
    ],
)
def test_where_something_is_written_is_no_part_of_what_is_asked(question: str, matter: str) -> None:
    assert content_of(question) == content_of(matter)
    assert "policy" in content_of("what is our policy?")


def test_a_document_speaks_first_unless_a_rule_is_surely_meant(tmp_path: Path) -> None:
    shelf, policy = Shelf(tmp_path), load_policy()
    shelf.add(
        [
            document("terms.md", "# Title\n\nUntil it is paid for, the buyer keeps our timber apart.\n"),
            document("cash.md", "# Cash terms\n\nWhen the current ratio is low, ask the timber clerk.\n"),
        ]
    )
    first = look_up(policy, shelf, "does the buyer keep timber apart until it is paid for?", "en")
    assert first.passages[0].document == "terms.md"
    rule = look_up(policy, shelf, "when is the current ratio too low for new orders on open terms?", "en")
    assert rule.passages[0].subject == "RATIO-CASH"


_SIGNS = """# Who signs

## Domestic sales

| Above the limit | Signs |
| --- | --- |
| up to 10% | the yard clerk |
| 10% to 20% | the yard master |

## Export sales

| Above the limit | Signs |
| --- | --- |
| up to 10% | the harbour clerk |
| 10% to 30% | the harbour master |
"""


def test_a_table_of_domestic_sales_answers_no_question_about_exports(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.add([document("signs.md", _SIGNS)])
    export = best(shelf, "who signs an export order 8% above the limit?")
    assert export.passage.section.endswith("Export sales")
    assert best(shelf, "who signs a domestic order 8% above the limit?").passage.section.endswith(
        "Domestic sales"
    )
    on = best(shelf, "and at 15%?", "who signs an export order 8% above the limit?")
    assert on.passage.section.endswith("Export sales")


def test_of_two_the_one_that_tells_a_time_answers_how_long(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.add(
        [
            document("a.md", "# Crates\n\nCrates kept at the ramp are kept for the harbour.\n"),
            document("b.md", "# Ramp\n\nCrates at the ramp are kept for nine days.\n"),
        ]
    )
    assert best(shelf, "how long are crates kept at the ramp?").passage.document == "b.md"
    assert best(shelf, "for whom are crates kept at the ramp kept?").passage.document == "a.md"
