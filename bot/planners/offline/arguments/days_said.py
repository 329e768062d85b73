"""What a day of a question is said of: a balance, a document, or the end of a statement's period."""

import re

from bot.language.slots.slot import DatePoint, Period
from bot.planners.offline.question.clauses import clause_around
from bot.planners.offline.question.if_words import IF_EN, IF_ZH
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_DOCUMENT_BEFORE = lazily(
    r"(?:(?<![a-z])(?:placed|received|came in|arrived|dated|issued|sent|booked|entered|ordered|raised"
    r"|invoiced"
    r"|signed|delivered|shipped|(?:orders?|invoices?|letters?|mails?|e-?mails?|bills?|contracts?) (?:of"
    r"|from))"
    r"(?: on| in)?(?: the)?"
    r"|(?<![a-z])(?:promis(?:ed|es|ing)|agreed|committed|pledged|undertook|vowed)(?: us)?(?: to (?:pay"
    r"|settle|clear)(?: \w+)?)?"
    r"(?: on| for| by)?|承诺|答应|说好|约定|保证|应承) ?$",
    re.IGNORECASE,
)
_DOCUMENT_AFTER = lazily(
    r"(?:['\u2019]s?)? (?:orders?|invoices?|letters?|mails?|e-?mails?|deliver(?:y|ies)|shipments?"
    r"|bills?|meeting|call)"
    r"(?![a-z])|的?(?:那[张批笔]|这[张批笔])?(?:订单|单子|发票|邮件|来函|来信|合同)"
    r"|(?:下|来|收到|签|寄|开|发来|提)的?(?:那[张批笔])?(?:单|订单|合同|邮件|函|信|发票|申请)",
    re.IGNORECASE,
)
_APPOINTMENT_BEFORE = lazily(
    r"(?<![a-z])(?:meeting|call|visit|audit|presentation|board)(?: is| are)?(?: on| for"
    r"| by)? ?$"
    r"|(?<![a-z])(?:go(?:es|ing)? out|(?:send|post|mail|print|dispatch)(?:ing)?"
    r"(?: (?:it|them|this|that|the letter))"
    r"(?: off| out)?)(?: on| for| by)? ?$"
    r"|(?<![a-z])(?:before|when|as|since|because|while) (?:i|we|the boss|my boss)(?:['\u2019](?:m|re"
    r"|ll))? (?:will |have to "
    r"|need to |must |am |are )?(?:fly|flying|go|going|drive|driving|travel|travell?ing|visit|visiting|see"
    r"|seeing|meet|meeting"
    r"|call|calling|ring|ringing|phone|leave|leaving|head|heading|sit|talk|speak)(?![a-z])[^,.;?!]{0,30}$",
    re.IGNORECASE,
)
_APPOINTMENT_AFTER = lazily(
    r"(?:['\u2019]s)? (?:meeting|call|visit|audit|presentation|board)(?![a-z])"
    r"|(?:[早晚上下]午?)?(?:要|得)?(?:去)?(?:开会|汇报|拜访|见客户|打电话|开例会|的会"
    r"|出差|飞过去|飞去|过去拜访|上门|见他们|跟他们)",
    re.IGNORECASE,
)
_STOOD_THEN = lazily(
    r"(?:要|得)?(?:去)?(?:开会|汇报|拜访|见客户|开例会)(?:的时候|的?那会儿?|那时候?|那天|当天)"
)
_SUPPOSED = lazily(
    rf"(?<![a-z])(?:{IF_EN}|say|should|were|what happens when)(?![a-z])|{IF_ZH}|哪天|真的?要",
    re.IGNORECASE,
)
_FAILS = lazily(
    r"(?<![a-z])(?:bust|bankrupt(?:cy)?|insolven(?:t|cy)|(?:go(?:es|ing|ne)?|went) under"
    r"|collaps(?:e|es|ed|ing)"
    r"|fail(?:s|ed|ing)?|fold(?:s|ed)?"
    r"|default(?:s|ed|ing)?|(?:stops?|stopped) paying|belly[- ]up|wound up|liquidat(?:ed|ion)"
    r"|(?:closes?|closed|shuts?) (?:down|its doors|their doors)|vanish(?:es|ed)?|disappear(?:s|ed)?)(?![a-z])"
    r"|倒闭|破产|垮|跑路|违约|还不[上起出]|付不[出起]|出事|完蛋|关门|黄了|倒了|爆雷",
    re.IGNORECASE,
)
_TO_COME = lazily(
    r"(?<![a-z])(?:tomorrow|tonight|next (?:week|month|quarter|year))(?![a-z])|明[天日年]|后天|下周",
    re.IGNORECASE,
)
_GONE_BY = lazily(r"(?<![a-z])(?:last|yesterday|ago|past)(?![a-z])|[昨上前去]|\d", re.IGNORECASE)
_HOLDS = lazily(
    r"(?<![a-z])(?:valid|until when|expir(?:e|es|y|ing)|runs? (?:out|until)|lapses?|still good"
    r"|in force)(?![a-z])"
    r"|有效|到期|过期|失效|还能用到",
    re.IGNORECASE,
)
_END = lazily(
    r"(?<![a-z])(?:end|close|ending)(?![a-z])|year-?end|quarter-?end|eo[yq](?![a-z])|[底末]", re.IGNORECASE
)
_OF_A_QUARTER = lazily(r"quarter|eoq|(?<![a-z])q[1-4]|季", re.IGNORECASE)
_OF_A_MONTH = lazily(r"month|月", re.IGNORECASE)
_YEAR_SAID = lazily(r"\d{4}|year|eoy|年", re.IGNORECASE)


