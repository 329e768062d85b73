"""Overdue items that a message only names or tells of before it asks what comes of them.

"青禾那几张超期的票，最老那张到第几档了" asks for the stage, and "X is late again. Interest at 8 %?" for
interest: what is overdue is what they are about, and no question of its own.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.question import Question
from bot.planners.offline.wishes.story import is_asking
from knowledge.lazy_pattern import lazily

_WORKS_ON_THEM = frozenset({"collection_stage", "late_interest", "draft_reminder", "repayment_plan"})
"""Tools whose question is about what is overdue."""

_ITEMS = lazily(
    r"(?<![a-z])(?:invoices?|bills|items|debts?|arrears|receivables|payments?|money|stuff|ones)$"
    r"|(?:款项?|款子|货款|欠款|票子?|发票|单子?|账单?|钱|应收)(?:吧|啊|呢|呀|嘛|哈|喔|哦)?$"
)
"""How a mere name of overdue items ends: 逾期的那些发票."""

_TOLD = lazily(
    r"(?:(?:(?<![a-z])(?:is|are|has|have|been|went|gone|got|now|still)|['’]s) (?:[a-z]+ ){0,3}?"
    r"(?:late|overdue|past due|behind|in arrears)(?: (?:again|once more|now|already|as usual|yet again"
    r"|with us|on us))?"
    r"|(?<![a-z])(?:late|overdue|past due|behind) (?:again|once more|as usual|yet again))$"
    r"|(?:又|还|已经?|都|一直|照旧|总是?|老是?)(?:在)?(?:逾期|超期|过期|拖欠|拖着|晚付)了?(?:啊|呢|呀|嘛|哈|喔|哦|诶|欸)?$"
    r"|(?:逾期|超期|过期|拖欠|到期)了(?:啊|呢|呀|嘛|哈|喔|哦|诶|欸)?$"
)
"""How somebody tells that a customer is late: "X late again"."""

_JOINED = lazily(
    r"(?<![a-z])(?:and|plus|also|as well as)(?: also| then)?[ ,]*$|(?:[和与及跟]|以及|还有|另外|顺便|同时)$"
)
_JOINS = lazily(r"再|和|另外|还有|顺便|同时|并|also(?![a-z])|and(?![a-z])|plus(?![a-z])")
_THOSE_FEW = lazily(r"[这那]几")
_PART = lazily(r"[,\uff0c.:\uff1a…–—]+|\s-\s")
_MARKS = " .,!\uff0c。！:\uff1a…~-–—"


def without_topics(asked: Sequence[Question], message: str) -> list[Question]:
    """Leave out what only names or tells of overdue items before a question that works on them."""
    return [
        each
        for place, each in enumerate(asked)
        if not (place + 1 < len(asked) and _is_topic(each, asked[place + 1], message))
    ]


def _is_topic(first: Question, then: Question, message: str) -> bool:
    tools = (first.order[0].name, then.order[0].name)
    if tools[0] != "overdue_status" or tools[1] not in _WORKS_ON_THEM or first.reading.slots.found:
        return False
    return _only_names_or_tells(first.reading) and not _is_joined(first, then, message)


def _only_names_or_tells(reading: Reading) -> bool:
    """Say whether a piece names overdue items, or tells of them in so many words, and asks nothing beside."""
    parts = [part.strip(_MARKS) for part in _PART.split(simplified(reading.text))]
    named = [_THOSE_FEW.sub("", part) for part in parts if not _TOLD.search(part)]
    topic = len(named) < len(parts) or any(_ITEMS.search(part) for part in named)
    return topic and not (reading.text.endswith("?") or is_asking(replace(reading, text=", ".join(named))))


def _is_joined(first: Question, then: Question, message: str) -> bool:
    """Say whether an "and" puts the second beside the first, so that both are asked."""
    begins = message.find(first.reading.text)
    start = begins + len(first.reading.text)
    end = message.find(then.reading.text.removesuffix("?"), start)
    between = message[start:end].casefold() if begins >= 0 and end >= 0 else ""
    return bool(_JOINED.search(between) or _JOINS.match(simplified(then.reading.text)))
