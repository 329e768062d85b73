"""The payment terms that somebody asks for, in days and in all: "extend by 30" adds to the present ones."""

import re
from collections.abc import Sequence

from bot.language.slots.days import MORE
from bot.language.slots.slot import DayCount
from bot.planners.offline.arguments.bare_terms import moved_terms
from bot.planners.offline.question.beside import begins_with, ends_with
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.instead_words import INSTEAD_EN, INSTEAD_ZH
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_MORE = lazily(rf"(?<![a-z])(?:another|{MORE})(?![a-z])")
_EXTEND = lazily(r"(?<![a-z])(?:extend|lengthen|stretch|prolong)\w*[^.,;]{0,40}$", re.IGNORECASE)
_REPLACED = lazily(
    rf"(?:(?<![a-z])(?:{INSTEAD_EN}|up from|not)(?: the| net)*|{INSTEAD_ZH}|不是|不再是) ?$",
    re.IGNORECASE,
)
"""What stands before the terms that are given up."""

_HELD_BEFORE = lazily(
    r"(?:现在|目前|原来|原本|本来|当前|眼下|原先|现行)(?:的)?(?:账期|付款期|给)?(?:是|为|才|只有|给)? ?$"
    r"|(?:合同|系统|档案|协议|资料)[里上中]?(?:写|签|定|约定|规定|登记|显示)?(?:的|着)*(?:账期)?"
    r"(?:是|为|才|只有)? ?$"
    r"|(?<![a-z])(?:papers?|contract|agreement|file|system|records?|master data|books?|invoices?|orders?)"
    r" (?:still )?(?:say|show|read|state|ha)s?(?: it is)?(?: net| only)* ?$"
    r"|(?<![a-z])(?:now|currently|today|at present)(?: (?:on|at|has|have|is|are|it is|net|they have))* ?$",
    re.IGNORECASE,
)
_HELD_AFTER = lazily(r" (?:now|today|currently|at present|at the moment|as now)(?![a-z])", re.IGNORECASE)
_TOO_SHORT = lazily(
    r",? (?:(?:as|is|are|was|were|being|to be|terms) )*(?:(?:just|simply|far|way|much|a bit|a little|rather"
    r"|really) )*(?:too (?:short|tight|little|few|strict|hard|soon)|not (?:long )?enough|insufficient"
    r"|(?:isn|aren|won|don|doesn)['\u2019]?t (?:long )?(?:enough|do|work|suffice))(?![a-z])"
    r"|(?:的?账期)?(?:实在|确实|真的|有点儿?|还是|都|也|总)*(?:(?:太|嫌|偏|忒|过于|过)+(?:短|紧|少|急|快|赶)"
    r"|短了|少了|紧了|不够(?![吗嘛]))",
    re.IGNORECASE,
)
"""What says of terms that they do not do, which are those of today then: 嫌60天太短."""

_WISHED = lazily(
    r"(?<![a-z])(?:to|wants?|wanted|like|likes|get|have|need|needs|be|it|prefers?|rather|wanting"
    r"|ask(?:s|ed|ing)? for|give (?:them|him|her))(?: net| about| around)? ?$"
    r"|(?:想|要|求|申请|希望)(?:要|到|是)? ?$|[到成为至] ?$",
    re.IGNORECASE,
)
"""What stands before the terms that somebody wishes, where those of today are told in days beside them."""

_ASKED_AFTER = lazily(
    r" ?(?:be |do |then )*(?:fly|work|do|ok|okay|fine|alright|all right|pass|possible|doable|acceptable"
    r"|suffice|instead)(?![a-z])|天?(?:行不行|行吗|行么|可以吗|可以么|可不可以|能行吗|成吗|成不成|好不好|怎么样)",
    re.IGNORECASE,
)
_MAY_THEY = lazily(
    r"(?<![a-z])(?:can|could|may|shall|should|would) (?:we|i|they|it|he|she)(?: (?:do|get|have|go|offer"
    r"|give them|manage|live with|accept|say))?(?: (?:for|with|to))? $",
    re.IGNORECASE,
)
"""What stands around the bare figure that terms are asked about with: "would 45 fly?", "can we do 45?"."""

_LONGEST = 365
_ADDED = lazily(
    r"(?<![a-z])(?:another|an extra|an additional) (?P<more>\d{1,3})(?! ?(?:days?|weeks?|months?|[\d.,%]))"
    r"|(?<![\d.,])(?P<extra>\d{1,3}) (?:(?:extra|additional|further|more)"
    r"(?: on top(?![a-z])|(?=[ ]*[?.!,;]|[ ]*$))|on top(?![a-z]))",
    re.IGNORECASE,
)
_DOUBLE = lazily(r"(?<![a-z])doubl(?:e|ing)(?![a-z])|翻倍|翻一番|加倍", re.IGNORECASE)


