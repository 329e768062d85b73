"""Figures of the handbook's examples: what is given, and what is worked out from the policy's parameters.

{given 800000}, {given 45 | days}                 what an example starts from, in a sentence of its own
{=[RULE-ID.name.item] * 800000 | money}           worked out; the unit is a parameter's or `bare`
"""

import ast
import operator
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

from knowledge.lazy_pattern import lazily
from knowledge.policy import figures
from knowledge.policy.expected import Unit
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.policy.values import Money, Stage, Threshold

_REFERENCE = lazily(r"\[([^\[\]]+)\]")
_OPERATORS: Mapping[type, Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_UNITS = ("times", "share", "days", "months", "years", "count", "points", "money", "bare")
_PLACES = Decimal("0.01")


def given(text: str, language: Language) -> str:
    """Write a figure that an example starts from; raises ValueError for one that is none."""
    number, _, unit = (part.strip() for part in text.partition("|"))
    if not number.replace(".", "", 1).isdecimal():
        raise ValueError(f"{number!r} is not a number")
    return _written(Decimal(number), unit or "bare", language)


def worked_out(policy: Policy, text: str, language: Language) -> str:
    """Write what a sum over parameters comes to; raises ValueError, KeyError or UnknownParameterError."""
    sum_, _, unit = (part.strip() for part in text.partition("|"))
    references = _REFERENCE.findall(sum_)
    if not references:
        raise ValueError("a sum is worked out from a parameter, which stands in brackets")
    numbers = {f"p{place}": number_of(policy, key) for place, key in enumerate(references)}
    places = iter(numbers)
    tree = ast.parse(_REFERENCE.sub(lambda _: next(places), sum_), mode="eval")
    value = _rounded(_value(tree.body, numbers))
    return _written(value, unit, language)


def _written(value: Decimal, unit: str, language: Language) -> str:
    if unit not in _UNITS:
        raise ValueError(f"{unit!r} is no unit of a figure")
    if unit == "bare":
        return figures.bare(value, language)
    return figures.quantity(value, cast(Unit, unit), language)


def number_of(policy: Policy, key: str) -> Fraction:
    """Give the number that a parameter, or an item of it, holds; raises KeyError where it holds none."""
    rule, name, *items = key.split(".")
    value: Any = policy.parameter(f"{rule}.{name}").value
    for item in items:
        value = _item(value, item)
    if isinstance(value, Threshold | Money):
        value = value.value
    if not isinstance(value, Decimal | int) or isinstance(value, bool):
        raise KeyError(key)
    return Fraction(value)


def _item(value: Any, item: str) -> Any:  # noqa: ANN401 - a parameter holds values of every kind
    if isinstance(value, Mapping):
        return value[item]
    return {stage.stage: stage.from_day for stage in value if isinstance(stage, Stage)}[item]


def _value(node: ast.expr, numbers: Mapping[str, Fraction]) -> Fraction:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div) and isinstance(node.right, ast.Name):
        raise ValueError("a parameter may be nought, so nothing is divided by it")
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        return _OPERATORS[type(node.op)](_value(node.left, numbers), _value(node.right, numbers))
    if isinstance(node, ast.Name):
        return numbers[node.id]
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return Fraction(str(node.value))
    raise ValueError("a sum has numbers, parameters and + - * / only")


def _rounded(value: Fraction) -> Decimal:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact if exact == exact.quantize(Decimal("0.0001")) else exact.quantize(_PLACES)
