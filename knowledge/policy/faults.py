"""What can be wrong with a policy file, one sentence each."""

from collections.abc import Sequence
from typing import ClassVar

from knowledge.errors import CreditDeskError
from knowledge.records import Record


class Fault(Record):
    """One thing that is wrong: the line, the key, what, and what to do."""

    file: str
    line: int
    key: str
    problem: str
    next_step: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}, {self.key}: {self.problem} {self.next_step}"


class PolicyError(CreditDeskError):
    """A policy file that cannot be used, with every fault in it."""

    exit_code: ClassVar[int] = 2

    def __init__(self, faults: Sequence[Fault]) -> None:
        first, more = faults[0], len(faults) - 1
        further = f" ({more} more: `creditdesk policy check` lists them.)" if more else ""
        super().__init__(
            f"{first.file}, line {first.line}, {first.key}: {first.problem}", first.next_step + further
        )
        self.faults = tuple(faults)


class UnknownParameterError(KeyError):
    """A programming error: code asks for a parameter that the catalogue lacks, or as the wrong kind."""
