"""Two customers compared, and not in what: "compare Müller with Ipanema", 把华纬跟江南轴承比一下.

Where they stand answers it: limit, exposure, what is overdue, grade and terms of each.
"""

from bot.language.words import simplified
from bot.planners.offline.question.blanked import blanked
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_SEVERAL = 2
_EN = lazily(
    r"(?:(?:please|can you|could you|let['\u2019]?s|i want to|i['\u2019]d like to|just) )*"
    r"(?:compare|put|set|show|see)? ?(?:me )?(?:a |the )?(?:comparison (?:of|between) )?_+"
    r"(?: ?(?:,|and|with|to|against|beside|next to|vs\.?|versus|compared (?:with|to)) _+)+"
    r"(?:,? (?:please|for me|side by side|together|then))*"
)
_COMPARES_EN = lazily(r"(?<![a-z])(?:compar|against|beside|next to|vs\.?|versus|side by side)")
_ZH = lazily(
    r"(?:请|麻烦|帮我|帮忙|给我|我想|把|拿|将)*(?:对比|比较|比)?(?:一下|下)?_+(?:(?:和|跟|与|同|、|,|\uff0c|对|以及|还有)_+)+"
    r"(?:做个?|来个?|放一起|一起)*(?:对比|比较|比)?(?:一?[下比]|看看|看)?(?:吧|呢)?"
)
_COMPARES_ZH = lazily(r"比")
_MARKS = " .!?\uff0c。\uff01\uff1f"


def only_compares(reading: Reading) -> bool:
    """Say whether a message names several customers and only says to compare them."""
    if len(reading.mentions) < _SEVERAL or reading.unknown or reading.slots.found:
        return False
    text = blanked(reading.text, ((each.start, each.end) for each in reading.mentions))
    said = simplified(text).strip(_MARKS)
    english = _EN.fullmatch(said) and _COMPARES_EN.search(said)
    return bool(english or (_ZH.fullmatch(said) and _COMPARES_ZH.search(said)))
