"""What a fragment changes of a question before it, and that question asked again with it."""

import re
from collections.abc import Collection, Mapping
from decimal import Decimal

from bot.conversation import Conversation, PastCall
from bot.planners.offline.arguments.figures import figure_again, plain
from bot.planners.offline.arguments.frames import FRAMES, Frame
from bot.planners.offline.arguments.scale_said import in_its_scale
from bot.planners.offline.conditions.compared_period import compared_period
from bot.planners.offline.conditions.earlier_period import counts_from_there, earlier_period, names_its_own
from bot.planners.offline.conditions.frame_filling import fill_frame
from bot.planners.offline.dialogue.added_end import adds_an_end
from bot.planners.offline.dialogue.days_added import days_added
from bot.planners.offline.dialogue.in_place import count_in_place, in_place, parts_in_place
from bot.planners.offline.dialogue.lifted import lifted
from bot.planners.offline.dialogue.meant_there import meant_there
from bot.planners.offline.dialogue.place_added import ask_for_one_place
from bot.planners.offline.dialogue.rate_again import in_the_same_rhythm
from bot.planners.offline.question.comparison import periods_and_years
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import Call
from knowledge.lazy_pattern import lazily
from tools.results import Json

_SUBJECTS = frozenset({"customer", "order", "invoice", "figures", "previous_figures", "limit", "owed"})
_RATED = frozenset({"late_interest", "repayment_plan"})
_RECORDS = ("order", "invoice")
_AMOUNTS = ("amount", "requested", "owed", "limit")
_YUAN = ("块", "块钱", "塊", "塊錢")
_ANEW = lazily(r"(?:so |and |then |那么?|再?看看?)?(?:who|which \w+|谁|哪些\w)(?!\w* of )", re.IGNORECASE)
"""How a question of everybody begins."""

_USUAL_DAYS = frozenset(map(Decimal, (7, 10, 14, 15, 20, 21, 30, 45, 60, 75, 90, 120)))
_SEVERAL = 2
"""Figures of one question, of which one may be changed."""


def changes(last: PastCall, reading: Reading, setting: Setting) -> dict[str, Json]:
    """Give the arguments that a fragment gives the last question; raises Need where one has to be asked."""
    own = ((slot.start, slot.end) for slot in periods_and_years(reading) if slot.label)
    shifted = (
        {} if names_its_own(reading.text, own) else earlier_period(reading.text, last.args, setting.today)
    )
    if shifted and counts_from_there(reading.text):
        return shifted
    found = fill_frame(last.name, reading, setting)
    found.pop("question", None)
    if last.name == "portfolio_kpis" and "quarter" not in found and not shifted:
        found |= compared_period(reading, last.args)
    found = {**meant_there(last, reading, setting), **found}
    found |= days_added(reading, last.args, found)
    found |= _in_our_own_money(last, reading, setting)
    if found.get("condition") == "all" and find("portfolio_words", reading.text, ("everybody",)):
        found.pop("condition")  # "everyone's" says whose, and not in which state
    if shifted and all(last.args.get(name) == value for name, value in found.items()):
        return shifted  # "last quarter?" after that very quarter is the one before it
    if last.name != "search_policy":
        rated = last.name in _RATED
        found = {**in_place(reading, last.args, rated=rated), **found}
    found |= parts_in_place(reading, last.args, found)
    again = figure_again(reading, last.args) or count_in_place(reading, last.args)
    return found or again or shifted


