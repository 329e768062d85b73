"""Progress is said on a terminal at once, elsewhere only when work takes long."""

import time

import pytest

from bot.command_line.progress import progress_to_stderr


@pytest.mark.parametrize(
    ("terminal", "seconds", "said"), [(True, 0.0, True), (False, 1.9, False), (False, 2.0, True)]
)
def test_progress_is_quiet_on_short_work(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    terminal: bool,
    seconds: float,
    said: bool,
) -> None:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    say = progress_to_stderr()
    now[0] += seconds
    say("reading invoices.csv")
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == (f"{seconds:5.1f} s  reading invoices.csv\n" if said else "")
