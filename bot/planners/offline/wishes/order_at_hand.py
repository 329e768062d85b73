"""Whether the order at hand may go, with nothing said of it: "can this order go out?", 老板问这单能不能发货.

No rule is asked for: it depends on whose order it is and on its amount, which are asked back.
"""

from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_LEAD_EN = (
    r"(?:(?:so|hi|hey|hello|ok(?:ay)?|well|please|quick one|question),? )*"
    r"(?:(?:the |my |our )?(?:boss|customer|client|warehouse|manager|sales|driver|rep|they|he|she|someone)"
    r" (?:asks?|asked|is asking|wants to know|wonders)(?: me| us)? (?:if|whether) "
    r"|(?:do you )?(?:think|know) (?:if )?)?"
)
_ORDER_EN = r"(?:this|that|the)(?: order| one| shipment| load| delivery| consignment)"
_LATER_EN = r"(?: (?:today|now|right now|already|as it is|please|then|or not|straight away))*"
_SHIP = r"(?:ship|release|send|approve|accept|take|deliver|dispatch|clear)"
_EN = lazily(
    rf"{_LEAD_EN}(?:"
    rf"(?:can|may|could|should|shall|must|do)?(?: ?(?:i|we|you))? ?"
    rf"(?:{_SHIP} {_ORDER_EN}|let {_ORDER_EN} (?:go|out|through))"
    rf"|(?:can|may|could|should|will|is|does)? ?{_ORDER_EN}(?: (?:is|can|may|should))?"
    r" (?:(?:ok|okay|fine|good|clear|allowed|cleared|ready|free)"
    r"(?: to (?:go|ship|leave|be released|be shipped))?"
    r"|(?:go|ship|pass|leave)|be (?:released|shipped|sent|approved|dispatched))"
    rf"|(?:is it )?(?:ok|okay|fine) to {_SHIP} {_ORDER_EN}"
    rf")(?: out| through| off| ahead)?{_LATER_EN}"
)
_LEAD_ZH = (
    r"(?:(?:老板|领导|客户|对方|销售|仓库|经理|业务员?|财务|司机)?(?:又|还|一直)?(?:在|来)?"
    r"(?:问|催|等)(?:了|着|一下|我|我们|说)*[,\uff0c]?"
    r"|请问|麻烦看[下看]|帮[我忙]看[下看]|看[下看]|那|你看|所以|现在|想问下?[,\uff0c]?){0,3}"
)
_ZH = lazily(
    rf"{_LEAD_ZH}(?:手[上头]的?)?[这那该]一?(?:单子?|[张个笔]单子?|[张个笔]?订单|[票批车]货)(?:货)?"
    r"(?:现在|今天|到底|我们?|咱们?|还)*(?:能不能|可不可以|能否|可否|要不要|该不该|可以|能|该)?(?:直接|先|就)?"
    r"(?:发货?|放行?|放货|出货?|出库|接|走货?|过|批)(?:不(?:发|放|接|走|过|批)|出去|掉)?"
    r"(?:吗|么|嘛|不|呢|了吗|行不行|行吗|行不|可以吗)?"
)
_ROOM_FOR = lazily(
    r"够不?够?[^,\uff0c。]{0,4}?(?:发|下|做|接|出|放)"
    r"|(?<![a-z])(?:enough|room|headroom)(?![a-z])[^,.;?]{0,24}? for (?![a-z])"
)
"""What asks whether a limit is enough for so much more."""

_MARKS = " ,.!?\uff0c。\uff01\uff1f"


def asks_of_the_order_at_hand(reading: Reading) -> bool:
    """Say whether a message but asks whether the order at hand may go."""
    if reading.mentions or reading.unknown:
        return False
    said = simplified(reading.text).strip(_MARKS)
    return bool(_EN.fullmatch(said) or _ZH.fullmatch(said))


def asks_of_room_for_an_order(intent: str | None, reading: Reading) -> bool:
    """Say whether a limit is asked after for an amount that is to be shipped: 额度够不够再发20万."""
    sum_said = len(reading.slots.amounts) == 1
    of_a_limit = intent in (None, "customer_limit", "suggest_limit")
    return of_a_limit and sum_said and _ROOM_FOR.search(simplified(reading.text)) is not None
