"""What is to be reckoned on a sum that is not told yet: "a few thousand, 40 days late, what interest?"."""

from bot.language.lazy_pattern import lazily
from bot.language.words import simplified
from bot.planners.offline.arguments.vague_sum import vague_sum
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading

_WHETHER = lazily(
    r"(?<![a-z])(?:do|does|should|must|is there|are there|why|when|who|which)(?: we| i| you| they)?(?![a-z])"
    r"|会不会|要不要|收不收|算不算|是否|该不该|吗|规定|为什么|谁|哪"
)
"""What asks whether something is charged or allowed at all: that is for the rules."""

_IN_PARTS = lazily(
    r"(?<![a-z])(?:split|spread|stretch|pay|repay|paid|repaid|clear)[a-z ]{0,30}? (?:over|in|across)"
    r" (?:\d|two|three|four|five|six|a few|several)"
)
_TOOLS = (("instalments", "repayment_plan"), ("interest", "late_interest"))


def tool_for_a_sum_to_be_told(reading: Reading) -> str | None:
    """Give the tool that reckons on a sum which a question speaks of and does not tell."""
    if reading.mentions or reading.unknown or reading.places or find("cues", reading.text, ("policy",)):
        return None
    if vague_sum(reading) is None or _WHETHER.search(simplified(reading.text)):
        return None
    if _IN_PARTS.search(simplified(reading.text)):
        return "repayment_plan"
    for wish, tool in _TOOLS:
        figured = wish == "instalments" or reading.slots.day_counts or reading.slots.dates
        if figured and find("actions", reading.text, (wish,)):
            return tool
    return None
