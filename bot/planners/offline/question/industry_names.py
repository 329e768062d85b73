"""What industries are called: the ledger's own labels, and what else people call the same industry."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from bot.language.words import WordList, simplified
from bot.planners.offline.question.bridged_labels import bridged
from bot.planners.offline.question.ways_of_business import is_a_way, split
from knowledge.customers.folding import is_han
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon
from prompts.wording import Language

_BETWEEN = "\n"
"""Joins the labels that one word may stand for: no label holds it."""

_TOKEN = lazily(r"[a-z]+|[0-9]+")
_PARTED = lazily(r" *(?:[&/,;+()、，；（）]|(?<![a-z])and(?![a-z])|与|和|及) *")
_HOW_IT_SELLS = lazily(
    r"(?: (?:distribution|distributors?|wholesale|wholesalers?|trade|trading|retail|dealers?|supply|supplies"
    r"|suppliers?|products?|goods|manufacturing|manufacturers?|makers?|production|industry|sector"
    r"|companies|consumables|sales|mills?|factories|processing|retailers?|shops|stores|traders?|merchants"
    r"|repair|services|rental|hire|producers|plants|chains?))+$"
    r"|(?:经销|分销|批发|零售|贸易|商贸|代理|销售|流通|制造|生产|加工|用品|制品|产品|耗材|连锁|租赁|维修|服务|厂|店|商"
    r"|行业|工业|产业|板块|企业|业)+$"
)
"""What a label says of how an industry's goods are made or sold: 医疗器械经销, "dental supplies"."""

_LABELS_KEPT = 2048
"""Labels of ledgers, and parts of them, whose other names are worked out once."""

_BUSINESS = lazily(
    r"(?:[a-z]{2}er|[a-z]{2}or|ery|ory|ist|house|shop|store|chain|mill|plant|yard|farm|clinic|school|hotel"
    r"|hospital"
    r"|agency|studio|bar|cafe|cafés?|restaurant|council|university|college|dairy|mine|garage|salon|gym|bakery)$"
)
"""How words for one business end, and not for goods alone: roaster, brewery, teahouse."""

_JOINED = {"en": ", ", "zh": "、"}


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
    return shown in words_listed()


def is_one_business(text: str, labels: Sequence[str]) -> bool:
    """Say whether a text is one business of an industry that is told in the plural: "coffee roaster"."""
    own = {simplified(label.strip()) for label in labels}
    several = plural_of(simplified(text.strip()))
    return several is not None and (several in own or several in words_listed())


def plural_of(words: str) -> str | None:
    """Give the plural of an English word for one business; None for what no business is called."""
    if not _BUSINESS.search(words):
        return None
    return f"{words[:-1]}ies" if words.endswith("y") else f"{words}s"


def nearest_industries(phrase: str, labels: Sequence[str]) -> tuple[str, ...]:
    """Give the ledger's industries that a shorter word means too ("automotive", 汽车: automotive parts)."""
    plain = simplified(phrase.strip())
    return tuple(label for label in labels if any(_holds(word, plain) for word in _called(label)))


def listed_industries(labels: Sequence[str], language: Language) -> str:
    """Give industries in one line, in a reply's language where it has a name for each: 轴承、机床."""
    said = [_in_language(label, language) for label in labels]
    apart = (name if said.count(name) == 1 else label for name, label in zip(said, labels, strict=True))
    return _JOINED[language].join(apart)


def _in_language(label: str, language: Language) -> str:
    chinese = language == "zh"
    if any(is_han(letter) for letter in label) == chinese:
        return label
    names = (word for word in _synonyms(label) if is_han(word[0]) == chinese)
    return next(names, label)


@cache
def words_listed() -> frozenset[str]:
    """Give all words for industries, whether a ledger has these or not."""
    return frozenset(_by_word())


def industries_listed(word: str) -> frozenset[str]:
    """Give the industries of the word list that a word is for, in the singular or the plural."""
    found = _by_word().get(word) or _by_word().get(f"{word}s", ())
    return frozenset(found or (_by_word().get(word.removesuffix("s"), ()) if word.isascii() else ()))


def industries_of(label: str) -> frozenset[str]:
    """Give the industries of the word list that a label or its goods are: textiles for textile mills."""
    return frozenset(_industries_of(label) | _industries_within(label))


def words_within(label: str) -> tuple[str, ...]:
    """Give the parts of a label that names several industries: "trims and accessories"."""
    return tuple(part.strip() for part in _PARTED.split(simplified(label)) if part.strip())


def stemmed(words: str) -> frozenset[str]:
    """Give the words of a text without the s of the plural."""
    return frozenset(_stem(each) for each in _TOKEN.findall(words))


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, words in _listed().items():
        for word in words:
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    return {name: tuple(map(simplified, words)) for name, words in lexicon("industries").items()}


def _industries_of(label: str) -> set[str]:
    """Give the industries of the word list that a label is, in the singular or the plural."""
    own = simplified(label.strip())
    plain = _stem(own) if own.isascii() else None
    return {name for name, words in _listed().items() if own in words or plain in _stems_listed()[name]}


@cache
def _stems_listed() -> dict[str, frozenset[str]]:
    return {name: frozenset(map(_stem, words)) for name, words in _listed().items()}


def _industries_within(label: str) -> set[str]:
    """Give the industries that end a label or a part of it, but for how it sells: "dental supplies"."""
    found: set[str] = set()
    for part in _PARTED.split(simplified(label)):
        plain = _HOW_IT_SELLS.sub("", part).strip()
        found |= _at_the_end(part.strip()) or _at_the_end(plain)
        found |= (_at_the_end(plain) | industries_listed(plain)) if split(part)[1] else set()
        found |= set() if found else industries_listed(plain)  # "tea drink chains" are of tea drinks
    return found


def _at_the_end(words: str) -> set[str]:
    """Give the industries that some words end in; what says but how they do business is none."""
    ends = [item for item in _all_words().find(words) if item.end == len(words)]
    told = [item for item in ends if not is_a_way(words[item.start :])]
    alone = {"wholesale", "retail", "manufacturing"}
    return {name for item in told for name in item.name.split(_BETWEEN)} - alone


@cache
def _all_words() -> WordList:
    return WordList({word: _BETWEEN.join(names) for word, names in _by_word().items()})


@lru_cache(_LABELS_KEPT)
def _called(label: str) -> tuple[str, ...]:
    """Give a label and all words for its industry, put together in Chinese where no word list has it."""
    own = (simplified(label.strip()), *_synonyms(label))
    return own if industries_of(label) else (*own, *bridged(label))


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
