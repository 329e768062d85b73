"""The reply to search_policy: the passage that answers, verbatim and cited, or that there is none."""

from collections.abc import Mapping, Sequence

from bot.replies import Citation, Reply
from bot.wording.voice import Voice
from knowledge.passages.search import Passage
from prompts.wording import Language
from tools.search_policy import SearchPolicy

# A longer section is cited by the sentence that answers; Chinese says the same in fewer characters.
_LONGEST_QUOTE: Mapping[Language, int] = {"en": 420, "zh": 160}
_MOST_MORE = 2


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
    same = [other for other in others if other.subject == best.subject][:1]
    conflicts = [other for other in others if _disagrees(other, best)][:1]
    shown = {best.subject, *(other.subject for other in conflicts)}
    more = [other for other in others if other.subject not in shown][:_MOST_MORE]
    return Reply(
        language=voice.language,
        status="answered",
        headline=voice.say("headline.found", title=best.title),
        citations=tuple(_citation(passage, voice.language) for passage in (best, *same, *conflicts)),
        next_step=voice.say("more", titles=_titles(more, voice)) if more else None,
        footer=voice.footer(result),
    )


def _disagrees(other: Passage, best: Passage) -> bool:
    """Say whether a passage states a conflict in which the best one is a party."""
    return best.subject in other.about and other.subject not in other.about


def _citation(passage: Passage, language: Language) -> Citation:
    text = passage.text if len(passage.text) <= _LONGEST_QUOTE[language] else passage.quote
    return Citation(document=passage.document, section=passage.section, quote=text)


def _titles(passages: Sequence[Passage], voice: Voice) -> str:
    return voice.joined(
        [voice.say("title", title=passage.title, section=passage.subject) for passage in passages]
    )
