"""A reminder letter's arguments, and the span and quarter that other tools look at."""

import re

from bot.planners.offline.comparison import periods_meant
from bot.planners.offline.cues import find
from bot.planners.offline.list_conditions import stage
from bot.planners.offline.needs import Need, Setting, single
from bot.planners.offline.reading import Reading
from tools.results import Json

_COUNTED = re.compile(
    r"(?<![a-z])(?:first|second|third|fourth|1st|2nd|3rd|another|next) (?:\w+ )?"
    r"(?:reminder|letter|chaser|dunning letter)"
    r"(?![a-z])|第[一二三四1-4]封(?:催款?函|催收函|信|提醒)?",
    re.IGNORECASE,
)
_LANGUAGES = {"english": "en", "chinese": "zh"}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def language(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the language that a letter is to be in; one that letters are not kept in is asked about."""
    found = [item.name for item in find("portfolio_words", reading.text, (*_LANGUAGES, "other_language"))]
    if "other_language" in found:
        raise Need("letter_language")
    return single("language", (_LANGUAGES[name] for name in found))


def letter_stage(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the stage that a letter is for; a "second reminder" could be of any stage, and is asked about."""
    counted = _COUNTED.search(reading.text)
    if counted and not find("ladders", reading.text):
        raise Need("letter_stage", {"typed": counted.group()})
    return stage(reading, setting)


def months(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read over how many months habits are looked at; a closed period is that many months up to its end."""
    for slot in periods_meant(reading):
        window = slot.window
        if window is None:
            raise Need("period")
        if window.months is not None:
            return {"months": window.months}
        ends = min(window.ends, setting.today)
        count = (ends.year - window.begins.year) * 12 + ends.month - window.begins.month + 1
        past = {"as_of": ends.isoformat()} if ends < setting.today else {}
        return {"months": count, **past} if slot.relation != "as_of" else {}
    for length in reading.slots.day_counts:
        if length.unit in _MONTHS and length.count == int(length.count) and length.context is None:
            return {"months": int(length.count) * _MONTHS[length.unit]}
    return {}


def quarter(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the quarter, half or year that key figures are asked for."""
    for slot in periods_meant(reading):
        if slot.ambiguous:
            raise Need("period")
        if slot.label is not None:
            return {"quarter": slot.label}
    return {}
