"""Sentences of the company's own documents whose figures are not the policy's.

What was learnt from people's questions tells which rule a sentence is about; of that rule's clauses the one
is taken that is likest to the sentence's own, in either language, figures aside. Where both give figures of
the same unit and share none, the document says something else.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from math import log, sqrt

from knowledge.documents.counting import all_tokens
from knowledge.documents.passages import DocumentPassage, sentences
from knowledge.lazy_pattern import lazily
from knowledge.passages.concepts import is_concept
from knowledge.passages.figures_said import figures_of
from knowledge.passages.finder.meant import Meant, meant
from knowledge.passages.opposites import opposite
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.policy.texts import RuleText, clauses_said, texts
from knowledge.records import Record

_LANGUAGES: tuple[Language, ...] = ("en", "zh")
_MEANT = 0.45
"""From this share a sentence is about a rule, with the conflicts that the rule is a part of."""
_ALIKE, _AGREES = 0.2, 0.8
"""How like a clause of the rule must be; and how like beside the likest one, for its figures to agree."""
_LONGEST = 160
"""Letters of a policy's sentence that is shown whole."""
_TERM, _PLAIN, _AROUND = 2.5, 1.0, 0.5
_COUNTED = frozenset(("x", "instalments", "invoices", "quarters", "points"))
_BARE, _LEAST_TERMS = frozenset(("#", "CNY", "EUR", "USD", "GBP", "HKD", "JPY")), 2
_BARELY = 0.7
"""What a clause with a bare number counts beside one with a figure of the same unit."""
_TELLING = frozenset(("x", "instalments", "points"))
"""Units that themselves tell what is counted."""
_NUMBER = lazily(r"[^\d.]")
_NUMBERED = lazily(r"^\s*\d{1,2}(?:\.\d{1,2})+\s+")
_PRICED = lazily(r"\.{4,}|…{2,}")
"""Dots that lead to a price: what stands before them is an item of a list."""
_COMPARING = frozenset(
    "不超 超过 不得 得超 低于 不低 高于 不高 少于 不少 多于 大于 小于 至少 最多 最长 以上 以下 以内 过期 期不"
    " least most more than less over under up below above within longest".split()
)
_PART = lazily(r"[,;:]\s+|[，；：]|\s\|\s")


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
    """A clause of the policy with figures, and the sentence that it stands in."""

    rule: str
    parameters: tuple[str, ...]
    sentence: str
    tokens: frozenset[str]
    around: frozenset[str]
    title: frozenset[str]
    figures: Mapping[str, frozenset[str]]


def contradictions(policy: Policy, passages: Iterable[DocumentPassage]) -> tuple[Contradiction, ...]:
    """Compare every sentence of passages with the policy's own."""
    rules = _Rules(policy)
    return tuple(found for passage in passages for found in _of_passage(passage, rules))


def _of_passage(passage: DocumentPassage, rules: "_Rules") -> Iterator[Contradiction]:
    for sentence in (_NUMBERED.sub("", said) for said in sentences(passage.text)):
        if _PRICED.search(sentence):
            continue
        if not any(letter.isdigit() for letter in sentence) and not figures_of(sentence):
            continue
        learnt = meant(sentence)
        if not rules.is_about_one(learnt):
            continue
        words = _words(sentence)
        said_already: set[str] = set()
        row = sentence.startswith("|")
        for part in _PART.split(sentence):
            for unit, figures in sorted(figures_of(part).items()):
                if unit == "#" and (row or figures == {"#0"}):
                    continue  # a table's bare number says nothing without its head
                found = rules.differing(unit, figures, _words(part), words, learnt)
                if found and found.sentence not in said_already and not opposite(sentence, found.sentence):
                    said_already.add(found.sentence)
                    yield _differing(passage, sentence, figures, found, unit)


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
        policy_says=tuple(sorted(rule.figures.get(unit, rule.figures.get("#", frozenset())))),
    )


def _comparable(figures: Mapping[str, frozenset[str]], unit: str) -> frozenset[str]:
    """Give the numbers that one of a unit can be compared with.

    A bare number may be times or things that are counted, as the policy says "below 3" of a ratio.
    """
    kinds = {unit, "#"} if unit in _COUNTED else {unit, *_COUNTED} if unit == "#" else {unit}
    return frozenset(_NUMBER.sub("", said) for kind in kinds for said in figures.get(kind, frozenset()))


def _is_certain(unit: str, part: frozenset[str], words: frozenset[str], said: _Said) -> bool:
    """Say whether enough is shared: a bare number or an amount says less of what it is about than days."""
    if unit in _TELLING and unit in said.figures:
        return True
    terms = sum(map(is_concept, words & (said.around | said.tokens)))
    return bool(part & said.tokens) and (terms >= _LEAST_TERMS or unit not in _BARE)


