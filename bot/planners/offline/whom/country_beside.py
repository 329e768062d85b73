"""A country beside a description holds for whoever it fits: 泰国那家检验公司 is nobody of Guangzhou."""

from collections.abc import Iterator

from bot.language.words import simplified
from bot.planners.offline.question.negations import is_denied
from bot.planners.offline.question.places import Place, places
from bot.planners.offline.whom.fitting import Fits, situated
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_BETWEEN_BEFORE = lazily(r"(?:那边|这边|那里|那儿|当地|客户)?(?:里|中)?的?[,， ]?")
_BETWEEN_BEHIND = lazily(
    r",? ?(?:(?:that|which|who) (?:is|are|sits?) )?(?:based |located |over |out |down |up )?"
    r"(?:in|from|of|out of) (?:the )?|[,，]?(?:就是|是|在|位于)?"
)


def kept_there(fits: Fits, text: str, span: tuple[int, int], desk: Desk) -> tuple[Fits, bool]:
    """Give those whom a description fits in the country said right beside it, and whether nobody does.

    Where nobody fits there, all of that country whom the asker may see are given, of whom one may be meant.
    """
    beside = tuple(_beside(text, span, desk)) if fits.seen else ()
    if not beside:
        return fits, False
    there = situated(beside, desk)
    kept = Fits(tuple(each for each in fits.seen if each in there), fits.hidden)
    if kept.seen:
        return kept, False
    return Fits(tuple(sorted(each for each in there if desk.may_see(each)))), True


def _beside(text: str, span: tuple[int, int], desk: Desk) -> Iterator[Place]:
    """Yield the country right before or behind a stretch that is not denied."""
    shown = simplified(text)
    for place in places(text, desk):
        if place.kind != "country" or not place.values or is_denied(shown, place.start, place.end):
            continue
        before = place.end <= span[0] and _BETWEEN_BEFORE.fullmatch(shown[place.end : span[0]])
        behind = place.start >= span[1] and _BETWEEN_BEHIND.fullmatch(shown[span[1] : place.start])
        if before or behind:
            yield place
