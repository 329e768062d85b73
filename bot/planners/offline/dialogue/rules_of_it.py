"""The last answer told rule by rule: "walk me through the rules on that one", 逐条说说."""

import re

from bot.conversation import Conversation
from bot.planners.planner import RULE_BY_RULE, Call
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_RULES = r"(?:rules?|checks?|tests?|criteri(?:a|on)|hurdles?)"
_CAME_OUT = (
    r"(?:pass(?:ed|es)?|fail(?:ed|s)?|trip(?:ped|s)?|stop(?:ped|s)?|block(?:ed|s)?|broken?|breach(?:ed|es)?|met"
    r"|violated?|held|holds?|kick(?:ed|s)? in|hit|applied|came out|didn['’]?t|did not|bit(?:es?)?|sank)"
)
_ASKED = lazily(
    rf"(?<![a-z])(?:walk|take|talk|run|go|lead|step)(?: me| us| it)? (?:thru|through) "
    rf"(?:(?:the|all|every|each|those|these|single|of) )*{_RULES}(?![a-z])"
    rf"|(?<![a-z])(?:which|what|list|show|name|give)(?![a-z])[^.;?!]{{0,30}}(?<![a-z]){_RULES}(?![a-z])"
    rf"[^.;?!]{{0,40}}(?<![a-z]){_CAME_OUT}(?![a-z])"
    rf"|(?<![a-z])(?:{_RULES} by {_RULES}|(?:split|break|broken|list|show)\w*[^.;?!]{{0,16}} by {_RULES})"
    r"(?![a-z])"
    rf"|(?<![a-z])(?:every|each|all the) (?:single )?{_RULES} (?:for|on|of|behind) (?:that|this|it)(?![a-z])"
    r"|(?<![a-z])(?:what|where) (?:did|does) (?:it|that|this|the order|they) (?:fail|fall down)"
    r"(?: on)?(?![a-z])"
    r"|逐条|一条(?:一|接)条|每一?条(?:规则|规定|检查)"
    r"|哪[些几]?一?条?(?:规则|规定|检查|项)?[^。？?，,]{0,6}"
    r"(?:没过|不过|没通过|不通过|通过|过了|卡住?了?|拦住?了?|触发|违反)"
    r"|(?:规则|检查|规定)[^。？?，,]{0,4}(?:哪[些几]?条?)?(?:过了|没过|通过)",
    re.IGNORECASE,
)
_OF_RULES = ("check_order", "check_terms", "check_ratios", "suggest_limit")
"""Tools whose answer rests on rules that pass or fail."""

_LONGEST = 100
"""Characters of a message that asks for no more than that."""

_OF_ANY = lazily(
    r"(?<![a-z])(?:if|an order|orders|customers?|usually|generally|in general)(?![a-z])|如果|一般|通常|客户"
)
"""What asks of no answer, but of orders in general."""


def rules_of_it(text: str, conversation: Conversation, desk: Desk) -> tuple[Call, ...]:
    """Give the last call made again, to be told rule by rule; none where that is not asked for."""
    last = conversation.last_call
    if last is None or last.name not in _OF_RULES or last not in conversation.turns[-1].calls:
        return ()
    if len(text) > _LONGEST or not _ASKED.search(text) or _OF_ANY.search(text.casefold()):
        return ()
    named = (each.linking for each in desk.ledger.names.mentions(text))
    others = {
        each.candidates[0].customer_id for each in named if each.verdict == "one" and each.candidates
    } - {conversation.subject}
    return () if others else (Call(tool=last.name, args=last.args, leading=(RULE_BY_RULE,)),)
