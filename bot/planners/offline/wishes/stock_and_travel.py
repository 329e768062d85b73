"""What a warehouse holds, and how somebody travels: none of ours, whatever names and days stand beside it."""

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_STORE = r"(?:warehouse|depot|store ?room|stockroom|distribution cent(?:re|er)|dc|yard|shed)"
_STOCK = lazily(
    r"(?<![a-z])(?:how (?:many|much)|any|what|which|have we(?: got)?|do we have|is there|are there"
    r"|got any)(?![a-z])"
    rf"[^.;?!]{{0,60}}?(?:(?<![a-z])(?:in|at|from) (?:the |our |your )?(?:[a-z]+ ){{0,2}}{_STORE}(?![a-z])"
    r"|(?<![a-z])(?:in|on) (?:the |our )?(?:stock|shelf|shelves|hand)(?![a-z]))"
    r"|(?:仓库|库房|仓里|库里|库存)[^,\uff0c。]{0,8}(?:还?[有剩]|多少|几)(?!.*[客他]户|.*同行)|[有剩].{0,12}(?:库存|现货)"
)
_RIDE = r"(?:flights?|planes?|trains?|taxis?|cabs?|ferry|hire car|rental car|bus|hotels?(?: rooms?)?)"
_TRAVEL = lazily(
    r"(?<![a-z])(?:get|book|find|need|want|grab|put|reserve|catch|order)(?: (?:me|us|myself|him|her))?"
    rf"(?: (?:in|on|onto|into|an?|the|some|any|cheap|early|late|direct|next|last|return|one-way))*"
    rf" {_RIDE}(?![a-z])"
    rf"|^(?:is there |are there |any |what |which |when is |when['’]s |how much is |the next |an? )*{_RIDE}"
    r"(?: [a-z]+){0,2} (?:to|from|in|for|near|on)(?![a-z])"
    r"|(?:订|买|抢|改签|退)(?:一?[张个间])?.{0,12}(?:机票|高铁票|火车票|车票|酒店|房间)"
    r"|(?:航班|高铁|火车)(?:几点|有没有|还有)"
)
_OF_THE_TRADE = ("conditions", "stages", "signals", "kpis", "ladders", "listed", "limit_states")


def asks_of_stock_or_travel(reading: Reading) -> bool:
    """Say whether goods in store or a journey are asked for, and nothing of credit beside them."""
    if not find("outside", reading.text, ("stock", "travel")) or find("elsewhere", reading.text, ("ours",)):
        return False
    if find("cues", reading.text, ("policy",)):
        return False  # what the rules say of stock may be written down
    shown = simplified(reading.text).strip()
    if not (_STOCK.search(shown) or _TRAVEL.search(shown)) or reading.slots.amounts:
        return False
    return not any(find(subject, shown) for subject in _OF_THE_TRADE)
