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
_WHOSE_TERMS = lazily(
    r"(?<![a-z])(?:longer|shorter|longest|shortest|better|best|more generous|tighter)"
    r" (?:payment |credit |open )*(?:terms|credit period|days)(?![a-z])"
    r"|(?<![a-z])terms (?:is|are) (?:the )?(?:longer|shorter|better)(?![a-z])"
    r"|(?:谁|哪一?[家个])的?(?:付款|信用)?(?:账期|帐期|信用期|付款期)(?:更|比较|要|最)?[长短久](?:一?[些点])?"
)
_TRUSTED = lazily(
    r"(?:(?:谁|哪一?[家个](?:客户|公司)?)(?:更|比较|最)?|更|比较|最)"
    r"(?:靠谱|可靠|信得过|稳妥|稳当|稳健|放心|让人放心|值得信任|保险)(?:一?[些点])?"
)
_MARKS = " .!?\uff0c。\uff01\uff1f"


def only_compares(reading: Reading) -> bool:
    """Say whether a message names several customers and only says to compare them."""
    if len(reading.mentions) < _SEVERAL or reading.unknown or reading.slots.found:
        return False
    text = blanked(reading.text, ((each.start, each.end) for each in reading.mentions))
    said = simplified(text).strip(_MARKS)
    english = _EN.fullmatch(said) and _COMPARES_EN.search(said)
    return bool(english or (_ZH.fullmatch(said) and _COMPARES_ZH.search(said)))


def tool_for_a_comparison(reading: Reading) -> str | None:
    """Give the tool that holds several customers against each other by their terms, or as a risk."""
    if len(reading.mentions) < _SEVERAL or reading.slots.day_counts or reading.slots.amounts:
        return None
    said = simplified(reading.text).casefold()
    if _WHOSE_TERMS.search(said):
        return "customer_limit"
    return "credit_report" if _TRUSTED.search(said) else None
