"""So much for a customer whom nobody names: "can we go to 60 days?", 保险公司能赔多少？, "50k ok?".

Whether it is granted, or what it comes to, depends on whose it is, so that is asked back. Who may have it,
how long it may be at most and what it needs is asked of the rules.
"""

from collections.abc import Callable, Mapping

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_HEARD = 0.6
"""From this probability the words alone want a tool that grants so much, or says what it comes to."""

_GRANTED = lazily(
    r"(?<![a-z])(?:(?:can|could|may|shall|should|would|do|will) (?:we|i)(?: (?:please|maybe|just|really))?"
    r" (?:give|go|agree|offer|allow|accept|grant|stretch|extend|say|live|do|have|let|move|approve|sign|make)"
    r"|(?:is|are|would) (?:\w+ ){0,4}?(?:ok|okay|fine|alright|all right|possible|doable|acceptable)"
    r"|(?:ok|okay|fine|alright|all right|doable|yes or no|deal|agreed?)\W*$)"
    r"|[行可成好中能][不得](?:[行以成好中能])|[给批放延答同][不](?:给|批|放|延|答应|同意)|(?:行|可以|成|好"
    r"|中|得|批|同意|答应)(?:吗|么|嘛|不)"
    r"|[能可][^,\uff0c。?\uff1f]{0,8}(?:给|放|批|同意|答应|延|改|到|做)[^,\uff0c。?\uff1f]{0,6}[吗么不嘛]"
    r"|中不中|妥不妥|(?:给|批)(?:吗|么)"
)
"""What asks to grant something, yes or no."""

_VERDICT = lazily(
    r"[批][不]批|能不能批|能批|可以批|批[吗么准了]|批给?|(?<![a-z])approve(?: (?:it|that"
    r"|this))?(?![a-z])"
)
"""A yes or no that is asked in the words in which rules speak of approval."""

_IN_GENERAL = lazily(
    r"最[长多高大]|上限|封顶|顶格|标准|通行|行业|惯例|规矩|新客|小企业|中小|[大小老新]户|级|类客|怎|如何|哪"
    r"|几|多少|多久|条件"
    r"|(?<![a-z])(?:max|maximum|longest|at most|standard|usual|how|which|what|when|where|longer than"
    r"|beyond|grade|class|rated|customers|buyers|new|small|large)(?![a-z])"
)
"""What asks how it is in general, or of some kind of customer."""

_PAYS_HOW_MUCH = lazily(
    r"(?<![a-z])what (?:do|would|will|can) we (?:get|receive|recover)(?: back)? from (?:the )?"
    r"insur(?:er|ance)"
    r"(?![a-z])|"
    r"(?<![a-z])how much (?:of (?:it|that|this) )?(?:would|will|does|do|can|could|is|are)? ?(?:we|i|the|our"
    r"|be|get|insurance)"
    r"|(?:保险|信保|保司|中信保|承保)[^,\uff0c。?\uff1f]{0,6}(?:能|会|可以|要|肯|得|给)*(?:赔|陪|补|付"
    r"|理赔)[^,\uff0c。?\uff1f]{0,4}(?:多少|几多|几钱)"
    r"|(?:能|会|可以)[从找让叫]?(?:保险|信保|保险公司)[^,\uff0c。?\uff1f]{0,3}(?:拿|要"
    r"|赔)[^,\uff0c。?\uff1f]{0,3}(?:多少|几多)"
)
"""What asks for the sum that an insurer pays."""

_OF_COVER_IN_GENERAL = lazily(
    r"最[多高]|一般|通常|比例|百分|几成|什么情况|哪|怎|如何|(?<![a-z])(?:share|per ?cent(?:age)?|usually"
    r"|normally"
    r"|at most|maximum|in general|customer|customers|buyer|buyers|policy|grade|above|below|rule|rules|cost"
    r"|costs|premium|uninsured)(?![a-z])|保费|保额"
)


def _grants_terms(reading: Reading) -> bool:
    said = simplified(reading.text)
    days = reading.slots.day_counts
    one = len(days) == 1 and days[0].days is not None and days[0].upper is None and days[0].operator is None
    return one and _GRANTED.search(said) is not None and not _IN_GENERAL.search(said)


def _is_paid_out(reading: Reading) -> bool:
    said = simplified(reading.text)
    return _PAYS_HOW_MUCH.search(said) is not None and not _OF_COVER_IN_GENERAL.search(said)


_WANTS: Mapping[str, Callable[[Reading], bool]] = {
    "check_terms": _grants_terms,
    "insurance_cover": _is_paid_out,
}


def wants_so_much(tool: str, reading: Reading) -> bool:
    """Say whether a question wants so much granted or reckoned by a tool, for one whom it leaves out."""
    if tool not in _WANTS or not _WANTS[tool](reading):
        return False
    heard = next((each.probability for each in reading.intents if each.name == tool), 0.0)
    if heard < _HEARD or find("cues", reading.text, ("policy",)):
        return False
    plain = _VERDICT.sub(" ", simplified(reading.text))
    return not find("one_meant", plain, ("ruled", "indefinite"))
