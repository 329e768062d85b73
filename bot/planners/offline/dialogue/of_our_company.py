"""Our own company named where all its customers are meant: "total overdue of our company", 咱们总逾期多少."""

import re

from bot.conversation import Conversation
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_WHOLE = r"(?:company|firm|business|group|portfolio|book)"
_OURS_EN = lazily(
    rf" (?:of|for|across|in|at) (?:our|the (?:whole|entire)|all of our|our (?:whole|entire)) {_WHOLE}"
    r"(?=[ ?.!,]*$|,| (?:now|today|right now|please|currently))",
    re.IGNORECASE,
)
_THE_EN = lazily(
    r" (?:of|for|across|in|at) the (?:company|firm|business)(?=[ ?.!,]*$|,| (?:now|today|right now|please))",
    re.IGNORECASE,
)
_TOTAL = lazily(r"(?<![a-z])(?:total|overall|altogether|in all|whole)(?![a-z])", re.IGNORECASE)
_OURS_ZH = lazily(
    r"^(?:那|请问|帮我看看?|查查?|看看|查一下|看一下)?"
    r"(?P<ours>(?:咱们|咱|我们|我司|本公司|我们公司|咱们公司|全公司|整个公司)的?)"
    r"(?=(?:现在|目前|眼下|今天|总共|一共|总的|总)*(?:逾期|超期|谁|哪些客户|哪几家|有谁|有哪些))"
)


def without_our_company(text: str, conversation: Conversation, desk: Desk) -> str:
    """Leave our own company out of a wish for all customers' figures, which are meant anyway.

    "The company" of somebody spoken of may be that customer.
    """
    ours = _OURS_EN.search(text) or _OURS_ZH.search(text)
    if ours is None and conversation.subject is None and _TOTAL.search(text):
        ours = _THE_EN.search(text)
    if ours is None or desk.ledger.names.mentions(text):
        return text
    start, end = ours.span("ours") if "ours" in ours.re.groupindex else ours.span()
    return text[:start] + text[end:]
