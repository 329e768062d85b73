"""Multinomial logistic regression on sparse rows, by Adagrad over examples one by one in a fixed order."""

import random
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

SEED = 20260630
_FIRST_SQUARE = 1e-2


class Pace(NamedTuple):
    """How long and how fast is learnt, and how much weights are drawn to nothing (L2).

    Of an example's features a share is left out, others each time, so that each learns to do without
    the others (dropout). The weights are the mean of those after each of the last `averaged` epochs.
    """

    epochs: int
    rate: float
    shrink: float
    left_out: float = 0
    averaged: int = 1


def learnt(
    rows: Sequence[NDArray[np.int64]], targets: Sequence[int], shape: tuple[int, int], pace: Pace
) -> NDArray[np.float64]:
    """Learn weights, a row a feature and a column a class, from each example's features and class.

    An example's last feature is the bias and stands last in the weights. Rare classes count more, by the root
    of how rare they are. The same examples in the same order give the same weights.
    """
    counts = Counter(targets)
    balance = {label: (len(targets) / (shape[1] * count)) ** 0.5 for label, count in counts.items()}
    weights, squares, total = np.zeros(shape), np.full(shape, _FIRST_SQUARE), np.zeros(shape)
    order = list(range(len(targets)))
    shuffle = random.Random(SEED)  # noqa: S311 - an order of examples, not a secret
    chance = np.random.default_rng(SEED)
    for epoch in range(pace.epochs):
        shuffle.shuffle(order)
        for place in order:
            row, target = _thinned(rows[place], pace.left_out, chance), targets[place]
            slope = slope_of(weights[row], target, balance[target], pace.shrink)
            squares[row] += slope * slope
            weights[row] -= pace.rate * slope / np.sqrt(squares[row])
        if epoch >= pace.epochs - pace.averaged:
            total += weights
    mean: NDArray[np.float64] = total / pace.averaged
    return mean


def _thinned(row: NDArray[np.int64], left_out: float, chance: np.random.Generator) -> NDArray[np.int64]:
    if not left_out:
        return row
    stays = chance.random(len(row)) >= left_out
    stays[-1] = True
    return row[stays]


def slope_of(
    held: NDArray[np.float64], target: int, importance: float = 1, shrink: float = 0
) -> NDArray[np.float64]:
    """Give how the loss of one example rises with the weights held of its features, the bias last.

    The bias's row is how much too likely each class is taken for, times the importance.
    """
    size = np.sqrt(max(len(held) - 1, 1))
    scores = held[:-1].sum(axis=0) / size + held[-1]
    raised = np.exp(scores - scores.max())
    error = raised / raised.sum()
    error[target] -= 1.0
    slope: NDArray[np.float64] = np.outer(np.full(len(held), 1 / size), error) * importance + shrink * held
    slope[-1] = error * importance
    return slope
