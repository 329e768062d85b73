"""A measure that is named beside figures and given none of them is the one asked for."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Talk

GIVEN = {"current_ratio": "1.1", "quick_ratio": "0.8"}
COLUMNS = {"current_assets": "480000", "current_liabilities": "450000"}


@pytest.mark.parametrize(
    ("question", "figures", "asked"),
    [
        ("current ratio 1.1, quick ratio 0.8 - check the quick ratio", GIVEN, ["quick_ratio"]),
        ("current ratio 1.1, quick ratio 0.8. Is the quick ratio ok?", GIVEN, ["quick_ratio"]),
        ("流动比率1.1，速动比率0.8，看看速动比率行不行", GIVEN, ["quick_ratio"]),
        (
            "current assets 480k, current liabilities 450k, is the current ratio fine?",
            COLUMNS,
            ["current_ratio"],
        ),
        ("流动资产48万，流动负债45万，流动比率合格吗", COLUMNS, ["current_ratio"]),
        ("current ratio 1.1 and quick ratio 0.8, do they pass?", GIVEN, None),
        ("current assets 480k, current liabilities 450k, any rule broken?", COLUMNS, None),
        ("is a quick ratio of 0.8 ok?", {"quick_ratio": "0.8"}, None),
    ],
)
def test_the_measure_named_alone_is_asked_for(
    talk: Callable[..., Talk], question: str, figures: dict[str, str], asked: list[str] | None
) -> None:
    (call,) = talk().calls(question)
    assert (call.tool, call.args["figures"], call.args.get("ratios")) == ("check_ratios", figures, asked)


def test_a_figure_for_another_measure_is_not_hidden_by_the_one_asked_for_before(
    talk: Callable[..., Talk],
) -> None:
    speaker = talk()
    speaker.say("current assets 480k, current liabilities 450k, is the current ratio fine?")
    (call,) = speaker.calls("debt ratio 72%, ok?")
    assert "ratios" not in call.args
