"""Searching the policy's own texts: what answers, in the asker's language, or that it does not say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from math import fsum

from knowledge.passages.concepts import is_topic
from knowledge.passages.finder.meant import Meant, meant
from knowledge.passages.question import all_tokens, asking_part, asks, asks_meaning, going_on, query_of
from knowledge.passages.section_index import SectionIndex
from knowledge.passages.sections import HANDBOOK, POLICY, Entry, searched_sections
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.records import Record

_TERM, _TERM_ASKED = 0.7, 1.6  # a term's explanation against the rules, and where a meaning is asked for
_CONFLICT = 0.8  # a conflict against its rules, where nobody asks what differs
_LIKENED, _LIKENESS = 12, 0.4  # how many subjects are compared by their ways of asking, and its weight
_LEARNT, _LEARNT_MEANING = 0.7, 0.0  # what was learnt from ways of asking, beside the words
# From this share of all rules together there is an answer; measured on authors that were not learnt from.
_MEANT = 0.65
_STRONGLY, _MEANT_STRONGLY = 0.7, 0.4  # where a rule is found so surely, so much of the rules is enough
_NEAR = 0.3  # below this score the nearest is near by chance: all rules together were meant, but none of them
PLACES = Decimal("0.000001")


class Passage(Record):
    """A section that answers: verbatim text, and of it the sentence that answers best.

    `section` is a rule's id, a term's, or the handbook's section; `subject` is the rule, conflict or term
    that it tells; `about` are the rules it speaks of; `score` is the share of the best possible, from 0 to 1.
    `page` and `dated` are those of a document of the company's own that has them; `withdrawn` says that it no
    longer holds.
    """

    document: str
    section: str
    subject: str
    about: tuple[str, ...]
    title: str
    text: str
    quote: str
    score: Decimal
    page: int | None = None
    dated: date | None = None
    withdrawn: bool = False


class Search(Record):
    """The passages found, best first: the first `answering` of them answer, the others only come near.

    `hardly` says that little speaks for the best one, a document's: it may be near the matter and no more.
    """

    passages: tuple[Passage, ...]
    best_score: Decimal
    answering: int
    hardly: bool = False

    @property
    def covered(self) -> bool:
        """Say whether the best one answers at all."""
        return self.answering > 0


@dataclass(frozen=True)
class _Found:
    """A subject: its score, and its best section by document."""

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

    @cached_property
    def _indexed(self) -> SectionIndex:
        return SectionIndex(searched_sections(self.policy))

    def search(self, question: str, language: Language, top: int = 5, after: str = "") -> Search:
        """Find what answers a question, worded in `language`; both languages are matched.

        `after` is the question that it goes on from, whose matter it shares ("and for a small firm?").

        A rule is given once, by the passage that answers: its own text, or the handbook's where somebody asks
        why, how or who; the rule's text then comes second.
        """
        query, learnt = _query(question, after), meant(question, after)
        found = self._ranked(question, query, learnt)
        places = [
            (place, each.score)
            for rank, each in enumerate(found[:top])
            for place in _shown(each, question)[: 1 if rank else 2]
        ]
        passages = [self._passage(place, score, query, question, language) for place, score in places[:top]]
        best = passages[0].score if passages else Decimal(0)
        answers = bool(found) and self._covers(question, found[0], learnt)
        answering = sum(passage.subject == found[0].subject for passage in passages) if answers else 0
        return Search(
            passages=tuple(passages),
            best_score=best,
            answering=answering,
        )

    def knows(self, token: str) -> bool:
        """Say whether the policy, the handbook or the glossary has a token anywhere."""
        return any(index.knows(token) for _, _, index in self._indexed.parts)

    def _ranked(self, question: str, query: Mapping[str, float], learnt: Meant) -> Sequence[_Found]:
        meaning = asks_meaning(question, query)
        weights = {
            "term": _TERM_ASKED if meaning else _TERM,
            "conflict": 1.0 if asks(question, "differ") else _CONFLICT,
        }
        bound = sum(weight * index.bound(query) for weight, _, index in self._indexed.parts)
        scores: dict[str, float] = {}
        places: dict[str, dict[str, int]] = {}
        for weight, start, index in self._indexed.parts:
            best: dict[str, tuple[float, int]] = {}
            for position, score in index.scores(query).items():
                section = self._indexed.sections[start + position]
                told = score * weights.get(section.kind, 1.0)
                if told > best.get(section.subject, (0.0, 0))[0]:
                    best[section.subject] = (told, start + position)
            for subject, (score, place) in best.items():
                scores[subject] = scores.get(subject, 0.0) + weight * score / bound
                places.setdefault(subject, {})[self._indexed.sections[place].document] = place
        for subject in learnt.likely:
            if subject not in scores and subject in self._indexed.own:
                scores[subject], places[subject] = 0.0, {POLICY: self._indexed.own[subject]}
        near = sorted(scores, key=lambda subject: (-scores[subject], subject))
        more = {name: _LIKENESS * self._likeness(query, places[name]) for name in near[:_LIKENED]}
        trust = _LEARNT_MEANING if meaning else _LEARNT
        for subject in learnt.likely:
            kind = self._indexed.sections[next(iter(places[subject].values()))].kind
            more[subject] = more.get(subject, 0.0) + trust * weights.get(kind, 1.0) * learnt.share(subject)
        found = [_Found(name, scores[name] + more.get(name, 0.0), places[name]) for name in near]
        return sorted(found, key=lambda each: (-each.score, each.subject))

    def _likeness(self, query: Mapping[str, float], places: Mapping[str, int]) -> float:
        """Say how like the question is to the likest way of asking for a subject, from 0 to 1."""
        said, asked, likest = frozenset(query), self._indexed.asked, 0.0
        for one in (one for place in places.values() for one in asked.get(place, ())):
            shared = len(said & one)
            likest = max(likest, shared / (len(said) + len(one) - shared))
        return likest

    def _covers(self, question: str, found: _Found, learnt: Meant) -> bool:
        """Say whether a subject answers: whether people who ask like this mean the rules at all.

        Rules share a question between them where it touches several, so all count together. What is asked
        about something that the subject does not mention is not answered by it.
        """
        topics = {token for token in query_of(asking_part(question)) if is_topic(token)}
        told = {
            token
            for token in topics
            if any(self._indexed.has(place, token) for place in found.places.values())
        }
        needed = _MEANT_STRONGLY if found.score >= _STRONGLY else _MEANT
        near = found.score >= _NEAR and sum(learnt.rules.values()) >= needed
        return near and not topics - told

    def _passage(
        self, place: int, score: float, query: Mapping[str, float], question: str, language: Language
    ) -> Passage:
        section = self._indexed.sections[place]
        entry = section.by_language[language]
        return Passage(
            document=section.document,
            section=entry.section,
            subject=section.subject,
            about=entry.about,
            title=self._indexed.titled(section).by_language[language].title,
            text=("" if language == "zh" else " ").join(entry.sentences),
            quote=self._answering(entry, query, reasons=asks(question, "why")),
            score=min(Decimal(score), 1 - PLACES).quantize(PLACES),
        )

    def _answering(self, entry: Entry, query: Mapping[str, float], *, reasons: bool) -> str:
        _, _, index = self._indexed.parts[0]

        def fit(sentence: str) -> tuple[bool, float]:
            # In any order the same sum, or which of two equal sentences is quoted would be left to chance.
            shared = fsum(query.get(token, 0.0) * index.rarity(token) for token in _said(sentence))
            return reasons and sentence in entry.reasons, shared

        return max(entry.sentences, key=fit)


@lru_cache(maxsize=4096)
def _said(sentence: str) -> frozenset[str]:
    """Give the tokens of a sentence of ours."""
    return frozenset(all_tokens(sentence))


def _query(question: str, after: str) -> Mapping[str, float]:
    """Give the tokens of a question, and of the one that it goes on from, with their weights."""
    return going_on(query_of(question), query_of(after)) if after else query_of(question)


def _shown(found: _Found, question: str) -> Sequence[int]:
    """Give the sections that tell a subject, the one that answers first."""
    explained = found.places.get(HANDBOOK)
    own = [place for document, place in found.places.items() if document != HANDBOOK]
    if explained is None or not own:
        return own or list(found.places.values())
    return [explained, *own] if asks(question, "why") or asks(question, "how") else own


_latest: PolicySearch | None = None
