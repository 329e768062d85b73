"""Everything that can answer what the rules are: the policy's own texts and the company's documents."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate
from math import fsum, inf

from knowledge.documents.shelf import Shelf
from knowledge.passages.finder.meant import meant
from knowledge.passages.own_documents import OwnPassage, own_passages
from knowledge.passages.search import Passage, Search, policy_search
from knowledge.passages.tokens import is_word
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy

_FAR_WEAKER = Decimal("0.6")
# A document speaks before a rule from so much evidence on, by how likely people who ask like this mean that
# rule and how well it fits: a question about another matter is always likest to some rule. Where a rule is
# meant that surely, only what names a matter that no rule speaks of comes before it.
_PER_SHARE, _LEAST, _SURELY = 2.0, 0.3, 0.75

_HARDLY_MEANT, _PLAINLY = 0.15, 1.0
"""Below this meaning a rule is no second answer beside a document for which so much speaks: of 39 questions
that both seemed to answer, no rule below it answered any; from .25 on most did."""
_HARDLY = 0.7
"""Below this evidence a document's passage is shown as the nearest, and not as one that answers."""


def look_up(
    policy: Policy,
    shelf: Shelf | None,
    question: str,
    language: Language,
    top: int = 5,
    role: str | None = None,
    after: str = "",
) -> Search:
    """Find what answers a question in the policy, the handbook, the glossary and the documents on a shelf.

    `after` is the question that it goes on from, if it is a piece of a longer talk.

    Of the documents those count that `role` may read; None is whoever keeps the shelf.

    Where a rule and a document both answer, both are given; no passage scores more than the one before it.
    Raises StoreDamagedError.
    """
    ours = policy_search(policy).search(question, language, top, after)
    own = own_passages(shelf, question, top, role, after)
    if not own:
        return ours
    meaning = _meaning(ours, question, after)
    if after and _goes_on_in(own[0], look_up(policy, shelf, after, language, top, role)):
        meaning = 0.0
    answering = 0 if _is_beside_the_point(meaning, own) else ours.answering
    known = [(place < answering, passage) for place, passage in enumerate(ours.passages)]
    placed = [(*_place_of_ours(passage, answers=answers), answers, passage) for answers, passage in known]
    enough = [each.answers and each.evidence > _needed(meaning, each, policy) for each in own]
    enough[0] = any(enough)  # what fits best is not put behind a rule that a lesser one comes before
    placed += [
        (*_place_of_own(each, enough=before), each.answers, each.passage)
        for each, before in zip(own, enough, strict=True)
    ]
    ranked = [(answers, passage) for *_, answers, passage in sorted(placed, key=lambda each: each[:3])[:top]]
    hardly = any(each.passage is ranked[0][1] and each.evidence < _HARDLY for each in own)
    falling = accumulate((passage.score for _, passage in ranked), min)
    return Search(
        passages=tuple(
            passage.model_copy(update={"score": score})
            for (_, passage), score in zip(ranked, falling, strict=True)
        ),
        best_score=ranked[0][1].score,
        answering=sum(answers for answers, _ in ranked),
        hardly=hardly,
    )


def _meaning(ours: Search, question: str, after: str) -> float:
    """Say how likely the rule that answers is meant, with the conflicts about it, and how well it fits."""
    if not ours.covered:
        return 0.0
    best, learnt = ours.passages[0], meant(question, after)
    alike = {each.subject for each in ours.passages if best.subject in (each.subject, *each.about)}
    return fsum(learnt.share(subject) for subject in sorted(alike)) * float(best.score) ** 2


def _goes_on_in(own: OwnPassage, earlier: Search) -> bool:
    """Say whether a talk goes on in a document that answered before."""
    answered = {each.document for each in earlier.passages[: earlier.answering]} if earlier.covered else set()
    return own.answers and own.passage.document in answered


def _is_beside_the_point(meaning: float, own: Sequence[OwnPassage]) -> bool:
    """Say whether a rule only resembles a question that a document plainly answers."""
    return meaning < _HARDLY_MEANT and own[0].answers and own[0].evidence >= _PLAINLY


def _needed(meaning: float, own: OwnPassage, policy: Policy) -> float:
    """Say how much must speak for a document's passage to be quoted before a rule that is meant so surely."""
    ours = policy_search(policy)
    if meaning >= _SURELY and all(ours.knows(token) for token in own.shared if is_word(token)):
        return inf
    return _LEAST + _PER_SHARE * meaning


_Place = tuple[bool, bool, Decimal]


def _place_of_ours(passage: Passage, *, answers: bool) -> _Place:
    """Put what answers first, and of it the policy's word, which is in force, unless it is far weaker."""
    return not answers, True, -(passage.score / _FAR_WEAKER if answers else passage.score)


def _place_of_own(own: OwnPassage, *, enough: bool) -> _Place:
    """Put a document's passage before the policy's where enough speaks for the documents."""
    return not own.answers, not (own.answers and enough), -own.passage.score
