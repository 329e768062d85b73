"""Questions for what was paid or received in some time, which no tool adds up."""

from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_MEANT_BY = frozenset(
    (
        "overdue_status",
        "payment_behaviour",
        "customer_limit",
        "portfolio_kpis",
        "early_warnings",
        "overdue_worklist",
        "ageing_report",
        "insurance_cover",
        "late_interest",
        "check_ratios",
    )
)
_THEY = r"(?:[^?.,;]{2,50} )?"
_EN = lazily(
    r"(?<![a-z])(?:how much|what)(?: money| cash| in all| in total)? (?:"
    rf"did {_THEY}(?:pay|remit|transfer)|(?:has|have|had) {_THEY}(?:paid|remitted|transferred)"
    r"|(?:did|have|has|had|do)(?: we| i| us| you)?(?: been)? (?:receive|collect|take in|get in|taken in)d?"
    r"|(?:came|come|was|were) (?:in from|received|collected|paid in)|(?:was|were) paid)(?![a-z])"
    r"|(?<![a-z])(?:total|sum of|amount of)(?: the)? (?:payments|receipts|money|cash)"
    r"(?: received| collected| from)"
)
_NO_COUNT = r"(?![天日期次成个])"
_ZH = lazily(
    r"(?<![要该应得需再期能利])(?:付|还|回|打|汇|转|交|缴)(?:了|过|来|给我们)?(?:了|过)?多少(?:钱|款|货款|账)?"
    rf"{_NO_COUNT}|(?<!应)收(?:到|回|上来)?了?多少(?:钱|款|货款)?{_NO_COUNT}"
    rf"|(?:回款|收款|进账|到账)(?:了|额|金额|总额)?(?:是|有)?多少{_NO_COUNT}"
)
_ELSE = lazily(
    r"interest|insur|deductible|instal|indemnity|fee|利息|罚息|保险|赔|分期|首付|手续费|滞纳金|没付|没还|没收|未付"
)


def asks_what_was_paid(reading: Reading) -> bool:
    """Say whether a sum of payments is asked for: "how much did they pay last month?", 今年回了多少款."""
    text = reading.text.casefold()
    return bool(_EN.search(text) or _ZH.search(text)) and not _ELSE.search(text)


def is_mistaken_for(intent: str | None) -> bool:
    """Say whether such a question looks like one for a tool that would show something else."""
    return intent in _MEANT_BY
