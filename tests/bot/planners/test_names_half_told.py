"""A name half remembered, told by a place or glossed in brackets is that of the one whom it fits alone."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

LIMITS = [
    ("sales_europe", "Van der whatsitsname: limit?", "C041"),
    ("sales_europe", "limit of Stadtwerke thingy", "C043"),
    ("sales", "云帆啥来着，额度多少", "C014"),
    ("sales", "limit of Castellani's Suzhou company", "C062"),
    ("sales", "Castellani 苏州那家公司的额度", "C062"),
    ("sales", "the Suzhou branch of Castellani: limit?", "C062"),
    ("finance", "Nordvik的英国子公司额度", "C032"),
    ("finance", "锡北铸造美国公司的额度", "C050"),
    ("finance", "锡北铸造公司的额度", "C007"),
    ("finance", "江南轴承公司的额度", "C001"),
    ("finance", "Kovács (the Hajtómű folks in Hungary) limit?", "C042"),
    ("finance", "青禾农机（青禾那个做拖拉机的厂）额度多少", "C022"),
]


@pytest.mark.parametrize(("role", "question", "meant"), LIMITS)
def test_the_one_whom_it_fits_is_meant(
    talk: Callable[..., Talk], role: str, question: str, meant: str
) -> None:
    assert talk(role).calls(question) == [Made("customer_limit", {"customer": meant})]


@pytest.mark.parametrize(
    ("role", "question", "status"),
    [
        ("sales_europe", "Oakfield whatever: limit?", "clarify"),
        ("sales_europe", "Midland something: limit?", "denied"),
        ("sales", "长岭什么来着，额度多少", "denied"),
        ("sales", "锡北铸造安徽公司的额度", "denied"),
        ("sales", "锡北铸造美国公司的额度", "denied"),
        ("sales", "锡北铸造日本公司的额度", "denied"),
        ("sales", "Castellani的额度", "denied"),
        ("finance", "Castellani 罗马子公司额度", "clarify"),
    ],
)
def test_where_it_fits_several_or_nobody_nothing_is_shown(
    talk: Callable[..., Talk], role: str, question: str, status: str
) -> None:
    answer = talk(role).say(question)
    assert answer.reply.status == status
    assert not any(call.ok for call in answer.calls)


@pytest.mark.parametrize(
    "question",
    [
        "Castellani (not Automazione): limit?",
        "Müller whatever happens: limit?",
        "Müller's boss is on holiday: limit?",
    ],
)
def test_what_is_denied_or_means_no_name_leaves_the_one_named(
    talk: Callable[..., Talk], question: str
) -> None:
    (made,) = talk("sales_europe").calls(question)
    assert made.args["customer"] in ("C037", "C033")
