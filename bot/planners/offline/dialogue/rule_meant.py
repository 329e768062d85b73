"""The rule an answer rests on, pointed at by a question: "what does that rule say?", 这条规定怎么写的."""

import re
from collections.abc import Sequence

from bot.conversation import Conversation
from bot.planners.planner import Call
from knowledge.desk import Desk
from tools.gateway import call

_THAT_RULE = re.compile(
    r"(?<![a-z])(?:that|this|the) rule(?:['’]s)?(?: id| number| text)?(?![a-z])[^.?!]{0,30}"
    r"(?<![a-z])(?:says?|means?|states?|reads?|policy|handbook|written|word(?:s|ing|ed))(?![a-z])"
    r"|(?<![a-z])(?:says?|wording|text) (?:in |of )?(?:that|this) rule(?![a-z])"
    r"|[这那该]一?条(?:规则|规定|制度)[^。？?]{0,8}(?:怎么[说写讲]|原文|内容|说的|写的|是什么|在哪)",
    re.IGNORECASE,
)


def rule_meant(text: str, conversation: Conversation, desk: Desk) -> tuple[Call, ...]:
    """Give the search for the rule that decided the last answer; none where none is asked for.

    What decided is not remembered: the call is made again with the asker's present rights.
    """
    last = conversation.last_call
    if last is None or last.name == "search_policy" or not _THAT_RULE.search(text):
        return ()
    result = call(desk.at(last.as_of), last.name, last.args).result
    reasons: Sequence[object] = getattr(result, "reasons", ())
    failed = [getattr(each, "rule", None) for each in reasons if getattr(each, "passed", None) is False]
    rules = [rule for rule in (*failed, *getattr(result, "rules", ())) if rule]
    return (Call(tool="search_policy", args={"question": f"{text} {rules[0]}"}),) if rules else ()
