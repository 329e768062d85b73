"""A figure that was asked for and is told as a range or one of two: "between 20 and 30k", 五到八万之间.

It is no figure yet, so the same is asked again; neither end is taken for it.
"""

from collections.abc import Callable, Sequence

from bot.conversation import Conversation, Pending
from bot.language.slots.slot import Amount, DayCount, Number
from bot.language.words import simplified
from bot.planners.offline.dialogue.telling import only_tells
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack, Step
from knowledge.lazy_pattern import lazily

_SUMS = frozenset("amount amount_or_days amount_reading amount_total owed limit requested".split())
_DAYS = frozenset({"days", "days_past_due", "late_days"})
_EITHER = lazily(
    r"(?<![a-z])(?:or(?! rather| better)|either|could be|might be|may be|maybe|perhaps|possibly)(?![a-z])"
    r"|或|要么|也许|可能|没准|说不定|不是[^,\uff0c。]{1,10}就是"
)
_ABOUT_ZH = lazily(
    r"(?<![十百千万点零\d])(?:一二|一两|两三|二三|三四|三五|四五|五六|六七|七八"
    r"|八九)[十百千]{0,2}万?(?=[万千百十块元天期个日吧左])"
)
"""Two figures in one breath: 五六万, 四五十天."""

_CORRECTS = lazily(
    r"(?<![a-z])(?:no|wait|sorry|actually|i mean|make (?:it|that)|call it|rather|final(?:ly)?|not)(?![a-z])"
    r"|不对|等等|改成|还是|就(?!是)|定了|而是|说错"
)
"""What takes the first of two figures back, or settles on one."""


def told_as_a_range(
    text: str, read: Callable[[str], Reading], conversation: Conversation
) -> tuple[Step, ...]:
    """Ask the waiting question again where its answer gives two ends or two figures, else nothing."""
    pending = conversation.pending
    if pending is None or pending.need not in (_SUMS | _DAYS | {"instalments"}):
        return ()
    reading, said = read(text), simplified(text).strip()
    tells = only_tells(reading) or (_EITHER.match(said) and not said.endswith("?"))
    if reading.mentions or reading.unknown or not tells:
        return ()
    told = _figures(pending, reading)
    ranged = any(each.upper is not None and each.operator == "between" for each in told)
    if not (ranged or _ABOUT_ZH.search(said) or _is_either(told, said)):
        return ()
    return (AskBack(tool=pending.tool, args=pending.args, need=pending.need, among=pending.among),)


def _figures(pending: Pending, reading: Reading) -> Sequence[Amount | DayCount | Number]:
    """Give the figures of an answer that are of the kind that was asked for."""
    if pending.need in _DAYS:
        return reading.slots.day_counts
    return (
        (*reading.slots.amounts, *reading.slots.numbers) if pending.need in _SUMS else reading.slots.numbers
    )


def _is_either(told: Sequence[Amount | DayCount | Number], said: str) -> bool:
    several = len({each.text for each in told}) > 1
    return several and _EITHER.search(said) is not None and _CORRECTS.search(said) is None
