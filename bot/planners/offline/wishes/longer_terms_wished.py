"""A customer who wishes to pay later from now on: "wants more days to pay", 开口要更长的付款期."""

from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_WISHES = lazily(
    r"(?<![a-z])(?:wants?|wanna|would (?:like|love)|['’]d like|asks?|asked|asking|begs?|begging|requests?"
    r"|requested|hopes?|hoping|needs?|wishes|pleads?|demands?)(?![a-z])[^.;?!]{0,24}?"
    r"(?:(?:more|extra|additional|a few more|some more|longer) (?:days|weeks|time)"
    r"(?: to (?:pay|settle)| for (?:payment|paying|settling))"
    r"|to (?:pay|settle)(?: us| up| invoices| bills)? (?:a (?:bit|little) |much |somewhat )?later)(?![a-z])"
    r"|(?:想|要|希望|盼|求|请求|要求|申请|提出|开口|打算)[^,.;?!\uff0c。？！]{0,6}?"
    r"(?:(?:更长|长[一]?点|再长|放长|拉长|宽松|更宽)[^,.;?!\uff0c。？！]{0,6}?(?:账期|付款期|付款时间|信用期)"
    r"|(?:晚|迟|推后|推迟|缓)[一]?(?:点|些|几天|阵子?)?(?:再)?(?:付款|付钱|付(?!清)|结账|还款))"
)
"""What a customer is said to wish, and not what it does."""

_DOES = lazily(r"(?<![a-z])(?:does|did|do|always|usually|often|history)(?![a-z])|总是|一直|老是|习惯|经常")


def wishes_to_pay_later(reading: Reading) -> bool:
    """Say whether somebody named wishes for longer terms, and nothing is asked of what they do."""
    text = simplified(reading.text)
    return bool(reading.mentions or reading.unknown) and bool(_WISHES.search(text)) and not _DOES.search(text)
