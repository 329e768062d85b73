"""Searching the policy's own texts: what answers, in the asker's language, or that it does not say."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from knowledge.passages.concepts import concepts, is_concept
from knowledge.passages.index import Fields, Index
from knowledge.passages.tokens import is_word, plain, simplified, tokens
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.policy.texts import RuleText, texts
from knowledge.records import Record
from prompts.glossary import Concept, glossary, meaning_cues

_TITLE, _ASKED, _TEXT = 1.5, 1.5, 1.0
_CONCEPT = 2.5
_TERM, _TERM_ASKED = 0.7, 1.3  # a term's explanation against the rules, and where a meaning is asked for
# Measured on half of the questions under tests/: terms of the trade tell our questions from others.
_COVERED, _EVIDENCE, _MOST_EVIDENCE, _LEAST_WORDS = 0.3, 0.2, 2, 2
_MOST_TOKENS = 400
_LANGUAGES: tuple[Language, ...] = ("en", "zh")
_PLACES = Decimal("0.000001")


class Passage(Record):
    """A section that answers: verbatim text, and of it the sentence that answers best.

    `section` is a rule's id (or a term's); `about` are the rules it speaks of; `score` is the
    share of the best possible score, from 0 to 1.
    """

    document: str
    section: str
    about: tuple[str, ...]
    title: str
    text: str
    quote: str
    score: Decimal


class Search(Record):
    """The passages found, best first; `covered` says whether the best one answers at all."""

    passages: tuple[Passage, ...]
    best_score: Decimal
    covered: bool


@dataclass(frozen=True)
class _Section:
    document: str
    id: str
    by_language: Mapping[Language, RuleText]


def policy_search(policy: Policy) -> "PolicySearch":
    """Give the search over a policy; the last one used is kept, since its index takes a while to build."""
    global _latest
    latest = _latest
    if latest is None or latest.policy is not policy:
        latest = _latest = PolicySearch(policy)
    return latest


class PolicySearch:
    """The rules, the conflicts and the glossary of one policy, indexed when the first question comes."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy

    def search(self, question: str, language: Language, top: int = 5) -> Search:
        """Find what answers a question, worded in `language`; both languages are matched.

        A rule with several sections is given once, by its best one.
        """
        query = _query(question)
        bound = self._index.bound(query)
        scores = self._weighed(question, self._index.scores(query))
        ranked = sorted(scores, key=lambda position: (-scores[position], position))
        found: dict[str, Passage] = {}
        for position in ranked:
            section = self._sections[position]
            if section.id not in found:
                found[section.id] = self._passage(section, scores[position] / bound, query, language)
            if len(found) == top:
                break
        passages = tuple(found.values())
        best = passages[0].score if passages else Decimal(0)
        covered = bool(ranked) and self._covers(query, ranked[0], scores[ranked[0]] / bound)
        return Search(passages=passages, best_score=best, covered=covered)

    def _weighed(self, question: str, scores: Mapping[int, float]) -> Mapping[int, float]:
        asked = plain(question)
        of_terms = _TERM_ASKED if any(cue in asked for cue in meaning_cues()) else _TERM
        return {
            position: score * of_terms if self._sections[position].document == "glossary" else score
            for position, score in scores.items()
        }

    def _covers(self, query: Mapping[str, float], position: int, score: float) -> bool:
        """Say whether a section answers: by its score and the terms of the trade that it shares.

        Without such a term a single shared word proves nothing, however rare it is.
        """
        shared = [token for token in query if self._index.has(position, token)]
        terms = sum(map(is_concept, shared))
        words = sum(is_word(token) for token in shared)
        if not terms and words < _LEAST_WORDS:
            return False
        return score + _EVIDENCE * min(terms, _MOST_EVIDENCE) >= _COVERED

    def _passage(
        self, section: _Section, score: float, query: Mapping[str, float], language: Language
    ) -> Passage:
        worded = section.by_language[language]
        return Passage(
            document=section.document,
            section=section.id,
            about=worded.about,
            title=worded.title,
            text=worded.text(language),
            quote=self._answering(worded, query),
            score=Decimal(score).quantize(_PLACES),
        )

    def _answering(self, worded: RuleText, query: Mapping[str, float]) -> str:
        def fit(sentence: str) -> float:
            return sum(
                query.get(token, 0.0) * self._index.rarity(token) for token in set(_all_tokens(sentence))
            )

        return max(worded.sentences, key=fit)

    @cached_property
    def _sections(self) -> Sequence[_Section]:
        return (*_rules(self.policy), *_terms())

    @cached_property
    def _index(self) -> Index:
        return Index([_fields(section) for section in self._sections])


def _rules(policy: Policy) -> Iterator[_Section]:
    worded = {language: texts(policy, language) for language in _LANGUAGES}
    for section in worded["en"]:
        by_language = {language: worded[language][section] for language in _LANGUAGES}
        yield _Section("policy", by_language["en"].rule_id, by_language)


def _terms() -> Iterator[_Section]:
    for term in glossary():
        if term.says:
            yield _Section("glossary", term.id, {language: _term(term, language) for language in _LANGUAGES})


def _term(term: Concept, language: Language) -> RuleText:
    name, *also = term.names[language]
    return RuleText(
        rule_id=term.id, about=(), title=name, sentences=(term.says[language],), asked=tuple(also)
    )


def _fields(section: _Section) -> Fields:
    fields: list[tuple[float, Sequence[str]]] = []
    for language in _LANGUAGES:
        worded = section.by_language[language]
        fields += [
            (_TITLE, [section.id.casefold(), *_all_tokens(worded.title)]),
            (_ASKED, [token for asked in worded.asked for token in _all_tokens(asked)]),
            (_TEXT, [token for sentence in worded.sentences for token in _all_tokens(sentence)]),
        ]
    return fields


def _all_tokens(text: str) -> Iterator[str]:
    folded = plain(text)
    yield from tokens(folded)
    yield from concepts(folded)


def _query(question: str) -> Mapping[str, float]:
    folded = simplified(plain(question))
    counted = Counter([*tokens(folded), *concepts(folded)][:_MOST_TOKENS])
    return {token: _weight(token) for token in counted}


def _weight(token: str) -> float:
    return _CONCEPT if is_concept(token) else 1.0


_latest: PolicySearch | None = None
