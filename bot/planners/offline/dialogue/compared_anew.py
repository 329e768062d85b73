"""Who of several just shown has more, where nothing says of what: their last figures once more."""

from bot.conversation import Conversation, customers_of
from bot.language.words import simplified
from bot.planners.planner import Call, Step
from knowledge.lazy_pattern import lazily

_WHO = r"(?:who|which(?: (?:one|customer|company|account|of (?:them|the (?:two|three|four)|these|those)))?)"
_BARE = lazily(
    rf"(?:(?:and|so|ok(?:ay)?|but|now|then)[ ,]+)*{_WHO}(?:['’]s| is| has| are| comes out"
    rf"| looks)?(?: (?:the|it))*"
    r" (?:more|most|less|least|higher|highest|lower|lowest|bigger|biggest|larger|largest|smaller|smallest"
    r"|ahead|on top)"
    r"(?: (?:one|of (?:them|the two|the three|all)|then))*[ ?.!]*"
    r"|(?:那么?|其中|里面|这[几两三]家(?:里|中)?|[,\uff0c ])*(?:谁|哪一?[家个户](?:客户|公司)?)(?:的)?"
    r"(?:更|最|比较)?(?:多|少|大|小|高|低)(?:一?[些点])?[呢啊呀 ?？。]*"
)
_SEVERAL = range(2, 6)


def compared_anew(text: str, conversation: Conversation) -> tuple[Step, ...]:
    """Plan the last answer about several customers again; nothing where it is said what is compared."""
    latest = conversation.turns[-1].calls if conversation.turns else ()
    if conversation.pending is not None or len(customers_of(latest)) not in _SEVERAL:
        return ()
    if not all(call.ok for call in latest) or not _BARE.fullmatch(simplified(text).strip()):
        return ()
    return tuple(Call(tool=call.name, args=call.args, leading=call.leading) for call in latest)
