"""From what a policy file says to a parameter's value, one reader a kind."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from pydantic import ValidationError

from knowledge.money import CURRENCIES
from knowledge.policy.expected import GRADES, ROLES, Expected, Kind
from knowledge.policy.values import (
    COMPARE_WORDS,
    DatedRate,
    DatedRates,
    Factor,
    Money,
    Stage,
    Steps,
    Threshold,
    Tier,
    Tiers,
    Value,
    frozen,
)


class BadValue(Exception):  # noqa: N818 - never leaves the reader, which turns it into a fault
    """What is wrong, what to do, and at which item below the parameter."""

    def __init__(self, problem: str, next_step: str, *at: str) -> None:
        super().__init__(problem)
        self.problem, self.next_step, self.at = problem, next_step, at


Entry = Mapping[str, object]


def read_value(entry: Entry, expected: Expected) -> Value:
    """Read a parameter's table; raises BadValue."""
    if "value" not in entry:
        raise BadValue("it has no value.", "Add `value = …`.")
    return _READERS[expected.kind](entry, expected)


def number(raw: object, expected: Expected, *at: str) -> Decimal:
    """Read an exact number inside the bounds; raises BadValue."""
    if isinstance(raw, bool) or not isinstance(raw, int | str | Decimal):
        raise BadValue(f"{raw!r} is not a number.", "Write it as 1.2.", *at)
    try:
        value = Decimal(raw)
    except InvalidOperation:
        raise BadValue(f"{raw!r} is not a number.", "Write it as 1.2.", *at) from None
    if not value.is_finite() or not expected.low <= value <= expected.high:
        bounds = f"between {expected.low:f} and {expected.high:f}"
        share = " as a fraction (0.2 = 20 %)" if expected.unit == "share" else ""
        raise BadValue(f"{raw} is out of bounds.", f"Give a number {bounds}{share}.", *at)
    return value


def _whole(raw: object, expected: Expected, *at: str) -> Decimal:
    value = number(raw, expected, *at)
    if value != value.to_integral_value():
        raise BadValue(f"{raw} is not a whole number.", f"Give whole {expected.unit}.", *at)
    return value


def _number(entry: Entry, expected: Expected) -> Decimal:
    return (_whole if expected.kind == "count" else number)(entry["value"], expected)


def _threshold(entry: Entry, expected: Expected) -> Threshold:
    if entry.get("compare") not in COMPARE_WORDS:
        said = (
            f"{entry['compare']!r} is not a compare word."
            if "compare" in entry
            else "it has no compare word."
        )
        raise BadValue(said, f"Use one of {', '.join(COMPARE_WORDS)}.", "compare")
    read = _whole if expected.unit in ("days", "months", "count", "years") else number
    return Threshold.model_validate({"value": read(entry["value"], expected), "compare": entry["compare"]})


def _flag(entry: Entry, _: Expected) -> bool:
    if not isinstance(entry["value"], bool):
        raise BadValue(f"{entry['value']!r} is not true or false.", "Write true or false.")
    return entry["value"]


def _word(raw: object, options: tuple[str, ...], *at: str) -> str:
    if not isinstance(raw, str) or raw not in options:
        raise BadValue(f"{raw!r} is not possible here.", f"Use one of {', '.join(options)}.", *at)
    return raw


def _choice(entry: Entry, expected: Expected) -> str:
    return _word(entry["value"], expected.options)


def _names(entry: Entry, expected: Expected) -> tuple[str, ...]:
    words = tuple(_word(raw, expected.options) for raw in _items(entry["value"]))
    if len(set(words)) < len(words):
        raise BadValue("a word stands twice.", "Keep it once.")
    return words


def _items(raw: object, *at: str) -> list[object]:
    if not isinstance(raw, list) or not raw:
        raise BadValue("this must be a list with at least one item.", "Write [ … ].", *at)
    return raw


def _mapping(raw: object, keys: tuple[str, ...], *at: str) -> dict[str, object]:
    if not isinstance(raw, dict):
        raise BadValue("this must be a table.", "Write { … }.", *at)
    if keys and (wrong := [*(set(keys) - raw.keys()), *(raw.keys() - set(keys))]):
        said = "is missing" if wrong[0] in keys else "is not known here"
        raise BadValue(f"{sorted(wrong)[0]!r} {said}.", f"Give exactly {', '.join(keys)}.", *at)
    return raw


def _choices(entry: Entry, expected: Expected) -> Value:
    raw = _mapping(entry["value"], expected.keys)
    return frozen({key: _word(raw[key], expected.options, key) for key in expected.keys})


def _table(entry: Entry, expected: Expected) -> Value:
    raw = _mapping(entry["value"], expected.keys)
    if not expected.keys and (wrong := raw.keys() - CURRENCIES - {"other"}):
        raise BadValue(f"{min(wrong)!r} is not a currency code.", "Use ISO 4217 codes and `other`.")
    if not expected.keys and "other" not in raw:
        raise BadValue("'other' is missing.", "Say what holds for every other currency.")
    values = {key: number(raw[key], expected, key) for key in expected.keys or raw}
    for (better, high), (worse, low) in pairwise(values.items()):
        strict = expected.unit == "points"  # grade bands must differ; two grades may share a share
        if expected.falling and (low > high or (strict and low == high)):
            raise BadValue(
                f"{worse} ({low}) is not below {better} ({high}).", "Let the values descend.", worse
            )
    return frozen(values)


