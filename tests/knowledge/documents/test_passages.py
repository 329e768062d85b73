"""How a document is cut into passages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents.passages import passages_of, sentences, weight
from knowledge.documents.reading import Document


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
