"""A plan changed by how far it is from the last one: "two more instalments", "a month later", 再多两期.

What is said so is written out as the count, the day or the rate that it comes to.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from bot.conversation import Conversation, PastCall
from bot.language.slots.calendar import add_months
from bot.language.words import simplified
from bot.planners.offline.arguments.day_of_month import day_of_month
from bot.planners.offline.arguments.whole_amounts import MOST_PARTS
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_COUNTS: Mapping[str, int] = {
    **dict.fromkeys(("a", "an", "one", "another", "一"), 1),
    **dict.fromkeys(("two", "a couple of", "两", "二"), 2),
    **{word: count for count, word in enumerate("three four five six seven eight".split(), 3)},
    **{word: count for count, word in enumerate("三四五六七八九十", 3)},
}
_EN = r"(?P<count>\d{1,2}|an?|one|another|two|a couple of|three|four|five|six|seven|eight)"
_ZH = r"(?P<count>\d{1,2}|[一两二三四五六七八九十])"
_PARTS = r"(?:instal?lments?|payments?|parts?|goes)"
_NO_UNIT = r"(?= ?(?:[.,;?!]|$|please|pls|then|and|at|from))"
_MORE = lazily(
    rf"(?<![a-z\d])(?:(?:and |with |add |plus )+{_EN}(?: (?:more|extra|further|additional))? {_PARTS}"
    rf"|{_EN.replace('count', 'times')} (?:more|extra|further|additional)(?: {_PARTS}|{_NO_UNIT}))(?![a-z])"
    rf"|(?:再|多|加|增加|添)+{_ZH.replace('count', 'han')}(?:期|次|笔)"
)
_FEWER = lazily(
    rf"(?<![a-z\d]){_EN} (?:fewer|less)(?: {_PARTS}|{_NO_UNIT})(?![a-z])"
    rf"|(?:再|少|减|减少|砍掉?)+{_ZH.replace('count', 'han')}(?:期|次|笔)"
)
_DOUBLE = lazily(
    rf"(?<![a-z])(?:twice|double) (?:as many|the(?: number of)?|that many)(?: {_PARTS})?(?![a-z])"
    r"|期数(?:翻一?倍|加一?倍|乘以?[二2])|(?:再|给?我?)*(?:拉长|延长|翻|多|加)一?倍"
)
_HALF = lazily(
    rf"(?<![a-z])half (?:as many|the(?: number of)?)(?: {_PARTS})(?![a-z])|期数?(?:减半|砍一半)"
    rf"|减一?半的?期数?"
)
_UNIT_EN, _UNIT_ZH = r"(?P<unit>day|week|month)s?", r"个?(?P<unit>天|日|周|星期|礼拜|月)"
_LATER = lazily(
    rf"(?:(?:and|let['\u2019]?s|make|start|begin|starting|beginning|with|it|the|first|one|payment"
    rf"|instal?lment) )*"
    rf"{_EN} {_UNIT_EN} (?:later|after that|(?P<back>earlier|sooner|before that))"
    rf"|(?:push|move|delay|postpone|put|shift"
    rf"|(?P<forward>bring))(?: (?!by )\w+){{0,4}}? by {_EN.replace('count', 'times')}"
    rf" {_UNIT_EN.replace('unit', 'lengths')}"
)
_LATER_ZH = lazily(
    r"(?:(?:首期|第一[期笔次]|头一?[期笔次]|开始)(?:日期)?)?(?:再|往)*(?:晚|推迟|延后|后推|顺延|推后"
    r"|延迟|(?P<back>早|提前|提早|前移))"
    rf"{_ZH}{_UNIT_ZH}(?:再?(?:开始|起|还|付))?"
)
_NO_INTEREST = lazily(
    r"(?<![a-z])(?:drop|forget(?: about)?|lose|remove|scrap|skip|take (?:off|out)|leave out|never mind)"
    r" (?:the |any |all )?(?:interest(?: rate)?|rate)(?![a-z])"
    r"|(?:去掉|取消|拿掉|删掉|免掉|免去|不算|别算|不收|不要|不计)(?:了)?(?:这个)?(?:利息|利率)了?"
    r"|利息(?:都|就)?(?:去掉|取消|免了|不要|不算|算了)了?"
)
_LONGEST, _A_WEEK = 60, 7


def with_the_plan_moved(text: str, conversation: Conversation, desk: Desk) -> str:
    """Write out what a brief message changes of the plan just shown; any other message stays as it is."""
    last = conversation.last_call
    if last is None or last.name != "repayment_plan" or len(text) > _LONGEST:
        return text
    if desk.ledger.names.mentions(text):
        return text
    han = has_han(text)
    left = _NO_INTEREST.sub("免息" if han else "interest-free", simplified(text))
    parts = _parts(left, last)
    if parts is not None:
        span, count = parts
        left = f"{left[: span[0]]}{f'分{count}期' if han else f'{count} instalments'}{left[span[1] :]}"
    moved = _first_day(left, last, desk)
    if moved is not None:
        span, day, monthly = moved
        said = f"首期{day.isoformat()}" if han else f"first one on {day.isoformat()}"
        said = f"{'每月，' if han else 'monthly, '}{said}" if monthly else said
        left = f"{left[: span[0]]}{said}{left[span[1] :]}"
    return text if left == simplified(text) else left


def _parts(text: str, last: PastCall) -> tuple[tuple[int, int], int] | None:
    """Give where a text counts its parts from the last plan's, and what they come to."""
    was = last.args.get("instalments")
    if not isinstance(was, int):
        return None
    for form, sign in ((_MORE, 1), (_FEWER, -1)):
        if said := form.search(text):
            count = was + sign * _count(said)
            return (said.span(), count) if 1 < count <= MOST_PARTS else None
    doubled, halved = _DOUBLE.search(text), _HALF.search(text)
    if doubled and was * 2 <= MOST_PARTS:
        return doubled.span(), was * 2
    return (halved.span(), was // 2) if halved and was % 2 == 0 and was > 2 else None


def _first_day(text: str, last: PastCall, desk: Desk) -> tuple[tuple[int, int], date, bool] | None:
    """Give where a text says when the first part is due, that day, and whether it is of every month."""
    weekly = last.args.get("every") == "week"
    usual = desk.as_of + timedelta(days=_A_WEEK) if weekly else add_months(desk.as_of, 1)
    recorded = last.args.get("first_date")
    first = date.fromisoformat(recorded) if isinstance(recorded, str) else usual
    on = day_of_month(text)
    if on:
        begins = first if recorded else desk.as_of + timedelta(days=1)
        return (on.start, on.end), on.next_from(begins), True
    said = (_LATER_ZH if has_han(text) else _LATER).search(text)
    if said is None:
        return None
    groups = said.groupdict()
    back = groups.get("back") or groups.get("forward")
    unit = groups.get("unit") or groups.get("lengths") or ""
    step = -_count(said) if back else _count(said)
    if unit in ("month", "月"):
        return said.span(), add_months(first, step), False
    return said.span(), first + timedelta(days=step * (1 if unit in ("day", "天", "日") else _A_WEEK)), False


def _count(said: re.Match[str]) -> int:
    groups = said.groupdict()
    typed = groups.get("count") or groups.get("times") or groups.get("han") or ""
    return int(typed) if typed.isdecimal() else _COUNTS[typed]
