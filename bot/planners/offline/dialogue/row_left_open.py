"""A row or pronoun beside somebody named, where nobody knows whose it is: it is asked, and never left out."""

from bot.conversation import Conversation
from bot.planners.offline.dialogue.another_customer import nobody_meant
from bot.planners.offline.whom.described import Described
from bot.planners.offline.wishes.it_beside_a_name import joins_a_pronoun_to_a_name
from bot.planners.offline.wishes.rows_beside_names import joins_a_row_to_a_name
from bot.planners.planner import Step
from knowledge.desk import Desk
from knowledge.rights import sees_customers


def row_left_open(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Ask which customer a row or pronoun means that a text joins to a name; nothing where it joins none."""
    if not sees_customers(desk.person) or conversation.pending is not None:
        return ()
    if not (joins_a_row_to_a_name(text, conversation, desk) or joins_a_pronoun_to_a_name(text, desk)):
        return ()
    return (nobody_meant(Described(text, nobody=True), conversation, desk),)
