"""Compiled patterns, kept beside the bytecode: `python -m bot.compiling` writes them anew.

Python compiles a pattern to a list of numbers, the same each time, which takes a third of a cold question.
The numbers are kept as bytecode is: for this very Python alone, in `__pycache__`, and nothing needs them.
A pattern that is not among them, or that this Python does not take back, is compiled as ever.
"""

import array
import importlib
import marshal
import os
import re
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

_PLACE = Path(__file__).parent / "__pycache__" / f"patterns.{sys.implementation.cache_tag}.bin"
_PYTHON = sys.version
"""Whose numbers they are: another Python may number otherwise."""

_Numbers = tuple[int, bytes, int, tuple[tuple[str, int], ...], tuple[str | None, ...]]
"""The flags, the code, how many groups there are, and their names in both directions."""


def compiled(pattern: str, flags: int) -> re.Pattern[str]:
    """Give a compiled pattern, from its kept numbers where there are such; raises re.error."""
    numbers = _kept(_PLACE).get((pattern, flags))
    if numbers is None:
        return re.compile(pattern, flags)
    try:
        return _from_numbers(pattern, numbers)
    except (AttributeError, RuntimeError, TypeError, ValueError, OverflowError):  # numbers of another kind
        return re.compile(pattern, flags)


def keep(patterns: Iterable[tuple[str, int]]) -> int:
    """Write the numbers of patterns, each with its flags, and say of how many; raises OSError."""
    numbers = {each: _numbers_of(*each) for each in patterns}
    _PLACE.parent.mkdir(exist_ok=True)
    beside = _PLACE.with_suffix(f".{os.getpid()}")
    beside.write_bytes(marshal.dumps((_PYTHON, numbers)))
    beside.replace(_PLACE)
    _kept.cache_clear()
    return len(numbers)


@cache
def _kept(place: Path) -> Mapping[tuple[str, int], _Numbers]:
    """Read the kept numbers; there are none where the file is missing, damaged or another Python's."""
    try:
        python, numbers = marshal.loads(place.read_bytes())  # noqa: S302 - our own file, as bytecode is
    except (OSError, EOFError, TypeError, ValueError):
        return {}
    return numbers if python == _PYTHON and isinstance(numbers, dict) else {}


def _from_numbers(pattern: str, numbers: _Numbers) -> re.Pattern[str]:
    flags, code, groups, names, places = numbers
    engine: Any = importlib.import_module("_sre")
    made: re.Pattern[str] = engine.compile(
        pattern, flags, array.array("I", code).tolist(), groups, dict(names), places
    )
    return made


def _numbers_of(pattern: str, flags: int) -> _Numbers:
    """Compile a pattern as `re` does, and keep what it hands to its engine."""
    parser: Any = importlib.import_module("re._parser")
    compiler: Any = importlib.import_module("re._compiler")
    read = parser.parse(pattern, flags)
    names = read.state.groupdict
    places: list[str | None] = [None] * read.state.groups
    for name, place in names.items():
        places[place] = name
    code = array.array("I", compiler._code(read, flags)).tobytes()
    return flags | read.state.flags, code, read.state.groups - 1, tuple(names.items()), tuple(places)