class _Rules:
    def __init__(self, policy: Policy) -> None:
        self._policy = policy

    def differing(
        self,
        unit: str,
        figures: frozenset[str],
        part: frozenset[str],
        words: frozenset[str],
        learnt: Meant,
    ) -> _Said | None:
        """Give the clause that a part of a sentence contradicts; None where a like one agrees, or none is."""
        own = _comparable({unit: figures}, unit)
        like = [
            (self._likeness(part, words, said) * (1.0 if unit in said.figures else _BARELY), said)
            for rule, clauses in self._by_rule.items()
            if self._share(rule, learnt) >= _MEANT and self._speaks_of(rule, part)
            for said in clauses
            if _comparable(said.figures, unit) and _is_certain(unit, part, words, said)
        ]
        best = max((likeness for likeness, _ in like), default=0.0)
        if best < _ALIKE:
            return None
        near = [(likeness, said) for likeness, said in like if likeness >= _AGREES * best]
        if any(own & _comparable(said.figures, unit) for _, said in near):
            return None
        return min(near, key=lambda pair: (-pair[0], pair[1].sentence))[1]

    def _speaks_of(self, rule: str, part: frozenset[str]) -> bool:
        """Say whether a rule knows every term of the trade that a clause names."""
        return all(token in self._terms[rule] for token in part if is_concept(token))

    def is_about_one(self, learnt: Meant) -> bool:
        """Say whether a sentence may be about any rule with figures."""
        return any(self._share(rule, learnt) >= _MEANT for rule in self._by_rule)

    def _share(self, rule: str, learnt: Meant) -> float:
        """Say how likely a sentence is about a rule, or about a conflict that it is a part of."""
        return learnt.share(rule) + sum(
            learnt.share(name) for name, about in self._conflicts.items() if rule in about
        )

    def _likeness(self, part: frozenset[str], words: frozenset[str], said: _Said) -> float:
        """Compare two clauses, and what stands around them in their sentences by half."""
        shared = self._weight(part & said.tokens)
        near = self._weight((words & (said.around | said.tokens)) - (part & said.tokens))
        whole = self._weight(part) + _AROUND * self._weight(words - part)
        theirs = self._weight(said.tokens) + _AROUND * self._weight(said.title - said.tokens)
        return (shared + _AROUND * near) / sqrt(whole * theirs or 1.0)

    @cached_property
    def _worded(self) -> Sequence[tuple[Language, str, RuleText]]:
        return [
            (language, section, rule)
            for language in _LANGUAGES
            for section, rule in texts(self._policy, language).items()
        ]

    @cached_property
    def _conflicts(self) -> Mapping[str, frozenset[str]]:
        """Give the rules that each conflict is about: it states both sides, and is compared with nothing."""
        return {
            rule.rule_id: frozenset(rule.about)
            for _, _, rule in self._worded
            if rule.rule_id not in self._policy.rules
        }

    @cached_property
    def _by_rule(self) -> Mapping[str, Sequence[_Said]]:
        found: dict[str, list[_Said]] = {}
        for language, section, rule in self._worded:
            if rule.rule_id not in self._policy.rules:
                continue
            clauses = clauses_said(self._policy, section, language)
            for sentence, parts in zip(rule.sentences, clauses, strict=True):
                for clause in parts:
                    if figures := figures_of(clause.text):
                        found.setdefault(rule.rule_id, []).append(
                            _Said(
                                rule=rule.rule_id,
                                parameters=clause.parameters,
                                sentence=sentence if len(sentence) <= _LONGEST else clause.text,
                                tokens=_words(clause.text),
                                around=_words(f"{rule.title} {sentence}"),
                                title=_words(rule.title),
                                figures=figures,
                            )
                        )
        return found

    @cached_property
    def _terms(self) -> Mapping[str, frozenset[str]]:
        """Give the terms of the trade that each rule speaks of, its title and ways of asking included."""
        found: dict[str, frozenset[str]] = {}
        for _, _, rule in self._worded:
            said = " ".join((rule.title, *rule.sentences, *rule.asked))
            found[rule.rule_id] = found.get(rule.rule_id, frozenset()) | {*filter(is_concept, _words(said))}
        return found

    @cached_property
    def _found(self) -> Counter[str]:
        return Counter(
            token for clauses in self._by_rule.values() for said in clauses for token in said.tokens
        )

    @cached_property
    def _size(self) -> int:
        return sum(map(len, self._by_rule.values()))

    def _weight(self, tokens: Iterable[str]) -> float:
        return sum(
            (_TERM if is_concept(token) else _PLAIN) * log(1 + self._size / (1 + self._found.get(token, 0)))
            for token in sorted(tokens)
        )


def _words(text: str) -> frozenset[str]:
    """Give a text's words and terms, its figures and single characters left out."""
    return frozenset(
        token
        for token in all_tokens(text)
        if len(token) > 1 and not token[0].isdigit() and not token.startswith("#") and token not in _COMPARING
    )
