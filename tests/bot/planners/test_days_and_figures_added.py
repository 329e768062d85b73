"""What a fragment adds to the last question: days on top, a rate of 厘, 块 for our own money."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for


@pytest.mark.parametrize(
    ("first", "then", "days"),
    [
        ("10万 45天 年息6%", "再加10天", 55),
        ("10万 45天 年息6%", "少算5天", 40),
        ("10万 45天 年息6%", "75天呢", 75),
        ("interest on 10k for 45 days at 6%", "and 30 days more?", 75),
        ("interest on 10k for 45 days at 6%", "another 10 days", 55),
        ("interest on 10k for 45 days at 6%", "10 days less?", 35),
        ("interest on 10k for 45 days at 6%", "for 60 days?", 60),
    ],
)
def test_days_come_on_top_where_words_say_so(
    talk: Callable[..., Talk], first: str, then: str, days: int
) -> None:
    talking = talk()
    talking.say(first)
    (made,) = talking.calls(then)
    assert (made.tool, made.args["days"], made.args["annual_rate"]) == ("late_interest", days, "0.06")


def test_days_past_due_come_on_top_as_well(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("逾期45天按SME哪一级")
    assert talking.calls("再过10天呢") == [Made("collection_stage", {"days_past_due": 55, "ladder": "sme"})]


@pytest.mark.parametrize(("then", "rate"), [("月息8厘", "0.096"), ("年息7厘", "0.07"), ("月息7厘", "0.084")])
def test_a_rate_in_li_counts_no_instalments(talk: Callable[..., Talk], then: str, rate: str) -> None:
    talking = talk()
    talking.say("50万分10期")
    (made,) = talking.calls(then)
    assert (made.args["instalments"], made.args["annual_rate"]) == (10, rate)


def test_parts_of_ten_thousand_a_day_are_a_rate(talk: Callable[..., Talk]) -> None:
    assert talk().calls("10万逾期45天,万分之五一天") == [
        Made("late_interest", {"amount": "100000", "days": 45, "annual_rate": "0.1825"})
    ]


def test_yuan_in_plain_speech_are_our_own_money_after_euros(talk: Callable[..., Talk]) -> None:
    talking = talk()
    talking.say("给江南轴承发8万欧的货")
    (made,) = talking.calls("8万块")
    assert (made.args["amount"], made.args["currency"]) == ("80000", "CNY")


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("总资产1000万负债800万 负债率超了没", {"total_assets": "10000000", "total_liabilities": "8000000"}),
        (
            "total assets 10m, debt 8m: debt ratio ok?",
            {"total_assets": "10000000", "total_liabilities": "8000000"},
        ),
        ("EBIT 50万利息20万保障倍数呢", {"ebit": "500000", "interest_expense": "200000"}),
    ],
)
def test_amounts_are_a_statements_columns_and_no_ratios(
    talk: Callable[..., Talk], question: str, figures: dict[str, str]
) -> None:
    (made,) = talk().calls(question)
    assert (made.tool, made.args["figures"]) == ("check_ratios", figures)


def test_an_amount_for_a_ratio_is_asked_about(talk: Callable[..., Talk]) -> None:
    assert asked_for(talk().say("负债率800万可以吗")) == "figure_pairs"


@pytest.mark.parametrize("question", ["权益200万产权比率", "现金100万,流动负债400万,现金比率多少"])
def test_a_ratio_that_lacks_a_column_says_which(talk: Callable[..., Talk], question: str) -> None:
    headline = talk().say(question).reply.headline
    assert "未知" in headline
    assert "：；" not in headline


def test_a_row_of_names_is_not_cut_apart(talk: Callable[..., Talk]) -> None:
    assert talk().calls("北辰风电、德顺汽配、青禾农机各欠多少,一共多少") == [
        Made("overdue_status", {"customer": each}) for each in ("C028", "C021", "C022")
    ]
