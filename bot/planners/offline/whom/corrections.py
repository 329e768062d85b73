"""A customer corrected by a part of a name or a character: "no, I meant Gears", 不对，是丰收的丰那家."""

from collections.abc import Iterable

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.whom.fitting import (
    FILLER,
    WORD,
    Fits,
    called_so,
    named_so,
    of_a_trade,
    shown_of,
    told_among,
    with_part,
)
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

CHARACTER = lazily(r"[㐀-鿿]{1,6}的(?P<hint>[㐀-鿿])(?:字)?(?:那一?[家个])?(?:的那[家个])?[。!！ ]*")
"""A character told by a word that has it: 山峰的峰."""

_CORRECTION = lazily(
    r"(?:(?:no|nope|sorry|wait|oops|actually|not that one|i meant?|i said|rather)(?![a-z])|[ ,.!\uff0c。、]"
    r"|不对|不是|说错了|打错了|错了|我是说|我说的是|是|应该是|哦)+"
)
_GOES_ON = lazily(
    r"(?:(?:and|also|ok(?:ay)?|now|then)[ ,]+)*(?:(?:what about|how about|(?:do )?(?:the )?same"
    r"(?: (?:thing|again|question|figures?))? (?:for|with|on|of|about)|(?:and|also|now) for"
    r"|for|and|then|now|also)(?![a-z])[ ,]*)|那么?|还有|再看看?"
)
_ALSO = lazily(
    r"(?:and |also )*(?P<rest>[a-zà-ɏ& -]{3,30}?)(?:,? (?:too|as well|likewise))(?:,? please)?"
    r"|(?:那么?|再|还有|顺便)*(?P<han>[㐀-鿿]{2,6}?)(?:那[家个])?(?:也|同样|一样)(?:给我|帮我|要|来)?"
    r"(?:看看?|查查?|算算?|说说|来)?(?:一下|一遍|一份)?[吧呢]?"
)
"""How the same is asked of somebody else by a part of its name: 精铸也看一下吧, "Gears too"."""

_OF_THEM = lazily(r"(?:那么?|还有|再看看?)?(?P<han>[㐀-鿿]{2,6}?)的(?:那一?[家个])?[呢吗]")
"""How the same is asked of another one of those offered: 德国的呢."""

_CONDITION = lazily(
    r" (?:at|in|as of|as at|on|with|over|from|by|for) [^,]*\d[^,]*$|,? (?:in|按|用|折) ?(?:euros?|dollars?"
    r"|pounds?|yuan|[a-z]{3})$"
    r"|[,\uff0c][^,\uff0c]*\d[^,\uff0c]*$|按[^,\uff0c]*\d[^,\uff0c]*$|[,\uff0c] ?(?:in|按|用) ?[a-z]{3,7}$"
    r"|[,\uff0c]? ?(?:按|用|折合?|换)成?(?:美元|美金|欧元|英镑|日元|港币|人民币)[看算计]?$"
)
"""What a correction says besides, which stays: "and foods at 6 %"."""

_NOTHING, _BEHIND = lazily(r""), lazily(r"(?: then| instead| now| please)*[ ,\uff0c]*$")
_PART_ZH = lazily(r"[㐀-鿿]{2,4}")
_ASKED_FOR = ("actions", "measures", "kpis", "stages", "signals", "conditions", "groupings", "limit_states")
"""Lists of what is asked for: a word of these alone names nobody."""

_AROUND = lazily(r"[ .!?。\uff01\uff1f]+$")
_LONGEST, _FEW = 48, 3
"""Characters of a correction, and words of one that names but a part of a name."""

_NEAR = 9
"""Customers of names like the last one's that a correction may mean."""


