"""All who are called by a name, counted: "both Lakeshores", 江南那三家, "all the Oakfields"."""

from collections.abc import Mapping, Sequence

from bot.language.words import simplified
from bot.planners.offline.question.ids_in_text import with_names
from bot.planners.offline.whom.described import Described
from bot.planners.offline.whom.fitting import alike
from knowledge.customers import Mention
from knowledge.desk import Choice, Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_WORDS = {2: "both two 2 两 俩 二", 3: "three 3 三", 4: "four 4 四"}
_COUNTS: Mapping[str, int] = {word: count for count, words in _WORDS.items() for word in words.split()}
_FIRMS = r"(?:companies|firms|customers|clients|accounts|ones|businesses|entities)"
_BEFORE = lazily(
    r"(?:(?<![a-z])(?:(?P<both>both)(?: (?:of )?the)?|(?:the|all|our) (?P<en>two|three|four)(?: of the)?"
    r"|(?P<all>all(?: of)? (?:the|our)|each of the|every)) (?:different )?"
    r"|(?P<zh>[两二三四2-4])[家个户](?:叫|名叫)?)$"
)
_BEHIND = lazily(rf"(?:['’]s? )?(?: ?(?P<two>two|three|four))? ?{_FIRMS}?(?:['’]s?)?(?![a-z])")
_BEHIND_ZH = lazily(
    r" ?的?(?:那|这|旗下|名下)?的?(?P<zh>[两二三四2-4几俩])"
    r"(?:[家户](?:公司|客户)?|个(?:公司|客户)|(?=的|各|都|分别))"
    r"(?!里|中|之|当|以外|除|的?(?:另|其中))(?:公司|客户)?"
)
_JOINED = lazily(r" ?(?:,|and(?![a-z])|&|or(?![a-z])|、|和|与|跟|以及|加)")
_MOST = 4
_NEAR = 5
"""Characters between what joins two names and the second one."""


def namesakes_counted(text: str, desk: Desk) -> Described | None:
    """Put all of a name in its place where so many are spoken of as there are; else those are offered.

    Where the asker may not see all of them, those that may be seen are offered: nobody is left out unsaid.
    """
    shown = simplified(text)
    named = desk.ledger.names.mentions(text) if len(shown) == len(text) else ()
    for mention in named:
        if not _may_be_counted(mention, shown):
            continue  # most names: looking for whether one goes on costs time
        told = _told(shown, _whole(mention, shown, desk), [each.start for each in named])
        if told is None:
            continue
        span, count = told
        called = _called(mention, count, desk)
        seen = tuple(each for each in called if desk.may_see(each))
        if len(called) <= 1 or not seen:
            continue
        if len(seen) == len(called) <= _MOST and count in (0, len(called)):
            return Described(with_names(text, span, seen))
        choices = tuple(Choice(customer_id=each, name=desk.ledger.customer(each).name) for each in seen)
        return Described(with_names(text, span, seen[:1]), choices)
    return None


def _may_be_counted(mention: Mention, shown: str) -> bool:
    """Say whether a count stands before a name, or behind it or the character that may belong to it."""
    if _BEFORE.search(shown[: mention.start]):
        return True
    return any(_BEHIND_ZH.match(shown, end) for end in (mention.end, mention.end + 1))


def _whole(mention: Mention, shown: str, desk: Desk) -> Mention:
    """Give a Chinese name with the character behind it, where that is a part of it: 奥克菲尔德."""
    longer = shown[mention.start : mention.end + 1]
    linking = desk.ledger.names.link(longer) if has_han(longer[-1:]) else mention.linking
    same = linking.verdict == mention.linking.verdict and has_han(longer[-1:])
    if not same or longer[-1] in _COUNTS or len(linking.candidates) != len(mention.linking.candidates):
        return mention
    return mention.model_copy(update={"text": longer, "end": mention.end + 1})


def _told(shown: str, mention: Mention, begin: Sequence[int]) -> tuple[tuple[int, int], int] | None:
    """Give the stretch with the name and its count, and how many are counted: 0 for all there are."""
    before = _BEFORE.search(shown[: mention.start])
    behind = _BEHIND_ZH.match(shown, mention.end)
    joined = _JOINED.match(shown, mention.end)
    if before and not (joined and any(joined.end() <= each <= joined.end() + _NEAR for each in begin)):
        said = before["en"] or before["zh"] or (before["both"] and "both")
        after = _BEHIND.match(shown, mention.end)
        end = after.end() if after and shown[mention.end : after.end()].strip() else mention.end
        return (before.start(), end), _COUNTS[said] if said else 0
    if behind and (mention.start == 0 or not _JOINED.search(shown[: mention.start][-3:])):
        return (mention.start, behind.end()), _COUNTS.get(behind["zh"], 0)
    return None


def _called(mention: Mention, count: int, desk: Desk) -> tuple[str, ...]:
    """Give those of a name: who may be meant by it, or all whose names have it where those are so many."""
    meant = tuple(dict.fromkeys(each.customer_id for each in mention.linking.candidates))
    if count and len(meant) != count:
        also = tuple(dict.fromkeys((*meant, *alike(simplified(mention.text), desk))))
        return also if len(also) > 1 else meant
    return meant
