"""Patterns that are compiled when they are first used: a question needs few of the planner's many."""

import re
from typing import Any, cast


class _Lazy:
    """Stands for a compiled pattern; what is asked of it once is kept, so that it costs nothing again."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._asked_flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a compiled pattern has
        found = getattr(re.compile(self.pattern, self._asked_flags), name)
        setattr(self, name, found)
        return found


def lazily(pattern: str, flags: int | re.RegexFlag = 0) -> re.Pattern[str]:
    """Give a pattern that compiles itself when it is first used; raises re.error only then."""
    return cast("re.Pattern[str]", _Lazy(pattern, int(flags)))
