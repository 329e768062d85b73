"""Every tool that there is, asked about every customer: the calls that the laws are stated over."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from knowledge.desk import Desk
from tools.gateway import ToolCall, call
from tools.registry import TOOLS
from tools.results import Json

Arguments = Mapping[str, object]
# What a tool needs beside a customer, or in place of one; a tool that is not here is asked with nothing more.
MORE: Mapping[str, tuple[Arguments, ...]] = {
    "check_order": ({"amount": "3"}, {"amount": "40", "terms": 90}),
    "suggest_limit": ({}, {"requested": "25"}),
    "collection_stage": ({}, {"ladder": "owner"}, {"ladder": "sme"}),
    "check_terms": ({"days": 75},),
    "repayment_plan": ({"instalments": 3},),
    "ageing_report": ({}, *({"by": by} for by in ("customer", "salesperson", "industry", "currency"))),
    "stress_test": ({"downgrade": 1}, {"late_days": 30}, {"lost_share": "0.2"}, {"index_rise": 25}),
    "limits_worklist": ({"condition": "all"}, {"condition": "over_limit"}),
}
WITHOUT_LEDGER = frozenset({"search_policy"})
"""Tools whose answers the ledger does not change."""


def calls_about(desk: Desk) -> Iterator[tuple[str, Arguments]]:
    """Give each tool's calls: about each customer, and about nobody where it is a tool for that."""
    for name in sorted(TOOLS.keys() - WITHOUT_LEDGER):
        takes = TOOLS[name].arguments.model_fields
        for more in MORE.get(name, ({},)):
            if "customer" in takes:
                for customer_id in desk.ledger.customer_ids:
                    yield name, {"customer": customer_id, **more}
            else:
                yield name, more


def told(desk: Desk, name: str, given: Arguments) -> dict[str, Any]:
    """What comes back as JSON: the result, or the failure in its place."""
    made = call(desk, name, given)
    usable(made)
    return {**made.as_json(), "failure": made.failure.model_dump() if made.failure else None}


def usable(made: ToolCall) -> None:
    """Fail where a law asks a tool in a way that it does not take."""
    assert made.failure is None or made.failure.kind not in ("missing", "wrong"), (made.name, made.failure)


def result(desk: Desk, name: str, **given: object) -> dict[str, Any]:
    """A result as JSON; fails the test where there is none."""
    made = call(desk, name, given)
    assert made.ok, (name, given, made.failure)
    found = made.as_json()["result"]
    assert isinstance(found, dict)
    return dict(found)


def amount(shown: object) -> Decimal:
    """An amount that must be there."""
    assert isinstance(shown, str), shown
    return Decimal(shown)


def reasons(result: Mapping[str, Json]) -> dict[str, dict[str, Json]]:
    """The verdicts of check_order by rule."""
    rows = result["reasons"]
    assert isinstance(rows, list)
    return {str(row["rule"]): dict(row) for row in rows if isinstance(row, dict)}
