"""What industries are called: the ledger's own labels, and what else people call the same industry."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from bot.language.lazy_pattern import lazily
from bot.language.words import Found, WordList, simplified
from knowledge.customers.folding import is_han
from prompts.lexicon import lexicon
from prompts.wording import Language

_BETWEEN = "\n"
"""Joins the labels that one word may stand for: no label holds it."""

_TOKEN = lazily(r"[a-z]+|[0-9]+")
_PARTED = lazily(r" *(?:[&/,;+()、，；（）]|(?<![a-z])and(?![a-z])|与|和|及) *")
_HOW_IT_SELLS = lazily(
    r"(?: (?:distribution|distributors?|wholesale|wholesalers?|trade|trading|retail|dealers?|supply|supplies"
    r"|suppliers?|products?|goods|manufacturing|manufacturers?|makers?|production|industry|sector"
    r"|companies|consumables|sales))+$"
    r"|(?:经销|分销|批发|零售|贸易|商贸|代理|销售|流通|制造|生产|加工|用品|制品|产品|耗材|连锁|商"
    r"|行业|工业|产业|板块|企业|业)+$"
)
"""What a label says of how an industry's goods are made or sold: 医疗器械经销, "dental supplies"."""

_JOINED = {"en": ", ", "zh": "、"}


@lru_cache(maxsize=16)
def own_industry_words(labels: tuple[str, ...]) -> WordList:
    """Give the words for the ledger's own industries: its labels, and what else people call them."""
    named: dict[str, set[str]] = {}
    for label, words in _words_by_label(labels):
        for word in words:
            named.setdefault(word, set()).add(label)
    own = {simplified(label.strip()): {label} for label in labels}
    return WordList({word: _BETWEEN.join(sorted(found)) for word, found in {**named, **own}.items() if word})


def labels_of(item: Found) -> tuple[str, ...]:
    """Give the ledger's labels that a word found in a text stands for."""
    return tuple(item.name.split(_BETWEEN))


@lru_cache(maxsize=16)
def other_industry_words(labels: tuple[str, ...]) -> WordList:
    """Give the words for industries that the ledger has not: leasing, 造船."""
    known = {word for _, words in _words_by_label(labels) for word in words}
    known |= {simplified(label.strip()) for label in labels}
    others = (word for words in lexicon("industries").values() for word in words)
    return WordList({simplified(word): word for word in others if simplified(word) not in known})


def words_of_the_trades_in(text: str) -> frozenset[str]:
    """Give all that people call the trades that a text names: 矿山 is mining, 采矿 and "mines" too."""
    shown = simplified(text)
    names = {name for item in _all_words().find(shown) for name in item.name.split(_BETWEEN)}
    return frozenset(word for name in names for word in _listed()[name])


def trades_at(shown: str, start: int) -> int | None:
    """Give where a word for a trade ends that begins at a place of a folded text, if one does."""
    found = (item.end for item in _all_words().find(shown[start:]) if item.start == 0)
    return next((start + end for end in found), None)


def is_an_industry(text: str) -> bool:
    """Say whether a text is what some industry is called, whether the ledger has it or not."""
    shown = simplified(text.strip())
    return any(each.start == 0 and each.end == len(shown) for each in other_industry_words(()).find(shown))


def nearest_industries(phrase: str, labels: Sequence[str]) -> tuple[str, ...]:
    """Give the ledger's industries that a shorter word means too ("automotive", 汽车: automotive parts)."""
    plain = simplified(phrase.strip())
    return tuple(label for label in labels if any(_holds(word, plain) for word in _called(label)))


def listed_industries(labels: Sequence[str], language: Language) -> str:
    """Give industries in one line, in the language of a reply where they have a name in it: 轴承、机床."""
    return _JOINED[language].join(_in_language(label, language) for label in labels)


def _in_language(label: str, language: Language) -> str:
    chinese = language == "zh"
    if any(is_han(letter) for letter in label) == chinese:
        return label
    names = (word for word in _synonyms(label) if is_han(word[0]) == chinese)
    return next(names, label)


def _words_by_label(labels: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each label with what people call it; a label that holds an industry's words ("dental supplies")
    is called that industry where no label is that industry itself.
    """
    exact = {label: _industries_of(label) for label in labels}
    taken = {name for names in exact.values() for name in names}
    for label in labels:
        names = exact[label] | (_industries_within(label) - taken)
        yield label, tuple(word for name in sorted(names) for word in _listed()[name])


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    return {name: tuple(map(simplified, words)) for name, words in lexicon("industries").items()}


def _industries_of(label: str) -> set[str]:
    """Give the industries of the word list that a label is, in the singular or the plural."""
    own = simplified(label.strip())
    return {name for name, words in _listed().items() if own in words or _in_one_number(own, words)}


def _in_one_number(own: str, words: Sequence[str]) -> bool:
    return own.isascii() and _stem(own) in map(_stem, words)


def _industries_within(label: str) -> set[str]:
    """Give the industries that end a label or a part of it, but for how it sells: "dental supplies"."""
    found: set[str] = set()
    for part in _PARTED.split(simplified(label)):
        found |= _at_the_end(part.strip()) or _at_the_end(_HOW_IT_SELLS.sub("", part).strip())
    return found


def _at_the_end(words: str) -> set[str]:
    ends = [item for item in _all_words().find(words) if item.end == len(words)]
    return {name for item in ends for name in item.name.split(_BETWEEN)} - {"wholesale", "retail"}


@cache
def _all_words() -> WordList:
    named: dict[str, list[str]] = {}
    for name, words in _listed().items():
        for word in words:
            named.setdefault(word, []).append(name)
    return WordList({word: _BETWEEN.join(names) for word, names in named.items()})


def _called(label: str) -> Iterator[str]:
    yield simplified(label.strip())
    yield from _synonyms(label)


def _synonyms(label: str) -> Iterator[str]:
    """Yield all words for the industry of a label, where the word list has it."""
    for name in sorted(_industries_of(label) or _industries_within(label)):
        yield from _listed()[name]


def _holds(word: str, phrase: str) -> bool:
    """Say whether a longer word has all of a phrase: its characters in a row, or its words in any order."""
    if phrase and is_han(phrase[0]):
        return phrase in word
    asked = {_stem(each) for each in _TOKEN.findall(phrase)}
    return bool(asked) and asked <= {_stem(each) for each in _TOKEN.findall(word)}


def _stem(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word
