"""What kind of thing a question wants to be told, and by what a text tells such a thing.

A length or a point of time, a share, an amount or a count, a person or a place in the company.
"""

import re

from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import plain, simplified

_NUMBER = (
    r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?|half|hundred|thousand|several|few)"
)
_HAN_NUMBER = r"[一二三四五六七八九十百千两半数几\d]+"
_TIME_ASKED = lazily(
    r"how (?:long|often|soon|quickly|fast|late|old|early)|\b(?:by|until|since) when\b"
    r"|\bwhen (?:do|does|did|is|are|was|must|should|can|may|will|would)\b"
    r"|what (?:day|date|time|period)|deadline|how many (?:working |business )?(?:days|weeks|months|years)"
    r"|多久|几天|几日|几个月|几年|几个?小时|几个工作日|多少天|多少个?[月年日]|多长时间|什么时候|啥时候|何时|期限|多快|多早|哪天|几号|几月"
)
_TIME_TOLD = lazily(
    rf"\b(?:{_NUMBER}|an?)[ -]?(?:working |business |calendar |clear )?"
    r"(?:day|week|month|year|quarter|hour|minute)"
    rf"|{_HAN_NUMBER}个?(?:工作|自然)?(?:天|日|月|年|周|季|小时|号|星期)|每[天日周月季年]|每个?(?:季度|星期)"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d"
    r"|\d (?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|daily|weekly|monthly|quarterly|yearly|annual|at once|immediately|same day|on the day|first day"
    r"|当[天日月]|次[日月年]|月[初底末]|年[初底末]|季末|立即|马上|随时|之?前|以前|之?后|以后|直到|before|after|until|every"
)
_SHARE_ASKED = lazily(
    r"what (?:[a-z]+ )?(?:percent|share|rate|commission|discount|interest|proportion)|percentage"
    r"|how many per ?cent"
    r"|百分之几|比例|几成|几折|利率|费率|税率|几个点|多少个?点|折扣"
)
_SHARE_TOLD = lazily(
    rf"per ?cent|percent|%|\b(?:{_NUMBER}|an?) (?:fifth|third|quarter|half|tenth|hundredth)s?"
    rf"|\bhalf\b|\bthird\b|\bquarter\b|百分之|千分之|万分之|{_HAN_NUMBER}[成折]|{_HAN_NUMBER}个?点|一半|减半"
)
_COUNT_ASKED = lazily(
    r"how (?:much|many|big|large|high|low)\b|\bcosts?\b"
    r"|what (?:[a-z]+ )?(?:amount|sum|fee|limit|price|minimum|maximum)"
    r"|多少|几[家个次笔份张条栏种倍]|多大|多高|上限|下限|最多|最少|至少"
)
_COUNT_TOLD = lazily(
    rf"\d|\b{_NUMBER}\b|per ?cent|\bno (?:limit|fee)|{_HAN_NUMBER}|百分之|零|全额|全部|不收|免费"
)
_WHO_ASKED = lazily(
    r"\bwho\b|\bwhom\b|\bwhose\b|which (?:department|team|court|person)|谁|哪个部门|哪位|由哪|哪个法院"
)
_WHO_TOLD = lazily(
    r"manager|director|department|team|sales|finance|legal|board|officer|owner|accountant|clerk|controller|chief"
    r"|seller|buyer|supplier|insurer|insured|bank|court|customer|debtor|creditor|driver|analyst|person|people|\bwe\b"
    r"|经理|总监|部门|部|业务|销售|财务|法务|董事会|负责人|专员|主管|会计|员工|人员|岗|方|银行|法院|公司|客户|律师|人"
)
_KINDS = (
    (_TIME_ASKED, _TIME_TOLD),
    (_SHARE_ASKED, _SHARE_TOLD),
    (_COUNT_ASKED, _COUNT_TOLD),
    (_WHO_ASKED, _WHO_TOLD),
)


def wanted_in(question: str) -> re.Pattern[str] | None:
    """Give what a text has that tells the time, share, amount or person a question wants; None for no such.

    Question and text are folded, in simplified characters; of several kinds the first is the one wanted.
    """
    return next((told for asked, told in _KINDS if asked.search(question)), None)


def tells_nothing_wanted(question: str, text: str) -> bool:
    """Say whether a question wants such a thing and a text has none; both as they are written."""
    told = wanted_in(simplified(plain(question)))
    return told is not None and not told.search(simplified(plain(text)))
