"""What a list is denied or asked to leave out is asked about: never dropped, and never turned round."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

DENIED = {
    "Overdue customers outside China": "outside China",
    "非中国客户的逾期": "非中国",
    "overdue list without Germany": "without Germany",
    "who is overdue and not in Germany?": "not in Germany",
    "non-Polish customers who are overdue": "non-Polish",
    "除了中国以外的逾期客户": "除了中国",
    "德国以外谁逾期": "德国以外",
    "逾期客户，不要轴承行业的": "不要轴承",
    "which customers not in bearings are overdue": "not in bearings",
    "limit list, bearings excluded": "bearings excluded",
    "overdue customers not handled by Li Na": "not handled by Li Na",
    "不是李娜的客户里谁逾期": "不是李娜",
    "除我的客户外还有谁逾期": "除我的客户",
    "overdue customers that are not at formal demand": "not at formal demand",
    "不在正式催告阶段的逾期客户": "不在正式催告",
    "Which customers are not on hold?": "not on hold",
    "不是冻结的客户": "不是冻结",
    "没超额度的客户": "没超额度",
    "who isn\u2019t over their limit": "over their limit",
    "which limits have not expired": "not expired",
    "which customers are neither on hold nor over limit": "neither on hold",
    "customers without lawsuits": "without lawsuits",
    "warnings for non-Chinese customers": "non-Chinese",
    "DSO 不算中国客户": "不算中国",
    "ageing report without Poland": "without Poland",
    "stress test for everyone but automotive": "everyone but automotive",
    "overdue anywhere but China": "anywhere but China",
    "bad debt rate ex China": "ex China",
    "all warnings but critical ones": "but critical",
    "谁还没移交法务": "没移交法务",
}


@pytest.mark.parametrize(("question", "named"), DENIED.items())
def test_what_is_denied_is_asked_about(talk: Callable[..., Talk], question: str, named: str) -> None:
    answer = talk("credit_manager").say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ()), answer.reply.headline
    assert named in answer.reply.headline


OPPOSITE = (
    "who is not overdue",
    "哪些客户没有逾期",
    "which accounts have no overdue invoices",
    "who has never been late",
    "谁从不拖欠",
    "customers without a warning",
    "哪些客户没有预警",
    "which accounts have no red flags",
    "who pays on time?",
    "谁付款最准时",
    "谁回款一直很准时",
    "which customers always pay promptly",
    "who always pays early?",
    "谁一分钱都不欠",
    "who owes us nothing",
    "which customers have paid everything",
    "哪些客户已经付清",
)


@pytest.mark.parametrize("question", OPPOSITE)
def test_a_list_of_the_opposite_is_not_given_for_it(talk: Callable[..., Talk], question: str) -> None:
    answer = talk("credit_manager").say(question)
    assert asked_for(answer) in ("opposite", "prompt_payers")


AGREED = {
    "who is overdue outside China?": ("yes", Made("overdue_worklist", {})),
    "没超额度的客户": ("好的", Made("limits_worklist", {})),
    "who is not overdue": ("yes", Made("overdue_worklist", {})),
}


@pytest.mark.parametrize(("question", "agreed"), AGREED.items())
def test_agreeing_lists_without_what_was_denied(
    talk: Callable[..., Talk], question: str, agreed: tuple[str, Made]
) -> None:
    speaking = talk("credit_manager")
    speaking.say(question)
    assert speaking.calls(agreed[0]) == [agreed[1]]


def test_a_denial_in_a_follow_up_is_asked_about_and_the_last_list_kept(talk: Callable[..., Talk]) -> None:
    speaking = talk("credit_manager")
    speaking.say("who is overdue?")
    assert speaking.say("and not in Germany?").reply.status == "clarify"
    assert speaking.calls("yes") == [Made("overdue_worklist", {})]


SAID = {
    "overdue customers in France, not Germany": Made("overdue_worklist", {"country": "FR"}),
    "只看法国的逾期，不要德国的": Made("overdue_worklist", {"country": "FR"}),
    "critical warnings, not the watch ones": Made("early_warnings", {"level": "critical"}),
    "有没有超额度的客户": Made("limits_worklist", {"condition": "over_limit"}),
    "是不是有客户被冻结了": Made("limits_worklist", {"condition": "on_hold"}),
    "Isn't anyone over the limit?": Made("limits_worklist", {"condition": "over_limit"}),
    "没有额度的客户": Made("limits_worklist", {"condition": "no_limit"}),
    "customers for which we never set a limit": Made("limits_worklist", {"condition": "no_limit"}),
    "谁没有按时付款": Made("overdue_worklist", {}),
    "帮查轴承客户的逾期": Made("overdue_worklist", {"industry": "bearings"}),
    "麻烦看下机床逾期": Made("overdue_worklist", {"industry": "machine tools"}),
    "who has not paid on time": Made("overdue_worklist", {}),
    "which customers have not sent recent financial statements": Made(
        "early_warnings", {"rule": "SIGNAL-STALE"}
    ),
    "overdue customers at least 30 days late": Made("overdue_worklist", {"min_days": 30}),
}


@pytest.mark.parametrize(("question", "call"), SAID.items())
def test_what_is_no_denial_is_answered(talk: Callable[..., Talk], question: str, call: Made) -> None:
    assert talk("credit_manager").calls(question) == [call]


ORDERS = {
    "top 3 by oldest days overdue": "by oldest",
    "拖得最久的三家": "最久",
    "逾期金额最少的三家": "最少",
    "the smallest overdue balance": "smallest",
    "average overdue per customer": "average",
    "平均每家逾期多少": "平均",
    "overdue list in alphabetical order": "alphabetical",
    "second biggest overdue": "second",
    "排名第二的逾期客户": "第二",
    "who owes us the most?": "owes us the most",
    "谁欠我们最多": "欠我们最多",
}


@pytest.mark.parametrize(("question", "named"), ORDERS.items())
def test_an_order_or_an_average_that_no_list_has_is_asked_about(
    talk: Callable[..., Talk], question: str, named: str
) -> None:
    answer = talk("credit_manager").say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ()), answer.reply.headline
    assert named in answer.reply.headline


STRANGE = {
    "Who in leasing is overdue?": "leasing",
    "who in banking is overdue": "banking",
    "overdue customers in casting": "casting",
    "overdue in dairy": "dairy",
    "glass customers overdue": "glass",
    "租赁客户谁逾期": "租赁",
    "天海重工谁逾期": "天海重工",
    "苏州机床客户谁逾期": "苏州机床",
}


@pytest.mark.parametrize(("question", "named"), STRANGE.items())
def test_an_industry_that_looks_like_another_word_is_not_dropped(
    talk: Callable[..., Talk], question: str, named: str
) -> None:
    answer = talk("credit_manager").say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ()), answer.reply.headline
    assert named in answer.reply.headline


def test_a_slip_of_the_pen_is_no_narrowing(talk: Callable[..., Talk]) -> None:
    assert talk().calls("overdue custmers in bearings") == [
        Made("overdue_worklist", {"industry": "bearings"})
    ]


def test_industries_are_offered_in_the_language_of_the_question(talk: Callable[..., Talk]) -> None:
    assert "轴承、" in talk("credit_manager").say("造船业谁逾期").reply.headline
    assert "bearings, " in talk("credit_manager").say("overdue in shipbuilding").reply.headline


LEVELS = ("critical and warning signals in bearings", "critical or watch signs", "严重和警告级别的预警")


@pytest.mark.parametrize("question", LEVELS)
def test_two_levels_at_once_are_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert asked_for(talk("credit_manager").say(question)) == "level"


SPLIT = {
    "哪些行业逾期最多": "industry",
    "overdue by country": "country",
    "谁手上逾期最多": "salesperson",
    "谁名下的逾期金额最大": "salesperson",
    "whose customers are most overdue": "salesperson",
    "客户都分布在哪些国家": "country",
}


@pytest.mark.parametrize(("question", "by"), SPLIT.items())
def test_what_is_overdue_by_parts_is_in_the_ageing_report(
    talk: Callable[..., Talk], question: str, by: str
) -> None:
    assert talk("credit_manager").calls(question) == [Made("ageing_report", {"by": by})]


NOT_SPLIT = ("limits by country", "warnings by industry", "limits per salesperson")


@pytest.mark.parametrize("question", NOT_SPLIT)
def test_a_list_that_cannot_be_split_is_not_given_whole(talk: Callable[..., Talk], question: str) -> None:
    answer = talk("credit_manager").say(question)
    assert asked_for(answer) == "narrowing"


TWO_LISTS = {
    "customers both over limit and overdue": "overdue",
    "哪些客户既超额度又逾期": "逾期",
    "overdue customers on hold": "overdue",
    "which overdue customers have no insurance": "no insurance",
    "which customers haven't been chased": "been chased",
    "非争议的逾期": "非争议",
}


@pytest.mark.parametrize(("question", "named"), TWO_LISTS.items())
def test_one_list_narrowed_by_another_is_asked_about(
    talk: Callable[..., Talk], question: str, named: str
) -> None:
    answer = talk("credit_manager").say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ()), answer.reply.headline
    assert named in answer.reply.headline
