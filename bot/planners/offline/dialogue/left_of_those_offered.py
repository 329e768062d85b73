"""An answer that says who of those offered is not meant: "all but the US one", 除了配件都要."""

import re
from collections.abc import Callable

from bot.conversation import Conversation, Pending
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.dialogue.by_places_offered import MOST_CHOICES
from bot.planners.offline.dialogue.calls import call_about
from bot.planners.offline.dialogue.chosen_one import PLACES
from bot.planners.offline.question.cues import is_only
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.whom.hints import hinted
from bot.planners.planner import AskBack, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_EN = lazily(
    r"(?:(?:no|well|ok|okay|oh|please|just)[ ,.]+)*(?:"
    r"(?P<all>(?:all|everyone|everybody|each|any|both|all three|all four)(?: of (?:them|those|these))?(?:"
    r" please)?"
    r" (?:but(?: not)?|except(?: for)?|bar|save(?: for)?|other than|apart from|besides|without|minus"
    r"|excluding))"
    r"|(?:but |just )?(?:not|neither|except(?: for)?|without|anyone but|any but"
    r"|leav(?:e|ing) out|drop|skip|exclud(?:e|ing)|forget(?: about)?|ignore|remove|cut out|take out|minus"
    r"|ditch))"
    r" (?P<whom>[^?]{2,60}?)"
    r"(?:[ ,]+(?:please|thanks|then|though))*[ .!]*",
    re.IGNORECASE,
)
_ZH = lazily(
    r"(?:除了|除开|除去|不要|不看|不是|不包括|去掉|剔除|排除|抛开|撇开|刨开"
    r"|不算)(?P<whom>[^?\uff1f]{1,24}?)(?:那[家个])?(?:以外|之外)?"
    r"(?:[,\uff0c]?(?P<all>(?:其他|其余|别的|剩下)?的?(?:[两三四]?[家个])?(?:都|全)(?:要|看|查|给|算|报"
    r"|说)?(?:一?下)?))?"
    r"[的吧啊。 ]*"
)
_LEAVE_THEM_OUT = lazily(r"(?i)^(?:leave|keep|take|throw) (?P<whom>[^?,]{2,40}) out(?= |[.!]*$)")
_PARTS = lazily(
    r",? ?(?:and|or|nor|&)(?: (?:also )?not)?(?![a-z]) ?|,? (?:and )?not |,?也?不是|,?也?不要|[和与跟及或、]",
    re.IGNORECASE,
)
_OR = lazily(r",? or (?:maybe |perhaps |the )?|还是|或者?", re.IGNORECASE)
_MIND = lazily(
    r"[ ,\uff0c]*(?:(?:i )?(?:do(?:es)?n['’]?t|do not) (?:matter|mind|care)|whichever|either(?: one)?|not"
    r" sure|都行|随便|无所谓"
    r"|不确定)?[ .!?。\uff1f]*$",
    re.IGNORECASE,
)
_CLAUSE = lazily(r"[,;.\uff0c\uff1b。]")


def left_of_those_offered(
    text: str, read: Callable[[str], Reading], conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Answer about whom a denial leaves: each of them where all are wanted, the only one, or ask which.

    Nothing where it denies nobody who was offered, or says more.
    """
    pending = conversation.pending
    if pending is None or pending.need != "customer" or len(pending.choices) <= 1:
        return ()
    either = [hinted(pending.choices, each.strip(), desk) for each in _OR.split(_MIND.sub("", text.strip()))]
    if len(set(either)) == len(either) > 1 and all(either):
        some = tuple(each for each in pending.choices if each.customer_id in either)
        return (AskBack(tool=pending.tool, args=pending.args, need="customer", choices=some),)
    whole = _LEAVE_THEM_OUT.sub(r"leave out \g<whom>", text.strip())
    said = _EN.fullmatch(whole) or _ZH.fullmatch(whole)
    if said is None or pending.tool not in FRAMES or any(read(text).mentions):
        return ()
    parts = [each.strip() for each in _PARTS.split(said["whom"])]
    if any(_CLAUSE.search(each) for each in parts):
        return ()  # "not gears, the parent" says who is meant
    denied = [_meant(pending, each, desk) for each in parts if each]
    left = tuple(each for each in pending.choices if each.customer_id not in denied)
    if not denied or not all(denied) or not left or len(left) == len(pending.choices):
        return ()
    if len(left) == 1 or (said["all"] and len(left) <= MOST_CHOICES):
        return tuple(call_about(pending.tool, each.customer_id, pending.args, desk) for each in left)
    return (AskBack(tool=pending.tool, args=pending.args, need="customer", choices=left),)


def _meant(pending: Pending, said: str, desk: Desk) -> str | None:
    """Give the choice that words point at, by its place in the row too: "the first one"."""
    place = is_only("cues", said)
    if place in PLACES and PLACES.index(place) < len(pending.choices):
        return pending.choices[PLACES.index(place)].customer_id
    return hinted(pending.choices, said, desk)
