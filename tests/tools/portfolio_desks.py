"""A small portfolio for tests: four customers of two sales people, and desks that look at it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from knowledge.desk import Desk
from knowledge.people import Person
from tests.builders import TODAY
from tests.ledgers import Rows, a_ledger
from tests.tools.calculations.framing import POLICY
from tests.tools.desks import FX, a_customer_row
from tools.gateway import ToolCall, call

ANNA, BO = "anna@seller.example", "bo@seller.example"
CUSTOMERS: Rows = [
    a_customer_row("C001", industry="gears", country="DE", salesperson=ANNA, group_limit=None),
    a_customer_row("C002", industry="gears", country="CN", salesperson=ANNA, currency="EUR"),
    a_customer_row("C003", industry="pumps", country="CN", salesperson=BO),
    a_customer_row("C004", industry=None, country=None, salesperson=None),
]
EMPTY: Mapping[str, Rows] = dict.fromkeys(
    ("payments", "orders", "events", "disputes", "promises", "contacts"), ()
)


def a_portfolio(
    tables: Mapping[str, Rows], *, role: str = "finance", email: str = ANNA, as_of: date = TODAY
) -> Desk:
    """A desk on the four customers with a test's own tables; 1 EUR = 8 CNY."""
    ledger = a_ledger({"customers": CUSTOMERS, "fx": FX, **EMPTY, **tables}, data_as_of=TODAY)
    person = Person.model_validate({"email": email, "name": email.partition("@")[0].title(), "role": role})
    colleagues = (
        Person(email=ANNA, name="Anna", role="sales"),
        Person(email="zoe@seller.example", name="Zoe", role="sales"),
    )
    return Desk(person=person, ledger=ledger, policy=POLICY, as_of=as_of, colleagues=colleagues)


def told(desk: Desk, tool: str, **arguments: object) -> dict[str, Any]:
    """What a tool answers, as JSON; fails the test where it gave no result."""
    made = call(desk, tool, arguments)
    assert made.ok, made.failure
    result = made.as_json()["result"]
    assert isinstance(result, dict)
    return result


def refused(desk: Desk, tool: str, **arguments: object) -> ToolCall:
    made = call(desk, tool, arguments)
    assert made.failure is not None
    return made
