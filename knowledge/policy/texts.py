"""The rules in words: every figure in a sentence comes from the policy, so text and tools cannot disagree."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from knowledge.lazy_pattern import lazily
from knowledge.policy import figures
from knowledge.policy.expected import Unit
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.policy.values import DatedRates, Factor, Money, Stage, Steps, Threshold, Tiers, Value
from knowledge.records import Record
from prompts.policy import rule_texts

_PLACEHOLDER = lazily(r"\{([^{}]+)\}")
_BETWEEN = lazily(r"[,;:]\s+|[，；：。]|\.\s+")
_MONTH_DAYS = 30  # a share of a month's trade said in days, as terms are counted


class RuleText(Record):
    """A rule as people read it; `asked` are ways of asking for it, for the search alone.

    `about` are the rules that it speaks of: itself, or for a conflict those whose figures it states.
    """

    rule_id: str
    about: tuple[str, ...]
    title: str
    sentences: tuple[str, ...]
    asked: tuple[str, ...]

    def text(self, language: Language) -> str:
        """Give the sentences as one paragraph."""
        return ("" if language == "zh" else " ").join(self.sentences)


def texts(policy: Policy, language: Language) -> Mapping[str, RuleText]:
    """Word every rule and every conflict between rules; a rule may have several sections."""
    return {
        section: _worded(policy, raw.get("rule", section), raw, language)
        for section, raw in rule_texts(language).items()
    }


def parameters_said(policy: Policy, section: str, language: Language) -> tuple[tuple[str, ...], ...]:
    """Give the ids of the parameters that each sentence of a section renders, in the sentences' order."""
    raw = rule_texts(language)[section]
    rule_id = raw.get("rule", section)
    return tuple(_parameters(policy, rule_id, sentence) for sentence in raw["text"])


class Clause(Record):
    """A part of a rule's sentence, between its commas, with the parameters that it renders."""

    text: str
    parameters: tuple[str, ...]


def clauses_said(policy: Policy, section: str, language: Language) -> tuple[tuple[Clause, ...], ...]:
    """Give the clauses of each sentence of a section that render a parameter, in the sentences' order."""
    raw = rule_texts(language)[section]
    rule_id = raw.get("rule", section)

    def said(part: str) -> str:
        return _PLACEHOLDER.sub(lambda found: _filled(policy, rule_id, raw, found[1], language), part)

    return tuple(
        tuple(
            Clause(text=said(part), parameters=parameters)
            for part in _BETWEEN.split(sentence)
            if (parameters := _parameters(policy, rule_id, part))
        )
        for sentence in raw["text"]
    )


def _parameters(policy: Policy, rule_id: str, sentence: str) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            ".".join((key if key.partition(".")[0] in policy.rules else f"{rule_id}.{key}").split(".")[:2])
            for key in (found.removeprefix("said.") for found in _PLACEHOLDER.findall(sentence))
            if key != "base_currency" and not key.startswith("quoted.")
        )
    )


def _worded(policy: Policy, rule_id: str, raw: Mapping[str, Any], language: Language) -> RuleText:
    def fill(text: str) -> str:
        filled = _PLACEHOLDER.sub(lambda found: _filled(policy, rule_id, raw, found[1], language), text)
        return filled[:1].upper() + filled[1:]

    return RuleText(
        rule_id=rule_id,
        about=(rule_id,) if rule_id in policy.rules else _about(policy, raw["text"]),
        title=fill(raw["title"]),
        sentences=tuple(fill(sentence) for sentence in raw["text"]),
        asked=tuple(raw["asked"]),
    )


def _about(policy: Policy, sentences: Sequence[str]) -> tuple[str, ...]:
    keys = [key.removeprefix("said.") for text in sentences for key in _PLACEHOLDER.findall(text)]
    return tuple(dict.fromkeys(rule for key in keys if (rule := key.partition(".")[0]) in policy.rules))


def _filled(policy: Policy, rule_id: str, raw: Mapping[str, Any], key: str, language: Language) -> str:
    if key == "base_currency":
        return policy.base_currency
    if key == "scorecard":
        return scorecard(policy, rule_id, language)
    scope, _, rest = key.partition(".")
    if scope == "quoted":
        return str(raw["quoted"][rest])
    if scope == "said":
        parameter_id = rest if rest.split(".")[0] in policy.rules else f"{rule_id}.{rest}"
        return _said(policy, raw["said"][rest], parameter_id)
    return parameter_figure(policy, key if scope in policy.rules else f"{rule_id}.{key}", language)


