"""The root of every failure that we expect."""

from typing import ClassVar


class CreditDeskError(Exception):
    """An expected failure: one clear sentence and the next step, both fit to show a person."""

    exit_code: ClassVar[int] = 1

    def __init__(self, problem: str, next_step: str) -> None:
        super().__init__(f"{problem} {next_step}")
        self.problem = problem
        self.next_step = next_step
