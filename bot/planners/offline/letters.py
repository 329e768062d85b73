"""A reminder letter's arguments, and the span and quarter that other tools look at."""

from bot.planners.offline.cues import find
from bot.planners.offline.needs import Need, Setting, single
from bot.planners.offline.reading import Reading
from tools.results import Json

_LANGUAGES = {"english": "en", "chinese": "zh"}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def language(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the language that a letter is to be in; one that letters are not kept in is asked about."""
    found = [item.name for item in find("portfolio_words", reading.text, (*_LANGUAGES, "other_language"))]
    if "other_language" in found:
        raise Need("letter_language")
    return single("language", (_LANGUAGES[name] for name in found))


def months(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read over how many months habits are looked at; a closed period is that many months up to its end."""
    for slot in reading.slots.periods:
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
    for slot in reading.slots.periods:
        if slot.ambiguous:
            raise Need("period")
        if slot.label is not None:
            return {"quarter": slot.label}
    return {}
