"""The first rows of the list just shown: 取金额最大的前五家, 挑最大的三个."""

from bot.conversation import Conversation
from bot.language.slots.slot import Number
from bot.language.words import simplified
from bot.planners.offline.question.slots_of import slots_of
from bot.planners.planner import Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_TOP = lazily(
    r"(?:那|就|再|请|麻烦|帮我|给我|先|只|单|光|[,\uff0c ])*(?:保留|取|挑|拿|留|要|选|列|看|给|排|出)*"
    r"(?:按)?(?:金额|欠款|逾期(?:金额|额)?|余额|数额|欠得)?(?:取|看|排|挑|选)?"
    r"(?=[^\x01]*[最前头])(?:最(?:大|高|多))?的?[前头]?\x01的?[家个户名条位]?"
    r"(?:客户|公司)?(?:出来|就行|就好|即可|就可以|给我|看看|吧|[。.!\uff01 ])*"
)
"""What wishes but some of the rows, their number a sign."""

_TOP_EN = lazily(
    r"(?:(?:and|so|ok(?:ay)?|now|then|please|just|only|can you|could you)[ ,]+)*"
    r"(?:(?:read|show|give|list|tell|name|i want|i need|let me see)(?: (?:me|us|out))* )?(?:just |only )?the "
    r"(?:top|first|biggest|largest|worst) \x01(?: (?:ones?|rows|of them|customers|names|only|please"
    r"|then))*[ .!?]*"
)

_LISTS = ("overdue_worklist", "limits_worklist")


def top_of_the_list(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Give the last list with so many rows of it; nothing where a message says more than that."""
    last = conversation.last_call
    if last is None or last.name not in _LISTS or conversation.pending is not None:
        return ()
    shown = simplified(text).strip()
    counts = [each for each in slots_of(text, desk).found if isinstance(each, Number)]
    if len(counts) != 1 or counts[0].value is None or counts[0].value != int(counts[0].value):
        return ()
    count = counts[0]
    words = shown[count.start : count.end].strip("前头家个户名条位最大的多高 ")
    start = shown.find(words, count.start) if words else count.start
    masked = shown[:start] + "\x01" + shown[start + len(words) :]
    if not words or not (_TOP.fullmatch(masked) or _TOP_EN.fullmatch(masked.casefold())):
        return ()
    return (Call(tool=last.name, args={**last.args, "top": int(counts[0].value)}, among=last.among),)
