"""Why somebody is on the list that was shown: what that one's row rests on, "why is the first one on it".

Of a list of overdues it is what is overdue, of one of limits the limit and its use, of one of warnings the
signs themselves.
"""

import re
from collections.abc import Mapping

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.dialogue.calls import call_about
from bot.planners.offline.wishes.rows import with_row
from bot.planners.planner import Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_RESTS_ON: Mapping[str, str] = {
    "overdue_worklist": "overdue_status",
    "ageing_report": "overdue_status",
    "limits_worklist": "customer_limit",
    "early_warnings": "early_warnings",
}
"""The tool about one customer that tells what a list's row says."""

_WHOM = "\x00"
_LEAD = r"(?:(?:and|so|but|ok|okay|well|hm+|then|tell me|explain|can you (?:say|tell me|explain))[ ,]+)*"
_LIST = r"(?:it|this|that|here|there|(?:the|this|that|your|our)(?: \w+)? (?:list|table|report|ranking))"
_STANDS = (
    rf"(?:(?:(?:up|at all|included|listed|shown|still|even|also|in|on|at|of)(?: |$))*(?:{_LIST})?"
    r"|(?:come(?:s)?|came|made?|get(?:s)?|got|end(?:s|ed)? up|appear(?:s|ed)?|show(?:s|ed|ing)? up)"
    rf"(?: on| in| at| to)?(?: {_LIST})?"
    r"|(?:(?:ranked|placed|listed|coming|come|so|right) )*(?:at |in |on )?(?:the )?"
    r"(?:(?:very )?top|first(?: place)?|number one|no\. ?1|high(?: up)?|there)"
    r"(?: of (?:it|this|that|the list))?)"
)
_ASKS_EN = lazily(
    rf"{_LEAD}(?:why|how come|what puts|what (?:has |have )?put"
    r"|what(?:['’]s| is) the reason(?: that| why| for)?"
    r"|for what reason|on what grounds)"
    rf"(?: is| are| was| did| does| has| would|['’]s)?(?: it(?: is|['’]s)?)? ?{_WHOM}(?:['’]s)?"
    rf"(?: is| are| was)?(?: {_STANDS})?[ ?.!]*"
)
_ASKS_ZH = lazily(
    r"(?:那|那么|请问|说说|解释一?下|,|，| )*"
    rf"(?:(?:为什么|为何|为啥|凭什么|凭啥|怎么会?)(?:是|有|把|会)?{_WHOM}"
    rf"|{_WHOM}(?:是|又)?(?:为什么|为何|为啥|凭什么|凭啥|怎么会))"
    rf"(?:这家|那家|公司|它|他|们|也|会|是|被|还|都|要|能|给|就|在|到|里|上|中|面|这|那|个|张|份|的|了|呢|啊|呀|吗"
    rf"|排|列|放|进|入|出现|榜|名单|清单|列表|表|单子|第一位?|头一?个|首位|榜首|最前|前|{_WHOM})*[ ?？。!！]*"
)
_WHY = lazily(r"(?<![a-z])(?:why|how come|what puts|what has put|reason|grounds)|为什么|为何|为啥|凭|怎么")
_THERE = lazily(r" (?:up )?(?:there|here|listed|included|at all)(?=[ ?.!]*$)", re.IGNORECASE)


def reason_of_a_row(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Give what the row of one customer of the last list rests on; nothing where no reason of it is asked."""
    last = conversation.last_list
    if last is None or conversation.pending is not None or not _asks_why(text):
        return ()
    said = with_row(_THERE.sub("", text), conversation, desk)
    named = desk.ledger.names.mentions(said)
    whom = {each.linking.candidates[0].customer_id for each in named if each.linking.verdict == "one"}
    if len(whom) != 1 or any(each.linking.verdict != "one" for each in named):
        return ()
    (customer,) = whom
    left = simplified(said)
    for each in sorted(named, key=lambda item: -item.start):
        left = f"{left[: each.start]}{_WHOM}{left[each.end :]}"
    asked = _ASKS_EN.fullmatch(left.strip()) or _ASKS_ZH.fullmatch("".join(left.split()))
    if not (asked and desk.shows(customer)):
        return ()
    kept = {name: last.args[name] for name in ("as_of", "currency") if name in last.args}
    return (call_about(_RESTS_ON[last.name], customer, kept, desk),)


def _asks_why(text: str) -> bool:
    return _WHY.search(simplified(text)) is not None
