"""Web pages as companies save them: menus, banners and links around the text, hidden text in it."""

from pathlib import Path

import pytest

from knowledge.documents.formats.html import read_html


def read(folder: Path, body: str, head: str = "") -> list[str]:
    (folder / "x.html").write_text(f"<html><head>{head}</head><body>{body}</body></html>", "utf-8")
    return [line for line in read_html(folder / "x.html").text.split("\n") if line]


def test_what_surrounds_the_text_is_left_out(tmp_path: Path) -> None:
    body = """
    <div class="CookieBanner">We use cookies. <button>Accept</button></div>
    <div class="breadcrumbs"><a href="/">Home</a> › Credit</div>
    <nav><a href="/a">A</a></nav><header><h1>Terms</h1></header>
    <form id="aspnetForm"><div class="content"><p>Thirty days net.</p>
    <div class="shareholder-notes">Shareholders are told.</div></div></form>
    <div class="related-posts"><h3>Read on</h3><a href="/x">Five rules of credit</a></div>
    <ul><li><a href="/1">One</a> 2024-01-01</li><li><a href="/2">Two</a></li></ul>
    <p>【免责声明】本文仅代表作者观点，不代表本站立场。</p><p>Copyright © 2024 ACME. All rights reserved.</p>
    <div class="comment-list"></div><div class="post-comments"><h4>Comments</h4><p>Well said!</p></div>
    <div class="footer">ACME 京ICP备123号</div>
    <aside><a href="/y">Order now</a></aside><footer>© ACME</footer>"""
    assert read(tmp_path, body) == ["# Terms", "Thirty days net.", "Shareholders are told."]


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="display: none">x</p>',
        '<p style="color:red; VISIBILITY:hidden">x</p>',
        '<p style="font-size:0px">x</p>',
        '<p style="position:absolute;left:-9999px">x</p>',
        '<p style="opacity:0">x</p>',
        "<p hidden>x</p>",
        '<div aria-hidden="true"><p>x</p></div>',
        '<span class="sr-only">x</span>',
        "<!-- x -->",
        "<template><p>x</p></template>",
        "<script>x</script>",
    ],
)
def test_what_nobody_sees_is_not_read(tmp_path: Path, hidden: str) -> None:
    assert read(tmp_path, f"<p>Seen.</p>{hidden}") == ["Seen."]


def test_half_opaque_and_small_text_is_seen(tmp_path: Path) -> None:
    assert read(tmp_path, '<p style="opacity:0.5;font-size:0.8em">Seen.</p>') == ["Seen."]


def test_line_breaks_part_paragraphs_and_inline_marks_do_not(tmp_path: Path) -> None:
    body = (
        "<div>The <b>limit</b> is <span>EUR&nbsp;5</span>.<br><br>"
        "Ask <a href='#'>the desk</a> first.<br>Always.</div>"
    )
    assert read(tmp_path, body) == ["The limit is EUR 5.", "Ask the desk first.", "Always."]
    (tmp_path / "x.html").write_text(f"<body>{body}</body>", "utf-8")
    assert read_html(tmp_path / "x.html").text == "The limit is EUR 5.\n\nAsk the desk first.\nAlways.\n"


def test_lists_definitions_and_questions_stay_together(tmp_path: Path) -> None:
    body = """<ol><li>Ask<ul><li>in <em>writing</em></li></ul></li><li><p>Block</p></li></ol>
    <dl><dt>DSO</dt><dd>Days sales outstanding.</dd><dt>Who decides?</dt><dd>The desk.</dd></dl>
    <details><summary>Who pays freight?</summary><p>The customer.</p></details>"""
    assert read(tmp_path, body) == [
        "- Ask",
        "  - in writing",
        "- Block",
        "DSO: Days sales outstanding.",
        "Who decides? The desk.",
        "**Who pays freight?**",
        "The customer.",
    ]


def test_tables_keep_their_columns_and_tables_for_layout_are_text(tmp_path: Path) -> None:
    grid = """<table><caption>Limits</caption><tr><th rowspan="2">Grade</th><th colspan="2">Limit</th></tr>
    <tr><th>min</th><th>max</th></tr><tr><td>A</td><td>1</td><td><a href="#">2</a></td></tr></table>"""
    rows = ["Limits", "| Grade | Limit |  |", "| --- | --- | --- |", "| Grade | min | max |", "| A | 1 | 2 |"]
    assert read(tmp_path, grid) == rows
    assert read(tmp_path, f"<table><tr><td>Left.</td><td>{grid}</td></tr></table>") == ["Left.", *rows]


def test_the_text_is_read_where_main_holds_only_a_part_of_it(tmp_path: Path) -> None:
    body = "<main><p>Top.</p></main><div><p>The text of the page stands outside, and it is long.</p></div>"
    assert len(read(tmp_path, body)) == 2
    articles = "<article><h2>One</h2><p>First.</p></article><article><h2>Two</h2><p>Second.</p></article>"
    assert read(tmp_path, articles, "<title>All rules</title>") == [
        "# All rules",
        "## One",
        "First.",
        "## Two",
        "Second.",
    ]


@pytest.mark.parametrize(
    ("meta", "encoding"),
    [
        ("gb2312", "gb18030"),
        ("utf-8", "gb18030"),
        ("big5", "big5"),
        ("iso-8859-1", "cp1252"),
        ("", "utf-16"),
        ("no-such", "utf-8"),
    ],
)
def test_a_page_is_decoded_by_what_it_says_or_else_by_what_it_spells(
    tmp_path: Path, meta: str, encoding: str
) -> None:
    text = (
        "Die Gebühr beträgt 5 € – im Monat." if encoding == "cp1252" else "託盤押金每個八十元，歸還後退回。"
    )
    data = f'<html><head><meta charset="{meta}"></head><body><p>{text}</p></body></html>'.encode(encoding)
    (tmp_path / "x.html").write_bytes(data)
    assert read_html(tmp_path / "x.html").text.strip() == text


@pytest.mark.parametrize(
    ("sheet", "body"),
    [
        (".ghost { display: none }", '<p class="ghost">x</p>'),
        ("#ghost, .spirit { visibility:hidden; }", '<div class="spirit"><p>x</p></div>'),
        ("/* old */ p.ghost { font-size: 0px } .big { font-size: 2em }", '<p class="ghost big">x</p>'),
    ],
)
def test_what_a_style_sheet_of_the_page_hides_is_not_read(tmp_path: Path, sheet: str, body: str) -> None:
    assert read(tmp_path, f"<p>Seen.</p>{body}", f"<style>{sheet}</style>") == ["Seen."]


@pytest.mark.parametrize(
    ("sheet", "body"),
    [
        ("@media print { .ghost { display: none } }", '<p class="ghost">x</p>'),
        (".answer { display: none } .answer.open { display: block }", '<p class="answer">x</p>'),
        (".answer { display: none }", '<p class="answer">x</p><script>$(".answer").show()</script>'),
        (".tab:not(:target) { display: none }", '<p class="tab">x</p>'),
        (".ghost { display: none }", "<p>x</p>"),
        (".ghost > { display: none }", '<p class="ghost">x</p>'),
    ],
)
def test_what_is_hidden_on_paper_or_until_it_is_opened_is_read(tmp_path: Path, sheet: str, body: str) -> None:
    assert read(tmp_path, f"<p>Seen.</p>{body}", f"<style>{sheet}</style>") == ["Seen.", "x"]
