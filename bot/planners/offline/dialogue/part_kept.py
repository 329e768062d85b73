"""The part of the customers that the last list was of, kept by what goes on from it: 德国谁逾期, 超额的呢."""

import re
from collections.abc import Mapping

from bot.conversation import Conversation, PastCall
from bot.planners.offline.dialogue.day_kept import says_when
from bot.planners.offline.dialogue.lifted import lifted
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.setting import setting_of
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from tools.registry import TOOLS
from tools.results import Json

_PARTS = ("country", "industry", "salesperson")
_SHOWN = ("as_of", "currency")
_OF_SIGNS = ("rule", "level")
_ROWS = ("overdue_worklist", "limits_worklist", "early_warnings")
_FIGURES = ("ageing_report", "portfolio_kpis")
_MOST_HAN, _MOST = 14, 44
"""Characters of a message that only goes on."""

_GOES_ON = lazily(
    r"呢[?\uff1f。 ]*$|^(?:那么?|还有|另外|再看|再来|[他她])"
    r"|(?:总共|一共|合计|加起来)(?!有)"
    r"|^(?:(?:ok(?:ay)?|so|now)[ ,]+)*(?:and|also|plus|then|what about|how about|his|her)(?![a-z])"
    r"|(?<![a-z])(?:in total|altogether|all told|there)[ .?!]*$",
    re.IGNORECASE,
)
_COUNTS = lazily(
    r"(?:的|级)(?:有|又有)?(?:几|多少)[家个户]?|有(?:几|多少)[家个户](?:的|$)|还有没有"
    r"|^(?:and )?how many (?:are|ones|critical|serious|severe|overdue|late|over|on|near|have)(?![a-z])",
    re.IGNORECASE,
)
_ANYBODY = lazily(
    r"谁|哪些|哪几|客户|公司|企业|我们?的?|咱们?|全部|所有|整体|总体|全体|整个|别的|其他|其它"
    r"|(?<![a-z])(?:who|whom|whose|which|customers?|clients?|accounts|companies|our|we|us|my|overall"
    r"|all (?!told)|everybody|everyone|total (?:book|portfolio)|portfolio|company|others?|else|anyone"
    r"|anybody)(?![a-z])",
    re.IGNORECASE,
)
"""What asks of customers anew, whoever was spoken of before."""

_HERS = lazily(r"[他她](?!们)|(?<![a-z])(?:his|her|hers)(?![a-z])", re.IGNORECASE)
_INSTEAD: Mapping[str, str] = {"overdue_status": "overdue_worklist", "customer_limit": "limits_worklist"}
"""The list that tells of all what a tool tells of one."""


def with_the_part_kept(
    steps: tuple[Step, ...], reading: Reading, conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Keep whose customers the last list was of where a message only goes on from it to another list."""
    last = conversation.last_call
    if last is None or last not in conversation.asked_calls or "customer" in last.args:
        return steps
    if last.name not in (*_ROWS, *_FIGURES) or not _goes_on(reading, last):
        return steps
    listed = tuple(_list_instead(step, reading) for step in steps)
    gone = lifted(reading, last.args, setting_of(reading, conversation, desk))
    if gone or not all(_may_keep(step) for step in listed):
        return steps
    return tuple(of_the_same_part(step, last) for step in listed)


def turns_to_what_is_overdue(last: PastCall | None, reading: Reading) -> bool:
    """Say whether a short message after a list of limits names what is overdue, and no state of a limit."""
    if last is None or last.name != "limits_worklist" or len(reading.text) > _MOST:
        return False
    if find("conditions", reading.text):
        return False
    return bool(find("listed", reading.text, ("overdue",)))


def _goes_on(reading: Reading, last: PastCall) -> bool:
    """Say whether a short message names nobody and no place, and says that it is of what was just shown."""
    named = reading.mentions or reading.unknown or reading.places or reading.left_out
    if named or says_when(reading) or reading.slots.currencies:
        return False
    text = reading.text.strip()
    longest = _MOST if text.isascii() else _MOST_HAN
    if len(text) > longest or find("portfolio_words", text, ("everybody", "every", "mine")):
        return False
    if _HERS.search(text) and "salesperson" in last.args:
        return True
    return not _ANYBODY.search(text) and bool(_GOES_ON.search(text) or _COUNTS.search(text))


def _list_instead(step: Step, reading: Reading) -> Step:
    """Give the list in place of the question whom, where a word of that list is said: "and over limit?"."""
    if not isinstance(step, AskBack) or step.need != "customer" or step.choices or step.args:
        return step
    states = find("conditions", reading.text)
    if states and step.tool in ("customer_limit", "limits_worklist"):
        return Call(tool="limits_worklist", args={"condition": states[0].name})
    late = find("listed", reading.text, ("overdue",))
    return Call(tool="overdue_worklist", args={}) if late and step.tool == "overdue_status" else step


def _may_keep(step: Step) -> bool:
    if not isinstance(step, Call) or step.tool not in (*_ROWS, *_FIGURES) or step.among:
        return False
    return not {"customer", *_PARTS} & step.args.keys()


def of_the_same_part(step: Step, last: PastCall) -> Step:
    """Give a list of the part, on the day and in the currency of the last one."""
    if not isinstance(step, Call):
        return step
    takes = TOOLS[step.tool].arguments.model_fields
    signs = _OF_SIGNS if step.tool == last.name else ()
    names = [name for name in (*_PARTS, *_SHOWN, *signs) if name in takes]
    kept: dict[str, Json] = {name: last.args[name] for name in names if name in last.args}
    among = last.among if step.tool in _ROWS else ()
    return step.model_copy(update={"args": {**kept, **step.args}, "among": among})
