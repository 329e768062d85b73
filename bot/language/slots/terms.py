"""Payment terms that are words (prepaid, letter of credit), and currencies named without an amount."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bot.language.slots import currencies
from bot.language.slots.asked import Asked
from bot.language.slots.slot import Currency, Terms, TermsWord
from knowledge.lazy_pattern import lazily

_IN_FULL = (
    r"(?:in full|100 ?%|(?:it )?all|everything|the lot"
    r"|(?:the )?(?:full|whole|entire) (?:amount|price|sum|invoice|value))"
)
_CLEARED_FIRST = (
    r"(?:发货|提货|出货|交货|装车|发运|出厂|出库)(?:之|以)?前(?:就|先|要|会|得|必须|一次性?|全部?|货款|全款|款)*"
    r"(?:(?:付|打|结|交|给)(?:清|完|齐|足|全款|百分之百|100 ?%)|到(?:账|齐)|付)"
    r"(?=[,\uff0c。;!?\uff01\uff1f的]|\s|$)"
    r"|(?:(?<![^,\uff0c。;:\s])(?:先|全部?|全额|一次)*|货款|全款|(?<!欠)款项?)"
    r"(?:付|打|结)[清完齐](?:了|后|之后|以后)*[再才]?[发提出]货"
)
"""Paid before the goods leave, in whole: what is old and owed ("欠的付清再发货") is no payment for them."""

_MONEY_FIRST_ZH = (
    r"(?:货款|全款|(?<![欠旧老余尾半拖期部分的])款子?|(?<![欠半分的])钱)(?:是|能|会|要|都|可以|全部?)*(?:先|提前)(?:到|付|打|汇|转|结|进)"
    r"(?:账|位|清|齐|过来|进来|给我们|了)*"
    r"(?=(?:的话|呢|吗|呗|再|才|就)*(?:[,\uff0c。;\uff1b?\uff1f!\uff01\s]|$|[能可发出]))"
)
_MONEY_ZH = r"(?:货款|全款|(?<![欠旧老余尾半拖期部分的])款子?|(?<![欠半分的])钱)"
_PAYS_ZH = r"(?:付|打|汇|转|结|给|交|到)"
_IS_IN = r"(?:账|帐|位|清|齐|完|过来|进来|给我们|我们(?:账上)?|了|后|之后|以后|咱)*"
_OUR_TURN = r"[,\uff0c]?(?:我们|我方|咱们?|公司|这边)?"
_GOODS_GO = r"(?:安排)?(?:[发出放提装]货|发运|[发出放](?![\u4e00-\u9fff]))"
_PAID_THEN_SENT_ZH = (
    rf"(?:先|全部?|一次)*(?:{_PAYS_ZH}了?{_MONEY_ZH}|(?:见|收到?了?|等){_MONEY_ZH}"
    rf"|(?:把|将)?{_MONEY_ZH}(?:可以|能|会|先|全部?|都)*{_PAYS_ZH})"
    rf"{_IS_IN}(?:(?<=后){_OUR_TURN}|{_OUR_TURN}[再才]+){_GOODS_GO}|见款[即就后]*发货"
    rf"|先(?:把|将){_MONEY_ZH}(?:全部?|都|一次性?)*{_PAYS_ZH}{_IS_IN}"
)
"""The money, then the goods: 钱打过来我们再发, 收到货款才出货, 付款后发货, 先把货款打过来."""

_REFUSED_ZH = (
    r"(?<!优)先款(?=(?:我们|他们?|她|客户|对方|人家|那边|这个|那个|就|也|都)*"
    r"(?:不[^是对用会]|取消|算了|作罢|没谈))"
)
"""Payment first where it is refused, 先款他不肯; elsewhere 先款 is said of goods as well."""

_MONEY_FIRST = (
    r"(?:cash|money|funds|payment)(?: (?:comes?|arrives?|lands?|clears?|gets? here|is (?:here|in)|reaches us"
    r"|comes? in|hits (?:the|our) (?:account|bank)))? (?:first|beforehand)"
    r"|(?:they|who|he|she|it|we|customer)(?:['\u2019](?:d|ll|re)| (?:would|will|get|are|is))?"
    r" (?:pays?|paid) (?:first|beforehand)|paying (?:first|beforehand)"
)

WORDS: dict[TermsWord, str] = {
    "prepaid": r"预付款?(?!账款|帐款|比例|占比|率)|预收款?(?!账款|帐款)"
    r"|(?:货款|款|钱)(?:先|全)?到(?:账|帐)?(?:了|后)?[再才]?[发出]货"
    rf"|{_PAID_THEN_SENT_ZH}|{_MONEY_FIRST_ZH}|{_CLEARED_FIRST}|先款后货|{_REFUSED_ZH}|现款现货|现[款金](?:交易|结算|提货|付款|拿货)|现结(?![余构果])|付现(?![金])"
    r"|先(?:付|给|打|收|汇|交|结)(?:全|货)?[款钱]|先[付收](?:后|再|了再)[发出]货|全款"
    r"|(?<![a-z])(?:pre-?paid|prepay(?:ment|ing|s)?(?! share)"
    r"|cash in advance|cia|cash with order|cwo|advance payment|(?:paid |pay(?:ment|ing|s)? )?in advance"
    r"|(?:(?:cash|money|funds|pay(?:ment|ing|s)?|paid)"
    r"(?: (?:in full|it all|everything|all|the lot))? )?up[- ]?front"
    rf"|{_MONEY_FIRST}"
    r"|(?:pay(?:ment|ing|s)?|paid|cash|money|funds|transfer(?:s|red|ring)?|wir(?:es?|ed|ing)"
    r"|settl(?:es?|ed|ing)|(?:the )?(?:full|whole|entire) (?:amount|price|sum|invoice|value))"
    rf"(?: {_IN_FULL})? (?:before|ahead of|prior to)(?: the| any| we| they"
    r"| (?:it|any ?thing|everything)(?:['’]s| is| has been| gets)?)?"
    r" (?:deliver(?:y|ing|s|ed)?|d[ei]spatch(?:ing|ed)?|ship(?:ping|ment|s|ped)?|send(?:ing|s)?|sent"
    r"|releas(?:e|es|ed|ing)|goods|truck|leav(?:es?|ing)|collect(?:ion|ing)?|pick[- ]?up|load(?:ing|ed)?"
    r"|goes(?: out)?)"
    r"|cash (?:deal|sale|purchase|and carry|on the nail)|(?:pay(?:s|ing)?|paid) (?:in )?cash(?! (?:flow|on))"
    r"|pro[- ]?forma)(?![a-z])",
    "lc": r"信用证|信用状(?![况态])|开(?:立|具)?(?:证(?![明据书券件照实])|状(?![况态元]))"
    r"|(?<![a-z])(?:l/cs?|lcs?|l\.c\.|letters?[- ]of[- ]credit|documentary credits?)(?![a-z])",
    "cash_on_delivery": r"货到(?:就|即|再)?付[款清]|(?<![a-z])(?:(?:cash|pay(?:ment|ing|s)?|paid)"
    r" (?:up)?on delivery|cod|c\.o\.d\.)(?![a-z])",
}

_IN_IT = lazily(r"(?<![a-z])(?:in|into) $")
OTHER_WORDS = {"rand", "dong", "quid", "bucks", "sterling", "pound", "franc"}
"""Names of currencies that mean something else where neither an amount nor "in" stands before them."""


@cache
def _pattern() -> re.Pattern[str]:
    return lazily("|".join(f"(?P<{word}>{pattern})" for word, pattern in WORDS.items()))


def terms(asked: Asked) -> Iterator[Terms]:
    """Yield the terms that are words; terms in days are lengths of time."""
    for match in _pattern().finditer(asked.folded):
        word = next(name for name in WORDS if name == match.lastgroup)
        start, end = match.span()
        yield Terms(start=start, end=end, text=asked.words(start, end), word=word)


@cache
def _mention() -> re.Pattern[str]:
    return lazily(rf"(?<![a-z])(?:{currencies.code_words()})(?![a-z])|{currencies.name_words()}")


def _starts_a_name(asked: Asked, start: int, end: int) -> bool:
    """Dollar General, CAD Solutions: a capital before a capitalised word, and no "in" before it."""
    if not asked.text[start].isupper() or not re.match(r" [A-Z][a-z]", asked.text[end : end + 3]):
        return False
    return re.search(r"(?<![a-z])(?:in|into|to|as|of) $", asked.folded[max(0, start - 6) : start]) is None


def named_currencies(asked: Asked) -> Iterator[Currency]:
    """Yield currencies named anywhere; those of an amount lose to it, since it is longer.

    A code or name that is an English word too ("try", "cad", "rand") counts only in capitals.
    """
    for match in _mention().finditer(asked.folded):
        start, end = match.span()
        typed = asked.words(start, end)
        if not currencies.is_code(typed):
            continue
        sure = typed.isupper() or _IN_IT.search(asked.folded[max(0, start - 6) : start])
        if match.group() in OTHER_WORDS and not sure:
            continue
        if _starts_a_name(asked, start, end):
            continue
        codes = currencies.codes(match.group(), asked.base_currency)
        if codes:
            yield Currency(start=start, end=end, text=typed, codes=codes)
