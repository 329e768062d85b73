"""What has to be paid before the order just checked may go: "what would they need to pay first?"."""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.planner import Call, Step
from knowledge.lazy_pattern import lazily

_LEAD = r"(?:(?:and|so|ok(?:ay)?|but|now|then|well|if not|no)[ ,?]+)*"
_THEY = r"(?:they|it|he|she|the customer|we)"
_PAYS = r"(?:pay|settle|clear|transfer|wire|remit|bring|get in|collect|chase)"
_FOR_IT = (
    r"(?: (?:first|before(?:hand)?|up ?front|in|down|off|to (?:release|ship|free|unblock|get) (?:it|this"
    r"|that)"
    r"|for (?:it|this|that|the order) to (?:go|ship|leave|pass)|before (?:it|this|we"
    r"|the order) [a-z ]{2,24}))*"
)
_ASKED = lazily(
    rf"{_LEAD}(?:how much|what)(?: money| amount| sum)?(?: (?:would|do|does|must|should|will|have|has|need))*"
    rf" {_THEY}(?: (?:have|has|need|needs|got|want))?(?: to)? {_PAYS}{_FOR_IT}(?: then| now)?[ .?!]*"
    rf"|{_LEAD}what(?:['’]s| is| would be)? (?:needed|required|missing|to be paid|it take|the shortfall)"
    rf"(?: {_FOR_IT})?(?: (?:for|to) [a-z ]{{2,30}})?[ .?!]*"
    r"|(?:(?:要是|如果)?不(?:行|够|能|可以|过)的?话?|那|还|差|[,\uff0c ])*(?:他们|它|对方|客户)?(?:得|要"
    r"|需要|应该|必须)?"
    r"(?:再|先)?(?:还|付|打|回|交|缴|差)(?:多少|几多)(?:钱|款)?(?:先|才(?:能|可以|好|行)?(?:发|放|走|行"
    r"|出货|放行|发货)?)?"
    r"[呢啊了 。?？]*"
)


def release_asked(text: str, conversation: Conversation) -> tuple[Step, ...]:
    """Plan the order just checked once more, whose result tells it; nothing where more is asked."""
    latest = conversation.turns[-1].calls if conversation.turns else ()
    checked = [call for call in latest if call.ok and call.name == "check_order"]
    if conversation.pending is not None or not checked or len(checked) < len(latest):
        return ()
    if not _ASKED.fullmatch(simplified(text).strip()):
        return ()
    return tuple(Call(tool=call.name, args=call.args) for call in checked)
