"""Whether the policy allows the case just told: "湖滨五金旺季想临时加20万额度", then 制度允许不."""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.planner import Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_ASKED_ZH = lazily(
    r"(?:那么?|这样?|它|按|照|我们?|公司|[,\uff0c])*(?:制度|政策|规定|规章|规则)(?:上面?|里面?|那边)?"
    r"(?:是否|会|能|到底|究竟)*(?:允许|允不允许|准许?|准不准|让不让|让|许可|同意|可不可以|可以|行不行|行"
    r"|支持)"
    r"(?:这样?|这么[做办干]|吗|不|么|嘛|呢|的|了|[?\uff1f。 ])*"
)
_ASKED_EN = lazily(
    r"(?:(?:and|but|so|ok(?:ay)?)[ ,]+)*(?:(?:does|do|would|will) (?:the |our )?(?:policy|rules?)"
    r" (?:allow|permit)(?: (?:that|it|this|for (?:it|that|this)))?"
    r"|(?:is|would) (?:that|this|it)(?: be)? (?:allowed|permitted|ok(?:ay)?|fine)"
    r" (?:by|under|in|with|according to) (?:the |our )?(?:policy|rules?))[ ?.!]*"
)
_CASES = frozenset({"suggest_limit", "check_terms", "check_order", "repayment_plan"})


def allowed_by_the_policy(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Plan a search for what the policy says of the last question's case, without whom it is of."""
    shown = simplified(text).strip().casefold()
    asked = _ASKED_ZH.fullmatch("".join(shown.split())) or _ASKED_EN.fullmatch(shown)
    if asked is None or not conversation.turns or not _is_a_case(conversation):
        return ()
    case = conversation.turns[-1].question
    for each in sorted(desk.ledger.names.mentions(case), key=lambda item: -item.start):
        case = f"{case[: each.start]}{case[each.end :]}"
    case = case.strip(" ,.?!\uff0c。\uff1f\uff01")
    joined = f"{case}\uff0c制度允许吗" if has_han(text) else f"{case}, does the policy allow that?"
    return (Call(tool="search_policy", args={"question": joined}),)


def _is_a_case(conversation: Conversation) -> bool:
    """Say whether the last question told a case that a rule may allow or not."""
    if conversation.pending is not None:
        return conversation.pending.tool in _CASES
    return any(call.name in _CASES for call in conversation.turns[-1].calls)
