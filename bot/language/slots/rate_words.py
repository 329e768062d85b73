"""The words that a rate of interest stands behind: 年利率, 利息按, "an annual rate of"."""

from __future__ import annotations

import re
from functools import cache

from knowledge.lazy_pattern import lazily

_NEAR = 30

_SAID = (
    r"(?:(?:就|还)?(?:是|为|按照?|照|用|取|定[在为]?|算|收|给|报|改[成为]?|换[成为]?|变[成为]?|[提降涨调]到)"
    r"|大概|大约|约)*[:= ]*"
)
_WORDS_ZH = (
    r"(?P<month>月利率|月利息|月息|月化(?:利率)?)|年(?:利率|利息|息|化(?:利率|利息|率)?)|(?<![日天])利率|罚息率"
    r"|(?<![日天月])(?:利息|罚息|滞纳金|违约金)(?=按)"
)
_WORDS_EN = (
    r"(?<![a-z])(?:(?P<monthly>monthly(?: interest)? rate)"
    r"|(?:annual|yearly|interest|penalty|lending|late[- ]payment)(?: interest)? rate|rate of interest"
    r"|annuali[sz]ed(?: rate)?|(?:at|with|on|to|charge|charging) (?:a|the) rate|interest(?= at ))"
    r"(?: (?:of|is|at|to|being|set at|equal to))?[:= ]*"
)


@cache
def _words() -> re.Pattern[str]:
    return lazily(rf"(?:(?:{_WORDS_ZH}){_SAID}|{_WORDS_EN})$")


def rate_words_before(folded: str, place: int) -> re.Match[str] | None:
    """Return the words of a rate that end at a place, with the group of a monthly one, else None."""
    return _words().search(folded[max(0, place - _NEAR) : place])
