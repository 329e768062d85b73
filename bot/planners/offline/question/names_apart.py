"""Two names with a sign between them are two customers: "Midland Gear & Ipanema", 华伟/远岫轴承."""

import re

from knowledge.customers import Mention
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_SIGN = lazily(r" ?[&/+|\uff06\uff0f\uff0b] ?")
_IN_BRACKETS = lazily(r" ?[(\uff08](?P<name>[^()\uff08\uff09]{2,20})[)\uff09]")
_CALLED_SO = frozenset({"exact_id", "exact_name", "exact_alias", "folded", "short_name"})


def names_apart(text: str, desk: Desk) -> str:
    """Give a text with a word in the place of each sign between two customers' names.

    A sign stays where the whole is one customer's name, or where either side is nobody's: "Smith & Wesson".
    """
    text = _without_a_short_name(text, desk)
    word, at = ("、" if has_han(text) else " and "), 0
    while sign := _SIGN.search(text, at):
        at = sign.end()
        if _parts_two(text, sign, desk):
            text = f"{text[: sign.start()]}{word}{text[sign.end() :]}"
            at = sign.start() + len(word)
    return text


def _without_a_short_name(text: str, desk: Desk) -> str:
    """Give a text without a customer's other name in brackets right behind its name: "Golden Carp (GCH)"."""
    said = _IN_BRACKETS.search(text)
    if said is None:
        return text
    whose = _beside(said["name"], desk, ends=True)
    left = f"{text[: said.start()]} {text[said.end() :]}"
    named = (each for each in desk.ledger.names.mentions(left) if each.end == said.start())
    same = next(named, None) if whose else None
    if whose is None or same is None or same.linking.verdict != "one":
        return text
    ids = {each.linking.candidates[0].customer_id for each in (whose, same)}
    return left if len(ids) == 1 else text


def _parts_two(text: str, sign: re.Match[str], desk: Desk) -> bool:
    """Say whether customers' names stand on both sides of a sign, which is within no name of one."""
    left = _beside(text[: sign.start()], desk, ends=True)
    right = _behind(text, sign.end(), desk) if left else None
    if left is None or right is None:
        return False
    return desk.ledger.names.link(f"{left.text}{sign[0]}{right.text}").verdict != "one"


def _behind(text: str, start: int, desk: Desk) -> Mention | None:
    """Give whom a text names right behind a place, up to the end or to one of the next signs."""
    ends = [len(text), *(sign.start() for sign in _SIGN.finditer(text, start))]
    return next((each for end in ends if (each := _beside(text[start:end], desk, ends=False))), None)


def _beside(text: str, desk: Desk, *, ends: bool) -> Mention | None:
    """Give the customer who is named for certain at the very end of a text, or at its start."""
    for each in desk.ledger.names.mentions(text):
        at_edge = each.end == len(text) if ends else each.start == 0
        if at_edge and any(one.how in _CALLED_SO for one in each.linking.candidates[:1]):
            return each
    return None
