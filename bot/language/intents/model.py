"""The intent model: a linear classifier over hashed features, its weights kept beside this file."""

import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import IO, NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.language.intents.features import SIZE, features
from bot.language.intents.vocabulary import vocabulary
from knowledge.lazy_pattern import lazily

WEIGHTS = "weights.npz"
LEAST_SEEN = 2
"""In how many phrases a feature must stand to count: what one phrase alone has says nothing of others."""
_SKIPPED = lazily(r"[\W_]+")


class Intent(NamedTuple):
    """An intent and how likely it is, 0 to 1."""

    name: str
    probability: float


class IntentModel:
    """Weights (SIZE + 1 rows, the last the bias; a column an intent), in steps, and the intents' names.

    `words` are those that it was learnt from, as bot.language.intents.vocabulary gives them; `seen` counts
    the phrases that had each feature. `exact` are masked questions, by `key_of`, whose intent is settled.
    """

    def __init__(
        self,
        weights: NDArray[np.int16] | NDArray[np.float64],
        names: tuple[str, ...],
        seen: NDArray[np.uint16],
        words: frozenset[str] = frozenset(),
        exact: Mapping[str, str] | None = None,
        step: float = 1.0,
    ) -> None:
        self._weights, self._step = weights, step
        self._names = names
        self.words = words
        self._exact = exact or {}
        self.seen = seen

    @property
    def parts(self) -> tuple[NDArray[np.float64], tuple[str, ...]]:
        """Give the weights and the names, to be stored."""
        return self._weights * np.float64(self._step), self._names

    def rank(self, masked: str) -> tuple[Intent, ...]:
        """Give all intents of a masked question, likeliest first; equal ones in order of name."""
        settled = self._exact.get(key_of(masked)) if self._exact else None
        if settled is not None:
            others = (Intent(name, 0.0) for name in self._names if name != settled)
            return (Intent(settled, 1.0), *others)
        numbers = np.array(features(masked), dtype=np.intp)
        found = numbers[self.seen[numbers] >= LEAST_SEEN]
        scores = self._weights[SIZE].astype(np.float64)
        if len(found):
            scores = scores + self._weights[found].sum(axis=0, dtype=np.float64) / np.sqrt(len(found))
        scores *= self._step
        raised = np.exp(scores - scores.max())
        shares: list[float] = (raised / raised.sum()).tolist()
        found_so = zip(self._names, shares, strict=True)
        return tuple(sorted(map(Intent._make, found_so), key=lambda each: (-each.probability, each.name)))


def key_of(text: str) -> str:
    """Give a phrase without spaces, marks and case; of a placeholder the name stays."""
    return _SKIPPED.sub("", unicodedata.normalize("NFKC", text).casefold())


@cache
def load() -> IntentModel:
    """Read the weights that were learnt from the phrase book."""
    with resources.files("bot.language.intents").joinpath(WEIGHTS).open("rb") as file:
        return read(file, vocabulary())


def read(
    file: IO[bytes] | Path, words: frozenset[str], exact: Mapping[str, str] | None = None
) -> IntentModel:
    """Read stored weights; raises what numpy raises for a file that is none."""
    with np.load(file) as stored:
        names = tuple(str(name) for name in stored["names"])
        return IntentModel(stored["weights"], names, stored["seen"], words, exact, float(stored["step"]))
