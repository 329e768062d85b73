"""What is quoted of the company's own documents: lists and tables by lines, disagreements, no repetitions."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers import Answer
from bot.composition import House, assistant
from knowledge.documents.reading import read_documents
from knowledge.documents.shelf import Shelf
from tests.bot.talking import Talk

_BANDS = """# Yard fees

4.1 Lorries fall into these classes:

| Class | Fee |
| --- | --- |
| Small | EUR 10 |
| Heavy | EUR 90 |

4.2 A gate card is handed out
to each lorry.
"""
_OLD = """# Pallet rules

Effective 3 May 2024

## Broken pallets

A broken pallet is reported to the yard master within 9 days.

## Lost pallets

A lost pallet is entered in the green book by the gatekeeper within 2 days.
"""

Ask = Callable[[str], Answer]


@pytest.fixture(scope="module")
def ask(sample: House, tmp_path_factory: pytest.TempPathFactory) -> Ask:
    folder: Path = tmp_path_factory.mktemp("home")
    shelf = Shelf(folder)
    new = _OLD.replace("3 May 2024", "1 March 2026").replace("9 days", "4 days")
    texts = {"fees.md": _BANDS, "pallets-2024.md": _OLD, "pallets-2026.md": new}
    texts["crates-withdrawn.md"] = "# Crates\n\nA crate of the yard is washed within 9 days.\n"
    texts["crates.md"] = "# Crates\n\nA crate of the yard is washed within 4 days.\n"
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    shelf.add(read_documents([folder / name for name in texts])[0])
    house, answering = replace(sample, shelf=shelf), assistant()
    return lambda question: Talk(house, answering).say(question)


def test_a_table_is_quoted_whole_a_row_a_line_under_its_clause(ask: Ask) -> None:
    cited = ask("what is the yard fee of heavy lorries?").reply.citations[0]
    assert cited.section == "Yard fees › 4.1"
    assert cited.quote.split("\n") == [
        "4.1 Lorries fall into these classes:",
        "| Class | Fee |",
        "| Small | EUR 10 |",
        "| Heavy | EUR 90 |",
    ]


def test_a_sentence_broken_over_lines_is_quoted_on_one(ask: Ask) -> None:
    cited = ask("to whom is a gate card handed out, to each lorry?").reply.citations[0]
    assert cited.quote == "4.2 A gate card is handed out to each lorry."


def test_two_versions_with_other_figures_are_both_quoted_and_said_to_differ(ask: Ask) -> None:
    reply = ask("within how many days is a broken pallet reported to the yard master?").reply
    assert [cited.document for cited in reply.citations] == ["pallets-2026.md", "pallets-2024.md"]
    assert sum("These documents differ" in line for line in reply.why) == 1


def test_two_versions_that_say_the_same_are_quoted_once_and_do_not_differ(ask: Ask) -> None:
    reply = ask("within how many days is a lost pallet entered in the green book?").reply
    assert [cited.document for cited in reply.citations] == ["pallets-2026.md"]
    assert not any("differ:" in line for line in reply.why)


def test_a_rule_that_only_resembles_the_question_is_not_said_to_speak_of_it(ask: Ask) -> None:
    reply = ask("to whom is a gate card handed out?").reply
    assert {cited.document for cited in reply.citations} == {"fees.md"}
    assert not any("both speak of this" in line for line in reply.why)


def test_a_rule_that_is_meant_is_cited_beside_the_document_and_is_in_force(ask: Ask) -> None:
    reply = ask("what is the grade of customers whose lorries fall into the heavy class?").reply
    assert any(cited.document == "policy" for cited in reply.citations), reply


def test_what_neither_says_is_said_of_both_where_documents_were_looked_at(ask: Ask) -> None:
    reply = ask("what does the credit policy say about hail on pallets?").reply
    assert reply.headline == "Neither the policy nor a document of your company says."


def test_what_no_longer_holds_is_quoted_as_such_after_what_does(ask: Ask) -> None:
    reply = ask("how soon is a crate washed by the yard?").reply
    assert [cited.document for cited in reply.citations[:2]] == ["crates.md", "crates-withdrawn.md"]
    assert "no longer in force" in (reply.citations[1].place or "")
    assert "no longer in force" not in (reply.citations[0].place or "")
    assert "“crates-withdrawn.md” is no longer in force; “crates.md” says what holds now." in reply.why
