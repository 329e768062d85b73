"""Customers by their place in the list that was shown last: "draft the letter for the first one"."""

import re
from collections.abc import Sequence

from bot.conversation import Conversation, PastCall
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.offline.question.negations import is_denied
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.invoice_rows import with_invoice
from bot.planners.offline.wishes.ranked_rows import (
    customer_of,
    ranked_row,
    speaks_of_another_superlative,
    speaks_of_most,
)
from knowledge.desk import Desk
from tools.gateway import call

_ROWS = ("row_first", "row_second", "row_third", "row_fourth", "row_fifth", "row_last")
_AT_THE_END = re.compile(
    r"(?<![a-z])the (?P<place>first|second|third|fourth|fifth|last)(?:[ ?.!]*$|(?: (?:one|name|customer"
    r"|company|entry|row|line))? (?:on|in|of|from) (?:that|the|this|your|our) (?:list|table|report|ranking)"
    r"(?![a-z]))",
    re.IGNORECASE,
)
_ON_THE_LIST = re.compile(
    r"(?<![a-z])(?:number|no\.?|#) ?(?P<number>[1-5]|one|two|three|four|five) (?:on|in|of) (?:that|the|this)"
    r" (?:list|table|report)(?![a-z])"
    r"|(?:名单|清单|列表|表|榜)(?:上|里|中)?(?:面|头)?(?:的|排)?第(?P<han>[一二三四五1-5])(?:[家个位名户行]|条)?(?:客户|公司)?",
    re.IGNORECASE,
)
_NUMBERS = ("1 one 一", "2 two 二", "3 three 三", "4 four 四", "5 five 五")


def row_pointed_at(reading: Reading, conversation: Conversation) -> int | None:
    """Give the place in the last list that a question points at, from 0, the last one as -1; else None."""
    if reading.mentions:
        return None
    if conversation.turns and speaks_of_another_superlative(reading.text):
        return 0  # by what no list is ordered by: whoever was spoken of last is not meant
    if _last_list(conversation) is None:
        return None
    said = _place_said(reading.text)
    if said is None and speaks_of_most(reading.text):
        return 0  # of what the list does not tell, or several are level
    return said[0] if said else None


def _place_said(text: str) -> tuple[int, tuple[int, int]] | None:
    """Give the one place that a text speaks of, and where it does."""
    said = [
        (item.name, (item.start, item.end))
        for item in find("portfolio_words", text, _ROWS)
        if not is_denied(text, item.start, item.end)
    ]
    ending = _AT_THE_END.search(text)
    said = [(f"row_{ending['place'].lower()}", ending.span())] if ending else said
    listed = _ON_THE_LIST.search(text)
    said = [(_row(listed["number"] or listed["han"]), listed.span())] if listed else said
    if len({name for name, _ in said}) != 1:
        return None
    name, span = said[0]
    place = _ROWS.index(name)
    return (-1 if place == len(_ROWS) - 1 else place), span


def _row(number: str) -> str:
    return _ROWS[next(place for place, words in enumerate(_NUMBERS) if number.lower() in words.split())]


def _last_list(conversation: Conversation) -> PastCall | None:
    """Give the latest call that showed a list."""
    made = (each for turn in reversed(conversation.turns) for each in reversed(turn.calls) if each.ok)
    return next((each for each in made if FRAMES[each.name].subject in ("none", "optional")), None)


def points_at_the_list(reading: Reading, conversation: Conversation) -> bool:
    """Say whether a plural pronoun means those whom the last answer listed: "are any of them overdue?"."""
    last = conversation.last_call
    listed = last is not None and FRAMES[last.name].subject != "customer" and "customer" not in last.args
    return listed and not reading.mentions and bool(find("portfolio_words", reading.text, ("plural",)))


def with_row(text: str, conversation: Conversation, desk: Desk) -> str:
    """Put the id of the customer in the place of words that point at a row of the last list."""
    said, last = _place_said(text), _last_list(conversation)
    if said is None or last is None or desk.ledger.names.mentions(text):
        return text
    place, span = said
    shown = customers_listed(last, desk)
    return with_ids(text, span, (shown[place],)) if -len(shown) <= place < len(shown) else text


def with_ranked_row(text: str, conversation: Conversation, desk: Desk) -> str:
    """Put the id of a customer in the place of words for the row of the last list with most of something."""
    invoiced = with_invoice(text, conversation, desk)
    if invoiced is not None:
        return invoiced
    last = _last_list(conversation)
    if last is None or speaks_of_most(text) is None or desk.ledger.names.mentions(text):
        return text
    ranked = ranked_row(text, last, desk)
    return with_ids(text, ranked.span, ranked.customers) if ranked and ranked.customers else text


def customers_listed(last: PastCall, desk: Desk) -> tuple[str, ...]:
    """Give the customers that a list showed, in its order.

    What a list said is not remembered: it is made again with the asker's present rights.
    """
    result = call(desk.at(last.as_of), last.name, last.args).result
    rows: Sequence[object] = getattr(result, "rows", None) or getattr(result, "signals", None) or ()
    named = (customer_of(row, last.args) for row in rows)
    shown = dict.fromkeys(customer_id for customer_id in named if customer_id)
    return tuple(each for each in shown if not last.among or each in last.among)
