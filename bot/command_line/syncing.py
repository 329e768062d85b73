"""`creditdesk knowledge sync`: one run with its progress and report, or one after another until stopped."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

import click

from bot.command_line.context import Context
from knowledge.errors import CreditDeskError

if TYPE_CHECKING:
    from knowledge.documents.syncing import Synced

Told = Callable[[int, int], None]


def sync_once(context: Context, folder: Path, roles: tuple[str, ...], *, emptied: bool = False) -> "Synced":
    """Bring the shelf in line once and say what was done; raises what `sync` raises."""
    from knowledge.documents.syncing import sync

    with progress_bar("Reading and indexing") as told:
        done = sync(context.shelf(), folder, roles, told, emptied=emptied)
    for problem in (*done.problems, *done.notes):
        click.echo(problem, err=True)
    _report(context, done)
    return done


class Watch:
    """Runs until stopped: what is the same as the last time is not said again."""

    def __init__(self, context: Context, folder: Path, roles: tuple[str, ...]) -> None:
        self._context = context
        self._folder = folder
        self._roles = roles
        self._said: frozenset[str] = frozenset()

    def run(self, seconds: int) -> None:
        """Look again every so many seconds."""
        while True:
            self.look()
            sleep(seconds)

    def look(self) -> None:
        """Bring the shelf in line; what hinders it is said once, and the next look may find it mended."""
        from knowledge.documents.syncing import sync

        try:
            done = sync(self._context.shelf(), self._folder, self._roles)
        except CreditDeskError as error:
            self._say([str(error)])
            return
        self._say([*done.problems, *done.notes])
        if done.added or done.changed or done.removed or done.renamed:
            _report(self._context, done)

    def _say(self, lines: Sequence[str]) -> None:
        for line in lines:
            if line not in self._said:
                click.echo(line, err=True)
        self._said = frozenset(lines)


def warn(context: Context, names: Sequence[str]) -> None:
    """Say which sentences of new documents do not agree with the policy in force."""
    from bot.command_line.contradicting import contradicting
    from knowledge.policy.reading import load_policy

    for line in contradicting(load_policy(context.home), context.shelf(), names):
        click.echo(f"note: {line}", err=True)


@contextmanager
def progress_bar(label: str) -> Iterator[Told | None]:
    """Show a bar where somebody sees it: on a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

        def told(done: int, planned: int) -> None:
            bar.length = planned
            bar.update(done - bar.pos)

        yield told


def _report(context: Context, done: "Synced") -> None:
    for old, new in done.renamed.items():
        click.echo(f"renamed {old} to {new}")
    for said, names in (("added", done.added), ("changed", done.changed), ("removed", done.removed)):
        for name in names:
            click.echo(f"{said} {name}")
    click.echo(
        f"{len(done.added):,} added, {len(done.changed):,} changed, {len(done.renamed):,} renamed, "
        f"{len(done.removed):,} removed, {done.unchanged:,} unchanged, "
        f"{len(done.problems):,} with a problem"
    )
    warn(context, [*done.added, *done.changed])
