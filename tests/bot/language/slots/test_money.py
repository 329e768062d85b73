"""Money in both languages: figure, currency, comparison."""

from datetime import date
from decimal import Decimal

import pytest

from bot.language.slots import Amount, parse_slots

TODAY = date(2026, 3, 31)


def amounts(question: str, base_currency: str = "CNY") -> tuple[Amount, ...]:
    return parse_slots(question, today=TODAY, base_currency=base_currency).amounts


@pytest.mark.parametrize(
    ("question", "value", "currency"),
    [
        ("能给江南发85万的货吗", "850000", None),
        ("6.4万", "64000", None),
        ("85 万", "850000", None),
        ("50w", "500000", None),
        ("50W元", "500000", "CNY"),
        ("四十万元", "400000", "CNY"),
        ("八万六", "86000", None),
        ("三千五", "3500", None),
        ("一百二十万", "1200000", None),
        ("1.2亿", "120000000", None),
        ("一亿两千万", "120000000", None),
        ("3万5千块", "35000", "CNY"),
        ("12万3456元", "123456", "CNY"),
        ("壹佰贰拾叁万元整", "1230000", "CNY"),
        ("貳拾萬港幣", "200000", "HKD"),
        ("兩千萬日圓", "20000000", "JPY"),
        ("三千 九百 六十五元", "3965", "CNY"),
        ("５０万美元", "500000", "USD"),
        ("20万美金", "200000", "USD"),
        ("人民币50万元", "500000", "CNY"),
        ("五元三毛", "5.3", "CNY"),
        ("三块五", "3.5", "CNY"),
        ("千万英镑太多，两百万英镑够了", "2000000", "GBP"),
        ("2.4m", "2400000", None),
        ("750K eur", "750000", "EUR"),
        ("3,5 Mio", "3500000", None),
        ("3,5 Mio. €", "3500000", "EUR"),
        ("250 TEUR", "250000", "EUR"),
        ("50k€", "50000", "EUR"),
        ("£9.2k", "9200", "GBP"),
        ("half a million", "500000", None),
        ("half a million euros", "500000", "EUR"),
        ("a quarter of a million", "250000", None),
        ("two and a half million dollars", "2500000", "USD"),
        ("one point five million", "1500000", None),
        ("42 grand", "42000", None),
        ("USD 300k", "300000", "USD"),
        ("300k USD", "300000", "USD"),
        ("USD300,000.00", "300000", "USD"),
        ("US$5,000", "5000", "USD"),
        ("HK$20k", "20000", "HKD"),
        ("1 million two hundred thousand yuan", "1200000", "CNY"),
        ("twenty five thousand pounds", "25000", "GBP"),
        ("12 lakh rupees", "1200000", "INR"),
        ("€1.234,56", "1234.56", "EUR"),
        ("$1,234.56", "1234.56", "USD"),
        ("CHF 12'500", "12500", "CHF"),
        ("EUR 12 500", "12500", "EUR"),
        ("€12.500", "12500", "EUR"),
        ("a credit note of -€500", "-500", "EUR"),
        ("a $ 300 million contract", "300000000", "USD"),
        ("10,000 Swiss francs", "10000", "CHF"),
        ("2m swedish kronor", "2000000", "SEK"),
        ("5万泰铢", "50000", "THB"),
        ("TRY 40,000", "40000", "TRY"),
    ],
)
def test_an_amount_is_read_with_its_currency(question: str, value: str, currency: str | None) -> None:
    (amount,) = amounts(question)
    assert amount.value == Decimal(value)
    assert amount.currency == currency


@pytest.mark.parametrize(
    ("question", "base", "currencies"),
    [
        ("¥80万", "CNY", ("CNY",)),
        ("¥80万", "JPY", ("JPY",)),
        ("¥80万", "EUR", ("CNY", "JPY")),
        ("$500", "CNY", ("USD",)),
        ("$500", "HKD", ("HKD", "USD")),
        ("500元", "EUR", ("CNY",)),
        ("500元", "TWD", ("TWD", "CNY")),
        ("¥50万人民币", "EUR", ("CNY",)),
        ("$50k USD", "SGD", ("USD",)),
        ("EUR 50k USD", "CNY", ("EUR", "USD")),
        ("500 kroner", "CNY", ("SEK", "NOK", "DKK")),
    ],
)
def test_a_sign_means_what_the_base_currency_lets_it_mean(
    question: str, base: str, currencies: tuple[str, ...]
) -> None:
    (amount,) = amounts(question, base)
    assert amount.currencies == currencies
    assert amount.ambiguous is (len(currencies) > 1)


