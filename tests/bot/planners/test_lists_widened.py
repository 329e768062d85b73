"""Others put beside those of a list keep what it was of, or are asked about."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

LIST = "overdue_worklist"


@pytest.mark.parametrize(
    ("question", "added"),
    [
        ("plus those more than 45 days late", {"min_days": 46}),
        ("add everybody over 45 days", {"min_days": 46}),
        ("together with the ones over 45 days", {"min_days": 46}),
        ("also the ones that are 45 days or more overdue", {"min_days": 45}),
        ("on top of that those in formal demand", {"stage": "formal_demand"}),
        ("plus whatever is in legal", {"stage": "legal"}),
        ("再添上逾期45天以上的", {"min_days": 45}),
        ("外加超过45天的客户", {"min_days": 46}),
        ("以及正式催款阶段的", {"stage": "formal_demand"}),
        ("超过45天的也列进来吧", {"min_days": 46}),
        ("还有45天以上的也加上", {"min_days": 45}),
    ],
)
def test_a_list_keeps_its_country(talk: Callable[..., Talk], question: str, added: dict[str, object]) -> None:
    speaker = talk()
    speaker.say("which customers in Germany are overdue?")
    assert speaker.calls(question) == [Made(LIST, {"country": "DE", **added})]


@pytest.mark.parametrize(
    "question", ["plus Poland", "波兰的也算上", "法国的一起列进来", "as well as those in Spain"]
)
def test_another_country_beside_it_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk()
    speaker.say("which customers in Germany are overdue?")
    answer = speaker.say(question)
    assert asked_for(answer) == "country_one"


@pytest.mark.parametrize(
    ("question", "made"),
    [
        ("also who is over limit?", Made("limits_worklist", {"condition": "over_limit"})),
        ("and the Polish ones?", Made(LIST, {"country": "PL"})),
        ("also which Polish customers are overdue", Made(LIST, {"country": "PL"})),
    ],
)
def test_another_question_is_no_addition(talk: Callable[..., Talk], question: str, made: Made) -> None:
    speaker = talk()
    speaker.say("which customers in Germany are overdue?")
    assert speaker.calls(question) == [made]


@pytest.mark.parametrize("question", ["their limits?", "plus their limits", "and what are their limits"])
def test_those_of_an_empty_list_are_nobody(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk()
    speaker.say("which customers in Italy are overdue?")
    assert not speaker.calls(question)


def test_everyone_on_that_list_are_those_listed(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("which customers in Germany are overdue?")
    made = speaker.calls("limits for everyone on that list")
    assert made == [Made("customer_limit", {"customer": each}) for each in ("C043", "C034")]


def test_those_who_are_not_in_legal_are_asked_about(talk: Callable[..., Talk]) -> None:
    answer = talk().say("who is overdue and not in legal?")
    assert (answer.reply.status, answer.calls) == ("clarify", ())


def test_legal_trouble_is_a_warning(talk: Callable[..., Talk]) -> None:
    assert talk().calls("who is in legal trouble?") == [Made("early_warnings", {"rule": "SIGNAL-LEGAL"})]
