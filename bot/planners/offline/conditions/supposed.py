"""What a question supposes and no argument carries: "assuming the limit is doubled", 等他们付款后."""

import re

from bot.language.words import simplified
from bot.planners.offline.question.clauses import STOPS
from bot.planners.offline.question.if_words import IF_EN, IF_ZH
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_ASKED = r"(?! (?:when|what|how|which|who|does|do|did|is|was|were|will|has|have|can|could|should))"
_IF = rf"(?:{IF_EN}|let['’]s say|provided(?: that)?|once|after|when|as soon as|until|unless){_ASKED}"
_STOP = rf"[^{STOPS}:\uff1a]"
_UNTIL_ZH = (
    r"(?:等到|(?<![同中平优高上低])等(?!级|客户|公司|企业|[\d一二两三四五六七八九十几]+[家个])"
    rf"(?={_STOP}*[后了再]))"
)
_IF_ZH = rf"(?:{IF_ZH}|只要|{_UNTIL_ZH}|待|一旦|除非)"
_BY_ZH = r"(?:按照?|以|照着?)"
_CHANGED = (
    r"(?:is|was|were|be|been|gets?|got|went|goes|to|by|at|of|=|doubled?|halved?|raised|increased|cut|lifted"
    r"|reduced|lowered|higher|lower|tripled|removed|renewed|extended|expires?|lapses?|runs out)"
)
_NEW = r"(?:higher|lower|bigger|smaller|doubled?|raised|increased|reduced|new)"
_CHANGED_ZH = r"(?:翻|加|减|提|降|调|升|改|变|增|砍|取消|恢复|续|到|是|为|成|只有|用[完光尽满]|占满)"
_LINE_ZH = r"(?:额度|授信|限额)"
_AS_IT_IS_ZH = r"(?:[该应]|[是为]多少)"
_UNTIL_IT_IS_FULL = (
    rf"until {_STOP}{{0,40}}?(?<![a-z])(?:limit|credit line|headroom)"
    r" (?:(?:is|has|been|gets?) )*(?:fully )?(?:reached|used|exhausted|full|hit|filled|taken up)(?![a-z])"
)
"""What asks how much a limit is, or how much there is of it, changes none."""

_LIMIT = lazily(
    rf"(?<![a-z])(?!{_UNTIL_IT_IS_FULL}){_IF} {_STOP}{{0,40}}?"
    r"(?<![a-z])(?:limit|credit line|headroom)(?![a-z])"
    rf"(?! (?:still|allows?|permits?|holds?)){_STOP}{{0,30}}?(?<![a-z]){_CHANGED}(?![a-z]){_STOP}*"
    rf"|(?<![a-z])with (?:an? |the )?(?:limit of|{_NEW} (?:credit )?limit"
    rf"|(?:double|twice|half|triple) (?:the|its|their) (?:credit )?limit){_STOP}*"
    rf"|{_IF_ZH}{_STOP}{{0,16}}?{_LINE_ZH}(?:(?!{_AS_IT_IS_ZH}){_STOP}){{0,8}}?(?!{_AS_IT_IS_ZH}){_CHANGED_ZH}"
    rf"(?:(?![能可够还]){_STOP})*"
    rf"|{_BY_ZH}{_STOP}{{0,6}}?{_LINE_ZH}(?:[翻减加][倍半]|[为是到提增降调]*\d)"
)
_MOVED_ZH = r"(?:加|增加?|提高?|涨|上调|减|降低?|下调|砍|扣|少|多)"
_FIGURE_ZH = r"[\d.一二三四五六七八九十百]+[百千万亿kw]*"
_FIGURE = (
    r"(?:[a-z]{3} |[€$£¥])?\d[^ ?!]*(?: (?:eur|usd|gbp|cny|rmb|euros?|dollars?|pounds?|k|thousand|million))?"
)
_LIMIT_MOVED = lazily(
    rf"{_LINE_ZH}[再先往上下给]*{_MOVED_ZH}[掉了到至为个]*{_FIGURE_ZH}"
    r"|(?<![a-z])(?:limit|credit line)(?: (?:is|was|were|be|goes|went))?"
    rf" (?:(?:up|down|raised|increased|cut|reduced|lowered) (?:by|to) {_FIGURE}"
    rf"|{_FIGURE} (?:higher|lower|more|less)(?![a-z]))"
)
"""A limit moved by a figure, which an order's amount is not."""

