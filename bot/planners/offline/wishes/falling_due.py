"""What falls due in a time to come: "customers due this month", 下周到期的货款; no tool lists it by its day.

How much is not due yet in all an ageing tells, and when limits and covers end is another question.
"""

import re
from collections.abc import Iterator
from datetime import date

from bot.conversation import Conversation
from bot.language.slots.slot import DatePoint, DayCount, Period
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.going_on import goes_on_about_one
from bot.planners.planner import Say
from knowledge.lazy_pattern import lazily

_DUE = lazily(
    r"(?<!past )(?<!over)(?<!become )(?<![a-z])(?:(?:fall(?:s|ing)?|com(?:e|es|ing)|becom(?:e"
    r"|es|ing)|(?:are|is|has"
    r"|have|with) (?:[a-z]+ )?(?:invoices?|bills?|payments?|receivables?|amounts?|money)?|customers|accounts"
    r"|clients|invoices|bills|receivables|payments|upcoming|will be) ?due(?! for)"
    r"|due (?:dates?|to pay|invoices"
    r"|bills)|matur(?:e|es|ing)|(?:have|has) to pay us|(?:expect(?:ed)?|going|due) to"
    r" (?:collect|receive|come in|get(?: paid| in)?)|expected (?:receipts?|collections?"
    r"|payments?|cash|inflows?)"
    r"|(?:cash|collections?|receipts?)(?: ?flow)? (?:forecast|projection|outlook))(?![a-z])"
    r"|到期|该付款?(?![^,\uff0c]{0,3}给)|(?:要|应)付款|预计(?:能|可)?(?:收回|收到|回款|到账|进账)|回款(?:计划|预测|预计)"
)
_SOON = lazily(
    r"(?<![a-z])(?:soon|upcoming|coming|next|shortly|tomorrow|expected|forecast|projection|outlook)(?![a-z])"
    r"|快要?到期|即将|马上|将要|未来|接下来|预计"
)
_GONE = lazily(
    r"(?<![a-z])(?:overdue|past due|late|arrears|fell|was|were|already|became|unpaid|not paid"
    r"|haven['’]t)(?![a-z])"
    r"|逾期|过期|超期|没付|未付|没还|已经?到期|到期了|到期未|拖"
)
_OTHER = lazily(
    r"(?<![a-z])(?:limits?|lines?|renewals?|covers?|insur\w*|polic(?:y|ies)|guarantees?|contracts?|statements?|rules?"
    r"|promises?|instal\w*|plan|interest|vat|tax(?:es)?|suppliers?|we (?:owe|pay)|reviews?"
    r"|who (?:is|are|should|has|have|must|does|do|will|would)(?: (?:meant|supposed|expected|going))? (?:to )?"
    r"(?:ring|call|phone|chase|contact|remind|write|follow)|after the due date)(?![a-z])"
    r"|额度|授信|保险|保单|信用险|担保|保函|合同|承诺|规定|制度|计划表|分期|报表|供应商|我们(?:要|应|该)付|税|怎么算|到期日|顺延|推迟|怎么办"
)
"""What of other things ends or falls due, and what only asks for a rule."""

_THINGS = lazily(
    r"(?<![a-z])(?:who|which|what|how much|customers?|accounts|clients|invoices?|bills|receivables?|receipts?"
    r"|payments?|cash|collections?|show|list)(?![a-z])|客户|谁|哪些|多少|应收|货款|账款?|款|发票|票|欠|预计|回款"
)


def due_to_come(reading: Reading, conversation: Conversation, today: date) -> Say | None:
    """Say that nothing lists what falls due by its day, where that is asked for of many; else None."""
    shown = simplified(reading.text)
    if not _DUE.search(shown) or reading.mentions or reading.unknown or reading.points_back:
        return None
    if goes_on_about_one(reading, conversation):
        return None  # "what falls due next week?" of the one spoken of
    if _GONE.search(shown) or _OTHER.search(shown) or not _THINGS.search(shown):
        return None
    if find("cues", shown, ("policy",)) or not (_SOON.search(shown) or any(_to_come(reading, today))):
        return None
    return Say(status="out_of_scope", text="due_to_come")


def _to_come(reading: Reading, today: date) -> Iterator[bool]:
    """Say of each time that is told whether it ends after today."""
    for slot in reading.slots.found:
        if isinstance(slot, Period):
            yield any(window.ends >= today for window in slot.readings)
        elif isinstance(slot, DatePoint):
            yield any(day > today for day in slot.readings)
        elif isinstance(slot, DayCount):
            yield bool(re.search(r"(?<![a-z])(?:in|within|over)(?![a-z])|内", simplified(reading.text)))
