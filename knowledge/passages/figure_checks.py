"""A figure that somebody asks about, held against the edges of the rule: "is 45 days late ok?"."""

from collections.abc import Mapping
from decimal import Decimal

from knowledge.passages.asking import asks_whether
from knowledge.passages.figures_said import figures_of
from knowledge.policy.expected import Unit
from knowledge.policy.figures import Language, compared, quantity
from knowledge.policy.policy import Policy
from knowledge.policy.values import Threshold
from knowledge.records import Record

_SAID: Mapping[Unit, tuple[str, ...]] = {
    "days": ("d",),
    "months": ("m",),
    "share": ("%",),
    "times": ("x", "#"),
    "index": ("#",),
    "points": ("points",),
    "count": ("instalments", "invoices", "quarters"),
}
"""The units that a question says such a figure in."""
_MOST = 2
"""Edges of one rule that are told; with more of them it cannot be said which is meant."""


class FigureCheck(Record):
    """A figure as it was asked, an edge of the rule in words, and whether the figure meets it."""

    parameter: str
    asked: str
    edge: str
    met: bool


def figure_checks(policy: Policy, rule_id: str, question: str, language: Language) -> tuple[FigureCheck, ...]:
    """Compare the figures of a yes-or-no question with the edges of a rule that have their unit.

    Where a question gives two figures of a unit, or the rule has many such edges, nothing is compared: which
    belongs to which cannot be told.
    """
    rule = policy.rules.get(rule_id)
    if rule is None or not asks_whether(question):
        return ()
    said = figures_of(question)
    found = []
    for parameter in rule.parameters.values():
        unit = parameter.expected.unit
        values = [each for kind in _SAID.get(unit, ()) for each in said.get(kind, ())]
        if not isinstance(parameter.value, Threshold) or len(values) != 1:
            continue
        number = Decimal("".join(letter for letter in values[0] if letter.isdigit() or letter == "."))
        value = number / 100 if unit == "share" else number
        found.append(
            FigureCheck(
                parameter=parameter.id,
                asked=quantity(value, unit, language),
                edge=compared(parameter.value, unit, language),
                met=parameter.value.crossed(value),
            )
        )
    return tuple(found) if len(found) <= _MOST else ()
