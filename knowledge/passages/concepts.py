"""Terms of the glossary in a text, so that one language and one wording find another's text."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import stem
from prompts.glossary import Concept, glossary, topics

_WORD, _HAN = lazily("[a-z']+"), lazily("[\u2e80-\U0003ffff][^\n]*")
_MARK, _EVERYDAY, _TOPIC = "§", "~", "%"


def is_concept(token: str) -> bool:
    """Say whether a token stands for a term of the trade, everyday ones apart."""
    return token.startswith(_MARK)


def is_topic(token: str) -> bool:
    """Say whether a token stands for a matter of a neighbouring field, of which our rules may say nothing."""
    return token.startswith(_TOPIC)


def concepts(folded: str) -> Iterator[str]:
    """Give a token for every term in a folded text; of overlapping terms the longest counts."""
    chinese, english = _phrases()
    for run in _HAN.findall(folded):
        yield from _scan(run, chinese)
    yield from _scan(_words(folded), english)


def _token(concept: Concept) -> str:
    marks = {"everyday": _EVERYDAY, "topics": _TOPIC}
    return marks.get(concept.group, _MARK) + concept.id


def _words(folded: str) -> list[str]:
    return [stem(word.removesuffix("'s")) for word in _WORD.findall(folded)]


def _scan(units: Sequence[str], phrases: dict[str, list[tuple[Sequence[str], str]]]) -> Iterator[str]:
    position = 0
    while position < len(units):
        for phrase, concept in phrases.get(units[position], ()):
            if units[position : position + len(phrase)] == phrase:
                yield concept
                position += len(phrase)
                break
        else:
            position += 1


@cache
def _phrases() -> tuple[
    dict[str, list[tuple[Sequence[str], str]]], dict[str, list[tuple[Sequence[str], str]]]
]:
    """Give the Chinese phrases by first character and the English ones by first stem, the longest first."""
    known = (*glossary(), *topics())
    chinese = [(name.casefold(), _token(item)) for item in known for name in item.names["zh"]]
    english = [(_words(name.casefold()), _token(item)) for item in known for name in item.names["en"]]
    return _by_first(phrase for phrase in chinese if not phrase[0].isascii()), _by_first(english)


def _by_first(
    phrases: Iterable[tuple[Sequence[str], str]],
) -> dict[str, list[tuple[Sequence[str], str]]]:
    table: dict[str, list[tuple[Sequence[str], str]]] = {}
    for phrase, concept in sorted(phrases, key=lambda pair: -len(pair[0])):
        table.setdefault(phrase[0], []).append((phrase, concept))
    return table
