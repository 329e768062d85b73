"""`creditdesk knowledge show`: what was cited, as it is written."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.command_line.context import Context
from bot.command_line.knowledge import knowledge_command
from bot.settings import Settings
from knowledge.documents.document import Document
from knowledge.documents.errors import UnknownDocumentError
from knowledge.documents.shelf import Shelf
from knowledge.passages.opening import UnknownSectionError


def show(home: Path, *arguments: str) -> Result:
    context = Context(home=home, today=date(2026, 7, 1), debug=False, settings=Settings())
    return CliRunner().invoke(knowledge_command, ["show", *arguments], obj=context, standalone_mode=False)


def test_a_rule_is_shown_with_its_neighbours(tmp_path: Path) -> None:
    lines = show(tmp_path, "policy", "--section", "ORDER-OVERDUE").stdout.splitlines()
    assert lines[0] == "policy (dated 2026-01-01)"
    assert lines[2].startswith("[before] ORDER-HOLD › ")
    assert lines[4] == "ORDER-OVERDUE › Overdue invoices and new orders"
    assert "more than 30 days past due" in lines[5]
    assert lines[7].startswith("[after] ORDER-LIMIT › ")


def test_a_section_with_a_chinese_name_is_shown_in_chinese(tmp_path: Path) -> None:
    assert "每张订单接受之前都要查" in show(tmp_path, "handbook", "--section", "22 接单之前").stdout
    assert "标准账期" in show(tmp_path, "policy", "--section", "TERMS-STANDARD", "--language", "zh").stdout


def test_a_page_of_a_document_is_shown_and_what_a_terminal_would_obey_is_left_out(tmp_path: Path) -> None:
    text = "# One\n\nFirst.\f# Two\n\nSecond \x1b[2J page."
    Shelf(tmp_path).add([Document(name="a.pdf", markdown=True, text=text, dated=date(2025, 3, 1))])
    shown = show(tmp_path, "a.pdf", "--page", "2").stdout
    assert shown.splitlines()[0] == "a.pdf (dated 2025-03-01)"
    assert "Two, page 2\n  Second  [2J page." in shown
    assert "\x1b" not in shown


def test_what_is_not_there_is_refused_with_the_next_step(tmp_path: Path) -> None:
    assert isinstance(show(tmp_path, "nothing.pdf").exception, UnknownDocumentError)
    refused = show(tmp_path, "policy", "--section", "NOPE").exception
    assert isinstance(refused, UnknownSectionError)
    assert "It has: RATIO-CORE" in str(refused)


@pytest.mark.parametrize("document", ["policy", "handbook", "glossary"])
def test_a_whole_document_is_shown(tmp_path: Path, document: str) -> None:
    assert len(show(tmp_path, document).stdout.splitlines()) > 60
