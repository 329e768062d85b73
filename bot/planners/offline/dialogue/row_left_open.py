"""A row told beside somebody named, where no list tells whose it is: it is asked, and never left out."""

from bot.conversation import Conversation
from bot.planners.offline.dialogue.another_customer import nobody_meant
from bot.planners.offline.whom.described import Described
from bot.planners.offline.wishes.rows_beside_names import joins_a_row_to_a_name
from bot.planners.planner import Step
from knowledge.desk import Desk
from knowledge.rights import sees_customers


def row_left_open(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Ask which customer is meant by a row that a text joins to a name; nothing where it joins none."""
    if not sees_customers(desk.person) or not joins_a_row_to_a_name(text, conversation, desk):
        return ()
    return (nobody_meant(Described(text, nobody=True), conversation, desk),)
