"""Customers whose names say a trade in other words: "the robot maker" is … Robotics, 卖水泵的 … Pumps."""

import re
from collections.abc import Iterable

from bot.language.words import simplified
from bot.planners.offline.question.industry_names import listed_industries, words_of_the_trades_in
from bot.planners.offline.whom.fitting import FILLER, ITS_KIND, alike, with_part
from knowledge.customers.folding import is_han
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_WORD = lazily(r"[a-zà-ɏ]{3,}")
_ENDING = lazily(r"(?<=[a-zà-ɏ]{3})(?:ics?|ings?|[eo]rs?|er(?:y|ies)|ies|ie|es|e|y|i|s)$")
_ENDINGS = ("", "s", "ic", "ics", "ing", "er", "ers", "or", "ors", "ery", "e", "y", "ies")
"""What English adds to the root of a trade: robot, robotics; conveyor, conveying."""

_DEALS_IN = lazily(
    r"^(?:做|搞|卖|造|产|生产|修|经营|干|从事)|的?(?:那|这)?一?(?:[家个户])?(?:客户|公司|企业|厂家?|商家?)?的?$"
)
_GOODS = lazily(
    r"(?:设备|机械|用品|产品|器材|配件|装备|制品|行业|生意|买卖|业|机|件)$"
    r"|(?<=[a-z]) (?:machinery|machines?|equipment|suppl(?:y|ies)|products?|goods|gear|parts|stuff|kit)$"
)


def called_by_a_trade(said: str, desk: Desk, among: Iterable[str] | None = None) -> set[str]:
    """Give those whose names say the trade that a few words do: of some customers, else of all."""
    words = simplified(said).strip()
    telling = [each for each in _WORD.findall(words) if each not in FILLER | ITS_KIND]
    same = words_of_the_trades_in(_DEALS_IN.sub("", words)) | words_of_the_trades_in(
        _GOODS.sub("", _DEALS_IN.sub("", words))
    )
    ids = tuple(_like(telling, same, desk) if among is None else among)
    found = {each for each in ids if _has_the_roots(telling, each, desk)} if telling else set()
    return found | {each for each in ids if any(_says(word, each, desk) for word in same)}


def is_the_whole_trade(said: str, labels: Iterable[str]) -> bool:
    """Say whether words are an industry's own name, of which all in it are, and no goods of some: 减速机."""
    plain = _DEALS_IN.sub("", simplified(said).strip())
    names = {simplified(name) for label in labels for name in (label, listed_industries((label,), "zh"))}
    return any(plain and (plain in name or name in plain) for name in names)


def _like(telling: Iterable[str], same: Iterable[str], desk: Desk) -> set[str]:
    forms = {root + ending for word in telling for root in _roots(word) for ending in _ENDINGS}
    return {each for form in {*forms, *same} for each in alike(form, desk)}


def _root(word: str) -> str:
    return _roots(word)[-1]


def _roots(word: str) -> tuple[str, ...]:
    """Give a word without one ending, without the next one, and so on: conveyors, convey."""
    shorter = _ENDING.sub("", word)
    return (word,) if shorter == word else (shorter, *_roots(shorter))


def _has_the_roots(telling: Iterable[str], customer: str, desk: Desk) -> bool:
    """Say whether a name has all words of a description, whatever they end in."""
    called = {_root(word) for word in _WORD.findall(_names(customer, desk))}
    return {_root(word) for word in telling} <= called


def _says(word: str, customer: str, desk: Desk) -> bool:
    """Say whether a name has a word for a trade: as words of its own, or Chinese characters in a row."""
    if is_han(word[0]):
        return any(with_part(word, (customer,), desk, shortest=1))
    return re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", _names(customer, desk)) is not None


def _names(customer: str, desk: Desk) -> str:
    record = desk.ledger.customer(customer)
    return simplified(" ".join((record.name, *record.aliases)))
