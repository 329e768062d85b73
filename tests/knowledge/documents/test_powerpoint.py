"""Slides as people show them: points, tables, notes; what runs along on every slide is left out."""

from pathlib import Path

import pptx
from pptx.util import Inches

from knowledge.documents.formats.powerpoint import read_powerpoint


def pages_of(show: object, place: Path) -> list[list[str]]:
    show.save(str(place))  # type: ignore[attr-defined] # pptx ships no types
    return [[line for line in page.split("\n") if line] for page in read_powerpoint(place).text.split("\f")]


def test_slides_keep_titles_points_tables_notes_and_numbers(tmp_path: Path) -> None:
    show = pptx.Presentation()
    first = show.slides.add_slide(show.slide_layouts[1])
    first.shapes.title.text = "Who decides"
    frame = first.placeholders[1].text_frame
    frame.text = "The desk up to 100"
    inner = frame.add_paragraph()
    inner.text, inner.level = "with two accounts", 1
    hidden = show.slides.add_slide(show.slide_layouts[5])
    hidden.shapes.title.text = "Draft"
    hidden.element.set("show", "0")
    third = show.slides.add_slide(show.slide_layouts[5])
    third.shapes.title.text = "Fees"
    table = third.shapes.add_table(3, 2, 0, Inches(3), Inches(4), Inches(1)).table
    for place, text in enumerate(["Grade", "Fee", "A", "1", "", "2"]):
        table.cell(place // 2, place % 2).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    box = third.shapes.add_textbox(0, Inches(2), Inches(4), Inches(1))
    box.text_frame.text = "Above the table"
    third.notes_slide.notes_text_frame.text = "Say why."
    assert pages_of(show, tmp_path / "x.pptx") == [
        ["# Who decides", "- The desk up to 100", "  - with two accounts"],
        [],
        [
            "# Fees",
            "Above the table",
            "| Grade | Fee |",
            "| --- | --- |",
            "| A | 1 |",
            "| A | 2 |",
            "Say why.",
        ],
    ]
