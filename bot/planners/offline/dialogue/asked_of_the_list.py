"""What a brief message asks of the list just shown: how many, how much in all, who is on top of it.

The list is shown again with what it was narrowed to: no filter of it is lost on the way.
"""

from collections.abc import Mapping

from bot.conversation import Conversation, PastCall
from bot.language.words import simplified
from bot.planners.offline.wishes.ranked_rows import with_most
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_LEAD = r"(?:(?:and|so|ok(?:ay)?|but|now|then|well|right|thanks|thank you|great|good|please|just)[ ,.!]+)*"
_LEAD_ZH = (
    r"(?:那么?|这|这些|那些|他们|它们|这[几批]家|那[几批]家|以上|上面|上述|名单|清单|表|里面?|里头|其中"
    r"|当中|中间|这里"
    r"|好的?|嗯|所以|的|客户|公司|都|再|帮我|给我|[ ,\uff0c。])*"
)
_END_ZH = r"(?:呢|啊|呀|吧|了|吗|来着|[ ?!.。\uff1f\uff01])*"
_THOSE = (
    r"(?:it|that|this|they|those|these|them|everything|all of (?:it|them|that|those|these)"
    r"|(?:all )?(?:the|these|those|that|this) (?:whole |entire )?(?:lot|list|thing|ones|lines|rows|customers"
    r"|accounts|names|few|two|three|four|five))"
)
_IN_ALL = (
    r"(?: (?:in (?:all|total|sum)|al?together|all together|all told|combined|together|overall|up|all up))*"
)
_ALL = (
    r"(?: (?:of (?:them|those|these|the lot|all)|on (?:it|that list|the list|this list)|here|then|now))*"
    rf"{_IN_ALL}"
)
_COUNT = lazily(
    rf"{_LEAD}(?:how many|what['’]s the count|count(?: them| those)?)"
    r"(?: (?:customers|accounts|names|clients|companies|rows|lines|ones|cases|debtors|signals|signs|warnings"
    r"|of (?:them|those|these|the lot)|are|is|there|they|that|it|do we have|have we got|does that make"
    rf"|is that|on it|on the list|on this list|on that list|listed|then|now)){{0,4}}{_IN_ALL}[ ?.!]*"
    rf"|{_LEAD_ZH}(?:一共|总共|共|合计|拢共|统共|有|是|加起来)*(?:几|多少)[家个户条位名](?:客户|公司|企业"
    rf"|信号|预警)?{_END_ZH}"
    rf"|{_LEAD_ZH}(?:一共|总共|共|有)*多少(?:客户|公司|企业|预警|信号){_END_ZH}"
)
_TOTAL = lazily(
    rf"{_LEAD}(?:what(?= .*(?:come|add|amount|total|sum|make|worth|owe|in all|together|overall|combined))"
    rf"|how much)"
    rf"(?: (?:money|cash))?(?: (?:does|do|did|is|are|would|will|might))? {_THOSE}"
    r"(?: all)?(?: (?:come(?: out)?|add|amount|total|sum|run|work out))?(?: up)?(?: (?:to|at))?"
    rf"(?: (?:make|worth|owe(?: us)?|overdue|late|about))?{_IN_ALL}[ ?.!]*"
    rf"|{_LEAD}how much(?: (?:money|cash))?(?: (?:is|are))?(?: (?:it|that|they|those|these))?"
    rf"(?: (?:overdue|owed|outstanding|late|past due))?(?: is (?:it|that))?{_IN_ALL}[ ?.!]*"
    rf"|{_LEAD}(?:(?:what['’]s|what is|give me|tell me|show me|and) )?(?:the |their |its |a )?"
    r"(?:grand |overall |combined |whole )?(?:total|sum)(?: (?:amount|overdue|figure|value))?"
    rf"(?: (?:of|for) {_THOSE})?{_IN_ALL}[ ?.!]*"
    rf"|{_LEAD}(?:add|sum|total|tot) {_THOSE}(?: all)?(?: (?:up|together))?(?: (?:for me|please"
    rf"|then))*[ ?.!]*"
    rf"|{_LEAD}(?:in total|altogether|all together|combined|all told|in all|all in)[ ?.!]*"
    rf"|{_LEAD_ZH}(?:逾期|欠款?|金额|总?额)*(?:合计|总计|总额|总金额|总欠款|总逾期|总数|总共|一共|加起来"
    rf"|加一起|加在一起|累计|拢共|统共|全部|总和)"
    rf"(?:逾期|欠款?|金额|的|是|有|得|我们)*(?:多少|几多)?(?:钱|金额|万|款)?{_END_ZH}"
    rf"|{_LEAD_ZH}(?:把)?(?:它们?|他们|金额|这些|那些)*(?:加|合计|汇总|相加|累加|加总)(?:起来|一下|一起"
    rf"|个总)*{_END_ZH}"
)
_WHO = (
    r"(?:who|which(?: (?:one|customer|company|account|client|debtor|name))?"
    r"(?: of (?:them|those|these|the lot|all))?)(?:['’]s|['’]re| is| are| has| have| owes?| looks?)?"
)
_BY = r"(?: (?:one|amount|sum|overdue|balance|debt|debtor|customer|figure|total|money|offender|by amount))*"
_WHO_ZH = r"(?:谁|哪一?[家个户](?:客户|公司)?)"
_SIZE_ZH = r"(?:逾期|超期|欠款?|欠得?|金额|数额|数|总额|钱|得|的)*最(?:多|大|高)"
_BIGGEST = lazily(
    rf"{_LEAD}{_WHO}(?: (?:us|been|the|by far|now|currently))* (?:biggest|largest|highest|most|top)"
    rf"(?: (?:overdue|owed|owing|money|outstanding|past due|late))?{_BY}{_ALL}[ ?.!]*"
    rf"|{_LEAD_ZH}{_WHO_ZH}(?:是|的)?{_SIZE_ZH}的?(?:一?[家个户])?{_END_ZH}"
    rf"|{_LEAD_ZH}{_SIZE_ZH}的?(?:[那这一][家个户])?(?:客户|公司)?的?是{_WHO_ZH}{_END_ZH}"
)
_LONGEST_ZH = r"(?:逾期|拖|欠|超期|时间|天数|账龄|得|的|了)*最(?:久|长|老|早|多天)"
_OLDEST = lazily(
    rf"{_LEAD}(?:{_WHO} )?(?:(?:been|late|overdue|with|waiting|the|by far)[ ]+)*(?:the )?"
    r"(?:oldest|longest|latest payer|most days|most overdue in days|furthest behind|furthest overdue)"
    r"(?: (?:overdue|item|one|debt|invoice|late|days|items|outstanding))*"
    rf"{_ALL}[ ?.!]*"
    rf"|{_LEAD}{_WHO} (?:been|is|are)? ?(?:late|overdue|behind"
    rf"|waiting) (?:for )?(?:the )?longest{_ALL}[ ?.!]*"
    rf"|{_LEAD_ZH}{_WHO_ZH}{_LONGEST_ZH}的?{_END_ZH}"
    rf"|{_LEAD_ZH}{_LONGEST_ZH}的?(?:[那这一][家个户])?(?:客户|公司)?(?:的?是{_WHO_ZH})?{_END_ZH}"
)
_TIGHT_ZH = r"(?:额度|授信|用得|使用率|占用率|占用|利用率|用|的)*最(?:满|紧张?|高|多|狠|厉害)"
_FULLEST = lazily(
    rf"{_LEAD}(?:{_WHO} )?(?:(?:the|been|using|used)[ ]+)*(?:fullest|tightest|closest|nearest|most (?:used"
    rf"|stretched"
    rf"|exhausted|drawn|utili[sz]ed)|highest utili[sz]ation)(?: (?:one|limit|line|to (?:its|their"
    rf"|the) limit))*{_ALL}[ ?.!]*"
    rf"|{_LEAD_ZH}{_WHO_ZH}(?:的)?{_TIGHT_ZH}的?{_END_ZH}"
    rf"|{_LEAD_ZH}{_TIGHT_ZH}的?(?:[那这一][家个户])?(?:的?是{_WHO_ZH}){_END_ZH}"
)
_ONLY = lazily(r"(?<![a-z])(?:just|only)(?![a-z])|[只光单]")
_TOTALLED = frozenset({"overdue_worklist", "ageing_report"})
_TURNS = 3
"""Turns back in which the list was shown that is counted."""

