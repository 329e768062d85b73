"""A talk older than the asker's rights: whom it spoke of is named only where they may be seen now."""

from collections.abc import Callable

import pytest

from bot.conversation import Conversation, Memory
from tests.bot.talking import Talk

SEEN, HIDDEN, NAMES_OF_HIDDEN = "华纬机械有限公司", "湖滨五金机电有限公司", ("湖滨", "Hubin")
"""C005 and C009: finance sees both, the one sales person only the first."""

BOTH = (f"limits of {SEEN} and {HIDDEN}", f"{HIDDEN}和{SEEN}的额度")


def kept_and_reopened(talk: Callable[..., Talk], *before: str, role: str = "sales_north") -> Talk:
    """Let finance speak, keep the talk, and open it again with a sales person's rights."""
    earlier, later = talk("finance"), talk(role)
    for said in before:
        assert any(call.ok for call in earlier.say(said).calls), said
    kept = earlier.memory.memory().model_dump_json()
    later.memory = Conversation.restored(Memory.model_validate_json(kept))
    return later


def names_the_hidden_one(speaker: Talk, said: str) -> bool:
    answer = speaker.say(said)
    assert not any(call.ok and call.args.get("customer") == "C009" for call in answer.calls), said
    assert "C009" not in {choice.customer_id for choice in answer.reply.choices}, said
    return any(name in answer.reply.as_text() for name in NAMES_OF_HIDDEN)


@pytest.mark.parametrize("before", BOTH)
@pytest.mark.parametrize(
    "then",
    [
        "does it pay late?",
        "and its overdue?",
        "who is its salesperson?",
        "is that one in the list?",
        "它付款慢吗",
        "如果它评级下降呢",
        "which of them owes more?",
        "who of them is over its limit?",
        "他们谁欠得多",
        "both: overdue?",
        "the one with the h",
    ],
)
def test_which_of_several_is_meant_is_not_asked_with_one_who_may_not_be_seen_any_more(
    talk: Callable[..., Talk], before: str, then: str
) -> None:
    assert not names_the_hidden_one(kept_and_reopened(talk, before), then)


def test_which_of_several_is_meant_is_still_asked_where_all_may_be_seen(talk: Callable[..., Talk]) -> None:
    speaker = kept_and_reopened(talk, BOTH[0], role="credit_manager")
    answer = speaker.say("does it pay late?")
    assert {choice.customer_id for choice in answer.reply.choices} == {"C005", "C009"}


@pytest.mark.parametrize(
    "then", ["portfolio KPIs for them", "stress test: their grade drops", "他们的组合指标"]
)
def test_figures_of_all_asked_for_of_one_who_may_not_be_seen_any_more_are_denied_without_a_name(
    talk: Callable[..., Talk], then: str
) -> None:
    speaker = kept_and_reopened(talk, f"limit of {HIDDEN}")
    assert not names_the_hidden_one(speaker, then)
    asked = kept_and_reopened(talk, f"limit of {HIDDEN}", role="credit_manager")
    assert asked.say(then).reply.status != "denied"


def test_such_figures_are_denied_for_him_and_not_given_of_all(talk: Callable[..., Talk]) -> None:
    answer = kept_and_reopened(talk, f"limit of {HIDDEN}").say("portfolio KPIs for them")
    assert answer.reply.status == "denied"


@pytest.mark.parametrize(
    "then",
    ["五金呢", "no, the hardware one", "湖滨的滨那家", "it, in euros", "raise it by 20%", "它母公司的额度"],
)
def test_no_words_that_fit_him_bring_back_one_who_may_not_be_seen_any_more(
    talk: Callable[..., Talk], then: str
) -> None:
    speaker = kept_and_reopened(talk, f"limit of {HIDDEN}", f"limit of {SEEN}", f"limit of {HIDDEN}")
    answer = speaker.say(then)
    assert not any(call.ok and call.args.get("customer") == "C009" for call in answer.calls)
    assert HIDDEN not in answer.reply.as_text()


@pytest.mark.parametrize("then", ["Suzhou too", "suzhou as well", "苏州也看一下"])
def test_the_group_of_one_who_may_not_be_seen_any_more_is_not_looked_into(
    talk: Callable[..., Talk], then: str
) -> None:
    before = "limit of Castellani S.p.A."
    asked = kept_and_reopened(talk, before, role="sales").say(then)
    assert not any("customer" in call.args for call in asked.calls)
    seen = kept_and_reopened(talk, before, role="finance").calls(then)
    assert [call.args["customer"] for call in seen] == ["C062"]
