"""Words that say little wherever they stand: rare among few passages only by chance, they count for less."""

from knowledge.passages.tokens import stem

LIGHT = 0.5
"""What such a word counts: a million texts would show that it says little, a few hundred passages do not."""
_CHARACTERS = frozenset(
    "的了着过是在有没不和与及或而且也都就还又才只要会能可被把给让使对从到向以于用为因所但若如将"
    "这那其之此个些上下里中前后时做说"
)
_ENGLISH = (
    "actually again against almost already always around back because between both came come comes "
    "coming during each either enough even ever every everybody everyone everything few first further "
    "here however indeed just know known knows let made make makes making many need needs neither never "
    "nobody nor nothing often once put quite rather really same say says see simply since somebody "
    "someone something sometimes soon take taken takes taking themselves therefore though through "
    "together took twice upon use used uses using very want wants well whatever whenever whether within "
    "without yet"
)
_STEMS = frozenset(map(stem, _ENGLISH.split()))


def worth(token: str) -> float:
    """Give what a token of a question counts beside others: a character or word that says little, less."""
    return LIGHT if token in _CHARACTERS or token in _STEMS else 1.0
