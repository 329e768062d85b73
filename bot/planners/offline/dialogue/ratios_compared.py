"""The period that a customer's ratios just given are compared with: 跟去年一季度比, "versus Q1 last year"."""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.conditions.earlier_period import earlier_period
from bot.planners.offline.question.blanked import blanked
from bot.planners.offline.question.slots_of import slots_of
from bot.planners.planner import Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_THEN = (
    r"(?:\x01+|[去上]年同一?个?[期季]|上一?个?(?:季度?|期|年度?)|前一?个?(?:季度?|期|年)|去年|一年前"
    r"|(?:the )?(?:same (?:quarter|period),? (?:of )?last year|(?:quarter|period|year|one) (?:before|earlier)"
    r"|(?:previous|prior|last) (?:quarter|period|year|one)|a year (?:ago|earlier)))"
)
_ZH = lazily(
    rf"(?:那么?|再|[,\uff0c])*(?:(?:跟|和|与|同|拿|对)?{_THEN}的?(?:数据?|值|水平)?(?:相?比(?:较|起来"
    rf"|一下)?|对比(?:一下)?)"
    rf"|(?:相?比|对比|比起|较){_THEN}的?)(?:的话)?(?:怎么样|如何|变了?多少|有?什么?变化|[高低好差涨降]了?"
    r"(?:还是[高低好差涨降]了?|多少)?|呢|吗|啊)*"
)
_EN = lazily(
    r"(?:(?:and|so|how (?:does|is) (?:that|it|this)|what about|ok)[ ,]+)*(?:compare[sd]? (?:to|with)|versus"
    rf"|vs\.?|against|than|relative to) {_THEN}"
)


def ratios_compared(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Plan a customer's same ratios for the period that they are compared with; else nothing."""
    last = conversation.last_call
    if last is None or last.name != "check_ratios" or "customer" not in last.args or conversation.pending:
        return ()
    periods = slots_of(text, desk).periods
    shown = blanked(simplified(text), [(each.start, each.end) for each in periods], "\x01")
    shown = shown.strip(" ?.!\uff1f。").casefold()
    if len(periods) > 1 or not (_EN.fullmatch(shown) or _ZH.fullmatch("".join(shown.split()))):
        return ()
    told = earlier_period(text, last.args)
    if not told and periods and periods[0].label:
        told = {"period": str(periods[0].label)}
    return (Call(tool=last.name, args={**last.args, **told}),) if told else ()
