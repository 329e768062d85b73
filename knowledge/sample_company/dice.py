"""Chance, seeded by name: one customer's draws never move another's."""

from random import Random


class Dice:
    """Draws built on `Random.random` alone, the one method whose sequence Python promises to keep."""

    def __init__(self, name: str) -> None:
        self._random = Random(f"sample company: {name}")  # noqa: S311 - made-up trade, not a secret

    def chance(self, share: float) -> bool:
        """True in `share` (0-1) of the draws."""
        return self._random.random() < share

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int(self._random.random() * (high - low + 1))
