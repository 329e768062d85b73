"""What the answer just given tells: who chases, after a stage or a list; all the interest of a plan."""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_LEAD = r"(?:(?:and|so|but|ok(?:ay)?|then|well)[ ,]+)*"
_IT = r"(?: (?:up|on|it|this|that|them|these|those|one|the cases?))*"
_OWNER_EN = lazily(
    rf"{_LEAD}(?:who|which (?:team|department))(?:['’]s| is| are| should| has to| must| will| now| actually)*"
    r" (?:chas(?:es?|ing)|handl(?:es?|ing)|follow(?:s|ing)?|responsible for|in charge(?: of)?"
    r"|deal(?:s|ing)? with|work(?:s|ing)? on|on|look(?:s|ing)? after|tak(?:es?|ing)(?: care of)?)"
    rf"{_IT}(?: now| next| then)*"
    rf"|{_LEAD}whose (?:turn|job|desk|responsibility) (?:is|are) (?:it|this|that|they|these)(?: now| next"
    rf"| then)*"
)
_OWNER_ZH = lazily(
    r"(?:那么?|现在|目前|这个|这张|这些|它们?|他们|都|[,\uff0c ])*(?:是|归|由|该|轮到)*(?:谁|哪个部门"
    r"|哪个人|哪位)"
    r"(?:在|来|去|该|要|应该?|得|负责)*(?:催收?|跟进?|管|负责|处理|盯|对接|接手)(?:着|的|它们?|他们|呢|啊"
    r"|呀|了)*"
)
_INTEREST_EN = lazily(
    rf"{_LEAD}(?:(?:what(?:['’]s| is| would be)?|how much)(?: is| would be)? )?(?:the )?"
    r"(?:total |overall |all the )?interest(?: (?:in (?:all|total)|altogether|total|overall|is (?:it|that"
    r"|there)|would (?:that|it) be|cost))*"
)
_INTEREST_ZH = lazily(
    r"(?:那么?|这样|一共|总共|合计|总计|全部|要付|要|付|的|[,\uff0c ])*(?:总利息|利息总额|利息(?:总共"
    r"|一共|合计|总计)?)"
    r"(?:总共|一共|合计|总计|是|有|要|付|加起来)*(?:多少|几多)?(?:钱)?(?:呢|啊|了)*"
)
_BATCHES = lazily(
    r"(?:那么?|要是|如果|可以|能不能|[,\uff0c ])*分(?:成|开|作|做)?[两二三四五六2-6几]?(?:批|次|车|趟|单)"
    r"(?:发货?|送|出货?|走|交货?)?"
    rf"(?:的话|呢|吧|行吗|行不行|可以吗|可以|好吗|吗)*|{_LEAD}(?:what |how )?(?:about |if )?(?:split )?"
    r"in(?:to)? (?:two|three|four|several|2|3|4) (?:lots?|shipments?|deliver(?:y|ies)|batch(?:es)?|parts"
    r"|loads)"
    r"(?: then| instead)?"
)
_MARKS = " ?.!\uff1f。\uff01"
_CHASED = ("collection_stage", "overdue_worklist")


def told_by_the_same(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Plan the last call again where its answer tells what is asked; ask where an order is to be cut."""
    last = conversation.last_call
    if last is None or conversation.pending is not None or last not in conversation.last_calls:
        return ()
    shown = simplified(text).strip(_MARKS).casefold()
    joined = "".join(shown.split())
    again = Call(tool=last.name, args=dict(last.args), among=last.among)
    if _OWNER_EN.fullmatch(shown) or _OWNER_ZH.fullmatch(joined):
        whom = last.args.get("customer")
        chased = "催" in joined or "chas" in joined  # who looks after somebody, its record tells
        if chased and last.name == "overdue_status" and isinstance(whom, str) and desk.shows(whom):
            return (Call(tool="collection_stage", args={"customer": whom}),)
        return (again,) if last.name in _CHASED else ()
    if last.name == "repayment_plan" and (_INTEREST_EN.fullmatch(shown) or _INTEREST_ZH.fullmatch(joined)):
        return (again,)
    if last.name == "check_order" and (_BATCHES.fullmatch(shown) or _BATCHES.fullmatch(joined)):
        typed = text.strip(_MARKS)
        return (AskBack(tool=last.name, args=dict(last.args), need="unused", values={"typed": typed}),)
    return ()
