"""From when a plan just made is to be paid, with a reason: "first payment 15 August, they are closed"."""

from bot.conversation import PastCall
from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_BEGINS = lazily(
    r"(?<![a-z])(?:(?:first|1st|initial) (?:payment|instal?ment|rate|part|one|due date)"
    r"|(?:start|begin|kick off)(?:s|ning|ing)?)(?![a-z])"
    r"|首[期付笔次款]|第一[期笔次]|头一?[期笔次]|开始|起[付还算]"
)
_ASKS = lazily(
    r"^(?:and |so )?(?:what|when|how|who|why|which|is|are|can|could|does|do|did|will|would|should)(?![a-z])"
    r"|[吗谁哪]|什么|几[时号天]|多少"
)


def tells_when_the_plan_begins(last: PastCall | None, reading: Reading) -> bool:
    """Say whether a piece that asks nothing tells the first day of the last plan, whatever else it tells."""
    if last is None or last.name != "repayment_plan" or len(reading.slots.dates) != 1 or reading.mentions:
        return False
    shown = simplified(reading.text).strip()
    asks = shown.endswith(("?", "\uff1f")) or _ASKS.search(shown)
    return not asks and _BEGINS.search(shown) is not None
