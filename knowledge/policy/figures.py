"""The policy's figures as people write them, in English and Chinese."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

from knowledge.policy.expected import GRADES, Unit
from knowledge.policy.values import DatedRate, DatedRates, Factor, Money, Stage, Steps, Threshold, Tiers
from prompts.policy import policy_words

Language = Literal["en", "zh"]

_COMPARE: Mapping[Language, Mapping[str, str]] = {
    "en": {
        "below": "below {}",
        "under": "under {}",
        "above": "above {}",
        "over": "more than {}",
        "at_most": "at most {}",
        "at_least": "at least {}",
        "from": "{} or more",
    },
    "zh": {
        "below": "低于{}",
        "under": "不到{}",
        "above": "高于{}",
        "over": "超过{}",
        "at_most": "不超过{}",
        "at_least": "至少{}",
        "from": "至少{}",
    },
}
_UNITS: Mapping[Language, Mapping[Unit, str]] = {
    "en": {"days": " day", "months": " month", "years": " year"},
    "zh": {"days": "天", "months": "个月", "years": "年"},
}


def word(key: str, language: Language) -> str:
    """Give the policy's word as people say it."""
    english, chinese = policy_words()[key]
    return chinese if language == "zh" else english


def joined(items: Sequence[str], language: Language) -> str:
    """Join words to a list."""
    return ("、" if language == "zh" else ", ").join(items)


def bare(value: Decimal, language: Language) -> str:
    """Write a number without unit: grouped in English, in 万 from ten thousand on in Chinese where exact."""
    if language == "zh" and value >= 10_000 and value % 100 == 0:
        return f"{_plain(value / 10_000)}万"
    return f"{_plain(value):,}"


def _plain(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def quantity(value: Decimal, unit: Unit, language: Language) -> str:
    """Write a number with its unit; shares in percent."""
    if unit == "share":
        return f"{bare(value * 100, language)}%"
    suffix = _UNITS[language].get(unit, "")
    plural = "s" if suffix and language == "en" and value != 1 else ""
    return f"{bare(value, language)}{suffix}{plural}"


def compared(threshold: Threshold, unit: Unit, language: Language) -> str:
    """Write an edge with its strictness."""
    return _COMPARE[language][threshold.compare].format(quantity(threshold.value, unit, language))


def money(amount: Money, language: Language) -> str:
    """Write an amount of money."""
    return f"{amount.currency} {bare(amount.value, language)}"


def table(values: Mapping[str, Decimal], unit: Unit, language: Language) -> str:
    """Write a table as a list, its keys as they are (grades, currencies) or worded."""
    names = {key: word(key, language) if key in policy_words() else key for key in values}
    return joined(
        [f"{names[key]} {quantity(value, unit, language)}" for key, value in values.items()], language
    )


def steps(value: Steps, language: Language) -> str:
    """Write rounding steps, the largest amounts first."""
    form = "从{}起按{}" if language == "zh" else "from {} in steps of {}"
    return joined(
        [form.format(bare(edge, language), bare(step, language)) for edge, step in value.edges], language
    )


def stages(value: Sequence[Stage], language: Language) -> str:
    """Write a ladder, stage by stage, with action, owner and channel."""
    form = "第{}天起{}（{}）" if language == "zh" else "from day {} {} ({})"
    parts = []
    for stage in value:
        said = [key for key in (stage.action, stage.owner, stage.channel) if key != "none"]
        details = joined([word(key, language) for key in said], language)
        parts.append(form.format(stage.from_day, word(stage.stage, language), details))
    return ("；" if language == "zh" else "; ").join(parts)


def tiers(value: Tiers, language: Language) -> str:
    """Write the tiers of authority, the lowest amounts first."""
    up_to, beyond = ("不超过{}：", "再高：") if language == "zh" else ("up to {}: ", "above that: ")
    parts = []
    for tier in value.tiers:
        by_role: dict[str, list[str]] = {}
        for grade in GRADES:
            by_role.setdefault(tier.approvers[grade], []).append(grade)
        who = joined(
            [f"{'/'.join(grades)} {word(role, language)}" for role, grades in by_role.items()], language
        )
        start = beyond if tier.up_to is None else up_to.format(bare(tier.up_to, language))
        parts.append(start + who)
    return ("；" if language == "zh" else "; ").join(parts)


def rates(value: DatedRates, language: Language) -> str:
    """Write dated rates, the earliest first."""
    return joined([_rate(each, language) for each in value.rates], language)


def latest_rate(value: DatedRates, language: Language) -> str:
    """Write the latest of dated rates, with how many there are and the first one."""
    form = "{}（共{}条，最早{}）" if language == "zh" else "{} ({} on file, the first {})"
    first, latest = _rate(value.rates[0], language), _rate(value.rates[-1], language)
    return form.format(latest, len(value.rates), first)


def _rate(rate: DatedRate, language: Language) -> str:
    form = "{1}起{0}" if language == "zh" else "{0} from {1}"
    return form.format(quantity(rate.rate, "share", language), rate.since)


def factor(name: str, value: Factor, unit: Unit, language: Language) -> str:
    """Write a line of the scorecard: its weight and the share earned from or up to each edge."""
    forms: Mapping[tuple[Language, str], str] = {
        ("en", "higher"): "{} or more: {}",
        ("en", "lower"): "up to {}: {}",
        ("zh", "higher"): "至少{}：{}",
        ("zh", "lower"): "不超过{}：{}",
    }
    form = forms[(language, value.better)]
    edges = [form.format(quantity(edge, unit, language), _percent(share)) for edge, share in value.edges]
    rest = ("其余：{}" if language == "zh" else "else: {}").format(_percent(value.otherwise))
    frame = "{} {}分 [{}]（{}）" if language == "zh" else "{} {} points [{}] ({})"
    alternative = ("（择一）" if language == "zh" else ", one of several") if value.one_of else ""
    block = word(value.block, language) + alternative
    weight = bare(value.weight, language)
    return frame.format(word(name, language), weight, block, joined([*edges, rest], language))


def _percent(value: Decimal) -> str:
    return f"{_plain(value)}%"
