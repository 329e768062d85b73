"""An id and a name beside each other: C004 华纬机械, "Oakfield Foods (C029)".

Both of one customer are that one. Of two, it is asked which of both is meant, and "go by the name" says it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.whom.described import Described, put
from bot.planners.offline.whom.fitting import Fits
from knowledge.customers import Mention
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_ID = lazily(r"(?<![A-Za-z0-9])[A-Za-z]{0,4}-?\d[A-Za-z0-9-]*(?![A-Za-z0-9])")
_NUMBERED = (
    r"(?:(?:(?:customer|client|account) )?(?:id|no\.?|number|code|customer|client|account)"
    r"|(?:客户)?(?:编号|代码|编码|号码?))(?: is|是|为|[:\uff1a#])?\s*"
)
_ID_BEHIND = lazily(rf"\s*(?:[,\uff0c]\s*(?={_NUMBERED}))?[(\uff08\[]?\s*(?:{_NUMBERED})?", re.IGNORECASE)
_ID_BEFORE = lazily(r"[)\uff09\]]?\s*(?:[:\uff1a–—-]\s*)?(?:的|[(\uff08\[\"“「])?\s*")
_CLOSED = lazily(r"\s*[)\uff09\]\"”」]")
_SEVERAL = lazily(
    r"(?<![a-z])(?:and|or|vs\.?|versus|both|each|compare|compared|than|either)(?![a-z])|和|与|跟|还是|或|都|各|分别|[两俩]"
    r"|比|哪[个家]",
    re.IGNORECASE,
)
_LONGEST = 60
_NAME, _NUMBER = r"(?:公司|客户)?(?:名字|名称|名)", r"(?:客户)?(?:编号|代码|编码|号码?|id)"
_RIGHT = r"(?:(?:来|查)?为准|没错|是?对的?|正确|来|查)"
_WRONG = r"(?:我|是|可能|应该)*(?:记|写|打|输|搞|弄|报|填)?错"
_EN_NAME, _EN_NUMBER = r"(?:company |customer )?name", r"(?:customer )?(?:id|number|code|no\.)"
_GO_BY = (
    r"(?:go(?:ing)? (?:by|with)|use|trust|take|stick (?:to|with)|by|follow|believe) (?:the |its |their )?"
)
_IS_RIGHT = (
    r"(?:(?: is|['’]s| was)(?: the)? (?:right|correct|fine|good|what counts|what i mean)| counts| wins)"
)
_IS_WRONG = r"(?: is| was|['’]s)(?: a)? (?:wrong|typo|mistyped|incorrect|mistake|off)"
_MISTYPED = (
    r"(?:mistyped|misread|mixed up|confused|misremembered|(?:typed|wrote|have|had|gave|got)(?: you)?(?: in)?)"
)


def _says(right: str, wrong: str, right_zh: str, wrong_zh: str) -> re.Pattern[str]:
    """Give what says that one of both counts: it is right, or the other one wrong."""
    return lazily(
        rf"(?<![a-z])(?:{_GO_BY}{right}(?![a-z])|(?:the )?{right}{_IS_RIGHT}|(?:the )?{wrong}{_IS_WRONG}"
        rf"|{_MISTYPED} (?:the |its |a )?(?:wrong )?{wrong}(?![a-z])|(?:wrong|bad) {wrong}(?![a-z])"
        rf"|^(?:by )?the {right}[ .,!]*$)"
        rf"|(?:以|按|照|依|看)?{right_zh}{_RIGHT}|{wrong_zh}{_WRONG}|^(?:就|以|按|看)?{right_zh}[吧的 。]*$",
        re.IGNORECASE,
    )


_BY_NAME = _says(_EN_NAME, _EN_NUMBER, _NAME, _NUMBER)
_BY_ID = _says(_EN_NUMBER, _EN_NAME, _NUMBER, _NAME)


class _Pair(NamedTuple):
    """Where an id and a name stand beside each other, whose they are, and both as typed."""

    span: tuple[int, int]
    by_id: str
    by_name: tuple[str, ...]
    typed: tuple[str, str]


def told_twice(text: str, conversation: Conversation, desk: Desk) -> str | Described | None:
    """Give a text with one id in place of both where they agree; else both to choose from, or the one chosen.

    Where either may not be shown, the words for that one are left, and are denied.
    """
    chosen = _settled(text, conversation, desk)
    if chosen:
        return Described(chosen)
    pair = next(_pairs(text, desk), None)
    if pair is None:
        return None
    (start, end), both = pair.span, (pair.by_id, *pair.by_name)
    before, behind = text[:start], text[end:]
    hidden = [not desk.may_see(pair.by_id), not all(map(desk.may_see, pair.by_name))]
    if any(hidden):
        return f"{before}{pair.typed[hidden.index(True)]}{behind}"
    if pair.by_id in pair.by_name:
        return f"{before}{pair.by_id}{behind}"
    if _SEVERAL.search(simplified(f"{before} {behind}")):
        return None
    return put(text, pair.span, Fits(both), desk, offered=True)


def _settled(text: str, conversation: Conversation, desk: Desk) -> str | None:
    """Give the one of both that an answer says is right: 以名字为准, "I mistyped the number"."""
    pending = conversation.pending
    if pending is None or len(pending.choices) <= 1 or not conversation.turns or len(text) > _LONGEST:
        return None
    offered = {each.customer_id for each in pending.choices}
    pair = next(_pairs(conversation.turns[-1].question, desk), None)
    if pair is None or {pair.by_id, *pair.by_name} != offered or len(pair.by_name) > 1:
        return None
    shown = simplified(text)
    by_name, by_id = _BY_NAME.search(shown), _BY_ID.search(shown)
    if bool(by_name) == bool(by_id):
        return None
    return pair.by_name[0] if by_name else pair.by_id


def _pairs(text: str, desk: Desk) -> Iterator[_Pair]:
    """Yield the ids of a text that have a name beside them, of the same customer or of another."""
    for said in _ID.finditer(text):
        known = next((each for each in (said[0], said[0].upper()) if desk.ledger.has_customer(each)), None)
        if known is None:
            continue
        others = f"{text[: said.start()]}{' ' * len(said[0])}{text[said.end() :]}"
        for name in desk.ledger.names.mentions(others):
            pair = _pair(text, said, known, name)
            if pair:
                yield pair


def _pair(text: str, said: re.Match[str], known: str, name: Mention) -> _Pair | None:
    """Give a name and an id that stand right beside each other, unless the name is but a word of it."""
    if name.end <= said.start():
        between, span = _ID_BEHIND.fullmatch(text, name.end, said.start()), (name.start, said.end())
    elif said.end() <= name.start:
        between, span = _ID_BEFORE.fullmatch(text, said.end(), name.start), (said.start(), name.end)
    else:
        return None
    linking = name.linking
    ids = [each.customer_id for each in linking.candidates]
    if between is None or not ids or re.search(r"\d", name.text):
        return None
    meant = tuple(ids[:1]) if linking.verdict == "one" else tuple(dict.fromkeys(ids))
    if known in meant:
        meant = (known,)
    elif linking.candidates[0].how == "partial":
        return None
    opened = re.search(r"[(\uff08\[\"“「]\s*(?:\w[^()]*)?$", between[0])
    closed = _CLOSED.match(text, span[1]) if opened else None
    return _Pair((span[0], closed.end() if closed else span[1]), known, meant, (said[0], name.text))
