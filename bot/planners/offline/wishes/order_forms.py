"""How an order to do something begins, in either language: "Raise ⟨name⟩'s limit to …", 把⟨name⟩的额度改成…

A text is matched with its names put as NAME, folded; what only asks whether something may be done is
told apart by its mark, its verb's place and the words of a question.
"""

import re
from functools import cache

from bot.planners.offline.question.blanked import NAME
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.word_patterns import any_word
from knowledge.lazy_pattern import lazily

_LISTS = "orders_given"
_LEAD_EN = (
    r"(?:(?:ok(?:ay)?|so|well|right|now|then|and|also|hi|hey|hello|please|pls|plz|kindly|just|first|next"
    r"|good|great"
    r"|fine|thanks|perfect|yes)\W+)*"
    r"(?P<asked>(?:can|could|will|would) (?:you|u|ya) (?:please |kindly |just |pls |go ahead and )*)?"
    r"(?:i(?:'d| would) (?:like|need|want) you to |i (?:want|need) you to |you (?:must|should|have to"
    r"|need to|may) "
    r"|go ahead and (?!ship|deliver|send)|be so kind as to |do me a favou?r and |make sure (?:to |you )"
    r"|let'?s )?"
    r"(?:please |just |immediately |now )*"
)
_IN_SYSTEM = r"在?(?:系统|后台|台[账帐]|erp|crm|sap|档案|主数据|资料|额度表)(?:里面?|里头|中|上)?"
_LEAD_ZH = (
    r"(?:请你?|麻烦你?|劳驾|拜托|ok|okay|好的?|行|嗯|那么?|你|您|就|直接|马上|立刻|立即|现在|先|快|赶紧"
    rf"|务必|今天|另外|顺便|再|然后|同时|{_IN_SYSTEM}(?=[把将给建开录登添]|新[建增])"
    r"|(?P<asked>(?:能不能|可不可以|能否|可否|可以|能)(?:请你?|麻烦你?|你)?(?:帮我|帮忙|帮|给我|替我))"
    r"|帮我|帮忙|给我|替我|帮)[,\uff0c、 ]*"
)
_OBJECT = (
    rf"(?={NAME}|(?:the|a|an|this|that|these|those|it|them|him|her|their|his|its|our|my|all|every|any"
    rf"|both|what"
    r"|late|interest|everything)\b|(?:(?:invoice|order|payment|credit note)s? )?(?:[a-z]{2,4}-?\d|\d|[£€$¥])"
    r"|(?:eur|usd|gbp|cny) ?\d)"
)
_PERSON = rf"(?:{NAME}+(?!{NAME}|')|them|him|her|the (?:customer|client|buyer|debtor|owner))(?!\w)"
_MONEY_IN = r"(?:money|payment|cash|receipt|amount|transfer|sum|remittance)"
_LETTER = r"(?:reminder|letter|demand|dunning)"
"""What is drafted for somebody to send."""

_FOR_ME = (
    r"(?:book|reserve|buy|order|hire|call|fetch) (?:me|us)"
    r" (?:an?|some|the|my|our|one|two|three|four|five|six)(?![a-z])"
    rf"(?!.{{0,30}}(?:report|list|table (?:of|with)|limit|overview|{_LETTER}))"
)
"""What somebody wants arranged for themselves: "book me a taxi"."""

_REPORT = r".*(?:分期|分\d|账龄|清单|表)"
"""What is printed or arranged by being reckoned here."""

ASKED_BESIDE = lazily(
    r"(?<![a-z])(?:what|how|which|who|whose|when|where|why|possible|or not|show|tell me|tell us|give me|list)"
    r"(?![a-z])"
    r"|(?:^|[.,;:?!–—-] ?|(?<![a-z])(?:and|then|also|but|so|or) )(?:would|will|is|are|was|can|could|may"
    r"|should|does|do|did|has|ok|okay|right|fine|all right)(?![a-z])|\?"
)
"""What asks something beside an order: "they have paid" does not."""

_TELL_ME = lazily(r"(?:告诉|跟|给)我(?:说说?|看看?|报|讲|一下)?|报一?下(?!单)|查一?[下查]|看一?[下看]")
"""What wants something told."""

_SHORT = r"[^,\uff0c。!\uff01?\uff1f;\uff1b:\uff1a]{0,30}?"
_NEXT_ZH = rf"\s*(?={NAME}|给(?!我|咱)|对|到|进|最|[a-z]|\d|[这那他它她一该个了吧掉两所全]|$)"


