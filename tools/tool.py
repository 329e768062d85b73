"""What a tool is: a name, typed arguments, a typed result, and what it needs the asker to see."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeVar

from pydantic import Field

from knowledge.desk import Desk
from knowledge.errors import CreditDeskError
from knowledge.records import Record
from tools.results import Result

FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2199, 12, 31)
"""The days that can be asked about: beyond them calendars end and nothing is meant."""

PARTS = frozenset({"salesperson", "industry", "country"})
"""The arguments that narrow the portfolio to a part of it."""


class Arguments(Record):
    """Arguments that every tool takes; only what was set is recorded."""

    as_of: date | None = Field(default=None, ge=FIRST_DAY, le=LAST_DAY)
    currency: str | None = None


A = TypeVar("A", bound=Arguments)
R = TypeVar("R", bound=Result)


class MissingArgumentError(CreditDeskError):
    """A tool needs something that was not given; `argument` names it (one of several: the first)."""

    def __init__(self, *arguments: str) -> None:
        super().__init__(f"This needs {' or '.join(arguments)}.", "Say which.")
        self.argument = arguments[0]
        self.arguments = arguments


class WrongArgumentError(CreditDeskError):
    """An argument that cannot be used as given."""

    def __init__(self, argument: str, problem: str) -> None:
        super().__init__(problem, "Ask again with it corrected.")
        self.argument = argument


class NotFoundError(CreditDeskError):
    """An invoice, order, period or part of the portfolio that is not in the ledger; `near` are like it.

    A part that exists may be one where the asker has no customers, so it is not said to be none.
    """

    def __init__(self, argument: str, typed: str, near: tuple[str, ...] = ()) -> None:
        if argument in PARTS:
            problem = f"None of the customers you can see has the {argument} {typed!r}."
            super().__init__(problem, "Check the name, or ask for another one.")
        else:
            super().__init__(f"There is no {argument} {typed!r}.", "Check the number.")
        self.argument = argument
        self.typed = typed
        self.near = near


@dataclass(frozen=True)
class Tool(Generic[A, R]):
    """One tool.

    `sees` says what the asker must be allowed to see: "policy" (open to every active person; a customer named
    in the arguments is checked all the same) or "portfolio" (some customers, before anything runs).
    `run` gets the desk at the asked day, the arguments with `customer` already an id that the asker may see,
    and returns the result.
    """

    name: str
    arguments: type[A]
    result: type[R]
    sees: Literal["policy", "portfolio"]
    run: Callable[[Desk, A], R]
