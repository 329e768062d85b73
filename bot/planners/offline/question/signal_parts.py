"""Which warning signs people mean who use no fixed phrase: "signals for slowing payments", 法律类预警.

The parts that the patterns are made of are in the word list `signal_parts`.
"""

import re
from collections.abc import Iterator
from functools import cache

from bot.language.words import Found
from bot.planners.offline.question.clauses import STOPS
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon

_GAP, _NEAR = rf"[^{STOPS}]{{0,24}}?", rf"[^{STOPS}]{{0,6}}?"
_AND = r"(?:[、和与及或]| (?:and|or) )"
_OF_MANY = ("INDUSTRY", "COUNTRY")
"""Rules about what lists are narrowed by too: "which industry has most risks" tells no industry risk."""

_BESIDE = r"[ -]?"
_TRADE_BEFORE = (
    r"(?:(?<![a-z一-鿿 -])|(?<=[看要有的列出些下把是和及跟类])"
    r"|(?<=(?<![a-z])(?:the|any|for|all|our|and|are|has) )|(?<=(?<![a-z])(?:of|or|on|no|me) )"
    r"|(?<=(?<![a-z])(?:only|just|list|show|have|what|with|from|some) )"
    r"|(?<=(?<![a-z])(?:level|about|which|watch) ))"
)
"""What may stand before an industry that has no name: "automotive industry signals" are those of a trade."""


def signals_by_parts(shown: str) -> Iterator[Found]:
    """Yield the rules of warning signs that a folded text describes, and where, if it speaks of signs."""
    if _sign().search(shown) is None:
        return
    for name, pattern in _patterns():
        for said in pattern.finditer(shown):
            yield Found(name, said.start(), said.end())


@cache
def _sign() -> re.Pattern[str]:
    return lazily(_said("sign"))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give each rule's pattern: what its signs are called, and what goes wrong with what they are about."""
    rules = [name.removesuffix("_noun") for name in lexicon("signal_parts") if name.endswith("_noun")]
    return tuple((f"SIGNAL-{name.upper()}", lazily(_pattern(name))) for name in rules)


def _pattern(rule: str) -> str:
    noun, between, about = _said(f"{rule}_noun"), _said("beside"), _said("about")
    front = _TRADE_BEFORE if rule == "INDUSTRY" else ""
    ways = [
        rf"{front}{noun}(?:{_BESIDE}{between}){{0,4}}{_BESIDE}{_said('sign')}",
        rf"{_said('sign')}(?:{_BESIDE}{about}){{1,3}}{_BESIDE}{noun}(?:{_BESIDE}{between})*"
        r"(?=[ ,.;?!]*$|[^a-z ])",
    ]
    if f"{rule}_wrong" in lexicon("signal_parts"):
        what, wrong = _said(f"{rule}_what"), _said(f"{rule}_wrong")
        gap = _NEAR if rule in _OF_MANY else _GAP
        more = rf"(?:{_AND}?{wrong})*"
        ways += [f"(?:{what}{_AND})?{what}{gap}{wrong}{more}", f"{wrong}{gap}{what}"]
    return "|".join(ways)


def _said(name: str) -> str:
    """Give a pattern for any part of a kind; English ones stand as words of their own."""
    parts = lexicon("signal_parts")[name]
    whole = (rf"(?<![a-z]){each}(?![a-z])" if _is_latin(each) else each for each in parts)
    return f"(?:{'|'.join(whole)})"


def _is_latin(part: str) -> bool:
    return not any("一" <= letter <= "鿿" for letter in part)
