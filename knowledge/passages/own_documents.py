"""What the company's own documents answer: the passages found, each with what speaks for it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from knowledge.documents.hit import Hit
from knowledge.documents.shelf import Shelf
from knowledge.documents.trust import language_of
from knowledge.lazy_pattern import lazily
from knowledge.passages.answer import answer_of
from knowledge.passages.asking import content_of, without_where_written
from knowledge.passages.bands import holding, named
from knowledge.passages.concepts import is_concept, is_topic
from knowledge.passages.evidence import evidence
from knowledge.passages.figures_said import figures_of
from knowledge.passages.lines import Kind, lines_of
from knowledge.passages.question import going_on
from knowledge.passages.scopes import of_another_scope
from knowledge.passages.search import PLACES, Passage
from knowledge.passages.tokens import is_word, plain
from knowledge.passages.wanted import tells_nothing_wanted

_OWN = 1.25
"""A document of one's own says its own thing: it counts more than a text of ours that is as like."""
_NEAR = 1.3
"""What it counts besides that a passage stands beside the one that a talk goes on from."""
_SAME = 1.5
"""What it counts besides that it is the very passage that a talk goes on from."""
_HAS_ROW, _ROW_SPEAKS = 1.2, 0.5
"""What it counts, and what it speaks for an answer, that a table has a row for the very thing or figure."""
_WIDER = 2
"""How many times as many passages are looked at as are wanted: what they are may change their order."""
_LEAST_WORDS, _PLAINLY = 2, 1.0
"""So many words of the question are to be found, fewer only where much speaks for a passage."""
_WITHDRAWN = 0.6
"""What a document counts that no longer holds, but where it is asked how it was before."""
_ELSEWHERE = 0.5
"""What a text counts whose headings limit it to the opposite of what is asked about."""
_TELLS_NOTHING = 0.8
"""What a text counts whose answer tells no time, share, amount or person where such is wanted."""
_OF_BEFORE = lazily(
    r"\b(?:old|older|former|formerly|previous|previously|earlier|superseded|withdrawn|used to|back then"
    r"|20[012]\d)\b|旧|以前|之前的|原来|原先|老(?:版|规定|政策|制度|办法)|上一版|过去|废止|作废|当时"
    r"|20\d\d ?年?版"
)
_AS_MUCH, _NEARLY_AS_MUCH = Decimal("0.95"), Decimal("0.7")
"""Of two that answer about as well the later document comes first; of two that say the same in two languages
the one in the asker's, even where it answers a little less."""
_POINTS_BACK = lazily(r"\b(?:it|its|they|them|their|those|these|that|this|ones?)\b|[它他她]|这|其")
_ON_ITS_SCALE = lazily(
    r"\d|\b(?:above|beyond|below|under|over|more|less|fewer|higher|lower|longer|shorter|bigger|larger"
    r"|smaller|older|younger|earlier|later|next|second|third|last|first|others?|otherwise|else|rest"
    r"|(?:grade|class|category|level|tier) ?[a-e1-5])\b"
    r"|\b[a-e] (?:customers?|ones?|clients?|accounts?|grade)\b"
    r"|再[往低高多少大小长短晚早上下]|往[上下]|以[上下外内]|超过|不到|不足|更[低高多少大小长短晚早]|[一二两三四五六七八九十百]"
    r"|[a-e] ?[级类档]|其[他它余]|别的|另外|否则|[上下]一?[级档]|[高低多少大小长短](?:一?[级档点些]|的)"
)
"""What moves on the scale of the text quoted before: "and above that?", 那B级的呢."""
_PLACE = lazily(r"(?:line|page) \d+")


class OwnPassage(NamedTuple):
    """A passage of a document; `answers` says whether it may be shown as an answer.

    `evidence` is what speaks for it, from 0 on for it; `shared` are the question's tokens that it has.
    """

    passage: Passage
    answers: bool
    evidence: float
    shared: frozenset[str]


