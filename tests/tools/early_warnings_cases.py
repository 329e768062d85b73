"""What a test of early_warnings asks of a desk, and the events placed there; the as-of day is 2026-03-31."""

from typing import Any

from knowledge.desk import Desk
from tests.tools.desks import answer


def fired(desk: Desk, rule: str, customer: str = "C001") -> str | None:
    """The level at which a rule fires for a customer, None where it does not."""
    found: Any = answer(desk, "early_warnings", customer=customer, rule=rule)
    levels = [signal["level"] for signal in found["signals"]]
    assert len(levels) <= 1
    return levels[0] if levels else None


def evidence(desk: Desk, rule: str, customer: str = "C001") -> str:
    found: Any = answer(desk, "early_warnings", customer=customer, rule=rule)
    return "; ".join(found["signals"][0]["evidence"])


def not_checked(desk: Desk, customer: str = "C001") -> dict[str, str]:
    """The rules that could not tell, each with why."""
    found: Any = answer(desk, "early_warnings", customer=customer)
    return {each["rule"]: "; ".join(each["reasons"]) for each in found["not_checked"]}


def event(day: str, kind: str, number: int = 0, customer: str = "C001") -> dict[str, object]:
    return {"event_id": f"E{number}", "customer_id": customer, "happened_on": day, "kind": kind}
