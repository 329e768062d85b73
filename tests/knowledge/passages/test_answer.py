"""Of a longer passage the part that answers is quoted, as it is written."""

import pytest

from knowledge.passages.answer import LONGEST, answer_of
from knowledge.passages.question import query_of

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
    assert answer("押金多少钱？", text) == "托盘押金每个八十元。但一次少于五个的不收押金。"


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


def test_an_item_that_answers_by_itself_and_a_sentence_beside_a_table_stay_alone() -> None:
    assert answer("where is the fee paid, at the gate?", BANDS) == "2.4 The fee is paid at the gate."
    listed = "Duties of the yard.\n- Count the pallets every Monday.\n- Lock the gate at ten."
    assert answer("when is the gate locked", listed) == "- Lock the gate at ten."


def test_a_table_too_long_to_be_quoted_gives_the_row_alone() -> None:
    rows = "".join(f"| Class {number} | a fee that is paid at the gate |\n" for number in range(40))
    text = f"| Class | Fee |\n| --- | --- |\n{rows}| Heavy | thirty euros |\n"
    assert answer("heavy", text) == "| Heavy | thirty euros |"
