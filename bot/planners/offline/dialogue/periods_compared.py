"""Which of the periods just shown was better: their key figures once more, side by side."""

from collections.abc import Iterator

from bot.conversation import Conversation, PastCall
from bot.language.words import simplified
from bot.planners.planner import Call, Step
from knowledge.lazy_pattern import lazily

_LEAD = r"(?:(?:and|so|ok(?:ay)?|but|now|then|well)[ ,]+)*"
_PERIOD = r"(?:one|quarter|period|half|year|figure|of (?:them|the two|those|these|both))"
_AHEAD = (
    r"(?:better|worse|higher|lower|bigger|smaller|larger|best|worst|highest|lowest|longer|shorter|healthier"
    r"|stronger|weaker|more|less)"
)
_COMPARED = lazily(
    rf"{_LEAD}(?:which(?: {_PERIOD})*|when|in which {_PERIOD})(?:['’]s| is| was| were| looks?| looked| did)?"
    rf"(?: (?:it|we|that|the))*(?: (?:doing|do|look))? {_AHEAD}(?: {_PERIOD})?(?: then| for us)?[ ?.!]*"
    r"|(?:那么?|这?两个?(?:季度?|期|年)|相比之下|[ ,\uff0c])*(?:哪一?个?(?:季度?|期|年|半年)?|哪一?[期季年])"
    r"(?:的|度|数|表现|情况|会|要|更|比较|最|是)*[好差高低长短多少强弱](?:一?[些点])?[呢啊呀 ?.!。\uff1f]*"
)
_TURNS = 3
"""Turns back in which the periods were shown."""

_PAIR = 2


def periods_compared(text: str, conversation: Conversation) -> tuple[Step, ...]:
    """Plan the key figures of the last two periods that were shown again; nothing where more is asked.

    One period alone has the one before it beside it in its result.
    """
    last = conversation.last_call
    if last is None or last.name != "portfolio_kpis" or last not in conversation.asked_calls:
        return ()
    if conversation.pending is not None or not _COMPARED.fullmatch(simplified(text).strip()):
        return ()
    shown = {str(call.args.get("quarter", "")): call for call in _shown(conversation, last)}
    pair = sorted(list(shown.values())[:_PAIR], key=lambda each: str(each.args.get("quarter", "9")))
    return tuple(Call(tool=each.name, args=each.args, leading=each.leading) for each in pair)


def _shown(conversation: Conversation, last: PastCall) -> Iterator[PastCall]:
    """Yield the latest calls for the same figures of some period, the latest first."""
    part = {name: value for name, value in last.args.items() if name != "quarter"}
    for turn in list(conversation.turns)[: -_TURNS - 1 : -1]:
        for call in reversed(turn.calls):
            same = {name: value for name, value in call.args.items() if name != "quarter"} == part
            if call.ok and call.name == last.name and same:
                yield call