_RAISED_BY = lazily(
    rf"{_LINE_ZH}[再先往上下给能可以想要还得该]*{_MOVED_ZH}[掉了个]*{_FIGURE_ZH}"
    rf"|(?<![至最不])(?:{_MOVED_ZH}|多给){_FIGURE_ZH}[元块]?的?{_LINE_ZH}"
    r"|(?<![a-z])(?:rais|increas|lift|extend|reduc|decreas|lower|cut|bump|up)[a-z]*"
    rf" (?:(?:(?!\d){_STOP}){{0,40}}? )?by {_FIGURE}"
    rf"|(?<![a-z\d]){_FIGURE} (?:higher|lower|more|less)(?![a-z])"
    rf"|(?<![a-z])(?:cut|take|knock|trim|shave|slash|drop|lop|strip)(?:ting|ping|s)? {_FIGURE}"
    r" (?:off|from|out of)(?![a-z])"
)
"""By how much a limit is to be moved, which is no limit asked for."""

_FILLED = lazily(rf"(?<![a-z]){_UNTIL_IT_IS_FULL}")
"""What asks for the room under the limit there is, and not for another."""

_GRADE = lazily(
    rf"(?<![a-z]){_IF} {_STOP}{{0,40}}?(?<![a-z])(?:grade|rating|score|class)(?![a-z])"
    r"(?: (?:is|was|were|be|became|fell|falls|drops?|dropped|went|goes|rises?|rose|down|up|to|by|at|an?|=))+"
    rf" {_STOP}*"
    rf"|(?<![a-z]){IF_EN} {_STOP}{{0,40}}?(?<![a-z])(?:up|down)graded{_STOP}*"
    rf"|(?<![a-z]){IF_EN} {_STOP}{{0,40}}?(?<![a-z])(?:grade|class|rated|graded) (?:of )?[a-e](?![a-z])"
    r"|(?<![a-z])with (?:an? )?grade (?:of )?[a-e](?![a-z])"
    r"|(?<![a-z])(?:if|were|as) (?:it|they) (?:were|was|had) (?:an? )?(?:grade )?[a-e](?![a-z])"
    rf"|{_IF_ZH}{_STOP}{{0,12}}?(?:评级|等级|评分|级别){_STOP}{{0,6}}?(?:是|为|降|升|变|掉|到|成|按)?[a-e]级?"
    rf"|{_IF_ZH}{_STOP}{{0,12}}?(?<![按照看据考])(?:评级|等级|评分|降级|升级|降到|升到)(?:(?![能可该给]){_STOP})*"
    rf"|{_BY_ZH}(?:他们|它|其)?(?:的?(?:评级|等级|级别|评分)(?:为|是)?[a-e](?![a-z])级?|[a-e]级)"
)
_NO_HABIT = (
    r"(?! (?:(?:us|always|usually|its|their|the|bills|invoices) )*"
    r"(?:well|on time|in time|promptly|punctually|reliably|regularly|as agreed|within terms)(?![a-z]))"
)
_PROMPT_ZH = r"(?:按时|准时|及时|按期|如期)"
"""How somebody pays in general: no payment that is supposed."""

