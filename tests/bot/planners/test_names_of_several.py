"""Names of several customers: all of them counted, two in doubt, or one told in an aside."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, asked_for


def _whom(speaker: Talk, question: str) -> list[str]:
    return sorted(str(each.args["customer"]) for each in speaker.calls(question))


@pytest.mark.parametrize(
    ("question", "customers"),
    [
        ("Lakeshore 那两家的逾期各是多少？", "C057 C058"),
        ("两家奥克菲尔德的额度各还剩多少", "C029 C030"),
        ("江南那三家的额度", "C001 C002 C003"),
        ("both Oakfields: what is overdue?", "C029 C030"),
        ("the two Lakeshores, how much overdue each?", "C057 C058"),
        ("limits of all three Nordviks", "C031 C032 C051"),
        ("how are both Müllers paying?", "C033 C034"),
        ("both Lakeshore Robotics and Kovács: limit?", "C042 C057"),
        ("江南轴承三个月的逾期呢", "C001"),
    ],
)
def test_all_of_a_name_are_told_of_where_so_many_are_counted(
    talk: Callable[..., Talk], question: str, customers: str
) -> None:
    assert _whom(talk(), question) == customers.split()


@pytest.mark.parametrize(
    "question", ["the two Nordviks' limits?", "江南两家的额度", "all four Oakfields: overdue?"]
)
def test_another_count_than_there_are_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    assert asked_for(talk().say(question)) == "customer"


def test_where_not_all_may_be_shown_those_that_may_are_offered(talk: Callable[..., Talk]) -> None:
    speaker = talk("sales")
    assert asked_for(speaker.say("锡北那三家的额度")) == "customer"
    assert speaker.memory.pending is not None
    assert {each.customer_id for each in speaker.memory.pending.choices} == {"C006", "C007"}


@pytest.mark.parametrize(
    ("question", "customers"),
    [
        ("Mueller or Muller, whatever they're called: what's the grade?", "C033 C034"),
        ("Oakfield Foods or Oakfield Engineering, I never remember which: overdue?", "C029 C030"),
        ("瑞丰还是瑞峰来着，额度多少？", "C023 C024"),
        ("华伟或者华纬，记不清是哪家，逾期多少？", "C004 C005"),
    ],
)
def test_of_two_names_in_doubt_neither_is_guessed(
    talk: Callable[..., Talk], question: str, customers: str
) -> None:
    speaker = talk()
    assert asked_for(speaker.say(question)) == "customer"
    assert speaker.memory.pending is not None
    assert sorted(each.customer_id for each in speaker.memory.pending.choices) == customers.split()


@pytest.mark.parametrize(
    ("question", "customers"),
    [
        ("who owes more, Oakfield Foods or Oakfield Engineering?", "C029 C030"),
        ("Kovacs or Kovats, however you spell it: limit?", "C042"),
    ],
)
def test_a_choice_that_is_asked_for_and_two_spellings_are_no_doubt(
    talk: Callable[..., Talk], question: str, customers: str
) -> None:
    assert _whom(talk(), question) == customers.split()


@pytest.mark.parametrize(
    ("question", "customer"),
    [
        ("payment habits of Nordvik, the mother company I mean, not gears, not the Americans", "C031"),
        ("overdue of Nordvik, neither gears nor the americans", "C031"),
        ("Nordvik's limit, the British one", "C032"),
        ("Nordvik (the parent): overdue", "C031"),
        ("credit report of Oakfield, not the foods people", "C029"),
        ("Can I ship 20k to Nordvik, the US one?", "C051"),
        ("锡北的额度，不是集团，也不是精铸", "C007"),
        ("江南的额度，不是配件也不是传动那家", "C001"),
        ("江南的额度，我说的是配件那家", "C002"),
        ("江南的额度，不是配件", "C003"),
    ],
)
def test_an_aside_tells_which_of_a_name(talk: Callable[..., Talk], question: str, customer: str) -> None:
    assert _whom(talk(), question) == [customer]


@pytest.mark.parametrize(
    ("question", "customers"),
    [
        ("limit of Nordvik, not the parent", "C032 C051"),
        ("limit of Nordvik but not the US one", "C031 C032"),
        ("江南的额度，不是传动", "C001 C002"),
        ("limit of Nordvik, and not overdue", "C031 C032 C051"),
        ("Nordvik's overdue, but not disputed", "C031 C032 C051"),
    ],
)
def test_those_whom_an_aside_leaves_are_offered(
    talk: Callable[..., Talk], question: str, customers: str
) -> None:
    speaker = talk()
    assert speaker.say(question).reply.status == "clarify"
    assert speaker.memory.pending is not None
    assert sorted(each.customer_id for each in speaker.memory.pending.choices) == customers.split()
