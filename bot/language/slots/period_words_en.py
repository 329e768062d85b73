"""Words of English periods as patterns: months, ordinals, years, fiscal years, rolling windows."""

from __future__ import annotations

from bot.language.slots import numerals_en

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug"
        "|september sept sep|october oct|"
        "november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![a-z])\.?"
ORDINALS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "final": 4,
}
LAST = r"last|previous|prior|preceding"
_TENS = "|".join(numerals_en.TENS)
_TEENS = "|".join(word for word, value in numerals_en.UNITS.items() if value > 9)
_ONES = "|".join(word for word, value in numerals_en.UNITS.items() if 0 < value < 10)
_BELOW_HUNDRED = rf"(?:(?:{_TENS})(?:[ -](?:{_ONES}))?|{_TEENS})"
WORDED_YEAR = (
    rf"(?P<worded>two thousand(?: and)?(?: (?:{_BELOW_HUNDRED}|{_ONES}))?"
    rf"|(?:nineteen|twenty)[ -](?:{_BELOW_HUNDRED}))(?![a-z])"
)
"""Twenty twenty-five, two thousand and nineteen."""

_COUNTED = (
    r"[kmwbx](?![a-z])|[.,:/]?\d| ?(?:%|per ?cent|pct|days?|weeks?|months?|years?|quarters?|customers?"
    r"|clients?|accounts?|invoices?|orders?|names?|rows?|people|points?|times|largest|biggest|worst|top|million"
    r"|thousand|grand|bn|overdue|late|of|to|units?|pieces?|eur|usd|cny|gbp|euros?|dollars?|yuan|rmb)(?![a-z])"
)
"""What makes two digits behind a quarter a figure: "in Q2 30 days late"."""

AFTER_QUARTER = rf"(?<=[qh][1-4] )(?=2\d(?!{_COUNTED}))"

YEAR = (
    rf"(?:(?P<fiscal>fy|fiscal(?: year)?|financial year) ?)?(?:(?P<year>(?:19|20)\d\d(?![\d年]))"
    rf"|(?:(?<=')|(?<=fy)|(?<=fy )|(?<=\d[/-])|(?<=fiscal )|(?<=year )|{AFTER_QUARTER})'?"
    r"(?P<short>\d\d)(?!\d|%|[.,]\d))"
    rf"|{WORDED_YEAR}"
    rf"|(?P<relative>(?:the )?(?:{LAST}|this|current|next) year|the year before last)(?:'s)?"
)
YEAR_EDGES = (
    *(f"{edge} {of} " for edge in ("end", "close", "start", "beginning") for of in ("of", "of the year")),
    "last day of ",
    "first day of ",
    "end ",
    "end-",
    "ending ",
    "as of ",
    "since ",
    "as at ",
)
"""What makes a bare year the year that it is, and no figure: "the end of 2025"."""

SHORT_MONTHS = tuple(name for name in MONTHS if len(name) == 3)


def spelt_words() -> str:
    """Second quarter, first half of 2025; but not the second half of March."""
    ordinal = rf"(?P<lead>fiscal )?(?P<ordinal>{'|'.join(ORDINALS)})[ -](?:calendar |(?P<inner>fiscal ))?"
    unit = r"(?P<unit>quarter|half(?:[ -]year)?)(?![a-z])"
    no_scale = r"(?! (?:of )?(?:a |the )?(?:million|month|day|week))"
    near = r"the (?:year|last|current|previous|prior|fiscal|financial)(?! (?:month|day|week))"
    other_year = (
        rf"(?! of (?!{near}|current|previous|last|this|next|fy|fiscal|\d|twenty|nineteen|two thousand))"
    )
    return rf"{ordinal}{unit}{no_scale}{other_year}"


def fiscal_words() -> str:
    """FY2025, fiscal 2025/26."""
    lead = r"(?P<fiscal>fy|fiscal(?: year)?|financial year) ?"
    year = r"(?:(?P<year>(?:19|20)\d\d)|'?(?P<short>\d\d))(?:[/-](?P<ending>(?:20)?\d\d))?"
    return rf"{lead}{year}(?![\d%])(?P<relative>$^)?"


def count_words() -> str:
    """A small count, in digits or words."""
    words = "|".join(sorted([*numerals_en.UNITS, *numerals_en.TENS], key=len, reverse=True))
    return rf"\d{{1,3}}|(?:{words})(?:[ -](?:{words}))?"


def rolling_words() -> str:
    """The last 12 months, next 30 days."""
    count = rf"(?P<count>{count_words()})"
    back = "last|past|previous|trailing|prior|rolling|preceding|latest"
    # "Paying the next 45 days late" tells how late, not when.
    how_late = rf" (?:{count_words()})[ -](?:day|week|month)s? (?:late|later|behind)(?![a-z])"
    ahead = rf"(?:next|coming|following)(?!{how_late})"
    return rf"(?:the )?(?P<way>{back}|{ahead}) {count}[ -]?(?P<unit>month|day|week|quarter|year)s?(?![a-z])"
