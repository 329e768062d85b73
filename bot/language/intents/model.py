"""The intent model: a linear classifier over hashed features, its weights kept beside this file."""

from functools import cache
from importlib import resources
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.language.intents.features import SIZE, features

WEIGHTS = "weights.npz"


class Intent(NamedTuple):
    """An intent and how likely it is, 0 to 1."""

    name: str
    probability: float


class IntentModel:
    """Weights (SIZE + 1 rows, the last the bias; a column an intent) and the intents' names."""

    def __init__(self, weights: NDArray[np.float32], names: tuple[str, ...]) -> None:
        self._weights = weights
        self._names = names

    @property
    def parts(self) -> tuple[NDArray[np.float32], tuple[str, ...]]:
        """Give the weights and the names, to be stored."""
        return self._weights, self._names

    def rank(self, masked: str) -> tuple[Intent, ...]:
        """Give all intents of a masked question, likeliest first; equal ones in order of name."""
        found = features(masked)
        scores = self._weights[SIZE].astype(np.float64)
        if found:
            scores = scores + self._weights[found].sum(axis=0, dtype=np.float64) / np.sqrt(len(found))
        raised = np.exp(scores - scores.max())
        shares = raised / raised.sum()
        order = sorted(range(len(self._names)), key=lambda place: (-shares[place], self._names[place]))
        return tuple(Intent(self._names[place], float(shares[place])) for place in order)


@cache
def load() -> IntentModel:
    """Read the weights that were learnt from the phrase book."""
    with (
        resources.files("bot.language.intents").joinpath(WEIGHTS).open("rb") as file,
        np.load(file) as stored,
    ):
        steps = stored["weights"].astype(np.float32) * stored["step"]
        return IntentModel(steps, tuple(str(name) for name in stored["names"]))
