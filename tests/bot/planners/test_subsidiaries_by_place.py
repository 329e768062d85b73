"""A subsidiary told by its place is the one there and no other: 英国那个子公司, "the UK subsidiary"."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

NORDVIK, XIBEI = "Nordvik Holding AB 的额度用掉多少了", "锡北重工的额度"


@pytest.mark.parametrize(
    ("first", "then", "meant"),
    [
        (NORDVIK, "英国那个子公司呢", "C032"),
        (NORDVIK, "英国的子公司呢", "C032"),
        (NORDVIK, "在英国的那个子公司呢", "C032"),
        (NORDVIK, "集团里英国那家呢", "C032"),
        (NORDVIK, "美国那边的子公司", "C051"),
        (NORDVIK, "底下美国那家", "C051"),
        (NORDVIK, "the UK subsidiary?", "C032"),
        (XIBEI, "安徽那个子公司呢", "C008"),
        (XIBEI, "美国那个子公司呢", "C050"),
        (XIBEI, "那家子公司的额度", "C007"),
    ],
)
def test_the_one_there_is_meant(talk: Callable[..., Talk], first: str, then: str, meant: str) -> None:
    speaker = talk()
    speaker.say(first)
    assert speaker.calls(then) == [Made("customer_limit", {"customer": meant})]


@pytest.mark.parametrize("then", ["日本那个子公司呢", "苏州那家子公司", "它苏州那家公司"])
def test_one_that_is_nowhere_there_is_said_to_be_none(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk()
    speaker.say(XIBEI)
    answer = speaker.say(then)
    assert (answer.reply.status, answer.calls) == ("not_found", ())
    assert "集团" in answer.reply.headline


@pytest.mark.parametrize(
    "then", [f"{place}子公司的额度" for place in ("安徽", "美国", "江苏", "德国", "日本", "苏州")]
)
def test_whether_one_is_there_that_may_not_be_shown_is_not_told(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk("sales")
    speaker.say("锡北铸造的额度")
    answer = speaker.say(then)
    assert (answer.reply.status, answer.calls) == ("denied", ())


@pytest.mark.parametrize(
    ("then", "meant"), [("做食品的那个", "C030"), ("搞工程的那个", "C029"), ("做食品的", "C030")]
)
def test_one_of_those_offered_is_told_by_what_it_does(
    talk: Callable[..., Talk], then: str, meant: str
) -> None:
    speaker = talk("credit_manager")
    speaker.say("奥克菲尔德想把额度提到 60 万英镑，给得了吗")
    args: dict[str, object] = {"customer": meant, "requested": "600000", "currency": "GBP"}
    assert speaker.calls(then) == [Made("suggest_limit", args)]


def test_one_that_does_what_nobody_here_does_is_said_to_be_nobody(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("立方液压额度多少")
    assert speaker.say("做游艇的那个呢").reply.status == "not_found"


@pytest.mark.parametrize(
    ("then", "meant"), [("它的兄弟公司的额度", "C050"), ("它美国的姐妹公司的额度", "C050")]
)
def test_a_kind_of_relative_is_no_place(talk: Callable[..., Talk], then: str, meant: str) -> None:
    speaker = talk()
    speaker.say("锡北精铸的额度")
    assert speaker.calls(then) == [Made("customer_limit", {"customer": meant})]


@pytest.mark.parametrize("then", ["它的其他公司的额度", "limits of its other companies"])
def test_other_companies_of_theirs_are_not_they_themselves(talk: Callable[..., Talk], then: str) -> None:
    speaker = talk()
    speaker.say("锡北精铸的额度")
    answer = speaker.say(then)
    assert answer.reply.status in ("clarify", "not_found")
    assert not answer.calls
