"""All of those spoken of but some, told by their places: "all but the second: overdue", 除了第二家."""

import re
from collections.abc import Sequence

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.ids_in_text import with_names
from bot.planners.offline.question.left_out_names import left_out_names
from bot.planners.offline.whom.counted_places import EN_NOUN, EN_PLACE, counted, standing
from bot.planners.offline.whom.described import Described
from bot.planners.offline.whom.last_list import last_rows
from bot.planners.offline.whom.row_places import RowPlace, places_said, row_places
from bot.planners.offline.whom.runs_of_places import OTHER_THINGS
from bot.planners.offline.whom.several_rows import asks_beside
from bot.planners.offline.whom.spoken_in_order import asked_in_order
from knowledge.customers import Mention
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_OF_THEM = r"(?: of (?:them|those|these|the (?:two|three|four|five)))?"
_BEFORE = lazily(
    rf"(?:(?<![a-z])(?:(?:all|everyone|everybody|each|any|both|the (?:others|rest)){_OF_THEM}"
    r" (?:but(?: not)?|except(?: for)?|excepting|bar|barring|save(?: for)?|other than|apart from|besides"
    r"|without|excluding|minus)"
    r"|(?:but )?(?<!why )(?<!is )(?<!are )(?<!was )(?<!does )(?<!did )(?<!do )(?<!has )(?<!if )(?<!only )"
    r"(?:not(?: for)?|no|except(?: for)?|excepting|other than|apart from|aside from|without|w/o|excluding"
    r"|not counting|minus|skip(?:ping)?|leave out|leaving out|leave|take out|drop|omit|ignore|exclude"
    r"|forget(?: about)?|don['’]?t (?:show|want|need|include|bother with)|never ?mind))(?: the| that)? ?"
    r"|(?:但|就|都|先|请)*(?:除了?|除开|除去|不要|别要|不用?看|别看|去掉|剔除|排除|跳过|撇开|抛开|不算|不含|不包括"
    r"|不是|不管|别管|忽略)(?:掉|了)?)$"
)
_BEHIND = lazily(
    r"(?:(?: one)?,? (?:is |are |one )?(?:out|aside|excluded|left out)(?![a-z]))"
    r"|(?:以外|之外|除外|不要了?|不用?看了?|别看|去掉|不算|外)"
)
_JOINS = lazily(r"[ ,]*(?:(?:and|or|nor|&)(?![a-z])|[、和与或跟及])? ?(?:not )?(?:for )?(?:the )?")
_CORRECTS = lazily(r"(?:but )?(?:not?|no)(?![a-z])|不是")
"""What denies one for another behind a comma: "not the second, the third"."""
_OTHERS = lazily(
    r"[ ,\uff0c、;:：-]*(?:(?:and |but |just |only |then |show |give me |for )*"
    r"(?:all )?(?:the )?(?:others|rest|other (?:one|two|three|ones))(?: of (?:them|those))?(?![a-z])"
    r"|(?:但|就|只|再|请|帮我|给我|看看?|查查?|要)*(?:其他|其它|其余|剩下|别的|另外|余下)的?"
    r"(?:那?[几两三四2-4]?[家个户位])?(?:客户|公司)?)"
)
_PLACE = lazily(
    rf"(?<![a-z\d])(?:the |that )(?P<place>{EN_PLACE})(?: {EN_NOUN}(?:['’]s)?)?(?![a-z\d]){OTHER_THINGS}"
    rf"(?=['’]s|[ ]*[,.:;?!–—]|$| (?:and|or|but|out|aside|{EN_NOUN})(?![a-z]))"
)
_THIS_ONE = lazily(
    r"(?:(?:no|nope|sorry|wait|oh)[ ,.!]*)*(?:(?:i(?: did|['’]d)? ?(?:not|n['’]t) mean )?not (?:that|this)"
    r"(?: (?:one|company|customer|firm))?|(?:(?:that|this|it)(?:['’]s| is) )?(?:the )?wrong"
    r" (?:one|company|customer|firm))[ .!]*"
    r"|(?:不对?[,\uff0c ]*)?(?:不是[这那][家个](?:公司|客户)?|[搞弄选找]错(?:公司|客户|人)?了?)"
    r"[吧啊呀。!\uff01 ]*"
)
"""What denies that the one shown was meant, and says no more."""

_WRITES = lazily(r"(?<![a-z])(?:remind|dun|chase|ship|release)(?![a-z])|催|发货", re.IGNORECASE)
_FEW = 4


