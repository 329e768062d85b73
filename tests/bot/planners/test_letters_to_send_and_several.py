"""Several letters are drafted each; none is ever sent, whoever asks for it and in whatever words."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LETTER = "draft_reminder"
BOTH_STAGES: tuple[dict[str, object], ...] = ({"stage": "reminder"}, {"stage": "formal_demand"})
BOTH_LANGUAGES: tuple[dict[str, object], ...] = ({"language": "en"}, {"language": "zh"})


@pytest.mark.parametrize(
    ("question", "customer", "each"),
    [
        ("draft the reminder and the formal demand for VDH", "C041", BOTH_STAGES),
        ("I need two letters for VDH: a reminder and a formal demand", "C041", BOTH_STAGES),
        ("write VDH a reminder, then also a formal demand", "C041", BOTH_STAGES),
        ("给德顺汽配写一封提醒函和一封正式催款函", "C021", BOTH_STAGES),
        ("德顺汽配的提醒函和正式催款函都写一份", "C021", BOTH_STAGES),
        ("draft a reminder for VDH in English and in Chinese", "C041", BOTH_LANGUAGES),
        ("draft the reminder for VDH in both languages", "C041", BOTH_LANGUAGES),
        ("给德顺汽配写催收信，中英文各一份", "C021", BOTH_LANGUAGES),
        ("给德顺汽配写封双语催款函", "C021", BOTH_LANGUAGES),
    ],
)
def test_each_of_several_letters_is_drafted(
    talk: Callable[..., Talk], question: str, customer: str, each: tuple[dict[str, object], ...]
) -> None:
    assert talk().calls(question) == [Made(LETTER, {"customer": customer, **said}) for said in each]


def test_several_letters_are_for_the_one_spoken_of(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("How much is overdue at VDH?")
    made = [Made(LETTER, {"customer": "C041", **said}) for said in BOTH_STAGES]
    assert speaker.calls("draft the reminder and the formal demand") == made


def test_each_customer_gets_its_own_letter(talk: Callable[..., Talk]) -> None:
    assert talk().calls("draft a reminder for VDH and a formal demand for Müller") == [
        Made(LETTER, {"customer": "C041", "stage": "reminder"}),
        Made(LETTER, {"customer": "C033", "stage": "formal_demand"}),
    ]


@pytest.mark.parametrize(
    ("question", "stage"),
    [
        ("draft a formal demand for VDH rather than a reminder", "formal_demand"),
        ("They ignored the reminder, so draft the formal demand for VDH", "formal_demand"),
    ],
)
def test_a_letter_that_is_not_wanted_is_none_of_several(
    talk: Callable[..., Talk], question: str, stage: str
) -> None:
    assert talk().calls(question) == [Made(LETTER, {"customer": "C041", "stage": stage})]


def test_the_last_letter_comes_in_both_languages(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("draft a letter for VDH")
    made = [Made(LETTER, {"customer": "C041", **said}) for said in BOTH_LANGUAGES]
    assert speaker.calls("in both languages please") == made


@pytest.mark.parametrize(
    "then",
    [
        *("Send that reminder", "send it", "please send that off to them", "now email it to them", "mail it"),
        *("go ahead and send it today", "can you send it for me", "发出去", "发给他们", "帮我把它发了"),
        *("用我的邮箱发给对方", "把刚才那封信发出去"),
    ],
)
def test_a_drafted_letter_is_never_sent(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk()
    speaker.say("draft a reminder for VDH")
    answer = speaker.say(then)
    assert (answer.reply.status, answer.calls) == ("out_of_scope", ())


@pytest.mark.parametrize(
    "question",
    ["Send that reminder to Tri-County by email today, from my mailbox.", "把催款函发给德顺汽配"],
)
def test_a_letter_pointed_at_is_never_sent(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert (answer.reply.status, answer.calls) == ("out_of_scope", ())


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("send a reminder to VDH", Made(LETTER, {"customer": "C041"})),
        ("send me a draft reminder for VDH", Made(LETTER, {"customer": "C041"})),
        ("发我一份德顺汽配的催款函", Made(LETTER, {"customer": "C021"})),
        ("send me the overdue list", Made("overdue_worklist", {})),
    ],
)
def test_what_is_sent_to_the_asker_is_given(talk: Callable[..., Talk], question: str, made: Made) -> None:
    assert talk().calls(question) == [made]
