"""A stress test's arguments: grades down, days later, share lost."""

import re

from bot.planners.offline.figures import plain
from bot.planners.offline.index_rise import is_of_the_index
from bot.planners.offline.needs import Need, Setting
from bot.planners.offline.reading import Reading
from bot.planners.offline.share_roles import is_got_back
from tools.results import Json

_ONE_NOTCH = re.compile(
    r"(?<![a-z])(?:an?|one|another) (?:notch|grade|level|class)(?![a-z])|降级一档|[一1]个?等级", re.IGNORECASE
)
_EXTRA = re.compile(r"(?<![\d.,])(?P<days>\d{1,3}) (?:extra|more|additional|further) days", re.IGNORECASE)
_HALF = re.compile(r"(?<![a-z])half(?![a-z- ]*(?:year|month|a ))|一半|对半", re.IGNORECASE)
_LETTERS = re.compile(r"[二两三四2-4]个?等级", re.IGNORECASE)
_NUMBERS = ("one", "two", "three", "four")
_GRADES_DOWN = re.compile(
    r"(?<![a-z])(?:grades?|ratings?|everyone|everybody|all|customers|accounts) (?:all )?"
    r"(?:are |is |go(?:es)? )?"
    r"(?:down|fall(?:ing|s)?|drop(?:ping|s|ped)?|slip(?:ping|s)?|cut|lowered)"
    r"(?: by)? (?P<count>[1-4]|one|two|three|four)"
    r"(?!\d|[.,]\d|[ -]?(?:%|per ?cent|days|weeks|months|k|m|million)|[a-z])"
    r"|(?<![a-z])down (?P<after>[1-4]|one|two|three|four) (?:grades?|ratings?)(?![a-z])",
    re.IGNORECASE,
)
_WORDS = "一二三四"


def downgrade(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read by how many grades customers are taken to fall."""
    for slot in reading.slots.numbers:
        if slot.unit == "notch" and slot.value is not None and slot.value == int(slot.value):
            return {"downgrade": int(slot.value)}
    bare = _GRADES_DOWN.search(reading.text)
    if bare:
        typed = (bare["count"] or bare["after"]).casefold()
        return {"downgrade": int(typed) if typed.isdecimal() else _NUMBERS.index(typed) + 1}
    many = _LETTERS.search(reading.text)
    if many:
        figure = many.group()[0].replace("两", "二")
        return {"downgrade": int(figure) if figure.isascii() else _WORDS.index(figure) + 1}
    return {"downgrade": 1} if _ONE_NOTCH.search(reading.text) else {}


def late_days(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read by how many days customers are taken to pay later."""
    for slot in reading.slots.day_counts:
        if slot.days is None or slot.upper is not None:
            raise Need("days")
        return {"late_days": slot.days}
    extra = _EXTRA.search(reading.text)
    return {"late_days": int(extra["days"])} if extra else {}


def lost_share(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the share that is taken to be lost, as a fraction."""
    for share in reading.slots.shares:
        if is_of_the_index(share, reading):
            continue
        if share.value is None:
            raise Need("lost_share")
        if share.operator not in (None, "exactly", "about") and not is_got_back(share, reading):
            raise Need("lost_share")
        return {"lost_share": plain(1 - share.value if is_got_back(share, reading) else share.value)}
    return {"lost_share": "0.5"} if _HALF.search(reading.text) else {}