def corrected_to(text: str, conversation: Conversation, desk: Desk) -> tuple[tuple[int, int], Fits] | None:
    """Give where a correction names whom it means, and who that is.

    It means one that was offered or spoken of, or is called like the last one; of those called so also
    customers whom the asker may not see count.
    """
    shown = _AROUND.sub("", simplified(text))
    also = _also(shown, conversation, desk)
    if also is not None:
        return (0, len(shown)), also
    corrects, subject = _CORRECTION.match(shown), conversation.subject
    said = corrects or _GOES_ON.match(shown) or _NOTHING.match(shown)
    if said is None or subject is None or len(shown) > _LONGEST or said[0].endswith("不是"):
        return None
    tail = _CONDITION.search(shown, said.end())
    rest = _BEHIND.sub("", shown[said.end() : tail.start() if tail else len(shown)])
    character = CHARACTER.fullmatch(rest) if corrects else None
    words = [word for word in WORD.findall(rest) if word not in FILLER]
    words = words or ([rest] if _PART_ZH.fullmatch(rest) and not corrects else [])
    if character is None and (not words or len(rest.split()) > _FEW):
        return None
    offered = (*conversation.offered, *(conversation.spoken_of if corrects else ()))
    near = corrects or (_is_but_a_name(rest) and not _is_named_in_full(text, desk))
    alike = _alike(subject, desk) if near else ()
    for among in (offered, alike):
        known = {each for each in among if each != subject and desk.ledger.has_customer(each)}
        fits = shown_of(_called(character["hint"] if character else "", words, known, desk), desk)
        if fits.seen or fits.hidden:
            return (said.end(), said.end() + len(rest)), fits
    return None


def is_a_correction(text: str) -> bool:
    """Say whether a piece begins by putting something right: "no, engineering", 不对，是配件."""
    return _CORRECTION.match(_AROUND.sub("", simplified(text))) is not None


def goes_on_to_somebody(text: str) -> bool:
    """Say whether a piece begins by going on to somebody else: "and engineering"."""
    return _GOES_ON.match(_AROUND.sub("", simplified(text))) is not None


def _is_named_in_full(text: str, desk: Desk) -> bool:
    return any(each.linking.verdict == "one" for each in desk.ledger.names.mentions(text))


def _is_but_a_name(rest: str) -> bool:
    """Say whether words name nothing that is asked for, and so may be a part of a name: "foods, at 6%"."""
    return not any(find(subject, rest) for subject in _ASKED_FOR)


def _also(shown: str, conversation: Conversation, desk: Desk) -> Fits | None:
    """Give whom the same is asked of by a part of its name, where nobody is named in full."""
    of_them, subject = _OF_THEM.fullmatch(shown), conversation.subject
    said = _ALSO.fullmatch(shown) or of_them
    if said is None or subject is None or not desk.shows(subject):
        return None
    if _is_named_in_full(shown, desk):
        return None
    words = said["han"] or said["rest"]
    near = (
        conversation.offered,
        conversation.spoken_of,
        desk.ledger.group_of(subject),
        _alike(subject, desk),
    )
    for among in near[:1] if of_them else near:
        known = {each for each in among if each != subject and desk.ledger.has_customer(each)}
        fits = shown_of(called_so(words, known, desk), desk)
        if among == conversation.offered and not (fits.seen or fits.hidden):
            fits = told_among(words.removesuffix("的"), known, desk)
        if fits.seen or fits.hidden:
            return fits
    return None


def _called(character: str, words: Iterable[str], ids: Iterable[str], desk: Desk) -> Iterable[str]:
    """Give those whose names have a character, or all of some words."""
    if character:
        return (each for each in ids if character in simplified(desk.ledger.customer(each).name))
    known, wanted = tuple(ids), tuple(words)
    if len(wanted) == 1 and _PART_ZH.fullmatch(wanted[0]):
        return with_part(wanted[0], known, desk)
    return set(named_so(wanted, known, desk)) or of_a_trade(" ".join(wanted), known, desk)


def _alike(subject: str, desk: Desk) -> tuple[str, ...]:
    """Give those called like the last one, if that one may still be seen."""
    if not desk.shows(subject):
        return ()
    near = desk.ledger.names.near(desk.ledger.customer(subject).name, _NEAR)
    return tuple(each.customer_id for each in near)
