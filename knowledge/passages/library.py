"""Everything that can answer what the rules are: the policy's own texts and the company's documents."""

import re
from collections.abc import Mapping
from decimal import Decimal
from itertools import accumulate

from knowledge.documents.hit import Hit
from knowledge.documents.shelf import Shelf
from knowledge.passages.answer import answer_of
from knowledge.passages.asking import content_of
from knowledge.passages.concepts import is_concept, is_topic
from knowledge.passages.evidence import evidence
from knowledge.passages.search import PLACES, Passage, Search, policy_search
from knowledge.passages.tokens import is_word
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy

# A document of one's own says its own thing: it is cited from this share of the best score on, and counts a
# little more than a general text that resembles the question as much.
_OWN, _LEAST_WORDS = 1.25, 2
_FAR_WEAKER = Decimal("0.6")
_PLACE = re.compile(r"(?:line|page) \d+")


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
    query = content_of(question)
    hits = shelf.search(question, query, top, role) if shelf is not None else ()
    if not hits:
        return ours
    own = [_judged(hit, question, query) for hit in hits]
    known = [(place < ours.answering, passage) for place, passage in enumerate(ours.passages)]
    ranked = sorted([*known, *own], key=lambda pair: _order(pair[0], pair[1], ours))[:top]
    falling = accumulate((passage.score for _, passage in ranked), min)
    return Search(
        passages=tuple(
            passage.model_copy(update={"score": score})
            for (_, passage), score in zip(ranked, falling, strict=True)
        ),
        best_score=ranked[0][1].score,
        answering=sum(answers for answers, _ in ranked),
    )


def _order(answers: bool, passage: Passage, rule: Search) -> tuple[bool, Decimal]:  # noqa: FBT001 - a sort key
    """Put what answers first, and of it the policy's word, which is in force, unless it is far weaker."""
    lead = passage.score / _FAR_WEAKER if answers and passage in rule.passages else passage.score
    return not answers, -lead


def _judged(hit: Hit, question: str, query: Mapping[str, float]) -> tuple[bool, Passage]:
    """Say whether a hit answers, and give it with what of it answers best."""
    quote = answer_of(hit.passage.text, question, query, hit.rarity)
    return _covers(hit, question, query, quote), _passage(hit, quote)


def _passage(hit: Hit, quote: str) -> Passage:
    found = hit.passage
    return Passage(
        document=found.document,
        section=found.section,
        subject=f"{found.document} · {found.section}",
        about=(),
        title=found.document if _PLACE.fullmatch(found.section) else found.section.rpartition(" › ")[2],
        text=found.text,
        quote=quote,
        score=Decimal(min(hit.score * _OWN, 1.0)).quantize(PLACES),
        page=found.page,
        dated=hit.dated,
    )


def _covers(hit: Hit, question: str, query: Mapping[str, float], quote: str) -> bool:
    topics = {token for token in query if is_topic(token)}
    if topics and not topics & hit.shared:
        return False
    said = hit.shared | hit.meant
    words = sum(is_word(token) or is_concept(token) or is_topic(token) for token in said)
    return words >= _LEAST_WORDS and evidence(question, query, hit, quote) >= 0
