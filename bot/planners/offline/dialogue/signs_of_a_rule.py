"""After warning signs, those of one rule: 跟法律诉讼有关的呢，不限级别, "the legal ones, any level"."""

from bot.conversation import Conversation
from bot.language.words import Found, simplified
from bot.planners.offline.question.cues import find
from bot.planners.planner import Call, Step
from knowledge.lazy_pattern import lazily

_LONGEST = 60
_TAIL = lazily(r"(?: ?(?:ones|signs))?[ .?!\uff1f。的那些呢吗]*$")
_ANY_LEVEL = lazily(
    r"(?:级别|等级)?(?:不限|不管|不论|不分|无论|别管)(?:什么|哪个|哪种)?(?:级别|等级)?"
    r"|(?:什么|所有|全部|任何|各种?)(?:级别|等级)(?:都[行要可看])?"
    r"|(?<![a-z])(?:any|all|whatever(?: the)?|regardless of(?: the)?|no matter(?: the| which)?|at any|of any"
    r"|every) (?:levels?|severity)(?![a-z])"
)
_LEGAL = lazily(
    r"(?<![a-z])(?:legal|court|lawsuit|litigation)(?: (?:ones|signs|signals|warnings|matters))?(?![a-z])"
)
_SMALL = lazily(
    r"跟|和|与|有关|相关|方面|涉及|关于|的|那些|呢|吗|信号|预警|只看|只要|看看?|再|还有?|那么?|法律|司法|都|行|要"
    r"|(?<![a-z])(?:and|the|those|ones?|that|which|are|is|about|to do with|related|relating|to|do|with|of"
    r"|on|only|just|what|how|any|for|signs?|signals?|warnings?|now|then|ok|please|pls|show|me"
    r"|concerning|around|legal)(?![a-z])"
)


def signs_of_a_rule(text: str, conversation: Conversation) -> tuple[Step, ...]:
    """Plan the last list of warning signs for the one rule that a message names, and nothing else."""
    last = conversation.last_call
    if last is None or last.name != "early_warnings" or conversation.pending is not None or last.among:
        return ()
    if "customer" in last.args or len(text) > _LONGEST:
        return ()
    shown = simplified(text)
    said = list(find("signals", shown)) or _told_as_signs(shown)
    rules = {item.name.upper() for item in said} or ({"SIGNAL-LEGAL"} if _LEGAL.search(shown) else set())
    if len(rules) != 1:
        return ()
    left = shown
    for item in reversed(said):
        left = f"{left[: item.start]} {left[item.end :]}"
    any_level = _ANY_LEVEL.search(left) is not None
    if any(letter.isalnum() for letter in _SMALL.sub(" ", _LEGAL.sub(" ", _ANY_LEVEL.sub(" ", left)))):
        return ()
    kept = {name: value for name, value in last.args.items() if not (any_level and name == "level")}
    return (Call(tool=last.name, args={**kept, "rule": rules.pop()}),)


def _told_as_signs(shown: str) -> list[Found]:
    """Give the signs that a text tells without a word for them, as after a list of them: 财报过期的."""
    kind = _TAIL.sub("", shown)
    named = find("signals", f"{kind} warnings" if kind.isascii() else f"{kind}预警")
    return [each._replace(end=min(each.end, len(kind))) for each in named if each.start < len(kind)]
