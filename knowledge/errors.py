"""The root of every failure that we expect."""


class CreditDeskError(Exception):
    """An expected failure: one clear sentence and the next step, both fit to show a person."""

    def __init__(self, problem: str, next_step: str) -> None:
        super().__init__(f"{problem} {next_step}")
        self.problem = problem
        self.next_step = next_step
