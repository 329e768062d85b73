"""The quiz: the right answers are the policy's own figures, and so are the wrong ones.

Options stand in the order of their size, words in the order in which the policy's catalogue has them: nothing
is left to chance, and where the right one stands moves with the policy.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from knowledge.handbook.sections import filled
from knowledge.onboarding.cited import Cited, applies, cited
from knowledge.policy import figures
from knowledge.policy.expected import Unit
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.policy.values import Money, Stage, Threshold
from knowledge.records import Record
from prompts.onboarding import onboarding_questions

MOST_OPTIONS = 4
_WHOLE = frozenset({"days", "months", "years", "count", "points", "money"})
_NEAR = (Decimal(2), Decimal("0.5"), Decimal(3), Decimal("1.5"), Decimal(4))
_FROM_NOTHING = (Decimal(1), Decimal(10), Decimal(100))


class Question(Record):
    """A question with its options, the place of the right one (from 0), why it is right, and the source."""

    id: str
    ask: str
    options: tuple[str, ...]
    right: int
    why: str
    sources: tuple[Cited, ...]


class _Figure(NamedTuple):
    """A figure of the policy, or a word of it, with what it is written with."""

    value: Decimal | str
    unit: Unit = "none"
    currency: str = ""

    def written(self, language: Language) -> str:
        if isinstance(self.value, str):
            return figures.word(self.value, language)
        if self.currency:
            return figures.money(Money(value=self.value, currency=self.currency), language)
        return figures.quantity(self.value, self.unit, language)


def number_of_questions(policy: Policy) -> int:
    """Count the questions."""
    return sum(applies(policy, entry) for entry in onboarding_questions())


def question(policy: Policy, number: int, language: Language) -> Question:
    """Give a question by its place, from 1; raises IndexError where there is none."""
    entry = [entry for entry in onboarding_questions() if applies(policy, entry)][number - 1]
    right, options = _options(policy, entry)
    return Question(
        id=entry["id"],
        ask=filled(policy, entry[language]["ask"], language),
        options=tuple(option.written(language) for option in options),
        right=options.index(right),
        why=entry[language]["why"],
        sources=cited(policy, entry["cites"], language),
    )


def _options(policy: Policy, entry: Mapping[str, Any]) -> tuple[_Figure, list[_Figure]]:
    """Give the right answer, and all options in their order."""
    right = _figure(policy, entry["answer"])
    chosen = {right.written("en"): right}
    for wrong in _wrong(policy, entry, right):
        if len(chosen) == MOST_OPTIONS:
            break
        chosen.setdefault(wrong.written("en"), wrong)
    found = list(chosen.values())
    if isinstance(right.value, str):
        order = _words(policy, entry["answer"])
        return right, sorted(found, key=lambda option: order.index(str(option.value)))
    return right, sorted(found, key=lambda option: option.value)


def _wrong(policy: Policy, entry: Mapping[str, Any], right: _Figure) -> Iterator[_Figure]:
    yield from (_figure(policy, key) for key in entry.get("others", ()))
    if isinstance(right.value, str):
        yield from (_Figure(word) for word in _words(policy, entry["answer"]))
        return
    nearby = [right.value * factor for factor in _NEAR] if right.value else list(_FROM_NOTHING)
    for value in nearby:
        whole = right.unit not in _WHOLE or value == value.to_integral_value()
        if whole and not (right.unit == "share" and value > 1):
            yield right._replace(value=value)


def _words(policy: Policy, key: str) -> tuple[str, ...]:
    """Give the words that a parameter may be, or an item of it."""
    rule, name, *_ = key.split(".")
    return policy.parameter(f"{rule}.{name}").expected.options


def _figure(policy: Policy, key: str) -> _Figure:
    """Read a figure by its key, "RULE-ID.name" or "RULE-ID.name.item"; raises KeyError where it is none."""
    rule, name, *items = key.split(".")
    parameter = policy.parameter(f"{rule}.{name}")
    value, unit = parameter.value, parameter.expected.unit
    if isinstance(value, Threshold):
        return _Figure(value.value, unit)
    if isinstance(value, Money):
        return _Figure(value.value, "money", value.currency)
    if isinstance(value, tuple):
        days = {stage.stage: stage.from_day for stage in value if isinstance(stage, Stage)}
        return _Figure(Decimal(days[items[0]]), unit)
    if isinstance(value, Mapping):
        value = value[items[0]]
    if isinstance(value, str | Decimal):
        return _Figure(value, unit)
    raise KeyError(key)
