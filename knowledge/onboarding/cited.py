"""Sentences of the policy and the handbook, verbatim, by their places."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from knowledge.handbook.sections import Part, Section, handbook
from knowledge.passages.sections import HANDBOOK, POLICY
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.policy.texts import texts
from knowledge.records import Record


class Cited(Record):
    """Sentences as they stand in a section of a document."""

    document: str
    section: str
    quote: str


def cited(policy: Policy, places: Sequence[Mapping[str, Any]], language: Language) -> tuple[Cited, ...]:
    """Give what places name, worded from a policy; raises KeyError or IndexError for what is not there."""
    return tuple(_cited(policy, place, language) for place in places)


def applies(policy: Policy, entry: Mapping[str, Any]) -> bool:
    """Say whether an entry is for this policy.

    It is where the parameters of its `when` have the values named there, and those of its `differ` do.
    """
    fits = all(policy.choice(parameter) == value for parameter, value in entry.get("when", {}).items())
    told_apart = [policy.choice(parameter) for parameter in entry.get("differ", ())]
    return fits and len(set(told_apart)) == len(told_apart)


def _cited(policy: Policy, place: Mapping[str, Any], language: Language) -> Cited:
    if "policy" in place:
        rule = texts(policy, language)[place["policy"]]
        return Cited(document=POLICY, section=rule.rule_id, quote=_quote(rule.sentences, place, language))
    section, part = _part(policy, place["handbook"], place["part"], language)
    return Cited(document=HANDBOOK, section=section.label, quote=_quote(part.sentences, place, language))


def _quote(sentences: Sequence[str], place: Mapping[str, Any], language: Language) -> str:
    joint = "" if language == "zh" else " "
    return joint.join(sentences[number - 1] for number in place["sentences"])


def _part(policy: Policy, slug: str, number: int, language: Language) -> tuple[Section, Part]:
    """Give a part of the handbook by its section and its place among the section's parts, from 1."""
    found = next(section for section in _sections(policy, language) if section.slug == slug)
    return found, found.parts[number - 1]


def _sections(policy: Policy, language: Language) -> Iterator[Section]:
    yield from handbook(policy, language)
