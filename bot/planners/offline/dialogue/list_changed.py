"""Several things of the last list changed at once: 行业不限了，只看张伟的客户, "make it 2 grades, no delay".

Each clause drops a condition or gives one anew, and everything else stays. Where a clause says anything more
nothing is changed here: a condition is never left out because it was not understood.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bot.conversation import Conversation, PastCall
from bot.language.slots import numerals_zh
from bot.language.slots.slot import Currency, DatePoint, DayCount, Number, Share
from bot.language.words import simplified
from bot.planners.offline.arguments.figures import plain
from bot.planners.offline.dialogue.list_dropped import dropped_in, names_everybody
from bot.planners.offline.question.places import places
from bot.planners.offline.question.slots_of import slots_of
from bot.planners.planner import Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from tools.registry import TOOLS
from tools.results import Json

_LISTS = (
    "overdue_worklist",
    "limits_worklist",
    "ageing_report",
    "early_warnings",
    "stress_test",
    "portfolio_kpis",
)
_SCENARIO = frozenset({"downgrade", "late_days", "lost_share", "index_rise"})
_LONGEST = 100
"""Characters of a message that only changes a list."""

_CLAUSES = lazily(r"[\uff0c；。！、;!]+|[,.:](?!\d)| (?:and|then|plus|but) ")
_NUMBER = r"(?P<{}>\d{{1,4}}|[一二两三四五六七八九十俩仨]{{1,3}}|two|three|four|five|six|ten)"
_CAP = lazily(
    r"封顶|上限|最多|至多|不超过|以内"
    r"|(?<![a-z])(?:cap(?:ped)?(?: at)?|at most|max(?:imum)?(?: of)?|up to|no more than)(?![a-z])"
)
_FLOOR = lazily(
    r"起步|起算|下限|至少|最少|不少于|以上|(?<![a-z])(?:floor|at least|min(?:imum)?(?: of)?|from)(?![a-z])"
)
_DAYS = lazily(
    rf"(?:逾期)?天数?(?:封顶|上限|最多|至多|至少|起步|下限|改成|改为|到|为|是)+{_NUMBER.format('zh')}天?"
    rf"|(?<![a-z])days (?:capped at|up to|at most|at least|from) {_NUMBER.format('en')}"
)
_TOP = lazily(
    rf"[前头]{_NUMBER.format('zh')}(?:家|个|名|位)?(?!个?月|天|周|季)"
    rf"|{_NUMBER.format('full')}[家个](?=顶天|就够|封顶|为限)"
    rf"|(?<![a-z])(?:top|worst|first|biggest|largest) {_NUMBER.format('en')}"
    r"(?! ?(?:days?|months?|weeks?|%))(?![a-z])"
)
_GRADES = lazily(
    rf"(?:降|来|降到?|改成)?{_NUMBER.format('zh')}[级档]"
    rf"|(?<![a-z]){_NUMBER.format('en')} (?:grades?|notch(?:es)?|levels?)(?![a-z])"
)
_BY = lazily(
    r"按(?P<zh>国家|地区|行业|业务员|客户)(?:拆分?|分|来?看|列|展开)?"
    r"|(?<![a-z])(?:by|per|for) (?P<en>country|industry|sector|salesperson|rep|customer)(?![a-z])"
)
_SPLIT_EN = r"(?:country|industry|sector|salesperson|rep|customer)"
_SWAPPED = lazily(
    rf"(?<![a-z])(?:swap|switch|change|exchange|replace) (?:the )?{_SPLIT_EN}"
    rf"(?: for| to| with| by| into) (?:the )?(?P<en>{_SPLIT_EN})(?![a-z])"
    r"|(?:国家|地区|行业|业务员|客户)(?:换成|改成|改为)按?(?P<zh>国家|地区|行业|业务员|客户)"
)
_DENIED = lazily(r"(?:(?<![a-z])(?:not|instead of|rather than)(?: the| in)*|不是|不要|别用) ?$")
_TRADE = lazily(r"行业|板块| (?:industry|sector|trade)(?![a-z])")
_GROUPS = {
    "国家": "country",
    "地区": "country",
    "country": "country",
    "行业": "industry",
    "industry": "industry",
    "sector": "industry",
    "业务员": "salesperson",
    "salesperson": "salesperson",
    "rep": "salesperson",
    "客户": "customer",
    "customer": "customer",
}
_EDGE_ALSO_IN = lazily(r"(?:刚好|正好)?\d{1,4}天?(?:也|都)算(?:在内)?")
_SMALL = lazily(
    r"改成|改为|换成|换为|变成|只看|只留|只要|就看|就剩|只剩|里头|里面|其中|其他|其余|别的|条件|不变|照旧|保持|一样|照这个|客户|名单|清单|就够了?|够了|即可"
    r"|仍然|仍旧|还是|依旧|依然|继续|照样|保留|留着|顶天|为限|金额|数额|时点|倒回|回到|截至|截止|回款|付款|晚|迟|延后|推迟|降级|逾期|超过|天数|再|叠|加|先|就|也|都|了|的|吧|呢|哈|哦|嗯|啊|对"
    r"|['’]s(?![a-z])|那|这|要|看|按|用|数|到|为|是|来|行|一个|一条|一下|全部|所有|全体|以上|以内|至少|最多|不超过|起|内|还|和|把|请|给我"
    r"|(?<![a-z])(?:hmm|ok|okay|right|so|well|please|pls|thanks|and|the|those|these|that|this|it|its|them|rest|all|else"
    r"|everything|other|others|stays?|same|keep|as|is|unchanged|make|set|give|show|me|use|only|just|instead|too"
    r"|also|then|now|time|either|with|on|top|in|into|at|of|by|to|for|from|a|an|was|were|stood|be|let['’]?s|accounts?|customers?"
    r"|ones?|list|over|under|more|less|than|strictly|late|later|overdue|days?|share|lost|loss|grades?"
    r"|down|but|will do|still|again|though|stick|stay|staying|remain|remains|keeping"
    r"|filter|switch|swap|change|figures?)(?:['’]s)?(?![a-z])"
)
_NOT_JUST = lazily(r"(?<![a-z])not (?:just|only) (?:the )?[a-z]+(?: [a-z]+)?$|不(?:只|光|单)是?.{1,6}$")


class _Change(NamedTuple):
    """What a clause changes: conditions that go, and those that are given."""

    drops: frozenset[str]
    sets: Mapping[str, Json]
    scenario_alone: bool = False


def list_changed(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Plan the last list with its conditions changed; nothing where a clause says anything else."""
    last = conversation.last_call
    if last is None or conversation.pending is not None or len(text) > _LONGEST:
        return ()
    if last.name not in _LISTS or "customer" in last.args or last.among or desk.ledger.names.mentions(text):
        return ()
    changes = [_change(clause, last, desk) for clause in _clauses(text)]
    known = [each for each in changes if each is not None]
    if len(known) < len(changes) or not (len(known) > 1 or any(each.drops for each in known)):
        return ()  # what only gives one condition anew is read as any question that goes on
    if not any(each.drops or each.sets for each in known) or (len(known) == 1 and names_everybody(text)):
        return ()
    made = _changed(last.args, known)
    may = set(TOOLS[last.name].arguments.model_fields)
    if not set(made) <= may or (last.name == "stress_test" and not set(made) & _SCENARIO):
        return ()
    return (Call(tool=last.name, args=made),)