_COUNTED = frozenset({"overdue_worklist", "limits_worklist", "early_warnings"})
_FIELDS: Mapping[str, tuple[str, str]] = {
    "overdue_worklist": ("oldest_days", "overdue_status"),
    "limits_worklist": ("utilisation", "customer_limit"),
}
"""By what of a list's rows one customer has most of it, and what is told of that one."""


def asked_of_the_list(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Plan what a message asks of the only list of the latest turn; nothing where it asks something else."""
    if conversation.pending is not None or not conversation.turns:
        return ()
    latest, shown = conversation.turns[-1].calls, simplified(text).strip()
    if _COUNT.fullmatch(shown):  # one customer is not counted: after the row of a list it is still of that
        return _again(_list_counted(conversation))
    if len(latest) != 1 or not (latest[0].ok and latest[0].shows_a_list):
        return ()
    last = latest[0]
    undone = "by" in last.args and _ONLY.search(shown)  # "just the total" wishes no row for each
    if last.name in _TOTALLED and not undone and _TOTAL.fullmatch(shown):
        return _again(last)
    whole = last if last.args.get("top") != 1 else _without_its_end(last)
    if last.name == "overdue_worklist" and _BIGGEST.fullmatch(shown):
        first = {} if whole.among else {"top": 1}
        return (Call(tool=last.name, args={**whole.args, **first}, among=whole.among),)
    ranks = {"overdue_worklist": _OLDEST, "limits_worklist": _FULLEST}.get(last.name)
    return _of_the_one(text, whole, desk) if ranks and ranks.fullmatch(shown) else ()


def _again(last: PastCall | None) -> tuple[Step, ...]:
    return (Call(tool=last.name, args=last.args, among=last.among, leading=last.leading),) if last else ()


def _list_counted(conversation: Conversation) -> PastCall | None:
    """Give the list of the last few turns whose customers are counted, with all its rows."""
    for turn in list(conversation.turns)[: -_TURNS - 1 : -1]:
        lists = [each for each in turn.calls if each.ok and each.shows_a_list and each.name in _COUNTED]
        if lists:
            whole = _without_its_end(lists[-1]) if lists[-1].args.get("top") == 1 else lists[-1]
            return whole if len(lists) == 1 else None
    return None


def _without_its_end(last: PastCall) -> PastCall:
    """Give a list of one row whole again: "who is the biggest?", and then "the oldest?"."""
    return last.model_copy(update={"args": {name: each for name, each in last.args.items() if name != "top"}})


def _of_the_one(text: str, last: PastCall, desk: Desk) -> tuple[Step, ...]:
    """Tell of the customer who has most of it; ask where several are level or a figure is not available."""
    field, tool = _FIELDS[last.name]
    first = with_most(field, last, desk)
    if first:
        return (Call(tool=tool, args={"customer": first[0]}),)
    typed = {"typed": text.strip(" ?\uff1f.!")}
    return (AskBack(tool=last.name, args=dict(last.args), need="ranking", values=typed),)