def _money(entry: Entry, expected: Expected) -> Money:
    currency = entry.get("currency")
    if currency not in CURRENCIES:
        raise BadValue(
            f"{currency!r} is not a currency code.", "Add `currency` with an ISO 4217 code.", "currency"
        )
    return Money(value=number(entry["value"], expected), currency=str(currency))


def _pairs(
    raw: object, edges: Expected, results: Expected, *, rising: bool
) -> tuple[tuple[Decimal, Decimal], ...]:
    pairs = []
    for position, item in enumerate(_items(raw)):
        if not isinstance(item, list) or len(item) != 2:
            raise BadValue("each item must be a pair.", "Write [edge, result].", str(position))
        pairs.append((number(item[0], edges, str(position)), number(item[1], results, str(position))))
    for (first, _), (second, _) in pairwise(pairs):
        if first == second or (first < second) != rising:
            order = "ascend" if rising else "descend"
            raise BadValue(f"the edges {first} and {second} are out of order.", f"Let the edges {order}.")
    return tuple(pairs)


def _steps(entry: Entry, expected: Expected) -> Steps:
    positive = Expected("number", low=Decimal("0.01"))
    edges = _pairs(entry["value"], expected, positive, rising=False)
    if edges[-1][0] != 0:
        raise BadValue("the last edge is not 0.", "End with the step of the smallest amounts, [0, …].")
    return Steps(edges=edges)


def _factor(entry: Entry, expected: Expected) -> Factor:
    raw = _mapping(entry["value"], ())
    percent = Expected("number", high=Decimal(100))
    edges = _pairs(raw.get("edges"), expected, percent, rising=raw.get("better") == "lower")
    checked = {
        **raw,
        "edges": edges,
        "weight": number(raw.get("weight"), percent),
        "otherwise": number(raw.get("otherwise"), percent),
    }
    shares = [*(share for _, share in edges), number(raw.get("otherwise"), percent)]
    if any(worse > better for better, worse in pairwise(shares)):
        raise BadValue("a worse value earns more.", "Let the earned shares descend to `otherwise`.")
    try:
        return Factor.model_validate(checked)
    except ValidationError as error:
        fault = error.errors()[0]
        raise BadValue(f"{fault['loc'][0]}: {fault['msg'].lower()}.", "Correct it.") from None


def _stages(entry: Entry, expected: Expected) -> tuple[Stage, ...]:
    read = []
    for position, item in enumerate(_items(entry["value"])):
        raw = _mapping(item, tuple(Stage.model_fields), str(position))
        words = {key: str(raw[key]) for key in ("stage", "action", "owner", "channel")}
        read.append(Stage(from_day=int(_whole(raw["from_day"], expected, str(position))), **words))
    if tuple(stage.stage for stage in read) != expected.keys:
        raise BadValue(
            "the stages are not those of this ladder.", f"Give in order {', '.join(expected.keys)}."
        )
    if read[0].from_day != 0:
        raise BadValue("the first stage does not start at day 0.", "Start at 0.", "0")
    for position, (before, after) in enumerate(pairwise(read), 1):
        if after.from_day <= before.from_day:
            said = (
                f"{after.stage} starts on day {after.from_day}, not after {before.stage} ({before.from_day})."
            )
            raise BadValue(said, "Let the days ascend.", str(position))
    return tuple(read)


def _tiers(entry: Entry, expected: Expected) -> Tiers:
    items = _items(entry["value"])
    tiers: list[Tier] = []
    for position, item in enumerate(items):
        at, last = str(position), position == len(items) - 1
        raw = _mapping(item, GRADES if last else ("up_to", *GRADES), at)
        up_to = None if last else number(raw["up_to"], expected, at)
        if tiers and up_to is not None and tiers[-1].up_to is not None and up_to <= tiers[-1].up_to:
            raise BadValue(f"{up_to} does not come after {tiers[-1].up_to}.", "Let the amounts ascend.", at)
        tiers.append(Tier(up_to=up_to, approvers=frozen({g: _word(raw[g], ROLES, at) for g in GRADES})))
    return Tiers(tiers=tuple(tiers))


def _rates(entry: Entry, expected: Expected) -> DatedRates:
    rates: list[DatedRate] = []
    for position, item in enumerate(_items(entry["value"])):
        raw = _mapping(item, ("from", "rate"), str(position))
        since = day(raw["from"], str(position))
        if rates and since <= rates[-1].since:
            raise BadValue(
                f"{since} does not come after {rates[-1].since}.", "Let the days ascend.", str(position)
            )
        share = Expected("share", "share", Decimal(-1), Decimal(1))
        rates.append(DatedRate(since=since, rate=number(raw["rate"], share, str(position))))
    return DatedRates(rates=tuple(rates))


def day(raw: object, *at: str) -> date:
    """Read a date; raises BadValue."""
    if isinstance(raw, str):
        try:
            return date.fromisoformat(raw)
        except ValueError:
            raise BadValue(f"{raw!r} is not a date.", "Write it as 2026-01-31.", *at) from None
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    raise BadValue(f"{raw!r} is not a date.", "Write it as 2026-01-31.", *at)


_READERS: Mapping[Kind, Callable[[Entry, Expected], Value]] = {
    "threshold": _threshold,
    "number": _number,
    "count": _number,
    "share": _number,
    "flag": _flag,
    "choice": _choice,
    "names": _names,
    "choices": _choices,
    "table": _table,
    "money": _money,
    "steps": _steps,
    "factor": _factor,
    "stages": _stages,
    "tiers": _tiers,
    "rates": _rates,
}