def _clauses(text: str) -> Iterator[str]:
    yield from (each for each in _CLAUSES.split(text) if any(letter.isalnum() for letter in each))


def _changed(args: Mapping[str, Json], changes: list[_Change]) -> dict[str, Json]:
    given = {name: value for each in changes for name, value in each.sets.items()}
    gone = {name for each in changes for name in each.drops}
    if any(each.scenario_alone for each in changes):
        gone |= _SCENARIO - given.keys() - {"late_days"}
    kept = {name: value for name, value in args.items() if name not in gone}
    return {**kept, **given}


def _change(clause: str, last: PastCall, desk: Desk) -> _Change | None:
    """Give what a clause changes; None where it holds anything that is not understood."""
    shown = simplified(clause)
    if _EDGE_ALSO_IN.fullmatch(shown.strip()):
        return _Change(frozenset(), {})
    drops, left = dropped_in(shown, last.args)
    if drops:
        left = _NOT_JUST.sub(" ", left)
    sets: dict[str, Json] = {}
    for read in (_by_words, _by_slots, _by_places):
        found, left = read(left, clause, last, desk)
        sets.update(found)
    if any(letter.isalnum() for letter in _SMALL.sub(" ", left)):
        return None
    alone = "就剩" in shown or "只剩" in shown
    return _Change(drops - sets.keys(), sets, scenario_alone=alone)


