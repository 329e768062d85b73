"""One choice is left because the others may not be shown: an answer takes it only where it tells that one."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMIT = "customer_limit"
OFFERED = {
    "sales_america": ("limit of Nordvik", "C051"),
    "sales_north": ("锡北的额度", "C008"),
}


@pytest.mark.parametrize(
    ("role", "answer"),
    [
        *(("sales_america", each) for each in ("the first", "A", "1", "option 1", "the last one", "usa")),
        *(("sales_america", each) for each in ("the USA one", "the American one", "Nordvik USA", "C051")),
        *(
            ("sales_north", each)
            for each in ("第一个", "A", "1", "精铸那家", "安徽那家", "锡北精铸", "最后一个")
        ),
    ],
)
def test_an_answer_that_tells_it_takes_it(talk: Callable[..., Talk], role: str, answer: str) -> None:
    asked, only = OFFERED[role]
    speaker = talk(role)
    assert [each.customer_id for each in speaker.say(asked).reply.choices] == [only]
    assert speaker.calls(answer) == [Made(LIMIT, {"customer": only})]


@pytest.mark.parametrize(
    ("role", "answer"),
    [
        *(("sales_america", each) for each in ("the second", "B", "4", "option 4", "the third one", "c)")),
        *(("sales_america", each) for each in ("the latter", "the middle one", "not the first", "either")),
        *(("sales_america", each) for each in ("not A", "none of them", "not the second", "nope", "Nordvik")),
        *(("sales_north", each) for each in ("不是第二个", "第二个", "C", "后者", "第三家", "不是第一个")),
        *(("sales_north", each) for each in ("都不是", "随便", "选项2", "中间那家", "锡北")),
    ],
)
def test_an_answer_that_does_not_tell_it_is_asked_about_again(
    talk: Callable[..., Talk], role: str, answer: str
) -> None:
    asked, only = OFFERED[role]
    speaker = talk(role)
    speaker.say(asked)
    again = speaker.say(answer)
    assert (again.reply.status, again.calls) == ("clarify", ())
    assert {each.customer_id for each in again.reply.choices} <= {only}


@pytest.mark.parametrize(
    ("role", "answer"),
    [
        *(("sales_america", each) for each in ("the gears one", "the holding", "the British one", "no")),
        *(
            ("sales_america", each)
            for each in ("the Swedish one", "the power transmission one", "the other one")
        ),
        *(("sales_north", each) for each in ("重工那家", "铸造那家", "美国那家", "母公司", "不是", "另一家")),
    ],
)
def test_words_for_one_that_is_not_shown_do_not_take_it(
    talk: Callable[..., Talk], role: str, answer: str
) -> None:
    asked, only = OFFERED[role]
    speaker = talk(role)
    speaker.say(asked)
    assert not any(call.args.get("customer") == only for call in speaker.say(answer).calls)


@pytest.mark.parametrize("answer", ["no", "or", "in", "is"])
def test_a_small_word_is_no_part_of_a_name_that_was_offered(talk: Callable[..., Talk], answer: str) -> None:
    speaker = talk("sales_america")
    speaker.say("credit report of Nordvik")
    assert not any(call.ok for call in speaker.say(answer).calls)
