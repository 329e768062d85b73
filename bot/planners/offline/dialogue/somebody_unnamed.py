"""A wish of a customer who is not named: "one of our customers wants 90 days, ok?", 有客户想下单，能放吗？

Whoever asks what we may do for this one wants figures, so it is asked who that is; the rules are told where
they are asked for. What is wished is read as if somebody were named.
"""

import re
from collections.abc import Callable, Mapping

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES, without_customer
from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.rights import sees_customers

_WHO = r"(?:customer|client|buyer|account|debtor)"
_WISHES = (
    r"(?:wants?|wanted|would like|['’]d like|likes? to|is asking|are asking|asks?|asked|has asked|needs?"
    r"|wishes|hopes"
    r"|is requesting|requests?|requested|has requested|proposes?|offers?|called|phoned|rang|wrote|emailed"
    r"|sent|placed"
    r"|has placed|has sent|just|came|says|said|suggests?|is after|begs)"
)
_UNNAMED = lazily(
    rf"(?<![a-z])(?:(?P<ours>(?:one|another) of (?:our|my|the|your) (?:\w+ )?{_WHO}s"
    rf"|(?:an?|some|another|this one) (?:\w+ )?{_WHO} of (?:ours|mine))(?![a-z])"
    rf"|(?:(?:i|we) have |there (?:is|was) |there['’]s )?(?:an?|some|another) {_WHO}"
    r"(?: (?:on the (?:phone|line)|here|in (?:front of me|the office)|waiting))?(?: (?:who|that))?"
    rf"(?= (?:\w+ ){{0,1}}{_WISHES}(?![a-z]))"
    rf"|(?:somebody|someone)(?= (?:\w+ ){{0,1}}{_WISHES}(?![a-z])))"
    r"|(?:我(?:这[边里儿]?|手[上里头]|们|名下)*)?有(?:一|某)?(?:[个家位])?(?:老|大|小|海外|国外)?客户"
    r"(?=[^的,\uff0c。]{0,6}?(?:想|要|说|提出|申请|问|打电话|来电|来|下|希望|请求|求|发来|准备|打算))"
    r"|(?:某|一)(?:一)?[个家位]?客户(?=[^的,\uff0c。]{0,4}?(?:想|要|说|提出|申请|希望|请求|打算))"
    r"|我(?:的)?(?:一|有)[个家位]客户"
)
_JOB = lazily(
    r"(?:(?:please|pls|hi|hello|hey|so|now|ok|can you|could you|would you|will you|i need you to|i want you"
    r" to"
    r"|i['’]?d like you to|kindly)[ ,]+)*"
    r"(?:(?:make|draw up|prepare|work out|draft|write|create|set up|do|give|calculate|compute|get|suggest"
    r"|propose)"
    r"(?: me| us| up)?|i need|i want|i['’]?d like|we need|let['’]?s (?:do|make|draft))"
    r" (?:an?|the|some|us|one|another)? ?(?:\w+ ){0,2}(?:plan|schedule|letter|reminder|report|instalments?"
    r"|interest)"
    r"(?: please| pls| for me| now| today| together| out)*[ .!?]*"
)
_ASKS_US = lazily(
    r"(?<![a-z])(?:(?:can|could|may|should|shall|would|will|do) (?:we|i|you)|(?:is|would|will) (?:that|it"
    r"|this)(?: be)?"
    r" (?:ok|okay|fine|alright|all right|possible|doable|work|acceptable|a problem)|ok|okay|please|pls|yes"
    r" or no"
    r"|how much (?:(?:would|should|could|can|do) (?:you|we|i)|(?:you|we|i) (?:would|should|could|can))"
    r"|work out|draft|draw up|set (?:it|that|this) up|prepare|write|calculate|i need|any chance|good"
    r" idea)(?![a-z])"
    r"|能不能|可不可以|行不行|可以吗|能吗|行吗|好吗|成吗|[能可][^,\uff0c。]{0,8}吗|要不要|该不该|帮我|帮忙"
    r"|给我|请|算一?下"
    r"|排一?[下个]|出一?[封份个]|写一?封|批不批|放不放|答应|同意吗|要我们"
)
_RULES = lazily(
    r"(?<![a-z])(?:if|when(?:ever)?|in case|rules?|polic(?:y|ies)|procedures?|process|guidelines?|handbook"
    r"|manual"
    r"|who(?! (?:wants?|would|asks?|asked|needs?|is asking|has asked|placed|wishes|just|called))|how do|how"
    r" does|how should|what happens|what do|what does|what should|what must|what is|what are"
    r"|which"
    r"|in general|generally|usually|normally|in principle|allowed|ever|any customer|why)(?![a-z])"
    r"|如果|要是|假如|假设|万一|时候?[,\uff0c]|的话|规定|制度|政策|流程|手续|规则|手册|怎么办|怎么处理"
    r"|怎么做|怎样|如何|谁"
    r"|什么|哪些|一般|原则上|按理|通常|为什么|凭什么",
)
_LOOKED_AT = 2000
"""Customers among whom two with different terms are looked for."""

