"""What a heading limits its text to, against what a question is about: sales at home, and sales abroad."""

import re

from knowledge.lazy_pattern import lazily

_AT_HOME = lazily(
    r"\b(?:domestic(?:ally)?|home (?:market|sales|customers?)|inland)\b|国内|内销|境内|本土", re.IGNORECASE
)
_ABROAD = lazily(
    r"\b(?:exports?|exporting|overseas|foreign|abroad|international)\b|出口|外销|境外|海外|国外|外贸|跨境",
    re.IGNORECASE,
)
_WITH_NEW = lazily(
    r"\b(?:new|first-time) (?:customers?|buyers?|accounts?|clients?)\b|新客|新户", re.IGNORECASE
)
_WITH_OLD = lazily(
    r"\b(?:existing|regular|established|old) (?:customers?|buyers?|accounts?|clients?)\b"
    r"|老客|存量客户|现有客户",
    re.IGNORECASE,
)
_PAIRS = ((_AT_HOME, _ABROAD), (_WITH_NEW, _WITH_OLD))


def of_another_scope(question: str, headings: str) -> bool:
    """Say whether headings limit a text to the opposite of what a question is about."""
    return any(
        _alone(one, other, question) and _alone(other, one, headings)
        for pair in _PAIRS
        for one, other in (pair, pair[::-1])
    )


def _alone(said: re.Pattern[str], not_said: re.Pattern[str], text: str) -> bool:
    return bool(said.search(text)) and not not_said.search(text)
