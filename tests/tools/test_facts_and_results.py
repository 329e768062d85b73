"""Results become facts and JSON: money as text at its scale, what is missing as null with a note."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from knowledge.records import NotAvailable, Record
from tools.facts import Amount, Days, Note, Phrase, Points, Share, facts_of, ratio
from tools.results import FxUsed, Result, to_json


class Line(Record):
    """A line of the sample result."""

    name: str
    open: Amount | NotAvailable


class Sample(Result):
    """A result with a field of every kind."""

    limit: Amount | NotAvailable
    share: Share | NotAvailable
    score: Points
    days: Days | None
    until: date | None
    held: bool
    room: str
    buckets: Mapping[str, Amount]
    lines: tuple[Line, ...]
    detail: Phrase


def cny(value: str) -> Amount:
    return Amount(value=Decimal(value), currency="CNY")


MISSING = NotAvailable(reason="limit_not_set")


def a_result(**changes: object) -> Sample:
    given: dict[str, object] = {
        "as_of": date(2026, 6, 30),
        "data_as_of": date(2026, 6, 30),
        "currency": "CNY",
        "fx": (FxUsed(of="USD", to="CNY", rate=Decimal("6.7916"), on=date(2026, 6, 1)),),
        "policy_version": "1",
        "rules": ("ORDER-LIMIT",),
        "notes": (Note(field="until", phrase=Phrase(key="customer_limit.temporary", values={"until": "x"})),),
        "limit": cny("1000.00"),
        "share": Decimal("0.333333"),
        "score": Decimal("92.5500"),
        "days": 0,
        "until": date(2026, 8, 31),
        "held": False,
        "room": "unlimited",
        "buckets": {"1_30": cny("0.00"), "over_90": cny("5.10")},
        "lines": (Line(name="I1", open=cny("3.00")), Line(name="I2", open=MISSING)),
        "detail": Phrase(key="check_order.hold.hold"),
        **changes,
    }
    return Sample.model_validate(given)


def test_json_writes_money_at_its_scale_and_other_decimals_without_trailing_zeros() -> None:
    written = to_json(a_result())
    assert json.loads(json.dumps(written)) == written
    assert written["limit"] == "1000.00"
    assert written["share"] == "0.333333"
    assert written["score"] == "92.55"
    assert written["days"] == 0
    assert written["until"] == "2026-08-31"
    assert written["held"] is False
    assert written["room"] == "unlimited"
    assert written["buckets"] == {"1_30": "0.00", "over_90": "5.10"}
    assert written["detail"] == "the customer is on hold"
    assert written["fx"] == [{"of": "USD", "to": "CNY", "rate": "6.7916", "on": "2026-06-01", "since": None}]


def test_what_is_missing_is_null_and_noted_with_its_path_and_reason() -> None:
    written = to_json(a_result(limit=MISSING))
    assert written["limit"] is None
    assert written["notes"] == [
        "until: a temporary limit, in force until x",
        "limit: no limit has been set",
        "lines.1.open: no limit has been set",
    ]


def test_a_note_is_written_once() -> None:
    note = Note(field="limit", phrase=Phrase(key="reasons.limit_not_set"))
    notes = to_json(a_result(limit=MISSING, notes=(note, note)))["notes"]
    assert isinstance(notes, list)
    assert notes.count("limit: no limit has been set") == 1


def test_nothing_missing_leaves_no_note() -> None:
    assert to_json(a_result(notes=(), lines=()))["notes"] == []


def test_every_figure_is_a_fact_under_its_path_with_its_unit() -> None:
    facts = {fact.id: fact for fact in facts_of(a_result(), tool="t", entity="C001", period="2026-06-30")}
    limit = facts["t.limit"]
    assert (limit.unit, limit.currency, limit.value) == ("money", "CNY", cny("1000.00"))
    assert (limit.entity, limit.period, limit.measure, limit.source) == ("C001", "2026-06-30", "limit", "t")
    assert facts["t.share"].unit == "share"
    assert facts["t.score"].unit == "points"
    assert facts["t.days"].unit == "days"
    assert facts["t.days"].value == 0
    assert facts["t.buckets.over_90"].value == cny("5.10")
    assert facts["t.lines.0.open"].value == cny("3.00")


def test_what_is_missing_or_empty_is_no_fact() -> None:
    found = {
        fact.id for fact in facts_of(a_result(limit=MISSING, days=None), tool="t", entity=None, period="")
    }
    assert found.isdisjoint({"t.limit", "t.days", "t.lines.1.open", "t.detail"})


def test_an_amount_is_rounded_once_to_be_shown() -> None:
    assert Amount.of(Fraction(1, 3), "CNY") == cny("0.33")
    assert Amount.of(Fraction(5, 2), "JPY") == Amount(value=Decimal(3), currency="JPY")


@pytest.mark.parametrize(("value", "shown"), [(Fraction(2, 3), "0.666667"), (Fraction(3), "3")])
def test_a_ratio_has_six_decimals_at_most(value: Fraction, shown: str) -> None:
    assert str(ratio(value)) == shown
