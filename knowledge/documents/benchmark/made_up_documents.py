"""A folder of made-up documents in all formats: about ten passages each, no two alike, with a disclaimer."""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from knowledge.documents.benchmark.pdf_pages import lines, pdf

_ENGLISH = (
    "customer limit invoice delivery guarantee insurer overdue reminder treasurer approval order payment "
    "dispute retention title freight discount currency branch warehouse contract supplier grade review "
    "account deposit pallet statement auditor interest instalment promise letter agency court claim premium"
).split()
_CHINESE = (
    "客户 额度 发票 交货 担保 保险 逾期 催款 财务 审批 订单 付款 争议 所有权 运费 折扣 币种 分公司 仓库 合同 "
    "供应商 等级 复核 账户 押金 托盘 报表 审计 利息 分期 承诺 信函 机构 法院 索赔 承保 保费 业务员 总监 证明"
).split()
DISCLAIMER = "This document is for internal use only and may not be passed on without leave of the group."
_SUFFIXES = (".md", ".txt", ".html", ".pdf", ".docx", ".xlsx", ".pptx")
_SECTIONS, _SENTENCES = 10, 7


def write_documents(folder: Path, count: int) -> None:
    """Write `count` documents, a hundred to a folder, every second one in Chinese."""
    for number in range(count):
        place = folder / f"{number // 100:03d}" / f"rule {number}{_SUFFIXES[number % len(_SUFFIXES)]}"
        place.parent.mkdir(parents=True, exist_ok=True)
        dice = Random(number)  # noqa: S311 - made-up texts, no secrets
        chinese = number // len(_SUFFIXES) % 2 == 1
        sections = [(_title(dice, chinese=chinese), _body(dice, chinese=chinese)) for _ in range(_SECTIONS)]
        _WRITERS[place.suffix](place, sections)


Section = tuple[str, Sequence[str]]


def _title(dice: Random, *, chinese: bool) -> str:
    return "".join(dice.sample(_CHINESE, 3)) if chinese else " ".join(dice.sample(_ENGLISH, 3)).capitalize()


def _body(dice: Random, *, chinese: bool) -> list[str]:
    if chinese:
        pairs = [(_title(dice, chinese=True) * 3, _title(dice, chinese=True)) for _ in range(_SENTENCES)]
        return [f"{first}，{dice.randint(1, 180)}天内{second}。" for first, second in pairs]
    return [
        f"The {' '.join(dice.sample(_ENGLISH, 9))} within {dice.randint(1, 180)} days."
        for _ in range(_SENTENCES)
    ]


def _markdown(place: Path, sections: Sequence[Section]) -> None:
    parts = [f"# {title}\n\n{' '.join(body)}\n" for title, body in sections]
    place.write_text("\n".join([*parts, DISCLAIMER]), "utf-8")


def _text(place: Path, sections: Sequence[Section]) -> None:
    parts = [f"{title}\n\n{' '.join(body)}\n" for title, body in sections]
    place.write_text("\n".join([*parts, DISCLAIMER]), "gb18030")


def _html(place: Path, sections: Sequence[Section]) -> None:
    parts = [f"<h2>{title}</h2><p>{'</p><p>'.join(body)}</p>" for title, body in sections]
    menu = "<nav><a href='/'>Home</a></nav>"
    place.write_text(f"<html><body>{menu}{''.join(parts)}<p>{DISCLAIMER}</p></body></html>", "utf-8")


def _pdf(place: Path, sections: Sequence[Section]) -> None:
    pages = [
        [*lines(title, top=780, size=18), *lines(*body, *body[:2], DISCLAIMER, str(number), top=740)]
        for number, (title, body) in enumerate(sections, start=1)
    ]
    place.write_bytes(pdf(*pages))


def _word(place: Path, sections: Sequence[Section]) -> None:
    import docx  # only where documents are made up

    word = docx.Document()
    for title, body in sections:
        word.add_heading(title, 1)
        for sentence in body:
            word.add_paragraph(sentence)
    word.add_paragraph(DISCLAIMER)
    word.save(str(place))


def _excel(place: Path, sections: Sequence[Section]) -> None:
    import openpyxl  # as above

    book = openpyxl.Workbook()
    for number, (title, body) in enumerate(sections):
        sheet = book.create_sheet(f"{number} {title[:20]}")
        sheet.append(["Rule", "Days"])
        for sentence in body:
            sheet.append([sentence, number])
    del book["Sheet"]
    book.save(place)


def _powerpoint(place: Path, sections: Sequence[Section]) -> None:
    import pptx  # as above

    show = pptx.Presentation()
    for title, body in sections:
        slide = show.slides.add_slide(show.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text_frame.text = "\n".join(body)
    show.save(str(place))


_WRITERS: dict[str, Callable[[Path, Sequence[Section]], None]] = {
    ".md": _markdown,
    ".txt": _text,
    ".html": _html,
    ".pdf": _pdf,
    ".docx": _word,
    ".xlsx": _excel,
    ".pptx": _powerpoint,
}
