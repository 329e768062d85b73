"""What a message answers of a question that was asked back, with all that it says and all that was asked."""

from collections.abc import Callable

from bot.conversation import Conversation
from bot.planners.offline.arguments.yen_or_yuan import asked_which_of_both
from bot.planners.offline.dialogue.allowed_by_the_policy import allowed_by_the_policy
from bot.planners.offline.dialogue.answer_and_more import answer_and_more
from bot.planners.offline.dialogue.answer_to_question import answer_to_question
from bot.planners.offline.dialogue.asked_in_full import with_all_that_was_asked
from bot.planners.offline.dialogue.changed_while_asked import changed_while_asked
from bot.planners.offline.dialogue.day_answered import day_answered
from bot.planners.offline.dialogue.left_of_those_offered import left_of_those_offered
from bot.planners.offline.dialogue.letters_again import letter_of_those_offered
from bot.planners.offline.dialogue.list_agreed import list_agreed
from bot.planners.offline.dialogue.put_off import put_off
from bot.planners.offline.dialogue.second_doubt import with_the_second_doubt
from bot.planners.offline.dialogue.somebody_unnamed import asked_of_somebody_unnamed, read_for_the_one_named
from bot.planners.offline.dialogue.told_as_a_range import told_as_a_range
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.whom.described import Described
from bot.planners.offline.wishes.question import Understand
from bot.planners.planner import Step
from knowledge.desk import Desk


def answered_by(
    text: str,
    meant: Described | None,
    understand: Understand,
    conversation: Conversation,
    desk: Desk,
    planned: Callable[[str, Conversation], tuple[Step, ...]],
) -> tuple[Step, ...]:
    """Plan what an answer completes and what is asked beside it, or ask of whom something is wished.

    Nothing where no question waits and nobody wishes anything. `meant` is whom the text describes, if
    anybody; `planned` plans a message in a talk.
    """

    def read(part: str) -> Reading:
        return understand(part, False)[0]  # noqa: FBT003 - nobody was named before the message

    more = changed_while_asked(text, conversation, desk, planned)
    more = more or allowed_by_the_policy(text, conversation, desk)
    chosen = () if more else letter_of_those_offered(text, conversation, desk)
    more = more or with_the_second_doubt(chosen, conversation, desk, read)
    more = more or day_answered(text, read, conversation, desk)
    more = more or list_agreed(text, read, conversation, desk)
    more = more or put_off(text, conversation) or told_as_a_range(text, read, conversation)
    more = more or left_of_those_offered(text, read, conversation, desk)
    more = more or answer_and_more(text, read, conversation, desk, planned)
    if more:
        return more
    answered = answer_to_question(text, meant, read, conversation, desk)
    answered = with_all_that_was_asked(answered, conversation, desk, planned)
    answered = read_for_the_one_named(answered, conversation, desk, planned)
    before = conversation.turns[-1].question if conversation.turns else ""
    answered = asked_which_of_both(answered, conversation.pending, before, desk)
    answered = with_the_second_doubt(answered, conversation, desk, read)
    return answered or asked_of_somebody_unnamed(text, conversation, desk, planned)
