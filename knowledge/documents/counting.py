"""A passage's tokens, counted: those of its headings and those of its text."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.documents.damaged_terms import damaged_terms
from knowledge.documents.mending import mended, rejoined
from knowledge.documents.outline import named_alone
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.trust import language_of
from knowledge.lazy_pattern import lazily
from knowledge.passages.asking import answers_plainly
from knowledge.passages.concepts import concepts
from knowledge.passages.tokens import plain, simplified, tokens

PLAINLY = "?plainly"
"""Stands among the tokens of a text that begins as an answer to "may we …?" does."""
CHINESE = "?zh"
"""Stands among the tokens of a text with Chinese in it, as `language_of` tells it."""
_SUFFIX = lazily(r"\.[A-Za-z][A-Za-z0-9]{1,4}$")

_ONWARD = lazily(
    r"\W*(?:(?:read|see|up)\s+(?:next|also|more)|(?:related|further|more|recommended|popular|other)\s+"
    r"(?:articles?|posts?|reading|links?|pages?|topics?|stories)"
    r"|(?:相关|推荐|延伸|扩展|热门|更多|其他)(?:文章|阅读|链接|内容|资讯)|猜你喜欢|上一篇|下一篇)\W*",
    re.IGNORECASE,
)
_SAYS = lazily(r"[。！]|[a-z]{2}\.(?:\s|$)")


@dataclass(frozen=True)
class Counted:
    """A passage's tokens: of its document's name and headings, and of its text."""

    heading: Counter[str]
    text: Counter[str]


def counted(passage: DocumentPassage) -> Counted:
    """Count a passage's tokens, the terms of the trade among them; titles of other articles have none.

    They resemble every question that one of those articles answers, and answer none. The numbers that
    headings count by say nothing of what is under them, and are read with the text.
    """
    if _leads_onward(passage):
        return Counted(Counter(), Counter())
    name = _SUFFIX.sub("", passage.document.rpartition("/")[2])
    named, numbers = named_alone(passage.section)
    text = Counter(
        all_tokens(passage.text if passage.text.startswith(numbers) else f"{numbers}\n{passage.text}")
    )
    if answers_plainly(simplified(plain(passage.text))):
        text[PLAINLY] = 1
    if language_of(passage.text) == "zh":
        text[CHINESE] = 1
    return Counted(Counter(all_tokens(f"{name} {named}")), text)


def all_tokens(text: str) -> Iterable[str]:
    """Give the tokens of a text in simplified characters, with the terms of the trade in it."""
    folded = mended(simplified(plain(text)))
    said = [*tokens(folded), *rejoined(folded), *concepts(folded)]
    yield from said
    has = {*said}
    for term in dict.fromkeys(damaged_terms(folded)):
        yield from (token for token in (*tokens(term), *concepts(term)) if token not in has)


def _leads_onward(passage: DocumentPassage) -> bool:
    """Say whether a passage does nothing but name what else there is to read."""
    headed = _ONWARD.fullmatch(passage.section.rpartition(" › ")[2]) or _ONWARD.match(passage.text)
    return headed is not None and not _SAYS.search(passage.text)
