"""Rows of the last list beside somebody named: "limit of the first and of Müller", 华伟和第二家的额度."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.whom.counted_places import EN_PLACE
from bot.planners.offline.whom.kin_words import ANY_RELATIVE
from bot.planners.offline.whom.row_places import row_places
from bot.planners.offline.wishes.ranked_rows import ranked_row, speaks_of_most
from bot.planners.offline.wishes.rows import Stretch, rows_meant, speaks_of_rows, with_each
from knowledge.customers import Mention
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_MAY_POINT = lazily(
    rf"(?<![a-z])(?:{EN_PLACE}|top|bottom|middle|next|penultimate|one|customer|whoever|no|row|number)(?![a-z])"
    r"|#|[第最垫榜末]|[前后头][两二三四2-4]|下一"
)
"""What every text has that points at a row; most texts that name somebody have none of it."""

_OF = r"(?:(?:also |then )?(?:of|for|by|from|on|at|that of|those of|what about) )?"
_JOINS = r",? (?:and|or|plus|&|as well as|along with|together with|with|versus|vs\.?|against|than)"
_JOINS_ZH = r"[ ,\uff0c]*(?:和|与|跟|同|及|以及|还有|加上?|、|或者?|还是|比) ?"
_COMMA = r"[,\uff0c]"
_A_ROW = (
    rf"(?=(?:the|that|whoever|number|no\.?|row|top|bottom|last|{EN_PLACE})(?![a-z])|#"
    r"|[排在]*(?:第|最|前|后|头|倒数|垫底|榜)|(?:名单|清单|列表|表)[上里中第最前后])"
)
_JOINED = rf"(?:(?:['’]s?)?(?:{_JOINS}|(?P<comma>,)) {_OF}|的?(?:{_JOINS_ZH}|(?P<zh_comma>{_COMMA} ?)))"
_BEHIND = lazily(rf"{_JOINED}{_A_ROW}")
_BEHIND_AND_NAMED = lazily(_JOINED)
_BEFORE = lazily(rf"(?:(?:{_JOINS}|(?P<comma>,)) {_OF}|{_JOINS_ZH}|(?P<zh_comma>{_COMMA} ?))$")
_OF_SEVERAL = lazily(
    rf"{_JOINS}(?![a-z])|(?<![a-z])(?:both|each|respectively)(?![a-z])|[和与跟及、]|分别|各自?|都"
)
"""What makes commas those of a list: else "the second one, Müller" tells one customer twice."""

_COMPARED = lazily(
    rf"(?<![a-z])(?:than|versus|vs\.?|against|compared (?:to|with)|relative to) (?:the |that )?"
    rf"(?:{EN_PLACE}|one|top|bottom)(?![a-z])"
)
"""What weighs a name against a row that stands elsewhere: "does Müller owe more than the first one?"."""

_OWNS = ("'s", "’s", "的")
_OWES = lazily(
    r"['’]s|的|: "
    r"| (?:owes?|pays?|paid|has|have|needs?|orders?|can|could|may|is (?:overdue|late|over|blocked))(?![a-z])"
)
_IS_OF = lazily(r"(?<![a-z])(?:of|for) $")
_ONLY_MARKS = lazily(r"[ ,:\uff0c\uff1a(\uff08–—-]*")
"""Between a place and a name they tell one another: "the second one, Müller"."""

_A_FEW = lazily(
    r"[前后头][\d两二三四五六七八九十]+[家个户位名]|(?<![a-z])(?:first|last|top|bottom) (?:few|\d)(?![\d%])"
    r"(?! (?:days?|weeks?|months?|quarters?|years?)(?![a-z]))"
)


class _Beside(NamedTuple):
    """A text without its names and what joins them to the rest, and where each of its characters stood."""

    text: str
    places: tuple[int, ...]


def with_rows_beside_names(text: str, conversation: Conversation, desk: Desk) -> str:
    """Put ids in the place of rows of the last list that a text joins to names."""
    beside = _beside_names(text, conversation, desk)
    if beside is None or conversation.last_list is None:
        return text
    found = rows_meant(beside.text, conversation.last_list, conversation.subject, desk)
    found = found or _with_most(beside.text, conversation, desk)
    return with_each(text, (_where_it_stood(each, beside) for each in found))


def joins_a_row_to_a_name(text: str, conversation: Conversation, desk: Desk) -> bool:
    """Say whether a text joins a row to a name, which it does no more where it is known whose row it is."""
    return _beside_names(text, conversation, desk) is not None


def _beside_names(text: str, conversation: Conversation, desk: Desk) -> _Beside | None:
    shown = simplified(text)
    if conversation.pending is not None or not _MAY_POINT.search(shown) or ANY_RELATIVE.search(shown):
        return None
    mentions = desk.ledger.names.mentions(text)
    beside = _without_names(shown, mentions) if mentions else None
    points = beside and (
        speaks_of_rows(beside.text) or speaks_of_most(beside.text) or _A_FEW.search(beside.text)
    )
    return beside if points else None


def _without_names(shown: str, mentions: Sequence[Mention]) -> _Beside | None:
    """Take each name out with what joins it to a row or a name beside it; None where one is not joined."""
    taken: list[tuple[int, int]] = []
    starts = {each.start for each in mentions}
    listed = _OF_SEVERAL.search(shown) is not None
    for each in mentions:
        behind = _BEHIND.match(shown, each.end)
        named = _BEHIND_AND_NAMED.match(shown, each.end)
        behind = behind or (named if named and named.end() in starts else None)
        joined = behind or _BEFORE.search(shown[: each.start])
        if joined and (joined["comma"] or joined["zh_comma"]) and not listed:
            joined = None
        if joined is None and (_COMPARED.search(shown) or _asks_of_rows_alone(shown, mentions)):
            continue
        if joined is None:
            return None
        taken.append((each.start, joined.end()) if behind else (joined.start(), each.end))
    kept = tuple(place for place in range(len(shown)) if not any(a <= place < b for a, b in taken))
    return _Beside("".join(shown[place] for place in kept), kept)


def _asks_of_rows_alone(shown: str, mentions: Sequence[Mention]) -> bool:
    """Say whether every row is asked something of its own, as a name is: "the second's limit, Müller's …"."""
    said = row_places(shown)
    return bool(said) and all(_is_asked_of(shown, each.span, mentions) for each in said)


def _is_asked_of(shown: str, span: tuple[int, int], mentions: Sequence[Mention]) -> bool:
    start, end = span
    owns = shown[start:end].endswith(_OWNS) or _OWES.match(shown, end) or _IS_OF.search(shown[:start])
    beside = (shown[end : each.start] if each.start >= end else shown[each.end : start] for each in mentions)
    return bool(owns) and not any(_ONLY_MARKS.fullmatch(between) for between in beside)


def _with_most(text: str, conversation: Conversation, desk: Desk) -> tuple[Stretch, ...]:
    """Give whose row has most of something, where a text says so and it is one."""
    last = conversation.last_list
    ranked = ranked_row(text, last, desk) if last is not None else None
    return ((ranked.span, ranked.customers),) if ranked and ranked.customers else ()


def _where_it_stood(said: Stretch, beside: _Beside) -> Stretch:
    (start, end), ids = said
    return (beside.places[start], beside.places[end - 1] + 1), ids
