"""A figure as a question gives it, before it is known whose it is."""

from decimal import Decimal
from typing import NamedTuple


class Given(NamedTuple):
    """A figure of a question and where it stands."""

    value: Decimal
    start: int
    end: int
