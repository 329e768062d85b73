"""Finding the words of a word list in a question."""

from functools import cache, lru_cache

from bot.language.words import Found, WordList, simplified
from bot.planners.offline.question.signal_parts import signals_by_parts
from prompts.lexicon import lexicon

_SIGNALS = "signals"
_AROUND = " .。,\uff0c!\uff01?\uff1f、的吧呢"


@lru_cache(1024)
def find(subject: str, text: str, names: tuple[str, ...] = ()) -> tuple[Found, ...]:
    """Give the words of a list (or of some of its things) in order of place, without overlaps.

    Warning signs are told by parts, too, where no fixed phrase stands.
    """
    found = tuple(_words(subject, names).find(_shown(text)))
    return _with_parts(found, _shown(text)) if subject == _SIGNALS and not names else found


def _with_parts(found: tuple[Found, ...], shown: str) -> tuple[Found, ...]:
    """Add what is told by parts: the longest of those that overlap."""
    kept: list[Found] = []
    for each in sorted((*found, *signals_by_parts(shown)), key=lambda item: item.start - item.end):
        if all(each.end <= other.start or other.end <= each.start for other in kept):
            kept.append(each)
    return tuple(sorted(kept, key=lambda item: item.start))


def is_only(subject: str, text: str) -> str | None:
    """Give the thing that the whole text is a word for, if any; in either Chinese script."""
    return _only(subject).get(_shown(text.strip(_AROUND)))


@cache
def _only(subject: str) -> dict[str, str]:
    """Give what each word of a list names; of a word that names two, the first."""
    found: dict[str, str] = {}
    for name, words in lexicon(subject).items():
        for word in words:
            found.setdefault(simplified(word), name)
    return found


@cache
def _words(subject: str, names: tuple[str, ...]) -> WordList:
    table = lexicon(subject)
    return WordList({simplified(word): name for name in names or table for word in table[name]})


@lru_cache(256)
def _shown(text: str) -> str:
    """Fold case and script once a text, which many word lists are looked up in."""
    return simplified(text)
