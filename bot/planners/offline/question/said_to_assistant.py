"""What a message says to the assistant itself: to leave its rules, to be another, or who its asker is.

None of it asks for anything or changes what anybody may see, so it is left out and the rest is read as usual.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.planners.offline.question.blanked import NAME, without_names_and_quotes
from bot.planners.offline.question.marks_of_address import any_of, label, of_itself, of_rules, who
from knowledge.lazy_pattern import lazily

_SENTENCE = lazily(r"(?<=[?\uff1f;\uff1b。!\uff01\n])\s*|(?<=\.)\s+|(?<=\w )(?:###+|---+|===+)\s*")
_CLAUSE = lazily(
    r"(?<=[,\uff0c:\uff1a])\s*|\s(?=[–—-]\s)|\s(?=(?:and|then|but|so)\s)|(?<=[,\uff0c])(?=然后|再|并)"
)
_REQUEST = lazily(
    r"^\W*(?:(?:please|then|now|just|and|but|so|also|next|first|after that)\W+)*(?:show|list|give|tell"
    r"|draft|check|calculate"
    r"|work out|look|find|report|compare|explain|what|how|who|when|which|where|why|is|are|does|do|did|can"
    r"|could|may|should"
    r"|will|would|has|have (?:we|they|any)|whose|any)\b(?!['’]t)"
)
_AROUND = " ,\uff0c;\uff1b:\uff1a。-–—"
_JOINED = lazily(r"^(?:(?:and|then|now|but|so|also)\b|另外|然后|再|顺便|接着|现在)[ ,\uff0c]*", re.IGNORECASE)
_WANTS = lazily(r"\b(?:show|tell|list|give|print|report|draft|check|what|how|which|who|when|is|are|does)\b")
_QUOTED = lazily("_{4,}")
_NOTE = lazily(
    r"[【\[(\uff08<\u300a\u300c{]{1,3}[^【\[(\uff08{】\])\uff09}\n]{2,300}[】\])\uff09>\u300b\u300d}]{1,3}"
)
"""A note in brackets, of which nothing is asked where it speaks to the assistant."""

_WAVED_OFF = lazily(r"别管|别理|甭理|甭管|不用管|不用理|不要管|ignore|never mind|disregard|pay no attention")


def without_what_is_said_to_it(text: str, names: Sequence[tuple[int, int]]) -> str | None:
    """Give what a message asks beside what it says to the assistant; None where there is nothing else.

    `names` are the places of customers' names, which are never taken for words of an instruction.
    """
    shown, taken, begun = without_names_and_quotes(text, names), list[tuple[int, int]](), 0
    for end in _ends_of_pieces(shown):
        said = _span(shown[begun:end])
        if said:
            taken.append((begun + said[0], begun + said[1]))
        begun = end
    if not taken:
        return text
    starts, ends = [0, *(end for _, end in taken)], [*(start for start, _ in taken), len(text)]
    left = "".join(text[start:end] for start, end in zip(starts, ends, strict=True)).strip(_AROUND)
    if any(letter.isalnum() for letter in left):
        return _JOINED.sub("", left)
    return text if _only_labelled(shown) else None


def _ends(cut: re.Pattern[str], text: str) -> list[int]:
    return [*(match.end() for match in cut.finditer(text) if match.end()), len(text)]


def _ends_of_pieces(shown: str) -> list[int]:
    """Give where sentences end, and notes in brackets; a note is one piece, however many sentences it has."""
    notes = [match.span() for match in _NOTE.finditer(shown) if _is_to_it(match.group())]
    ends = (end for end in _ends(_SENTENCE, shown) if not any(start < end < last for start, last in notes))
    edges = (place for note in notes for place in note if place)
    return sorted({*ends, *edges})


def _is_to_it(note: str) -> bool:
    """Say whether a note in brackets pretends to be the system's, or speaks to the assistant of itself."""
    inside = note[1:-1]
    return bool(label().match(inside)) or any(
        _is_addressed(inside[start:end]) for start, end in pairwise((0, *_ends(_CLAUSE, inside)))
    )


def _span(sentence: str) -> tuple[int, int] | None:
    """Give from where to where a sentence speaks to the assistant; it may go on with a request of its own."""
    if label().match(sentence) and not (NAME in sentence and _wants(sentence)):
        return 0, len(sentence)
    if (
        _QUOTED.search(sentence)
        and _WAVED_OFF.search(sentence)
        and not (NAME in sentence or _wants(sentence))
    ):
        return 0, len(sentence)
    begun, first, addressed = 0, -1, False
    for end in _ends(_CLAUSE, sentence):
        clause = sentence[begun:end]
        said = _is_addressed(clause)
        if said or _tells_who(clause):
            first, addressed = begun if first < 0 else first, addressed or said
        elif _requests(clause) or NAME in clause or not addressed:
            if addressed:
                return first, begun
            first = -1
        begun = end
    return (first, len(sentence)) if addressed else None


def _wants(sentence: str) -> bool:
    """Say whether anything in a sentence asks, however it begins."""
    return bool(_WANTS.search(sentence)) or _requests(sentence)


def _requests(clause: str) -> bool:
    return bool(_REQUEST.search(clause) or any_of("asking").search(clause))


def _is_addressed(clause: str) -> bool:
    """Say whether a clause speaks to the assistant of itself, or claims that rules and rights are gone.

    What asks about rules and rights is a question: "may we ignore the policy for small orders?".
    """
    if NAME in clause:
        return False
    asks = "?" in clause or "\uff1f" in clause or _requests(clause)
    return any(each.search(clause) for each in (*of_itself(), *(() if asks else of_rules())))


def _tells_who(clause: str) -> bool:
    """Say whether a clause tells who asks, or where something comes from; that alone is left as it is."""
    plain = NAME not in clause and not any(letter.isdigit() for letter in clause)
    return plain and any(pattern.search(clause) for pattern in who())


def _only_labelled(shown: str) -> bool:
    return bool(label().match(shown)) and not any(each.search(shown) for each in (*of_itself(), *of_rules()))
