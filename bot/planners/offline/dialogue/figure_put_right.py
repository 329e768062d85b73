"""A figure of the last question that was said wrong and is put right: "it's 90, not 85", 不是85，是90."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from bot.conversation import Conversation
from bot.language.slots.slot import Amount, DayCount, Number, Quantity, Slot
from bot.language.words import simplified
from bot.planners.offline.arguments.figures import plain
from bot.planners.offline.arguments.scale_said import in_its_scale
from bot.planners.offline.question.slots_of import slots_of
from bot.planners.planner import Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from tools.results import Json

_FIGURE = r"[$€£¥]?(?P<{0}>\d[\d,]*(?:\.\d+)?) ?(?P<{0}_scale>k|m|万|w|千|百万|亿|%|percent|pct|per cent)?"
_UNIT = (
    r"(?: ?-?(?:days?|weeks?|months?|instal+ments?|parts?|rates?|euros?|dollars?|eur|usd|gbp|cny)(?![a-z]))?"
    r"(?:[天日期个月元块批次]+)?"
)
_OLD, _NEW = (_FIGURE.format(name) + _UNIT for name in ("old", "new"))
_PATTERNS = (
    lazily(rf"{_NEW}[,;]?(?: and| but)? (?:not|instead of|rather than|no longer|in place of) {_OLD}"),
    lazily(
        rf"(?<![a-z])not {_OLD}[,;.]?"
        rf"(?: (?:but|it['’]s|it is|make (?:it|that)|should be|must be|it should be|rather))? {_NEW}"
    ),
    lazily(rf"(?:不是|别按|不要按){_OLD}[,，、]?(?:而|应该|应|要|得)?(?:是|为|按|用)?{_NEW}"),
    lazily(rf"{_NEW}[,，、]?(?:而)?不是{_OLD}"),
    lazily(rf"把?{_OLD}(?:要|得|请|应该|应)?(?:改成|换成|改为|换为|改到|应为|应该是){_NEW}"),
)
_SCALES = {"k": 1000, "千": 1000, "m": 10**6, "百万": 10**6, "万": 10**4, "w": 10**4, "亿": 10**8}
_PERCENT = ("%", "percent", "pct", "per cent")
_WRONG = lazily(
    r"(?<![a-z])(?:wrong|incorrect|mistaken|misheard|misread|mistyped|typo|my bad"
    r"|my mistake|bad line|outdated|off the mark|not (?:right|correct|what)|must be"
    r"|should be|should read|ought to be)(?![a-z])|['’]s off(?![a-z])"
    r"|^\W*(?:sorry|oops|no|wait|ah|oh)[ ,]+[\d.,]+ ?(?:%|k|m)?[ .!]*$|[\d.,]+,? i mean[t]?[ .!]*$"
    r"|[写说弄搞记报听看打读]错|口误|手误|手滑|更正|不对|有误|应该是|应为|得是"
)
_RHYTHM = lazily(
    r"(?<![a-z])(?:(?:a|per|each|every) (?:month|day)|monthly|daily)(?![a-z])|[月日]息|[每按][月日天]"
)
_KINDS = {
    "share": ("annual_rate", "indemnity_rate", "lost_share"),
    "days": ("terms", "days", "late_days"),
    "money": ("amount", "owed", "limit", "requested"),
    "number": ("amount", "owed", "limit", "requested"),
}
"""The arguments that a figure of a kind can be."""

_THINGS = {
    "owed": r"(?<![a-z])(?:debt|owe[sd]?|balance|receivable)|欠款|应收|债",
    "limit": r"(?<![a-z])(?:limit|insured)|限额|额度",
    "amount": r"(?<![a-z])(?:amount|sum|order|principal|value|total)|金额|本金|订单",
    "requested": r"(?<![a-z])(?:limit|request)|额度|申请",
}
"""What names one of them where the last question has several."""

_COUNTS = frozenset({"instalments", "months", "top", "downgrade"})
"""Arguments that a bare figure may be as well."""

_LEAST_SUM = 100
"""From here on a bare figure is a sum."""

_NOT_BUT = (
    lazily(
        r"(?:(?:no|nope|sorry)[ ,]+)?(?:不是|不要|不用|别|不)(?:按|用|算)?|(?:(?:no|nope|sorry)[ ,]+)?not "
    ),
    lazily(r"(?:的)?[,\uff0c、;\uff1b ]*(?:而是|是|要|按|用|改成|but)?(?: )?"),
    lazily(r"(?:的)?(?:吧|哈|啊|呀|才对)*[ 。.!\uff01]*"),
)
"""What stands before the wrong figure, between it and the right one, and behind."""

_BOTH = 2
"""The wrong figure and the right one."""

_LONGEST = 80
"""Characters of a message that only puts a figure right."""


def figure_put_right(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Ask the last question again with the right figure in place of the one that was denied.

    Nothing where the figure denied is none of the last question's, or stands for two things in it.
    """
    last = conversation.last_call
    if last is None or conversation.pending is not None or len(text) > _LONGEST:
        return ()
    shown = simplified(text)
    if desk.ledger.names.mentions(text):
        return ()
    told = None if _has_a_rhythm(conversation) else _told_wrong(shown, text, conversation, desk)
    if told is not None:
        return (Call(tool=last.name, args={**last.args, **dict([told])}),)
    said = next((found for pattern in _PATTERNS if (found := pattern.search(shown))), None)
    if said is None:
        put = [*_not_this_but_that(shown, text, last.args, desk)]
        return (Call(tool=last.name, args={**last.args, **dict(put)}),) if len(put) == 1 else ()
    if len(slots_of(text, desk).found) > _BOTH:
        return ()  # "it's 52k not 25k, and on 60 days" says more than that
    in_percent = said["old_scale"] in _PERCENT or said["new_scale"] in _PERCENT
    old, new = (_amount(said[name], said[f"{name}_scale"], in_percent) for name in ("old", "new"))
    if said["old_scale"] in _SCALES and said["new_scale"] is None:
        new *= _SCALES[said["old_scale"]]  # "30 not 20k"
    typed = said["new_scale"] is not None
    put = [*_put(last.args, old, new)] or [*_put_in_scale(old, new, conversation, desk, typed=typed)]
    if len(put) != 1:
        return ()
    return (Call(tool=last.name, args={**last.args, **dict(put)}),)


