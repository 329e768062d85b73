"""Questions that no tool fits and a document of the company's own answers."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.composition import House, assistant
from knowledge.documents.document import Document
from knowledge.documents.shelf import Shelf
from tests.bot.talking import Talk

_YARD = """# Yard rules

## Forklifts

The shift leader counts the forklifts at the gate every evening.

## How do I read the tally sheet?

The left column of the tally sheet is what came in, the right one is what left.

## Fraud

Signs of fraud at the ramp are a torn seal and a driver without papers.

## Posts

The head of the yard is Ms Falk; the tally clerk stands in for her.

## Parking in the Northern Bay

Lorries in the Northern Bay park for six hours at most.

## Commission

The commission of the yard is cut when a tally sheet is handed in late.

## Pledges

The ramp accepts pledges of two kinds, keys and deposit slips.

## Tally codes

Tally codes: GH means goods held at the gate, DV a disputed value on the tally sheet.

## Norwich quay account

From 15 July on, lorries of the Norwich quay are paid for into the account in Tromso.

## Carriers

The quick ratio of a carrier must be at least 0.8 before it gets a gate card.

## Slips

The T-9 slip must reach the gate by noon.
"""
_CHINESE = (
    "# 月台须知\n\n## 叉车\n\n叉车由当班班长每晚清点。\n\n"
    "## 理货单怎么看\n\n理货单左边是进货，右边是出货。\n\n"
    "## 堆场费\n\n堆场费逾期22到39天属于第三档，采取的措施是锁吊车、停卸货。\n"
)


@pytest.fixture(scope="module")
def speak(sample: House, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Talk]:
    shelf = Shelf(tmp_path_factory.mktemp("home"))
    shelf.add(
        [
            Document(name="yard.md", markdown=True, text=_YARD),
            Document(name="月台.md", markdown=True, text=_CHINESE),
        ]
    )
    house, answering = replace(sample, shelf=shelf), assistant()
    return lambda: Talk(house, answering)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who counts the forklifts at the gate?", "shift leader"),
        ("what are the signs of fraud at the ramp?", "torn seal"),
        ("how long may lorries park in the Northern Bay?", "six hours"),
        ("how much may a lorry park in Northern Bay at most?", "six hours"),
        ("the head of the yard Falk is away - who stands in?", "tally clerk"),
        ("how do I read the tally sheet", "left column"),
        ("who is the head of the yard?", "Ms Falk"),
        ("when is the commission of the yard cut?", "tally sheet"),
        ("which pledges do you accept?", "two kinds"),
        ("is a quick ratio of 0.9 ok for a carrier?", "at least 0.8"),
        ("what does the dispute code GH on a tally sheet mean?", "goods held"),
        ("From which day on are lorries of the Norwich quay paid into the account in Tromso?", "15 July"),
        ("叉车谁来清点？", "班长"),
        ("理货单怎么看", "左边"),
    ],
)
def test_what_a_document_answers_is_quoted_though_no_tool_knows_it(
    speak: Callable[[], Talk], question: str, said: str
) -> None:
    answer = speak().say(question)
    assert [call.name for call in answer.calls] == ["search_policy"], answer.reply
    assert said in answer.reply.citations[0].quote


@pytest.mark.parametrize(
    ("question", "tool"),
    [
        ("who is overdue more than 60 days?", "overdue_worklist"),
        ("show me the ageing report", "ageing_report"),
        ("who is the worst payer?", "overdue_worklist"),
        ("what do customers in Germany owe us?", "ageing_report"),
        ("which customers in Germany are overdue?", "overdue_worklist"),
        ("哪些客户被冻结了？", "limits_worklist"),
        ("is a current ratio of 1.15 ok for a carrier?", "check_ratios"),
    ],
)
def test_what_a_tool_is_plainly_asked_no_document_takes(
    speak: Callable[[], Talk], question: str, tool: str
) -> None:
    assert [call.name for call in speak().say(question).calls] == [tool]


@pytest.mark.parametrize(
    "question", ["1", "yes", "what's the weather in Shanghai?", "帮我写首诗", "my salary?"]
)
def test_what_says_too_little_or_is_foreign_is_sought_in_no_document(
    speak: Callable[[], Talk], question: str
) -> None:
    assert not speak().say(question).calls


@pytest.mark.parametrize(
    "question", ["what can you do?", "help", "你能做什么", "how can you help me with carriers?"]
)
def test_what_the_desk_can_do_it_says_itself(speak: Callable[[], Talk], question: str) -> None:
    answer = speak().say(question)
    assert not answer.calls
    assert answer.reply.status == "answered"


def test_a_piece_goes_on_in_the_document_that_answered_before(speak: Callable[[], Talk]) -> None:
    talk = speak()
    assert "six hours" in talk.say("how long may lorries park in the Northern Bay?").reply.citations[0].quote
    on = talk.say("and who counts the forklifts there?")
    assert [call.name for call in on.calls] == ["search_policy"]
    assert "shift leader" in on.reply.citations[0].quote
    elsewhere = talk.say("and who is overdue more than 60 days?")
    assert [call.name for call in elsewhere.calls] == ["overdue_worklist"]


@pytest.mark.parametrize(
    ("question", "on", "said"),
    [
        ("what are the signs of fraud at the ramp?", "what do we pledge for it there?", "two kinds"),
        (
            "how long may lorries park in the Northern Bay?",
            "what ends up in the account in Tromso?",
            "Tromso",
        ),
        (
            "who counts the forklifts at the gate?",
            "when does the tally sheet cost him his commission?",
            "late",
        ),
    ],
)
def test_what_would_lead_nowhere_goes_on_in_the_document(
    speak: Callable[[], Talk], question: str, on: str, said: str
) -> None:
    talk = speak()
    talk.say(question)
    answer = talk.say(on)
    assert [call.name for call in answer.calls] == ["search_policy"], answer.reply
    assert said in answer.reply.as_text()


@pytest.mark.parametrize("on", ["what's the weather in Shanghai?", "帮我写首诗", "my salary?"])
def test_what_a_document_does_not_speak_of_goes_on_nowhere(speak: Callable[[], Talk], on: str) -> None:
    talk = speak()
    talk.say("who counts the forklifts at the gate?")
    assert not talk.say(on).calls


def test_a_form_s_number_is_no_invoice_where_a_document_has_it(speak: Callable[[], Talk]) -> None:
    answer = speak().say("when must the T-9 slip reach the gate?")
    assert "T-9" in answer.reply.as_text()
    assert [call.name for call in answer.calls] == ["search_policy"]


def test_what_is_to_be_done_at_days_overdue_is_written_in_a_document(speak: Callable[[], Talk]) -> None:
    answer = speak().say("堆场费逾期22到39天属于第三档，要采取哪些措施？")
    assert [call.name for call in answer.calls] == ["search_policy"]
    assert "锁吊车" in answer.reply.citations[0].quote
