"""What the search looks through: the rules, the handbook's parts and the terms, each in both languages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from knowledge.handbook.sections import Part, Section, handbook
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.policy.texts import RuleText, texts
from prompts.glossary import Concept, glossary

LANGUAGES: tuple[Language, ...] = ("en", "zh")
POLICY, HANDBOOK, GLOSSARY = "policy", "handbook", "glossary"
OURS = frozenset((POLICY, HANDBOOK, GLOSSARY))
"""The documents that are always there; any other is the company's own."""


@dataclass(frozen=True)
class Entry:
    """A section as people read it in one language; `reasons` are the sentences of it that say why.

    `asked` are ways of asking for it, for the search alone.
    """

    section: str
    about: tuple[str, ...]
    title: str
    sentences: tuple[str, ...]
    asked: tuple[str, ...] = ()
    reasons: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Searched:
    """A section of a document in both languages.

    Sections with the same `subject`, a rule's id or a term's, tell the same thing and are found together.
    """

    document: str
    subject: str
    by_language: Mapping[Language, Entry]

    @property
    def kind(self) -> Literal["rule", "conflict", "term"]:
        """Say what it tells: a rule, a conflict between rules, or what a term means."""
        if self.document == GLOSSARY:
            return "term"
        return "conflict" if self.subject.startswith("CONFLICT-") else "rule"


def searched_sections(policy: Policy) -> Iterator[Searched]:
    """Give every section that the search looks through, worded from a policy."""
    yield from _rules(policy)
    yield from _handbook(policy)
    yield from _terms()


def _rules(policy: Policy) -> Iterator[Searched]:
    worded = {language: texts(policy, language) for language in LANGUAGES}
    for section, english in worded["en"].items():
        entries = {language: _rule(worded[language][section]) for language in LANGUAGES}
        yield Searched(POLICY, english.rule_id, entries)


def _rule(text: RuleText) -> Entry:
    return Entry(text.rule_id, text.about, text.title, text.sentences, text.asked)


def _handbook(policy: Policy) -> Iterator[Searched]:
    english, chinese = (handbook(policy, language) for language in LANGUAGES)
    for one, other in zip(english, chinese, strict=True):
        for part, counterpart in zip(one.parts, other.parts, strict=True):
            entries: dict[Language, Entry] = {
                "en": _part(policy, one, part),
                "zh": _part(policy, other, counterpart),
            }
            subject = part.rules[0] if part.rules else f"{one.slug}/{part.title}"
            yield Searched(HANDBOOK, subject, entries)


def _part(policy: Policy, section: Section, part: Part) -> Entry:
    about = tuple(rule for rule in part.rules if rule in policy.rules)
    reasons = frozenset(part.sentences[place] for place in part.reasons)
    return Entry(section.label, about, part.title, part.sentences, reasons=reasons)


def _terms() -> Iterator[Searched]:
    for term in glossary():
        if term.says:
            yield Searched(GLOSSARY, term.id, {language: _term(term, language) for language in LANGUAGES})


def _term(term: Concept, language: Language) -> Entry:
    name, *also = term.names[language]
    return Entry(term.id, (), name, (term.says[language],), tuple(also))
