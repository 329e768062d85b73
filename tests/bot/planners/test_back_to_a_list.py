"""A message that goes back to a list is about that list, and not about who was spoken of since."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LATE = ("who is more than 20 days overdue", "Castellani limit?")
HELD = ("who is over their limit", "Castellani: what is overdue?")


@pytest.mark.parametrize(
    ("before", "then", "made"),
    [
        (LATE, "let's go back to the list", Made("overdue_worklist", {"min_days": 21})),
        (
            LATE,
            "back to the late ones, only Spain",
            Made("overdue_worklist", {"min_days": 21, "country": "ES"}),
        ),
        (LATE, "return to the overdue list, top 2", Made("overdue_worklist", {"min_days": 21, "top": 2})),
        (LATE, "回到刚才那份名单", Made("overdue_worklist", {"min_days": 21})),
        (LATE, "说回逾期的那些，只看德国的", Made("overdue_worklist", {"min_days": 21, "country": "DE"})),
        (HELD, "ok, back to the over-limit ones", Made("limits_worklist", {"condition": "over_limit"})),
        (
            HELD,
            "回到超额度的那批，只要李娜的",
            Made("limits_worklist", {"condition": "over_limit", "salesperson": "li.na@xilan.example"}),
        ),
        (HELD, "back to those without a limit", Made("limits_worklist", {"condition": "no_limit"})),
        (HELD, "back to the overdue list", Made("overdue_worklist", {})),
    ],
)
def test_the_list_is_shown_again(
    talk: Callable[..., Talk], before: tuple[str, ...], then: str, made: Made
) -> None:
    speaker = talk()
    for question in before:
        speaker.say(question)
    assert speaker.calls(then) == [made]


@pytest.mark.parametrize(
    ("then", "country"),
    [
        ("show me the Spanish list again", "ES"),
        ("same list for Hungary", "HU"),
        ("now the list for Spain once more", "ES"),
        ("show me the list of Spain again", "ES"),
        ("the table for Hungary one more time", "HU"),
        ("the German list once more", "DE"),
        ("重新看一下西班牙的名单", "ES"),
    ],
)
def test_a_list_is_told_by_its_country(talk: Callable[..., Talk], then: str, country: str) -> None:
    speaker = talk()
    for question in ("who is overdue in Spain", "who is overdue in Germany", "Castellani limit?"):
        speaker.say(question)
    assert speaker.calls(then) == [Made("overdue_worklist", {"country": country})]


def test_a_report_is_gone_back_to(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    for question in ("ageing by industry", "who is over limit", "Castellani limit?"):
        speaker.say(question)
    assert speaker.calls("back to the ageing please") == [Made("ageing_report", {"by": "industry"})]


def test_one_of_two_lists_is_told_by_what_it_shows(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    for question in ("who has a limit that ends soon", "who is over their limit", "Castellani limit?"):
        speaker.say(question)
    again = Made("limits_worklist", {"condition": "expiring"})
    assert speaker.calls("go back to those with a limit that ends soon") == [again]


@pytest.mark.parametrize("then", ["back to their limit", "back to Castellani's limit"])
def test_a_customer_is_gone_back_to_as_before(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk()
    for question in LATE:
        speaker.say(question)
    assert speaker.calls(then) == [Made("customer_limit", {"customer": "C037"})]


@pytest.mark.parametrize(
    "back", ["back to those in dispute", "back to the ones in dispute", "回到有争议的那些"]
)
def test_those_at_a_stage_are_gone_back_to_by_their_stage(talk: Callable[..., Talk], back: str) -> None:
    speaker = talk("finance")
    speaker.say("who is overdue?")
    speaker.say("who is on stop?")
    assert speaker.calls(back) == [Made("overdue_worklist", {"stage": "disputed"})]


@pytest.mark.parametrize(
    "back", ["back to those with a guarantee", "back to the overdue ones with insurance", "回到有担保的那些"]
)
def test_those_whom_no_argument_tells_are_asked_about(talk: Callable[..., Talk], back: str) -> None:
    speaker = talk("finance")
    speaker.say("who is overdue?")
    speaker.say("who is on stop?")
    said = speaker.say(back)
    assert (said.reply.status, said.calls) == ("clarify", ())
