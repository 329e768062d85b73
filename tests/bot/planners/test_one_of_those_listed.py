"""One of a list or of those offered: by country or trade, by a letter or character, and the other ones."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

OVERDUE, LIMIT, STAGE, REPORT = "overdue_status", "customer_limit", "collection_stage", "credit_report"


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ("the uk one - credit report please", Made(REPORT, {"customer": "C063"})),
        ("the british one there: full report?", Made(REPORT, {"customer": "C063"})),
        ("credit report of the chinese one", Made(REPORT, {"customer": "C011"})),
        ("what does the one in china owe us", Made(OVERDUE, {"customer": "C011"})),
        ("英国那家是什么情况，信用报告拉一份", Made(REPORT, {"customer": "C063"})),
        ("中国那家欠多少", Made(OVERDUE, {"customer": "C011"})),
        ("那个英国的欠我们多少", Made(OVERDUE, {"customer": "C063"})),
        ("做自动化的那家欠多少", Made(OVERDUE, {"customer": "C063"})),
        ("the automation one, what do they owe?", Made(OVERDUE, {"customer": "C063"})),
    ],
)
def test_a_place_or_trade_picks_one_of_the_list(talk: Callable[..., Talk], asked: str, made: Made) -> None:
    speaker = talk("credit_manager")
    speaker.say("哪些客户没设额度")
    assert speaker.calls(asked) == [made]


def test_of_several_in_the_list_those_are_offered_and_nobody_else(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    rows = speaker.say("who is overdue?").calls[0].result.rows  # type: ignore[union-attr] # a list has rows
    everywhere = ("C047", "C048", "C050", "C051", "C052", "C056", "C057", "C058", "C060")
    listed = [row.customer_id for row in rows if row.customer_id in everywhere]
    assert 1 < len(listed) < len(everywhere)
    answer = speaker.say("the american one - whose turn is it")
    assert answer.reply.status == "clarify"
    assert sorted(each.customer_id for each in answer.reply.choices) == sorted(listed)


def test_a_later_list_counts_before_what_was_offered_earlier(talk: Callable[..., Talk]) -> None:
    speaker = talk("credit_manager")
    speaker.say("Oakfield limit")
    speaker.say("the food one")
    speaker.say("哪些客户没设额度")
    assert speaker.calls("英国那家欠多少") == [Made(OVERDUE, {"customer": "C063"})]


@pytest.mark.parametrize(
    "then", ["and the other one?", "the other customer?", "另外那家呢", "剩下那家呢", "the others?"]
)
def test_the_other_of_two_listed_is_meant(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk()
    speaker.say("who is blocked at the moment")
    speaker.say("the one on top - how much do they owe")
    assert speaker.calls(then) == [Made(OVERDUE, {"customer": "C016"})]


def test_the_others_of_a_few_listed_are_all_answered_about(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    rows = speaker.say("top 3 overdue customers").calls[0].result.rows  # type: ignore[union-attr] # rows
    listed = [row.customer_id for row in rows]
    speaker.say("what does the second one owe us")
    assert speaker.calls("and the other two?") == [
        Made(OVERDUE, {"customer": each}) for each in (listed[0], listed[2])
    ]


def test_the_other_of_more_than_two_is_asked_about_with_those_left(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    rows = speaker.say("top 3 overdue customers").calls[0].result.rows  # type: ignore[union-attr] # rows
    listed = [row.customer_id for row in rows]
    speaker.say("what does the first one owe us")
    answer = speaker.say("and the other one?")
    assert answer.reply.status == "clarify"
    assert sorted(each.customer_id for each in answer.reply.choices) == sorted(listed[1:])


@pytest.mark.parametrize("then", ["另外那家呢", "and the other one?"])
def test_another_one_of_nobody_knows_whom_is_asked_about(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk()
    speaker.say("limit of Midland Gear")
    answer = speaker.say(then)
    assert (answer.reply.status, answer.calls) == ("clarify", ())
    assert speaker.say("它欠多少").calls == ()


@pytest.mark.parametrize(
    ("then", "made"),
    [
        ("and with the s?", Made(LIMIT, {"customer": "C057"})),
        ("what about the one with the s", Made(LIMIT, {"customer": "C057"})),
        ("how much does the one with the s owe", Made(OVERDUE, {"customer": "C057"})),
        ("带s的那家呢", Made(LIMIT, {"customer": "C057"})),
        ("以s结尾的那家欠多少", Made(OVERDUE, {"customer": "C057"})),
    ],
)
def test_a_letter_turns_to_the_other_one_offered(talk: Callable[..., Talk], then: str, made: Made) -> None:
    speaker = talk()
    speaker.say("Lakeshore's exposure pls")
    speaker.say("the one without the s")
    assert speaker.calls(then) == [made]


@pytest.mark.parametrize(
    ("then", "made"),
    [
        ("伟大的伟那家呢", Made(LIMIT, {"customer": "C004"})),
        ("那伟人的伟呢", Made(LIMIT, {"customer": "C004"})),
        ("丰功伟绩的伟那家欠多少", Made(OVERDUE, {"customer": "C004"})),
        ("还有伟大的伟字那家呢？", Made(LIMIT, {"customer": "C004"})),
    ],
)
def test_a_character_in_a_word_turns_to_the_other_one(
    talk: Callable[..., Talk], then: str, made: Made
) -> None:
    speaker = talk()
    speaker.say("huawei机械的额度")
    speaker.say("纬度的纬")
    assert speaker.calls(then) == [made]


@pytest.mark.parametrize("then", ["到期的期限呢", "不是伟大的伟那家", "without a limit?"])
def test_what_tells_no_character_or_letter_turns_to_nobody(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk()
    speaker.say("huawei机械的额度")
    speaker.say("纬度的纬")
    assert all(call.args.get("customer") != "C004" for call in speaker.say(then).calls)


@pytest.mark.parametrize(
    ("asked", "tool", "whose"),
    [
        ("anna's overdue list pls", "overdue_worklist", "anna.keller@xilan.example"),
        ("annas overdue list", "overdue_worklist", "anna.keller@xilan.example"),
        ("show me mikes late payers", "overdue_worklist", "mike.torres@xilan.example"),
        ("give me anna's debtors please", "overdue_worklist", "anna.keller@xilan.example"),
        ("limits for anna's book", "limits_worklist", "anna.keller@xilan.example"),
    ],
)
def test_a_first_name_in_small_letters_is_a_colleagues(
    talk: Callable[..., Talk], asked: str, tool: str, whose: str
) -> None:
    made = talk("credit_manager").calls(asked)
    assert [(each.tool, each.args.get("salesperson")) for each in made] == [(tool, whose)]


@pytest.mark.parametrize("asked", ["anna's bakery limit", "annas bakery limit"])
def test_a_shop_of_somebodys_name_is_nobodys_portfolio(talk: Callable[..., Talk], asked: str) -> None:
    assert talk("credit_manager").say(asked).reply.status == "not_found"


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ("polish one - stage?", [Made(STAGE, {"customer": "C040"})]),
        ("ok the Dutch outfit: can they take another 20k?", None),
        ("dutch one's limit", [Made(LIMIT, {"customer": "C041"})]),
        ("荷兰那个欠多少", [Made(OVERDUE, {"customer": "C041"})]),
        ("波兰的那个到哪一步了", [Made(STAGE, {"customer": "C040"})]),
    ],
)
def test_a_place_needs_no_article_and_no_word_for_customer(
    talk: Callable[..., Talk], asked: str, made: list[Made] | None
) -> None:
    speaker = talk()
    speaker.say("who is overdue?")
    expected = made or [Made("check_order", {"customer": "C041", "amount": "20000"})]
    assert speaker.calls(asked) == expected


def test_after_one_of_a_list_a_bare_place_is_another_of_it(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("who is overdue?")
    speaker.say("the polish one - whose turn is it")
    assert speaker.calls("and the spanish?") == [Made(STAGE, {"customer": "C036"})]


@pytest.mark.parametrize("asked", ["big one", "german guys - what do they owe", "德国的两家欠多少"])
def test_the_customer_before_is_not_told_of_in_place_of_others(talk: Callable[..., Talk], asked: str) -> None:
    speaker = talk()
    speaker.say("who is overdue?")
    speaker.say("the polish one - whose turn is it")
    speaker.say("what does the one in Luxembourg owe")
    assert not any(call.args.get("customer") in ("C040", "C044") for call in speaker.say(asked).calls)
