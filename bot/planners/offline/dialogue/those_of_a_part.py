"""Those of a list who are of a part: 里面有没有德国的, "any German ones among them?"."""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.places import Place, places
from bot.planners.offline.whom.last_list import customers_listed
from bot.planners.planner import Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.rights import sees_every_customer
from tools.results import Json

_LONGEST = 60
_ROWS = ("overdue_worklist", "limits_worklist", "early_warnings")
_PARTS = {"person": "salesperson", "country": "country", "industry": "industry"}
_AMONG = lazily(
    r"里面?|里[头边]|其中|当中|这些|那些|这几家|那几家|中间"
    r"|(?<![a-z])(?:(?:among|amongst|of|out of|in|on) "
    r"(?:them|those|these|that list|the list|this list))(?![a-z])"
)
"""What says that it is of those listed."""

_SMALL = lazily(
    r"有没有|有无|有多少|有几|几|有|是|的|家|个|户|客户|公司|企业|行业|板块|呢|吗|么|嘛|啊|呀|吧|没|那么?|又"
    r"|哪些|谁|多少|名下|手[上里下]|负责"
    r"|(?<![a-z])(?:and|so|then|ok|okay|is|are|there|any|anyone|anybody|some|which|who|how many|ones?"
    r"|customers?|clients?|accounts|companies|firms|from|in|of|the|do we have|have we|belong(?:s|ing)? to"
    r"|looked after by|with|by|sector|industry|also|s|list|show|me|us|please)(?![a-z])"
)


def those_of_a_part(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Plan the last list of the one part that a message asks those listed for; nothing where more is said."""
    last = conversation.last_call
    if last is None or last not in conversation.asked_calls or conversation.pending or len(text) > _LONGEST:
        return ()
    shown, named = simplified(text), _one_part(text, desk)
    if last.name not in _ROWS or "customer" in last.args or named is None or not _AMONG.search(shown):
        return ()
    if named.kind == "person" and not sees_every_customer(desk.person):
        return ()  # no address is told that was not typed
    left = f"{shown[: named.start]} {shown[named.end :]}"
    if any(letter.isalnum() for letter in _SMALL.sub(" ", _AMONG.sub(" ", left))):
        return ()
    part = _PARTS[named.kind]
    if last.args.get(part, named.values[0]) != named.values[0]:
        return ()
    kept: dict[str, Json] = {name: value for name, value in last.args.items() if name != "top"}
    among = customers_listed(last, desk) if "top" in last.args else last.among
    return (Call(tool=last.name, args={**kept, part: named.values[0]}, among=among),)


def _one_part(text: str, desk: Desk) -> Place | None:
    """Give the only country, industry or colleague of a text."""
    found = places(text, desk)
    return found[0] if len(found) == 1 and len(found[0].values) == 1 else None
