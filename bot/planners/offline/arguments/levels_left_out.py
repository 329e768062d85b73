"""Levels of warning signs of which two are left out, so that the third is meant: 关注级和严重的都别给."""

import re
from functools import cache

from bot.language.words import Found, simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.word_patterns import any_word
from knowledge.lazy_pattern import lazily

LEVELS = ("watch", "warning", "critical")
_JOINED = (
    r"(?:的|级|那|些|类|,|\uff0c|、|和|与|及|跟|或|以?及|还有|也|都|不要|(?<!级)别给?"
    r"|nor|or|and|/|&|neither|not|the|any|ones?|level|signals?| )*"
)
_BEFORE = (
    r"(?:(?<![a-z])(?:neither|not|no|without|leave out|leaving out|except(?: for)?|excluding|exclude|skip"
    r"|drop|ignore|hide|besides|other than|apart from|rather than|minus|spare me"
    r"|do(?: not|n['\u2019]t) (?:want|need|show|give)(?: me)?)"
    r"|不要|不看|不列|别给|别列|别看|别要|除了?|去掉|排除|剔除|撇开|刨除|不含|不包括|略过|跳过)"
)
_BEHIND = (
    r"(?:(?:的|级别?|那|些|类|信号|预警)*(?:这|那)?两?[类种级]?(?:通通|统统|全部?|一律|一概|都|也|就|我)*"
    r"(?:(?<!级)别|不要|不用|不看|不列|不需要|免了|去掉|排除|剔除|除外|略过|跳过|拿掉|不算|之外|以外)"
    r"| (?:ones |signs |signals |levels |both )*"
    r"(?:excluded|left out|aside|not (?:wanted|needed|included)|can stay out))"
)


def level_left(text: str) -> str | None:
    """Give the level that is left where a question leaves out the two others and names none of them else."""
    said = find("portfolio_words", text, LEVELS)
    if len({item.name for item in said}) < len(LEVELS) - 1:
        return None
    spans = list(_left_out().finditer(simplified(text)))
    out = {item.name for item in said if any(_within(item, span) for span in spans)}
    left = [level for level in LEVELS if level not in out]
    named = {item.name for item in said} - out
    return left[0] if len(left) == 1 and named <= set(left) else None


def _within(item: Found, span: re.Match[str]) -> bool:
    return span.start() <= item.start and item.end <= span.end()


@cache
def _left_out() -> re.Pattern[str]:
    """Give the pattern of two levels beside each other with what leaves them out before or behind them."""
    level = any_word("portfolio_words", *LEVELS)
    both = f"{level}{_JOINED}{level}"
    return lazily(f"{_BEFORE}{_JOINED}{both}|{both}{_BEHIND}")
