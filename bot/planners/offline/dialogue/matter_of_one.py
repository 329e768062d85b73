"""A matter that one tool tells of the customer named or spoken of: "written off?", 什么时候要报案.

Each matter is known by words that must all be there; beside them stand only words that add nothing, so
that what asks for a rule or for anything else is read as ever.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.dialogue.calls import call_about, named_in
from bot.planners.offline.question.blanked import blanked
from bot.planners.planner import Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_WHEN = (
    r"什么时候|啥时候?|什么日子|几时|何时|哪一?[天日]|几号|多久|多长时间"
    r"|\b(?:since when|when|how long|how soon)\b"
)
_HOW_LONG = r"多少|几|多长|多久|\b(?:how (?:many|long)|in days|days|what)\b"
_ENDED = r"[过满完]了?|结束了?|到期了?|到了|还在|\b(?:over|ended|finished|through|done|passed|still|when)\b"
_SMALL = lazily(
    r"那么|那|呢|啊|呀|吗|嘛|么|吧|了|的|过|它们?|他们?|她们?|[这那该]家|客户|公司|我们|咱们?|已经?|一共|总共|现在|目前"
    r"|到底|具体|当前|是|有没有?|没有?|不|有|要|得|会|该|应该?|必须|须|最晚|最迟|最多|截止|之?前|以?内|被|给|把|就|还|也|都|请问"
    r"|[查看]一?下|多少|几|多|钱|金额|天|日|期|从|开始|起|在|去|向|跟|保险(?:公司|人)?|款|部分|内?里面?|什么|在|期限"
    r"|\b(?:and|so|ok|okay|then|but|the|an?|any|of|for|with|on|in|by|to|at|from|up|until|is|are|was|were"
    r"|has|have|had|been|be|being|do|does|did|we|they|them|their|theirs|it|its|this|that|those|customer"
    r"|company|us|please|now|there|s|what|which|how|much|many|long|put|ever|already|yet|must|should|need"
    r"|needs|insurer|insurers|insurance|deadline|date|latest|last|out|still|still|period|days|day|actually"
    r"|taking|take|takes|getting|get|than|before|usual|about|or|not|amount|money|some)\b"
)


class _Matter(NamedTuple):
    """What is asked, by words that all have to be there, and the tool that tells it."""

    tool: str
    words: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None = None
    after: tuple[str, ...] = ()
    """The tools after which alone the words mean it, where nobody is named; none for any."""


_MATTERS = (
    _Matter(
        "customer_limit",
        (
            lazily(
                r"核销|冲销|\b(?:writ(?:e|es|ten|ing)|wrote)[ -]?offs?\b|\b(?:written|wrote|write) \w+ off\b"
            ),
        ),
        unless=lazily(r"未核销|没核销"),
    ),
    _Matter(
        "customer_limit",
        (
            lazily(_WHEN),
            lazily(
                r"(?:停(?:货|供|发)?|冻结?|暂停)(?:(?:的|了|住|起来)+|(?=多久|多长))|被(?:停|冻)"
                r"|\b(?:hold|stop(?:ped)?|blocked|frozen|froze|suspended)\b"
            ),
        ),
        unless=lazily(r"要|会|该|应|得|不|\b(?:will|should|must|do|does|would|need)\b"),
    ),
    _Matter(
        "insurance_cover",
        (lazily(_WHEN), lazily(r"报[案险损]|索赔|出险|\b(?:notif(?:y|ied|ication)|claims?|report)\b")),
        after=("insurance_cover",),
    ),
    _Matter(
        "customer_limit",
        (
            lazily(r"账期|付款期限?|信用期|付款天数|\b(?:(?:payment|credit) )?terms\b"),
            lazily(_HOW_LONG),
        ),
        unless=lazily(r"要|会|该|应|得|有没有?|\b(?:should|must|we|us|than|before|usual)\b"),
    ),
    _Matter(
        "overdue_status",
        (lazily(r"争议|\b(?:disput(?:e|es|ed)|contested)\b"),),
        after=("overdue_status", "collection_stage", "customer_limit", "late_interest"),
    ),
    _Matter(
        "payment_behaviour",
        (
            lazily(
                r"(?:付款|回款|支付|还款|付钱)(?:天数|时间|速度|周期)?"
                r"|\b(?:pay(?:ing|ment|ments|s)?(?: (?:time|days|period))?|(?:time|days) to pay)\b"
            ),
            lazily(
                r"拉长|变长|变慢|越来越[长慢久]|慢|拖长|长了|\b(?:longer|slower|slowed|slowing|lengthen(?:ed|ing)?)\b"
            ),
        ),
    ),
    _Matter(
        "suggest_limit",
        (lazily(r"观察期|考察期|试用期|\b(?:observation|probation(?:ary)?)\b"), lazily(_ENDED)),
    ),
    _Matter(
        "customer_limit",
        (
            lazily(r"现在|目前|眼下|当前|\b(?:now|currently|at present|today)\b"),
            lazily(r"多少|\b(?:what|how much)\b"),
        ),
        after=("suggest_limit",),
    ),
)


def matter_of_one(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Plan what tells a matter of those named, else of the one spoken of; nothing where it is none."""
    if conversation.pending is not None:
        return ()
    mentions = desk.ledger.names.mentions(text)
    shown = simplified(blanked(text, [(each.start, each.end) for each in mentions])).casefold()
    whom = named_in(text, desk)
    matter = next((each for each in _MATTERS if _is_asked(each, shown)), None)
    if matter is None or not (whom or _is_meant(matter, conversation)):
        return ()
    named = whom or ((conversation.subject,) if conversation.subject else ())
    return tuple(call_about(matter.tool, each, {}, desk) for each in named)


def _is_meant(matter: _Matter, conversation: Conversation) -> bool:
    """Say whether a matter that nobody is named for is of the customer just spoken of."""
    last = conversation.last_call
    if conversation.subject is None or last is None or last not in conversation.last_calls:
        return False
    return not matter.after or last.name in matter.after


def _is_asked(matter: _Matter, shown: str) -> bool:
    """Say whether a text has all words of a matter, and beside them only words that add nothing."""
    if not all(each.search(shown) for each in matter.words):
        return False
    if matter.unless is not None and matter.unless.search(shown):
        return False
    return not any(letter.isalnum() for letter in _without(shown, (*matter.words, _SMALL)))


def _without(shown: str, words: Iterable[re.Pattern[str]]) -> str:
    for each in words:
        shown = each.sub(" ", shown)
    return shown
