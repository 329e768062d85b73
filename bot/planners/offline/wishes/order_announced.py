"""An order that is announced and to be looked over, with nothing said of it: 手上有张新单，帮我把把关.

"Got an order on my desk, give it a once-over?" is a question about that order, which lacks whose it is and
its amount. What happens with new orders and who approves them is asked of the rules, and 帮我下个单 is none.
"""

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_LONGEST = 90
"""Characters of a message that only announces an order."""

_ORDER_EN = (
    r"(?:(?:the|a|an|one|another|this|some)"
    r"(?: (?:more|new|fresh|big|small|little|urgent|rush|repeat|last-minute))*)"
    r" (?:order|purchase order|po|shipment|delivery)(?![a-z])"
)
_ANNOUNCED_EN = lazily(
    r"(?<![a-z])(?:(?:i|we)(?:['’]?ve| have)?(?: just| now)?(?: got| have| received| taken)?|got|have"
    rf"|there(?:['’]s| is)|just (?:got|had|in|received)|sitting on) (?:in )?{_ORDER_EN}"
    rf"|(?<![a-z]){_ORDER_EN}(?: has| is|['’]s)? (?:just )?(?:came|come|in|waiting|here|landed|arrived"
    r"|on my desk|on the table|ready)(?![a-z])"
    rf"|(?<![a-z])(?:run|put|take) {_ORDER_EN} (?:through|past|by) (?:your|the|our|you)"
    rf"|(?<![a-z])(?:check|look at|vet|review|go over|look over) {_ORDER_EN} (?:for me|before)"
)
_WEIGHED_EN = lazily(
    r"(?<![a-z])(?:check(?:s|ed)?|once-?over|look|vet|review|go over|run (?:it|that)"
    r"|can (?:it|i|we|this|that)|may (?:i|we|it)|should (?:i|we|it)|would it|is it (?:ok|okay|fine|safe)"
    r"|ok(?:ay)? to|good to go|safe to|green light|thumbs up"
    r"|before (?:i|we) (?:release|ship|let|send)|see (?:if|whether)|like to (?:let|release|ship))"
    r"(?![a-z])"
)
_ORDER_ZH = r"(?:[一这那]?[张个笔票份]?新?的?(?:订单|单子?(?![位独据价日月品])))"
_ANNOUNCED_ZH = lazily(
    rf"(?:手[上头里底]|这[儿边里]|桌上|客户|对方|刚刚?|新|又|现在|今天)?(?:还)?"
    rf"(?:有|接到?了?|来了?|收到?了?|进来了?|下了?|多了?|等着?放行?的?|要放|想放|想发|要发|准备[放发])"
    rf"(?:了|的)?{_ORDER_ZH}|[放发过]一?[个张笔]?单(?!位|独|据)"
    rf"|(?:来|接|下)单了|{_ORDER_ZH}(?:想|要|等着?|准备|打算)(?:放|发|出)|[这那][张笔个]单子?"
)
_WEIGHED_ZH = lazily(
    r"把把?关|把一?下关|看一?[看下]|瞧一?瞧|过一?[过下目遍]|审一?[审下核]|评估|查一?[查下]|核一?[核下]|把一?把"
    r"|行不行|能不能|可不可以|可以[吗么不]|[能行]{1,2}[^,，。?？]{0,6}[吗么不]|放不放|该不该|想[放发](?:出去|行|掉|货|一?[个张笔]?单)"
    r"|放出去|发出去|放不放得"
)
_NO_QUESTION_OF_IT = lazily(
    r"(?<![a-z])(?:who|what happens|what if|how (?:do|does|should|is|are|long|many|much)|which|why|when"
    r"|rules?|policy|they|them|their|he|she|process|procedure|always|every|all|usually|cancel\w*"
    r"|place an order|limit|overdue)(?![a-z])"
    r"|怎么办|怎么[处走弄做]|流程|规定|制度|谁|为什么|什么时候|哪|多少|每[一张笔个]|都要|一般|通常|取消|退|额度|逾期"
    r"|撤|延|改|[他它她]|(?:帮|给|替)我(?:直接|马上|就)?(?:下|放|发|批)"
)


def announces_an_order(reading: Reading) -> bool:
    """Say whether a message announces an order and wants it looked over, and does not say whose."""
    if reading.mentions or reading.unknown or reading.places:
        return False
    if len(reading.text) > _LONGEST or find("cues", reading.text, ("policy",)):
        return False
    said = simplified(reading.text)
    if _NO_QUESTION_OF_IT.search(said):
        return False
    return bool(
        (_ANNOUNCED_EN.search(said) and _WEIGHED_EN.search(said))
        or (_ANNOUNCED_ZH.search(said) and _WEIGHED_ZH.search(said))
    )
