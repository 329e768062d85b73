"""Progress of long work, on stderr: at once on a terminal, elsewhere only when it takes long."""

import time
from collections.abc import Callable

_QUIET_SECONDS = 2.0


def progress_to_stderr() -> Callable[[str], None]:
    """Give a function that says what is being done, with the seconds since the start."""
    import sys  # stderr is looked up when work starts, so that a redirected one is used

    started = time.monotonic()
    terminal = sys.stderr.isatty()

    def say(text: str) -> None:
        seconds = time.monotonic() - started
        if terminal or seconds >= _QUIET_SECONDS:
            print(f"{seconds:5.1f} s  {text}", file=sys.stderr, flush=True)  # noqa: T201 - the console is its place

    return say
