"""The ledger's industries that words in a text stand for: the one whose own name says best what is said.

"Textile mills" are no textile trading: what is said of how the goods are made or sold tells industries of the
same goods apart. Several that fit alike are all given, and one that the words contradict never is.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from bot.language.words import Found, WordList, simplified
from bot.planners.offline.question.bridged_labels import bridged
from bot.planners.offline.question.industry_names import (
    industries_listed,
    industries_of,
    plural_of,
    stemmed,
    words_listed,
    words_within,
)
from bot.planners.offline.question.ways_of_business import (
    NEUTRAL,
    Way,
    is_a_way,
    same_way,
    split,
    way_after,
    way_before,
    ways_within,
)
from knowledge.customers.folding import is_han
from prompts.lexicon import lexicon

_BETWEEN = "\n"
"""Joins the labels that one word may stand for: no label holds it."""

_SHORT = 3
"""Letters of a word whose s is no plural's: gas."""

_KIN = {"sale": ("trade", "retail"), "trade": ("sale",), "retail": ("sale",)}
_KIN |= {"rental": ("service",), "service": ("rental",)}
"""Ways of business that come near to another: who sells may be a trader or a shop."""


_SELLING = frozenset({"trade", "retail", "sale"})


class IndustryWords:
    """Words for the industries of one ledger, found in texts."""

    def __init__(self, labels: tuple[str, ...]) -> None:
        self._own = {simplified(label.strip()): label for label in labels}
        self._one_of = dict(_single_businesses(self._own))
        self._goods = {
            label: frozenset(split(part)[0] for part in (own, *words_within(own)) if not is_a_way(part))
            for own, label in self._own.items()
        }
        self._ways = {
            label: frozenset(way for part in words_within(own) for way in ways_within(part))
            for own, label in self._own.items()
        }
        self._names = {label: industries_of(label) for label in labels}
        self._chosen_before: dict[tuple[str, str, str], tuple[str, ...] | None] = {}

    def find(self, shown: str) -> Iterator[Found]:
        """Give the words for the ledger's industries in a folded text; one that none fits has no name."""
        free = 0
        for item in self._words.find(shown):
            if item.start < free:
                continue  # "retail" in "furniture retail" was said of furniture
            beside = way_after(shown, item.end) or way_before(shown, item.start)
            if item.name in self._with_a_way and beside is None:
                continue  # "tool" is any tool, "tool makers" are an industry
            way = beside if beside and beside.kind != NEUTRAL else None
            chosen = self.chosen(item.name, way)
            if chosen is not None:
                free = max(item.end, way.end if way and chosen else 0)
                apart = shown[item.end : free]  # "retailers", which would be asked about by itself
                said_so = apart.isascii() or any(self._ways[label] for label in chosen)  # 零售 of an industry
                told = free if said_so and apart.strip() in words_listed() else item.end
                yield Found(_BETWEEN.join(chosen), item.start, told)

    def chosen(self, word: str, beside: Way | None = None) -> tuple[str, ...] | None:
        """Give the industries that a word means, with what is said beside it; None for no industry."""
        key = (word, *(beside[:2] if beside else ("", "")))
        if key not in self._chosen_before:
            self._chosen_before[key] = self._choose(word, beside)
        return self._chosen_before[key]

    def of_these_goods(self, words: str) -> tuple[str, ...]:
        """Give the industries of the goods that words speak of, whatever they say of how these are sold."""
        goods, _ = split(simplified(words.strip()))
        return self._candidates(goods, goods, None)

    def _choose(self, word: str, beside: Way | None) -> tuple[str, ...] | None:
        if beside is None and word in self._own:
            return (self._own[word],)
        if beside is None and word in self._one_of:
            return (self._one_of[word],)
        goods, own = split(word)
        way = beside or own
        found = self._candidates(word, goods, way)
        if not found:
            return self._bridged.get(word)
        return tuple(sorted(self._of_way(found, goods, way) if way else self._of_any_way(found, word, goods)))

    def _candidates(self, word: str, goods: str, way: Way | None) -> tuple[str, ...]:
        """Give the industries that are what a word says, in goods at least."""
        names = industries_listed(word)
        found = self._named(names) | {label for label, said in self._goods.items() if goods in said}
        if way is not None:
            space = "" if is_han(goods[0]) else " "
            kinds = same_way(way.kind)
            found |= self._named(name for each in kinds for name in industries_listed(goods + space + each))
        found |= set() if found else self._named(industries_listed(goods))
        wider = (wide for name in sorted(names) for wide in lexicon("industries_wider").get(name, ()))
        return tuple(found or next(filter(None, (self._named((each,)) for each in wider)), ()))

    def _named(self, names: Iterable[str]) -> set[str]:
        wanted = frozenset(names)
        return {label for label, own in self._names.items() if own & wanted}

    def _of_way(self, found: tuple[str, ...], goods: str, way: Way) -> tuple[str, ...]:
        """Give those that do business in a way, or nearly, or say nothing of it; none that it contradicts."""
        for kinds in ({way.kind}, set(_KIN.get(way.kind, ()))):
            fits = tuple(label for label in found if self._ways[label] & kinds)
            if fits:
                return _saying(_saying(fits, goods), way.root)
        if way.kind in _SELLING and len(found) == 1 and self._ways[found[0]] & _SELLING:
            return found  # "hardware shops" where nobody else deals in hardware than its distribution
        return _saying(tuple(label for label in found if not self._ways[label]), goods)

    def _of_any_way(self, found: tuple[str, ...], word: str, goods: str) -> tuple[str, ...]:
        """Give those whose name says a word, else those that are just that industry, else all."""
        saying = _saying(found, goods)
        if len(saying) < len(found):
            return saying
        exact = industries_listed(word)
        plain = tuple(
            label for label in found if not self._ways[label] and exact & industries_listed(simplified(label))
        )
        return plain or found

    @cached_property
    def _with_a_way(self) -> frozenset[str]:
        """Give words that are an industry only beside what says how it does business."""
        single = {word[:-1] for word in words_listed() if _is_a_plural(word)}
        goods = {each for said in self._goods.values() for each in said}
        parts = {part for own in self._own for part in words_within(own) if not is_a_way(part)}
        return frozenset(single | goods | parts) - frozenset(words_listed()) - frozenset(self._own)

    @cached_property
    def _bridged(self) -> dict[str, tuple[str, ...]]:
        """Give what Chinese makes of the labels that the word list has no industry for."""
        strange = (label for label in self._own.values() if not self._names[label])
        found = [(word, label) for label in strange for word in bridged(label)]
        return {word: tuple(label for each, label in found if each == word) for word, _ in found}

    @cached_property
    def _words(self) -> WordList:
        words = {
            *words_listed(),
            *self._own,
            *self._with_a_way,
            *_singular(words_listed()),
            *self._bridged,
            *self._one_of,
        }
        return WordList({word: word for word in words if word})