def scorecard(policy: Policy, rule_id: str, language: Language) -> str:
    """Word all factors of a rule, one after the other."""
    lines = [
        figures.factor(name, factor, policy.parameter(f"{rule_id}.{name}").expected.unit, language)
        for name, factor in policy.factors(rule_id).items()
    ]
    return ("；" if language == "zh" else "; ").join(lines)


def said(policy: Policy, section: str, key: str, language: Language) -> str:
    """Give the sentence of a rule's or a conflict's text that fits a parameter's value in force."""
    parameter_id = f"{section}.{key}" if section in policy.rules else key
    return _said(policy, rule_texts(language)[section]["said"][key], parameter_id)


def _said(policy: Policy, sentences: Mapping[str, str], parameter_id: str) -> str:
    value = policy.parameter(parameter_id).value
    return sentences[str(value).lower() if isinstance(value, bool) else str(value)]


def quoted(section: str, name: str, language: Language) -> str:
    """Give a figure of somebody else's, which a conflict's text only mentions."""
    return str(rule_texts(language)[section]["quoted"][name])


def parameter_figure(policy: Policy, key: str, language: Language) -> str:
    """Word a parameter or an item of it by its key, "RULE-ID.name" or "RULE-ID.name.item".

    Raises UnknownParameterError, or KeyError where it has no such item.
    """
    rule, name, *items = key.split(".")
    parameter = policy.parameter(f"{rule}.{name}")
    return figure(parameter.value, parameter.expected.unit, ".".join(items), language)


def parameter_text(policy: Policy, parameter_id: str, language: Language) -> str:
    """Word a parameter's whole value, as a table of the policy shows it."""
    parameter = policy.parameter(parameter_id)
    if isinstance(parameter.value, bool):
        return str(parameter.value).lower()
    if isinstance(parameter.value, Factor):
        name = parameter_id.partition(".")[2]
        return figures.factor(name, parameter.value, parameter.expected.unit, language)
    return figure(parameter.value, parameter.expected.unit, "", language)


def figure(value: Value, unit: Unit, item: str, language: Language) -> str:
    """Word a parameter, or an item of it; raises KeyError where it has no such item."""
    if isinstance(value, Mapping):
        return _of_table(value, unit, item, language)
    if isinstance(value, tuple):
        return _of_list(value, item, language)
    if isinstance(value, Threshold):
        return _of_threshold(value, unit, item, language)
    if isinstance(value, Decimal) and item in ("", "bare"):
        return figures.bare(value, language) if item else figures.quantity(value, unit, language)
    if isinstance(value, str) and not item:
        return _letter_or_word(value, language)
    if isinstance(value, DatedRates) and item == "short":
        return figures.latest_rate(value, language)
    if not item:
        return _of_compound(value, language)
    raise KeyError(item)


def _of_threshold(value: Threshold, unit: Unit, item: str, language: Language) -> str:
    if not item:
        return figures.compared(value, unit, language)
    if item == "of_month":
        return figures.bare(value.value * _MONTH_DAYS, language)
    return {
        "value": figures.quantity(value.value, unit, language),
        "bare": figures.bare(value.value, language),
    }[item]


def _of_table(value: Mapping[str, Any], unit: Unit, item: str, language: Language) -> str:
    if item:
        found = value[item]
        return (
            _letter_or_word(found, language)
            if isinstance(found, str)
            else figures.quantity(found, unit, language)
        )
    if all(isinstance(found, str) for found in value.values()):
        return figures.joined(
            [f"{key} {_letter_or_word(found, language)}" for key, found in value.items()], language
        )
    return figures.table(value, unit, language)


def _letter_or_word(found: str, language: Language) -> str:
    return found if len(found) == 1 else figures.word(found, language)


def _of_list(value: Sequence[Any], item: str, language: Language) -> str:
    if all(isinstance(entry, str) for entry in value) and not item:
        return figures.joined([figures.word(entry, language) for entry in value], language)
    ladder = {entry.stage: entry for entry in value if isinstance(entry, Stage)}
    if not item:
        return figures.stages(list(ladder.values()), language)
    name, _, part = item.partition(".")
    day = Decimal(ladder[name].from_day)
    return {"": figures.quantity(day, "days", language), "bare": figures.bare(day, language)}[part]


def _of_compound(value: Value, language: Language) -> str:
    if isinstance(value, Money):
        return figures.money(value, language)
    if isinstance(value, Steps):
        return figures.steps(value, language)
    if isinstance(value, Tiers):
        return figures.tiers(value, language)
    if isinstance(value, DatedRates):
        return figures.rates(value, language)
    raise KeyError(f"a {type(value).__name__} has no wording of its own")
