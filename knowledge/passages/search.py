"""Searching the policy's own texts: what answers, in the asker's language, or that it does not say."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from math import fsum

from knowledge.passages.concepts import concepts, is_concept, is_topic
from knowledge.passages.index import Fields, Index
from knowledge.passages.sections import (
    HANDBOOK,
    LANGUAGES,
    Entry,
    Searched,
    searched_sections,
)
from knowledge.passages.tokens import has_han, is_word, plain, simplified, tokens
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.records import Record
from prompts.glossary import cues

_TITLE, _ASKED, _TEXT = 1.5, 1.5, 1.0
_CONCEPT = 2.5
_TERM, _TERM_ASKED = 0.7, 1.6  # a term's explanation against the rules, and where a meaning is asked for
_CONFLICT = 0.8  # a conflict against its rules, where nobody asks what differs
_HANDBOOK = 0.35  # how much a handbook's part adds to its rule's own text
# Measured on half of the questions under tests/: terms of the trade tell our questions from others.
_COVERED, _EVIDENCE, _MOST_EVIDENCE, _LEAST_WORDS = 0.27, 0.16, 2, 2
_MOST_TOKENS = 400
PLACES = Decimal("0.000001")


class Passage(Record):
    """A section that answers: verbatim text, and of it the sentence that answers best.

    `section` is a rule's id, a term's, or the handbook's section; `subject` is the rule, conflict or term
    that it tells; `about` are the rules it speaks of; `score` is the share of the best possible, from 0 to 1.
    """

    document: str
    section: str
    subject: str
    about: tuple[str, ...]
    title: str
    text: str
    quote: str
    score: Decimal


class Search(Record):
    """The passages found, best first: the first `answering` of them answer, the others only come near."""

    passages: tuple[Passage, ...]
    best_score: Decimal
    answering: int

    @property
    def covered(self) -> bool:
        """Say whether the best one answers at all."""
        return self.answering > 0


@dataclass(frozen=True)
class _Found:
    """A subject that was found: its score from 0 to 1, and its sections by document, the best one each."""

    subject: str
    score: float
    places: Mapping[str, int]


def policy_search(policy: Policy) -> "PolicySearch":
    """Give the search over a policy; the last one used is kept, since its index takes a while to build."""
    global _latest
    latest = _latest
    if latest is None or latest.policy is not policy:
        latest = _latest = PolicySearch(policy)
    return latest


class PolicySearch:
    """The rules, the conflicts, the handbook and the glossary of one policy, indexed when first asked."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy

    def search(self, question: str, language: Language, top: int = 5) -> Search:
        """Find what answers a question, worded in `language`; both languages are matched.

        A rule is given once, by the passage that answers: its own text, or the handbook's where somebody asks
        why, how or who; the rule's text then comes second.
        """
        query = query_of(question)
        found = self._ranked(question, query)
        places = [
            (place, each.score)
            for rank, each in enumerate(found[:top])
            for place in _shown(each, question)[: 1 if rank else 2]
        ]
        passages = [self._passage(place, score, query, question, language) for place, score in places[:top]]
        best = passages[0].score if passages else Decimal(0)
        answers = bool(found) and self._covers(query, found[0])
        answering = sum(passage.subject == found[0].subject for passage in passages) if answers else 0
        return Search(
            passages=tuple(passages),
            best_score=best,
            answering=answering,
        )

    def _ranked(self, question: str, query: Mapping[str, float]) -> Sequence[_Found]:
        weights = {
            "term": _TERM_ASKED if _asks_meaning(question, query) else _TERM,
            "conflict": 1.0 if _asks(question, "differ") else _CONFLICT,
        }
        bound = sum(weight * index.bound(query) for weight, _, index in self._indexes)
        scores: dict[str, float] = {}
        places: dict[str, dict[str, int]] = {}
        for weight, start, index in self._indexes:
            best: dict[str, tuple[float, int]] = {}
            for position, score in index.scores(query).items():
                section = self._sections[start + position]
                told = score * weights.get(section.kind, 1.0)
                if told > best.get(section.subject, (0.0, 0))[0]:
                    best[section.subject] = (told, start + position)
            for subject, (score, place) in best.items():
                scores[subject] = scores.get(subject, 0.0) + weight * score / bound
                places.setdefault(subject, {})[self._sections[place].document] = place
        ranked = sorted(scores, key=lambda subject: (-scores[subject], subject))
        return [_Found(subject, scores[subject], places[subject]) for subject in ranked]

    def _covers(self, query: Mapping[str, float], found: _Found) -> bool:
        """Say whether a subject answers: by its score and the terms of the trade that it shares.

        Without such a term a single shared word proves nothing, however rare it is; and what is asked about
        something that the subject does not mention at all is not answered by it.
        """
        has = {token for token in query if any(self._has(place, token) for place in found.places.values())}
        if any(is_topic(token) and token not in has for token in query):
            return False
        terms = sum(map(is_concept, has))
        words = sum(is_word(token) for token in has)
        if not terms and words < _LEAST_WORDS:
            return False
        return found.score + _EVIDENCE * min(terms, _MOST_EVIDENCE) >= _COVERED

    def _has(self, place: int, token: str) -> bool:
        _, start, index = self._indexes[self._sections[place].document == HANDBOOK]
        return index.has(place - start, token)

    def _passage(
        self, place: int, score: float, query: Mapping[str, float], question: str, language: Language
    ) -> Passage:
        section = self._sections[place]
        entry = section.by_language[language]
        return Passage(
            document=section.document,
            section=entry.section,
            subject=section.subject,
            about=entry.about,
            title=entry.title,
            text=("" if language == "zh" else " ").join(entry.sentences),
            quote=self._answering(entry, query, reasons=_asks(question, "why")),
            score=min(Decimal(score), Decimal(1)).quantize(PLACES),
        )

    def _answering(self, entry: Entry, query: Mapping[str, float], *, reasons: bool) -> str:
        _, _, index = self._indexes[0]

        def fit(sentence: str) -> tuple[bool, float]:
            # In any order the same sum, or which of two equal sentences is quoted would be left to chance.
            shared = fsum(query.get(token, 0.0) * index.rarity(token) for token in {*all_tokens(sentence)})
            return reasons and _asks(sentence, "reason"), shared

        return max(entry.sentences, key=fit)

    @cached_property
    def _sections(self) -> Sequence[Searched]:
        return sorted(searched_sections(self.policy), key=lambda section: section.document == HANDBOOK)

    @cached_property
    def _indexes(self) -> Sequence[tuple[float, int, Index]]:
        """Give the rules with the terms, and the handbook: the weight, the first section and the index."""
        start = sum(section.document != HANDBOOK for section in self._sections)
        rules, parts = self._sections[:start], self._sections[start:]
        return (
            (1.0, 0, Index([_fields(section) for section in rules])),
            (_HANDBOOK, start, Index([_fields(section) for section in parts])),
        )