_PAYS = lazily(
    rf"(?<![a-z])(?:{IF_EN}|provided(?: that)?|once|after|as soon as|until|unless|when{_ASKED})"
    r" (?:[^,.;?!\uff0c]{0,50}? )?(?:pays?|paid|paying|settles?|settled|clears?|cleared|repays?|repaid)"
    rf"(?![a-z]){_NO_HABIT}[^,.;?!\uff0c]*"
    r"|(?<![a-z])after (?:their|its|the|a|his) (?:next )?payment[^,.;?!\uff0c]*"
    rf"|(?:{IF_ZH}|只要|等到?|待|一旦|除非)[^{STOPS}]{{0,14}}?"
    rf"(?<!{_PROMPT_ZH})(?:[付还结][了清完掉款钱]|付款|还款|回款|到账|打款|先[付还])(?!得?(?:很|都|一直)?(?:{_PROMPT_ZH}|良好|正常))"
    r"(?:以后|之后|后|了|的话|之前|前)*"
    r"|(?:[付还结][了清完掉款钱]|回款|到账|打款)(?:以后|之后|后|了再)"
    rf"|[付还结][了清完掉][^{STOPS}]{{0,8}}?[就才]"
)
_HAPPENS = lazily(
    rf"(?<![a-z])(?:{IF_EN}|once|after|when|without){_ASKED} {_STOP}{{0,40}}?"
    r"(?<![a-z])(?:cancel(?:led|ed|s)?|withdrawn|written off|insured|credited|returned|invoiced)(?![a-z])"
    rf"|{_IF_ZH}{_STOP}{{0,14}}?(?:取消|退货|核销|投保|撤销|冲销|开票)(?:了|掉|的话)*"
)
_PARTS = lazily(
    r"(?<![a-z])in (?:two|three|four|several|a few|equal|\d+) (?:equal )?(?:halves|parts?|lots?|shipments?"
    r"|deliveries|batches|portions|tranches|instal?lments|steps|goes|loads|drops)(?![a-z])"
    r"|(?<![a-z])(?:split|divided) (?:in|into|over|across) [^,.;?!\uff0c]*"
    r"|分(?:成)?(?:[两二三四五六几多]|\d+)(?:次|批|车|趟|回|单|笔)[发送出走]?(?:货)?"
)
_LEAVES = lazily(
    r"(?<![a-z])(?:left|headroom|room|remain(?:s|ing)?|available|over|enough|free|exceed(?:s|ed)?|usable)"
    r"(?![a-z])|[剩够余超]|可用"
)
_PREPAID = ("prepaid", "lc", "cash_on_delivery")
_BY_TOOL = {
    "check_order": (_LIMIT, _LIMIT_MOVED, _GRADE, _PAYS, _PARTS, _HAPPENS),
    "customer_limit": (_LIMIT, _GRADE, _PAYS, _HAPPENS),
    "suggest_limit": (_RAISED_BY, _FILLED, _LIMIT, _GRADE, _PAYS),
    "overdue_status": (_PAYS,),
    "credit_report": (_LIMIT, _GRADE, _PAYS),
    "check_terms": (_LIMIT, _GRADE, _PAYS),
    "insurance_cover": (_LIMIT,),
}


def supposed(tool: str, reading: Reading) -> tuple[int, int] | None:
    """Give where a question supposes something that its tool reckons without; else None.

    Paying before the goods leave is a term of the order, which has an argument.
    """
    shown = simplified(reading.text).casefold()
    if len(shown) != len(reading.text):
        return None
    for pattern in _BY_TOOL.get(tool, ()):
        if pattern is _PAYS and any(each.word in _PREPAID for each in reading.slots.terms):
            continue
        said = pattern.search(shown)
        if said is None:
            continue
        if pattern is _RAISED_BY and not _has_a_figure(said, reading):  # "by 31 July"
            continue
        if tool == "suggest_limit" and pattern is not _RAISED_BY and _is_asked_for(said, shown, reading):
            continue
        if not (tool == "insurance_cover" and _has_a_figure(said, reading)):  # it is read as an argument
            return said.span()
    return None


def _is_asked_for(said: re.Match[str], shown: str, reading: Reading) -> bool:
    """Say whether a limit that is supposed is the one to be weighed, and not asked what it leaves."""
    return _has_a_figure(said, reading) and _LEAVES.search(shown) is None


def _has_a_figure(said: re.Match[str], reading: Reading) -> bool:
    figures = (*reading.slots.amounts, *reading.slots.numbers)
    return any(said.start() <= each.start < said.end() for each in figures)
