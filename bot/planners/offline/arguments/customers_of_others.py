"""Customers that are not the asker's own, or not to be seen: 别人的客户, "the customers I can't see"."""

import re

from bot.language.words import simplified
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_PEOPLE = r"(?:people|persons?|reps?|sales ?(?:people|persons?|reps?)|colleagues?)"
_THEIRS_EN = lazily(
    rf"(?<!which )(?<!what )(?:(?:any|some)(?:body|one) else|(?:other|another) {_PEOPLE}"
    r"|(?:my |the )?(?:other )?(?:colleagues?|reps?))"
    r"['\u2019]s?['\u2019]? (?:\w+ ){0,2}?"
    r"(?:customers?|accounts?|clients?|book|portfolio|list|debtors|overdues?|limits)(?![a-z])"
    r"|(?:customers?|accounts?|clients?) (?:of|with)"
    rf" (?:(?:any|some)(?:body|one) else|(?:(?:an|my|the) ?)?(?:other )?{_PEOPLE})(?![a-z])",
    re.IGNORECASE,
)
_THEIRS_ZH = lazily(
    r"(?<![各每按分])(?<!哪[个位些名])(?:别人|人家|其他人|旁人|他人|(?:其他|别的|别个)?(?:业务员|销售员?|同事)们?)"
    r"(?:的|名下的?|手[上里]的?|负责的?|那边的?|管的)(?:客户|客人|名单|逾期|额度|账)"
)
_SEE = r"(?:see|look at|view|access)"
_HIDDEN_EN = lazily(
    r"(?:customers?|accounts?|clients?|ones|who) (?:"
    rf"(?:can['\u2019]t|can(?:not)?|may|am) i (?:not )?(?:(?:allowed|able) to )?{_SEE}"
    rf"|(?:(?:that|which) )?i (?:can(?:no|['\u2019])t|may not|don['\u2019]t"
    rf"|am not (?:allowed|permitted|supposed) to|have no (?:right|access) to) {_SEE}"
    r"|(?:that are |are )?(?:hidden|kept|withheld) from me)(?![a-z])",
    re.IGNORECASE,
)
_HIDDEN_ZH = lazily(
    r"(?:客户)?我(?:看不[到见了]|不能看|无权(?:查?看)?|没权限?(?:查?看)?|没有权限(?:查?看)?|见不到)(?:的(?:客户)?)?"
)
_MAY = lazily(
    r"(?:^|[,.:] ?|(?:so|and|but|or) )(?:can|may|could|should|am i|are we|is it|why|how|do i)(?![a-z'])"
    rf"(?=.* {_SEE})|能不能|可不可以|可以|是否|为什么|为何|怎么|咋|吗",
    re.IGNORECASE,
)
"""What asks whether or why the rules let somebody see others' customers."""


def of_others(reading: Reading, setting: Setting) -> str | None:
    """Give the words for customers that are not the asker's, which are denied to who may see but their own.

    Who may see all has none that are others', so that no list can be narrowed by it.
    """
    typed = others_named(reading)
    if typed is not None and setting.sees_all:
        raise Need("narrowing", {"typed": typed})
    return typed


def others_named(reading: Reading) -> str | None:
    """Give the words of a question for customers that are not the asker's, whoever asks."""
    shown = simplified(reading.text)
    patterns = (_THEIRS_EN, _THEIRS_ZH, _HIDDEN_EN, _HIDDEN_ZH)
    said = next((found for pattern in patterns if (found := pattern.search(shown))), None)
    if said is None or reading.mentions or _MAY.search(shown):
        return None
    return reading.text[said.start() : said.end()].strip()
