"""Of a longer passage the part that answers is quoted, as it is written."""

import pytest

from knowledge.passages.answer import LONGEST, answer_of
from knowledge.passages.question import query_of
from knowledge.passages.wordings import wordings_of

TEXT = (
    "Returned pallets\n"
    "A returned pallet is a pallet that the carrier brings back empty. The warehouse counts returned "
    "pallets every Friday. The customer pays a deposit of EUR 12 for each pallet. However, no deposit "
    "is due below five pallets. Is the deposit paid back? The deposit is paid back within 30 days. "
    "The logistics manager decides about broken pallets.\n"
    "To claim a deposit:\n"
    "1. Send the carrier's note.\n"
    "2. Wait for the count.\n"
    "3. Finance pays with the next run.\n"
)


def answer(question: str, text: str = TEXT) -> str:
    query = query_of(question)
    return answer_of(text, question, query, dict.fromkeys(query, 1.0))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "how much deposit does the customer pay for a pallet?",
            "The customer pays a deposit of EUR 12 for each pallet. However, no deposit is due below five "
            "pallets.",
        ),
        ("when is the deposit paid back?", "The deposit is paid back within 30 days."),
        ("who decides about broken pallets?", "The logistics manager decides about broken pallets."),
        (
            "what is a returned pallet?",
            "A returned pallet is a pallet that the carrier brings back empty.",
        ),
        (
            "how do I claim a deposit?",
            "To claim a deposit:\n1. Send the carrier's note.\n2. Wait for the count.\n"
            "3. Finance pays with the next run.",
        ),
    ],
)
def test_a_figure_a_day_a_person_a_meaning_and_steps_are_told_apart(question: str, said: str) -> None:
    assert answer(question) == said
    assert said in TEXT


def test_the_sentence_that_limits_is_taken_along_in_chinese_too() -> None:
    text = "托盘押金每个八十元。但一次少于五个的不收押金。押金三十天内退回。"
    assert answer("一个托盘的押金多少钱？", text) == "托盘押金每个八十元。但一次少于五个的不收押金。"


def test_no_answer_is_longer_than_it_may_be() -> None:
    text = "The deposit is EUR 12. " + "However, this goes on and on about the deposit. " * 40
    assert len(answer("deposit", text)) <= LONGEST["en"]


def test_the_head_of_a_table_is_no_answer() -> None:
    rows = ["| Berth | Longest stay | Berth's dues |", "| --- | --- | --- |"]
    rows += [f"| Berth {number} | {number + 2} hours | EUR {number * 5} |" for number in range(1, 30)]
    quoted = answer("what are the dues of a berth per stay?", "\n".join(rows))
    assert quoted not in rows[:2]
    assert quoted.startswith("| Berth ")


BANDS = (
    "2.3 A lorry falls into one of these classes:\n\n"
    "| Class | Weight | Fee |\n| --- | --- | --- |\n| Small | 3 t | EUR 10 |\n| Heavy | 30 t | EUR 90 |\n\n"
    "2.4 The fee is paid at the gate."
)


@pytest.mark.parametrize(
    "question", ["what is the fee of a heavy lorry?", "which classes does a lorry fall into?"]
)
def test_a_row_comes_with_its_table_and_the_line_that_leads_to_it(question: str) -> None:
    assert answer(question, BANDS) == BANDS.removesuffix("\n\n2.4 The fee is paid at the gate.")


def test_a_line_that_leads_to_a_list_brings_the_list() -> None:
    text = "开门须备齐下列物品：\n- 钥匙\n- 班长签字\n其余照旧。"
    assert answer("开门须备齐哪些物品", text) == "开门须备齐下列物品：\n- 钥匙\n- 班长签字"


def test_a_sentence_beside_a_table_stays_alone() -> None:
    assert answer("where is the fee paid, at the gate?", BANDS) == "2.4 The fee is paid at the gate."


def test_a_short_list_is_quoted_whole_and_of_a_long_one_the_item_that_answers() -> None:
    listed = "Duties of the yard.\n- Count the pallets every Monday.\n- Lock the gate at ten."
    assert answer("when is the gate locked", listed) == listed
    longer = listed + "".join(
        f"\n- Sweep hall {number} in the evening, behind the racks too." for number in range(9)
    )
    assert answer("when is the gate locked", longer) == "- Lock the gate at ten."


def test_a_question_comes_with_its_answer_up_to_what_was_asked() -> None:
    text = (
        "**Who sweeps?**\nThe night shift sweeps.\n\n**May the driver help to unload?**\n"
        "No, never. He waits in the cabin. Ask the foreman for a key.\n"
    )
    assert answer("can a driver unload?", text) == text.partition("\n\n")[2].strip()
    assert answer("where does the driver wait?", text) == (
        "**May the driver help to unload?**\nNo, never. He waits in the cabin."
    )


def test_lines_that_the_page_has_broken_are_one_sentence() -> None:
    text = "3. LOADING\n   The foreman checks the chains of a lorry before it leaves the\n   yard."
    assert answer("who checks the chains of a lorry?", f"{text} Straps are free.\n") == text


def test_two_sentences_that_may_as_well_be_meant_are_both_quoted() -> None:
    text = (
        "Pallets cost EUR 12 in Lyon. The office is shut today. Pallets cost EUR 15 in Turin. Bring gloves."
    )
    assert answer("what do pallets cost?", text) == text.removesuffix(" Bring gloves.")


def test_what_a_sentence_says_in_other_words_counts() -> None:
    text = "The yard is swept at six. 承运司机在驾驶室等候。"
    query = query_of("where does the driver wait?")
    wordings = wordings_of("where does the driver wait?")
    assert answer_of(text, "where does the driver wait?", query, dict.fromkeys(query, 1.0), wordings) == (
        "承运司机在驾驶室等候。"
    )


def test_a_table_too_long_to_be_quoted_gives_the_row_under_its_heads() -> None:
    rows = "".join(f"| Class {number} | a fee that is paid at the gate |\n" for number in range(40))
    text = f"| Class | Fee |\n| --- | --- |\n{rows}| Heavy | thirty euros |\n"
    assert answer("heavy", text) == "| Class | Fee |\n| --- | --- |\n| Heavy | thirty euros |"


CLAUSES = (
    "3.3 Samples are free. They are counted at the end of the year.\n"
    "3.4 Crates of one group are added together. No group may hold more than 70 crates.\n"
    "3.5 Crates are grey.\n\nCrates of the harbour are blue. Nobody may paint them."
)


def test_a_short_numbered_clause_is_quoted_whole_and_nothing_of_its_neighbours() -> None:
    whole = "3.4 Crates of one group are added together. No group may hold more than 70 crates."
    assert answer("are crates of a group added together?", CLAUSES) == whole
    assert answer("how many crates may a group hold?", CLAUSES) == whole


def test_a_long_clause_is_quoted_by_the_sentence_that_answers() -> None:
    told = "3.4 Crates of one group are added together. " + "The yard is swept by hand. " * 20
    assert (
        answer("are crates of a group added together?", told) == "3.4 Crates of one group are added together."
    )


def test_what_stands_in_no_clause_is_quoted_by_its_sentence() -> None:
    assert answer("what colour are crates of the harbour?", CLAUSES) == "Crates of the harbour are blue."


def test_a_chinese_article_is_quoted_whole() -> None:
    whole = "第九条 同一集团的木箱合并计算。任何集团不得超过七十箱。"
    text = f"第八条 样品免费。每年末清点。\n{whole}\n第十条 木箱为灰色。"
    assert answer("同一集团的木箱怎么算？", text) == whole
