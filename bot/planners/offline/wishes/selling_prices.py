"""Questions for the price of goods, of which a ledger of credit knows nothing: "what price can I quote?"."""

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_PRICE = lazily(
    r"(?<![a-z])(?:(?:what|which|whats|what['’]s) (?:is |are |was )?(?:the |our |a |your )?(?:\w+ )?"
    r"(?:prices?|pricing|list prices?|unit prices?)"
    r"|(?:our|the|a|current|latest|new) (?:price|pricing) lists?|price lists? (?:for|of|please)"
    r"|prices? (?:per|for an?|do we|can (?:i|we)|should (?:i|we)|to quote)"
    r"|how much (?:do|should|can|would) (?:we|i) (?:charge|quote|sell))(?![a-z])"
    r"|报价(?:是|报|给)?(?:多少|几|什么)|报个?(?:多少钱|什么价|啥价|几块)"
    r"|怎么(?:给.{0,8})?报价"
    r"|(?:单价|售价|卖价|价格|价钱)(?:是|报|卖|给)?(?:多少|几|什么|怎么)"
    r"|(?:价目|价格)表|卖(?:多少钱|什么价|几块)"
)
_FOR_PAYING = lazily(
    r"(?<![a-z])(?:early|prompt|sooner|quick|fast|in advance|upfront|cash|share|stock|market"
    r"|interest|late|transfer)(?![a-z])"
    r"|提前|早[点些]?付|早付|现金|即付|预付|准时|按时|股价|利率|利息"
)
"""What makes a price another one than that of goods."""


def asks_for_a_price(reading: Reading) -> bool:
    """Say whether the price of goods is asked for, by no word for another price."""
    if not find("outside", reading.text, ("price",)) or find("cues", reading.text, ("policy",)):
        return False
    shown = simplified(reading.text).strip()
    return _PRICE.search(shown) is not None and _FOR_PAYING.search(shown) is None