def _in_our_own_money(last: PastCall, reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read 块 as our own currency where it takes the place of a foreign amount: 8万欧, then 8万块."""
    said = reading.slots.amounts
    colloquial = len(said) == 1 and said[0].text.rstrip().endswith(_YUAN)
    foreign = last.args.get("currency") not in (None, setting.base_currency)
    return {"currency": setting.base_currency} if colloquial and foreign else {}


def asked_again(
    call: PastCall, reading: Reading, whom: tuple[str, ...], conversation: Conversation, setting: Setting
) -> Call:
    """Give a question with what a fragment changes of it; its subject goes where somebody else is named.

    What was asked of those listed before stays so, until everybody is asked about.
    """
    gone = lifted(reading, call.args, setting)
    kept = _kept(call, reading, (*gone, *(_of_the_subject(call) if whom else ())))
    changed = changes(call, reading, setting)
    ask_for_one_place(reading, kept, changed)
    changed = {name: value for name, value in changed.items() if name not in gone or value != call.args[name]}
    frame = FRAMES[call.name]
    if any(name in changed for name in frame.together) and not adds_an_end(reading, kept, changed):
        kept = {name: value for name, value in kept.items() if name not in frame.together}
    if any(name in changed for name in (*frame.yields, *_RECORDS)) and not whom:
        kept.pop("customer", None)  # bare days are nobody's, and an order or invoice says whose it is
    kept = {name: value for name, value in kept.items() if name not in _put_aside(frame, changed)}
    if _are_of_others(kept, changed):
        kept.pop("ratios", None)  # "the current ratio?" was of other figures
    among = () if _asks_everybody(reading) else call.among
    again = Call(tool=call.name, args={**kept, **changed, **_figures_kept(kept, changed)}, among=among)
    if "annual_rate" in changed:
        again = in_the_same_rhythm(again, reading, conversation, setting)
    return _in_the_same_scale(call, again, reading, conversation, setting)


def _of_the_subject(call: PastCall) -> frozenset[str]:
    """Give the arguments that go with whom or what was asked about, and a made-up cover's rate with it."""
    return _SUBJECTS if "owed" not in call.args else _SUBJECTS | {"indemnity_rate"}


def _kept(call: PastCall, reading: Reading, gone: Collection[str]) -> dict[str, Json]:
    """Give the arguments of the last question but those that are gone, its day "now", and whose it was."""
    now = ("as_of",) if find("cues", reading.text, ("now",)) else ()
    everybody = ("salesperson",) if find("portfolio_words", reading.text, ("everybody",)) else ()
    return {name: value for name, value in call.args.items() if name not in (*gone, *now, *everybody)}


def _put_aside(frame: Frame, changed: Mapping[str, Json]) -> tuple[str, ...]:
    """Give the subjects that a new one takes the place of: an invoice's, where days or an amount are."""
    if any(name in changed for name in (*frame.yields, *frame.beside)):
        return _RECORDS
    return frame.yields if any(name in changed for name in _RECORDS) else ()


def _are_of_others(before: Mapping[str, Json], now: Mapping[str, Json]) -> bool:
    """Say whether figures are of other measures than those of the last question."""
    was, said = before.get("figures"), now.get("figures")
    return isinstance(was, Mapping) and isinstance(said, Mapping) and was.keys().isdisjoint(said)


def _figures_kept(before: Mapping[str, Json], now: Mapping[str, Json]) -> dict[str, Json]:
    """Keep the figures of the last question beside the one that a fragment changes: 流动负债要是700万呢."""
    was, said = before.get("figures"), now.get("figures")
    if not isinstance(was, Mapping) or not isinstance(said, Mapping) or len(was) < _SEVERAL:
        return {}
    return {"figures": {**was, **said}} if len(said) < len(was) else {}


def _asks_everybody(reading: Reading) -> bool:
    """Say whether a piece asks of everybody anew, and not of those listed: "who is overdue in Peru?"."""
    if find("portfolio_words", reading.text, ("plural",)):
        return False
    anew = find("portfolio_words", reading.text, ("everybody", "every", "asks_whom", "asks_who"))
    return bool(anew or _ANEW.match(reading.text))


def _in_the_same_scale(
    before: PastCall, now: Call, reading: Reading, conversation: Conversation, setting: Setting
) -> Call:
    """Read a bare figure after an amount in thousands as thousands too: "52k", then "make that 65"."""
    bare = [slot for slot in reading.slots.numbers if slot.value is not None and slot.unit is None]
    if reading.slots.amounts or len(bare) != 1:
        return now
    typed = plain(bare[0].value or Decimal(0))
    if _may_be_days(before, bare[0].value):
        raise Need("amount_or_days", {"typed": bare[0].text})
    for name in _AMOUNTS:
        was, said = before.args.get(name), now.args.get(name)
        if was is None or not said == typed != was:
            continue
        questions = [turn.question for turn in reversed(conversation.turns)]
        scaled = in_its_scale(Decimal(typed), Decimal(str(was)), questions, setting.today)
        if scaled is not None:
            return now.model_copy(update={"args": {**now.args, name: plain(scaled)}})
    return now


def _may_be_days(before: PastCall, value: Decimal | None) -> bool:
    """Say whether a bare figure after an order on so many days may be days as well: "what about 30?"."""
    days = before.args.get("terms")
    return isinstance(days, int) and days > 0 and "amount" in before.args and value in _USUAL_DAYS
