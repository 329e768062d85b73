"""The text of Word's markup with all changes accepted: what was deleted or hidden is gone."""

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_LEFT_OUT = frozenset(f"{W}{name}" for name in "del moveFrom pPr rPr txbxContent instrText delText".split())
_LETTERS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def text_of(paragraph: Any) -> str:  # noqa: ANN401 - an XML element
    """Give a paragraph's text; that of a box anchored in it is no part of it."""
    found: list[str] = []
    _gather(paragraph, found)
    return "".join(found)


def paragraphs_in(holder: Any) -> str:  # noqa: ANN401 - as above
    """Give the text of all paragraphs inside an element in one line, nested tables with them."""
    lines = (text_of(each) for each in holder.iter(f"{W}p"))
    return " ".join(" ".join(line.split()) for line in lines if line.strip())


def cells(table: Any) -> list[list[str]]:  # noqa: ANN401 - as above
    """Give a table's cells column by column; one joined downwards is said in every row, sideways once."""
    rows: list[list[str]] = []
    above: dict[int, str] = {}
    for row in table.xpath("./w:tr | ./w:sdt/w:sdtContent/w:tr | ./w:ins/w:tr"):
        if row.xpath("./w:trPr/w:del"):
            continue
        found: list[str] = [""] * int((row.xpath("./w:trPr/w:gridBefore/@w:val") or ["0"])[0])
        for cell in row.xpath("./w:tc | ./w:sdt/w:sdtContent/w:tc"):
            joined = cell.xpath("./w:tcPr/w:vMerge")
            goes_on = bool(joined) and joined[0].get(f"{W}val") != "restart"
            text = above.get(len(found), "") if goes_on else paragraphs_in(cell)
            above[len(found)] = text if joined else ""
            width = int((cell.xpath("./w:tcPr/w:gridSpan/@w:val") or ["1"])[0])
            found += [text, *[""] * (width - 1)]
        rows.append(found)
    return rows


def _gather(element: Any, found: list[str]) -> None:  # noqa: ANN401 - as above
    for child in element:
        if child.tag in _LEFT_OUT or str(child.tag).endswith("}Fallback"):
            continue
        if child.tag == f"{W}t":
            found.append(child.text or "")
        elif child.tag in _LETTERS:
            found.append(_LETTERS[child.tag])
        elif child.tag != f"{W}r" or not _is_hidden(child):
            _gather(child, found)


def _is_hidden(run: Any) -> bool:  # noqa: ANN401 - as above
    marks = run.xpath("./w:rPr/w:vanish")
    return bool(marks) and marks[0].get(f"{W}val") not in ("0", "false")
