"""What collection_stage says, and some of its fields."""

from tests.tools.desks import a_desk
from tools.gateway import call
from tools.results import Json


def picked(result: dict[str, Json], *names: str) -> dict[str, Json]:
    return {name: result[name] for name in names}


def of_days(days: int, role: str = "finance", **more: object) -> dict[str, Json]:
    made = call(a_desk({}, role=role), "collection_stage", {"days_past_due": days, **more})
    result = made.as_json()["result"]
    assert isinstance(result, dict)
    return result
