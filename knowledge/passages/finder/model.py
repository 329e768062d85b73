"""The rule finder: a linear classifier over hashed features, its weights kept beside this file."""

from collections.abc import Mapping
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from knowledge.passages.finder.features import SIZE, features

WEIGHTS = "weights.npz"
FIGURES = "figures"
"""The name for a question that wants somebody's figures, not a rule."""


class RuleFinder:
    """Weights (SIZE + 1 rows, the last the bias; a column a name) in whole steps, a column's own."""

    def __init__(self, weights: NDArray[np.int8], steps: NDArray[np.float32], names: tuple[str, ...]) -> None:
        self._weights, self._steps, self._names = weights, steps, names

    @property
    def parts(self) -> tuple[NDArray[np.int8], NDArray[np.float32], tuple[str, ...]]:
        """Give the weights, the steps and the names, to be stored."""
        return self._weights, self._steps, self._names

    def shares(self, question: str) -> Mapping[str, float]:
        """Say how likely each rule, and each matter beside the rules, is asked for; the shares sum to one."""
        found = features(question)
        scores = self._weights[SIZE].astype(np.float64)
        if found:
            scores = scores + self._weights[found].sum(axis=0, dtype=np.float64) / np.sqrt(len(found))
        scores = scores * self._steps
        raised = np.exp(scores - scores.max())
        return dict(zip(self._names, (raised / raised.sum()).tolist(), strict=True))


@cache
def load_finder() -> RuleFinder:
    """Read the weights that were learnt from the questions."""
    with (
        resources.files("knowledge.passages.finder").joinpath(WEIGHTS).open("rb") as file,
        np.load(file) as stored,
    ):
        return RuleFinder(stored["weights"], stored["steps"], tuple(str(name) for name in stored["names"]))
