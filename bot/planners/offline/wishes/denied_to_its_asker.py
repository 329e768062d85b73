"""Whether a tool would only be denied to its asker, while the policy answers the question."""

from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.anybody import asks_what_to_do
from bot.planners.offline.wishes.certainty import CLEAR, UNSURE, WANTED, probability_of
from bot.planners.offline.wishes.instead_of_a_customer import stands_in
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.leftovers import is_a_keyword
from bot.planners.offline.wishes.list_evidence import list_named
from bot.planners.offline.wishes.plain_for_a_tool import is_reckoned
from knowledge.desk import Desk
from knowledge.passages.finder.meant import meant
from knowledge.passages.library import look_up
from knowledge.rights import sees_customers

_RECORDS = frozenset({"order", "invoice"})


def would_be_denied(intent: str | None, order: tuple[Ask, ...], reading: Reading, desk: Desk) -> bool:
    """Say whether a tool would only be denied to its asker, while the policy answers."""
    frame = FRAMES.get(intent or "")
    if frame is None or intent == "search_policy" or sees_customers(desk.person):
        return False
    if set(frame.subjects) - _RECORDS and stands_in(intent or "", reading):
        return False  # it works with the figures given, which anybody may use
    if reading.mentions or reading.slots.identifiers or reading.continues or is_reckoned(intent, reading):
        return False
    if reading.points_back or is_a_keyword(reading):  # it goes on about somebody
        return False
    if find("portfolio_words", reading.text, ("asks_whom", "asks_who", "mine", "everybody")):
        return False
    if reading.unknown:
        return probability_of(intent, order) < UNSURE or _stands_in_a_document(reading, desk)
    named = find("portfolio_words", reading.text, ("asks_whom", "mine")) or list_named(reading)
    if named and not find("cues", reading.text, ("policy",)):
        return False
    listed = frame.subject != "customer" and probability_of(intent, order) >= CLEAR
    if listed and not asks_what_to_do(reading):
        return False
    if meant(reading.text).figures >= WANTED:
        return False
    return look_up(desk.policy, desk.shelf, reading.text, reading.language, 1, desk.person.role).covered


def _stands_in_a_document(reading: Reading, desk: Desk) -> bool:
    """Say whether what looks like a stranger's name is a matter of a document that its asker may read."""
    found = look_up(desk.policy, desk.shelf, reading.text, reading.language, 1, desk.person.role)
    quoted = "".join(passage.text for passage in found.passages[: found.answering]).casefold()
    return found.covered and all(name.text.casefold() in quoted for name in reading.unknown)
