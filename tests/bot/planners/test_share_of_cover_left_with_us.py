"""Of an insured debt the share that stays with us is told from the share that is paid."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk, asked_for


@pytest.mark.parametrize(
    ("question", "rate"),
    [
        ("Insured limit 100000, owed 120000, own retention 10%", "0.9"),
        ("cover limit 100000, they owe 120000, we retain 15 %", "0.85"),
        ("limit 100000, owed 120000, uninsured percentage 20%: what would the insurer pay?", "0.8"),
        ("insured for 100000, owed 120000, indemnity 90%", "0.9"),
        ("insured limit 100000 at 90 pct with 5k deductible, they owe 120000", "0.9"),
        ("limit 100000, they owe 120000, the insurer pays 80 percent after a 5k deductible", "0.8"),
        ("保额10万，欠12万，自留10%，保险能赔多少", "0.9"),
        ("保险限额10万欠12万免赔率二成，能赔多少", "0.8"),
        ("保险限额10万，欠12万，赔九成，能赔多少", "0.9"),
    ],
)
def test_what_stays_with_us_is_taken_from_the_whole(
    talk: Callable[..., Talk], question: str, rate: str
) -> None:
    (call,) = talk().calls(question)
    assert (call.tool, call.args["limit"], call.args["owed"]) == ("insurance_cover", "100000", "120000")
    assert call.args["indemnity_rate"] == rate


@pytest.mark.parametrize(
    "question",
    [
        "cover on 100000 owed 120000 with 10% deductible",
        "insurer pays 90% above a deductible of 10%, limit 100000 owed 120000",
        "保险限额10万，欠12万，免赔10%，赔多少",
    ],
)
def test_a_deductible_said_as_a_share_is_asked_about(talk: Callable[..., Talk], question: str) -> None:
    answer = talk().say(question)
    assert asked_for(answer) == "indemnity_rate"
