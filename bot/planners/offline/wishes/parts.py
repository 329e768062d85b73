"""Cutting a message into the questions that it holds: only where each piece asks for something of its own."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.ampersands import with_and
from bot.planners.offline.wishes.asked_at_last import asked_at_last
from bot.planners.offline.wishes.asked_of_a_record import asked_of_a_record
from bot.planners.offline.wishes.asking_pieces import (
    clause_asks,
    is_one_of_two,
    question_asks,
    sentence_asks,
)
from bot.planners.offline.wishes.background import gives_its_subject, without_background
from bot.planners.offline.wishes.cuts import CLAUSE, QUESTION, SENTENCE, pieces_of
from bot.planners.offline.wishes.each_its_own import each_with_its_figures
from bot.planners.offline.wishes.each_of_each import asked_of_each
from bot.planners.offline.wishes.foreign_background import question_beside_what_is_foreign
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.leftovers import says_nothing
from bot.planners.offline.wishes.lists_of_whom import lists_of_whom
from bot.planners.offline.wishes.named_behind import named_in_front
from bot.planners.offline.wishes.question import Question, Understand
from bot.planners.offline.wishes.said_before_it import wished_beside_talk
from bot.planners.offline.wishes.story import is_asking, only_tells
from bot.planners.offline.wishes.tails import belongs_to_the_one_before, without_tails
from bot.planners.offline.wishes.told_in_front import without_what_is_told_in_front
from bot.planners.offline.wishes.told_of import tool_for_one_told_of
from bot.planners.offline.wishes.topics import without_topics
from knowledge.lazy_pattern import lazily

_ONE_BY_ONE = lazily(
    r"(?<![a-z])first(?![a-z])[^.?!]{0,40}(?<![a-z])then(?![a-z])|先(?:按|算|看|查|给|帮|出|排|拉|列|来|做).{1,30}(?:然后|再|接着|之后|其次)",
    re.IGNORECASE,
)
MOST_PARTS = 4
_WEIGHING = frozenset({"check_terms", "check_order", "suggest_limit", "repayment_plan", "late_interest"})
"""Tools that answer whether a figure will do, or what comes of it."""

_CLEAR = 0.7
_AROUND = frozenset({"search_policy", "out_of_scope"})
_LOOKED_UP = frozenset(
    {"customer_limit", "overdue_status", "credit_report", "payment_behaviour", "collection_stage"}
)


def questions(message: str, understand: Understand) -> tuple[Question, ...]:
    """Give the questions of a message in order: its sentences, or its clauses, or the message as a whole."""
    told, order = understand(message, False)  # noqa: FBT003 - nobody was named before the message
    message = with_and(message, told)
    told, order = understand(message, False)  # noqa: FBT003 - as above
    if tool_for_one_told_of(told):
        return (Question(told := replace(told, unknown=()), order, told),)
    if several := _of_several(message, told, understand):
        return several
    wished: tuple[Ask, ...] = ()
    for cut, counts in ((SENTENCE, sentence_asks), (CLAUSE, clause_asks), (QUESTION, question_asks)):
        asked = [each for each in _understood(pieces_of(cut, message), understand) if counts(each)]
        if cut is CLAUSE and _loses_a_rate(pieces_of(cut, message), asked, understand):
            continue
        if cut is CLAUSE and len(told.mentions) > 1 and _parts_a_row(pieces_of(cut, message), understand):
            continue
        asking = without_background(asked)
        meant = without_what_is_told_in_front(without_topics(asking, message), message)
        if len({each.order[0].name for each in meant}) > 1:
            return tuple(meant[:MOST_PARTS])
        if not wished and (len(meant) < len(asking) or _tells_a_story(pieces_of(cut, message), understand)):
            wished = _wished_beside_a_story(meant)
    told_first = (
        question_beside_what_is_foreign(pieces_of(cut, message), told, understand)
        for cut in (SENTENCE, CLAUSE)
    )
    if alone := next(filter(None, told_first), None):
        return (alone,)
    if beside := _asked_beside_a_figure(message, understand):
        return beside
    whole, order = _whole(message, understand)
    pieces = pieces_of(CLAUSE, message)
    wished = wished or wished_beside_talk(pieces, order, understand)
    wished = wished or asked_at_last(pieces, whole, order, understand)
    return (Question(whole, wished or order, whole),)


def _of_several(message: str, told: Reading, understand: Understand) -> tuple[Question, ...]:
    """Give the questions of a message that asks one thing after another of a row of names, or of one."""
    ways = (each_with_its_figures, lists_of_whom, asked_of_each, asked_of_a_record)
    if each := next(filter(None, (way(message, told, understand) for way in ways)), ()):
        return each
    each_one = _one_for_each(told, understand)
    front = None if each_one else named_in_front(message, told)
    return each_one or (front and _all_clauses(front, understand)) or ()


def _all_clauses(message: str, understand: Understand) -> tuple[Question, ...]:
    """Give the things of a message, the name in front, where every one of them asks for a tool of its own."""
    pieces = pieces_of(CLAUSE, message)
    asked = [each for each in _understood(pieces, understand) if each.order[0].is_tool]
    asked = [each for each in asked if FRAMES[each.order[0].name].subject in ("customer", "optional")]
    apart = len({each.order[0].name for each in asked}) == len(asked) == len(pieces) - 1
    return tuple(asked[:MOST_PARTS]) if apart and len(asked) > 1 else ()


def _one_for_each(whole: Reading, understand: Understand) -> tuple[Question, ...]:
    """Give two wishes with a figure each where both are asked in so many words: "…: yes or no to each?".

    So they are where one is wished first and the other then: 先算11%的利息，再排4期.
    """
    if not (find("cues", whole.text, ("of_each",)) or _ONE_BY_ONE.search(whole.text)):
        return ()
    asked = [each for each in _understood(pieces_of(CLAUSE, whole.text), understand) if _is_of_one(each)]
    figures = sum(len(each.reading.slots.found) for each in asked)
    apart = len({each.order[0].name for each in asked}) == len(asked) > 1
    return tuple(asked) if apart and figures == len(whole.slots.found) else ()


def _asked_beside_a_figure(message: str, understand: Understand) -> tuple[Question, ...]:
    """Give a question without figures and one that weighs a figure behind it: 逾期多少，账期能给90天吗.

    Each is asked in so many words, and the first needs no figure of the second.
    """
    asked = [
        each
        for each in _understood(pieces_of(CLAUSE, message), understand)
        if each.order[0].is_tool and is_asking(each.reading)
    ]
    if len(asked) != 2 or asked[0].naming != asked[0].reading or asked[1].reading.mentions:
        return ()
    tools = [each.order[0].name for each in asked]
    if tools[0] == tools[1] or tools[1] not in _WEIGHING or FRAMES[tools[0]].subject != "customer":
        return ()
    figures = asked[1].reading.slots.found
    whole, _ = understand(message, False)  # noqa: FBT003 - nobody was named before the message
    apart = not FRAMES[tools[0]].required and len(whole.slots.found) == len(figures) > 0
    return tuple(asked) if apart else ()


def _is_of_one(asked: Question) -> bool:
    best = asked.order[0]
    return best.is_tool and FRAMES[best.name].subject == "customer" and bool(asked.reading.slots.found)


def _tells_a_story(pieces: list[str], understand: Understand) -> bool:
    """Say whether a piece only tells something, before the one that asks."""
    readings = (understand(piece, False)[0] for piece in pieces[:-1])  # noqa: FBT003 - read alone
    return any(only_tells(each) and not is_asking(each) for each in readings)


def _wished_beside_a_story(meant: list[Question]) -> tuple[Ask, ...]:
    """Give what the one asking piece wishes where others only tell: the story is not what is asked for."""
    if len(meant) != 1 or not meant[0].order[0].is_tool:
        return ()
    if only_tells(meant[0].reading) and not is_asking(meant[0].reading):
        return ()  # it is the story itself
    generally = meant[0].order[0].name not in _AROUND or not (
        meant[0].naming.mentions or meant[0].naming.unknown
    )
    return meant[0].order if generally else ()


def _loses_a_rate(pieces: list[str], asked: list[Question], understand: Understand) -> bool:
    """Say whether a clause that asks nothing has a share of its own, which its neighbours are asked with."""
    left = set(pieces) - {each.reading.text for each in asked} if len(asked) > 1 else set()
    return any(understand(piece, False)[0].slots.shares for piece in left)  # noqa: FBT003 - as in _whole


def _parts_a_row(pieces: list[str], understand: Understand) -> bool:
    """Say whether a cut parts names that are asked about together: "X、Y、Z各欠多少，一共多少"."""
    read = [understand(piece, False)[0] for piece in pieces]  # noqa: FBT003 - as in _whole
    alone = [bool(each.mentions) and says_nothing(each) and not each.slots.found for each in read]
    return any(bare and after.mentions for bare, after in zip(alone, read[1:], strict=False))


def _whole(message: str, understand: Understand) -> tuple[Reading, tuple[Ask, ...]]:
    """Read a message as one question: without a tail where what is left clearly asks for a tool."""
    sentences = pieces_of(SENTENCE, message)
    if len(sentences) > 1:
        read = [understand(sentence, place > 0)[0] for place, sentence in enumerate(sentences)]
        shorter = without_tails(read)
        reading, order = understand(shorter or message, False)  # noqa: FBT003 - nobody was named before it
        clear = bool(order) and order[0].is_tool and order[0].probability >= _CLEAR
        if shorter is not None and clear and order[0].name not in _AROUND:
            return reading, order
        asked = understand(without_tails(read, quoted=True) or message, False)  # noqa: FBT003 - as above
        if _is_looked_up(*asked):
            return asked
    return understand(message, False)  # noqa: FBT003 - nobody was named before the message


def _is_looked_up(reading: Reading, order: tuple[Ask, ...]) -> bool:
    """Say whether a question about a customer it names is for what the records say, whatever is quoted."""
    likely = bool(order) and order[0].probability >= _CLEAR
    return bool(reading.mentions) and likely and order[0].name in _LOOKED_UP


def _understood(pieces: list[str], understand: Understand) -> Iterator[Question]:
    """Read the pieces of a message that has several, keeping those that clearly ask for one thing."""
    naming: Reading | None = None
    before: Reading | None = None
    given = False
    for place, piece in enumerate(pieces if len(pieces) > 1 else ()):
        reading, order = understand(piece, naming is not None)
        naming = reading if reading.mentions or reading.unknown else naming
        belongs = belongs_to_the_one_before(reading, before, of_many=naming is None, given=given)
        before = reading
        if place and belongs:
            continue
        given = given or gives_its_subject(reading, order)
        if order and (order[0].probability >= _CLEAR or is_one_of_two(reading, order)):
            yield Question(reading, order, naming or reading)
