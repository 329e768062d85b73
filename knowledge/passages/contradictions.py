"""Sentences of the company's own documents whose figures are not the policy's.

A document's sentence is compared with the policy's sentence that is likest to it in either language, figures
aside; where both give figures of the same unit and share none, the document says something else.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from math import log, sqrt

from knowledge.documents.counting import all_tokens
from knowledge.documents.passages import DocumentPassage, sentences
from knowledge.passages.concepts import is_concept
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.policy.texts import parameters_said, texts
from knowledge.records import Record

_LANGUAGES: tuple[Language, ...] = ("en", "zh")
_ALIKE, _SOMEWHAT, _NEARLY = 0.34, 0.2, 0.6  # to differ in figures, a sentence must be liker than to agree
_LEAST_TERMS, _LEAST_TERMS_BARE = 1, 2  # a bare number says less of what it is about than days or a share
_TERM, _PLAIN = 2.5, 1.0


_DAYS = re.compile(r"\b(?:net|day)\s+(\d{1,3})\b(?!\s*(?:days?|%|\.\d))", re.IGNORECASE)
_TIMES = re.compile(r"(\d+(?:\.\d+)?)\s*(?:times\b|倍)")


class Contradiction(Record):
    """A document's sentence, and the policy's that gives other figures; `parameters` are those it renders."""

    document: str
    section: str
    sentence: str
    says: tuple[str, ...]
    rule: str
    parameters: tuple[str, ...]
    policy_sentence: str
    policy_says: tuple[str, ...]


class _Said(Record):
    rule: str
    parameters: tuple[str, ...]
    sentence: str
    tokens: frozenset[str]
    figures: Mapping[str, frozenset[str]]


def contradictions(policy: Policy, passages: Iterable[DocumentPassage]) -> tuple[Contradiction, ...]:
    """Compare every sentence of passages with the policy's own."""
    rules = _Rules(policy)
    return tuple(found for passage in passages for found in _of_passage(passage, rules))


def _of_passage(passage: DocumentPassage, rules: "_Rules") -> Iterator[Contradiction]:
    for sentence in sentences(passage.text):
        figures = figures_of(sentence)
        if not figures:
            continue
        words = _words(sentence)
        like = rules.like(_words(f"{passage.section}\n{sentence}"), words)
        for unit, said in sorted(figures.items()):
            if any(said & rule.figures.get(unit, frozenset()) for _, rule in like):
                continue
            theirs = [
                rule for likeness, rule in like if likeness >= _ALIKE and _is_certain(unit, words, rule)
            ]
            differing = [rule for rule in theirs if unit in rule.figures]
            if differing:
                yield _differing(passage, sentence, said, differing[0], unit)


def _is_certain(unit: str, words: frozenset[str], rule: "_Said") -> bool:
    terms = sum(map(is_concept, words & rule.tokens))
    return terms >= (_LEAST_TERMS_BARE if unit == "#" else _LEAST_TERMS)


def _differing(
    passage: DocumentPassage, sentence: str, says: frozenset[str], rule: "_Said", unit: str
) -> Contradiction:
    return Contradiction(
        document=passage.document,
        section=passage.section,
        sentence=" ".join(sentence.split()),
        says=tuple(sorted(says)),
        rule=rule.rule,
        parameters=rule.parameters,
        policy_sentence=rule.sentence,
        policy_says=tuple(sorted(rule.figures[unit])),
    )


def figures_of(text: str) -> Mapping[str, frozenset[str]]:
    """Give a text's figures by their unit: d(ays), m(onths), y(ears), %, w(an), x (times), # (none).

    "Net 30" and "day 30" are days too.
    """
    found: dict[str, set[str]] = {}
    with_unit = set()
    for times in _TIMES.finditer(text):
        found.setdefault("x", set()).add(f"{times[1]}x")
        with_unit.add(f"#{times[1]}")
    for token in all_tokens(_DAYS.sub(r"\1 days", text)):
        if token[:1].isdigit():
            found.setdefault(token[-1], set()).add(token)
            with_unit.add("#" + token.rstrip("dmy%w"))
        elif token.startswith("#") and token not in with_unit:
            found.setdefault("#", set()).add(token)
    return {unit: frozenset(tokens) for unit, tokens in found.items()}


class _Rules:
    def __init__(self, policy: Policy) -> None:
        self._policy = policy

    def like(self, around: frozenset[str], words: frozenset[str]) -> list[tuple[float, _Said]]:
        """Give the policy's sentences that are about as like a sentence under its heading."""
        found = []
        for said in self._sentences:
            shared = around & said.tokens
            likeness = self._weight(shared) / sqrt(self._weight(words) * self._weight(said.tokens) or 1.0)
            if likeness >= _SOMEWHAT:
                found.append((likeness, said))
        best = max((likeness for likeness, _ in found), default=0.0)
        near = [pair for pair in found if pair[0] >= _NEARLY * best]
        return sorted(near, key=lambda pair: (-pair[0], pair[1].sentence))

    @cached_property
    def _sentences(self) -> Sequence[_Said]:
        return [
            _Said(
                rule=rule.rule_id,
                parameters=parameters,
                sentence=sentence,
                tokens=_words(sentence),
                figures=figures,
            )
            for language in _LANGUAGES
            for section, rule in texts(self._policy, language).items()
            if rule.rule_id in self._policy.rules  # a conflict between rules states both sides
            for sentence, parameters in zip(
                rule.sentences, parameters_said(self._policy, section, language), strict=True
            )
            if parameters and (figures := figures_of(sentence))
        ]

    @cached_property
    def _found(self) -> Counter[str]:
        return Counter(token for said in self._sentences for token in said.tokens)

    def _weight(self, tokens: Iterable[str]) -> float:
        size = len(self._sentences)
        return sum(
            (_TERM if is_concept(token) else _PLAIN) * log(1 + size / (1 + self._found.get(token, 0)))
            for token in sorted(tokens)
        )


def _words(text: str) -> frozenset[str]:
    """Give a text's words and terms, its figures and single characters left out."""
    return frozenset(
        token
        for token in all_tokens(text)
        if len(token) > 1 and not token[0].isdigit() and not token.startswith("#")
    )
