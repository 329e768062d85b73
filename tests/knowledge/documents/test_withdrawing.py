"""A document that another one withdraws is known by its code or title, and told as withdrawn."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.documents.document import Document
from knowledge.documents.shelf import Shelf
from knowledge.documents.withdrawing import known_as, withdrawn_in
from knowledge.passages.own_documents import own_passages


@pytest.mark.parametrize(
    ("text", "withdrawn"),
    [
        ("Memo 2024-019 of 8 July 2024 is withdrawn in full on 1 December 2025.", "2024-019"),
        ("MEMO 2025-041 (replaces Memo 2024-019)", "2024-019"),
        ("This procedure supersedes FIN-007 from May on.", "fin-007"),
        ("本办法自五月起施行，LP-WL-008同时废止。", "lp-wl-008"),
        ("本通知取代2024-019号通知。", "2024-019"),
        ("自发布之日起，《月台规定（2021版）》同时废止。", "月台规定（2021版）"),
        ("本通知取代青港财字〔2024〕37号，原通知自本通知执行之日起废止。", "财字-2024-37"),
        ("青港财字[2024]37号同时废止。", "财字-2024-37"),
    ],
)
def test_what_a_document_withdraws_is_read(text: str, withdrawn: str) -> None:
    assert withdrawn in withdrawn_in("a.md", text)


@pytest.mark.parametrize(
    "text",
    [
        "Section 4 of Memo 2024-019 is withdrawn.",
        "See Memo 2024-019 for the old rates.",
        "《月台规定》第五条同时废止。",
        "A limit of 50000 is withdrawn by the clerk on 2025-03-14.",
        "合同编号见附件，发票作废须重开。",
    ],
)
def test_a_part_a_reference_or_a_figure_withdraws_no_document(text: str) -> None:
    assert withdrawn_in("a.md", text) == ()


def test_a_document_bears_its_own_codes_and_none_that_it_refers_to() -> None:
    text = "# Storage\n\nDocument: LP-XY-002E, dated 12 May 2025. See LP-XY-003."
    assert known_as("storage.md", text)[0] == "lp-xy-002e"
    assert "lp-xy-003" not in known_as("storage.md", text)
    assert "2024-019" in known_as("12_Memo_2024-019_Hold.md", "Memo")
    assert "2024-019" not in known_as("13_Memo_2025-041_replaces_2024-019.md", "Memo 2025-041")


def test_a_number_as_offices_give_it_is_a_documents_own_where_it_stands_alone() -> None:
    text = "# 关于月台的通知\n\n青港财字〔2024〕37号\n日期：2024年11月18日\n\n参见青港财字〔2023〕5号的规定。"
    known = known_as("通知.md", text)
    assert "财字-2024-37" in known
    assert "财字-2023-5" not in known


def _memo(name: str, text: str, dated: date, roles: tuple[str, ...] = ()) -> Document:
    return Document(
        name=name,
        markdown=True,
        text=text,
        dated=dated,
        roles=roles,
        known_as=known_as(name, text),
        withdraws=withdrawn_in(name, text),
    )


_OLD_TEXT = "# Memo 2024-019\n\nStorage of crates costs EUR 4 a week.\n"
_OLD = _memo("memo-2024-019.md", _OLD_TEXT, date(2024, 7, 8))
_NEW_TEXT = "# Memo 2025-041\n\nMemo 2024-019 is withdrawn.\n\nStorage of crates costs EUR 6 a week.\n"
_NEW = _memo("memo-2025-041.md", _NEW_TEXT, date(2025, 11, 17))
_QUESTION = "what does storage of crates cost a week?"


def test_what_is_withdrawn_comes_after_what_holds_and_is_listed_so(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.add([_OLD, _NEW])
    found = own_passages(shelf, _QUESTION, 5)
    assert [(each.passage.document, each.passage.withdrawn) for each in found[:2]] == [
        ("memo-2025-041.md", False),
        ("memo-2024-019.md", True),
    ]
    assert {each.name: each.withdrawn for each in shelf.documents()} == {
        "memo-2024-019.md": True,
        "memo-2025-041.md": False,
    }


def test_an_older_document_withdraws_no_later_one(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    older = "# Memo 2023-001\n\nMemo 2024-019 is withdrawn.\n"
    shelf.add([_OLD, _memo("memo-2023.md", older, date(2023, 1, 2))])
    assert not any(each.withdrawn for each in shelf.documents())


def test_whoever_may_not_read_what_withdraws_is_told_nothing_of_it(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.add([_OLD, _memo("memo-2025-041.md", _NEW_TEXT, date(2025, 11, 17), ("finance",))])
    assert [each.passage.withdrawn for each in own_passages(shelf, _QUESTION, 5, "sales")] == [False]
    assert any(each.passage.withdrawn for each in own_passages(shelf, _QUESTION, 5, "finance"))
