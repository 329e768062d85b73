"""What a question wants to be told is told by texts of that kind and by no other."""

import pytest

from knowledge.passages.wanted import wanted_in

TIME = ("how long may they wait?", "when is it due?", "多久要复核一次", "什么时候到期", "几天之内要报")
SHARE = (
    "what percentage is kept back?",
    "what interest rate applies?",
    "比例是多少",
    "押几成",
    "按百分之几收",
)
COUNT = ("how much does it cost?", "how many signatures are there?", "收多少钱", "最多几个人")
WHO = ("who signs?", "which department decides?", "谁来批", "由哪个部门管")


def tells_what_is_wanted(question: str, text: str) -> bool:
    wanted = wanted_in(question)
    assert wanted is not None
    return wanted.search(text) is not None


@pytest.mark.parametrize("question", TIME)
@pytest.mark.parametrize(
    "text", ["within thirty days of delivery", "every month", "每季度看一遍", "当天就要报", "十五日前"]
)
def test_a_time_is_told_by_a_length_or_a_point_of_time(question: str, text: str) -> None:
    assert tells_what_is_wanted(question, text)


@pytest.mark.parametrize("question", SHARE)
@pytest.mark.parametrize(
    "text", ["ninety per cent", "a third of it", "3%", "百分之三", "两成左右", "减半", "三个点"]
)
def test_a_share_is_told_by_a_share(question: str, text: str) -> None:
    assert tells_what_is_wanted(question, text)


@pytest.mark.parametrize("question", COUNT)
@pytest.mark.parametrize("text", ["500", "two signatures", "五万元", "全额", "no limit"])
def test_an_amount_is_told_by_a_number(question: str, text: str) -> None:
    assert tells_what_is_wanted(question, text)


@pytest.mark.parametrize("question", WHO)
@pytest.mark.parametrize("text", ["the credit manager", "the board", "信用经理", "董事会"])
def test_a_person_is_told_by_an_office(question: str, text: str) -> None:
    assert tells_what_is_wanted(question, text)


@pytest.mark.parametrize("question", [*TIME, *SHARE, *COUNT, *WHO])
def test_a_text_that_tells_nothing_of_the_kind_lacks_it(question: str) -> None:
    assert not tells_what_is_wanted(question, "it depends on the contract")
    assert not tells_what_is_wanted(question, "看合同怎么写")


@pytest.mark.parametrize(
    "question", ["why is it kept?", "怎么办理", "when goods arrive, is the form needed?"]
)
def test_a_question_that_wants_something_else_lacks_nothing(question: str) -> None:
    assert wanted_in(question) is None
