"""The words for a part or a multiple of a figure, each with its share: half, 三分之一, twice, 翻倍."""

from collections.abc import Mapping
from fractions import Fraction

PARTS_ZH: Mapping[str, Fraction] = {
    "一半": Fraction(1, 2),
    "半数": Fraction(1, 2),
    "三分之一": Fraction(1, 3),
    "三分之二": Fraction(2, 3),
    "四分之一": Fraction(1, 4),
    "四分之三": Fraction(3, 4),
    "五分之一": Fraction(1, 5),
}
TIMES_ZH: Mapping[str, Fraction] = {
    "减半": Fraction(1, 2),
    "对半": Fraction(1, 2),
    "翻倍": Fraction(2),
    "两倍": Fraction(2),
    "双倍": Fraction(2),
    "三倍": Fraction(3),
}
PARTS_EN: Mapping[str, Fraction] = {
    "half": Fraction(1, 2),
    "a third": Fraction(1, 3),
    "one third": Fraction(1, 3),
    "two thirds": Fraction(2, 3),
    "a quarter": Fraction(1, 4),
    "one quarter": Fraction(1, 4),
    "three quarters": Fraction(3, 4),
    "double": Fraction(2),
    "twice": Fraction(2),
    "triple": Fraction(3),
    "three times": Fraction(3),
}


def share(said: str) -> Fraction:
    """Give the share of a word of these lists, in whatever case and spacing it is written."""
    word = " ".join(said.casefold().split())
    return {**PARTS_ZH, **TIMES_ZH, **PARTS_EN}[word]
