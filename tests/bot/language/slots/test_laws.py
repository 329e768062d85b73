"""Laws of the grammars: what is written comes back, offsets point at the text, nothing takes long."""

import time
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.slots import mask, parse_slots

TODAY = date(2026, 3, 31)
DIGITS = "零一二三四五六七八九"


def spelt(amount: int) -> str:
    """The Chinese numeral of 1 to 99 999 999, by the school rule."""
    if amount >= 10_000:
        head, rest = divmod(amount, 10_000)
        filler = "零" if 0 < rest < 1000 else ""
        return f"{spelt(head)}万{filler}{spelt(rest) if rest else ''}"
    words = ""
    zero = False
    for scale, mark in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, amount = divmod(amount, scale)
        if digit:
            words += ("零" if zero and words else "") + DIGITS[digit] + mark
            zero = False
        else:
            zero = True
    return words


@given(st.integers(min_value=1, max_value=99_999_999))
def test_an_amount_comes_back_from_every_style(amount: int) -> None:
    styles = (
        f"¥{amount}",
        f"{amount}元",
        f"CNY {amount:,}",
        f"{amount:,}.00 RMB",
        f"人民币{amount:,}元",
        f"{spelt(amount)}元",
    )
    for question in styles:
        (found,) = parse_slots(question, today=TODAY, base_currency="CNY").amounts
        assert (found.value, found.currency) == (Decimal(amount), "CNY"), question


@given(st.integers(min_value=1, max_value=9_999), st.sampled_from(["万", "w", "W"]))
def test_ten_thousands_come_back(count: int, mark: str) -> None:
    (found,) = parse_slots(f"发{count}{mark}的货", today=TODAY, base_currency="CNY").amounts
    assert found.value == Decimal(count) * 10_000


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_a_date_comes_back_from_every_style(day: date) -> None:
    styles = (
        f"{day:%Y-%m-%d}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.day} {day:%B} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%d.%m.%Y}",
    )
    for question in styles:
        (found,) = parse_slots(question, today=TODAY, base_currency="CNY").dates
        assert found.readings == (day,), question


@given(st.integers(min_value=1, max_value=999))
def test_strict_and_inclusive_never_mix(days: int) -> None:
    words = {
        f"超过{days}天": "over",
        f"{days}天以上": "at_least",
        f"不超过{days}天": "at_most",
        f"不到{days}天": "under",
        f"over {days} days": "over",
        f"at least {days} days": "at_least",
        f"no more than {days} days": "at_most",
        f"less than {days} days": "under",
    }
    for question, operator in words.items():
        (found,) = parse_slots(question, today=TODAY, base_currency="CNY").day_counts
        assert (found.days, found.operator) == (days, operator), question


PIECES = st.sampled_from(
    [
        *"三 万 百 亿 点 半 成 年 月 日 号 周 天 个 上 去 以上 超过 从 到 之 分 元 块 第".split(),
        *"负 Ｑ ２ 兆 廿 to between USD past the of and".split(),
        *"1 30 2026 05/06 , . - / ¥ $ € % k m w Q2 FY a half net May million".split(),
    ]
)
TEXT = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=14).map("".join),
    st.lists(PIECES, max_size=14).map(" ".join),
)


@settings(max_examples=200)
@given(
    TEXT,
    st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 1, 1)),
    st.integers(min_value=1, max_value=12),
)
def test_offsets_point_at_the_question_whatever_it_is(question: str, today: date, first_month: int) -> None:
    slots = parse_slots(question, today=today, base_currency="EUR", fiscal_year_start=first_month)
    end = 0
    for slot in slots.found:
        assert end <= slot.start < slot.end <= len(question)
        assert question[slot.start : slot.end] == slot.text
        end = slot.end
    assert len(mask(question, slots)) <= len(question) + 10 * len(slots.found)


@given(
    st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 1, 1)), st.integers(min_value=1, max_value=12)
)
def test_the_quarters_of_a_fiscal_year_fill_it(today: date, first_month: int) -> None:
    def window(question: str) -> tuple[date, date]:
        (period,) = parse_slots(
            question, today=today, base_currency="CNY", fiscal_year_start=first_month
        ).periods
        assert period.window is not None
        return period.window.begins, period.window.ends

    quarters = [window(f"FY2025 Q{number}") for number in (1, 2, 3, 4)]
    whole = window("FY2025")
    assert (quarters[0][0], quarters[3][1]) == whole
    for earlier, later in pairwise(quarters):
        assert earlier[1] + timedelta(days=1) == later[0]


@pytest.mark.parametrize(
    "piece",
    [
        "三",
        "一百",
        "1,",
        "1 ",
        "five ",
        "and a half ",
        "12/",
        "a.1@",
        "9",
        "三月",
        "五成",
        "a-1",
        "0 ",
        "上",
        "¥",
        "三 9",
    ],
)
def test_four_times_as_many_characters_of_one_thing_take_no_sixteen_times_as_long(piece: str) -> None:
    """A law that holds on a slow machine as well: what looks at every pair of figures fails it."""

    def taken(characters: int) -> float:
        started = time.process_time()
        parse_slots(piece * (characters // len(piece)), today=TODAY, base_currency="CNY")
        return time.process_time() - started

    taken(500)  # what is only done once is done
    assert taken(20_000) < 9 * max(taken(5_000), 0.02)
