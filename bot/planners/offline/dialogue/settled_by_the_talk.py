"""What a message asks for by the talk before it, or by its words alone, before any intent is weighed."""

from bot.conversation import Conversation
from bot.planners.offline.dialogue.already_there import already_there
from bot.planners.offline.dialogue.amount_added import amount_left_open
from bot.planners.offline.dialogue.asked_in_turn import asked_in_turn
from bot.planners.offline.dialogue.asked_of_the_answer import asked_of_the_answer
from bot.planners.offline.dialogue.asked_of_the_list import asked_of_the_list
from bot.planners.offline.dialogue.days_off_the_list import days_off_the_list
from bot.planners.offline.dialogue.ends_moved import ends_moved
from bot.planners.offline.dialogue.everybody import of_everybody
from bot.planners.offline.dialogue.figure_alone import a_figure_alone
from bot.planners.offline.dialogue.figure_put_right import figure_put_right
from bot.planners.offline.dialogue.given_figure_again import given_figure_again
from bot.planners.offline.dialogue.letters_again import letters_again
from bot.planners.offline.dialogue.level_widened import level_widened
from bot.planners.offline.dialogue.list_changed import list_changed
from bot.planners.offline.dialogue.matter_of_one import matter_of_one
from bot.planners.offline.dialogue.name_after_an_answer import name_after_an_answer
from bot.planners.offline.dialogue.nobody_named import asked_of_nobody_named
from bot.planners.offline.dialogue.nobody_yet import asked_of_nobody_yet
from bot.planners.offline.dialogue.number_put_right import number_put_right
from bot.planners.offline.dialogue.passage_opened import passage_opened
from bot.planners.offline.dialogue.period_before_told import period_before_told
from bot.planners.offline.dialogue.periods_compared import periods_compared
from bot.planners.offline.dialogue.ratio_without_a_rule import ratio_without_a_rule
from bot.planners.offline.dialogue.ratios_compared import ratios_compared
from bot.planners.offline.dialogue.refused_change import more_of_a_refused_change
from bot.planners.offline.dialogue.release_asked import release_asked
from bot.planners.offline.dialogue.rest_of_a_list import rest_of_a_list
from bot.planners.offline.dialogue.row_left_open import row_left_open
from bot.planners.offline.dialogue.rule_meant import rule_meant
from bot.planners.offline.dialogue.rules_of_it import rules_of_it
from bot.planners.offline.dialogue.signs_of_a_rule import signs_of_a_rule
from bot.planners.offline.dialogue.those_of_a_part import those_of_a_part
from bot.planners.offline.dialogue.those_that_remain import those_that_remain
from bot.planners.offline.dialogue.told_by_the_same import told_by_the_same
from bot.planners.offline.dialogue.top_of_the_list import top_of_the_list
from bot.planners.offline.dialogue.topic_alone import topic_alone
from bot.planners.offline.dialogue.whole_list import whole_list
from bot.planners.offline.dialogue.worst_of_a_list import worst_of_a_list
from bot.planners.offline.wishes.question import Understand
from bot.planners.planner import Step
from knowledge.desk import Desk


def settled_by_the_talk(
    text: str, understand: Understand, conversation: Conversation, desk: Desk
) -> tuple[Step, ...]:
    """Plan the first of the ways to go on that a message takes; nothing where it asks something anew."""
    return (
        (passage_opened(text, conversation, desk) or ())
        or matter_of_one(text, conversation, desk)
        or ratio_without_a_rule(text, conversation, desk)
        or ratios_compared(text, conversation, desk)
        or told_by_the_same(text, conversation, desk)
        or asked_in_turn(text, conversation, desk)
        or rules_of_it(text, conversation, desk)
        or rule_meant(text, conversation, desk)
        or days_off_the_list(text, conversation, desk)
        or ends_moved(text, conversation, desk)
        or list_changed(text, conversation, desk)
        or period_before_told(text, understand, conversation, desk)
        or figure_put_right(text, conversation, desk)
        or number_put_right(text, conversation, desk)
        or given_figure_again(text, conversation, desk)
        or more_of_a_refused_change(text, conversation, desk)
        or letters_again(text, conversation, desk)
        or top_of_the_list(text, conversation, desk)
        or worst_of_a_list(text, conversation)
        or periods_compared(text, conversation)
        or release_asked(text, conversation)
        or level_widened(text, conversation)
        or asked_of_the_list(text, conversation, desk)
        or already_there(text, conversation)
        or signs_of_a_rule(text, conversation)
        or topic_alone(text, conversation, desk)
        or those_of_a_part(text, conversation, desk)
        or rest_of_a_list(text, conversation, desk)
        or whole_list(text, conversation)
        or row_left_open(text, conversation, desk)
        or of_everybody(text, conversation)
        or amount_left_open(text, conversation, desk)
        or those_that_remain(text, conversation, desk)
        or a_figure_alone(text, conversation)
        or asked_of_nobody_named(text, understand, conversation, desk)
        or asked_of_nobody_yet(text, understand, conversation, desk)
        or name_after_an_answer(text, understand, conversation, desk)
        or asked_of_the_answer(text, conversation, desk)
    )
