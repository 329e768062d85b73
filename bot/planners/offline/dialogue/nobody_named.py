"""A first message that asks leave to ship, or supposes how "they" pay, and names nobody: it is asked who."""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.wishes.question import Understand
from bot.planners.planner import AskBack, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.rights import sees_customers

_OF_ONE = ("payment_behaviour", "credit_report", "insurance_cover", "check_terms")
"""Tools that tell of one customer what such a case would rest on."""

_LEAD = r"(?:(?:and|so|ok(?:ay)?|hi|hello|hey|please|now|then|well|but|quick one)[ ,:]+)*"
_LEAD_ZH = (
    r"(?:请问|你好|您好|那么?|现在|今天|请|我们|咱们?|这边|这单|这批|这个订单|这货|货|[ ,\uff0c])*"
    r"(?:还|到底)*"
)
_GOODS = r"(?: (?:it|this|that|them|the (?:goods|order|stuff|shipment)))?"
_SHIPS = rf"(?:ship|deliver|dispatch|release|send){_GOODS}"
_TAIL = (
    r"(?: (?:now|today|then|please|yet|already|right now|to (?:them|him|her|it|that one)))*"
    r"(?: or not)?[ ?.!]*"
)
_MAY_WE = (
    r"(?:can|may|could|should|shall|do|must) (?:we|i|you)(?: still| already| now| just| go ahead and)?"
    r"|(?:are we|am i) (?:ok|okay|allowed|clear|free|good|cleared|safe) to"
    r"|(?:is it |it['’]s )?(?:ok|okay|fine|safe|all right|good) to"
)
_LEAVE = lazily(rf"{_LEAD}(?:{_MAY_WE}) {_SHIPS}{_TAIL}")
_ENDS = r"[ ?.!,\uff0c。\uff1f\uff01]*"
_LEAVE_ZH = lazily(
    rf"{_LEAD_ZH}(?:(?:能|可以|可否|能否|可)(?:不能|不可以)?(?:发|放|出)(?:货|走|出去|了)?(?:吗|么|嘛|不|呢|了吗)*"
    rf"|(?:能不能|可不可以|要不要|该不该)(?:发|放|出)(?:货|走|出去)?|发货(?:吗|可以吗|行吗|行不行)){_ENDS}"
)
_IT_PAYS = r"it(?= (?:pays?|paid|defaults?|goes|went|fails?|slips?|drops?|stops?|does))"
_THEY = (
    rf"(?:they|he|she|{_IT_PAYS}"
    r"|(?:this|that|the) (?:customer|client|company|guy|buyer|account|one|debtor))(?:['’]s)?(?![a-z])"
)
_SUPPOSED = lazily(
    rf"{_LEAD}(?:what if|suppose|supposing|and if|say|assume|assuming)(?: that)? {_THEY}(?: [^?.!]*)?[ ?.!]*"
)
_IF_ZH = r"(?:要是|如果|假如|假设|万一|倘若|若)"
_THEY_ZH = r"(?:[他她它]们?|对方|(?:这|那|该)(?:家|个|位)?(?:客户|公司)|这家|那家)"
_SUPPOSED_ZH = lazily(
    rf"(?:那么?|[ ,\uff0c])*(?:{_IF_ZH}{_THEY_ZH}|{_THEY_ZH}{_IF_ZH})[^?\uff1f。!\uff01]*{_ENDS}"
)
_OF_RULES = lazily(
    r"(?<![a-z])(?:do we|should we|must we|can we|may we|what happens|who|which|rules?|policy|handbook"
    r"|allowed)(?![a-z])"
    r"|怎么|应该|规定|制度|政策|谁|哪|手册|能不能|要不要|可以|必须"
)


def asked_of_nobody_named(
    text: str, understand: Understand, conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Ask which customer is meant; nothing for any other message, or where somebody may be meant."""
    if conversation.turns or conversation.subject is not None or not sees_customers(desk.person):
        return ()
    shown = simplified(text).strip().casefold()
    if _LEAVE.fullmatch(shown) or _LEAVE_ZH.fullmatch(shown):
        return (AskBack(tool="check_order", args={}, need="customer"),)
    supposed = _SUPPOSED.fullmatch(shown) or _SUPPOSED_ZH.fullmatch(shown)
    if not supposed or _OF_RULES.search(shown) or desk.ledger.names.mentions(text):
        return ()
    _, order = understand(text, False)  # noqa: FBT003 - nobody was named before the message
    of_one = (each.name for each in order if each.name in _OF_ONE)
    return (AskBack(tool=next(of_one, "credit_report"), args={}, need="customer"),)
