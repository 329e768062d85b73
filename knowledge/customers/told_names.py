"""Names of nobody that a message tells as a name, or as who rang: 有个叫弗莱堡导管的, "thornbury rang me"."""

import re
from collections.abc import Iterator, Sequence

from knowledge.customers.question_text import QuestionText
from knowledge.customers.records import UnknownName
from knowledge.lazy_pattern import lazily

_CALLED_ZH = lazily(
    r"(?:有一?[个家户位]|[这那]一?[个家户位]|客户|公司|单位|新来的)(?:新?客户|公司|单位)?(?:名字|名称)?"
    r"(?:叫做?|叫作|名叫|名为|称作)(?P<name>[\u4e00-\u9fffA-Za-z&.]{2,10}?)的?"
    r"(?=[,\uff0c。;\uff1b?\uff1f!\uff01 ]|$|的)"
)
_CALLED_EN = lazily(
    r"\b(?:customer|client|account|company|firm|outfit|one|somebody|someone|people)"
    r"(?: (?:that|which|who)(?: is|['\u2019]s| are)?)? (?:called|named|by the name of|going by)"
    r" (?P<name>[A-Za-z][\w&'\u2019.-]*"
    r"(?: (?!(?:is|are|has|have|who|that|which|and|do|does|what|how|can|owes?|here|there|please)\b)"
    r"[A-Za-z][\w&'\u2019-]*){0,3})",
    re.IGNORECASE,
)
_RANG = lazily(
    r"(?:^|[.;!?] |\b(?:because|as|since|so|ok|hi|hey|and|morning|hello|just had|had|got|have) )"
    r"(?P<name>[a-z][\w&'\u2019-]+(?: [a-z&][\w&'\u2019-]*){0,2}?)"
    r" (?:(?:just|have|has|keeps?|kept) )*(?:rang|called me|phoned|e-?mailed|texted|messaged|ringing|calling"
    r"|on the phone|on the line"
    r"|wants? (?:more|longer|another|extra|\d+|net|credit|time))\b",
    re.IGNORECASE,
)
_ASKED_FOR = lazily(
    r"什么|啥|谁|哪|怎|多少"
    r"|(?i:^(?:what|who|which|it|they|them|that|this)\b"
    r"|\b(?:people|customers|clients|guys|colleagues|team|boss|office)\b)"
)
"""What names nobody: questions, and many people together."""


def find_told_names(question: str, taken: Sequence[tuple[int, int]] = ()) -> Iterator[UnknownName]:
    """Yield what a message says somebody is called, outside `taken`; who rang has a word of no question."""
    for pattern in (_CALLED_ZH, _CALLED_EN):
        for match in pattern.finditer(question):
            if not _ASKED_FOR.search(match["name"]):
                yield from _free(match, taken)
    for match in _RANG.finditer(question):
        words = match["name"].split()
        if not _ASKED_FOR.search(match["name"]) and any(
            len(word) > 3 and not QuestionText(word, ()).is_vocabulary[0] for word in words
        ):
            yield from _free(match, taken)


def _free(match: re.Match[str], taken: Sequence[tuple[int, int]]) -> Iterator[UnknownName]:
    start, end = match.span("name")
    if all(end <= other[0] or other[1] <= start for other in taken):
        yield UnknownName(start=start, end=end, text=match["name"])