@pytest.mark.parametrize(
    ("question", "operator", "value", "upper"),
    [
        ("超过50万", "over", "500000", None),
        ("50万以上", "at_least", "500000", None),
        ("不超过50万", "at_most", "500000", None),
        ("至少20万美元", "at_least", "200000", None),
        ("over 50k", "over", "50000", None),
        ("at least €50k", "at_least", "50000", None),
        ("no more than 2m", "at_most", "2000000", None),
        ("under £10k", "under", "10000", None),
        ("50万左右", "about", "500000", None),
        ("30到50万", "between", "300000", "500000"),
        ("between 30k and 50k", "between", "30000", "50000"),
        ("5000到1万元", "between", "5000", "10000"),
    ],
)
def test_the_comparison_stays_with_the_amount(
    question: str, operator: str, value: str, upper: str | None
) -> None:
    (amount,) = amounts(question)
    assert (amount.operator, amount.value) == (operator, Decimal(value))
    assert amount.upper == (None if upper is None else Decimal(upper))


@pytest.mark.parametrize(
    "question",
    [
        "几十万",
        "几百万的单子",
        "a few thousand",
        "several hundred thousand",
        "三一重工",
        "万一逾期",
        "五兆",
        "打七折",
    ],
)
def test_what_is_vague_or_no_figure_gives_no_amount(question: str) -> None:
    assert amounts(question) == ()


def test_a_point_before_three_digits_stays_open_where_the_currency_does_not_decide() -> None:
    (amount,) = amounts("USD 1.250")
    assert amount.readings == (Decimal("1.250"), Decimal(1250))
    assert amount.value is None


def test_two_amounts_keep_their_own_currencies() -> None:
    first, second = amounts("80万 人民币50万元")
    assert (first.value, first.currency) == (Decimal(800000), None)
    assert (second.value, second.currency) == (Decimal(500000), "CNY")


def test_a_change_of_limit_is_two_amounts_and_no_range() -> None:
    first, second = amounts("把额度从80万提到120万")
    assert (first.value, second.value) == (Decimal(800000), Decimal(1200000))


@pytest.mark.parametrize(
    ("question", "value", "currency"),
    [
        ("thirteen dollars and forty-five cents", "13.45", "USD"),
        ("9 euros 5 cents", "9.05", "EUR"),
        ("two pounds and twenty pence", "2.20", "GBP"),
        ("五美元三美分", "5.03", "USD"),
    ],
)
def test_cents_are_never_dropped(question: str, value: str, currency: str) -> None:
    (amount,) = amounts(question)
    assert (amount.value, amount.currency) == (Decimal(value), currency)


@pytest.mark.parametrize("question", ["thirteen dollars forty five", "12 dollars 120 cents"])
def test_change_that_cannot_be_read_leaves_no_amount(question: str) -> None:
    assert amounts(question) == ()


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("两个亿的单子", "200000000"),
        ("一个半亿", "150000000"),
        ("3个千万", "30000000"),
        ("ninety k", "90000"),
        ("two hundred and fifty k", "250000"),
        ("three quarters of a million", "750000"),
        ("1 1/2 million", "1500000"),
        ("2 3/4m", "2750000"),
        ("three and a half million", "3500000"),
        ("60thousand", "60000"),
        ("1,5 Milliarden", "1500000000"),
        ("40 Tausend", "40000"),
    ],
)
def test_scales_are_read_as_they_are_said(question: str, value: str) -> None:
    (amount,) = amounts(question)
    assert amount.value == Decimal(value)


@pytest.mark.parametrize("question", ["4 0 0 k", "7 5 k", "six figures", "a five-figure sum", "1,200.00 cr"])
def test_figures_that_nobody_can_tell_are_no_amounts(question: str) -> None:
    assert amounts(question) == ()


def test_a_crore_needs_its_rupees() -> None:
    (amount,) = amounts("Rs. 2.5 cr")
    assert (amount.value, amount.currency) == (Decimal(25000000), "INR")


def test_a_small_letter_before_a_dollar_sign_is_an_article_or_is_asked_about() -> None:
    (article,) = amounts("a $5k order")
    assert article.currencies == ("USD",)
    for question in ("a$5k order", "c$5k order", "c $ 5k order"):
        (asked,) = amounts(question)
        assert asked.currency is None
        assert "USD" in asked.currencies
    (said,) = amounts("C$5k order")
    assert said.currency == "CAD"


@pytest.mark.parametrize("question", ["50多万的单子", "十来万能发吗", "二十余万元", "100多万欧元"])
def test_an_amount_that_is_only_roughly_said_keeps_no_reading(question: str) -> None:
    found = parse_slots(question, today=TODAY, base_currency="CNY")
    (amount,) = found.amounts
    assert (amount.readings, amount.operator) == ((), "about")
    assert [doubt.text for doubt in found.ambiguities] == [amount.text]


@pytest.mark.parametrize(
    "question",
    ["the limit of Müller in 2025 in USD", "how much did they buy during 2024 in EUR", "since 2023 in RMB"],
)
def test_a_year_before_the_currency_of_the_answer_is_no_money(question: str) -> None:
    assert amounts(question) == ()


@pytest.mark.parametrize("question", ["an order of 2025 in USD", "ship 2400 in USD", "2025 USD in 2025"])
def test_a_figure_that_no_word_makes_a_year_is_money(question: str) -> None:
    assert [slot.currency for slot in amounts(question)] == ["USD"]
