"""How late one invoice is, asked by its number: "how overdue is INV-2026-0001?", INV-2026-0001 逾期多久了."""

import re

from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from knowledge.desk import Desk

_HOW_LATE = re.compile(
    r"(?<![a-z])how (?:late|overdue|far (?:behind|overdue|past due)|long (?:overdue|late|past due)|old"
    r"|many days(?: \w+)? (?:late|overdue|past due|behind)|(?:long|many days) (?:has|is|have) [^.?!]{0,40}?"
    r"(?:overdue|late|past due))(?![a-z])"
    r"|(?:逾期|拖欠?|过期|超期|晚)了?(?:有|已经|到底)?(?:多久|多长时间|几天|多少天|几日|多少日)"
    r"|(?:多久|多少天|几天)(?:没付|逾期|没还)",
    re.IGNORECASE,
)


def asks_how_late_an_invoice_is(reading: Reading, desk: Desk) -> bool:
    """Say whether a question without a name asks how late one invoice is; an order is no invoice."""
    numbers = [slot.name for slot in reading.slots.identifiers if slot.form == "reference"]
    if len(numbers) != 1 or reading.mentions or reading.places:
        return False
    asked = _HOW_LATE.search(simplified(reading.text)) is not None
    return asked and desk.ledger.find_order(numbers[0]) is None
