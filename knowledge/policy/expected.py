"""How a parameter of the policy is declared: its kind, its unit and the bounds it keeps."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal[
    "threshold",
    "number",
    "count",
    "share",
    "flag",
    "choice",
    "names",
    "choices",
    "table",
    "money",
    "steps",
    "factor",
    "stages",
    "tiers",
    "rates",
]
Unit = Literal["times", "share", "days", "months", "years", "count", "points", "index", "money", "none"]


@dataclass(frozen=True)
class Expected:
    """What the catalogue knows of one parameter.

    `low` and `high` bound its numbers, edges included; `options` are the words that it may be (or hold);
    `keys` are a table's, in order, none = currencies; `falling` asks that its values descend in that order.
    """

    kind: Kind
    unit: Unit = "none"
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(10**12)
    options: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    falling: bool = False


GRADES = ("A", "B", "C", "D", "E")
COVERS = "insurance bank_guarantee corporate_guarantee collateral deposit letter_of_credit"
LEVELS = ("watch", "warning", "critical")
OUTCOMES = ("release", "refer", "cash_terms", "hold")
STAGE_WORDS = {
    "action": (
        "none",
        "wait",
        "friendly_reminder",
        "formal_demand",
        "repayment_plan",
        "supply_stop",
        "hand_over",
    ),
    "owner": ("sales", "finance", "legal", "risk_team"),
    "channel": ("none", "phone", "letter", "visit", "court"),
}
ROLES = ("sales_manager", "credit_manager", "finance_director", "board")


BELOW = ("below", "under", "at_most")
ABOVE = ("above", "over", "at_least", "from")


def below(unit: Unit, high: int, low: int = 0) -> Expected:
    """Declare an edge that is crossed by low values, with or without the edge."""
    return Expected("threshold", unit, Decimal(low), Decimal(high), BELOW)


def above(unit: Unit, high: int, low: int = 0) -> Expected:
    """Declare an edge that is crossed by high values, with or without the edge."""
    return Expected("threshold", unit, Decimal(low), Decimal(high), ABOVE)


def count(unit: Unit, high: int, low: int = 0) -> Expected:
    """Declare a whole number."""
    return Expected("count", unit, Decimal(low), Decimal(high))


def share() -> Expected:
    """Declare a fraction between 0 and 1."""
    return Expected("share", "share", Decimal(0), Decimal(1))


def choice(options: Iterable[str]) -> Expected:
    """Declare one word out of several."""
    return Expected("choice", options=tuple(options))


def names(options: str) -> Expected:
    """Declare a list of words out of several."""
    return Expected("names", options=tuple(options.split()))


def choices(keys: Iterable[str], options: Iterable[str]) -> Expected:
    """Declare a table of words."""
    return Expected("choices", keys=tuple(keys), options=tuple(options))


def table(keys: Iterable[str], unit: Unit, high: int, *, falling: bool = False) -> Expected:
    """Declare a table of numbers."""
    return Expected("table", unit, Decimal(0), Decimal(high), keys=tuple(keys), falling=falling)


def factor(unit: Unit, low: int = -1000) -> Expected:
    """Declare a line of the scorecard."""
    return Expected("factor", unit, Decimal(low), Decimal(1000))


def stages(names_in_order: str) -> Expected:
    """Declare a ladder with exactly these stages."""
    return Expected("stages", "days", Decimal(0), Decimal(3650), keys=tuple(names_in_order.split()))