def own_passages(
    shelf: Shelf | None, question: str, top: int, role: str | None = None, after: str = ""
) -> list[OwnPassage]:
    """Give what the documents that `role` may read have for a question, best first; None is the keeper.

    `after` is the question that it goes on from. Raises StoreDamagedError.
    """
    if shelf is None:
        return []
    question = without_where_written(question)
    alone = _ordered(shelf, question, top, role, "")
    if not after:
        return alone
    together = _ordered(shelf, question, top, role, without_where_written(after))
    points_back = _POINTS_BACK.search(plain(question)) is not None
    return alone if not points_back and _stands_alone(alone, together) else together


def _stands_alone(alone: list[OwnPassage], together: list[OwnPassage]) -> bool:
    """Say whether a question that might go on from another is answered by itself, and better."""
    if not alone or not alone[0].answers or alone[0].evidence < _PLAINLY:
        return False
    return not together[0].answers or alone[0].evidence > together[0].evidence


def _ordered(shelf: Shelf, question: str, top: int, role: str | None, after: str) -> list[OwnPassage]:
    """Give what is found for a question, with the words of the one before at a discount, in order."""
    asked = content_of(question)
    query = going_on(asked, content_of(after)) if after else asked
    before = _ordered(shelf, after, top, role, "")[:1] if after else []
    earlier = [each.passage for each in before if each.answers]
    talk = _Talk(question, after, asked, query, earlier)
    hits = [(hit, _worth(hit, talk)) for hit in shelf.search(talk.whole, query, _WIDER * top, role)]
    hits.sort(key=lambda each: -each[0].score * each[1].worth)
    found = [_weighed(hit, worth, talk) for hit, worth in hits[:top]]
    found.sort(key=lambda each: (not each.answers, -each.passage.score))
    return _in_order(found, language_of(question))


class _Talk(NamedTuple):
    """A question with the one before it: their tokens, apart and together, and what answered that one."""

    question: str
    after: str
    asked: Mapping[str, float]
    query: Mapping[str, float]
    earlier: Sequence[Passage]

    @property
    def whole(self) -> str:
        return f"{self.after} {self.question}" if self.after else self.question


class _Worth(NamedTuple):
    """What a passage counts beside others for what it is, and whether it has a row for what is asked."""

    worth: float
    has_row: bool


def _worth(hit: Hit, talk: _Talk) -> _Worth:
    rows = [line.text for line in lines_of(hit.passage.text) if line.kind is Kind.ROW]
    has_row = bool(named(talk.question, rows) or holding(talk.question, rows))
    worth = _OWN * (_NEAR if _is_near(hit, talk.earlier) else 1.0) * (_HAS_ROW if has_row else 1.0)
    worth *= _SAME if _is_the_same(hit, talk.earlier) else 1.0
    if hit.withdrawn and not _OF_BEFORE.search(plain(talk.whole)):
        worth *= _WITHDRAWN
    if of_another_scope(talk.whole, f"{hit.passage.document} {hit.passage.section}"):
        worth *= _ELSEWHERE
    return _Worth(worth, has_row)


def _weighed(hit: Hit, worth: _Worth, talk: _Talk) -> OwnPassage:
    """Weigh what was found: what is quoted of it, whether that answers, and how well it fits."""
    quote = answer_of(hit.passage.text, talk.question, talk.query, hit.rarity, hit.wordings)
    weighs = worth.worth * (_TELLS_NOTHING if tells_nothing_wanted(talk.question, quote) else 1.0)
    speaks = evidence(talk.whole, talk.query, hit, quote) + (_ROW_SPEAKS if worth.has_row else 0.0)
    brief = sum(map(is_word, talk.query)) < _LEAST_WORDS
    enough = _tells_enough(hit, talk.query, _LEAST_WORDS if speaks < _PLAINLY or brief else 1)
    goes_on = not talk.after or worth.has_row or _goes_on(hit, talk.asked) or _moves_in(hit, talk)
    return OwnPassage(_passage(hit, quote, weighs), speaks >= 0 and enough and goes_on, speaks, hit.shared)


