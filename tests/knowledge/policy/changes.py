"""Changes of a policy's parameters, each of which must be felt somewhere."""

import copy
import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from knowledge.policy.catalogue import CATALOGUE
from knowledge.policy.expected import GRADES, ROLES, STAGE_WORDS, Expected
from knowledge.policy.faults import PolicyError
from knowledge.policy.policy import Policy
from knowledge.policy.reading import SAMPLE, policy_of

_OTHER_SIDE = {
    "below": "at_most",
    "under": "at_most",
    "at_most": "below",
    "above": "at_least",
    "over": "at_least",
    "at_least": "above",
    "from": "over",
}
Entry = dict[str, Any]


@cache
def _sample() -> dict[str, Any]:
    return tomllib.loads(SAMPLE.read_text(encoding="utf-8"), parse_float=Decimal)


def changed(parameter_id: str) -> Iterator[tuple[str, Policy]]:
    """Give policies in which this parameter alone is changed, the widest changes first."""
    rule_id, _, name = parameter_id.partition(".")
    for what, entry in _entries(_sample()["rules"][rule_id][name], CATALOGUE[parameter_id]):
        data = copy.deepcopy(_sample())
        data["rules"][rule_id][name] = entry
        if CATALOGUE[parameter_id].kind == "factor":
            _balance(data["rules"][rule_id], name)
        try:
            yield what, policy_of(data, "changed.toml", {})
        except PolicyError:
            continue  # a bound that the neighbouring values do not allow


def _entries(entry: Entry, expected: Expected) -> Iterator[tuple[str, Entry]]:
    for what, value in _values(entry["value"], expected):
        yield what, {**entry, "value": value}
    if "compare" in entry:
        yield "the edge itself", {**entry, "compare": _OTHER_SIDE[entry["compare"]]}


def _values(value: Any, expected: Expected) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - TOML holds all kinds
    match expected.kind:
        case "flag":
            yield "turned round", not value
        case "choice":
            yield from ((option, option) for option in expected.options if option != value)
        case "names":
            yield from ((f"without {item}", [other for other in value if other != item]) for item in value)
        case "choices" | "table":
            yield from _entries_of_table(value, expected)
        case "factor":
            yield from _factors(value)
        case "steps" | "rates" | "stages" | "tiers":
            yield from _lists(value, expected)
        case _:
            yield from _numbers(value, expected)


def _entries_of_table(value: Entry, expected: Expected) -> Iterator[tuple[str, Entry]]:
    for widest in expected.options or _bounds(expected):
        yield f"all {widest}", dict.fromkeys(value, widest)
    for key, old in value.items():
        if expected.kind == "table":
            new = list(_numbers(old, expected))
        else:
            new = [(option, option) for option in expected.options if option != old]
        yield from ((f"{key} {what}", {**value, key: item}) for what, item in new)


def _bounds(expected: Expected) -> tuple[Decimal, Decimal]:
    return expected.low, min(expected.high, Decimal(10**6))


def _numbers(value: Any, expected: Expected) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - int or Decimal
    whole = expected.unit in ("days", "months", "years", "count") or expected.kind == "count"
    step = 1 if whole or expected.unit in ("points", "index", "money") else Decimal("0.01")
    if expected.unit == "share":
        step = Decimal("0.001")
    for number in (*_bounds(expected), value + step, value - step):
        if number != value:
            yield f"to {number}", int(number) if whole else number


def _factors(value: Entry) -> Iterator[tuple[str, Entry]]:
    yield "all lowest", {**value, "edges": [[value["edges"][0][0], 1]], "otherwise": 0}
    yield "all highest", {**value, "edges": [[value["edges"][0][0], 100]], "otherwise": 99}
    yield "weight", {**value, "weight": value["weight"] + 1}
    for position, (edge, percent) in enumerate(value["edges"]):
        for moved in ([edge + Decimal("0.001"), percent], [edge, percent - 1], [edge, percent + 1]):
            edges = [*value["edges"]]
            edges[position] = moved
            yield f"edge {position}", {**value, "edges": edges}


def _balance(rule: dict[str, Entry], name: str) -> None:
    """Take a point off another factor where one gained it, alternatives included, so that they add up."""
    gained = rule[name]["value"]["weight"] - _sample()["rules"]["GRADE-SCORE"][name]["value"]["weight"]
    if not gained:
        return
    group = rule[name]["value"].get("one_of")
    values = {other: entry["value"] for other, entry in rule.items() if isinstance(entry, dict)}
    factors = {
        other: value for other, value in values.items() if isinstance(value, dict) and "edges" in value
    }
    for other, value in factors.items():
        if group and other != name and value.get("one_of") == group:
            value["weight"] += gained
    factors["event_level" if name != "event_level" else "on_time_rate"]["weight"] -= gained


def _lists(value: list[Any], expected: Expected) -> Iterator[tuple[str, list[Any]]]:
    for position, item in enumerate(value):
        for what, changed_item in _items(item, expected):
            yield f"item {position} {what}", [*value[:position], changed_item, *value[position + 1 :]]


def _items(item: Any, expected: Expected) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - pairs and tables
    if expected.kind == "steps":
        yield "step", [item[0], item[1] * 2]
        yield "edge", [item[0] * 2, item[1]]
    elif expected.kind == "rates":
        yield "rate", {**item, "rate": item["rate"] + Decimal("0.001")}
        yield "day", {**item, "from": date(item["from"].year, item["from"].month, 28)}
    elif expected.kind == "stages":
        yield from ((f"day {days:+}", {**item, "from_day": item["from_day"] + days}) for days in (1, -1))
        for key, words in STAGE_WORDS.items():
            yield from ((f"{key} {word}", {**item, key: word}) for word in words if word != item[key])
    else:
        if "up_to" in item:
            yield from ((f"up to {amount}", {**item, "up_to": amount}) for amount in (1, item["up_to"] + 1))
        for grade in GRADES:
            yield from ((f"{grade} {role}", {**item, grade: role}) for role in ROLES if role != item[grade])
