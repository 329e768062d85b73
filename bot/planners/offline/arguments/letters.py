"""A reminder letter's arguments, and the span and quarter that other tools look at."""

import re

from bot.language.slots.days import MONTHS
from bot.language.slots.slot import Period
from bot.language.words import Found, simplified
from bot.planners.offline.arguments.list_conditions import stage
from bot.planners.offline.arguments.several_letters import is_in_both_languages, stages_wished
from bot.planners.offline.question.comparison import is_compared, is_since, periods_and_years, periods_meant
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.negations import stated
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_COUNTED = lazily(
    r"(?<![a-z])(?:first|second|third|fourth|1st|2nd|3rd|another|next) (?:\w+ )?"
    r"(?:reminder|letter|chaser|dunning letter)"
    r"(?![a-z])|第[一二三四1-4]封(?:催款?函|催收函|信|提醒)?",
    re.IGNORECASE,
)
_KIND_ZH = r"(?:口气|语气|口吻|措辞|语调|调子|写法|版本|模板|档次?|级别?|步|阶段|层)"
_REMINDER = lazily(
    r"(?<![a-z])reminder['\"\u2019\u201d\u300d]?"
    r"(?: ?[那这]?一?[档级步]| ?[那这]?个?阶段| ?的?[口语]气"
    r"| (?:level|tone|step|rung|tier|version|wording)(?![a-z]))"
    r"|(?<!催收)(?<!发)提醒['\"\u2019\u201d\u300d]?(?:一下)?的?(?:[那这]?[一个种]*)" + _KIND_ZH,
    re.IGNORECASE,
)
"""The letter's own name where it is said as a stage: 按 reminder 那一档, 用提醒的口气."""

_FORMAL = lazily(r"正式(?:一?[点些])?的?.{0,2}(?:催[款收告]?)?[函信]")
"""The formal letter in other words than the stage's own: 写个正式的函."""

_HALF_YEAR = lazily(r"(?<![a-z])(?:last|past|latest) half[ -]?year", re.IGNORECASE)
"""Six months up to today where habits are looked at, and not a half of the calendar."""

_SPLIT = (
    r"(?<![a-z])(?:by(?: the)?|per|for each|for every|in each) (?:{units})(?![a-z])"
    r"|(?<![a-z])(?:{units})[- ]by[- ](?:{units})"
    r"(?![a-z])|(?<![a-z])(?:{units})ly (?:breakdown|series|split|figures|numbers|values|history)(?![a-z])"
    r"|(?:按|逐)(?:{zh})度?(?![底末初])|分(?:{zh})度?(?:看|列|统计)|每一?个?(?:{zh})度?的"
)
_BY_ANY = lazily(_SPLIT.format(units="month|quarter|year|week", zh="月|季|年|周"), re.IGNORECASE)
_BY_LONGER = lazily(_SPLIT.format(units="quarter|year|week", zh="季|年|周"), re.IGNORECASE)
"""What asks for a series; habits are shown by month."""

_NOT_READ = lazily(
    r"(?:[看读听]不(?:太|大)?[懂明来]白?|不(?:太|大)?(?:懂|会|识|认识|通|看得?懂|用|要|是)|没法[看读]|读不了|看不了)(?:用|说|看|读)?$"
    r"|(?<![a-z])(?:(?:can(?:no|['’])?t|don['’]?t|do not|doesn['’]?t|does not|won['’]?t|not)"
    r"(?: really| even| actually)? (?:read|speak|understand|know|get|do|follow)(?: any| much)?|no) $"
)
_NOT_READ_BEHIND = lazily(r"(?:他们|对方|人家|客户)?(?:根本|也|都)?(?:[看读]不懂|不会|看不了|读不了|不行)")
_LANGUAGES = {"english": "en", "chinese": "zh"}


def language(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the language that a letter is to be in; one that letters are not kept in is asked about."""
    if is_in_both_languages(reading.text):
        return {}  # a letter in each
    return language_told(reading.text)


def language_told(text: str) -> dict[str, Json]:
    """Read the language that a text wishes a letter in; raises Need for one that letters are not kept in."""
    said = stated("portfolio_words", text, (*_LANGUAGES, "other_language"))
    found = {item.name for item in said if not _is_not_read(item, text)}
    if "other_language" in found or len(found) > 1:
        raise Need("letter_language")
    return {"language": _LANGUAGES[found.pop()]} if found else {}


def _is_not_read(said: Found, text: str) -> bool:
    """Say whether a language is named as one that they cannot read: 他们看不懂中文，改英文."""
    shown = simplified(text)
    return bool(_NOT_READ.search(shown[: said.start]) or _NOT_READ_BEHIND.match(shown, said.end))


def letter_stage(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the stage that a letter is for; a "second reminder" could be of any stage, and is asked about."""
    if stages_wished(reading):
        return {}  # a letter for each
    counted = _COUNTED.search(reading.text)
    if counted and not find("ladders", reading.text):
        raise Need("letter_stage", {"typed": counted.group()})
    if _REMINDER.search(reading.text):
        return {"stage": "reminder"}
    formal = {"stage": "formal_demand"} if _FORMAL.search(reading.text) else {}
    return stage(reading, setting) or dict[str, Json](formal)


def months(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read over how many months habits are looked at; a closed period is that many months up to its end."""
    _ask_for_one_period(reading, _BY_LONGER)
    for slot in periods_meant(reading):
        return months_of(slot, setting)
    for length in reading.slots.day_counts:
        count = length.count * MONTHS.get(length.unit, 0)
        if count and count == int(count) and length.context is None:
            return {"months": int(count)}
    return {}


def months_of(slot: Period, setting: Setting) -> dict[str, Json]:
    """Give a period as months up to a day; raises Need where it has several readings."""
    window = slot.window
    if window is None:
        raise Need("period")
    if _HALF_YEAR.search(slot.text):
        return {"months": 6}
    if window.months is not None:
        return {"months": window.months}
    ends = setting.today if is_since(slot) else min(window.ends, setting.today)
    count = (ends.year - window.begins.year) * 12 + ends.month - window.begins.month + 1
    past = {"as_of": ends.isoformat()} if ends < setting.today else {}
    return {"months": count, **past} if slot.relation != "as_of" else {}


def quarter(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the quarter, half or year that key figures are asked for, a bare year too ("DSO for 2025")."""
    _ask_for_one_period(reading, _BY_ANY)
    slots = tuple(periods_meant(reading)) or tuple(
        slot for slot in periods_and_years(reading) if not is_compared(slot, reading)
    )
    for slot in slots:
        if slot.ambiguous:
            raise Need("period")
        label = slot.label or _year_so_far(slot, setting)
        if label is not None:
            return {"quarter": label}
    return {}


def _year_so_far(slot: Period, setting: Setting) -> str | None:
    """Give the year of "year to date", whose key figures end today; None for any other stretch."""
    window = slot.window
    if window is None or window.begins != setting.today.replace(month=1, day=1):
        return None
    return str(setting.today.year) if window.ends <= setting.today else None


def _ask_for_one_period(reading: Reading, broken_down: re.Pattern[str]) -> None:
    said = broken_down.search(reading.text)
    if said:
        raise Need("one_period", {"typed": said.group().strip()})