def _shown(found: _Found, question: str) -> Sequence[int]:
    """Give the sections that tell a subject, the one that answers first."""
    explained = found.places.get(HANDBOOK)
    own = [place for document, place in found.places.items() if document != HANDBOOK]
    if explained is None or not own:
        return own or list(found.places.values())
    return [explained, *own] if _asks(question, "why") or _asks(question, "how") else own


def _asks_meaning(question: str, query: Mapping[str, float]) -> bool:
    """Say whether a meaning is asked for: in so many words, or by naming a term and nothing else."""
    named = sum(is_concept(token) for token in query) == 1
    alone = sum(is_word(token) and token.isascii() for token in query) <= 1 and not has_han(question)
    return _asks(question, "meaning") or (named and alone)


def _asks(text: str, cue: str) -> bool:
    asked = f"{plain(text)} "
    return any(said in asked for said in cues(cue))


def _fields(section: Searched) -> Fields:
    fields: list[tuple[float, Sequence[str]]] = []
    for language in LANGUAGES:
        entry = section.by_language[language]
        fields += [
            (_TITLE, [section.subject.casefold(), *all_tokens(entry.title)]),
            (_ASKED, [token for asked in entry.asked for token in all_tokens(asked)]),
            (_TEXT, [token for sentence in entry.sentences for token in all_tokens(sentence)]),
        ]
    return fields


def all_tokens(text: str) -> Iterator[str]:
    """Give the tokens of a text of ours, with the terms of the trade in it."""
    folded = plain(text)
    yield from tokens(folded)
    yield from concepts(folded)


def query_of(question: str) -> Mapping[str, float]:
    """Give a question's tokens with their weights, in simplified characters; a very long one is cut."""
    folded = simplified(plain(question))
    counted = Counter([*tokens(folded), *concepts(folded)][:_MOST_TOKENS])
    return {token: _CONCEPT if is_concept(token) else 1.0 for token in counted}


_latest: PolicySearch | None = None
