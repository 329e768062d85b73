"""Groups: the topmost ancestor with all its descendants."""

from collections.abc import Sequence
from typing import NamedTuple

from knowledge.errors import CreditDeskError


class ParentCycleError(CreditDeskError):
    """Customers that are each other's parents."""

    def __init__(self, customer_ids: Sequence[str]) -> None:
        chain = " → ".join(customer_ids)
        super().__init__(
            f"The parents of these customers go round in a circle: {chain}.", "Correct parent_id."
        )
        self.customer_ids = tuple(customer_ids)


class Groups(NamedTuple):
    """Every customer's group as a slice: `members[at[row]:at[row] + size[row]]`, the topmost first."""

    members: list[int]
    at: list[int]
    size: list[int]


def arranged(customer_ids: Sequence[str], parents: Sequence[int | None]) -> Groups:
    """Arrange customers (rows in order of id, each with its parent's row) into groups.

    Each group lists its topmost ancestor, then each child followed by its own descendants, in order of id; a
    customer without parent and children is a group of one. Raises ParentCycleError.
    """
    children: dict[int, list[int]] = {}
    for row, parent in enumerate(parents):
        if parent is not None:
            children.setdefault(parent, []).append(row)
    groups = Groups([], [0] * len(parents), [0] * len(parents))
    for row, parent in enumerate(parents):
        if parent is None:
            _append_group(groups, row, children)
    if len(groups.members) < len(parents):
        raise ParentCycleError([customer_ids[row] for row in _cycle(parents, groups)])
    return groups


def _append_group(groups: Groups, root: int, children: dict[int, list[int]]) -> None:
    at = len(groups.members)
    waiting = [root]
    while waiting:
        row = waiting.pop()
        groups.members.append(row)
        waiting.extend(reversed(children.get(row, ())))
    size = len(groups.members) - at
    for row in groups.members[at:]:
        groups.at[row], groups.size[row] = at, size


def _cycle(parents: Sequence[int | None], groups: Groups) -> list[int]:
    """Give the rows of one circle, the first one again at the end."""
    row: int | None = groups.size.index(0)
    seen: list[int] = []
    while row is not None and row not in seen:
        seen.append(row)
        row = parents[row]
    return [] if row is None else [*seen[seen.index(row) :], row]
