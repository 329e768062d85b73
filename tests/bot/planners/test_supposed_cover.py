"""Figures that are supposed of a named customer stand in for the ledger's: 要是欠到150万，保险赔多少."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

COVER = "insurance_cover"


@pytest.mark.parametrize(
    ("question", "given"),
    [
        (
            "锡北铸造要是欠到 150 万、赔付比例只有八成五，保险公司掏多少",
            {"owed": "1500000", "indemnity_rate": "0.85"},
        ),
        ("锡北铸造要是欠到150万，保险赔多少", {"owed": "1500000"}),
        ("锡北铸造的保险赔付比例要是只有85%，能赔多少", {"indemnity_rate": "0.85"}),
        ("假如锡北铸造的限额是200万、欠150万，能赔多少", {"limit": "2000000", "owed": "1500000"}),
        ("锡北铸造要是欠到120万欧元，保险赔多少", {"owed": "1200000", "currency": "EUR"}),
        ("what if Xibei Foundry owed 1.5m, how much is insured", {"owed": "1500000"}),
        ("如果锡北铸造破产，保险能赔多少", {}),
    ],
)
def test_what_is_supposed_stands_in_for_the_ledgers_figures(
    talk: Callable[..., Talk], question: str, given: dict[str, object]
) -> None:
    assert talk().calls(question) == [Made(COVER, {"customer": "C007", **given})]


@pytest.mark.parametrize(
    "question", ["锡北铸造欠我们150万，保险赔多少", "锡北铸造这单30万如果出了问题保险管吗"]
)
def test_a_figure_that_is_told_or_of_no_role_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert asked_for(answer) == "unused"
