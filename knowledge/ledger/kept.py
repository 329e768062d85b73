"""What has been worked out of a ledger, kept for the next question: a ledger never changes.

What is about all customers is kept for everybody; what a person may see is kept under that very person.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from threading import Lock
from typing import Any, Generic, TypeVar

Found = TypeVar("Found")
Kind = TypeVar("Kind")
_MOST = 4


class Identity(Generic[Kind]):
    """A key that is the very object and not one like it; it keeps the object alive, so it stays its own."""

    def __init__(self, of: Kind) -> None:
        self.of = of

    def __hash__(self) -> int:
        return id(self.of)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Identity) and other.of is self.of


class Kept:
    """Findings by kind and key, of each kind the few used last; any number of threads may ask."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._lock = Lock()
        self._kinds: dict[str, OrderedDict[Hashable, _Slot]] = {}

    def get(self, kind: str, key: Hashable, find: Callable[[], Found]) -> Found:
        """Give a finding, found once while it is kept; what `find` raises is raised and not kept.

        Its arrays (those of a dataclass too) can be read only.
        """
        with self._lock:
            slots = self._kinds.setdefault(kind, OrderedDict())
            slot = slots.setdefault(key, _Slot())
            slots.move_to_end(key)
            if len(slots) > self._most:
                slots.popitem(last=False)
        with slot.lock:  # who asks for the same meanwhile waits for it instead of finding it twice
            if not slot.filled:
                slot.value, slot.filled = _sealed(find()), True
            found: Found = slot.value
            return found

    def forget(self) -> None:
        """Keep nothing any more, as after opening the ledger."""
        with self._lock:
            self._kinds.clear()


def _sealed(found: Found) -> Found:
    if is_dataclass(found):
        for field in fields(found):
            _sealed(getattr(found, field.name))
    elif hasattr(found, "setflags"):  # an array; numpy is not imported for its type alone
        found.setflags(write=False)
    return found


class _Slot:
    def __init__(self) -> None:
        self.lock = Lock()
        self.filled = False
        self.value: Any = None
