"""The customers of a stress test, what they owe, and what is read off its answer."""

from tests.ledgers import Rows
from tests.tools.desks import a_customer_row, a_desk, an_invoice_row
from tests.tools.portfolio_desks import told
from tools.results import Json

A_AND_C: Rows = [
    a_customer_row("C001", grade_override="A", industry="gears", credit_limit=10_000),
    a_customer_row("C002", grade_override="C", industry="pumps", credit_limit=10_000),
]


OWED: Rows = [
    an_invoice_row("I1", 10_000, "2026-03-31", "C001"),
    an_invoice_row("I2", 5_000, "2026-03-31", "C002"),
]


def outcome(customers: Rows = A_AND_C, invoices: Rows = OWED, **asked: object) -> dict[str, Json]:
    tables: dict[str, Rows] = {"customers": customers, "invoices": invoices}
    given = {name: asked.pop(name) for name in ("covers", "payments", "orders") if name in asked}
    return told(a_desk({**tables, **given}), "stress_test", **asked)  # type: ignore[dict-item] # rows of tables


def loss(found: dict[str, Json], when: str = "before_cover", *, baseline: bool = False) -> Json:
    whole = found["baseline"] if baseline else found
    assert isinstance(whole, dict)
    kept = whole["expected_loss"]
    assert isinstance(kept, dict)
    return kept[when]
