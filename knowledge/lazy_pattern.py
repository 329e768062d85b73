"""Patterns that are compiled when they are first used: a question needs few of the planner's many."""

import re
from typing import Any, cast

from knowledge.kept_patterns import compiled

_ASKED_FOR: dict[tuple[str, int], None] = {}


class _Lazy:
    """Stands for a compiled pattern; what is asked of it once is kept, so that it costs nothing again."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._asked_flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a compiled pattern has
        found = getattr(compiled(self.pattern, self._asked_flags), name)
        setattr(self, name, found)
        return found


def lazily(pattern: str, flags: int | re.RegexFlag = 0) -> re.Pattern[str]:
    """Give a pattern that compiles itself when it is first used; raises re.error only then."""
    _ASKED_FOR[pattern, int(flags)] = None
    return cast("re.Pattern[str]", _Lazy(pattern, int(flags)))


def asked_for() -> tuple[tuple[str, int], ...]:
    """Give every pattern that was asked for so far, with its flags."""
    return tuple(_ASKED_FOR)