def is_of_a_document(day: DatePoint, reading: Reading) -> bool:
    """Say whether a day only tells which order, invoice or letter is meant: "yesterday's order"."""
    before, after = reading.text[: day.start], reading.text[day.end :]
    return bool(_DOCUMENT_BEFORE.search(before) or _DOCUMENT_AFTER.match(after))


def is_an_appointment(day: DatePoint, reading: Reading) -> bool:
    """Say whether a day is only when somebody meets or reports: "for the meeting tomorrow".

    How things stood "as of" the day of an audit, or when somebody met, is a balance: 5月底开会的时候谁逾期.
    """
    if day.relation == "as_of" or _STOOD_THEN.match(reading.text, day.end):
        return False
    before, after = reading.text[: day.start], reading.text[day.end :]
    return bool(_APPOINTMENT_BEFORE.search(before) or _APPOINTMENT_AFTER.match(after))


def is_supposed(day: DatePoint | Period, reading: Reading) -> bool:
    """Say whether a day only makes a mishap vivid: "if they went bust tomorrow", 要是明天倒闭.

    A day with a figure, and one gone by, could be the day of a balance.
    """
    supposed = _SUPPOSED.search(reading.text)
    if not (supposed or _TO_COME.search(day.text)) or _GONE_BY.search(day.text):
        return False
    clause = clause_around(reading.text, day.start, day.end)
    fails = _FAILS.search(clause)
    return fails is not None and bool(supposed or not clause.startswith(" to ", fails.end()))


def asks_how_long(reading: Reading) -> bool:
    """Say whether a question is how long something holds: a day to come is no day to look at then."""
    return _HOLDS.search(reading.text) is not None


def label_of_its_end(day: DatePoint) -> str | None:
    """Give the year or quarter that a day is said to be the end of: "the end of 2025" is 2025."""
    when = day.date
    if when is None or not _END.search(day.text) or _OF_A_MONTH.search(day.text):
        return None
    if _OF_A_QUARTER.search(day.text):
        return f"{when.year}Q{(when.month + 2) // 3}"
    return str(when.year) if when.month == 12 and _YEAR_SAID.search(day.text) else None
