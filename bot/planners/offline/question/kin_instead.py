"""Somebody named whose relative is what is wanted: "X I know already, it's their parent I need: limit?"."""

import re
from collections.abc import Sequence

from knowledge.lazy_pattern import lazily

_KIN_EN = r"(?P<kin>parent|holding|mother|group|subsidiar(?:y|ies)|daughter|sister)(?: company)?"
_EN = lazily(
    r" (?:i (?:already |just )?(?:know|have|saw|checked|looked at|got|did)(?: about)?"
    r"|is (?:clear|known|done|fine))"
    r"(?: already| now)?\s*[,;.–—-]\s*(?:but |so |and )?"
    rf"(?:(?:it['\u2019]?s|it is|what i need is|i (?:need|want|mean|am after)|i['\u2019]m after|now"
    rf"|what about|how about|give me|show me|tell me about)) (?:their|its|his|the) {_KIN_EN}"
    r"(?: (?:that )?(?:i|we) (?:need|want|mean|care about|am after|are after))?",
    re.IGNORECASE,
)
_ZH = lazily(
    r"(?:那[边家])?(?:的)?(?:我|咱)?(?:都|已经)?(?:知道|清楚|看过|查过|了解)了?[,\uff0c;\uff1b。 ]*"
    r"(?:我?(?:要|问|想[知看查]道?)的?是|现在看|再看|要看|我要)(?:他们?家?|它|人家)的?"
    r"(?P<kin>母公司|集团|子公司|控股公司|上级公司)"
)


def with_the_relative_wanted(text: str, names: Sequence[tuple[int, int]]) -> str:
    """Give a message that asks of the relative alone, where whose it is is but named before it."""
    for start, end in names:
        said = _EN.match(text, end)
        if said:
            return f"{text[:end]}'s {said['kin']}{text[said.end() :]}"
        said = _ZH.match(text, end)
        if said:
            return f"{text[start:end]}的{said['kin']}{text[said.end() :]}"
    return text
