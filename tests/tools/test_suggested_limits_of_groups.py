"""suggest_limit: what the limit of the group leaves, also where the asker may not see the group."""

from knowledge.desk import Desk
from knowledge.records import NotAvailable
from tests.builders import TODAY
from tests.tools.calculations.framing import POLICY
from tests.tools.suggest_limit_cases import LI_NA, SALES, caps, customer, desk, invoice, suggested
from tools.facts import Amount
from tools.results import to_json


def family(**sister: object) -> Desk:
    """A parent with a group limit of a million, our customer, and a sister that owes 850 000."""
    customers = [
        customer("P001", group_limit=1_000_000),
        customer("C001", parent_id="P001"),
        customer("C002", parent_id="P001", **sister),
    ]
    invoices = [*SALES, invoice(9, 850_000, "2026-03-15", "C002")]
    return desk(customers=customers, invoices=invoices)


def test_the_groups_limit_leaves_what_the_other_members_do_not_use() -> None:
    found = suggested(family())
    assert (caps(found)["group"], found.binding) == ("150000.00", "group")
    assert found.suggested == Amount.model_validate({"value": "150000.00", "currency": "CNY"})
    assert found.would_close[0].key == "suggest_limit.would_close.group"


def test_a_group_that_the_asker_may_not_see_decides_without_a_figure() -> None:
    at = family(salesperson="zhang.wei@xilan.example")
    hidden = Desk(person=LI_NA, ledger=at.ledger, policy=POLICY, as_of=TODAY)
    found = suggested(hidden)
    assert caps(found)["group"] is None
    assert found.suggested == found.shortfall == NotAvailable(reason="group_hidden")
    assert (found.binding, found.approver) == ("group", None)
    text = str(to_json(found))
    assert "150000" not in text
    assert "850000" not in text


def test_a_hidden_group_with_room_enough_does_not_stand_in_the_way() -> None:
    at = family(salesperson="zhang.wei@xilan.example")
    hidden = Desk(person=LI_NA, ledger=at.ledger, policy=POLICY, as_of=TODAY)
    found = suggested(hidden, requested="100000")
    assert found.suggested == Amount.model_validate({"value": "100000.00", "currency": "CNY"})
