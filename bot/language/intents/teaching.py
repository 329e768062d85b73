"""Teaching: what speaks against a phrase, learning it on top of the phrase book, and what that changes."""

import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.language.intents.features import SIZE, features
from bot.language.intents.model import LEAST_SEEN, IntentModel, key_of, load
from bot.language.intents.taught import Taught, settled
from bot.language.intents.training import as_asked, store
from bot.language.intents.vocabulary import gathered, words_of
from knowledge.lazy_pattern import lazily
from knowledge.passages.finder.regression import slope_of
from prompts.phrases import SLOTS, phrases

LONGEST = 300
_PLACEHOLDER = lazily(r"\{(\w*)\}")
_ROUNDS, _RATE, _SURE = 60, 0.5, 0.97
"""How often the phrases are gone through at most, how fast is learnt, and when a phrase is known."""

_FIRST_SQUARE, _ESTABLISHED = 1e-2, 3e-3
"""How firm a feature is: what many phrases of the book have hardly moves, what none has moves freely."""

_RARE = 3
"""A word in no more phrases of the book than this is the company's own."""

_CARRIERS: Mapping[str, tuple[str, ...]] = {
    "zh": ("⟨customer⟩{}", "{}", "⟨customer⟩的{}怎么样", "看一下{}", "{}多少"),
    "en": ("⟨customer⟩ {}", "{}", "what is the {} of ⟨customer⟩", "show me {} for ⟨customer⟩"),
}
"""How a word of the company's own is said besides the phrase that it was taught in."""


class Conflict(NamedTuple):
    """The same phrase with another meaning: `theirs` says where it stands."""

    text: str
    tool: str
    theirs: str


class Changed(NamedTuple):
    """A question of the phrase book that is read otherwise since: as what, and what it was before."""

    text: str
    before: str
    after: str


class Lesson(NamedTuple):
    """What was learnt, and as bytes to keep."""

    model: IntentModel
    stored: bytes


class _Example(NamedTuple):
    features: NDArray[np.int64]
    tool: str


def faults(text: str) -> Iterator[str]:
    """Name what makes a text no phrase, each in a few words."""
    if not text.isprintable() or len(text) > LONGEST:
        yield f"a phrase is one line of at most {LONGEST} printable characters"
    words = _PLACEHOLDER.sub("", text)
    strange = sorted({name for name in _PLACEHOLDER.findall(text) if name not in SLOTS})
    if strange:
        yield f"{{{strange[0]}}} is no placeholder; there are {', '.join(f'{{{name}}}' for name in SLOTS)}"
    elif not any(letter.isalpha() for letter in words):
        yield "it has no words beside its placeholders"
    elif set("{}") & set(words):
        yield "a brace is not closed, or not opened"


def conflicts(new: Taught, known: Sequence[Taught]) -> Iterator[Conflict]:
    """Find where a phrase means something else already: among those taught, and in the phrase book."""
    for each in known:
        if each.key == new.key and each.tool != new.tool:
            yield Conflict(each.text, each.tool, "taught")
    for phrase in phrases():
        if phrase.intent != new.tool and key_of(phrase.text) == new.key:
            yield Conflict(phrase.text, phrase.intent, "phrase book")


def learn(known: Sequence[Taught]) -> Lesson:
    """Go on learning where the phrase book ended; the same phrases give the same bytes.

    Adagrad on the phrases and on their rare words in other sentences. A feature is the firmer the more
    phrases of the book have it, so that what the book says stays as it was.
    """
    base = load()
    weights, names = base.parts
    learnt = weights.copy()
    squares = np.repeat(
        (_FIRST_SQUARE + _ESTABLISHED * np.square(base.seen, dtype=np.float64))[:, None], len(names), 1
    )
    examples = list(_examples(known))
    for _ in range(_ROUNDS):
        steps = [_step(learnt, squares, each.features, names.index(each.tool)) for each in examples]
        if not any(steps):
            break
    words = base.words | gathered(each.phrase for each in known)
    seen = base.seen.copy()
    for each in examples:
        seen[each.features] = np.maximum(seen[each.features], LEAST_SEEN)
    model = IntentModel(learnt, names, seen, words, settled(known))
    file = io.BytesIO()
    store(model, file)
    return Lesson(model, file.getvalue())


def changed(model: IntentModel, known: Sequence[Taught]) -> tuple[Changed, ...]:
    """Give the phrases of the book that were read rightly before and are read wrongly now."""
    meant, before = {each.key for each in known}, load()
    found = []
    for phrase in phrases():
        asked = as_asked(phrase)
        now = model.rank(asked)[0].name
        if (
            now != phrase.intent
            and before.rank(asked)[0].name == phrase.intent
            and key_of(phrase.text) not in meant
        ):
            found.append(Changed(phrase.text, phrase.intent, now))
    return tuple(found)


def _examples(known: Sequence[Taught]) -> Iterator[_Example]:
    said = Counter(word for phrase in phrases() for word in set(_words(phrase.text))) if known else Counter()
    for each in known:
        texts = [as_asked(each.phrase)]
        rare = dict.fromkeys(word for word in _words(each.text) if said[word] <= _RARE)
        texts += [carrier.format(word) for word in rare for carrier in _CARRIERS[each.phrase.language]]
        for text in texts:
            yield _Example(np.array([*features(text), SIZE]), each.tool)


def _words(text: str) -> Iterator[str]:
    return words_of(_PLACEHOLDER.sub(" ", text))


def _step(
    learnt: NDArray[np.float64], squares: NDArray[np.float64], row: NDArray[np.int64], target: int
) -> bool:
    """Take one step for one example, none where it is known; say which."""
    slope = slope_of(learnt[row], target)
    if 1 + slope[-1, target] > _SURE:
        return False
    squares[row] += slope * slope
    learnt[row] -= _RATE * slope / np.sqrt(squares[row])
    return True
