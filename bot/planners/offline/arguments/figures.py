"""Figures that a question gives for measures: "current ratio 0.97 last quarter and 0.99 this"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from bot.language.slots.slot import STATED, Amount, Number, Share, Slot
from bot.language.words import Found
from bot.planners.offline.arguments.figure_pairs import Pair, pairs
from bot.planners.offline.arguments.given_figure import Given
from bot.planners.offline.arguments.one_to_another import one_to_another
from bot.planners.offline.question.comparison import periods_and_years, years_said
from bot.planners.offline.question.measure_names import measures_in, measures_named
from bot.planners.offline.question.needs import Need
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.check_ratios import MEASURE_NAMES
from tools.results import Json

_SEVERAL = 2
_NO_RATIO = 1000
"""From here on a figure is an amount, and no ratio, share or count of days."""
_RATIOS = frozenset(MEASURE_NAMES) - {"working_capital", "tangible_net_worth"}

_RUNNING = lazily(
    r"(?<![a-z])(?:two|2|both) (?:(?:consecutive|successive|straight|running) )?(?:quarters|years|periods)"
    r"(?: in a row| running| on end| on the trot| in succession| straight)?(?![a-z])"
    r"|(?:连续|连着|接连)[两二2]个?(?:季度?|期|年|个月)|[两二]个?(?:季度?|期|年)(?=都|均)",
    re.IGNORECASE,
)
"""Two periods that follow one another, so that a figure is that of each."""

_FROM_TO = lazily(
    r"(?:from|[从由自])\s*(?P<first>\S.*?)\s*(?:(?:up )?to|到|至)\s*(?P<second>\S.*)", re.IGNORECASE
)
_COUNTING = frozenset("一二两三四五六七八九十")
_SO_MANY = frozenset({"2", "3", "4", "5", "two", "three", "four", "five"})
_ALL_OF_THEM = lazily(r"(?<![a-z])(?:the|these|those|all|all of|both)(?: the)? $", re.IGNORECASE)
_NO_COUNTER = frozenset("倍成和与比跌降升涨")

_SMALL_GAP = lazily(
    r"[\s,\uff0c]*(?:(?:for|over|in|during|the|last|past|these|now|都|均|是|为|只有|在|的|了)\s*)*",
    re.IGNORECASE,
)


def figure_arguments(reading: Reading) -> dict[str, Json]:
    """Give the figures of a question by measure, those of the period before apart.

    Of two figures for one measure one is said to be of the period before, or the other of this one. Raises
    Need where it is open which figure is whose.
    """
    measures = measures_in(reading.text)
    given = one_to_another(reading.text, _given(reading), measures)
    now: dict[str, Json] = {}
    before: dict[str, Json] = {}
    said = pairs(reading.text, given, measures, _two_periods(reading)) if measures and given else ()
    for pair in _aged(said):
        if pair.measure in _RATIOS and abs(pair.value) >= _NO_RATIO:  # an amount is no ratio of anything
            raise Need("figure_pairs")
        if pair.age == "previous":
            before[pair.measure] = plain(pair.value)
            continue
        if pair.measure in now:
            if pair.age != "current" or pair.measure in before:
                raise Need("figure_pairs")
            before[pair.measure] = now[pair.measure]
        now[pair.measure] = plain(pair.value)
    if len(given) == 1 and not before and _is_of_both(given[0], reading):
        before = dict(now)
    return {"figures": now, **({"previous_figures": before} if before else {})} if now else {}


def _aged(said: Sequence[Pair]) -> Iterator[Pair]:
    """Yield the pairs, one said twice without a period with that said behind it: "CA 88 CL 92 last year"."""
    bare = [pair.measure for pair in said if pair.age is None]
    for place, pair in enumerate(said):
        behind = (each.age for each in said[place:] if each.age is not None)
        twice = pair.age is None and bare.count(pair.measure) > 1
        yield pair._replace(age=next(behind, None)) if twice else pair


def measures_asked(reading: Reading) -> tuple[str, ...]:
    """Give the measures that a question names and gives no figure for: "0.8 - is the quick ratio ok?"."""
    said = figure_arguments(reading)
    given = [name for figures in said.values() if isinstance(figures, dict) for name in figures]
    named = [item.name for item in measures_in(reading.text)]
    return tuple(name for name in measures_named(reading.text) if named.count(name) > given.count(name))


def _two_periods(reading: Reading) -> tuple[Found, ...]:
    """Give the two periods that a question names, quarters or years, the earlier as the one before."""
    slots = [slot for slot in periods_and_years(reading) if slot.window is not None and slot.label]
    begins = sorted({slot.window.begins for slot in slots if slot.window})
    if len(begins) != _SEVERAL:
        return ()
    ages = {begins[0]: "previous", begins[1]: "current"}
    return tuple(Found(ages[slot.window.begins], slot.start, slot.end) for slot in slots if slot.window)


def _is_of_both(item: Given, reading: Reading) -> bool:
    """Say whether a figure is that of two periods running: "0.95 for two quarters in a row", 连续两季0.95."""
    for said in _RUNNING.finditer(reading.text):
        gap = reading.text[min(item.end, said.end()) : max(item.start, said.start())]
        if _SMALL_GAP.fullmatch(gap):
            return True
    return False


def gives_figures(reading: Reading) -> bool:
    """Say whether a question states figures for two measures or more: a single one may ask for its rule."""
    try:
        given = figure_arguments(reading).get("figures")
    except Need:  # it is open which figure is whose
        names = {each.name for each in measures_in(reading.text)}
        return min(len(names), len(_given(reading))) >= _SEVERAL
    return isinstance(given, dict) and len(given) >= _SEVERAL


def figure_again(reading: Reading, args: Mapping[str, Json]) -> dict[str, Json]:
    """Put a bare figure in the place of the one figure that the last question gave."""
    before, given = args.get("figures"), _given(reading)
    if not isinstance(before, dict) or len(before) != 1 or len(given) != 1:
        return {}
    return {"figures": dict.fromkeys(before, plain(given[0].value))}


def plain(value: Decimal) -> str:
    """Write a figure, however long, without exponent or idle zeros."""
    written = format(value, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def _given(reading: Reading) -> tuple[Given, ...]:
    """Give the figures of a question but those said as an edge ("below 1")."""
    kinds = (Amount, Number, Share)
    years = {(year.start, year.end) for year in years_said(reading)}
    found = [
        slot
        for slot in reading.slots.found
        if isinstance(slot, kinds)
        and slot.operator in STATED
        and (slot.start, slot.end) not in years
        and not _points(slot, reading)
        and not (isinstance(slot, Number) and slot.unit not in (None, "times"))
    ]
    ranges = [each for slot in reading.slots.found for each in _from_to(slot)]
    single = [Given(slot.value, slot.start, slot.end) for slot in found if slot.value is not None]
    return tuple(sorted((*single, *ranges), key=lambda each: each.start))


def _from_to(slot: Slot) -> Iterator[Given]:
    """Yield the two figures of "from 1.1 to 1.3", which are no ends of a range for a measure."""
    said = _FROM_TO.fullmatch(slot.text)
    if said is None or not isinstance(slot, Amount | Number | Share) or slot.operator != "between":
        return
    if slot.value is not None and slot.upper is not None:
        yield Given(slot.value, slot.start + said.start("first"), slot.start + said.end("first"))
        yield Given(slot.upper, slot.start + said.start("second"), slot.end)


def _points(slot: Slot, reading: Reading) -> bool:
    """Say whether a figure only points or counts: 那一期, "this one", 三样凑一块."""
    after = reading.text[slot.end : slot.end + 1]
    if _ALL_OF_THEM.search(reading.text[: slot.start]) and slot.text.casefold() in _SO_MANY:
        return True
    counts = slot.text in _COUNTING and "\u4e00" <= after <= "\u9fff" and after not in _NO_COUNTER
    return slot.text.casefold() == "one" or slot.text == "一块" or counts
