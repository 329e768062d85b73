"""Who is behind a key figure, and who approved a limit: a list by customer, and what nobody records."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk


@pytest.mark.parametrize(
    ("first", "asked", "beside"),
    [
        ("what is our DSO", "and which accounts are behind it?", {}),
        ("what is our overdue rate", "who is dragging it down", {}),
        ("overdue rate in bearings", "which customers are pushing that up", {"industry": "bearings"}),
        ("DSO of Q1 2026", "which clients cause this", {"as_of": "2026-03-31"}),
        ("逾期率多少", "具体是哪几家拖高的", {}),
        ("DSO是多少", "谁造成的", {}),
    ],
)
def test_who_is_behind_a_figure_is_told_by_customer_as_of_its_day(
    talk: Callable[..., Talk], first: str, asked: str, beside: dict[str, object]
) -> None:
    speaker = talk("finance")
    speaker.say(first)
    assert speaker.calls(asked) == [("ageing_report", {"by": "customer", **beside})]


@pytest.mark.parametrize(
    ("first", "asked"),
    [
        ("Müller's limit", "who signed it off?"),
        ("Müller's limit", "and by whom was that approved"),
        ("华纬机械的额度", "当初谁批的"),
        ("who is overdue?", "who granted Müller's limit"),
        ("who is overdue?", "华纬机械的额度是谁定的"),
    ],
)
def test_nobody_records_who_approved_a_limit(talk: Callable[..., Talk], first: str, asked: str) -> None:
    speaker = talk("finance")
    speaker.say(first)
    answer = speaker.say(asked)
    assert (answer.reply.status, answer.calls) == ("not_found", ())


@pytest.mark.parametrize("asked", ["who approves it", "who approves a limit of 300,000?", "30万的额度谁批？"])
def test_who_may_approve_one_is_the_policys(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk("finance")
    speaker.say("Müller's limit")
    assert [made.tool for made in speaker.calls(asked)] == ["search_policy"]


@pytest.mark.parametrize("role", ["sales_europe", "staff"])
def test_who_may_not_see_somebody_is_refused(talk: Callable[..., Talk], role: str) -> None:
    assert talk(role).say("华纬机械的额度是谁批的").reply.status == "denied"


@pytest.mark.parametrize(
    ("first", "asked"),
    [
        ("what is our DSO", "is that good?"),
        ("what is our DSO", "so is this normal or bad"),
        ("what does Müller owe us", "is that a lot"),
        ("逾期率多少", "这个算高吗"),
        ("DSO是多少", "正常吗？"),
        ("华纬机械的额度", "这算多还是少"),
    ],
)
def test_what_to_make_of_a_figure_is_told_by_what_it_rests_on(
    talk: Callable[..., Talk], first: str, asked: str
) -> None:
    speaker = talk("finance")
    speaker.say(first)
    answer = speaker.say(asked)
    assert (answer.reply.status, answer.calls) == ("answered", ())
    assert any(told in answer.reply.headline for told in ("what that rests on", "具体依据"))


@pytest.mark.parametrize("asked", ["good", "好的", "ok", "is it overdue?"])
def test_a_word_of_agreement_judges_nothing(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk("finance")
    shown = speaker.say("Müller's limit").reply
    assert not speaker.say(asked).reply.headline.startswith(shown.headline[:30])
