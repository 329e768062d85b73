"""What the tests of interruptions ask, and what is found in a database afterwards."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from bot.state.store import FILE

NOW = timedelta(0)

QUESTION = "what is the limit of C001?"

ANSWER = "江南轴承有限公司"


def claimed(home: Path) -> set[int]:
    """Give the numbers of the events in a database whose every page is sound."""
    with closing(sqlite3.connect(home / FILE)) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        rows = connection.execute("select ts, length(payload) from events").fetchall()
    assert {length for _, length in rows} <= {len('{"text": ""}') + 2000}
    return {int(ts) for ts, _ in rows}


def counts(home: Path) -> tuple[int, int]:
    """Count the answers and the conversations."""
    with closing(sqlite3.connect(home / FILE)) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        return (
            connection.execute("select count(*) from answers").fetchone()[0],
            connection.execute("select count(*) from conversations").fetchone()[0],
        )
