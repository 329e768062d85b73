"""The rule an answer rests on, pointed at by a question: "what does that rule say?", 这条规定怎么写的."""

import re
from collections.abc import Sequence

from bot.conversation import Conversation, PastCall
from bot.language.words import simplified
from bot.planners.planner import Call
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han
from tools.gateway import call

_THAT_RULE = lazily(
    r"(?<![a-z])(?:that|this|the) rule(?:['’]s)?(?: id| number| text)?(?![a-z])[^.?!]{0,30}"
    r"(?<![a-z])(?:says?|means?|states?|reads?|policy|handbook|written|word(?:s|ing|ed))(?![a-z])"
    r"|(?<![a-z])(?:says?|wording|text) (?:in |of )?(?:that|this) rule(?![a-z])"
    r"|[这那该]一?条(?:规则|规定|制度)[^。？?]{0,8}(?:怎么[说写讲]|原文|内容|说的|写的|是什么|在哪)",
    re.IGNORECASE,
)
_WHERE_IT_IS_WRITTEN = lazily(
    r"(?<![a-z])(?:(?:which|what) (?:section|paragraph|clause|article|chapter|page)(?![a-z])"
    r"|where (?:is|was) (?:that|this|it) (?:written|laid down|set down|set out)(?![a-z])"
    r"|where in the (?:policy|handbook|rules|manual)(?![a-z])"
    r"|(?:show|give|send|read) (?:me|us) (?:that|the|this) (?:clause|paragraph|section"
    r"|passage|wording|rule)(?![a-z])"
    r"|(?:which|what) (?:policy|handbook) (?:says|is that|is it))"
    r"|(?:制度|政策|规定|规则|手册|文件|章程|办法)(?:里|上|中|里头|里面)?的?(?:是|写在|写的)?(?:哪|第几)一?[条节款章段页处]"
    r"|(?:哪|第几)一?[条节款章段页](?:的)?(?:制度|规定|规则|政策|写的|说的|规定的)?(?:[?\uff1f。吗呢啊]|$)"
    r"|(?:哪个|哪份|什么)(?:制度|文件|规定|政策|办法)(?:里|上)?(?:写|说|规|讲|定)"
    r"|(?:制度|规定|规则|政策|条款|条文)?(?:的)?原[文话](?:给|发|贴|看|是|在|怎么)"
    r"|谁(?:规)?定的(?:规[矩定])?(?=[?\uff1f,\uff0c。 啊呀]|$)",
    re.IGNORECASE,
)
_POINTS = lazily(
    r"(?<![a-z])(?:and|ok|but|so|says? who|who says(?: so| that)?|who decided|on what basis|is|are|was"
    r"|that|this|it|in|of|on|the|policy|handbook|rules?|manual|please|pls|exactly|by whom|written"
    r"|from|say|says|does|then)(?![a-z])"
    r"|凭(?:什么|啥)|依据|根据|规定|制度|政策|手册|文件|谁规?定的?|怎么[写说讲]|[这那]一?[条个句]?|写|有|没有?|是|的|在|吗|呢|啊|呀"
    r"|吧|给|我|看看?|一下|请|麻烦|发|贴|哪儿?|里|出来|具体|那|请问|你|说|到底|究竟"
)
"""Words that only point at the rule behind an answer: with anything else a topic of its own is asked for."""

_WHO_SIGNS = lazily(
    r"(?:(?:and|so|ok|okay|but|then|well)[ ,]+)*who(?:m)?(?:['’]s)? (?:else )?"
    r"(?:(?:can|could|may|might|must|would|will|should|has|have|needs?|gets?|is|to|be|allowed|able"
    r"|supposed|then|actually)\s+)*"
    r"(?:approves?|signs?(?: off)?|authori[sz]es?|ok(?:ay)?s|okay|decides?|grants?|agrees?)"
    r"(?: (?:on|to|off|off on))?(?: (?:it|that|this|them|those|these|such (?:an? )?(?:thing|terms|order)"
    r"|(?:these|those|that|this) (?:terms|order|limit)))?(?:[ ,]+(?:then|now|please|for (?:us|me|them)))*\W*",
    re.IGNORECASE,
)
"""How it is asked who may approve the last answer's order, terms or limit."""

