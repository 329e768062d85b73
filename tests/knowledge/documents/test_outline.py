"""Headings that a text has without marking them."""

import pytest

from knowledge.documents.counting import counted
from knowledge.documents.document import Document
from knowledge.documents.outline import named_alone, outline
from knowledge.documents.passages import DocumentPassage, passages_of


def cut(text: str, *, markdown: bool = False) -> list[tuple[str, str]]:
    document = Document(name="x.txt", markdown=markdown, text=text)
    return [(passage.section, passage.text) for passage in passages_of(document)]


def test_a_contract_in_plain_text_is_cut_at_its_articles() -> None:
    text = "运输合同\n\n第一条 运费\n运费由托运人承担。\n\n第二条 保险\n货物由托运人投保。\n"
    assert cut(text) == [
        ("运输合同 › 第一条 运费", "运费由托运人承担。"),
        ("运输合同 › 第二条 保险", "货物由托运人投保。"),
    ]
    english = "Yard terms\n\nArticle 1 Storage\nPallets are stored dry.\n\nArticle 2 Fees\nFees are due.\n"
    assert cut(english) == [
        ("Yard terms › Article 1 Storage", "Pallets are stored dry."),
        ("Yard terms › Article 2 Fees", "Fees are due."),
    ]


@pytest.mark.parametrize("markdown", [True, False])
def test_an_article_that_begins_with_its_text_is_named_by_its_number(markdown: bool) -> None:
    text = "第一章 总则\n\n第一条 适用于各分公司。\n\n第二条 由仓储部解释。\n\n（一）每年修订。\n"
    assert cut(text, markdown=markdown) == [
        ("第一章 总则 › 第一条", "第一条 适用于各分公司。"),
        ("第一章 总则 › 第二条", "第二条 由仓储部解释。\n\n（一）每年修订。"),
    ]


def test_a_chapter_ends_the_articles_of_the_one_before() -> None:
    text = "第一章 甲\n\n第一节 子\n\n第一条 其一。\n\n第二章 乙\n\n其余。\n"
    assert cut(text, markdown=True) == [
        ("第一章 甲 › 第一节 子 › 第一条", "第一条 其一。"),
        ("第二章 乙", "其余。"),
    ]


def test_numbered_titles_are_headings_where_text_follows_them_and_a_list_is_a_list() -> None:
    text = "仓库须知\n\n一、入库\n先验收，后入库。\n\n二、出库\n凭单出库。\n"
    assert cut(text) == [("仓库须知 › 一、入库", "先验收，后入库。"), ("仓库须知 › 二、出库", "凭单出库。")]
    listed = "入库要带的单据有：\n一、送货单\n二、质检报告\n三、装箱单\n"
    assert [section for section, _ in cut(listed)] == ["line 1"]


def test_chinese_numbers_are_titles_in_markdown_and_word_as_well() -> None:
    text = "仓库须知\n\n一、入库\n\n先验收，后入库。\n\n二、出库\n\n凭单出库。\n"
    assert [section for section, _ in cut(text, markdown=True)] == ["line 1", "一、入库", "二、出库"]
    assert [section for section, _ in cut("1. Gates\n\nThey open at six.\n", markdown=True)] == ["line 1"]


def test_numbered_paragraphs_are_named_by_their_number() -> None:
    text = "1.1 The clerk counts the pallets every Monday.\n\n1.2 The clerk reports what is missing.\n"
    assert cut(text) == [
        ("1.1", "1.1 The clerk counts the pallets every Monday."),
        ("1.2", "1.2 The clerk reports what is missing."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "第五条第二款所称货物，是指成品。",
        "第三条规定的期限届满后，货物退回。",
        "Section 5 applies to pallets as well.",
        "Article 3 and Article 4 are read together.",
    ],
)
def test_a_sentence_that_only_refers_to_an_article_is_none(line: str) -> None:
    assert not outline([line, "", "Text.", ""], markdown=True)


def test_the_numbers_that_headings_count_by_name_nothing() -> None:
    assert named_alone("第三章 信用额度 › 第八条") == (" 信用额度 › ", "第三章 第八条")
    assert named_alone("4.2 Late payment")[1] == "4.2"
    assert named_alone("Credit terms") == ("Credit terms", "")
    heading = counted(DocumentPassage(document="x.md", section="第三章 运输", text="走海运。")).heading
    assert "运输" in heading
    assert "第三" not in heading


def test_numbered_paragraphs_of_word_and_markdown_are_clauses_with_the_lists_under_them() -> None:
    text = (
        "# Yard rules\n\n## 3 Gates\n\n3.1 A gate is opened when these are there:\n\n- a clerk\n- a key\n\n"
        "3.2 “Night gate” means the gate at the ramp.\n"
    )
    assert cut(text, markdown=True) == [
        ("Yard rules › 3 Gates › 3.1", "3.1 A gate is opened when these are there:\n\n- a clerk\n- a key"),
        ("Yard rules › 3 Gates › 3.2", "3.2 “Night gate” means the gate at the ramp."),
    ]
    chinese = "# 堆场须知\n\n4.1 大门六点开。\n\n4.2 大门十点关。\n"
    assert [section for section, _ in cut(chinese, markdown=True)] == ["堆场须知 › 4.1", "堆场须知 › 4.2"]


@pytest.mark.parametrize(
    "text",
    [
        "The ramp holds\n3.5 Tonnes at most and\n4.5 Tonnes in winter.\n",
        "2.5 Pallets fit on the ramp.\n\nMore do not.\n",
        "2.5 days pass.\n\n3.5 days pass.\n",
    ],
)
def test_a_number_that_a_paragraph_only_goes_on_with_is_no_clause(text: str) -> None:
    assert {section for section, _ in cut(f"# Yard\n\n{text}", markdown=True)} == {"Yard"}
