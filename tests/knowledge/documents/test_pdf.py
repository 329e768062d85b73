"""PDFs as printers make them: running heads, sentences over lines and pages, headings by size, scans."""

from pathlib import Path
from time import process_time

import pytest

from knowledge.documents.benchmark.pdf_pages import Written, lines, pdf
from knowledge.documents.formats.extracted import UnreadableError
from knowledge.documents.formats.pdf import read_pdf

BODY = (
    "This policy holds for every customer that buys on open account from any com-",
    "pany of the group, and for every order that is not paid in advance by them.",
)
JOINED = BODY[0][:-1] + BODY[1]


def read(folder: Path, *pages: list[Written]) -> list[list[str]]:
    (folder / "x.pdf").write_bytes(pdf(*pages))
    extracted = read_pdf(folder / "x.pdf")
    return [[line for line in page.split("\n") if line] for page in extracted.text.split("\f")]


def test_headings_are_told_by_size_and_by_number_and_parted_words_are_whole(tmp_path: Path) -> None:
    title = lines("Credit policy", "of the ACME group", top=760, size=22)
    rest = lines(*BODY, "It is short.", "2.1 Terms", *BODY, top=700)
    assert read(tmp_path, [*title, *rest]) == [
        ["# Credit policy of the ACME group", JOINED, "It is short.", "## 2.1 Terms", JOINED]
    ]


def test_a_numbered_line_of_a_sentence_is_no_heading(tmp_path: Path) -> None:
    text = (
        "Every invoice is due on the thirtieth day after its date, so that one of the",
        "1 July is due on the last day of the month, whatever the customer may have",
        "agreed with sales.",
    )
    assert read(tmp_path, lines(*text)) == [[" ".join(text)]]


def test_running_heads_feet_and_numbers_of_pages_are_left_out(tmp_path: Path) -> None:
    pages = [
        lines("ACME confidential", f"Rule {letter} holds.", *BODY, f"Case {letter}.", f"Page {number} of 3")
        for number, letter in enumerate("ABC", start=1)
    ]
    assert read(tmp_path, *pages) == [
        [f"Rule {letter} holds.", JOINED, f"Case {letter}."] for letter in "ABC"
    ]
    assert read(tmp_path, lines("Terms are net.", "iv"), lines("- 2 -", "Nothing else.")) == [
        ["Terms are net."],
        ["Nothing else."],
    ]


def test_heads_of_chapters_that_count_their_pages_are_left_out(tmp_path: Path) -> None:
    chapters = ["Terms"] * 3 + ["Limits"] * 3 + ["Letters"] * 3
    pages = [
        lines(f"Chapter on {chapter} {number}", f"Rule {letter} holds.", *BODY, f"Case {letter}.")
        for number, (chapter, letter) in enumerate(zip(chapters, "ABCDEFGHI", strict=True))
    ]
    assert read(tmp_path, *pages) == [
        [f"Rule {letter} holds.", JOINED, f"Case {letter}."] for letter in "ABCDEFGHI"
    ]


def test_a_sentence_goes_on_over_the_end_of_a_page(tmp_path: Path) -> None:
    first, second = read(
        tmp_path,
        lines(*BODY, "Terms are thirty days unless the treasurer has agreed to something else for"),
        lines("all orders of the year.", *BODY),
    )
    assert first[-1].endswith("something else for all orders of the year.")
    assert second == [JOINED]


def test_lists_and_rows_of_a_table_keep_their_lines(tmp_path: Path) -> None:
    text = (
        *BODY,
        "Grade Limit",
        "A 100",
        "B 50",
        "• Ask the customer why it is late, and write down what was",
        "said.",
        "• Block it.",
    )
    assert read(tmp_path, lines(*text)) == [
        [
            JOINED,
            "Grade Limit",
            "A 100",
            "B 50",
            "- Ask the customer why it is late, and write down what was said.",
            "- Block it.",
        ]
    ]


def test_chinese_lines_are_joined_without_spaces_and_articles_are_told(tmp_path: Path) -> None:
    page = lines("第三章 逾期管理", top=760, size=16) + lines(
        "第五条 逾期超过六十天的客户，业务员应当立即停止发货并通知财务部，由财务",
        "部审批后方可恢复发货。",
        "一、审批权限",
        "额度在一百万元以下的由财务经理审批，额度在一百万元以上的由财务总监审批，",
        "不得拆分。",
        "第六条 例外",
        "无。",
        top=700,
    )
    assert read(tmp_path, page) == [
        [
            "# 第三章 逾期管理",
            "第五条 逾期超过六十天的客户，业务员应当立即停止发货并通知财务部，由财务部审批后方可恢复发货。",
            "## 一、审批权限",
            "额度在一百万元以下的由财务经理审批，额度在一百万元以上的由财务总监审批，不得拆分。",
            "## 第六条 例外",
            "无。",
        ]
    ]


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    left = lines(*(f"left line {number} goes on and" for number in range(4)), "ends here.")
    right = lines(*(f"right line {number} goes on and" for number in range(4)), "ends there.", left=320)
    ((first, second),) = read(tmp_path, left + right)
    assert (first[:11], first[-10:]) == ("left line 0", "ends here.")
    assert (second[:12], second[-11:]) == ("right line 0", "ends there.")


def test_lines_of_a_table_of_contents_are_left_out(tmp_path: Path) -> None:
    assert read(tmp_path, lines("1 Scope ................ 3", "2 Terms . . . . . . . 4", *BODY)) == [[JOINED]]


def test_a_scan_is_refused_and_pages_without_text_are_said(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(pdf([], [], []))
    with pytest.raises(UnreadableError, match="it is a scan or a picture"):
        read_pdf(tmp_path / "x.pdf")
    (tmp_path / "x.pdf").write_bytes(pdf(lines("1"), lines("2")))
    with pytest.raises(UnreadableError, match="it is a scan or a picture"):
        read_pdf(tmp_path / "x.pdf")
    text = lines(*BODY)
    for pages, said in (
        ([text, []], "page 2 has no text"),
        ([text, [], text, [], [], []], "pages 2, 4–6 have no text"),
        ([text], ""),
    ):
        (tmp_path / "x.pdf").write_bytes(pdf(*pages))
        assert read_pdf(tmp_path / "x.pdf").note == said


def test_two_hundred_pages_are_read_in_seconds(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(pdf(*[lines(*BODY * 20)] * 200))
    begin = process_time()
    read_pdf(tmp_path / "x.pdf")
    assert process_time() - begin < 10


def test_a_file_cut_short_or_locked_is_refused(tmp_path: Path) -> None:
    whole = pdf(lines(*BODY))
    (tmp_path / "x.pdf").write_bytes(whole[:300])
    with pytest.raises(UnreadableError, match="is no PDF that can be read"):
        read_pdf(tmp_path / "x.pdf")
    locked = b"<< /Size 9 /Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /P -1 /O <%s> /U <%s> >> " % (
        b"00" * 32,
        b"11" * 32,
    )
    (tmp_path / "x.pdf").write_bytes(whole.replace(b"<< /Size 9 /Root 1 0 R", locked + b"/ID [<00><00>]"))
    with pytest.raises(UnreadableError, match="is locked with a password"):
        read_pdf(tmp_path / "x.pdf")
