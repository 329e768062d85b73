"""Numbers of orders, invoices and customers, e-mail and web addresses: text that is never a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bot.language.slots import currencies
from bot.language.slots.asked import Asked
from bot.language.slots.slot import Identifier
from knowledge.lazy_pattern import lazily


@cache
def _token() -> re.Pattern[str]:
    return lazily(
        r"(?P<email>[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8})"
        r"|(?P<link>https?://[^\s，。；、]{1,2000}|www\.[^\s，。；、]{1,2000})"
        r"|(?P<phone>\+\d{1,3}[ -]\d[\d -]{6,14}\d)"
        r"|(?P<reference>(?<![\w.,-])[a-z0-9]+(?:[-_/#.][a-z0-9]+)*(?![a-z0-9]))",
        re.ASCII,
    )


@cache
def _figure_like() -> re.Pattern[str]:
    """Tokens that other grammars read: usd300k, 50k, q2, fy2025, 31mar, net30, 30d, 1.15x."""
    code = rf"(?:{currencies.code_words()}|us|hk)"
    scale = r"(?:k|w|m|mm|mn|mio|mln|mil|b|bn|t|grand|million|thousand|billion|tsd|lakhs?|cr|crores?)"
    figure = r"\d+(?:[.,']\d+)*"
    month = (
        "(?:"
        + "|".join("jan feb mar apr may jun jul aug sept? oct nov dec".replace(" ", "|").split("|"))
        + "[a-z]*)"
    )
    span = r"(?:d|days?|w|wks?|weeks?|m|mo|mths?|months?|y|yrs?|years?)"
    unit = rf"(?:{span}|x|bps?|pct|percent|pcs|units?|st|nd|rd|th|dpd|kg|tons?|h|times|%)"
    year = r"(?:(?:19|20)\d\d|\d\d)"
    return lazily(
        rf"(?:{code}|rmb|eur)?{figure}(?:{scale})?(?:-{figure})?(?:{scale})?{code}?|t?{code}?{figure}[tkm]?(?:{code}|eur)"
        rf"|[qh][1-4]-[qh][1-4]|[1-4][qh](?:\d\d|20\d\d)|{figure}(?:[-/]{figure})?[-/]?{unit}|(?:{year}[-/]?)?(?:q[1-4]|h[12])(?:[-/]?(?:{year}|fy{year}))?|fy{year}(?:[-/]?(?:q[1-4]|h[12]|{year}))?"
        rf"|(?:(?:year-?)?end|mid|start)-{year}"
        rf"|\d{{1,2}}(?:st|nd|rd|th)?[-/.]?{month}(?:[-/.]?{year})?|{month}[-/.]?\d{{1,4}}|(?:(?:net|n|t)[-/]?\d{{2,3}}|(?:net[-/]?|[nt]/?)\d)(?:[-/]?{span})?"
        rf"|{figure}(?:[-/](?:to|and|or|day|month|week|year|quarter)[a-z-]*)?(?:-?{figure})?|\d{{1,4}}[-./]\d{{1,2}}[-./]\d{{1,4}}t?\S*",
        re.ASCII,
    )


@cache
def _numbered() -> re.Pattern[str]:
    """A bare number that the word before it makes a reference: invoice 4711, 订单号 20331, #88."""
    words = r"invoices?|inv|bills?|receipts?|发票|单据|customers?|客户|contracts?|合同"
    marked = (
        r"orders?|po|so|订单|采购单|销售单|customer|invoice|account|发票|客户|合同|单据"
        r"|ref(?:erence)?|document|凭证"
    )
    return lazily(
        rf"(?:(?<![a-z])(?:{words}) ?(?:no\.?|number|nr\.?|#|号码?|编号)?[ :：]?"
        rf"|(?<![a-z])(?:{marked}) ?(?:no\.?|number|nr\.?|id|#|号码?|编号|编码)[ :：]?|#)"
        r"(?P<number>\d{3,20})(?![\d.,]*\d|[%万亿千元天kwm]| ?年| (?:days|eur|usd|cny|k)(?![a-z]))",
        re.ASCII,
    )


@cache
def open_numbered() -> re.Pattern[str]:
    """A bare number after "order": its reference or its amount, nobody can tell."""
    return lazily(
        r"(?:(?<![a-z])(?:orders?|po|so) |订单)(?P<number>\d{3,20})(?![\d.,]*\d|[%万亿千元天kwm]"
        r"| (?:days|eur|usd|cny|k)(?![a-z]))",
        re.ASCII,
    )


def _is_reference(word: str) -> bool:
    letters, digits = bool(re.search("[a-z]", word)), bool(re.search(r"\d", word))
    if not (letters and digits):
        return False
    return not _figure_like().fullmatch(word)


def identifiers(asked: Asked) -> Iterator[Identifier]:
    """Yield e-mail and web addresses, telephone numbers and references.

    A reference is a token of letters and digits that no other grammar reads (SO-20331, C001), or a bare
    number after a word that makes it one (invoice 4711, 订单号 20331).
    """
    for match in _token().finditer(asked.folded):
        form = match.lastgroup or "reference"
        if form == "reference" and not _is_reference(match.group()):
            continue
        start, end = match.span()
        kind = next(known for known in ("reference", "email", "link", "phone") if known == form)
        yield Identifier(
            start=start, end=end, text=asked.words(start, end), name=asked.words(start, end), form=kind
        )
    for match in _numbered().finditer(asked.folded):
        start, end = match.span("number")
        yield Identifier(start=start, end=end, text=asked.words(start, end), name=asked.words(start, end))
