"""PDFs written byte by byte: pages of lines at given places and sizes, in Latin or Chinese letters."""

from collections.abc import Sequence
from dataclasses import dataclass

TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""


@dataclass(frozen=True)
class Written:
    """A line of text: where it begins on a page of 595 by 842 points, and how large it is."""

    text: str
    left: int = 60
    top: int = 780
    size: int = 11


def lines(*texts: str, left: int = 60, top: int = 780, size: int = 11) -> list[Written]:
    """Lay texts out one below another."""
    return [Written(text, left, top - 16 * place, size) for place, text in enumerate(texts)]


def pdf(*pages: Sequence[Written]) -> bytes:
    """Write a PDF; a page without lines holds a grey box, as a scan does a picture."""
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>"
        % (len(pages), b" ".join(b"%d 0 R" % (7 + 2 * place) for place in range(len(pages)))),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [5 0 R] "
        b"/ToUnicode 6 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        b"/FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -120 1000 880] "
        b"/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>",
        _stream(TO_UNICODE),
    ]
    for page in pages:
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /L 3 0 R /C 4 0 R >> >> >>" % (len(objects) + 2)
        )
        objects.append(_stream(b"\n".join(map(_shown, page)) or b"0.8 g 50 50 400 600 re f"))
    return _file(objects)


def _shown(line: Written) -> bytes:
    chinese = any(letter > "\u2e7f" for letter in line.text)
    said = (
        b"<%s>" % line.text.encode("utf-16-be").hex().encode()
        if chinese
        else b"(%s)" % line.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")
    )
    return b"BT /%s %d Tf %d %d Td %s Tj ET" % (
        b"C" if chinese else b"L",
        line.size,
        line.left,
        line.top,
        said,
    )


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _file(objects: Sequence[bytes]) -> bytes:
    written = bytearray(b"%PDF-1.5\n")
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    written += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(written)