def _in_order(found: list[OwnPassage], asked_in: str) -> list[OwnPassage]:
    """Put the better of two first that answer as well as each other; it then scores as much as the other."""
    for last in range(len(found) - 1, 0, -1):
        for place in range(last, 0, -1):
            if _is_better(found[place], found[place - 1], asked_in):
                one, other = found[place], found[place - 1]
                score = max(one.passage.score, other.passage.score)
                one = one._replace(passage=one.passage.model_copy(update={"score": score}))
                found[place - 1 : place + 1] = [one, other]
    return found


def _is_better(one: OwnPassage, other: OwnPassage, asked_in: str) -> bool:
    """Say whether one goes before another that answers as well: it is later, or in the asker's language."""
    if not (one.answers and other.answers):
        return False
    share, days = one.passage.score / (other.passage.score or 1), (one.passage.dated, other.passage.dated)
    tongues = [language_of(each.passage.text) for each in (one, other)]
    if tongues[0] != tongues[1]:
        alike = share >= _NEARLY_AS_MUCH and _say_the_same(one.passage, other.passage)
        return tongues[0] == asked_in and alike
    later = days[0] is not None and days[1] is not None and days[0] > days[1]
    return later and share >= _AS_MUCH


def _say_the_same(one: Passage, other: Passage) -> bool:
    """Say whether two passages give the same figures: a text in one language and its version in another."""
    figures, others = figures_of(one.text), figures_of(other.text)
    same = sum(len(figures[unit] & others[unit]) for unit in figures.keys() & others.keys())
    return bool(same) and 2 * same >= min(sum(map(len, figures.values())), sum(map(len, others.values())))


def _tells_enough(hit: Hit, query: Mapping[str, float], least: int) -> bool:
    topics = {token for token in query if is_topic(token)}
    if topics and not topics & hit.shared:
        return False
    said = hit.shared | hit.meant
    return sum(is_word(token) or is_concept(token) or is_topic(token) for token in said) >= least


def _goes_on(hit: Hit, asked: Mapping[str, float]) -> bool:
    """Say whether a passage speaks of something that a fragment itself names, if it names anything."""
    words = {token for token in asked if is_word(token)}
    return not words or bool(words & (hit.shared | hit.meant))


def _moves_in(hit: Hit, talk: _Talk) -> bool:
    """Say whether a fragment asks for another place on the scale of the very passage that answered."""
    return _is_the_same(hit, talk.earlier) and _ON_ITS_SCALE.search(plain(talk.question)) is not None


def _is_near(hit: Hit, earlier: Sequence[Passage]) -> bool:
    """Say whether a passage stands beside the one that answered the question before, or is that one."""
    here = hit.passage
    there = [each for each in earlier if each.document == here.document]
    return any(each.section.rpartition(" › ")[0] == here.section.rpartition(" › ")[0] for each in there)


def _is_the_same(hit: Hit, earlier: Sequence[Passage]) -> bool:
    """Say whether a passage is the very one that answered the question before."""
    here = hit.passage
    return any((each.document, each.text) == (here.document, here.text) for each in earlier)


def _passage(hit: Hit, quote: str, worth: float) -> Passage:
    found = hit.passage
    return Passage(
        document=found.document,
        section=found.section,
        subject=f"{found.document} · {found.section}",
        about=(),
        title=found.document if _PLACE.fullmatch(found.section) else found.section.rpartition(" › ")[2],
        text=found.text,
        quote=quote,
        score=Decimal(min(hit.score * worth, 1.0)).quantize(PLACES),
        page=found.page,
        dated=hit.dated,
        withdrawn=hit.withdrawn,
    )
