"""Customers who are called like an ordinary word ("Monday"): meant only where it can be nothing else."""

from knowledge.customers.folding import plain_key
from knowledge.customers.question_text import QuestionText


def _keys(words: str) -> frozenset[str]:
    return frozenset(plain_key(word) for word in words.split())


_ASKED_ABOUT = _keys("is does did has have can could will should chase what which how why any all")
"""Words before which a question puts whom it asks about: "is Monday on stop"."""

_OWNS = _keys(
    "owe owes owed overdue limit exposure balance pay pays paid invoice invoices order orders terms grade"
    " account buy buys wants want asks on still over under late blocked behind"
)
"""Words behind somebody, and behind no day of the week: "Monday owes", "is Monday on stop"."""

_SENDS = _keys("ship sell deliver send release shipping selling delivering sending")
_SPANS = _keys("from between since")
"""Words before which "to" leads up to a day."""

_FAR = 3


def is_said_as_a_name(text: QuestionText, first: int, last: int) -> bool:
    """Whether an ordinary word with a capital stands where only a customer does: "14k to Monday"."""
    unit = text.units[first]
    if unit.is_han or first == 0 or not text.question[unit.start].isupper():
        return False
    before = text.units[first - 1].key
    after = text.units[last + 1].key if last + 1 < len(text) else ""
    possessive = text.bare_keys[last] != text.units[last].key
    if before == "to" and text.follows(first):
        return _is_sent_to(text, first)
    return after in _OWNS and (possessive or before in _ASKED_ABOUT)


def _is_sent_to(text: QuestionText, first: int) -> bool:
    """Whether goods or an amount go to whoever stands here."""
    earlier = [each.key for each in text.units[: first - 1]]
    figure = any(key[0].isdigit() for key in earlier[-_FAR:])
    return (figure or not _SENDS.isdisjoint(earlier)) and _SPANS.isdisjoint(earlier)
