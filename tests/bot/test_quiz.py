"""The quiz in a conversation: what is right and why, options by letter or words, and the score."""

from collections.abc import Callable

import pytest

from bot.composition import House
from bot.conversation import Guide
from knowledge.onboarding.quiz import number_of_questions, question
from tests.bot.talking import Talk

Begin = Callable[..., Talk]


def test_the_quiz_says_what_is_right_and_why_with_the_source(talk: Begin) -> None:
    somebody = talk("staff")
    somebody.say("quiz")
    wrong = somebody.say("A")
    assert (
        wrong.reply.headline == "Not quite. You chose A. release; the answer is B. referral to an approver."
    )
    assert wrong.reply.citations[0].section == "ORDER-LIMIT"
    assert "Your first answer" in somebody.say("b").reply.as_text()
    assert somebody.say("next").reply.headline.startswith("Question 2 of 8")
    right = somebody.say("B")
    assert right.reply.headline == "Correct: B. 30 days."
    assert "net 30" in right.reply.citations[0].quote


@pytest.mark.parametrize("said", ["B", "b.", "(b)", "2", "second", "30 days", "b) 30 days", "选B", "30天"])
def test_an_option_is_chosen_by_letter_place_or_words(talk: Begin, said: str) -> None:
    somebody = talk("staff")
    somebody.say("quiz")
    somebody.say("skip")
    assert "30" in somebody.say(said).reply.headline
    assert somebody.memory.guide is not None
    assert somebody.memory.guide.answers == {"terms": True}


def test_the_score_counts_first_answers_and_names_what_to_read_again(talk: Begin, sample: House) -> None:
    somebody = talk("staff")
    somebody.say("quiz")
    for number in range(1, number_of_questions(sample.policy) + 1):
        asked = question(sample.policy, number, "en")
        somebody.say("ABCD"[asked.right if number != 3 else (asked.right + 1) % 4])
        if number != 3:
            assert somebody.say("A").reply.why[-1].startswith("Your first answer")
        answer = somebody.say("next")
    assert answer.reply.headline == "You answered 7 of 8 questions correctly."
    assert len(answer.reply.why) == 1
    assert answer.reply.why[0].endswith("See policy · ORDER-OVERDUE.")
    assert somebody.say("quiz").reply.headline.startswith("Question 1 of 8")
    assert somebody.memory.guide == Guide(shown="question", number=1)


def test_every_answer_right_is_a_full_score(talk: Begin, sample: House) -> None:
    somebody = talk("staff")
    somebody.say("测验")
    for number in range(1, 9):
        somebody.say("ABCD"[question(sample.policy, number, "zh").right])
        answer = somebody.say("下一题")
    assert answer.reply.headline == "一共 8 题，您答对了 8 题。"
    assert answer.reply.why == ()
