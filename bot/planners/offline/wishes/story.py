"""Whether a piece of a message asks, or only tells how things stand: "told them they could have 12k more"."""

import re

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.pressing import tells_of_pressing
from bot.planners.offline.question.quoted import QUOTED
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.tails import only_quotes, only_quotes_figures
from knowledge.lazy_pattern import lazily

_MARKS = " .,!\uff0c\u3002\uff01\uff1f"
_BEGINS_A_QUESTION = lazily(
    r"(?:(?:and|so|but|then|or|ok) )*(?:will|would|could|shall|am|has|have|had|did|was|were|won['’]t)"
    r" (?:i|we|they|he|she|it|the|that|this|these|those|there|our|my|their)(?![a-z])"
    r"|(?:ok|okay|fine|safe|all right|alright|good) (?:to|if|for) ",
    re.IGNORECASE,
)
_BEGINS_A_STORY = lazily(
    r"(?:(?:so|well|ok|hi|hey),? )*(?:just )?(?:told|promised|said|quoted|offered|agreed)(?![a-z])",
    re.IGNORECASE,
)
"""How somebody begins to tell what they themselves did: "told them they could have 12k more"."""

_HAS_HAPPENED = lazily(
    r"(?:又|一直|天天|老(?!板|客|总)是?|总是|每[天次回])[^,.;?!\uff0c。？！]{0,6}?(?:赖|拖|不[给付还])"
    r"|[拖赖欠压](?:到(?:现在|今天|⟨date⟩)|了?(?:这么|那么|好)[久长几])"
    r"|(?:还|都|就是|硬是|一分钱?)(?:没|不)(?:有)?(?:[见收付给到还]|打款)|没[见收]到?钱|[拖赖]着不[给付还]"
    r"|(?:换|搬|招|辞|裁|并|卖|关|倒|改)了(?!吗|么|没)(?:个|位|家|新)?[^,.;?!\uff0c。？！]{1,6}$"
)
"""What a customer does not do, as a colleague tells it: 拖到现在还没见钱."""

_NOT_PAID = lazily(
    r"(?:(?:is|are|was|has|have|['’]s)(?: still| just)?(?:n['’]?t| not)(?: yet)?(?: been)?"
    r"|(?:is|are|remains|still)(?: still)?)"
    r" (?:paid(?: us)?|settled|cleared|unpaid|unsettled|not paid)"
    r"(?: yet| so far| until now| up to now)?[ .!]*$",
    re.IGNORECASE,
)
"""How somebody tells that an invoice or customer has not paid: "… is still not paid"."""

_LATE = r"(?:late|overdue|behind|past due|in arrears|delinquent|over (?:the|its|their) (?:credit )?limit)"
_LATE_AGAIN = lazily(
    rf"(?<![a-z])(?:(?:is|are|was|were|has been|have been) )?{_LATE}(?: (?:on"
    rf"|with) [^,.;?!]{{1,20}}?)?,? (?:(?:yet|once) )?(?:again|more|as (?:ever|usual|always))"
    r"(?![a-z])"
    r"|(?<![a-z])(?:still|again) (?:(?:has|have|had)(?:n['\u2019]t| not) paid|not paid|unpaid)"
    r"|(?<![a-z])(?:has|have)(?:n['\u2019]t| not) paid(?: us)?(?: a (?:cent|penny|dime))?(?: (?:yet"
    r"|again|still))"
    r"|(?<![a-z])owes? us(?: money)?(?: yet)? again"
    r"|(?<![a-z])missed (?:its|their|the|a|another) (?:due date|payment|deadline)"
    rf"|(?<![a-z])(?:is|are|['\u2019]s|has gone|have gone|went|gone) {_LATE}[ .!\u2026]*$"
    r"|又(?:[^,.;?!\uff0c。？！]{0,3})(?:逾期|超期|过期|拖[款欠延着]|欠[款钱账]|晚付|没[按准]时|超额度)"
    r"|(?:逾期|超期|过期|超额度)了[ 。!\uff0c,.…唉哎]*$",
    re.IGNORECASE,
)
"""How somebody tells that a customer is late, before a question of it: "late again, sigh", 又逾期了，唉."""

_NO_QUESTION = lazily(r"[这那]么|好几")
"""Words with a character of a question that ask nothing: 这么久."""

_ASKS_WHETHER = lazily(r"([\u4e00-\u9fff])[不没]\1(?!多)|[能可放发给过行成要有让][不没否]$")
"""How Chinese asks yes or no without a word that asks: 放不放, 能发不, 催了没."""


def is_asking(reading: Reading) -> bool:
    """Say whether a piece is a question by its mark, a word that asks, or how it begins."""
    said = _NOT_PAID.sub("", _NO_QUESTION.sub("  ", QUOTED.sub(" ", reading.text)))
    said = _LATE_AGAIN.sub("", said)
    begins = _BEGINS_A_QUESTION.match(said) is not None
    whether = _ASKS_WHETHER.search(simplified(said).strip(_MARKS)) is not None
    return begins or whether or reading.text.endswith("?") or bool(find("cues", said, ("asking",)))


def only_tells(reading: Reading) -> bool:
    """Say whether a sentence tells how things stand, or what somebody said in quotation marks."""
    if only_quotes(reading) or only_quotes_figures(reading) or tells_of_pressing(reading.text):
        return True
    told = _BEGINS_A_STORY.match(reading.text) or find("cues", reading.text, ("tells",))
    told_of = _HAS_HAPPENED.search(simplified(reading.masked)) or _NOT_PAID.search(reading.text)
    told_of = told_of or _LATE_AGAIN.search(simplified(reading.text))
    happened = told_of and not is_asking(reading)
    return bool(told or happened)
