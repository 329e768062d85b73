"""What narrows a question about many customers is applied or asked about: it is never dropped."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

UNAPPLIED = {
    "D级客户谁逾期了": "D级",
    "overdue accounts among our distributors": "distributors",
    "经销商里有哪些逾期": "经销商",
    "哪些重点客户超额度了": "重点客户",
    "ageing report for key accounts": "key accounts",
    "ageing, undisputed only": "undisputed",
    "账龄表剔除争议": "剔除争议",
    "overdue customers in Liverpool": "Liverpool",
    "深圳的客户哪些逾期": "深圳",
    "stress test for grade C customers, one notch down": "grade C",
    "DSO counted on a 365 day basis": "365 day",
    "who is overdue, leaving out Midland Gear": "leaving out Midland Gear",
    "overdue customers except C047": "except C047",
    "逾期清单，除C047外": "除C047外",
    "谁的保单快到期了": "保单",
    "有哪些客户的信用险要到期": "信用险",
}


@pytest.mark.parametrize(("question", "named"), UNAPPLIED.items())
def test_what_no_argument_carries_is_asked_about(
    talk: Callable[..., Talk], question: str, named: str
) -> None:
    reply = talk().say(question).reply
    assert (reply.status, named in reply.headline) == ("clarify", True), reply.headline


INDUSTRIES = {
    "what if everyone in machinery falls two grades": ("machinery", "food machinery"),
    "stress test: the plastics sector down one notch": ("plastics", "wind power"),
    "造纸业有哪些预警信号": ("造纸", "风电"),
}


@pytest.mark.parametrize(("question", "said"), INDUSTRIES.items())
def test_an_industry_that_the_ledger_lacks_is_asked_about_with_the_ledgers_own(
    talk: Callable[..., Talk], question: str, said: tuple[str, str]
) -> None:
    reply = talk().say(question).reply
    assert reply.status == "clarify"
    assert all(word in reply.headline for word in said), reply.headline


FIGURES = {
    "limits above 2 million": "2 million",
    "额度高于200万的客户列一下": "200万",
    "which limits expire within 45 days": "45 days",
    "45天内到期的额度": "45天",
    "limits ending before the end of the year": "30",
    "ageing of what is more than 45 days old": "45 days",
    "DSO over the last eight months": "last eight months",
    "最近8个月的DSO": "最近8个月",
    "warnings of the last 20 days": "last 20 days",
    "who fell overdue last month": "last month",
    "谁这周刚逾期": "这周",
    "customers on hold for more than 45 days": "45 days",
    "stress test: our top 8 customers go bust": "8 customers",
}


@pytest.mark.parametrize(("question", "named"), FIGURES.items())
def test_a_figure_that_no_argument_carries_is_asked_about(
    talk: Callable[..., Talk], question: str, named: str
) -> None:
    reply = talk().say(question).reply
    assert (reply.status, named in reply.headline) == ("clarify", True), reply.headline


APPLIED: dict[str, Made] = {
    "limits that expire within 30 days": Made("limits_worklist", {"condition": "expiring"}),
    "how much is more than 90 days old in the ageing": Made("ageing_report", {}),
    "前五大客户占比多少": Made("portfolio_kpis", {}),
    "show 4 warnings only": Made("early_warnings", {"top": 4}),
    "DSO over the last 90 days": Made("portfolio_kpis", {}),
}


@pytest.mark.parametrize(("question", "call"), APPLIED.items())
def test_what_the_tool_can_do_is_done(talk: Callable[..., Talk], question: str, call: Made) -> None:
    assert talk().calls(question) == [call]


def test_a_yes_shows_the_list_without_the_condition(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    assert speaker.say("who is late among the resellers in Germany").reply.status == "clarify"
    assert speaker.calls("yes") == [Made("overdue_worklist", {"country": "DE"})]


@pytest.mark.parametrize(
    "question", ["DSO by industry", "which industry has the worst DSO", "各业务员的逾期率"]
)
def test_key_figures_are_given_for_one_part_at_a_time(talk: Callable[..., Talk], question: str) -> None:
    speaker = talk()
    assert speaker.say(question).reply.status == "clarify"
    assert speaker.calls("Zhang Wei") == [Made("portfolio_kpis", {"salesperson": "zhang.wei@xilan.example"})]


@pytest.mark.parametrize("question", ["who should I chase this week", "本周催收名单"])
def test_a_list_for_this_week_is_the_list_of_today(talk: Callable[..., Talk], question: str) -> None:
    assert talk().calls(question) == [Made("overdue_worklist", {})]


@pytest.mark.parametrize("question", ["天海重工集团的额度过期了吗", "Tianhai Heavy Equipment limit?"])
def test_an_industry_in_the_name_of_a_stranger_is_no_industry(
    talk: Callable[..., Talk], question: str
) -> None:
    assert talk().say(question).reply.status == "not_found"


@pytest.mark.parametrize("question", ["重工行业谁逾期", "Heavy equipment customers near their limit"])
def test_an_industry_by_itself_is_one(talk: Callable[..., Talk], question: str) -> None:
    (made,) = talk().say(question).calls
    assert made.args["industry"] == "heavy equipment"
