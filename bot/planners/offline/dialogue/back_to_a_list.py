"""A list shown before that a message goes back to: "back to those without a limit", 回到刚才的名单."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from bot.conversation import Conversation, PastCall, Turn
from bot.language.words import simplified
from bot.planners.offline.conditions.narrowing_clauses import clause_that_narrows
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.limit_states import state_of_limit
from bot.planners.offline.question.places import places
from bot.planners.planner import AskBack, Call
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_BACK = lazily(
    r"(?:(?:ok(?:ay)?|now|so|and|then|please|right|well|let['\u2019]?s|let us|can we|could we|can you"
    r"|i want to|i['\u2019]d like to)"
    r"[ ,]+)*"
    r"(?:(?:go|going|get|come|turn|switch|jump|head|take me) back to|back to|return(?:ing)? to|again) "
    r"|(?:那么?|好的?|行|再|我们|咱们?|请|先|麻烦|[ ,\uff0c])*"
    r"(?:回到|说回|返回到?|看回|退回到?|倒回去?|切回到?|转回到?|回头(?:再)?看)(?:去|来)?",
    re.IGNORECASE,
)
_ONCE_MORE = lazily(
    r"(?:(?:ok(?:ay)?|now|so|and|then|please|show|give|let|me|see|again|can|could|i|have|look|at)[ ,]+)*"
    r"(?P<rest>(?:the|that|our|my) [^,.;?!]{0,30}?(?:list|table|ranking|ageing|overview)"
    r"(?: (?:for|of|in|from) [^,.;?!]{1,30}?)?)"
    r" (?:again|once more|one more time)(?P<tail>.*)"
    r"|(?:(?:and|now|then|ok)[ ,]+)*(?:the )?same list(?: again)?(?: but)?(?P<same> (?:for|of|in|only"
    r"|just|with)(?![a-z]).*)"
    r"|(?:那么?|好的?|麻烦|请|帮我|[ ,\uff0c])*(?:重新|再次?|再来)(?:给我)?(?:看|列|显示|调出?|打开"
    r"|出)(?:一?[下次遍])?"
    r"(?P<han>[^,\uff0c。？?]{0,10}?(?:名单|清单|列表).*)",
    re.IGNORECASE,
)
_NTH = lazily(
    r"the (?:(?P<first>first)|(?P<second>second)|(?P<third>third)) list(?![a-z])"
    r"|第(?:(?P<zh_first>一)|(?P<zh_second>二)|(?P<zh_third>三))[个张份]?(?:名单|清单|列表)"
)
_PLACES = {"first": 0, "second": 1, "third": 2, "zh_first": 0, "zh_second": 1, "zh_third": 2}
_LIST = lazily(
    r"(?:the|that|this|our|my)(?: [\w-]+){0,3}? (?:list|table|ranking|overview"
    r"|ageing(?: report)?)(?: (?:before|earlier"
    r"|above|from before))?"
    r"(?= ?[,.;:–—-]|$| (?:of|with|for|in|only|just|and|but|please|pls|again|then|now)(?![a-z]))"
    r"|(?:刚才|刚刚|之前|前面|上面|原来|最开始|第一次)?的?(?:那|这)?(?:一?[张份个])?(?:名单|清单|列表"
    r"|表)(?:那里|上)?"
)
_THOSE = lazily(
    r"(?<![a-z])(?:those|the ones|ones|customers|accounts|clients|payers|debtors|people)(?![a-z])"
    r"|的那?[些批几]|的(?:客户|名单|清单)?(?=[,\uff0c。]|$)|那[些批]"
)
_LATE = lazily(r"(?<![a-z])(?:overdue|late|past due|arrears|owing)(?![a-z])|逾期|超期|拖欠|过期没付")
_WARNED = lazily(r"(?<![a-z])(?:warnings?|red flags?|flagged|alerts?|signals?)(?![a-z])|预警|信号|红旗")
_AGED = lazily(r"(?<![a-z])(?:ag(?:e)?ing|buckets?)(?![a-z])|账龄")
_END = lazily(
    r"[ ,.;:!?\uff0c。；：？！]*(?:again|please|pls|then|now|再|吧|看看|看一下)?[ ,.;:!?\uff0c。；：？！]*"
)
_SHOWN_BY = {"late": "overdue_worklist", "warned": "early_warnings", "aged": "ageing_report"}


class Back(NamedTuple):
    """What is left of a message, the talk as if that list came last, and the list where all is said."""

    text: str
    conversation: Conversation
    again: Call | AskBack | None


def back_to_a_list(text: str, conversation: Conversation, desk: Desk) -> Back | None:
    """Give how a message goes on from a list shown before; None where it goes back to none."""
    rest = _spoken_of(text)
    if not rest or conversation.last_list is None or desk.ledger.names.mentions(rest):
        return None
    shown = simplified(rest)
    named = _LIST.match(shown)
    if not (named or _THOSE.search(shown)):
        return None
    shown_before = [each for each in _lists(conversation) if _is_meant(each, shown)]
    told = [value for place in places(shown[: named.end()] if named else "", desk) for value in place.values]
    of_them = (each for each in shown_before if told and set(told) <= set(map(str, each.args.values())))
    shown_before = _in_that_place(shown, conversation) or shown_before
    meant = next(of_them, None) or next(iter(shown_before), None) or _never_shown(shown, desk)
    if meant is None:
        return None
    left = rest[named.end() :] if named else rest
    turn = Turn(question=text, language=conversation.language or "en", calls=(meant,))
    turns = deque((*conversation.turns, turn), maxlen=conversation.turns.maxlen)
    more = places(left, desk) or _at_another_stage(meant, shown)
    alone = not more and not re.search(r"\d|[,\uff0c].*\w", left.strip(" ,.\uff0c。"))
    said = _END.fullmatch(left) is not None or (alone and not named) or (alone and _tells_which(shown))
    again = _again(meant, rest, shown) if said else None
    return Back(left.strip(" ,\uff0c"), replace(conversation, turns=turns, subject=None), again)


def _spoken_of(text: str) -> str:
    """Give what a message says of a list that it goes back to, or wants once more; else nothing."""
    lead = _BACK.match(simplified(text))
    if lead:
        return text[lead.end() :]
    more = _ONCE_MORE.fullmatch(simplified(text))
    if more is None:
        return ""
    if more["same"]:
        return f"the list{text[slice(*more.span('same'))]}"
    return text[slice(*more.span("han"))] or text[more.start("rest") : more.end("rest")] + more["tail"]


def _lists(conversation: Conversation) -> Iterator[PastCall]:
    for turn in reversed(conversation.turns):
        yield from (each for each in reversed(turn.calls) if each.ok and each.shows_a_list)


def _is_meant(call: PastCall, shown: str) -> bool:
    """Say whether a list is the one spoken of: by what it shows, or any where nothing is said of it."""
    state = _state(shown)
    if state:
        return call.name == "limits_worklist" and call.args.get("condition") == state
    tool = _tool(shown)
    return tool is None or call.name == tool


def _in_that_place(shown: str, conversation: Conversation) -> list[PastCall]:
    """Give the list that a text counts from the first one shown, "the second list"; else none."""
    said = _NTH.match(shown)
    if said is None:
        return []
    every: list[PastCall] = []
    for each in reversed(list(_lists(conversation))):
        every += [] if any(each.args == known.args and each.name == known.name for known in every) else [each]
    return every[_PLACES[said.lastgroup or ""] :][:1]


def _never_shown(shown: str, desk: Desk) -> PastCall | None:
    """Give the list that is spoken of where none such was shown; nobody spoken of since is meant by it."""
    state, tool = _state(shown), _tool(shown)
    name = "limits_worklist" if state else tool
    args = {"condition": state} if state else {}
    return PastCall(name=name, args=args, ok=True, as_of=desk.as_of) if name else None


def _tells_which(shown: str) -> bool:
    return bool(_state(shown) or _tool(shown))


def _tool(shown: str) -> str | None:
    kinds = {"late": _LATE, "warned": _WARNED, "aged": _AGED}
    found = next((_SHOWN_BY[kind] for kind, form in kinds.items() if form.search(shown)), None)
    return found or ("overdue_worklist" if find("stages", shown) else None)


def _at_another_stage(meant: PastCall, shown: str) -> bool:
    """Say whether a text tells of those at a stage that the list is not of: "those in dispute"."""
    stages = {each.name for each in find("stages", shown)}
    return bool(stages) and meant.args.get("stage") not in stages


def _again(meant: PastCall, rest: str, shown: str) -> Call | AskBack:
    """Show a list again, or ask where it is said to be of those whom no argument tells."""
    for words in ("stages", "conditions"):  # what its own arguments tell narrows it no further
        for each in find(words, shown):
            shown = f"{shown[: each.start]}{'_' * (each.end - each.start)}{shown[each.end :]}"
    clause = clause_that_narrows(meant.name, shown)
    if clause is None:
        return Call(tool=meant.name, args=meant.args, among=meant.among)
    typed = rest[slice(*clause)].strip()
    values = {"typed": typed}
    return AskBack(tool=meant.name, args=meant.args, need="narrowing", values=values, among=meant.among)


def _state(shown: str) -> str | None:
    said = find("conditions", shown)
    if said:
        return said[0].name
    state = state_of_limit(shown)
    return state.conditions[0] if state and state.conditions else None