_WORDS: Mapping[str, re.Pattern[str]] = {
    "check_order": lazily(
        r"(?<![a-z])(?:orders?|ship(?:ped|ping)?|releas|deliver|buy)|下单|订单|新单|的单|单子|发货|放[单货行]"
        r"|提货|下[^,\uff0c]{0,8}单|订[^,\uff0c]{0,4}货"
    ),
    "check_terms": lazily(
        r"(?<![a-z])(?:days?|weeks?|months?|terms|net|longer|more time|later)(?![a-z])|账期|[天月周]|延长"
        r"|晚[点些]?付|宽限"
    ),
    "repayment_plan": lazily(
        r"(?<![a-z])(?:instal|rates|plan|parts|pay (?:it )?off|spread)|分期|[期批]|还款|付清"
    ),
    "draft_reminder": lazily(r"(?<![a-z])(?:letter|remind|dun)|函|信|催"),
    "suggest_limit": lazily(r"(?<![a-z])(?:limit|credit|line)|额度|授信"),
    "late_interest": lazily(r"(?<![a-z])interest(?![a-z])|利息|滞纳金|罚息|违约金"),
}
"""What a customer wishes or is to be sent, as a tool answers it; a discount is none of it."""


def asked_of_somebody_unnamed(
    text: str,
    conversation: Conversation,
    desk: Desk,
    planned: Callable[[str, Conversation], tuple[Step, ...]],
) -> tuple[Step, ...]:
    """Ask who a customer is for whom something is wished; nothing where a rule is asked for or one named.

    `planned` plans a message in a talk: here one that names some customer, in none.
    """
    shown = simplified(text)
    if len(shown) != len(text) or not sees_customers(desk.person) or desk.ledger.names.mentions(text):
        return ()
    said = _UNNAMED.search(shown)
    asked: list[AskBack] = []
    for anyone in _some(desk) if said or _JOB.fullmatch(shown) else ():
        wished = _with_a_name(text, shown, anyone, conversation)
        steps = planned(wished, Conversation()) if wished else ()
        whom = (
            _whom(steps[0], anyone, shown, of_ours=bool(said and said["ours"])) if len(steps) == 1 else None
        )
        if whom is None:
            return ()
        asked.append(whom)
    if not asked or len({each.tool for each in asked}) > 1:
        return ()
    told = {name: value for name, value in asked[0].args.items() if value == asked[-1].args.get(name)}
    return (asked[0].model_copy(update={"args": told}),)


def read_for_the_one_named(
    answered: tuple[Step, ...],
    conversation: Conversation,
    desk: Desk,
    planned: Callable[[str, Conversation], tuple[Step, ...]],
) -> tuple[Step, ...]:
    """Give the steps of such a wish read again for the customer that an answer names, and says no more.

    What is wished may be told by what that one has: "30 days more", "their limit raised by 50k".
    """
    pending, step = conversation.pending, answered[0] if len(answered) == 1 else None
    if pending is None or pending.choices or not isinstance(step, Call | AskBack) or not conversation.turns:
        return answered
    made = dict(step.args)
    whom = str(made.pop("customer", ""))
    if step.tool != pending.tool or made != dict(pending.args) or not desk.shows(whom):
        return answered
    before = Conversation.restored(conversation.memory())
    before.pending = None
    question = before.turns.pop().question
    wished = _with_a_name(question, simplified(question), whom, before)
    again = planned(wished, Conversation()) if wished else ()
    made_again = [each for each in again if isinstance(each, Call | AskBack)]
    same = [each for each in made_again if each.tool == step.tool and each.args.get("customer") == whom]
    return again if same and len(same) == len(again) else answered


def _some(desk: Desk) -> tuple[str, ...]:
    """Give some customer whom the asker may see, and one with other terms where there is one.

    What a wish comes to for each of them, "30 days more", is no part of what was said.
    """
    ids = desk.ledger.names.table.customers
    seen = (ids[place] for place in range(min(len(ids), _LOOKED_AT)) if desk.may_see(ids[place]))
    first = next(seen, None)
    if first is None:
        return ()
    terms = desk.ledger.customer(first).terms_days
    other = next((each for each in seen if desk.ledger.customer(each).terms_days != terms), None)
    return (first,) if other is None else (first, other)


def _with_a_name(text: str, shown: str, anyone: str, conversation: Conversation) -> str | None:
    """Give a wish with a customer in place of the one who is not named; None where it is no such wish."""
    if conversation.subject is None and _JOB.fullmatch(shown):
        return f"{text.rstrip(' .!?')} for {anyone}"
    said = _UNNAMED.search(shown)
    if said is None or _RULES.search(shown):
        return None
    asks = _ASKS_US.search(shown) or (said["ours"] and shown.rstrip().endswith("?"))
    return with_ids(text, said.span(), (anyone,)) if asks else None


def _whom(step: Step, anyone: str, shown: str, *, of_ours: bool) -> AskBack | None:
    """Give the question for whom a step is, which was planned about some customer and is what is wished."""
    if not isinstance(step, Call | AskBack) or step.args.get("customer") != anyone:
        return None
    if step.tool not in FRAMES or FRAMES[step.tool].subject != "customer":
        return None
    words = _WORDS.get(step.tool)
    if words.search(shown) is None if words else not of_ours:
        return None
    return AskBack(tool=step.tool, args=without_customer(step.args), need="customer")
