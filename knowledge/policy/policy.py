"""The policy in force: parameters by id, each with its kind, and the rules that they belong to."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TypeVar, cast

from pydantic import SkipValidation

from knowledge.policy.catalogue import CATALOGUE
from knowledge.policy.expected import Expected, Kind
from knowledge.policy.faults import UnknownParameterError
from knowledge.policy.values import (
    DatedRates,
    Factor,
    Money,
    Stage,
    Steps,
    Threshold,
    Tiers,
    Value,
)
from knowledge.records import Record

T = TypeVar("T")


class Parameter(Record):
    """One value of a rule, with its source and the day from which it holds."""

    id: str
    value: SkipValidation[Value]  # the reader has checked it
    source: str
    effective_from: date

    @property
    def expected(self) -> Expected:
        """Give what the catalogue says of this parameter."""
        return CATALOGUE[self.id]


class Rule(Record):
    """A rule and its parameters by name."""

    id: str
    source: str
    effective_from: date
    parameters: SkipValidation[Mapping[str, Parameter]]


class Policy(Record):
    """A validated policy.

    `version` is the file's version and a hash of what it says, so that two files with one version differ;
    `fiscal_year_start` is a month. The accessors take a parameter's id, "RULE-ID.name", and raise
    UnknownParameterError (a programming error) where the catalogue has no such id of that kind.
    """

    name: str
    version: str
    base_currency: str
    fiscal_year_start: int
    effective_from: date
    rules: SkipValidation[Mapping[str, Rule]]

    @property
    def rule_ids(self) -> tuple[str, ...]:
        """Give the ids of the rules in the catalogue's order."""
        return tuple(self.rules)

    def rule(self, rule_id: str) -> Rule:
        """Give a rule by id; raises UnknownParameterError."""
        if rule_id not in self.rules:
            raise UnknownParameterError(rule_id)
        return self.rules[rule_id]

    def parameter(self, parameter_id: str) -> Parameter:
        """Give a parameter by id, whatever its kind; raises UnknownParameterError."""
        if parameter_id not in CATALOGUE:
            raise UnknownParameterError(parameter_id)
        rule_id, _, name = parameter_id.partition(".")
        return self.rules[rule_id].parameters[name]

    def threshold(self, parameter_id: str) -> Threshold:
        """Give an edge; `crossed(value)` says exactly whether the rule applies."""
        return cast(Threshold, self._value(parameter_id, "threshold"))

    def number(self, parameter_id: str) -> Decimal:
        """Give a plain number."""
        return cast(Decimal, self._value(parameter_id, "number"))

    def count(self, parameter_id: str) -> int:
        """Give a whole number of days, months, invoices or the like."""
        return int(cast(Decimal, self._value(parameter_id, "count")))

    def share(self, parameter_id: str) -> Decimal:
        """Give a fraction from 0 to 1."""
        return cast(Decimal, self._value(parameter_id, "share"))

    def flag(self, parameter_id: str) -> bool:
        """Give a yes or no."""
        return cast(bool, self._value(parameter_id, "flag"))

    def choice(self, parameter_id: str) -> str:
        """Give one of the words that the catalogue allows."""
        return cast(str, self._value(parameter_id, "choice"))

    def names(self, parameter_id: str) -> tuple[str, ...]:
        """Give a list of words, in the policy's order."""
        return cast(tuple[str, ...], self._value(parameter_id, "names"))

    def choices(self, parameter_id: str) -> Mapping[str, str]:
        """Give a table of words, for example an outcome by grade."""
        return cast(Mapping[str, str], self._value(parameter_id, "choices"))

    def table(self, parameter_id: str) -> Mapping[str, Decimal]:
        """Give a table of numbers, for example a share by grade."""
        return cast(Mapping[str, Decimal], self._value(parameter_id, "table"))

    def money(self, parameter_id: str) -> tuple[Decimal, str]:
        """Give an amount and its currency."""
        money = cast(Money, self._value(parameter_id, "money"))
        return money.value, money.currency

    def steps(self, parameter_id: str) -> Steps:
        """Give rounding steps by size of the amount."""
        return cast(Steps, self._value(parameter_id, "steps"))

    def bands(self, parameter_id: str) -> Factor:
        """Give a line of the scorecard: block, weight and the bands of values."""
        return cast(Factor, self._value(parameter_id, "factor"))

    def factors(self, rule_id: str) -> Mapping[str, Factor]:
        """Give all scorecard lines of a rule by name, in the catalogue's order."""
        parameters = self.rule(rule_id).parameters
        return {name: p.value for name, p in parameters.items() if isinstance(p.value, Factor)}

    def stages(self, parameter_id: str) -> tuple[Stage, ...]:
        """Give a ladder's stages, the earliest first."""
        return cast(tuple[Stage, ...], self._value(parameter_id, "stages"))

    def tiers(self, parameter_id: str) -> Tiers:
        """Give the tiers of authority; `approver(amount, grade)` names the role."""
        return cast(Tiers, self._value(parameter_id, "tiers"))

    def rates(self, parameter_id: str) -> DatedRates:
        """Give yearly rates by day; `on(day)` is the one in force."""
        return cast(DatedRates, self._value(parameter_id, "rates"))

    def tolerance(self, currency: str) -> Decimal:
        """Give the open amount in a currency up to which reminders leave an invoice alone."""
        table = self.table("LADDER-STANDARD.tolerance")
        return table.get(currency, table["other"])

    def _value(self, parameter_id: str, kind: Kind) -> Value:
        expected = CATALOGUE.get(parameter_id)
        if expected is None or expected.kind != kind:
            raise UnknownParameterError(f"{parameter_id} as {kind}")
        return self.parameter(parameter_id).value
