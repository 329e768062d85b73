"""What is put on top of a case just reckoned, "now add 45 days late", and a list asked for after it."""

import re
from collections.abc import Mapping

from bot.conversation import PastCall
from bot.language.words import simplified
from bot.planners.offline.conditions.frame_filling import fill_frame
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.if_words import IF_EN, IF_ZH
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.negations import stated
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_ADDS = lazily(
    r"(?<![a-z])(?:add(?:s|ed|ing)?|plus|on top|throw(?:n|ing)? in|stack(?:ed|ing)?|layer(?:ed|ing)?"
    r"|includ(?:e|es|ed|ing)|combin(?:e|es|ed|ing)|too|as well|also|in addition|additionally|besides"
    r"|factor(?:ed)? in|build in)(?![a-z])"
    r"|再加|加上|外加|另加|加进|加个|叠加?|基础上|同时|一并|一起|算上|再来|再算|再降|再拖|另外",
    re.IGNORECASE,
)
_ASKS_WHOM = lazily(
    r"(?<![a-z])(?:who|whom|whose|which|list|lists)(?![a-z])|谁|哪些|哪几|哪家|列[出一个表]|名单|清单",
    re.IGNORECASE,
)
_SUPPOSED = lazily(rf"(?<![a-z])(?:{IF_EN})(?![a-z])|{IF_ZH}", re.IGNORECASE)

_ADDED: Mapping[str, frozenset[str]] = {
    "stress_test": frozenset({"late_days", "downgrade", "lost_share", "index_rise"}),
    "repayment_plan": frozenset({"annual_rate", "method", "every"}),
}
"""What is put on top of which case; every one of them is read alike for other tools, and as a list's edge."""

_LISTED = frozenset({"overdue_worklist", "limits_worklist", "early_warnings"})
_PLAIN = 0.9
"""From this probability customers are asked for, though their days would fit the case as well."""


def adds_to_the_case(last: PastCall, reading: Reading, setting: Setting) -> bool:
    """Say whether a piece puts something on top of the case last reckoned that it did not have yet."""
    added = _ADDED.get(last.name)
    if added is None or reading.mentions or not _ADDS.search(simplified(reading.text)):
        return False
    if _asks_whom(reading):
        return False
    try:
        given = fill_frame(last.name, reading, setting).keys()
    except Need:
        return False
    return bool(given & added - last.args.keys()) and given <= added | {"industry"}


_OTHER_LISTS = frozenset({"overdue_worklist", "limits_worklist", "early_warnings"})


def turns_to_a_list(intent: str | None, last: PastCall | None, reading: Reading) -> bool:
    """Say whether a piece after a stress test asks which customers are so late, and supposes nothing.

    So does one after another list that names the ageing: 再看一下张伟名下全部应收的账龄分布.
    """
    aged = intent == "ageing_report" and last is not None and last.name in _OTHER_LISTS
    if aged and any(True for _ in stated("actions", reading.text, ("ageing",))):
        return True
    if last is None or last.name != "stress_test" or intent not in _LISTED or not _asks_whom(reading):
        return False
    best = reading.intents[0]
    return (
        best.name == intent and best.probability >= _PLAIN and not _SUPPOSED.search(simplified(reading.text))
    )


def _asks_whom(reading: Reading) -> bool:
    """Say whether a piece asks for customers: who, which ones, a list of them."""
    asks = find("portfolio_words", reading.text, ("asks_whom", "asks_who"))
    return bool(asks or _ASKS_WHOM.search(simplified(reading.text)))
