"""A message as it is meant in its talk: without what it gives up, with whom and which day it points at."""

from bot.conversation import Conversation
from bot.planners.offline.dialogue.asked_of_today import asked_of_today
from bot.planners.offline.dialogue.end_of_that_period import with_the_end_of_that_period
from bot.planners.offline.dialogue.figure_at_first import with_the_figure_at_first
from bot.planners.offline.dialogue.figure_of_the_order import with_what_was_to_be_changed
from bot.planners.offline.dialogue.fragment_in_full import with_the_fragment_in_full
from bot.planners.offline.dialogue.given_up import without_a_row_given_up, without_the_name_of_nobody
from bot.planners.offline.dialogue.limits_that_end import with_the_limit_that_ends
from bot.planners.offline.dialogue.moved_day import with_the_day_told
from bot.planners.offline.dialogue.of_our_company import without_our_company
from bot.planners.offline.dialogue.part_told import with_the_sum_alone
from bot.planners.offline.dialogue.period_widened import with_the_wider_period
from bot.planners.offline.dialogue.plan_moved import with_the_plan_moved
from bot.planners.offline.dialogue.several_named_before import with_several_named_before
from bot.planners.offline.dialogue.spoken_again import with_spoken_of
from bot.planners.offline.question.plain_words import in_plain_words
from bot.planners.offline.question.quarters_in_full import with_quarters_in_full
from bot.planners.offline.whom.compared import with_those_compared
from bot.planners.offline.whom.kin_in_full import kin_in_full
from bot.planners.offline.whom.told_by_size import with_the_one_of_that_size
from bot.planners.offline.wishes.it_beside_a_name import with_it_beside_a_name
from bot.planners.offline.wishes.limit_to_move import with_the_limit_to_move
from bot.planners.offline.wishes.not_wanted import without_what_is_not_wanted
from bot.planners.offline.wishes.question import Understand
from bot.planners.offline.wishes.rows import with_ranked_row
from bot.planners.offline.wishes.rows_beside_names import with_rows_beside_names
from bot.planners.offline.wishes.taken_back import without_what_is_taken_back
from knowledge.desk import Desk


def in_full(text: str, understand: Understand, conversation: Conversation, desk: Desk) -> str:
    """Give a message with what the talk before it tells put in, and what it takes back itself left out."""
    text = with_the_fragment_in_full(in_plain_words(text), conversation)
    text = with_the_limit_that_ends(text, conversation, desk)
    text = with_the_one_of_that_size(without_our_company(text, conversation, desk), conversation, desk)
    text = with_several_named_before(text, understand, conversation, desk)
    text = with_the_end_of_that_period(with_quarters_in_full(text), conversation, desk)
    text = with_the_wider_period(without_the_name_of_nobody(text, conversation), conversation)
    text = with_the_figure_at_first(text, conversation)
    text = with_the_plan_moved(asked_of_today(text, conversation, desk), conversation, desk)
    text = with_what_was_to_be_changed(text, understand, conversation, desk)
    text = without_what_is_not_wanted(text, understand)
    text = without_a_row_given_up(without_what_is_taken_back(text, understand))
    text = with_the_day_told(with_the_sum_alone(text, conversation, desk), understand, conversation, desk)
    text = with_it_beside_a_name(text, conversation, desk)
    text = kin_in_full(with_the_limit_to_move(text, conversation), desk)
    text = with_those_compared(with_spoken_of(text, conversation, desk), conversation, desk)
    return with_rows_beside_names(with_ranked_row(text, conversation, desk), conversation, desk)
