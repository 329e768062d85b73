"""A company of a name told by where it is: "Castellani 苏州子公司", "the Suzhou arm of Castellani".

The name and the place have to be in the names of one customer alone, whoever may see the others: what the
names themselves say tells nothing of a group that the asker may not see.
"""

import re
from collections.abc import Iterator

from bot.language.words import simplified
from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.offline.whom.described import Described
from bot.planners.offline.whom.fitting import WORD, Fits, alike, called_so, names_of, shown_of, told_among
from bot.planners.offline.whom.kin_words import ANY_RELATIVE
from bot.planners.offline.whom.place_told import is_a_place
from bot.planners.offline.whom.relatives import parent_of
from knowledge.customers import Mention
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_SORT_EN = r"(?:subsidiary|arm|unit|branch|company|firm|office|plant|entity|business|operation|outfit)"
_SORT_ZH = (
    r"(?:(?:那边|那里|那儿|本地|当地)?的?(?:子公司|分公司|公司|工厂|厂)"
    r"|[那这]一?家(?:子公司|分公司|公司|工厂|厂)?)"
)
_PLACE_EN = r"[A-ZÀ-Þ][\w-]+"
_BEHIND = lazily(
    rf"(?:['\u2019]s?)? (?P<words>{_PLACE_EN}) {_SORT_EN}(?![a-z])"
    rf"|(?:['\u2019]s?)? ?(?:的|在|位于)*(?P<han>[㐀-鿿]{{2,4}}?)的?{_SORT_ZH}"
)
_BEFORE = lazily(rf"(?:[Tt]he|[Oo]ur) (?P<words>{_PLACE_EN}) {_SORT_EN} of (?:the )?$")
_RIGHT_BEHIND = lazily(rf" {_SORT_EN}(?![a-z])")
_SORT_HAN = lazily(_SORT_ZH)
_ALL_HAN = lazily(r"[㐀-鿿]{5,}")
_KIN = lazily(r"控股|兄弟|姐妹|姊妹|集团|关联|上级|直接|其[他它]|另外|旗下|下属|最终")


def told_by_its_place(text: str, desk: Desk) -> Described | None:
    """Give a text with the id of such a company in its place; None where not exactly one is called so."""
    if not (re.search(_SORT_EN, text) or "公司" in text or "厂" in text or "家" in text):
        return None  # most questions: looking for names costs time
    for mention in desk.ledger.names.mentions(text):
        for name, words, span in _said(text, mention):
            fits = _called(name, words, mention, desk)
            if fits.one:
                return Described(with_ids(text, span, fits.seen))
            if fits.only_hidden:
                return Described(text, hidden=text[slice(*span)])
            kin = ANY_RELATIVE.search(text[slice(*span)])  # said to be a relative: looked for as one
            if mention.linking.verdict == "one" and not kin and _is_elsewhere(words, mention, desk):
                return Described(text, nobody=True)
    return None


def _said(text: str, mention: Mention) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Yield the name, the place and the stretch that speaks of a company so."""
    name = text[mention.start : mention.end]
    behind = _BEHIND.match(text, mention.end)
    if behind and not (behind["han"] and _KIN.search(behind["han"])):
        yield name, behind["words"] or behind["han"], (mention.start, behind.end())
    before = _BEFORE.search(text[: mention.start])
    if before:
        yield name, before["words"], (before.start(), mention.end)
    placed = _RIGHT_BEHIND.match(text, mention.end)
    if placed and mention.linking.verdict == "several":
        whose, _, place = name.rpartition(" ")
        yield whose, place, (mention.start, placed.end())
    yield from _within(name, text, mention)


def _is_elsewhere(place: str, mention: Mention, desk: Desk) -> bool:
    """Say whether the one named, whom the asker may see, is not at a place."""
    whom = mention.linking.candidates[0].customer_id
    return is_a_place(place) and desk.may_see(whom) and not told_among(place, (whom,), desk).seen


def _within(name: str, text: str, mention: Mention) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Yield what a Chinese name may be made of that was heard with the place behind it: 锡北铸造安徽公司."""
    sort = _SORT_HAN.match(text, mention.end)
    if sort and _ALL_HAN.fullmatch(name):
        for long in (2, 3):
            yield name[:-long], name[-long:], (mention.start, sort.end())


def _called(name: str, place: str, mention: Mention, desk: Desk) -> Fits:
    """Give the one whose names have the name and the place, else the one of the group that is there."""
    words = re.sub(r"['\u2019]s?(?![a-z])", "", simplified(name))
    known = alike(words, desk)
    called = {each for each in known if _holds(words, each, desk)}
    there = sorted(called & called_so(place, known, desk))
    if there:
        return shown_of(there, desk) if len(there) == 1 else Fits(())
    whom = [each.customer_id for each in mention.linking.candidates]
    if mention.linking.verdict == "several":
        kin = [each for each in whom if parent_of(each, desk)]
    else:
        own = whom[0] if whom and desk.may_see(whom[0]) else None
        elsewhere = own is not None and not told_among(place, (own,), desk).seen
        kin = [each for each in desk.ledger.group_of(own) if each != own] if own and elsewhere else []
    fits = told_among(place, kin, desk)
    return fits if fits.one else Fits(())


def _holds(words: str, customer: str, desk: Desk) -> bool:
    return (
        customer in called_so(words, (customer,), desk)
        if WORD.search(words)
        else words in names_of(customer, desk)
    )
