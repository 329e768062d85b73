"""Customers by their place in the list that was shown last: "draft the letter for the first one"."""

import re
from collections.abc import Iterable, Iterator

from bot.conversation import Conversation, PastCall
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.whom.counted_places import MIDDLE, standing
from bot.planners.offline.whom.last_list import rows_shown
from bot.planners.offline.whom.other_ones import others_beside, some_others
from bot.planners.offline.whom.row_places import RowPlace, next_row, row_place, row_places
from bot.planners.offline.whom.several_rows import asks_beside, several_rows, some_in_the_middle
from bot.planners.offline.wishes.invoice_rows import with_invoice
from bot.planners.offline.wishes.ranked_rows import (
    ranked_row,
    speaks_of_another_superlative,
    speaks_of_most,
)
from bot.wording.portfolio_part import MOST_ROWS
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

Stretch = tuple[tuple[int, int], tuple[str, ...]]
"""Where a text points at rows, and whose those are."""

_OF_THAT_ONE = lazily(r"的|['’]s(?![a-z])")
_LATE = lazily(r"overdue|past due|late|逾期|超期|拖", re.IGNORECASE)
_OWNS = ("的", "'s", "’s")
_OF = lazily(
    r"(?<![a-z])(?:limit|overdue|report|credit|stage|warnings|ratios|terms|grade) (?:of|for|at|on) $"
)


_IN_NO_ORDER_OF_SIZE = ("early_warnings", "limits_worklist")
_BY_SIZE = lazily(r"(?:biggest|largest) one|最大")
"""What points at the row on top of a list whose rows go down in size, and at none of another list."""


def row_pointed_at(reading: Reading, conversation: Conversation) -> int | None:
    """Give the place in the last list that a question points at, from 0, the last one as -1; else None."""
    if reading.mentions:
        return None
    if conversation.turns and speaks_of_another_superlative(reading.text):
        return 0  # by what no list is ordered by: whoever was spoken of last is not meant
    shown = simplified(reading.text)
    if conversation.last_list is None:
        return 0 if _is_somebodys(shown) else None
    said = row_places(shown)
    several = several_rows(shown) or some_in_the_middle(shown) or some_others(shown)
    if not said and (speaks_of_most(shown) or next_row(shown) or several):
        return 0  # of what the list does not tell, or several are level, or nobody stands there
    return said[0].place if said else None


def _is_somebodys(shown: str) -> bool:
    """Say whether something of a customer in a place is asked for, where no list was shown: 第二家的额度."""
    said = row_place(shown)
    if said is None or said.place == MIDDLE:
        return said is not None
    start, end = said.span
    return bool(
        _OF_THAT_ONE.match(shown[end:]) or shown[start:end].endswith(_OWNS) or _OF.search(shown[:start])
    )


def points_at_the_list(reading: Reading, conversation: Conversation) -> bool:
    """Say whether a plural pronoun means those whom the last answer listed: "are any of them overdue?"."""
    last = conversation.last_call
    listed = last is not None and last.shows_a_list
    return listed and not reading.mentions and bool(find("portfolio_words", reading.text, ("plural",)))


def with_row(text: str, conversation: Conversation, desk: Desk) -> str:
    """Put the id of the customer in the place of words that point at a row of the last list.

    The last row is not known to somebody who was shown but the first ones.
    """
    last = conversation.last_list
    if last is None or not speaks_of_rows(text) or desk.ledger.names.mentions(text):
        return text
    return with_each(text, rows_meant(text, last, conversation.subject, desk))


def with_each(text: str, said: Iterable[Stretch]) -> str:
    """Put ids in the place of each stretch of a text."""
    for span, ids in sorted(said, reverse=True):
        text = with_ids(text, span, ids)
    return text


def speaks_of_rows(text: str) -> bool:
    """Say whether a text points at rows of a list by their places."""
    shown = simplified(text)
    return bool(row_places(shown) or next_row(shown) or several_rows(shown))


def rows_meant(text: str, last: PastCall, subject: str | None, desk: Desk) -> tuple[Stretch, ...]:
    """Give where a text points at rows of a list, and whose those are; nothing where that is not known."""
    shown = simplified(text)
    said, beyond, few = row_places(shown), next_row(shown), several_rows(shown)
    if last.name in _IN_NO_ORDER_OF_SIZE and any(_BY_SIZE.search(shown, *each.span) for each in said):
        return ()
    rows = rows_shown(last, desk)
    if few is not None and not (len(rows) <= MOST_ROWS or few[1].stop):
        return ()
    if not (said or few):
        return _the_next(beyond, rows, subject) if beyond else ()
    named = [*said, *(_each_of(few, rows, said) if few else ())]
    return _those_at([*named, *others_beside(shown, named, len(rows))], rows)


def _each_of(
    few: tuple[tuple[int, int], slice], rows: tuple[str, ...], said: list[RowPlace]
) -> Iterator[RowPlace]:
    """Give the places of the first or last few rows, where they are no part of another place that is said."""
    span, which = few
    if not any(each.span[0] < span[1] and span[0] < each.span[1] for each in said):
        yield from (RowPlace(place, span) for place in range(len(rows))[which])


def _those_at(said: list[RowPlace], rows: tuple[str, ...]) -> tuple[Stretch, ...]:
    """Give whose rows stand in some places: of one, and of several where each is told apart."""
    said = [RowPlace(standing(each.place, len(rows)), each.span) for each in said]
    known = all(len(rows) <= MOST_ROWS or 0 <= each.place < MOST_ROWS for each in said)
    if not known or not all(-len(rows) <= each.place < len(rows) for each in said):
        return ()
    if len({each.place for each in said}) == 1:
        said = [max(said, key=lambda each: each.span[1] - each.span[0])]
    return tuple(  # of a range several stand in one
        (span, tuple(rows[each.place] for each in said if each.span == span))
        for span in sorted({each.span for each in said})
    )


def _the_next(said: RowPlace, rows: tuple[str, ...], subject: str | None) -> tuple[Stretch, ...]:
    """Give whose row stands next to that of the customer spoken of, where there is such a row."""
    place = rows.index(subject) + said.place if subject in rows else -1
    return ((said.span, (rows[place],)),) if 0 <= place < len(rows) else ()


def with_ranked_row(text: str, conversation: Conversation, desk: Desk) -> str:
    """Put the id of a customer in the place of words for the row of the last list with most of something.

    Where no list was shown, the one most overdue is that of all whom the asker may see.
    """
    invoiced = with_invoice(text, conversation, desk)
    if invoiced is not None:
        return invoiced
    span, last = speaks_of_most(text), conversation.last_list
    if span is None or desk.ledger.names.mentions(text):
        return text
    if last is None and not (_LATE.search(text[slice(*span)]) and asks_beside(text, span)):
        return text
    everybody = PastCall(name="overdue_worklist", args={}, ok=True, as_of=desk.as_of)
    ranked = ranked_row(text, last or everybody, desk)
    return with_ids(text, ranked.span, ranked.customers) if ranked and ranked.customers else text
