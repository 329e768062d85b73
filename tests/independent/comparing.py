"""Compare what a tool answers with what the independent figures say."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction

from knowledge.desk import Desk
from tools.gateway import call

SHOWN = Fraction(1, 2_000_000)
"""Half a unit of the sixth decimal place, to which shares and ratios are shown."""

Difference = tuple[str, object, object]


def answered(desk: Desk, tool: str, **arguments: object) -> dict[str, object]:
    """What a tool answers, as JSON; fails the test where it gave no result."""
    made = call(desk, tool, arguments)
    assert made.ok, (tool, arguments, made.failure)
    result = made.as_json()["result"]
    assert isinstance(result, dict)
    return dict(result)


def records(value: object) -> list[dict[str, object]]:
    """A result's list of rows."""
    assert isinstance(value, list)
    return [dict(row) for row in value]


def unit(value: object) -> Fraction:
    """The smallest unit that a shown amount has."""
    return Fraction(1, 10 ** len(str(value).partition(".")[2]))


def same(said: object, mine: object, within: Fraction) -> bool:
    """Say whether a shown value is an exact one within a margin; values of other kinds must be equal."""
    if isinstance(mine, Fraction) and isinstance(said, str) and said != "unlimited":
        return abs(Fraction(said) - mine) <= within
    return said == mine


def of_money(said: Mapping[str, object], mine: Mapping[str, object]) -> Iterator[Difference]:
    """Give each amount that is not the exact one rounded: name, answer, ours."""
    return _differing(said, mine, lambda value: unit(value) / 2)


def of_parts(said: Mapping[str, object], mine: Mapping[str, object]) -> Iterator[Difference]:
    """The same for parts that are shown so that they add up: rounded up or down."""
    return _differing(said, mine, unit)


def of_others(said: Mapping[str, object], mine: Mapping[str, object]) -> Iterator[Difference]:
    """The same for days, shares, ratios and words."""
    return _differing(said, mine, lambda _: SHOWN)


def _differing(
    said: Mapping[str, object], mine: Mapping[str, object], margin: Callable[[object], Fraction]
) -> Iterator[Difference]:
    for name, expected in mine.items():
        if not same(said[name], expected, margin(said[name])):
            yield name, said[name], float(expected) if isinstance(expected, Fraction) else expected