def asked_terms(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read the total terms asked for, in days.

    "Extend by 30" is the present terms and 30; "extend 60 days" could be either and is asked about, unless
    the customer has as many already.
    """
    said = [slot for slot in reading.slots.day_counts if slot.context not in ("overdue", "before")]
    kept = [slot for slot in said if not _REPLACED.search(reading.text[: slot.start])] or said
    held = [slot for slot in kept if _is_held(slot, reading)]
    slots = [slot for slot in kept if slot not in held] or kept
    now_held = held[0].days if held and len(held) < len(kept) else None
    added = _ADDED.search(reading.text)
    if added:
        more = int(added["more"] or added["extra"])
        return {"days": ((said[0].days if said else None) or _present(setting)) + more}
    asked = _asked_bare(reading) if said else None
    if asked is not None:
        return {"days": asked}
    if not slots:
        return _without_length(reading, setting)
    if held and len(held) == len(kept) and (wished := _wished(reading, held)) is not None:
        return {"days": wished}
    slot = _said_again(slots, reading) or slots[-1]
    days = slot.upper if slot.upper is not None else slot.days  # "from 30 to 60": the second is asked for
    if days is None:
        raise Need("days")
    if _is_more(slot, reading):
        before_it = said[0].days if len(said) > 1 else None  # "are on net 30 and would like 15 days more"
        now = before_it if now_held is None else now_held
        return {"days": (_present(setting) if now is None else now) + days}
    return {"days": days if len(slots) > 1 else _extended(slot, days, reading, setting)}


def _asked_bare(reading: Reading) -> int | None:
    """Give the bare figure that is asked about beside terms that are but told: "net 60, would 45 fly?"."""
    asked = [
        int(slot.value)
        for slot in reading.slots.numbers
        if slot.unit is None
        and slot.value is not None
        and slot.value == int(slot.value)
        and 0 < slot.value <= _LONGEST
        and (
            _ASKED_AFTER.match(reading.text, slot.end)
            or (_MAY_THEY.search(reading.text[: slot.start]) and not reading.text[slot.end :].strip(" ?.!"))
        )
    ]
    return asked[0] if len(set(asked)) == 1 else None


def _extended(slot: DayCount, days: int, reading: Reading, setting: Setting) -> int:
    """Give the terms in all where they are to be extended; Need where it is not said whether "to" or "by"."""
    before = reading.text[: slot.start]
    if _EXTEND.search(before) and not ends_with("portfolio_words", before, "to_total") and slot.upper is None:
        if days <= _present(setting):
            return _present(setting) + days
        raise Need("terms_total", {"typed": slot.text, "present": _present(setting)})
    return days


def _said_again(slots: Sequence[DayCount], reading: Reading) -> DayCount | None:
    """Give the terms that a question comes back to: "promised 75, paper says 30. Could they have the 75?"."""
    again = [
        slot
        for slot in slots
        if any(number.value == slot.days and number.start >= slot.end for number in reading.slots.numbers)
    ]
    return again[0] if len(again) == 1 else None


def _wished(reading: Reading, held: Sequence[DayCount]) -> int | None:
    """Give the bare figure that is wished for beside the terms of today: 嫌60天太短，想放到90.

    Need where these are only said to be too short.
    """
    bare = [
        int(slot.value)
        for slot in reading.slots.numbers
        if slot.unit is None
        and slot.value is not None
        and slot.value == int(slot.value)
        and 0 < slot.value <= _LONGEST
        and _WISHED.search(reading.text[: slot.start])
    ]
    if len(bare) == 1:
        return bare[0]
    if any(_TOO_SHORT.match(reading.text, slot.end) for slot in held):
        raise Need("days")
    return None


def _is_held(slot: DayCount, reading: Reading) -> bool:
    """Say whether terms are said to be those of today: 现在是60天, "45 days today"."""
    before = _HELD_BEFORE.search(reading.text[: slot.start])
    after = _HELD_AFTER.match(reading.text, slot.end) or _TOO_SHORT.match(reading.text, slot.end)
    return bool(before or after)


def _is_more(slot: DayCount, reading: Reading) -> bool:
    if slot.upper is not None:
        return False
    said = slot.text.casefold()
    if _MORE.search(said) or (slot.context == "after" and said.endswith("later")):
        return True
    before, after = reading.text[: slot.start], reading.text[slot.end :]
    added = ends_with("portfolio_words", before, "more_by", "about_as_many")
    return added or begins_with("portfolio_words", after, "more_after")


def _present(setting: Setting) -> int:
    if setting.customer_terms is None:
        raise Need("days")
    return setting.customer_terms


def _without_length(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read "double their terms", and a bare figure beside a word for terms ("terms to 60")."""
    if _DOUBLE.search(reading.text):
        return {"days": 2 * _present(setting)}
    bare = [
        slot.value
        for slot in reading.slots.numbers
        if slot.unit is None and slot.value is not None and not slot.ordinal and slot.operator is None
        if not _HELD_AFTER.match(reading.text, slot.end)
    ]
    worded = find("actions", reading.text, ("terms",)) or find(
        "portfolio_words", reading.text, ("extend_verb",)
    )
    of_terms = bool(find("actions", reading.text, ("terms",)))
    moved = moved_terms(reading.text, reading.slots.numbers, setting.customer_terms, of_terms=of_terms)
    if moved is not None:
        return {"days": moved}
    if len(bare) == 1 and worded and bare[0] == int(bare[0]):
        return {"days": int(bare[0])}
    return {}
