"""What our own company owes the tax office, its staff, suppliers or bank, which no ledger of ours has."""

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_DUES = lazily(
    r"(?<![a-z])(?:vat|gst|tax(?:es)?|(?:customs|import|export|stamp) dut(?:y|ies)|payroll|intrastat"
    r"|social (?:security|insurance)|national insurance|pension contributions?)(?![a-z])"
    r"|[值得花加个关项退交报纳缴]税|税[款费金]|公积金|社保"
)
_PAID = lazily(
    r"(?<![a-z])(?:declare|pay|owe|file|filed|remit|report|reports?|returns?|bill|contributions?|refund"
    r"|reclaim|submit|hand over|settle|due|transfer)(?![a-z])"
    r"|申报|[缴交纳付报退抵扣]|到账|应[交纳]"
)
_ASKED = lazily(
    r"(?<![a-z])(?:how much|what(?:['’]s| is| are| was| were)|when|by when|which day|do we (?:have|need) to)"
    r"(?![a-z])|多少|几[号天时]|什么时候|何时|哪[天日]|截止"
)
_OUR_OWN = lazily(
    r"(?<![a-z])(?:we|our|us|i|(?:vat|tax|intrastat|payroll) (?:returns?|reports?|bill))(?![a-z])|[一-鿿]"
)
_OF_THE_TRADE = lazily(
    r"(?<![a-z])(?:debts?|bad|written off|write-?offs?|invoices?|orders?|exposure|overdue|limits?|credit"
    r"|rates?|deduct\w*|claim)(?![a-z])|坏账|核销|发票|订单|敞口|逾期|额度|欠|税率|怎么|税前|含税|丢|开票"
)
"""What of taxes is of the trade, or a rule, and not what we pay."""


def asks_what_we_owe_the_state(reading: Reading) -> bool:
    """Say whether a question is what taxes or contributions we pay, and when, and not what a rule says."""
    if reading.mentions or reading.slots.amounts or find("cues", reading.text, ("policy",)):
        return False
    shown = simplified(reading.text)
    if not _DUES.search(shown) or find("elsewhere", shown, ("ours",)) or _OF_THE_TRADE.search(shown):
        return False
    return bool(_PAID.search(shown) and _ASKED.search(shown) and _OUR_OWN.search(shown))


_OWED_BY_US = lazily(
    r"(?<![a-z])(?:we|i) (?:(?:still|currently|now|actually) )?owe(?: to)? (?:(?:our|the|my) )?(?:own )?"
    r"(?:suppliers?|vendors?|creditors?|banks?|landlord|staff|employees|lenders?|insurer|lawyers?)(?![a-z])"
    r"|(?<![a-z])our (?:own )?(?:accounts payable|payables|supplier (?:bills|invoices)"
    r"|bank (?:loan|overdraft|facility|limit|line)|overdraft"
    r"|(?:credit )?(?:line|facility|limit) (?:with|at|from) (?:the|our) bank)(?![a-z])"
    r"|(?:我们|咱们?|我司|本公司|自家|自己)(?:公司|自己|家)*[^,\uff0c。?\uff1f]{0,4}(?:欠|该付|要付|应付)(?:给)?"
    r"(?:供应商|银行|房东|员工|上游)"
    r"|(?:我们|咱们?|我司|本公司|自家|自己)(?:公司|自己|家)*(?:在|跟|向|的)?[^,\uff0c。?\uff1f]{0,6}?"
    r"(?:银行|[招工建农中交]行|浦发|中信|民生|兴业|平安|汇丰|渣打)[^,\uff0c。?\uff1f]{0,4}(?:授信|额度|贷款|透支)"
)
_BY_A_CUSTOMER = lazily(r"(?<![a-z])(?:customers?|clients?|debtors?)(?![a-z])|客户|买家")


def asks_what_we_owe_others(reading: Reading) -> bool:
    """Say whether a question is what we owe suppliers or a bank, or what a bank would lend us."""
    if reading.mentions or find("cues", reading.text, ("policy",)):
        return False
    shown = simplified(reading.text)
    return _OWED_BY_US.search(shown) is not None and _BY_A_CUSTOMER.search(shown) is None
