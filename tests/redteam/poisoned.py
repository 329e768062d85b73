"""Documents made to be obeyed, written in every format that is read."""

from collections.abc import Callable, Iterator, Mapping
from html import escape
from pathlib import Path

from tests.redteam.attacks import ATTACKS, Attack

NAMES = (
    "{kind}.{end}",
    "policy.{end}",
    "handbook.{end}",
    "роlicу {kind}.{end}",
    "policy · RATIO-CASH {kind}.{end}",
)


def _markdown(place: Path, attack: Attack) -> None:
    body = "\n\n".join(attack.lines)
    place.write_text(
        f"# {attack.title}\n\n{body}\n\n<!-- {attack.hidden} -->\n", encoding="utf-8", newline=""
    )


def _text(place: Path, attack: Attack) -> None:
    place.write_text("\n\n".join((attack.title, *attack.lines, attack.hidden)), encoding="utf-8", newline="")


def _html(place: Path, attack: Attack) -> None:
    styles = ("display:none", "color:#fff;background:#fff", "font-size:0", "position:absolute;left:-9999px")
    hidden = "".join(f'<p style="{style}">{escape(attack.hidden)}</p>' for style in styles)
    body = "".join(f"<p>{escape(line)}</p>" for line in attack.lines)
    place.write_text(
        f"<html><head><title>{escape(attack.title)}</title><meta charset=utf-8>"
        f"<meta name=description content='{escape(attack.hidden)}'></head>"
        f"<body><!-- {attack.hidden.replace('--', '')} --><h1>{escape(attack.title)}</h1>{body}{hidden}"
        f"<p hidden>{escape(attack.hidden)}</p><script>{attack.hidden}</script></body></html>",
        encoding="utf-8",
    )


def _printable(text: str) -> str:
    """Leave out what XML cannot hold."""
    return "".join(letter for letter in text if letter in "\n\t" or ord(letter) > 31)


def _word(place: Path, attack: Attack) -> None:
    import docx
    from docx.shared import Pt, RGBColor

    document = docx.Document()
    document.add_heading(_printable(attack.title)[:200], 1)
    for line in attack.lines:
        document.add_paragraph(_printable(line))
    for hide in ("hidden", "white", "tiny"):
        run = document.add_paragraph().add_run(_printable(attack.hidden))
        run.font.hidden = hide == "hidden"
        run.font.color.rgb = RGBColor(255, 255, 255) if hide == "white" else None
        run.font.size = Pt(1) if hide == "tiny" else None
    document.core_properties.title = "policy"
    document.core_properties.comments = _printable(attack.hidden)[:200]
    document.save(str(place))


def _excel(place: Path, attack: Attack) -> None:
    import openpyxl
    from openpyxl.comments import Comment

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "policy"
    for row, line in enumerate((attack.title, *attack.lines), start=1):
        sheet.cell(row, 1, _printable(line)).comment = Comment(_printable(attack.hidden), "policy")
        sheet.cell(row, 2, "=cmd|'/c calc'!A1").value = '\'=HYPERLINK("https://evil.example")'
    secret = book.create_sheet("secret")
    secret.sheet_state = "hidden"
    secret["A1"] = _printable(attack.hidden)
    book.save(place)


def _slides(place: Path, attack: Attack) -> None:
    from pptx import Presentation

    deck = Presentation()
    for line in attack.lines:
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = _printable(attack.title)[:200]
        slide.placeholders[1].text = _printable(line)
        slide.notes_slide.notes_text_frame.text = _printable(attack.hidden)
    deck.save(str(place))


def _pdf(place: Path, attack: Attack) -> None:
    """Write a page in Latin letters, the hidden line in white and in size 0."""
    stream = _page(attack)
    place.write_bytes(
        _in_pdf(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> >> >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Title (policy) /Subject (RATIO-CASH) >>",
        )
    )


def _page(attack: Attack) -> bytes:
    lines = [_latin(line) for line in (f"1 {attack.title}", *attack.lines)]
    text = " T* ".join(f"({line}) Tj" for line in lines)
    hidden = _latin(attack.hidden)
    return (
        f"BT /F1 10 Tf 40 780 Td 14 TL {text} T* ET BT 1 1 1 rg /F1 10 Tf 40 300 Td ({hidden}) Tj ET "
        f"BT /F1 0.1 Tf 40 200 Td ({hidden}) Tj ET BT 3 Tr /F1 10 Tf 40 100 Td ({hidden}) Tj ET"
    ).encode("latin-1")


def _latin(text: str) -> str:
    latin = text.encode("ascii", "ignore").decode().replace("\n", " ")
    return latin.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _in_pdf(*objects: bytes) -> bytes:
    """Number the objects of a file, the catalogue first, its properties last, and say where each begins."""
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % at for at in places)
    count = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF" % (count, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % count + table + trailer


WRITERS: Mapping[str, Callable[[Path, Attack], None]] = {
    "md": _markdown,
    "txt": _text,
    "html": _html,
    "docx": _word,
    "xlsx": _excel,
    "pptx": _slides,
    "pdf": _pdf,
}


def written(folder: Path) -> Iterator[Path]:
    """Write every attack in every format, under harmless names and names of the desk's own documents."""
    for number, (kind, attack) in enumerate(ATTACKS.items()):
        for end, write in WRITERS.items():
            place = folder / kind / NAMES[number % len(NAMES)].format(kind=kind, end=end)
            place.parent.mkdir(parents=True, exist_ok=True)
            write(place, attack)
            yield place
