"""Whether a question plainly is for its tool, whatever rule it may resemble."""

from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.anybody import asks_for_customers, is_a_narrowed_list
from bot.planners.offline.wishes.list_evidence import is_a_day_past_due, is_split
from bot.planners.offline.wishes.narrowed_terms import list_of_a_narrowed_term
from bot.planners.offline.wishes.none_of_ours import names_a_key_figure


def is_plainly_for(intent: str, reading: Reading) -> bool:
    """Say whether a question plainly is for its tool: for customers, a key figure, a day past due."""
    if intent not in FRAMES or intent == "search_policy":
        return not intent and asks_for_customers(reading)
    if intent == "collection_stage":
        return is_a_day_past_due(reading)
    listed = asks_for_customers(reading) or is_a_narrowed_list(reading)
    listed = listed or list_of_a_narrowed_term(reading) == intent
    listed = listed or (intent == "ageing_report" and is_split(reading))
    return (FRAMES[intent].subject != "customer" and listed) or names_a_key_figure(intent, reading)
