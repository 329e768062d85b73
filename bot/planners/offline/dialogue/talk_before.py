"""What a message and its steps take from the talk before them, and what of it they give up."""

from collections.abc import Sequence

from bot.conversation import Conversation
from bot.planners.offline.dialogue.carried import with_carried
from bot.planners.offline.dialogue.customer_of_a_record import with_the_customer_of_the_record
from bot.planners.offline.dialogue.day_kept import with_the_day_kept
from bot.planners.offline.dialogue.given_before import with_what_was_given
from bot.planners.offline.dialogue.given_up import without_what_is_given_up
from bot.planners.offline.dialogue.limit_supposed import with_limit_supposed
from bot.planners.offline.dialogue.of_them_alone import not_of_them_alone
from bot.planners.offline.dialogue.order_spoken_of import with_the_order_spoken_of
from bot.planners.offline.dialogue.part_kept import with_the_part_kept
from bot.planners.offline.dialogue.part_of_the_one import with_the_part_of_the_one
from bot.planners.offline.dialogue.record_meant import with_record
from bot.planners.offline.dialogue.those_listed import about_those
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.leftovers import is_bare
from bot.planners.offline.wishes.question import Understand
from bot.planners.planner import Step
from knowledge.desk import Desk


def without_what_it_gives_up(text: str, understand: Understand, conversation: Conversation) -> str:
    """Drop what a change of the last question gives up: "weekly rather than monthly"."""
    kept, last = without_what_is_given_up(text), conversation.last_call
    if kept == text or last is None or last.name == "search_policy":
        return text
    reading, _ = understand(kept, False)  # noqa: FBT003 - nobody was named before the message
    return kept if is_bare(reading, last.name) else text


def with_the_talk_before(
    planned: Sequence[Step], only: Reading, conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Add to the steps of a message's only question what the talk before it carries on."""
    carried = (with_carried(step, only, conversation, desk) for step in planned)
    supposed = (with_limit_supposed(step, only, conversation) for step in carried)
    recorded = (with_record(step, only, conversation, desk) for step in supposed)
    of_orders = (with_the_order_spoken_of(step, only, conversation, desk) for step in recorded)
    planned = tuple(with_the_customer_of_the_record(step, only, desk) for step in of_orders)
    given = (with_what_was_given(step, only, conversation) for step in planned)
    dated = (with_the_day_kept(step, only, conversation) for step in given)
    of_part = (with_the_part_of_the_one(step, only, conversation, desk) for step in dated)
    planned = tuple(not_of_them_alone(step, only, conversation, desk) for step in of_part)
    return with_the_part_kept(about_those(planned, only, conversation, desk), only, conversation, desk)
