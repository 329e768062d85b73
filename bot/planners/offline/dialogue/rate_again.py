"""A rate that takes the place of one said a month or a day, and leaves its rhythm out: "no, 1%"."""

from decimal import Decimal

from bot.conversation import Conversation
from bot.language.slots import parse_slots
from bot.planners.offline.arguments.figures import plain
from bot.planners.offline.arguments.rates import annual_rate_of, rhythm_in_words
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import Call

_WHOLE = Decimal(1)
"""A rate above the whole debt a year is asked about: "no, 12%" after 5 % a month may be a year's."""


def in_the_same_rhythm(now: Call, reading: Reading, conversation: Conversation, setting: Setting) -> Call:
    """Read a bare rate in the rhythm of the one before it; raises Need where that would be high."""
    said = _bare(reading, now)
    rhythm = _rhythm_before(conversation, setting) if said is not None else None
    if said is None or rhythm in (None, "year"):
        return now
    rate = annual_rate_of(said, rhythm, setting)
    if rate > _WHOLE:
        raise Need("rate_rhythm", {"typed": f"{plain(said * 100)}%"})
    return now.model_copy(update={"args": {**now.args, "annual_rate": plain(rate)}})


def _bare(reading: Reading, now: Call) -> Decimal | None:
    """Give the rate of a piece that names no rhythm, as it stands in the call."""
    rate = now.args.get("annual_rate")
    if not isinstance(rate, str) or rhythm_in_words(reading.text):
        return None
    shares = [each.value for each in reading.slots.shares if each.value is not None and each.per is None]
    bare = [each.value / 100 for each in reading.slots.numbers if each.value is not None]
    return next((value for value in (*shares, *bare) if value == Decimal(rate)), None)


def _rhythm_before(conversation: Conversation, setting: Setting) -> str | None:
    """Give the rhythm in which the rate of the calls before was said last."""
    for turn in reversed(conversation.turns):
        if not any("annual_rate" in each.args for each in turn.calls):
            return None
        slots = parse_slots(turn.question, today=setting.today, base_currency=setting.base_currency)
        rhythm = next((each.per for each in slots.shares if each.per), None) or rhythm_in_words(turn.question)
        if rhythm:
            return rhythm
    return None
