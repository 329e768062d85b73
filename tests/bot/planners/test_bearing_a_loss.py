"""Words for what is borne, lost or got back are words of a question and nobody's name."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    "asked", ["我们自己要承担多少", "自己兜底多少", "自己扛多少", "要分摊多少损失", "能拿回多少"]
)
def test_a_word_for_bearing_a_loss_is_no_customer(talk: Callable[..., Talk], asked: str) -> None:
    assert talk().calls(f"保险限额100万，客户欠130万，赔付比例85%，{asked}") == [
        Made("insurance_cover", {"limit": "1000000", "owed": "1300000", "indemnity_rate": "0.85"})
    ]


@pytest.mark.parametrize(
    "said", ["with payments coming 60 days later", "everyone paying the following 60 days late"]
)
def test_days_later_are_no_days_to_come(talk: Callable[..., Talk], said: str) -> None:
    assert talk().calls(f"Run a stress test on the bearings industry {said}") == [
        Made("stress_test", {"industry": "bearings", "late_days": 60})
    ]
