"""What only asks is searched for nowhere, and a question that yes or no answers is known."""

import pytest

from knowledge.passages.asking import answers_plainly, asks_whether, content_of, said_in
from knowledge.passages.tokens import plain, simplified


@pytest.mark.parametrize(
    ("question", "gone", "kept"),
    [
        ("逾期利息是怎么算的？", ("怎", "么", "怎么", "么算"), ("逾期", "利息", "算")),
        ("請問逾期利息是多少", ("请", "问", "多少", "是多"), ("逾期", "利息", "是")),
        ("为什么要复核额度呢", ("什么", "呢", "么要"), ("复核", "额度", "要")),
        ("托盘押金有什么要求？", ("要求", "什么"), ("托盘", "押金")),
        ("旧托盘怎么处理？", ("处理", "怎么"), ("托盘",)),
        ("装车要注意些什么", ("注意", "什么"), ("装车",)),
        ("what does a deposit mean?", ("mean",), ("deposit",)),
        ("where is the auction held", ("held",), ("auction",)),
    ],
)
def test_words_that_only_ask_are_left_out(
    question: str, gone: tuple[str, ...], kept: tuple[str, ...]
) -> None:
    content = content_of(question)
    assert not content.keys() & {*gone}
    assert content.keys() >= {*kept}


@pytest.mark.parametrize(
    ("question", "kept"), [("其他客户", "其他"), ("任何人", "任何"), ("几乎没有", "几乎")]
)
def test_a_character_of_another_word_does_not_ask(question: str, kept: str) -> None:
    assert kept in content_of(question)


def test_a_question_that_does_nothing_but_ask_is_searched_as_it_is() -> None:
    assert content_of("是什么")


def test_english_questions_keep_all_that_says_something() -> None:
    assert {"overdu", "order"} <= content_of("May we ship an order while something is overdue?").keys()


@pytest.mark.parametrize(
    "question",
    [
        "May we ship?",
        "If he is late, can we stop?",
        "Our record is bad. May I say so?",
        "额度能不能提前用",
        "要不要收回来",
        "可以先发货吗？",
        "是否需要担保",
        "可以先發貨嗎",
    ],
)
def test_a_question_that_yes_or_no_answers_is_known(question: str) -> None:
    assert asks_whether(question)


@pytest.mark.parametrize("question", ["How late is late?", "When is interest due?", "逾期怎么算", "谁来批"])
def test_another_question_asks_for_more(question: str) -> None:
    assert not asks_whether(question)


@pytest.mark.parametrize(
    "text",
    ["No, unless it says so.", "Rarely by itself.", "不必。先看合同。", "可以，但要记下。"],
)
def test_a_text_that_begins_with_yes_or_no_or_when_answers_plainly(text: str) -> None:
    assert answers_plainly(simplified(plain(text)))


@pytest.mark.parametrize("text", ["The buyer pays within thirty days.", "Nobody ships.", "客户每月对账。"])
def test_a_text_that_states_something_does_not(text: str) -> None:
    assert not answers_plainly(simplified(plain(text)))


def test_english_words_that_ask_how_much_are_left_out_unless_they_say_something_too() -> None:
    assert not {"often", "long"} & content_of("How often is stock counted, and for how long?").keys()
    assert "long" in content_of("How long may a long term be?")


@pytest.mark.parametrize(
    ("question", "gone", "kept"),
    [
        ("逾期利息为什么这么高？", "为什么", "逾期利息"),
        ("月報什麼時候寄出", "什么时候", "月报"),
        ("How often does the policy say stock is counted?", "often", "stock"),
    ],
)
def test_what_only_asks_is_sought_in_no_other_wording(question: str, gone: str, kept: str) -> None:
    assert gone not in said_in(question)
    assert kept in said_in(question)


def test_a_question_that_does_nothing_but_ask_is_sought_whole_in_other_wordings() -> None:
    assert said_in("为什么") == "为什么"


@pytest.mark.parametrize(
    ("question", "light", "heavy"),
    [("who else came within a week of an audit", "came", "audit"), ("托盘的押金", "的", "托")],
)
def test_a_word_that_says_little_anywhere_counts_less(question: str, light: str, heavy: str) -> None:
    content = content_of(question)
    assert 0 < content[light] < content[heavy]
