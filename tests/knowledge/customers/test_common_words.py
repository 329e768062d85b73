"""A common word in small letters is nobody, though a customer's name is near it or begins with it."""

import pytest

from knowledge.customers import NameEntry, NameIndex

NAMES = {
    "N1": "Industrias Peñón S.A. de C.V.",
    "N2": "Harbor Point Packaging Inc.",
    "N3": "Central Kitchen (HK) Limited",
    "N4": "Limite Distribuidora Ltda.",
    "N5": "Cloud Kitchen Tech",
    "N6": "鑫达贸易有限公司",
}


@pytest.fixture(scope="module")
def index() -> NameIndex:
    """Index names that common words are near."""
    return NameIndex.build(NameEntry(customer_id=each, name=name) for each, name in NAMES.items())


NOBODY = (
    "list the industries",
    "Which industries do our customers belong to?",
    "our industrial customers who are overdue",
    "list the harbor",
    "any news on the cloud of late",
    "which central bank rate applies",
    "list the limited company",
    "limite exceeded, who is over the limit",
    "高达怎么样",
    "货物到达以后怎么办",
)


@pytest.mark.parametrize("question", NOBODY)
def test_a_common_word_in_small_letters_is_no_customer(index: NameIndex, question: str) -> None:
    assert index.mentions(question) == []


SOMEBODY = {
    "limit of Industrias": "N1",
    "what does industrias owe": "N1",
    "what does harbor owe us": "N2",
    "can I ship to central": "N3",
    "is Limite overdue": "N4",
    "鑫达还欠多少": "N6",
}


@pytest.mark.parametrize(("question", "meant"), SOMEBODY.items())
def test_a_name_that_stands_like_one_is_a_customer(index: NameIndex, question: str, meant: str) -> None:
    (mention,) = index.mentions(question)
    assert mention.linking.candidates[0].customer_id == meant


@pytest.fixture(scope="module")
def called_like_words() -> NameIndex:
    """Index customers who are called like a day and like an ordinary word of questions."""
    names = ("Monday Ltd", "Limit GmbH")
    return NameIndex.build(NameEntry(customer_id=name, name=name) for name in names)


@pytest.mark.parametrize(
    "question",
    [
        "is Monday on stop or can we still sell to them",
        "14k to Monday, good to go?",
        "can I ship to Monday next week",
        "what is Monday's limit",
        "is Monday overdue",
        "Does Monday owe us anything?",
    ],
)
def test_a_customer_called_like_a_day_is_meant_where_no_day_can_be(
    called_like_words: NameIndex, question: str
) -> None:
    (mention,) = called_like_words.mentions(question)
    assert (mention.text, mention.linking.verdict) == ("Monday", "one")


@pytest.mark.parametrize(
    "question",
    [
        "ship 14k to Castle by Monday",
        "can we move the review to Monday",
        "is Monday a holiday",
        "who is overdue since Monday",
        "what was overdue last Monday",
        "from 3 June to Monday, who paid",
        "Monday's order list",
        "who is over the limit",
        "is the limit on hold",
    ],
)
def test_a_day_or_a_word_of_questions_is_no_customer(called_like_words: NameIndex, question: str) -> None:
    assert called_like_words.mentions(question) == []
