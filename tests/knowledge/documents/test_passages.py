"""How a document is cut into passages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents.document import Document
from knowledge.documents.passages import paragraphs_of, passages_of, sentences, weight


def cut(text: str, *, markdown: bool = True) -> list[tuple[str, str]]:
    document = Document(name="x.md", markdown=markdown, text=text)
    return [(passage.section, passage.text) for passage in passages_of(document)]


def test_a_passage_stands_under_all_headings_above_it() -> None:
    text = "Before.\n\n# One\n\nFirst.\n\n## Two ##\nSecond.\n\n# Three\n\nThird.\n"
    assert cut(text) == [
        ("line 1", "Before."),
        ("One", "First."),
        ("One › Two", "Second."),
        ("Three", "Third."),
    ]


def test_a_heading_in_a_fenced_block_or_in_plain_text_is_text() -> None:
    assert cut("# A\n\n```\n# no heading\n\nmore\n```\n") == [("A", "```\n# no heading\n\nmore\n```")]
    assert cut("# no heading\n\nText.", markdown=False) == [("line 1", "# no heading\n\nText.")]


def test_short_paragraphs_are_joined_and_long_ones_cut_between_sentences() -> None:
    assert cut("One.\n\nTwo.") == [("line 1", "One.\n\nTwo.")]
    long = "This sentence has forty characters in it. " * 40
    pieces = cut(long)
    assert len(pieces) == 2
    assert all(weight(text) <= 900 and text.endswith("it.") for _, text in pieces)
    assert " ".join(text for _, text in pieces) == long.strip()


def test_a_question_stays_with_its_answer() -> None:
    filler = "Filler. " * 105
    pieces = cut(f"{filler}\n\n**Who pays freight?**\n\nThe customer does, always, and in every single case.")
    assert pieces[-1][1].endswith(
        "**Who pays freight?**\n\nThe customer does, always, and in every single case."
    )


def test_lists_of_bare_links_and_front_matter_are_left_out() -> None:
    text = "---\ntitle: x\n---\n# A\n\nText with [a link](http://a).\n\n- [one](http://b)\n- http://c.example/x\n"
    assert cut(text) == [("A", "Text with [a link](http://a).")]


def test_a_long_table_is_cut_between_rows_and_each_part_has_the_head() -> None:
    head = "| Grade | Days |\n| --- | --- |"
    rows = [
        f"| Grade number {number} of the table | {number} days after the invoice |" for number in range(40)
    ]
    pieces = [text for _, text in cut("\n".join([head, *rows]))]
    assert len(pieces) > 1
    assert all(piece.startswith(head + "\n") and weight(piece) <= 900 for piece in pieces)
    assert [row for piece in pieces for row in piece.split("\n")[2:]] == rows


def test_a_list_stays_with_the_line_that_leads_to_it_and_its_items_are_whole() -> None:
    filler = "Filler. " * 105
    items = [
        f"- Item {number} is long. It has two sentences, and they stay together." for number in range(20)
    ]
    pieces = [text for _, text in cut(f"{filler}\n\nThe desk needs:\n\n" + "\n".join(items))]
    assert pieces[0] == filler.strip()
    assert pieces[1].startswith("The desk needs:\n\n- Item 0")
    assert all(line in items for piece in pieces[2:] for line in piece.split("\n"))


@pytest.mark.parametrize(
    "tail",
    [
        "## Related articles\n\nHow to set a limit\n\nFive rules of dunning",
        "Read more:\nHow to set a limit\nFive rules of dunning",
        "相关阅读：\n\n如何设定额度\n\n催款五条",
    ],
)
def test_titles_of_other_articles_at_the_end_are_left_out(tail: str) -> None:
    assert [text for _, text in cut(f"# A\n\nOne.\n\nTwo.\n\n{tail}\n")] == ["One.\n\nTwo."]
    kept = cut(f"# A\n\nOne.\n\nTwo.\n\n{tail}\n\n# B\n\nThree.")
    assert [text for _, text in kept] == ["One.\n\nTwo.", "Three."]


@pytest.mark.parametrize(
    "heading", ["Further steps", "Latest payment dates", "More than one account", "相关责任"]
)
def test_a_list_at_the_end_that_answers_something_stays(heading: str) -> None:
    found = cut(f"# A\n\nOne.\n\n## {heading}\n\n- Call the customer\n- Block the account\n")
    assert found[-1] == (f"A › {heading}", "- Call the customer\n- Block the account")


def test_lines_of_a_table_of_contents_are_left_out() -> None:
    text = "1 Scope ........ 3\n2 Terms . . . . . 4\n第三章 逾期……………… 12\n\nTerms are net 30."
    assert [passage for _, passage in cut(text, markdown=False)] == ["Terms are net 30."]


def test_a_page_is_where_a_passage_begins() -> None:
    document = Document(name="x.pdf", markdown=True, text="# A\n\nOne.\n\f\n\f# B\n\nTwo.")
    assert [(each.page, each.text) for each in passages_of(document)] == [(1, "One."), (3, "Two.")]


def test_a_passage_never_goes_over_the_end_of_a_page() -> None:
    document = Document(name="x.pdf", markdown=True, text="# A\n\nOne.\n\fTwo.\n\nThree.")
    assert [(each.page, each.section, each.text) for each in passages_of(document)] == [
        (1, "A", "One."),
        (2, "A", "Two.\n\nThree."),
    ]


def test_paragraphs_are_known_again_however_they_are_set() -> None:
    one = Document(name="a.md", markdown=True, text="# A\n\nFor internal\nuse ONLY.\n\nWho decides?\n\n12\n")
    other = Document(name="b.txt", markdown=False, text="Ｆor internal use only.\n\nOther.")
    assert len(paragraphs_of(one)) == 1  # neither a question nor a number is known again
    shared = paragraphs_of(one) & paragraphs_of(other)
    assert len(shared) == 1
    assert [each.text for each in passages_of(other, shared)] == ["Other."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It costs 1.5 million. Really!", ("It costs 1.5 million.", "Really!")),
        ("一句。两句！“三句。”四句", ("一句。", "两句！", "“三句。”", "四句")),
        ("a heading\nand text", ("a heading", "and text")),
        ("", ()),
    ],
)
def test_a_text_is_cut_into_sentences_as_written(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet="ab 。.?\n#`*-[]()", max_size=400), st.booleans())
def test_whatever_is_written_nothing_is_made_up(text: str, markdown: bool) -> None:
    for _, passage in cut(text, markdown=markdown):
        assert passage.strip()
        assert "".join(passage.split()) in "".join(text.split())