def _by_words(left: str, _clause: str, last: PastCall, _desk: Desk) -> tuple[dict[str, Json], str]:
    """Read how many are shown, how it is split, how many grades and the edge of days in so many words."""
    found: dict[str, Json] = {}
    stress = last.name == "stress_test"
    days = _DAYS.search(left) if last.name == "overdue_worklist" else None
    if days:
        edge = "min_days" if _FLOOR.search(days.group()) else "max_days" if _CAP.search(days.group()) else ""
        number = _count(days)
        if edge and number:
            found[edge] = number
            left = left.replace(days.group(), " ", 1)
    for name, pattern, fits in (("top", _TOP, not stress), ("downgrade", _GRADES, stress)):
        said = pattern.search(left) if fits else None
        number = _count(said) if said else None
        if said and number:
            found[name] = number
            left = left.replace(said.group(), " ", 1)
    ageing = last.name == "ageing_report"
    by = (_SWAPPED.search(left) or _BY.search(left)) if ageing else None
    if by:
        found["by"] = _GROUPS[by["zh"] or by["en"]]
        left = left.replace(by.group(), " ", 1)
    return found, left


def _by_slots(left: str, clause: str, last: PastCall, desk: Desk) -> tuple[dict[str, Json], str]:
    """Read days, a day, a currency and a share as the grammars of slots do."""
    found: dict[str, Json] = {}
    for slot in slots_of(clause, desk).found:
        if not any(letter.isalnum() for letter in left[slot.start : slot.end]) or isinstance(slot, Number):
            continue
        denied = _DENIED.search(left[: slot.start])
        given = {} if denied else _of_slot(slot, left, last)
        if given is None:
            return found, left
        found.update(given)
        start = denied.start() if denied else slot.start
        left = left[:start] + " " * (slot.end - start) + left[slot.end :]
    return found, left


def _of_slot(slot: object, left: str, last: PastCall) -> dict[str, Json] | None:
    if isinstance(slot, Currency) and slot.code:
        return {"currency": slot.code}
    if isinstance(slot, DatePoint) and slot.date:
        return {"as_of": slot.date.isoformat()}
    if isinstance(slot, Share) and slot.value is not None and last.name == "stress_test":
        return {"lost_share": plain(slot.value)}
    if isinstance(slot, DayCount) and slot.days and slot.upper is None:
        if last.name == "stress_test":
            return {"late_days": slot.days}
        return _edge(slot, left) if last.name == "overdue_worklist" else None
    return None


def _edge(slot: DayCount, left: str) -> dict[str, Json] | None:
    days = slot.days or 0
    match slot.operator:
        case "over":
            return {"min_days": days + 1}
        case "at_least":
            return {"min_days": days}
        case "under":
            return {"max_days": days - 1}
        case "at_most":
            return {"max_days": days}
    return {"max_days": days} if _CAP.search(left) else {"min_days": days} if _FLOOR.search(left) else None


def _by_places(left: str, clause: str, _last: PastCall, desk: Desk) -> tuple[dict[str, Json], str]:
    """Read a country, an industry or a colleague."""
    found: dict[str, Json] = {}
    for place in places(clause, desk):
        if len(place.values) != 1 or not any(letter.isalnum() for letter in left[place.start : place.end]):
            continue
        found["salesperson" if place.kind == "person" else place.kind] = place.values[0]
        trade = _TRADE.match(left, place.end)
        end = trade.end() if trade else place.end
        left = left[: place.start] + " " * (end - place.start) + left[end:]
    return found, left


def _count(said: re.Match[str]) -> int | None:
    figure = next(each for each in said.groups() if each)
    spoken = {"俩": 2, "仨": 3, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
    if figure.isdigit():
        return int(figure)
    return spoken.get(figure) or numerals_zh.small(figure)