_VERBS_EN = lazily(
    r"(?<![a-z])(?:extend|put|take|place|move|keep|park|raise|increase|bump|lift|lower|cut|reduce|drop|switch"
    r"|shift|push|postpone|defer|delay|bring|pull|make|give|stop|get|have|let|schedule|arrange|organi[sz]e"
    r"|set (?:up|off)|book|invoice|bill|charge|debit|go ahead|apply|match|remind me|forward|transfer|reserve"
    r"|buy|order|hire|call|fetch|credit (?:it|this|that|them|the|their|money|payment|cash))(?![a-z])"
)
_VERBS_ZH = lazily(r"[加涨提减降扣叫让派建录开进发转寄抄]|安排|通知|添加|登记")
_LISTED = ("deeds", "changes", "books", "reaches", "tells", "sends", "errands")


def may_order(text: str, *, chinese_said: bool) -> bool:
    """Say whether a folded text has a verb of which every order has one: most questions have none."""
    verb = (_VERBS_ZH if chinese_said else _VERBS_EN).search(text)
    return verb is not None or bool(find(_LISTS, text, _LISTED))


def words(name: str) -> str:
    """Give the words of a list of what orders are made of, as one pattern."""
    return any_word(_LISTS, name)


@cache
def english() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Give how a clause begins that orders a deed, a change of something held, or to get in touch."""
    deeds = rf"(?:{words('deeds')}) {_OBJECT}"
    return tuple(lazily(rf"{_LEAD_EN}{each}") for each in (deeds, _changes_en(), _told_en()))  # type: ignore[return-value]  # three in, three out


def _changes_en() -> str:
    """Give how a change of something held is ordered: a limit, terms, a hold, a due date, the books."""
    return (
        rf"(?!extend {NAME}+ to (?:net )?\d+(?: days)?(?!\w))"
        rf"(?:(?:{words('changes')}|{words('books')}) (?:{_OBJECT}|(?:credit )?(?:limit|terms)\b)"
        rf"|(?:put|take|place|move|keep) .{{0,60}}(?:{words('stopped')})"
        rf"|(?:put|place|park|{words('books')}) (?!me |us ).{{0,60}}(?:on|onto|to|in|into|against) "
        rf"(?:(?:their|the|its|his|her|our|{NAME}+(?:['’]s?)?) )?"
        rf"(?:account|ledger|books|system|sap|erp|file|records)(?![a-z])"
        rf"|(?:raise|increase|bump|lift|lower|cut|reduce|drop|extend|take) {NAME}+.{{0,20}}to .{{0,4}}\d"
        rf"|(?:switch|move|put|shift) {NAME}+.{{0,20}}(?:to|on|onto) (?:prepay|cash|advance|pro ?forma|cod\b)"
        rf"|(?:move|push|shift|postpone|defer|delay|put|bring|pull) (?:back |forward |out )?{_OBJECT}"
        rf"(?=.{{0,30}}(?:due date|maturity|inv-?\d))"
        rf"|take .{{0,40}}(?:holds?|stops?|blocks?|flags?|freeze|embargo) off(?![a-z])"
        rf"|make {NAME}+.{{0,3}}(?:limit|terms|credit)|give {NAME}+ (?:another|an extra|an additional"
        rf"|more|a higher|a bigger)"
        rf"|stop (?:shipping|shipments|delivering|deliveries|supplying|supplies)"
        rf"|(?:get|have) .{{0,50}}(?:raised|increased|lifted|released|changed|removed|deleted|approved"
        rf"|lowered|taken off|put on|waived|unblocked|blocked|cancelled))"
    )


def _told_en() -> str:
    """Give how somebody is ordered to be written to, called, billed or reminded."""
    return (
        rf"(?:let {_PERSON} know|(?:you can |you may )?let (?:the |their )?{NAME}+.{{0,20}} (?:go|through"
        rf"|ship)\b|(?:schedule|arrange|organi[sz]e|set up|book) (?:a|an) (?:call|meeting|visit"
        rf"|appointment|lunch|dinner)|(?:invoice|bill|charge|debit) {NAME}+ (?:for|with|\d)"
        rf"|{_FOR_ME}|go ahead and (?:ship|deliver|send)\b"
        rf"|give {_PERSON} an? (?:(?:quick|short) )?(?:ring|call|buzz|shout|bell|nudge by phone)(?![a-z])"
        rf"|(?:{words('books')}|apply|credit|set off|match)"
        rf" (?:it|this|that|them|(?:(?:the|their|this|that) )?{_MONEY_IN})"
        rf" (?:to|against|with|on|onto) (?:the|their|its|his|our|invoice|inv|an?)(?![a-z])"
        r"|remind me (?!(?:what|which|who|whose|how|of|about|again|when|where|why)(?![a-z]))"
        rf"|(?:forward|transfer) .{{1,60}} to {NAME}"
        rf"|(?:{words('reaches')}) (?!.*\ban? (?:\w+ ){{0,2}}{_LETTER})(?:{_PERSON}|their\b)"
        rf"|(?:{words('tells')}) {_PERSON} (?:to|that"
        rf"|about|they|we)\b"
        rf"|(?:{words('sends')}) (?!.*{_LETTER})(?:{_PERSON} (?:a|an|the|this"
        rf"|that|our|their)\b|.{{1,60}} to {_PERSON}))"
    )


def is_for_the_asker(text: str) -> bool:
    """Say whether a folded text orders something for its asker, and nothing done to a record or customer."""
    return re.search(rf"(?<![a-z]){_FOR_ME}", text) is not None


@cache
def change_told() -> re.Pattern[str]:
    """Give how a change is told that somebody has approved: ⟨name⟩的账期改成45天, beside 领导已经批了."""
    return lazily(rf"(?:{_LEAD_ZH})*{NAME}+的?(?:{words('held')}){_SHORT}(?:{words('changes')})(?!的)")


@cache
def chinese() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Give how a clause orders a deed, a change of something held, or to get in touch."""
    deed, change, held, told = words("deeds"), words("changes"), words("held"), words("reaches")
    to_whom = rf"(?:给|替|为|对|跟|向)(?!我|咱){_SHORT}"
    deeds = (
        rf"(?:(?:给我|帮我|给他们?|给它)(?:再)?(?:加|涨|提|减|降|扣)[上到]? ?\d"
        rf"|(?:[把将]{_SHORT}|{to_whom})(?:{deed})(?!的)|(?:{deed})+{_NEXT_ZH}(?!的)"
        rf"|{NAME}+的?{_SHORT}(?:帮我|帮忙|直接|给我|你)(?:就|给|先|马上)*(?:{deed})(?!的))"
    )
    changes = (
        rf"(?:(?:[把将]|给){_SHORT}(?:{held}){_SHORT}(?:{change})|(?:{change}){_SHORT}(?:{NAME}"
        rf"|[a-z]{{2,4}}-\d){_SHORT}(?:{held})"
        rf"|{_IN_SYSTEM}{_SHORT}(?:{change})"
        rf"|{_SHORT}(?:{held}){_SHORT}(?:请|麻烦)?[你您]?(?:帮我|帮忙|给我|替我)(?:就|给|先|马上|直接|都|全)*(?:{change})(?!的)"
        rf"|{NAME}+的?(?:{held}){_SHORT}(?:录进|录入|写进|登进|存进|填进|维护进)(?!的)"
        rf"|{NAME}+的?(?:{held})(?:直接|就|给我|帮我|马上|立刻|先|统一|一律"
        rf"|从.{{1,6}}?起|即日起|明天起|今天起)+(?:{change}))"
    )
    opened = (
        r"(?:给[^,\uff0c。?\uff1f]{0,8})?(?:新建|新增|创建|建立?|添加|录|登记|开)(?:一下|上)?(?:一?[个份条户])"
        r"[^,\uff0c。!\uff01?\uff1f的逾欠]{0,6}(?:客户|户头?|账户|账号|档案|资料)(?!.{0,6}(?:清单|名单|列表|表))"
    )
    errand = rf"(?:帮我|替我|帮忙)(?:去|先|马上|现在)?(?:{words('errands')})(?![的了过])(?!{_REPORT})"
    sent = rf"(?:叫|让|安排|派|通知)(?:法务|财务|销售|仓库|业务员?|律师|物流|{NAME}+(?!{NAME}|分期|分\d))"
    verb = r"(?<![封份张个款期])"  # 一封催款通知 is a letter, and nobody is told anything
    reached = rf"(?:{opened}|{errand}|{sent}|{to_whom}{verb}(?:{told})|(?:{told}){_NEXT_ZH}"
    reached += r"|(?:发|转发|寄|抄送)给(?!我|咱))"
    return tuple(lazily(rf"(?:{_LEAD_ZH})*{each}") for each in (deeds, changes, reached))  # type: ignore[return-value]  # three in, three out


@cache
def asked_zh() -> re.Pattern[str]:
    """Give the words by which a Chinese sentence asks."""
    return lazily(words("asked"))


def asked_of_us(text: str, start: int) -> re.Match[str] | None:
    """Give where Chinese asks something from a place on, or wants it told: 然后告诉我它的逾期."""
    return asked_zh().search(text, start) or _TELL_ME.search(text, start)
