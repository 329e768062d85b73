"""All of those who were offered, after one was chosen: "Müller?", "the second", "both", 两家都要."""

from bot.conversation import Conversation
from bot.planners.offline.arguments.frames import FRAMES, without_customer
from bot.planners.offline.dialogue.by_places_offered import MOST_CHOICES
from bot.planners.offline.dialogue.calls import call_about
from bot.planners.offline.dialogue.every_choice import counts_others, means_every_choice
from bot.planners.planner import Step
from knowledge.desk import Desk

_SEVERAL = 2


def every_one_offered(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Plan the last question about each of those it was offered for; nothing where one is not among them."""
    offered, made = conversation.offered, conversation.last_calls
    if conversation.pending or not _SEVERAL <= len(offered) <= MOST_CHOICES or not means_every_choice(text):
        return ()
    of_one = [call for call in made if FRAMES[call.name].subject != "none"]
    whom = {call.args.get("customer") for call in of_one}
    if not of_one or len(whom) != 1 or not whom <= set(offered) or counts_others(text, len(offered)):
        return ()
    if not all(desk.shows(each) for each in offered):
        return ()
    return tuple(
        call_about(call.name, each, without_customer(call.args), desk) for call in of_one for each in offered
    )
