"""A place or trade alone in answer to the question whose figures are meant: 巴西的, "the Germans".

One who is there is the one; several are offered, only those whom the asker may see.
"""

from bot.conversation import Pending
from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.dialogue.by_places_offered import MOST_CHOICES
from bot.planners.offline.dialogue.calls import call_about
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.whom.fitting import placed
from bot.planners.planner import AskBack, Step
from knowledge.desk import Choice, Desk
from knowledge.lazy_pattern import lazily

_SMALL = (
    r"(?:no|oh|ah|yes|well|sorry|i mean|i meant|it['’]?s|that['’]s|the|our|my|those|that|one|ones|in|from"
    r"|of|over|for|friends?"
    r"|people|ppl|guys|folks|lot|lads|customer|account|client|company|firm|there|based|obviously|of course"
    r"|who else|please|pls"
    r"|then|not any other|naturally)"
)
_EN = lazily(
    rf"(?:{_SMALL}(?:[ ,.:–—-]+|(?=⟨)))*⟨(?:country"
    rf"|industry)⟩(?:['’]?s)?(?:[ ,.:–—-]*{_SMALL}(?![a-z]))*[ .!]*"
)
_ZH = lazily(
    r"(?:我|说|指|问|想|的|是|就|呃|哦|嗯|当然|[ ,\uff0c]|在|做|搞|卖|造|生产|那[家个]"
    r"|这[家个])*⟨(?:country|industry)⟩"
    r"(?:人|的|那|这|一|家|个|边|位|客户|公司|企业|厂|行业|业|是|啦|呀|啊|吧|咯|嘛|哦|呢|[ 。.!！])*"
)


def told_by_place_alone(pending: Pending, reading: Reading, desk: Desk) -> tuple[Step, ...]:
    """Answer a question that lacks its customer for the one who is where a message says, if anybody."""
    frame = FRAMES.get(pending.tool)
    if pending.need != "customer" or pending.choices or frame is None or frame.subject == "none":
        return ()
    told = [each for each in reading.places if each.kind != "person"]
    if len(told) != 1 or not told[0].values or reading.mentions or reading.unknown or reading.slots.found:
        return ()
    said = simplified(reading.masked).strip()
    if not (_EN.fullmatch(said) or _ZH.fullmatch(said)):
        return ()
    there = placed(tuple(told), desk)
    if len(there) == 1:
        return (call_about(pending.tool, there[0], pending.args, desk),)
    if not 1 < len(there) <= MOST_CHOICES:
        return ()
    choices = tuple(Choice(customer_id=each, name=desk.ledger.customer(each).name) for each in there)
    return (AskBack(tool=pending.tool, args=pending.args, need="customer", choices=choices),)