def _not_this_but_that(
    shown: str, text: str, args: Mapping[str, Json], desk: Desk
) -> Iterator[tuple[str, Json]]:
    """Yield the argument put right by two figures in words, and nothing beside them: 不要三十天，四十五天."""
    found = slots_of(text, desk).found
    if len(found) != _BOTH or found[0].kind != found[1].kind:
        return
    first, last = found
    between = shown[: first.start], shown[first.end : last.start], shown[last.end :]
    if not all(words.fullmatch(gap) for words, gap in zip(_NOT_BUT, between, strict=True)):
        return
    old, new = (each.days if isinstance(each, DayCount) else _value(each) for each in found)
    if old is not None and new is not None:
        yield from _put(args, Decimal(old), Decimal(new))


def _value(slot: Slot) -> Decimal | None:
    return slot.value if isinstance(slot, Quantity) and slot.upper is None else None


def _has_a_rhythm(conversation: Conversation) -> bool:
    """Say whether the last question gave a rate a month or a day, which the right one keeps."""
    return (
        bool(conversation.turns) and _RHYTHM.search(simplified(conversation.turns[-1].question)) is not None
    )


def _told_wrong(shown: str, text: str, conversation: Conversation, desk: Desk) -> tuple[str, Json] | None:
    """Give the argument that is said to be wrong with its right figure: "the rate's wrong, they say 10%"."""
    args = conversation.last_call.args if conversation.last_call else {}
    found = slots_of(text, desk).found
    if len(found) != 1 or not _WRONG.search(shown) or shown.rstrip().endswith("?"):
        return None
    slot = found[0]
    if isinstance(slot, Amount) and slot.currencies:
        return None  # another currency may be meant as well
    names = [name for name in args if name in _KINDS.get(slot.kind, ())]
    meant = [name for name in names if re.search(_THINGS.get(name, "$^"), shown)] or names
    value = slot.value if isinstance(slot, Quantity) and slot.upper is None else None
    rates = [name for name in args if name in _KINDS["share"]]
    if (
        isinstance(slot, Number)
        and slot.unit is None
        and value is not None
        and 0 < value < _LEAST_SUM
        and len(names) + len(rates) == 1
        and not _COUNTS & args.keys()
    ):
        return _bare((*names, *rates)[0], value, conversation, desk)
    if len(meant) != 1:
        return None
    if isinstance(slot, DayCount):
        return (meant[0], slot.days) if slot.days and slot.upper is None else None
    if value is None or value <= 0 or (slot.kind == "number" and value < _LEAST_SUM):
        return None
    return meant[0], plain(value)


def _bare(name: str, value: Decimal, conversation: Conversation, desk: Desk) -> tuple[str, Json] | None:
    """Give a small figure without a unit as the rate it was, or in the scale that the sum was typed in."""
    if name in _KINDS["share"]:
        return name, plain(value / 100)
    last = conversation.last_call
    known = Decimal(str(last.args[name])) if last else Decimal(0)
    questions = [turn.question for turn in reversed(conversation.turns)]
    scaled = in_its_scale(value, known, questions, desk.as_of)
    return (name, plain(scaled)) if scaled is not None else None


def _amount(figure: str, scale: str | None, in_percent: bool) -> Decimal:  # noqa: FBT001 - a fact of both
    """Give a figure; where one of the two has a sign of percent, so has the other: "8 % not 7.5"."""
    value = Decimal(figure.replace(",", ""))
    if scale in _PERCENT or (in_percent and scale is None):
        return value / 100
    return value * _SCALES.get(scale or "", 1)


def _put(args: Mapping[str, Json], old: Decimal, new: Decimal) -> Iterator[tuple[str, Json]]:
    """Yield each argument that is the old figure, with the new one in its place."""
    for name, value in args.items():
        if isinstance(value, int) and not isinstance(value, bool) and value == old and new == int(new):
            yield name, int(new)
        elif isinstance(value, str) and name != "customer" and value.replace(".", "", 1).isdigit():
            known = Decimal(value)
            if known == old:
                yield name, plain(new)
            elif known < 1 < old and known == old / 100 and new <= 100:
                yield name, plain(new / 100)  # a rate, said in percent without the sign


def _put_in_scale(
    old: Decimal, new: Decimal, conversation: Conversation, desk: Desk, *, typed: bool
) -> Iterator[tuple[str, Json]]:
    """Yield each sum that is the old figure in the scale it was typed in: "18 thousand", "81 not 18".

    `typed`: the new one has a scale of its own, "13k not 30".
    """
    args = conversation.last_call.args if conversation.last_call else {}
    questions = [turn.question for turn in reversed(conversation.turns)]
    for name in _KINDS["money"]:
        known = Decimal(str(args[name])) if name in args else None
        if known is not None and old and in_its_scale(old, known, questions, desk.as_of) == known:
            yield name, plain(new if typed else new * known / old)
