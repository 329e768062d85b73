"""What a message says in passing of a call or a paper: "before I phone Ipanema: …", "… for my slide".

Whom somebody is about to ring is whom the question is about; what its answer is needed for changes nothing.
"""

import re
from collections.abc import Iterable

from bot.language.lazy_pattern import lazily

_BEFORE = lazily(
    r"\W*(?:(?:ok|so|hi|hello|and|quick(?:ly| one)?|just)[ ,]+)*(?:before|when|while|after|since|as)"
    r" (?:i|we|you) (?:(?:will|can|have to|go and|go to) )?(?:phone|call|ring|e-?mail|mail|write to|meet|see"
    r"|visit|talk to|talk with|speak to|speak with|drive to|go to|reply to|answer)(?: up)?(?: the)? $"
    r"|\W*(?:我们?|咱们?|老板|业务员?)?(?:马上|待会儿?|一会儿?|等下|现在|今天|正)?(?:要|想|准备|打算)?"
    r"(?:去)?(?:给|跟|和|向|去|见|拜访|联系|回复|打电话给|致电) ?$",
    re.IGNORECASE,
)
_BEHIND = lazily(
    r"(?: (?:back|up|today|again|later|now|there))*\s*[:,;\uff0c–—]\s*(?=\S)"
    r"|(?:那边)?(?:打个?电话|通电话|回电话?|发邮件|写邮件|回邮件|写信|回信|见面|谈|聊)?(?:之?前|的时候|时|之?后)"
    r"\s*[:,;\uff0c\uff1a\uff1b]\s*(?=\S)",
    re.IGNORECASE,
)
_FOR = lazily(
    r",? (?:for|in|on) (?:my|our|the|this|a) (?:\w+ )?(?:slides?|slide deck|deck|presentation|powerpoint|ppt"
    r"|spreadsheet|excel(?: sheet| file)?|memo|notes|dashboard)(?![a-z])"
    r"|(?:做|写)?(?:PPT|幻灯片|汇报材料|演示稿|表格)(?:里|上|中)?(?:要|得)?用(?:的|一下|到)?[,\uff0c]?",
    re.IGNORECASE,
)
_MAKES = lazily(
    r"(?<![a-z])(?:make|makes|write|create|build|translate|design|format|formula|macro|fix|code|prepare|add"
    r"|insert|paste|put|summari[sz]e|rewrite|colou?r|layout|template)(?![a-z])"
    r"|做[个一份]|[制编]作|写[个一]|翻译|排版|公式|模板|美化",
    re.IGNORECASE,
)


def without_what_is_said_in_passing(text: str, names: Iterable[tuple[int, int]]) -> str:
    """Give a message without a call that is but told in front, the name kept, and without what it is for."""
    for start, end in names:
        behind = _BEHIND.match(text, end)
        if behind and _BEFORE.fullmatch(text[:start]) and any(map(str.isalnum, text[behind.end() :])):
            return f"{text[start:end]}: {text[behind.end() :]}"
    if _MAKES.search(text):
        return text
    left = " ".join(_FOR.sub(" ", text).split()) if _FOR.search(text) else text
    return left if any(map(str.isalnum, left)) else text
