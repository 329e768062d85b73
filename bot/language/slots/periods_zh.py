"""Periods in Chinese: 二季度, 去年下半年, 上个月, 2025年度, 上财年, 近12个月, 今年以来."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from bot.language.slots import calendar, numerals_zh
from bot.language.slots.asked import Asked
from bot.language.slots.slot import Window

RELATIVE_YEARS = {
    "大前": -3,
    "前": -2,
    "去": -1,
    "上": -1,
    "上一": -1,
    "今": 0,
    "本": 0,
    "当": 0,
    "这": 0,
    "明": 1,
    "后": 2,
}
STEPS = {
    "大上": -2,
    "上上": -2,
    "上": -1,
    "上一": -1,
    "前一": -1,
    "本": 0,
    "这": 0,
    "当": 0,
    "这一": 0,
    "下": 1,
    "下一": 1,
    "下下": 2,
}
NUMERAL = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
NO_COMPARISON = "(?!农历|同期|同比|同季|同月)"
"""去年同期 is the same stretch a year before, not the whole year."""

YEAR_NUMBER = (
    r"(?<!\d)(?:(?:19|20)\d\d|\d\d(?!\d))|[一二][零九〇][零〇一二三四五六七八九]{2}"
    r"|(?<![零〇一二三四五六七八九十百千万])[零一二三][零〇一二三四五六七八九]"
    r"|[两二]千(?:零[一二三四五六七八九]|零?[一二三]?十[一二三四五六七八九]?)?"
)
YEAR = (
    rf"(?:(?P<year>{YEAR_NUMBER}) ?年(?![前后]){NO_COMPARISON}(?:度)?"
    rf"|(?<!大)(?P<relative>大前|前|去|今|明|后|本|(?<!加)上|当)年{NO_COMPARISON}(?:度)?)"
)
_NO_SIGN = r"(?<=(?:19|20)\d\d)(?! ?年)|(?<=(?<![\d.前第])2\d)(?=[上下第一二三四])"
"""Where a year may do without its 年 before a half or a quarter: 2025 下半年, 25二季度."""

YEAR_OF_A_PART = YEAR.replace(" ?年(?![前后])", rf"(?:(?: ?年(?![前后]))|{_NO_SIGN})", 1)
Handler = Callable[[Asked, "re.Match[str]"], tuple[Window, ...]]


def year_number(text: str) -> int | None:
    """Return 2025, 25, 二〇二五 or 两千零二十五 as a year of this century (or the one written), else None."""
    if "千" in text:
        return numerals_zh.small(text)
    digits = text if text.isascii() else numerals_zh.digit_string(text)
    if digits is None:
        return None
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def said_year(asked: Asked, match: re.Match[str]) -> int | None:
    """Return the year that a match with `year` and `relative` groups names, else None."""
    if match["year"]:
        return year_number(match["year"])
    return asked.today.year + RELATIVE_YEARS[match["relative"]] if match["relative"] else None


def _in_year(asked: Asked, match: re.Match[str], make: Callable[[int], Window]) -> tuple[Window, ...]:
    year = said_year(asked, match)
    return calendar.without_year(asked.today, make) if year is None else (make(year),)


def _quarter(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    number = numerals_zh.small(match["quarter"])
    if number is None:
        return ()
    if match["first"]:
        return _in_year(asked, match, lambda year: calendar.span(year, 1, 3 * number, None))
    return _in_year(asked, match, lambda year: calendar.quarter_window(year, number))


def _quarters_ago(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    back, today = numerals_zh.small(match["count"]), asked.today
    return () if back is None else (calendar.quarter_window(today.year, (today.month - 1) // 3 + 1 - back),)


def _half(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    number = 1 if match["half"] in {"上", "前", "1"} else 2
    return _in_year(asked, match, lambda year: calendar.half_window(year, number))


def _month(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    number = numerals_zh.small(match["month"])
    if number is None or not 1 <= number <= 12:
        return ()
    third = match["third"]
    if not third:
        return _in_year(asked, match, lambda year: calendar.month_window(year, number))
    return _in_year(asked, match, lambda year: _third(calendar.month_window(year, number), third))


def _third(month: Window, third: str) -> Window:
    first = {"上": 1, "中": 11, "下": 21}[third]
    last = {"上": 10, "中": 20, "下": month.ends.day}[third]
    return Window(begins=month.begins.replace(day=first), ends=month.ends.replace(day=last))


def _months(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    first, last = numerals_zh.small(match["first"]), numerals_zh.small(match["last"])
    if first is None or last is None or not 1 <= first < last <= 12:
        return ()
    return _in_year(asked, match, lambda year: calendar.months_window(year, first, last))


def _year(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    year = said_year(asked, match)
    return () if year is None else (calendar.year_window(year),)


def _step(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    steps, today = STEPS[match["step"]], asked.today
    unit = match["unit"]
    if unit.startswith("季"):
        return (calendar.quarter_window(today.year, (today.month - 1) // 3 + 1 + steps),)
    if unit == "月":
        return (calendar.month_window(today.year, today.month + steps),)
    if unit == "年":
        return (calendar.year_window(today.year + steps),)
    week = calendar.week_window(today, steps)
    return (Window(begins=week.ends - timedelta(days=1), ends=week.ends) if unit == "周末" else week,)


def _fiscal(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    first = asked.fiscal_year_start
    quarter, half = match["quarter"] or match["counted"], match["half"]
    part = f"Q{numerals_zh.small(quarter)}" if quarter else f"H{1 if half == '上' else 2}" if half else ""
    current = calendar.fiscal_year_of(asked.today, first)
    if match["year"]:
        year = year_number(match["year"])
        return () if year is None else (calendar.fiscal_window(year, part, first),)
    if match["relative"]:
        return (calendar.fiscal_window(current + RELATIVE_YEARS[match["relative"]], part, first),)
    window = calendar.fiscal_window(current, part, first)
    begun = window.begins <= asked.today  # else that of either year may be meant
    return (window,) if begun else (calendar.fiscal_window(current - 1, part, first), window)


def _rolling(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    unit = {
        "月": "month",
        "天": "day",
        "日": "day",
        "周": "week",
        "星": "week",
        "季": "quarter",
        "年": "year",
    }
    if match["way"] in {"未来", "今后", "接下来", "往后"}:
        ahead = 6 if match["half"] else numerals_zh.small(match["count"])
        name = "month" if match["half"] else unit[match["unit"][0]]
        found = calendar.ahead(asked.today, ahead, name) if ahead else None
    elif match["half"]:
        found = calendar.rolling(asked.today, 6, "month")
    else:
        count = numerals_zh.small(match["count"])
        if match["and_half"] and count:
            found = calendar.rolling(asked.today, 12 * count + 6, "month")
        else:
            found = calendar.rolling(asked.today, count, unit[match["unit"][0]]) if count else None
    finished = calendar.quarter_window(asked.today.year, (asked.today.month - 1) // 3)
    if match["unit"] and match["unit"][0] == "季" and match["count"] in {"1", "一"}:
        return (found, finished) if found else ()
    return (found,) if found else ()


def _to_date(asked: Asked, match: re.Match[str]) -> tuple[Window, ...]:
    today: date = asked.today
    begins = {
        "月": today.replace(day=1),
        "季": calendar.quarter_window(today.year, (today.month - 1) // 3 + 1).begins,
        "周": today - timedelta(days=today.weekday()),
    }.get(match["unit"], date(today.year, 1, 1))
    return (Window(begins=begins, ends=today),)


@cache
def rules() -> tuple[tuple[tuple[str, ...], str, Handler], ...]:
    """The patterns of periods in Chinese: words of which one must occur, the pattern, its reader.

    Of readings of equal length the first wins.
    """
    maybe_year, of_a_part = rf"(?:{YEAR}的?全?)? ?", rf"(?:{YEAR_OF_A_PART}的?全?)? ?"
    steps = "大上|上上|上一|下一|前一|这一(?!年(?!度))|下下|上|本|这|当|下"
    step = rf"(?<![以年加])(?<!年的)(?P<step>{steps})(?:个)?"
    unit = r"(?P<unit>季度?|月|周末|周(?!转|期|围|边)|星期|礼拜|年)(?![份结级纪])份?"
    to_date = r"(?:今|本|这个?|当)?(?P<unit>年|月|季度?|周)(?:度)?(?:初?至今|初到现在|以来|到目前为止)"
    quarter = (
        r"(?:第|(?P<first>前))?(?P<quarter>[一二三四1-4])(?:(?<=第[一二三四1-4])个)?季(?:度"
        r"|(?<=第.季)|(?=[末底]|报(?!表)))"
    )
    ago = r"(?P<count>[一二两三四五六七八1-8])个季度?(?:之|以)?前(?!面)"
    month, months = _month_patterns()
    return (
        (("今", "来", "前"), to_date, _to_date),
        (("季",), rf"{of_a_part}{quarter}", _quarter),
        (("季",), rf"(?<![第\d一二三四五六七八九十]){ago}", _quarters_ago),
        (("年",), rf"{YEAR}的? ?(?P<first>$^)?q(?P<quarter>[1-4])(?![a-z0-9])", _quarter),
        (("半年",), rf"{of_a_part}(?P<half>[上下前后])半年(?!度?报)", _half),
        (("年",), rf"{YEAR}的? ?h(?P<half>[12])(?![a-z0-9])", _half),
        (("月",), rf"{maybe_year}{months}", _months),
        (("月",), rf"{maybe_year}{month}", _month),
        (("年",), rf"{YEAR}(?:全年)?", _year),
        (("季", "月", "周", "星", "礼", "年"), rf"{step}{unit}", _step),
        (("财", "会"), _fiscal_pattern(), _fiscal),
        (("过去", "近", "前", "这", "来", "后"), _rolling_pattern(), _rolling),
    )


def _month_patterns() -> tuple[str, str]:
    """Give the patterns of a month, 3月上旬, and of several, 3-5月."""
    rhythm = "一[付交缴还還次笔期]"  # 一月一还 is every month
    month = rf"(?<![\d.个两第])(?P<month>{MONTH})月(?:份|(?P<third>[上中下])旬)?(?![结息供饼]|{rhythm})"
    opening = rf"(?<![\d.个两第])(?P<first>{MONTH})(?:月份?)? ?[-~到至] ?"
    months = rf"{opening}(?P<last>{MONTH})月份?(?! ?[\d一二三])"
    return month, months


def _fiscal_pattern() -> str:
    """Give the pattern of a fiscal year and its parts: 上财年下半年, 今年财年一季度, 第一财季."""
    year = r"(?:(?P<year>\d{4}|\d\d)年?|(?P<relative>上一|上|去|本|今|这|当)年?)个?的?"
    part = r"(?:第?(?P<quarter>[一二三四1-4])个?季度?|(?P<half>[上下])半年?)"
    unit = r"(?:财年|财政年度|会计年度)(?:度)?的?"
    counted = r"第?(?P<counted>[一二三四1-4])个?财季"
    alone = rf"(?={unit}(?:第?[一二三四1-4]个?季|[上下]半))|(?=第?[一二三四1-4]个?财季)"
    return rf"(?:{year}|{alone})(?:{unit}{part}?|{counted})"


def _rolling_pattern() -> str:
    """Give the pattern of a stretch that ends or begins today: 近12个月, 未来半年."""
    way = r"(?P<way>过去|最近|近|之前|这|此前|未来|今后|接下来|往后)的? ?"
    counted = r"(?P<unit>月|天|日|周|星期|季度?|年)(?P<and_half>(?<=年)半)?"
    count = rf"(?P<count>{NUMERAL}) ?个?{counted}|(?P<half>半)年"
    return rf"{way}(?:{count})(?!以上|多)"
