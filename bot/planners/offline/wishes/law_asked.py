"""What the law or the tax office would say of somebody, which no ledger and no rule of ours can tell.

"Under Swedish law, could we enforce retention of title against X?", "can we claim VAT on X's invoices?".
"""

from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_LAW = lazily(
    r"(?<![a-z])(?:(?:under|by|according to|in) (?:the )?(?:[a-z]+ )?"
    r"(?:law|statute|civil code|insolvency act)"
    r"|legally|statute of limitations|limitation period|time-?barred|in a court of law"
    r"|enforce(?:able|d)? (?:retention|our title|the guarantee|the contract|a judge?ment|an award)"
    r"|(?:claim|reclaim|recover|deduct|get back)[^.?!]{0,12} (?:vat|gst|sales tax|input tax)"
    r"|(?:vat|gst|tax) (?:relief|refund|deduction|return)|tax[- ]deductible|write-?off for tax)(?![a-z])"
    r"|法律上|法理上|依法|按照?[^,\uff0c]{0,4}(?:法律|合同法|破产法|民法典?|税法|担保法|物权法|公司法)|诉讼时效|时效[^,\uff0c]{0,4}(?:过|剩|多久)|清偿顺[位序]|第几顺位"
    r"|税前扣除|进项税?|抵扣税|增值税[^,\uff0c]{0,6}(?:退|抵|冲)"
)
_OF_OURS = lazily(
    r"(?<![a-z])(?:limit|overdue|owes?|exposure|stage|insured|cover(?:ed)?|grade|report)(?![a-z])"
    r"|额度|逾期|敞口|催收|欠|投保|等级|报告"
)
"""What a tool tells of a customer: a question for it may tell of the law beside."""


def asks_for_legal_advice(reading: Reading) -> bool:
    """Say whether a question of somebody named is what the law allows, and asks nothing that we record."""
    if not (reading.mentions or reading.unknown):
        return False
    shown = simplified(reading.masked)
    return _LAW.search(shown) is not None and _OF_OURS.search(shown) is None