@lru_cache(maxsize=16)
def own_industry_words(labels: tuple[str, ...]) -> IndustryWords:
    """Give the words for the ledger's own industries: its labels, and what else people call them."""
    return IndustryWords(labels)


def labels_of(item: Found) -> tuple[str, ...]:
    """Give the ledger's labels that a word found in a text stands for; none where it contradicts them all."""
    return tuple(item.name.split(_BETWEEN)) if item.name else ()


@lru_cache(maxsize=16)
def other_industry_words(labels: tuple[str, ...]) -> WordList:
    """Give the words for industries that the ledger has not: leasing, 造船."""
    own = own_industry_words(labels)
    return WordList({word: word for word in words_listed() if own.chosen(word) is None})


def _saying(labels: tuple[str, ...], words: str) -> tuple[str, ...]:
    """Give the labels that have some words in them, and those in the other script; all where none has."""
    chinese = is_han(words[0])
    same = [label for label in labels if any(map(is_han, label)) == chinese]
    saying = [label for label in same if _says(simplified(label), words)]
    return tuple(label for label in labels if label in saying or label not in same) if saying else labels


def _says(label: str, words: str) -> bool:
    if is_han(words[0]):
        return words in label
    told = stemmed(label)
    return stemmed(words) <= told or any(each.startswith(words) for each in told)


def _single_businesses(own: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what one business of a label in the plural is called: "teahouse" of teahouses."""
    for words, label in own.items():
        for one in (words.removesuffix("s"), f"{words.removesuffix('ies')}y"):
            if one != words and plural_of(one) == words:
                yield one, label


def _is_a_plural(word: str) -> bool:
    return (
        word.isalpha()
        and word.isascii()
        and word.endswith("s")
        and not word.endswith("ss")
        and len(word) > _SHORT
    )


def _singular(words: Iterable[str]) -> Iterator[str]:
    """Yield what several words are called when there is one: "medical device" for medical devices."""
    return (word[:-1] for word in words if word.isascii() and " " in word and word.endswith("s"))
