"""The reply to search_policy: the passage that answers, verbatim and cited, or that there is none."""

from collections.abc import Mapping, Sequence

from bot.replies import Citation, Reply
from bot.wording.voice import Voice
from knowledge.passages.search import Passage
from knowledge.passages.sections import HANDBOOK, OURS
from prompts.wording import Language
from tools.search_policy import SearchPolicy

# A longer section, and the handbook, is cited by the sentence that answers; Chinese needs fewer characters.
_LONGEST_QUOTE: Mapping[Language, int] = {"en": 420, "zh": 160}
_MOST_MORE, _MOST_ALSO = 2, 2


def reply(result: SearchPolicy, voice: Voice) -> Reply:
    """Word a search of the policy."""
    if not result.passages:
        return Reply(
            language=voice.language,
            status="not_found",
            headline=voice.say("headline.silent"),
            why=(voice.say("looked_at", titles=_titles(result.looked_at, voice)),)
            if result.looked_at
            else (),
            next_step=voice.say("next.silent"),
            footer=voice.footer(result),
        )
    best, *others = result.passages
    also = [other for other in result.passages[1 : result.answering] if other.document != best.document]
    also = also[:_MOST_ALSO]
    conflicts = [other for other in others if _disagrees(other, best)][:1]
    shown = {passage.subject for passage in (best, *also, *conflicts)}
    sources = {_is_own(passage) for passage in (best, *also)}
    more = [other for other in others if other.subject not in shown][:_MOST_MORE]
    return Reply(
        language=voice.language,
        status="answered",
        headline=voice.say("headline.found", title=best.title),
        why=(voice.say("in_force"),) if len(sources) > 1 else (),
        citations=tuple(_citation(passage, voice.language) for passage in (best, *also, *conflicts)),
        next_step=voice.say("more", titles=_titles(more, voice)) if more else None,
        footer=voice.footer(result),
    )


def _disagrees(other: Passage, best: Passage) -> bool:
    """Say whether a passage states a conflict in which the best one is a party."""
    return best.subject in other.about and other.subject not in other.about


def _is_own(passage: Passage) -> bool:
    """Say whether a passage is from a document of the company's own."""
    return passage.document not in OURS


def _citation(passage: Passage, language: Language) -> Citation:
    whole = passage.document != HANDBOOK and len(passage.text) <= _LONGEST_QUOTE[language]
    text = passage.text if whole else passage.quote
    return Citation(document=passage.document, section=passage.section, quote=" ".join(text.split()))


def _titles(passages: Sequence[Passage], voice: Voice) -> str:
    by_subject = {passage.subject: passage for passage in reversed(passages)}
    return voice.joined([_title(by_subject[subject], voice) for subject in reversed(by_subject)])


def _title(passage: Passage, voice: Voice) -> str:
    if _is_own(passage):
        return passage.subject
    return voice.say("title", title=passage.title, section=passage.subject)
