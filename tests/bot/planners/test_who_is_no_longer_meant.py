"""An invoice or a superlative points at nobody where another was spoken of since, or none is known."""

from collections.abc import Callable, Sequence

import pytest

from tests.bot.talking import Made, Talk, asked_for

INTEREST, LIMIT, STAGE = "late_interest", "customer_limit", "collection_stage"


@pytest.mark.parametrize(
    ("before", "question"),
    [
        (["what stage is INV-2026-0510 at?", "What does Kovacs owe?"], "interest on this invoice?"),
        (["what stage is INV-2026-0510 at?", "who is overdue?"], "interest on this invoice?"),
        (["interest on INV-2026-0510", "Kovacs limit?"], "what stage is that invoice at?"),
        (["INV-2026-0510到什么阶段了", "Kovacs欠多少"], "这张发票的利息"),
        (["INV-2026-0510到什么阶段了", "谁逾期了"], "这张发票的利息"),
    ],
)
def test_which_invoice_is_asked_after_another_customer(
    talk: Callable[..., Talk], before: Sequence[str], question: str
) -> None:
    speaker = talk()
    for said in before:
        speaker.say(said)
    answer = speaker.say(question)
    assert asked_for(answer) == "invoice"


@pytest.mark.parametrize(
    ("before", "question", "tool"),
    [
        (["what stage is INV-2026-0510 at?"], "interest on this invoice?", INTEREST),
        (["what stage is INV-2026-0510 at?", "what is their limit?"], "interest on this invoice?", INTEREST),
        (["INV-2026-0510到什么阶段了", "他们的额度多少"], "这张发票的利息", INTEREST),
        (["interest on INV-2026-0510"], "what stage is that invoice at?", STAGE),
    ],
)
def test_the_invoice_of_the_customer_still_spoken_of_is_meant(
    talk: Callable[..., Talk], before: Sequence[str], question: str, tool: str
) -> None:
    speaker = talk()
    for said in before:
        speaker.say(said)
    assert speaker.calls(question) == [Made(tool, {"invoice": "INV-2026-0510"})]


@pytest.mark.parametrize(
    ("before", "question"),
    [
        (["who is overdue?", "limit of the second one"], "the customer with the smallest overdue?"),
        (["who is overdue?", "limit of the second one"], "the one with the lowest overdue?"),
        (["who is overdue?", "limit of the second one"], "interest of the one who owes least"),
        (["What's Kovacs' limit?"], "the customer with the smallest overdue?"),
        (["谁逾期了", "第二家的额度"], "逾期最少的客户"),
        (["谁逾期了", "第二家的额度"], "逾期最少的那家呢"),
        (["谁逾期了", "第二家的额度"], "欠款最少的客户的利息"),
        (["Kovacs的额度多少"], "逾期最少的那家的利息"),
    ],
)
def test_who_has_least_is_asked_and_is_nobody_spoken_of(
    talk: Callable[..., Talk], before: Sequence[str], question: str
) -> None:
    speaker = talk()
    for said in before:
        speaker.say(said)
    answer = speaker.say(question)
    assert (answer.reply.status, answer.calls) == ("clarify", ())


@pytest.mark.parametrize(
    ("before", "question", "customer"),
    [
        (["who is overdue?", "limit of the second one"], "whoever is longest overdue", "C016"),
        (["who is overdue?", "limit of the second one"], "whoever's been longest overdue", "C016"),
        (["谁逾期了", "第二家的额度"], "欠款最多的客户的利息", "C016"),
        (["谁逾期了", "第二家的额度"], "逾期最久的公司的利息", "C016"),
        (["who is overdue?"], "not the biggest one - the third one's limit?", "C001"),
        (["谁逾期了"], "不是最大的那家，第三家的额度", "C001"),
        (["who is overdue?"], "limit of the second one, not of the biggest one", "C022"),
    ],
)
def test_the_one_with_most_is_meant_unless_it_is_denied(
    talk: Callable[..., Talk], before: Sequence[str], question: str, customer: str
) -> None:
    speaker = talk()
    for said in before:
        speaker.say(said)
    (made,) = speaker.calls(question)
    assert made.args == {"customer": customer}
