"""What is to be reckoned on a sum that is not told yet: "a few thousand, 40 days late, what interest?".

So many days late and how much that makes is no rule either: 罚息按年8%，拖了75天，该收多少 lacks its amount.
"""

from bot.language.words import simplified
from bot.planners.offline.arguments.vague_sum import vague_sum
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_WHETHER = lazily(
    r"(?<![a-z])(?:do|does|should|must|is there|are there|why|when|who|which)(?: we| i| you| they)?(?![a-z])"
    r"|会不会|要不要|收不收|算不算|是否|该不该|吗|规定|为什么|谁|哪"
)
"""What asks whether something is charged or allowed at all: that is for the rules."""

_IN_PARTS = lazily(
    r"(?<![a-z])(?:split|spread|stretch|pay|repay|paid|repaid|clear)[a-z ]{0,30}? (?:over|in|across)"
    r" (?:\d|two|three|four|five|six|a few|several)"
)
_HOW_MUCH = lazily(
    r"(?<![a-z])how much(?: (?:late |penalty )?(?:interest|money|extra))?(?: (?:do|should|can|could|must"
    r"|would|will|may) (?:we|i))?|(?<![a-z])what(?:['’]s| is| are| do| does| would| will)? (?:the |that "
    r"|it |we |i )?"
    r"(?:(?:late|penalty|default) )?(?:interest |charge )?(?:\w+ )?(?:come|comes|amount|amounts|make|makes"
    r"|add)(?![a-z])"
    r"|(?<![a-z])(?:interest|that|it) (?:makes|comes to) (?:what|how)"
    r"|多少(?!个?(?:百分)?点|天|日|次|钱一)|几多|几钱"
)
"""What asks for a sum of money."""

_OF_THE_RATE = lazily(
    r"(?<![a-z])(?:rates?|per ?cent(?:age)?|how is|how are|how do|how does|may we|are we allowed|maximum"
    r"|cap|usually|normally"
    r"|generally|always|after|once)"
    r"(?![a-z])|利率|费率|几个点|百分之几|比例|怎么|如何|咋|最多|上限|封顶|标准|一般|通常|超过多少"
)
"""What asks by which rate and in which way, which the rules say."""

_TOOLS = (("instalments", "repayment_plan"), ("interest", "late_interest"))


def tool_for_a_sum_to_be_told(reading: Reading) -> str | None:
    """Give the tool that reckons on a sum which a question speaks of and does not tell."""
    if reading.mentions or reading.unknown or reading.places or find("cues", reading.text, ("policy",)):
        return None
    if _makes_how_much(reading):
        return "late_interest"
    if vague_sum(reading) is None or _WHETHER.search(simplified(reading.text)):
        return None
    if _IN_PARTS.search(simplified(reading.text)):
        return "repayment_plan"
    for wish, tool in _TOOLS:
        figured = wish == "instalments" or reading.slots.day_counts or reading.slots.dates
        if figured and find("actions", reading.text, (wish,)):
            return tool
    return None


def _makes_how_much(reading: Reading) -> bool:
    """Say whether interest for so many days is to be told, as a sum, of an amount that is not."""
    slots, said = reading.slots, simplified(reading.text)
    if slots.amounts or slots.identifiers or len(slots.day_counts) != 1:
        return False
    asked, rest = _HOW_MUCH.search(said), _HOW_MUCH.sub(" ", said)
    if not (asked and find("actions", reading.text, ("interest",))):
        return False
    days = slots.day_counts[0]
    told = days.days is not None and days.upper is None and days.operator in (None, "exactly", "about")
    return told and days.context != "terms" and not (_WHETHER.search(rest) or _OF_THE_RATE.search(rest))
