"""Of a table the row is meant that a question names, or whose band holds its figure."""

import pytest

from knowledge.passages.bands import holding, named

AMOUNTS = (
    "| 15万元(含)以下 | 信用专员 |",
    "| 15万元以上至60万元 | 信用经理 |",
    "| 60万元以上至190万元 | 财务总监 |",
    "| 190万元以上 | 总经理 |",
)
DAYS = (
    "| up to 30 days | 1% |",
    "| 31-60 days | 4% |",
    "| 61 to 120 days | 12% |",
    "| more than 120 days | all |",
)
SCORES = ("| 82分及以上 | 68天 |", "| 64至81分 | 47天 |", "| 不足64分 | 预付 |")
EUROS = ("| less than EUR 5,000 | clerk |", "| EUR 5k to 40k | controller |", "| over EUR 40,000 | board |")


@pytest.mark.parametrize(
    ("question", "rows", "meant"),
    [
        ("15万谁批", AMOUNTS, {0}),
        ("15.1万谁批", AMOUNTS, {1}),
        ("50万元谁批", AMOUNTS, {1}),
        ("六十万谁批", AMOUNTS, {1}),
        ("60.5万谁批", AMOUNTS, {2}),
        ("超过190万元最后谁批", AMOUNTS, {3}),
        ("不到15万谁批", AMOUNTS, {0}),
        ("how much at 30 days?", DAYS, {0}),
        ("how much at 31 days?", DAYS, {1}),
        ("how much at 120 days?", DAYS, {2}),
        ("how much at 121 days?", DAYS, {3}),
        ("how much over 120 days?", DAYS, {3}),
        ("82分", SCORES, {0}),
        ("81分", SCORES, {1}),
        ("64分", SCORES, {1}),
        ("63分", SCORES, {2}),
        ("who signs EUR 4,999?", EUROS, {0}),
        ("who signs EUR 5,000?", EUROS, {1}),
        ("who signs 40k eur?", EUROS, {1}),
        ("who signs EUR 40,001?", EUROS, {2}),
    ],
)
def test_a_figure_is_in_the_band_that_holds_it(question: str, rows: tuple[str, ...], meant: set[int]) -> None:
    assert holding(question, rows) == meant


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("谁批额度", AMOUNTS),
        ("50天谁批", AMOUNTS),
        ("how much at EUR 50?", DAYS),
        ("what is due on 5 May?", ("| 3 May 2026 | rent |", "| 5 May 2026 | wages |")),
        ("50万元谁批", AMOUNTS[:1]),
    ],
)
def test_a_figure_of_another_unit_a_day_and_a_lone_band_mean_no_row(
    question: str, rows: tuple[str, ...]
) -> None:
    assert not holding(question, rows)


@pytest.mark.parametrize(
    ("question", "rows", "meant"),
    [
        ("那C级呢?", ("| A级 | 68天 |", "| B级 | 47天 |", "| C级 | 26天 |"), {2}),
        ("what of grade B?", ("| A | 68 |", "| B | 47 |"), {1}),
        ("a customer of 3 years", ("| A | 68 |", "| B | 47 |"), set()),
        ("what does QT stand for?", ("| PR | price |", "| QT | quantity |"), {1}),
        ("and for Italy?", ("| Italy | 75% |", "| Romania | 70% |"), {0}),
        ("Italian buyers", ("| Italy | 75% |", "| Romania | 70% |"), {0}),
        ("去意大利的货", ("| 意大利 | 75% |", "| 罗马尼亚 | 70% |"), {0}),
    ],
)
def test_a_row_is_named_by_its_first_cell(question: str, rows: tuple[str, ...], meant: set[int]) -> None:
    assert named(question, rows) == meant


COUNTRIES = (
    "| Islands | SG, MY, ID | Dealer | 40 days |",
    "| Islands | SG, MY, ID | Builder | 55 days |",
    "| Coast | IT, ES | Dealer | 30 days |",
    "| 内陆 | 德国、奥地利 | Dealer | 21 days |",
)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("what term has a dealer in Singapore?", {0}),
        ("新加坡能给几天", {0, 1}),
        ("terms for Italian dealers", {2}),
        ("how long in Germany?", {3}),
        ("is it in the book?", set()),
        ("terms in Japan", set()),
    ],
)
def test_a_row_of_a_country_is_meant_by_its_name_in_either_language(question: str, meant: set[int]) -> None:
    assert named(question, COUNTRIES) == meant


def test_two_letters_alone_in_a_column_are_no_country() -> None:
    assert named("who answers for Italy?", ("| IT | Anna |", "| Sales | Mike |")) == set()
