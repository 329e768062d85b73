"""Cutting a message into the questions that it holds: only where each piece asks for something of its own."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.arguments.rates import bears_no_interest
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.ampersands import with_and
from bot.planners.offline.wishes.asked_at_last import asked_at_last
from bot.planners.offline.wishes.asked_of_a_record import asked_of_a_record
from bot.planners.offline.wishes.background import gives_its_subject, without_background
from bot.planners.offline.wishes.cuts import CLAUSE, QUESTION, SENTENCE, pieces_of
from bot.planners.offline.wishes.each_its_own import each_with_its_figures
from bot.planners.offline.wishes.each_of_each import asked_of_each
from bot.planners.offline.wishes.foreign_background import question_beside_what_is_foreign
from bot.planners.offline.wishes.foreign_beside import is_a_foreign_piece
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.leftovers import says_nothing
from bot.planners.offline.wishes.lists_of_whom import lists_of_whom
from bot.planners.offline.wishes.named_behind import named_in_front
from bot.planners.offline.wishes.question import Question, Understand
from bot.planners.offline.wishes.said_before_it import wished_beside_talk
from bot.planners.offline.wishes.story import is_asking, only_tells
from bot.planners.offline.wishes.supposed_clauses import only_supposes
from bot.planners.offline.wishes.tails import belongs_to_the_one_before, without_tails
from bot.planners.offline.wishes.told_in_front import without_what_is_told_in_front
from bot.planners.offline.wishes.told_of import tool_for_one_told_of
from bot.planners.offline.wishes.topics import without_topics
from knowledge.lazy_pattern import lazily

_BEGINS = lazily(
    r"(?:(?:and|also|then|plus|or) )*(?:any|are there|is there|do they|have they|has it|does it|what|which"
    r"|show|list)(?![a-z])|(?:还|也|又|另外|以及|再|顺便)*(?:有没有|有无|有什么|有啥|有哪些|是否|是不是"
    r"|会不会|看看?|有(?=[^,\uff0c。?？]{1,8}(?:[吗么没]|$)))",
    re.IGNORECASE,
)
"""How a clause begins that asks, and does not tell."""

_ONE_BY_ONE = lazily(
    r"(?<![a-z])first(?![a-z])[^.?!]{0,40}(?<![a-z])then(?![a-z])|先(?:按|算|看|查|给|帮|出|排|拉|列|来|做).{1,30}(?:然后|再|接着|之后|其次)",
    re.IGNORECASE,
)
_OF_MANY = ("who_list", "portfolio")
MOST_PARTS = 4
_FIGURES = frozenset({"money", "number", "share", "days", "terms", "currency"})
_OF_LISTS = (
    *("who_list", "portfolio", "warning", "kpi", "ageing", "stress", "late", "limit", "blocked", "rule"),
)
"""Words of which a sentence about many customers has one, unless it is a question."""

_WEIGHING = frozenset({"check_terms", "check_order", "suggest_limit", "repayment_plan", "late_interest"})
"""Tools that answer whether a figure will do, or what comes of it."""

_CLEAR = 0.7
_LIKELIER, _SURELY_EITHER = 0.5, 0.95
"""From which share the likelier of two things is meant that a piece surely asks one of."""

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
    for cut, counts in ((SENTENCE, _sentence_asks), (CLAUSE, _clause_asks), (QUESTION, _question_asks)):
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
        if order and (order[0].probability >= _CLEAR or _is_one_of_two(reading, order)):
            yield Question(reading, order, naming or reading)


def _is_one_of_two(reading: Reading, order: tuple[Ask, ...]) -> bool:
    """Say whether a piece asks of the customer named before it one of two things: "and are they late?"."""
    likely = order[:2]
    of_one = all(each.is_tool and FRAMES[each.name].subject == "customer" for each in likely)
    sure = order[0].probability >= _LIKELIER and sum(each.probability for each in likely) >= _SURELY_EITHER
    return reading.continues and of_one and sure and not reading.slots.found and bool(is_asking(reading))


def _question_asks(asked: Question) -> bool:
    """Say whether a piece that begins as a question, or before one, clearly asks for a tool or is foreign."""
    wanted = asked.order[0].is_tool and asked.order[0].name != "search_policy"
    return wanted or is_a_foreign_piece(asked.reading, asked.order)


def _sentence_asks(asked: Question) -> bool:
    """Say whether a sentence asks for a tool, or is a question that is clearly none of ours."""
    best, reading = asked.order[0], asked.reading
    if best.name == "out_of_scope" or (best.is_tool and FRAMES[best.name].subject != "customer"):
        held = best.is_tool and (reading.slots.found or reading.places or reading.mentions)
        return bool(is_asking(reading) or held or find("actions", reading.masked, _OF_LISTS))
    return best.is_tool


def _is_about_one(tool: str, reading: Reading) -> bool:
    """Say whether a clause is about one customer: one that could be of all asks of whom was named before."""
    subject = FRAMES[tool].subject
    many = reading.places or find("actions", reading.text, _OF_MANY)
    warned = reading.mentions and find("listed", reading.text, ("warned",))
    return subject == "customer" or (
        subject == "optional"
        and (bool(warned) or (reading.continues and _BEGINS.match(reading.text) is not None))
        and not many
    )


def _clause_asks(asked: Question) -> bool:
    """Say whether a clause asks for a tool about a customer; one with a figure belongs to its neighbours."""
    reading, best = asked.reading, asked.order[0]
    if not best.is_tool or not _is_about_one(best.name, reading) or only_supposes(reading):
        return False
    if find("stages", reading.text) and not find("cues", reading.text, ("asking",)):
        return False  # "…, final demand" says which letter is meant
    figures = any(slot.kind in _FIGURES for slot in reading.slots.found)
    return not (figures or bears_no_interest(reading) or says_nothing(reading))
