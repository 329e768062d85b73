"""Two lists of one message, each of its own customers: 何静名下快到期的，另外全公司超额度的.

What is asked of everybody is not narrowed to the colleague named beside it, and what stands behind
somebody's name and a colon is all of that one's.
"""

from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.places import Place
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.cuts import CLAUSE, QUESTION
from bot.planners.offline.wishes.question import Question, Understand
from knowledge.lazy_pattern import lazily
from tools.registry import TOOLS

_EVERYBODY = ("everybody", "every")
_BOTH = 2
_CLEAR = 0.5
_MARKS = " ,;:.\uff0c\uff1b\uff1a。、"
_TAKES_OUT = lazily(
    r"(?:^|[:,] ?)(?:and |but |just )*(?:not?|without|except|excluding|minus|bar|leave|skip|no need)(?![a-z])"
    r"|(?:^|[:\uff1a,\uff0c])(?:但|就|可)?(?:不要|不用|不看|别|除|剔除|去掉)"
)
_TITLE = lazily(
    r"(?:['’]s?)?(?: (?:book|portfolio|customers|accounts|clients|list|lot))?"
    r"(?:的|名下的?|手[上里]的?|那边的?)?(?:客户)?\s*[:\uff1a]\s*",
)


def lists_of_whom(message: str, told: Reading, understand: Understand) -> tuple[Question, ...]:
    """Give the two questions of such a message; none where it is another one."""
    people = [place for place in told.places if place.kind == "person"]
    if not people or told.mentions:
        return ()
    title = _TITLE.match(message, people[0].end)
    if title is not None and not message[: people[0].start].strip():
        return _of_the_same(message[: title.end()], message[title.end() :], understand)
    if len(people) > 1:
        return _one_after_another(message, people, understand)
    return (
        _beside_everybody(message, told, understand) if find("portfolio_words", message, _EVERYBODY) else ()
    )


def _one_after_another(message: str, people: list[Place], understand: Understand) -> tuple[Question, ...]:
    """Give two lists of which each says whose it is: "Mike's ageing, then Mike's 3 worst"."""
    for cut in (*QUESTION.finditer(message), *CLAUSE.finditer(message)):
        if len({place.end <= cut.start() for place in people}) < _BOTH:
            continue
        asked = _asked((message[: cut.start()], message[cut.end() :]), understand)
        if asked and len({each.order[0].name for each in asked}) == _BOTH:
            return asked
    return ()


def _beside_everybody(message: str, told: Reading, understand: Understand) -> tuple[Question, ...]:
    """Give a colleague's list and everybody's, in the order in which they are asked for."""
    people = [place for place in told.places if place.kind == "person"]
    everybody = find("portfolio_words", message, _EVERYBODY)
    for cut in (*QUESTION.finditer(message), *CLAUSE.finditer(message)):
        theirs = {place.end <= cut.start() for place in people}
        all_of_them = {item.end <= cut.start() for item in everybody}
        if len(theirs) > 1 or len(all_of_them) > 1 or theirs == all_of_them:
            continue
        asked = _asked((message[: cut.start()], message[cut.end() :]), understand)
        if asked:
            return asked
    return ()


def _of_the_same(title: str, rest: str, understand: Understand) -> tuple[Question, ...]:
    """Give the lists behind a colleague's name, each of that one's customers unless it is of everybody's."""
    for cut in (*QUESTION.finditer(rest), *CLAUSE.finditer(rest)):
        pieces = [rest[: cut.start()], rest[cut.end() :]]
        of_all = [bool(find("portfolio_words", piece, _EVERYBODY)) for piece in pieces]
        alone = [understand(piece, False)[0] for piece in pieces]  # noqa: FBT003 - nobody was named before
        own = [any(place.kind == "person" for place in each.places) for each in alone]
        titled = [
            piece if all_ or has_own else title + piece
            for piece, all_, has_own in zip(pieces, of_all, own, strict=True)
        ]
        if asked := _asked(tuple(titled), understand):
            return asked
    return ()


def _asked(pieces: tuple[str, ...], understand: Understand) -> tuple[Question, ...]:
    """Give the questions of pieces that each clearly ask for a list."""
    read = [understand(piece.strip(_MARKS), False) for piece in pieces]  # noqa: FBT003 - each says of whom
    asked = tuple(Question(reading, order, reading) for reading, order in read)
    return asked if all(map(_is_of_a_list, asked)) and not any(map(_takes_out, asked)) else ()


def _takes_out(asked: Question) -> bool:
    """Say whether a piece leaves something out, "not those past it": it is no list, but narrows another."""
    return _TAKES_OUT.search(simplified(asked.reading.text)) is not None


def _is_of_a_list(asked: Question) -> bool:
    if not asked.order or asked.order[0].name not in TOOLS:
        return False
    best = asked.order[0]
    return best.probability >= _CLEAR and FRAMES[best.name].subject in ("none", "optional")
