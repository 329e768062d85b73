"""Whether it is asked to move terms, though no word says so: "Müller wants 75 instead of 60"."""

from bot.planners.offline.arguments.bare_terms import moved_terms
from bot.planners.offline.question.reading import Reading
from knowledge.desk import Desk


def moves_its_terms(reading: Reading, desk: Desk) -> bool:
    """Say whether two bare figures move the terms of today of the one customer who is named."""
    linked = [mention.linking for mention in reading.mentions]
    if len(linked) != 1 or linked[0].verdict != "one":
        return False
    whom = linked[0].candidates[0].customer_id
    if not desk.shows(whom):
        return False
    terms = desk.ledger.customer(whom).terms_days
    return moved_terms(reading.text, reading.slots.numbers, terms) is not None
