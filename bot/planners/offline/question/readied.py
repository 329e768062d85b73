"""A message made ready to be read: without pasted blocks, well spelt, and without what asks nothing."""

from bot.planners.offline.question.appointments import without_appointments
from bot.planners.offline.question.data_carried import without_data
from bot.planners.offline.question.each_its_own import with_each_its_own
from bot.planners.offline.question.idioms import without_idioms
from bot.planners.offline.question.names_apart import names_apart
from bot.planners.offline.question.needless_clauses import without_needless_clauses
from bot.planners.offline.question.pasted import without_pasted_blocks
from bot.planners.offline.question.rule_alone import rule_alone
from bot.planners.offline.question.spelling import well_spelt
from bot.planners.offline.question.standing_in import without_whom_it_stands_in_for
from bot.planners.offline.question.to_the_point import to_the_point
from knowledge.desk import Desk


def cleaned_of_data(shown: str, desk: Desk) -> str:
    """Give what somebody said in a message: no pasted block, no data that it carries, slips put right."""
    typed = names_apart(without_pasted_blocks(shown), desk)
    typed = well_spelt(typed, places_of_names(typed, desk))
    return without_data(typed, places_of_names(typed, desk))


def question_alone(said: str, desk: Desk) -> str:
    """Give what of a message asks, in one line: not who asks, nor what is told in passing."""
    asked = " ".join(said.splitlines())
    asked = without_idioms(asked, places_of_names(asked, desk))
    asked = to_the_point(asked, places_of_names(asked, desk))
    asked = without_whom_it_stands_in_for(asked, places_of_names(asked, desk))
    asked = without_appointments(without_needless_clauses(asked, desk), desk)
    return with_each_its_own(rule_alone(asked, places_of_names(asked, desk)), desk)


def places_of_names(text: str, desk: Desk) -> list[tuple[int, int]]:
    """Give where customers are named."""
    return [(each.start, each.end) for each in desk.ledger.names.mentions(text)]
