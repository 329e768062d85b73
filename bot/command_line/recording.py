"""Recording a run's answers after they were shown: whatever is wrong with the state, the answer was given."""

import time
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

import click

from bot.answers import Answer
from bot.conversation import Memory
from bot.state.audit import Where, audit_entry
from bot.state.conversations import ConversationKey
from bot.state.errors import StateError
from bot.state.store import Store
from knowledge.desk import Desk

MOST_WAITING = 1000
_AGAIN_AFTER_SECONDS = 10.0


class Asked(NamedTuple):
    """A question that was answered: `kept` is where its conversation goes on, if it outlives the run."""

    answer: Answer
    desk: Desk
    entry_id: str
    at: datetime
    before: Memory
    after: Memory
    kept: ConversationKey | None


@dataclass
class Recording:
    """Writes answers to the store; those that it refuses wait and go with a later one, or are counted."""

    store: Store
    where: Where
    waiting: deque[Asked] = field(default_factory=lambda: deque(maxlen=MOST_WAITING))
    lost: int = 0
    _again_at: float = 0.0
    _said: set[str] = field(default_factory=set)

    def record(self, asked: Asked) -> None:
        """Record an answer that has been shown; says on stderr, once a reason, that it could not."""
        self.lost += len(self.waiting) == self.waiting.maxlen
        self.waiting.append(asked)
        if time.monotonic() >= self._again_at:
            self._write()

    def recall(self, key: ConversationKey) -> Memory | None:
        """Give what a conversation remembered; where the store cannot be read, say so and give nothing."""
        try:
            return self.store.recall(key)
        except StateError as problem:
            self._say(f"creditdesk: the earlier conversation cannot be read: {problem}")
            return None

    def finish(self) -> None:
        """Try once more what waits since an earlier answer, and say how many were not recorded."""
        if len(self.waiting) > 1:
            self._write()
        if len(self.waiting) + self.lost > 1:
            count = len(self.waiting) + self.lost
            click.echo(f"creditdesk: {count:,} answers of this run were not recorded.", err=True)
        self.store.close()

    def _write(self) -> None:
        try:
            while self.waiting:
                self._write_one(self.waiting[0])
                self.waiting.popleft()
        except StateError as problem:
            self._again_at = time.monotonic() + _AGAIN_AFTER_SECONDS
            self._say(f"creditdesk: the answer was not recorded: {problem}")

    def _write_one(self, asked: Asked) -> None:
        entry = audit_entry(
            asked.answer, asked.desk, asked.before, entry_id=asked.entry_id, where=self.where, at=asked.at
        )
        self.store.record(entry, (asked.kept, asked.after) if asked.kept else None)

    def _say(self, sentence: str) -> None:
        if sentence not in self._said:
            self._said.add(sentence)
            click.echo(sentence, err=True)
