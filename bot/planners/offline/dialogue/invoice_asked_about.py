"""One invoice asked about by its number: what is open of it, whether it is disputed, whose it is."""

from bot.language.words import simplified
from bot.planners.offline.dialogue.calls import call_about
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import Call, Say, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.rights import sees_customers

_OF_ITS_SUM = lazily(
    r"(?<![a-z])(?:(?:open|outstanding|unpaid|remaining|invoice|invoiced) (?:amount|balance|part|value|sum)"
    r"|how (?:much|big)|amount|balance|disput\w+|contested|challenged|unpaid|outstanding|still open)(?![a-z])"
    r"|未清|未付|没付|未结|余额|金额|还剩|还欠|剩多少|多少钱|争议|异议|纠纷"
)
"""What the open invoices of its customer tell of it."""

_OF_ITSELF = lazily(
    r"(?<![a-z])(?:whose (?:invoice|bill|is)|who is|who does|which (?:customer|company|account|client)"
    r"|belongs?|tell me about|details?|what is this|what about)(?![a-z])"
    r"|哪一?[家个]|谁家|谁的|属于|情况|详情"
)
"""What the stage of the invoice tells, which names its customer."""

_OTHER = ("interest", "draft", "instalments", "ship", "rule", "meaning", "terms", "suggest")
_ITS_LIMIT = lazily(r"(?<![a-z])(?:limits?|headroom|exposure)(?![a-z])|额度|敞口|余量")
_DIGITS = 4
"""Digits of an invoice's number at least: "over-90" is none."""

_LEFT_OF_IT = lazily(r"(?<![a-z])left (?:on|of|open|unpaid)(?![a-z])|(?<![a-z])(?:is|remains) left(?![a-z])")


def about_an_invoice(reading: Reading, desk: Desk) -> tuple[Step, ...]:
    """Plan what tells of the one invoice that a question asks about; nothing where it asks something else."""
    numbers = {slot.name for slot in reading.slots.identifiers if slot.form == "reference"}
    if len(numbers) != 1 or reading.mentions or not sees_customers(desk.person):
        return ()
    shown = simplified(reading.text)
    of_its_sum = _OF_ITS_SUM.search(shown) or _LEFT_OF_IT.search(shown)
    if not (of_its_sum or _OF_ITSELF.search(shown)) or _asks_something_else(shown):
        return ()
    typed = numbers.pop()
    if desk.ledger.find_order(typed) or sum(map(str.isdecimal, typed)) < _DIGITS:
        return ()
    located = desk.ledger.find_invoice(typed)
    if located is None or not of_its_sum:  # one of nobody is told so by the tool
        return (Call(tool="collection_stage", args={"invoice": typed}),)
    if not desk.may_see(located.customer_id):
        return (Say(status="denied", text="denied", values={"typed": typed}),)
    return (call_about("overdue_status", located.customer_id, {}, desk),)


def _asks_something_else(shown: str) -> bool:
    """Say whether a question wishes another thing of an invoice's customer, or goes by a ladder."""
    return bool(find("actions", shown, _OTHER) or find("ladders", shown) or _ITS_LIMIT.search(shown))
