"""How often the desk looks for garbage."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from bot.garbage import collect_rarely


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


_USUAL = 700
"""After so many new objects Python looks for garbage by itself."""


class _Ring:
    """What points at itself, which only a look for garbage frees."""

    def __init__(self) -> None:
        self.itself = self


def test_the_desk_looks_for_garbage_less_often_than_python_does_and_still_finds_it() -> None:
    gc.set_threshold(_USUAL)
    collect_rarely()
    assert gc.isenabled()
    assert gc.get_threshold()[0] > _USUAL
    gone = weakref.ref(_Ring())
    kept: list[list[int]] = [[] for _ in range(2 * gc.get_threshold()[0])]
    assert gone() is None
    assert len(kept) == 2 * gc.get_threshold()[0]
