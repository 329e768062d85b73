"""How late one invoice is, asked by its number: "how overdue is INV-2026-0001?", INV-2026-0001 逾期多久了."""

import re

from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_HOW_LATE = lazily(
    r"(?<![a-z])how (?:late|overdue|far (?:behind|overdue|past due)|long (?:overdue|late|past due)|old"
    r"|many days(?: \w+)? (?:late|overdue|past due|behind)|(?:long|many days) (?:has|is|have) [^.?!]{0,40}?"
    r"(?:overdue|late|past due))(?![a-z])"
    r"|(?:逾期|拖欠?|过期|超期|晚)了?(?:有|已经|到底)?(?:多久|多长时间|几天|多少天|几日|多少日)"
    r"|(?:多久|多少天|几天)(?:没付|逾期|没还)",
    re.IGNORECASE,
)


_THEY_ARE = lazily(
    r"(?<![a-z])how (?:late|overdue|far behind|long overdue|many days (?:late|overdue|past due|behind))"
    r" (?:(?:are|is|['’]re|['’]s) (?:they|it|he|she|⟨customer⟩)"
    r"(?: now| today| right now| exactly| really| with us)?"
    r"|⟨customer⟩ (?:is|are)(?: now)?)[ ?.!]*$"
)
_AS_A_RULE = lazily(
    r"(?<![a-z])(?:usual(?:ly)?|normal(?:ly)?|typical(?:ly)?|average|generally|pay(?:s|ing)?|paid|habit|mostly"
    r"|often)(?![a-z])"
)


def tool_for_how_late(intent: str | None, reading: Reading, desk: Desk) -> str | None:
    """Give the tool that tells how late one invoice is, or one customer who is named; None of neither."""
    if asks_how_late_an_invoice_is(reading, desk):
        return "collection_stage"
    named = intent in (None, "payment_behaviour") and asks_how_late_somebody_is(reading)
    return "overdue_status" if named else None


def asks_how_late_somebody_is(reading: Reading) -> bool:
    """Say whether it is asked how late one customer is today, and not how late it pays as a rule."""
    said = simplified(reading.masked).casefold()
    one = len(reading.mentions) == 1
    return one and _THEY_ARE.search(said) is not None and not _AS_A_RULE.search(said)


def asks_how_late_an_invoice_is(reading: Reading, desk: Desk) -> bool:
    """Say whether a question without a name asks how late one invoice is; an order is no invoice."""
    numbers = [slot.name for slot in reading.slots.identifiers if slot.form == "reference"]
    if len(numbers) != 1 or reading.mentions or reading.places:
        return False
    asked = _HOW_LATE.search(simplified(reading.text)) is not None
    return asked and desk.ledger.find_order(numbers[0]) is None
