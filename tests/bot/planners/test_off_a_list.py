"""What a list is not to show narrows it to nobody: neither to those, nor without a word to all."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk

LIST, WARNINGS = "overdue_worklist", "early_warnings"
OUT = (
    "逾期的都有谁，德国的不用列",
    "逾期的都有谁，德国的就不看了",
    "逾期的都有谁（德国的不用看）",
    "德国的就别列了，逾期的都有谁",
    "逾期名单，德国和波兰的不用列",
    "逾期名单，把德国的刨掉",
    "逾期名单，李娜的不用看",
    "逾期名单，轴承行业的就算了",
    "逾期名单，正式催告阶段的不用列",
    "超额度的都有谁，李娜的就不看了",
    "额度快到期的，张伟的别列",
    "预警列一下，关注级别的不用看",
    "按国家的账龄，德国的不用列",
    "overdue list, leave the Germans out",
    "overdue list, bar the Germans",
    "overdue list, leave the Germans and the Poles out",
    "overdue list minus Germany and Poland",
    "leaving the Germans out, who is overdue?",
    "who is overdue? Germans don't count",
    "who's overdue, don't bother with Germany",
    "overdue list, give the Germans a miss",
    "overdue list, Germany can stay off",
    "overdue list, bearings not needed",
    "overdue list, leave Mike's out",
    "over limit accounts, leave mike's out",
    "limits expiring, leave Li Na out",
    "warnings, leave the watch level out",
    "ageing by country, leave Germany out",
    "overdue list, leave the tiny ones out",
)


@pytest.mark.parametrize("question", OUT)
def test_what_is_not_wanted_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    answer = talk("credit_manager").say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ()), answer.calls


KEPT = {
    "逾期名单，只看德国，波兰的不用列": (LIST, {"country": "DE"}),
    "德国的逾期名单，利息不用算": (LIST, {"country": "DE"}),
    "逾期名单别漏了德国的": (LIST, {"country": "DE"}),
    "don't leave the Germans out of the overdue list": (LIST, {"country": "DE"}),
    "overdue list, only Germany, not Poland": (LIST, {"country": "DE"}),
    "Mike's overdues, not Li Na's": (LIST, {"salesperson": "mike.torres@xilan.example"}),
    "who is overdue, no need to list the invoices": (LIST, {}),
    "critical warnings, leave the watch ones out": (WARNINGS, {"level": "critical"}),
}


@pytest.mark.parametrize(("question", "called"), KEPT.items())
def test_what_is_wanted_beside_it_still_narrows(
    talk: Callable[..., Talk], question: str, called: tuple[str, dict[str, str]]
) -> None:
    assert talk("credit_manager").calls(question) == [called]


@pytest.mark.parametrize(
    "said", ["印度的不用列", "leave the Indians out", "without Mike's", "李娜的就不看了"]
)
def test_what_is_not_wanted_of_the_last_list_is_asked_about(talk: Callable[..., Talk], said: str) -> None:
    speaking = talk("credit_manager")
    speaking.say("overdue list")
    assert speaking.say(said).reply.status == "clarify"
