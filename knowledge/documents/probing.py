"""What an embedding is worth is found out before it is trusted, by asking what is known.

The probe asks some of the questions that are on file for our own rules, in both languages, of the rules'
texts in each: by the words alone, and with every weight that may be given. An embedding that finds no more
than the words do weighs nothing, for each language of question and passage by itself.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from knowledge.documents.counting import counted
from knowledge.documents.embedding import Embedding
from knowledge.documents.passages import DocumentPassage
from knowledge.documents.postings import postings_of
from knowledge.documents.token_rows import token_rows
from knowledge.documents.trust import Pair, Trust
from knowledge.passages.asking import content_of
from knowledge.passages.sections import POLICY, Searched, searched_sections
from knowledge.passages.wordings import wordings_of
from knowledge.policy.figures import Language
from knowledge.policy.reading import load_policy
from prompts.rule_questions import RuleQuestion, rule_questions

if TYPE_CHECKING:
    from numpy.typing import NDArray

WEIGHTS = (0.0, 0.15, 0.3, 0.5, 0.75, 1.0, 1.5, 2.0)
_ASKED = 90
"""Questions of each language."""
_LEAST_GAIN, _AS_GOOD = 0.03, 0.005
_LANGUAGES: tuple[Language, ...] = ("en", "zh")


def probed(embedding: Embedding) -> Trust:
    """Find out what an embedding is worth; raises what the embedding raises."""
    import numpy as np  # only where an index is written

    rules = [each for each in searched_sections(load_policy()) if each.document == POLICY]
    places = {rule.subject: place for place, rule in enumerate(rules)}
    pools = {language: _pool(rules, language) for language in _LANGUAGES}
    vectors = {
        language: embedding.of_passages(pool, [counted(passage) for passage in pool])
        for language, pool in pools.items()
    }
    pairs = []
    for question in _LANGUAGES:
        asked = _asked(question, places)
        rows = np.concatenate(
            [embedding.of_question(each.text, content_of(each.text), patiently=True) for each in asked]
        )
        right = np.array([places[each.about] for each in asked])
        for passage in _LANGUAGES:
            words = _by_words(pools[passage], asked)
            pairs.append(_pair(question, passage, words, rows @ vectors[passage].T, right))
    return Trust(pairs=tuple(pairs))


def _pool(rules: Sequence[Searched], language: Language) -> list[DocumentPassage]:
    entries = [rule.by_language[language] for rule in rules]
    gap = " " if language == "en" else ""
    return [
        DocumentPassage(document=POLICY, section=entry.title, text=gap.join(entry.sentences))
        for entry in entries
    ]


def _by_words(pool: Sequence[DocumentPassage], asked: Sequence[RuleQuestion]) -> "NDArray[Any]":
    """Give every passage's score by the words, a row for each question."""
    import numpy as np  # as above

    postings = postings_of(token_rows(counted(passage) for passage in pool))
    rows = []
    for each in asked:
        query = dict.fromkeys(content_of(each.text), 1.0)
        rows.append(postings.scores(query))
        postings.say_otherwise(rows[-1], wordings_of(each.text), postings.bound(query))
    return np.array(rows)


def _pair(
    question: Language,
    passage: Language,
    words: "NDArray[Any]",
    near: "NDArray[Any]",
    right: "NDArray[Any]",
) -> Pair:
    import numpy as np  # as above

    floor = round(min(max(float(np.median(near)), 0.0), 0.99), 4)
    pairs = [
        Pair(question=question, passage=passage, weight=weight, words=0, together=0, floor=floor)
        for weight in WEIGHTS
    ]
    found = [_reciprocal_rank(pair.mixed(words, near), right) for pair in pairs]
    chosen = _chosen(found)
    figures = {"words": round(found[0], 3), "together": round(found[chosen], 3)}
    return pairs[chosen].model_copy(update=figures)


def _chosen(found: Sequence[float]) -> int:
    """Give the place of the least weight that is as good as the best; the first where nothing is gained."""
    best = max(found)
    if best < found[0] + _LEAST_GAIN:
        return 0
    return next(place for place, each in enumerate(found) if each >= best - _AS_GOOD)


def _reciprocal_rank(scores: "NDArray[Any]", right: "NDArray[Any]") -> float:
    """Give the mean of one over the place of the right passage; those as good as it are before it."""
    import numpy as np  # as above

    own = scores[np.arange(len(right)), right]
    return float(np.mean(1 / (scores >= own[:, None]).sum(axis=1)))


def _asked(language: Language, places: Mapping[str, int]) -> tuple[RuleQuestion, ...]:
    """Give questions for rules, spread over all that are on file."""
    known = [each for each in rule_questions() if each.language == language and each.about in places]
    return tuple(known[:: max(len(known) // _ASKED, 1)][:_ASKED])
