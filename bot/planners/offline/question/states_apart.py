"""A state of limits that a message leaves out beside the one it asks for: 快到期的，过期了的就不用了.

What is about to expire has not expired, so that nothing is left to leave out.
"""

import re
from collections.abc import Mapping

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.limit_states import state_of_limit
from knowledge.lazy_pattern import lazily

_APART: Mapping[str, str] = {
    "expiring": "expired",
    "expired": "expiring",
    "near_limit": "over_limit",
    "over_limit": "near_limit",
}
"""Of these two no customer is in both."""

_LEAVES = lazily(
    r"[\uff0c,\uff1b;。.?\uff1f(–—]\s*(?P<zh>[^\uff0c,\uff1b;。.?\uff1f]{2,12}?)的?(?:那些|那几家|那批|客户)?"
    r"(?:就|都|也|可以|先|请)*(?:不(?:用|要|算|看|列|必|需要?|包括|含)|别(?:要|算|列|看|放)|免了|排除|除外|去掉"
    r"|剔除|撇开|略过|跳过)(?:再|列|看|算|要|给我?|放|进来|在内|管|了|啦|哈|啊|吧|哦)*[。.!\uff01]*$"
    r"|[,;.?(–—-]\s*(?P<en>(?:and |but )?(?:please )?(?:not|no|without|excluding|leave out|leaving out|skip"
    r"|drop|ignore|except(?: for)?|minus|i don['’]?t (?:need|want)|no need for) (?:the |those |these |any "
    r"|all |ones |what(?:ever)? )*[a-z' -]{4,40}"
    r"|(?:and |but )?(?:the|those|these|any|all)(?: ones)? [a-z' -]{4,40}? (?:can |may |should |to )?"
    r"(?:(?:stay|be left|left|are|is) out|(?:are |is )?not (?:needed|wanted)|don['’]?t count|excluded))\)?"
    r"[ .!]*$",
    re.IGNORECASE,
)


def without_states_apart(text: str) -> str:
    """Give a message without a clause that leaves out a state which the one asked for shuts out."""
    said = _LEAVES.search(simplified(text))
    if said is None:
        return text
    front = text[: said.start()]
    asked, left = _states(front), _states(said["zh"] or said["en"])
    apart = len(asked) == 1 and left == {_APART.get(next(iter(asked)), "")}
    return front if apart else text


def _states(text: str) -> set[str]:
    named = {each.name for each in find("conditions", text)}
    if named:
        return named
    state = state_of_limit(text)
    return set(state.conditions) if state else set()
