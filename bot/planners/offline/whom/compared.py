"""Who of those spoken of together is ahead of the others: "who owes more?", 哪家付款更慢."""

import re

from bot.conversation import Conversation, customers_of
from bot.language.words import simplified
from bot.planners.offline.question.ids_in_text import with_ids
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_BEGINS = r"(?:(?:and|so|but|ok(?:ay)?|then|now|well)[ ,]+)*"
_OF_THEM = r"of (?:them|the two|these|those|both)"
_A_CUSTOMER = r"(?:one|customer|company|client|account)"
_WHO_EN = lazily(
    rf"{_BEGINS}(?P<who>who|which (?:{_A_CUSTOMER} {_OF_THEM}|{_OF_THEM}|{_A_CUSTOMER})|which)(?![a-z])",
    re.IGNORECASE,
)
_AHEAD_EN = lazily(
    r"(?<![a-z])(?:more|less|fewer|later|earlier|sooner|longer|shorter|slower|faster|quicker|higher|lower"
    r"|larger|bigger|smaller|greater|worse|better|riskier|safer|stronger|weaker|healthier|older|deeper"
    r"|closer|nearer|further|farther|ahead|first|rather)(?![a-z])",
    re.IGNORECASE,
)
_WHO_ZH = lazily(
    r"(?:那么?|所以|还有|这?[两俩]家?(?:里面?|中|之间)?)?(?P<who>谁|哪一?[家个](?:客户|公司|企业)?)"
)
_AHEAD_ZH = lazily(
    r"更|比较|[多少高低大小快慢晚早久长短好差强弱](?:一?[些点])?(?:[呢啊呀]|一?些)?[ ?？。!]*$"
)
_WHOSE = lazily(
    rf"{_BEGINS}whose(?![a-z]).*{_AHEAD_EN.pattern}"
    r"|(?:那么?|所以|还有)?(?:谁|哪一?[家个](?:客户|公司|企业)?)的.*"
    r"(?:更|比较|先|[多少高低大小快慢晚早久长短好差强弱](?:一?[些点])?(?:[呢啊呀]|一?些)?[ ?？。!]*$)",
    re.IGNORECASE,
)
"""What holds something of theirs against each other: "whose limit ends first?", 谁的额度剩得多."""

_BOTH = lazily(
    r"(?<![a-z])(?:either|neither|each(?! (?:week|month|quarter|year|time|day|invoice|instal|payment"
    r"|part)))(?: one)?(?: of (?:them|the two|those|these))?(?![a-z])"
    r"|谁[催走处拖]?到(?:了)?(?:哪|第几)[一个]?[步阶档]|各自|分别",
    re.IGNORECASE,
)
"""What is asked of each of them: "any warnings on either?", 各自到期日."""

_COULD = lazily(
    rf"{_BEGINS}which (?:{_A_CUSTOMER} {_OF_THEM}|{_OF_THEM}|one|customer)"
    r" (?:can|could|may|should|would|do|will)(?![a-z])",
    re.IGNORECASE,
)
"""What asks which of them a case would fit: "which one could take another 20k?"."""

_OF_A_LIST = lazily(
    r"(?<![a-z])(?:customers|accounts|clients|salespeople|everyone)(?![a-z])|客户们|所有|业务员"
)
_LONGEST = 60
"""Characters of a message that asks no more than that of them."""

_OF_MANY = lazily(
    r"\d|(?<![a-z])(?:than|else|others?|all|every|everyone|everybody|customers|accounts|clients|no more|most)"
    r"(?![a-z])|其他|其它|别的|别人|所有|全部|超过|以上|还有谁|最|多少|哪些|多久|多长|多大|多高",
    re.IGNORECASE,
)
"""What asks for those of a list, for a figure or for somebody else."""

_SEVERAL = range(2, 5)
"""So many are held against each other."""


def with_those_compared(text: str, conversation: Conversation, desk: Desk) -> str:
    """Put whom the last turn was about in the place of a "who" that holds them against each other.

    Only where each of them was shown; "who owes more than 50k?" and "who else" ask for a list.
    """
    latest = conversation.turns[-1].calls if conversation.turns else ()
    together = customers_of(latest)
    if len(together) not in _SEVERAL or not all(call.ok for call in latest):
        return text
    if not all(desk.shows(each) for each in together) or desk.ledger.names.mentions(text):
        return text
    shown = simplified(text).strip()
    if _is_of_each(shown):
        return f"{' and '.join(together)}: {text.strip()}"
    who = _WHO_EN.match(shown) or _WHO_ZH.match(shown)
    if who is None or _OF_MANY.search(shown):
        return text
    rest = shown[who.end() :]
    ahead = _AHEAD_EN.search(rest) if shown[who.start("who")].isascii() else _AHEAD_ZH.search(rest)
    return with_ids(text.strip(), who.span("who"), together) if ahead else text


def _is_of_each(shown: str) -> bool:
    """Say whether a brief message asks something of each of those spoken of, without a list's words."""
    if len(shown) > _LONGEST or _OF_A_LIST.search(shown):
        return False
    if _COULD.match(shown) or _BOTH.search(shown):
        return True
    return _WHOSE.match(shown) is not None and not _OF_MANY.search(shown)
