"""collection_stage on a number of days alone, which anybody may ask."""

import pytest

from tests.tools.collection_stage_cases import of_days, picked
from tools.results import Json


@pytest.mark.parametrize(
    ("days", "ladder", "expected"),
    [
        (
            0,
            None,
            {
                "stage": "not_due",
                "step": "none",
                "next_stage": "grace",
                "next_stage_on": "2026-04-01",
                "next_stage_in_days": 1,
            },
        ),
        (6, None, {"stage": "grace", "step": "wait", "next_stage": "reminder", "next_stage_in_days": 1}),
        (
            7,
            None,
            {
                "stage": "reminder",
                "action": "send a friendly reminder",
                "owner": "sales",
                "channel": "phone",
                "next_stage": "formal_demand",
                "next_stage_on": "2026-04-23",
            },
        ),
        (30, None, {"stage": "formal_demand", "owner": "finance", "channel": "letter"}),
        (
            90,
            None,
            {
                "stage": "handover",
                "owner": "legal",
                "next_stage": None,
                "next_stage_on": None,
                "next_stage_in_days": None,
            },
        ),
        (
            16,
            "owner",
            {
                "ladder": "owner",
                "stage": "sales",
                "owner": "sales",
                "next_stage": "finance",
                "next_stage_in_days": 15,
            },
        ),
        (
            61,
            "owner",
            {
                "ladder": "owner",
                "stage": "legal",
                "other_ladders": {"standard": "formal_demand", "sme": "second"},
            },
        ),
        (60, "sme", {"ladder": "sme", "stage": "second"}),
    ],
)
def test_the_stage_of_bare_days(days: int, ladder: str | None, expected: dict[str, Json]) -> None:
    result = of_days(days, **({"ladder": ladder} if ladder else {}))
    assert picked(result, *expected) == expected


def test_bare_days_are_open_to_staff() -> None:
    assert of_days(45, role="staff")["stage"] == "formal_demand"


@pytest.mark.parametrize(("days", "noted"), [(1, False), (15, False), (16, True), (30, True), (31, False)])
def test_on_the_owner_ladder_it_is_said_that_sales_keeps_a_case_by_our_reading(
    days: int, noted: bool
) -> None:
    assert ("which is our reading" in str(of_days(days, ladder="owner")["notes"])) is noted
