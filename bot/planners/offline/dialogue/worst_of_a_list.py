"""Who of a list is worst, where nothing says by what: the one on top of that list, and of no other."""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.planner import Call, Step
from knowledge.lazy_pattern import lazily
from tools.registry import TOOLS

_WORST = lazily(
    r"(?:(?:and|so|ok(?:ay)?|but|now|then|well)[ ,]+)*"
    r"(?:who|which(?: (?:one|customer|company|account))?)(?:['’]s| is| are| looks?)"
    r"(?: (?:the|now|currently|actually))*"
    r" (?:very )?(?:worst|most (?:serious|severe|critical|worrying|alarming))"
    r"(?: (?:one|customer|case|off))?"
    r"(?: (?:of|among|on|in) (?:them|those|these|all|(?:the|that|this) list))?[ ?.!]*"
    r"|(?:那么?|其中|里面|这里面|他们(?:中|里)?|[ ,\uff0c])*"
    r"(?:谁|哪一?[家个户](?:客户|公司)?)(?:的?(?:情况|问题))?(?:是)?"
    r"最(?:差|糟|坏|严重|厉害|危险|不好|让人担心)的?(?:呢|啊|呀|吗|一?[家个])?[ ?!.。\uff1f\uff01]*"
    r"|(?:那么?|其中|里面|这里面|他们(?:中|里)?|情况|问题|[ ,\uff0c])*"
    r"最(?:差|糟|坏|严重|厉害|危险|不好|让人担心)的?(?:[那这]一?[家个])?(?:客户|公司)?的?是(?:谁|哪一?[家个户])"
    r"(?:客户|公司)?(?:呢|啊|呀)?[ ?!.。\uff1f\uff01]*"
)


def worst_of_a_list(text: str, conversation: Conversation) -> tuple[Step, ...]:
    """Give the first row of the latest list, or that list where it cannot be cut short; else nothing."""
    latest = conversation.turns[-1].calls if conversation.turns else ()
    if conversation.pending is not None or len(latest) != 1 or not (latest[0].ok and latest[0].shows_a_list):
        return ()
    if not _WORST.fullmatch(simplified(text).strip()) or latest[0].name == "ageing_report":
        return ()
    last = latest[0]
    first = {"top": 1} if "top" in TOOLS[last.name].arguments.model_fields and not last.among else {}
    return (Call(tool=last.name, args={**last.args, **first}, among=last.among),)
