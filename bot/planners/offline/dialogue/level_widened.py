"""The other levels of warnings beside those just shown: 一般的也要, "the lesser ones too"."""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.planner import Call, Step
from knowledge.lazy_pattern import lazily

_TOO = lazily(
    r"(?:(?:and|ok(?:ay)?|no|actually|please|show|give|include|add|list|me|with|also)[ ,]+)*"
    r"(?:the )?(?:(?:less(?:er)?|milder|minor|other|lower|remaining|smaller|lighter)(?: (?:serious|severe"
    r"|critical|grave))?"
    r"|rest|others)(?: (?:ones?|levels?|signals?|signs?|warnings?|of (?:them|the levels)))?"
    r"(?: (?:too|as well|also|please|then|now))*[ .!?]*"
    r"|(?:那|把|也|再|连|还有|[,\uff0c ])*(?:一般|普通|轻微?|次一?级|较轻|不(?:那么|太|怎么)?严重"
    r"|其他(?:级别|等级)?|别的级别|低级别?)"
    r"的?(?:预警|信号|级别)?(?:也|都|一起|一并|也都)+(?:要|看|列|给我?|算|带上|加上|显示|拉出来)*(?:出来|吧"
    r"|上)*[ 。!\uff01]*"
)


def level_widened(text: str, conversation: Conversation) -> tuple[Step, ...]:
    """Plan the warnings just shown at every level; nothing where they were of all, or more is asked."""
    latest = conversation.turns[-1].calls if conversation.turns else ()
    if conversation.pending is not None or len(latest) != 1 or latest[0].name != "early_warnings":
        return ()
    last = latest[0]
    if "level" not in last.args or not _TOO.fullmatch(simplified(text).strip()):
        return ()
    args = {name: value for name, value in last.args.items() if name != "level"}
    return (Call(tool=last.name, args=args, among=last.among),)
