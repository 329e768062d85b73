"""Places in an order and how they are counted from words: "second", "2nd", "two", 二."""

from bot.language.ordinals import ORDINALS as EN_PLACES

EN_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ZH_NUMBERS = "一二三四五六七八九十"
EN_PLACE = rf"(?:{'|'.join(sorted(EN_PLACES, key=len, reverse=True))}|last|[1-9]\d?(?:st|nd|rd|th))"
EN_NUMBER = rf"(?:{'|'.join(EN_NUMBERS)}|[1-9]\d?)"
ZH_NUMBER = rf"(?:[{ZH_NUMBERS}]|[1-9]\d?)"
EN_NOUN = r"(?:one|name|customer|company|client|account|debtor|firm|guy|entry|row|line)"
ZH_ROW = r"(?:(?:那|这)?一?(?:家|位|户|名|行|个(?![月季年星礼问条阶步规方层级种次期]))(?:客户|公司)?)"
_FEW = {
    **{word: count for count, word in enumerate(EN_NUMBERS, start=1)},
    **{word: count for count, word in enumerate(ZH_NUMBERS, start=1)},
    **dict.fromkeys("两俩", 2),
}
NOWHERE = 10_000
"""A place that no list has: before the first, after the last."""

MIDDLE = 5_000
"""The place with as many before it as after it, whichever that is; an even count has none."""


def counted(said: str) -> int:
    """Give the place that a word or number counts, from 0, the last one as -1."""
    if said == "last" or said.startswith("最后"):
        return -1
    for words in (EN_PLACES, EN_NUMBERS, ZH_NUMBERS):
        if said in words:
            return words.index(said)
    return int("".join(letter for letter in said if letter.isdigit())) - 1


def number_of(said: str) -> int:
    """Give how many a word or a figure counts: "three", 两, "4"."""
    return _FEW[said] if said in _FEW else int(said)


def beside(place: int, step: int) -> int:
    """Give the place so many rows below another one, or nowhere."""
    found = place + step
    crosses = (place < 0) != (found < 0)
    return NOWHERE if crosses else found


def standing(place: int, count: int) -> int:
    """Give the place among so many that a place stands for, as the middle one does; else the place itself."""
    if place != MIDDLE:
        return place
    return count // 2 if count % 2 else NOWHERE