_WHO = r"(?:who|whose|whom|anyone|anybody|someone|somebody)"
_EXCEPTION = r"(?:exceptions?|exempt\w*|waiv\w+|overrid\w+|overrul\w+|special (?:approval|permission)|bend)"
_EXCEPTION_ZH = r"(?:例外|特批|破例|豁免|通融|网开一面|开绿灯|开口子)"
_WHO_ZH = r"(?:谁|哪个人|哪位|哪一级|什么人|哪个领导)"
_WHO_EXCEPTS = lazily(
    rf"(?<![a-z]){_WHO}(?![a-z])[^?]*(?<![a-z]){_EXCEPTION}(?![a-z])"
    rf"|(?<![a-z]){_EXCEPTION}(?![a-z])[^?]*(?<![a-z]){_WHO}(?![a-z])"
    rf"|{_WHO_ZH}[^。]*{_EXCEPTION_ZH}|{_EXCEPTION_ZH}[^。]*{_WHO_ZH}"
)
"""How it is asked who may decide otherwise than the rule that was quoted or decided."""

_WHO_MOVES = lazily(
    r"(?<![a-z])(?:who|whose|whom)(?![a-z])[^?]*(?<![a-z])(?:raise|increase|lift|lower|reduce|cut|change|set|extend)"
    r" (?:it|that|this|them|(?:the|their|this|that) (?:credit )?limit)(?![a-z])"
    r"|(?:谁|哪个人|哪位|哪一级)(?:能|可以|有权|来|负责|才能)*(?:给他们?|给它|把它|帮)?(?:提高?|调[高低整]?|改|降低?|加|批)"
    r"(?:这个|它的?|他们的?)?(?:额度)?[呢吗?\uff1f。 ]*$"
)
"""How it is asked who may make the limit of the last answer another one."""

_OF_A_LIMIT = ("customer_limit", "suggest_limit")
_PIECE = 60
"""Characters of a piece that goes on about a rule."""

_WEIGHED = ("check_terms", "check_order", "suggest_limit")
_AUTHORITY = "AUTHORITY"
_WHO_APPROVES = {"en": "who approves?", "zh": "谁批？"}

_A_RULE = {"en": "rule", "zh": "规则"}
"""What is looked for beside a rule's id where a message says nothing more of it."""


def rule_meant(text: str, conversation: Conversation, desk: Desk) -> tuple[Call, ...]:
    """Give the search for the rule that decided the last answer; none where none is asked for.

    What decided is not remembered: the call is made again with the asker's present rights.
    """
    last = conversation.last_call
    if last is not None and last.name in (*_WEIGHED, "search_policy") and _WHO_SIGNS.fullmatch(text.strip()):
        return (Call(tool="search_policy", args={"question": f"{text} {_AUTHORITY}"}),)
    if last is not None and _asks_who_excepts(text, last, desk):
        asked = _WHO_APPROVES["zh" if has_han(text) else "en"]
        return (Call(tool="search_policy", args={"question": f"{asked} {text} {_AUTHORITY}"}),)
    if last is None or last.name == "search_policy" or not _asks_for_it(text):
        return ()
    result = call(desk.at(last.as_of), last.name, last.args).result
    reasons: Sequence[object] = getattr(result, "reasons", ())
    failed = [getattr(each, "rule", None) for each in reasons if getattr(each, "passed", None) is False]
    rules = [rule for rule in (*failed, *getattr(result, "rules", ())) if rule]
    said = text if _THAT_RULE.search(text) else _A_RULE["zh" if has_han(text) else "en"]
    return (Call(tool="search_policy", args={"question": f"{said} {rules[0]}"}),) if rules else ()


def _asks_who_excepts(text: str, last: PastCall, desk: Desk) -> bool:
    """Say whether a piece asks who may except from the last answer's rule, or move the limit that it told."""
    shown = simplified(text) if len(text) <= _PIECE else ""
    said = _WHO_EXCEPTS.search(shown) if last.name in (*_WEIGHED, "search_policy") else None
    said = said or (_WHO_MOVES.search(shown) if last.name in _OF_A_LIMIT else None)
    return said is not None and not desk.ledger.names.mentions(text)


def _asks_for_it(text: str) -> bool:
    """Say whether a message asks for the rule behind the last answer, or only where that is written."""
    if _THAT_RULE.search(text):
        return True
    where = _WHERE_IT_IS_WRITTEN.search(text)
    left = _POINTS.sub(" ", _WHERE_IT_IS_WRITTEN.sub(" ", text).casefold()) if where else text
    return not any(letter.isalnum() for letter in left)