def all_but_some(text: str, conversation: Conversation, desk: Desk) -> Described | None:
    """Put those in who are left of the customers spoken of together where some are denied by their places.

    It is asked who is meant where nobody is left, places are none of theirs, or others are told beside them.
    """
    shown = simplified(text)
    if not conversation.turns or len(shown) != len(text):
        return None
    if _THIS_ONE.fullmatch(shown):
        return _the_other(text, conversation)
    named = desk.ledger.names.mentions(text)
    if named:
        return _but_those_named(text, named, conversation, desk)
    said = _said(shown)
    spans = _denied(shown, said)
    meant = (each for each in row_places(shown) if not any(_is_within(each.span, one) for one in spans))
    if not spans or any(meant):
        return None
    asked = asked_in_order(conversation, desk)
    if asked is None or not asked.together:
        return _of_the_list(text, said, conversation, desk)
    left = _left(said, asked.names)
    if not left or len(spans) < len(said):
        return Described(text, nobody=True)
    return _with(text, shown, spans, left)


def _but_those_named(
    text: str, named: Sequence[Mention], conversation: Conversation, desk: Desk
) -> Described | None:
    """Put those in who are left where some are named to be left out: "all but Ipanema: overdue"."""
    left_out, asked = left_out_names(text, named), asked_in_order(conversation, desk)
    if len(left_out) < len(named) or asked is None or not asked.together:
        return None
    out = {choice.customer_id for each in left_out for choice in each.linking.choices}
    left = [name for name in asked.names if name not in out]
    if not asks_of_those_left(text, left_out) or not 0 < len(left) < len(asked.names):
        return None
    shown = simplified(text)
    start, end = left_out[0].start, left_out[-1].end
    before, behind = _BEFORE.search(shown[:start]), _BEHIND.match(shown, end)
    span = (before.start() if before else start, behind.end() if behind else end)
    return _with(text, shown, [span], left)


def asks_of_those_left(text: str, left_out: Sequence[Mention]) -> bool:
    """Say whether a message that leaves somebody out asks something of its own of the others."""
    rest = f"{text[: left_out[0].start]} {text[left_out[-1].end :]}" if left_out else ""
    wishes = any(find(words, rest) for words in ("actions", "question_words", "conditions"))
    return wishes or _WRITES.search(rest) is not None


def _is_within(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]


def _the_other(text: str, conversation: Conversation) -> Described | None:
    """Put the other one of two offered in where the one shown is denied: "not that one", 不是这家."""
    offered, subject = conversation.offered, conversation.subject
    others = [each for each in offered if each != subject] if subject in offered else []
    return Described(others[0]) if len(others) == 1 else Described(text, nobody=True)


def _of_the_list(
    text: str, said: Sequence[RowPlace], conversation: Conversation, desk: Desk
) -> Described | None:
    """Put those left of a list in; it is asked who is meant where they are many."""
    rows = tuple(dict.fromkeys(last_rows(conversation, desk)))
    shown = simplified(text)
    spans, left = _denied(shown, said), _left(said, rows) if rows else []
    if not asks_beside(shown, spans[0]):
        return None
    if rows and (not left or len(left) > _FEW or len(spans) < len(said)):
        return Described(text, nobody=True)
    return _with(text, shown, spans, left) if left else None


def _with(text: str, shown: str, spans: Sequence[tuple[int, int]], left: Sequence[str]) -> Described:
    start, end = min(start for start, _ in spans), max(end for _, end in spans)
    others = _OTHERS.match(shown, end)
    return Described(with_names(text, (start, others.end() if others else end), left))


def _left(said: Sequence[RowPlace], names: Sequence[str]) -> list[str]:
    """Give who is left of some in a row; nobody where a place is none of theirs."""
    count = len(names)
    places = [standing(each.place, count) for each in said]
    if not all(-count <= place < count for place in places):
        return []
    out = {place % count for place in places}
    return [name for place, name in enumerate(names) if place not in out]


def _said(shown: str) -> list[RowPlace]:
    """Give the places that a text tells, in few words too: "the first, not the second"."""
    said = places_said(shown)
    for each in _PLACE.finditer(shown):
        if not any(each.start() < one.span[1] and one.span[0] < each.end() for one in said):
            said.append(RowPlace(counted(each["place"]), each.span()))
    return sorted(said, key=lambda each: each.span)


def _denied(shown: str, said: Sequence[RowPlace]) -> list[tuple[int, int]]:
    """Give the stretches in which places are denied, with the words that deny them."""
    found: list[tuple[int, int]] = []
    for each in said:
        start, end = each.span
        before, behind = _BEFORE.search(shown[:start]), _BEHIND.match(shown, end)
        between = shown[found[-1][1] : start] if found else None
        joined = between is not None and _JOINS.fullmatch(between) is not None
        joined = joined and not (between == ", " and _CORRECTS.match(shown, found[0][0]))
        if before or behind or joined:
            found.append((before.start() if before else start, behind.end() if behind else end))
    return found
