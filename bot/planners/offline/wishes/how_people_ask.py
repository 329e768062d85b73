"""What is meant, as the ways in which people ask for rules and for figures correct it."""

from bot.conversation import Conversation
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.left_out_names import only_leaves_out
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.bare_comparison import only_compares, tool_for_a_comparison
from bot.planners.offline.wishes.bare_whether import asks_whether_so_much
from bot.planners.offline.wishes.business_without_a_rule import is_business_without_a_rule
from bot.planners.offline.wishes.certainty import PLAIN, SURELY, WANTED, probability_of
from bot.planners.offline.wishes.denied_to_its_asker import would_be_denied
from bot.planners.offline.wishes.going_on import goes_on_about_one
from bot.planners.offline.wishes.goods_wished import asks_for_goods
from bot.planners.offline.wishes.headroom_asked import asks_for_headroom
from bot.planners.offline.wishes.how_late import tool_for_how_late
from bot.planners.offline.wishes.how_often import asks_how_often
from bot.planners.offline.wishes.instead_of_a_customer import stands_in
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.limit_to_move import asks_to_move_a_limit
from bot.planners.offline.wishes.longer_terms_wished import wishes_to_pay_later
from bot.planners.offline.wishes.none_of_ours import concerns_the_asker_alone, is_none_of_ours, is_of_a_team
from bot.planners.offline.wishes.of_the_one_spoken_of import (
    is_of_the_one_spoken_of,
    likeliest_of_one,
    topic_of_the_one_spoken_of,
)
from bot.planners.offline.wishes.one_meant import asks_of_such_papers, tool_for_one
from bot.planners.offline.wishes.order_announced import announces_an_order
from bot.planners.offline.wishes.order_at_hand import asks_of_room_for_an_order, asks_of_the_order_at_hand
from bot.planners.offline.wishes.overdue_on_a_day import asks_what_was_overdue
from bot.planners.offline.wishes.payments_received import asks_what_was_paid, is_mistaken_for
from bot.planners.offline.wishes.rule_asked import asks_for_a_rule
from bot.planners.offline.wishes.score_of_accounts import asks_for_a_score_of_accounts
from bot.planners.offline.wishes.split_over_time import splits_over_time
from bot.planners.offline.wishes.stage_of_a_day import is_a_day_by_its_number, stage_of_a_day
from bot.planners.offline.wishes.stress_by_default import is_a_stress_test_by_default
from bot.planners.offline.wishes.sum_to_be_told import tool_for_a_sum_to_be_told
from bot.planners.offline.wishes.terms_moved import moves_its_terms
from bot.planners.offline.wishes.why_at_a_stage import asks_why_at_a_stage
from bot.planners.offline.wishes.written_down import asks_what_is_written
from bot.planners.offline.wishes.z_of_somebody import asks_for_the_z_of_somebody
from knowledge.desk import Desk
from knowledge.passages.finder.meant import meant
from knowledge.passages.library import look_up


def by_how_people_ask(
    intent: str | None, order: tuple[Ask, ...], reading: Reading, conversation: Conversation, desk: Desk
) -> str | None:
    """Give the intent as the ways of asking for rules correct it; a document of theirs may say anything."""
    if only_leaves_out(reading.text, reading.left_out):
        return None  # nobody asked for a list that somebody could be left out of
    topic = topic_of_the_one_spoken_of(reading, conversation) or tool_for_how_late(intent, reading, desk)
    if topic is not None:
        return topic
    if asks_how_often(intent, reading):
        return "search_policy"
    if conversation.subject is None and asks_what_was_overdue(reading):
        return "overdue_worklist"
    if moves_its_terms(reading, desk):
        return "check_terms"
    if asks_whether_so_much(reading, conversation):
        return "check_order"
    told = _by_so_many_words(intent, reading, conversation)
    return told or _corrected(intent, order, reading, conversation, desk)


def _by_so_many_words(intent: str | None, reading: Reading, conversation: Conversation) -> str | None:
    """Give the tool that a question asks for by its form, whatever its other words speak for."""
    at_hand = asks_of_the_order_at_hand(reading) or asks_of_room_for_an_order(intent, reading)
    if at_hand or announces_an_order(reading) or asks_for_goods(reading):
        return "check_order"
    if asks_for_headroom(reading, conversation):
        return "customer_limit"
    numbered = intent in (None, "search_policy") and is_a_day_by_its_number(reading)
    if numbered or asks_why_at_a_stage(reading):
        return "collection_stage"
    if splits_over_time(reading):
        return "repayment_plan"
    reckoned = tool_for_a_sum_to_be_told(reading)
    if reckoned is not None:
        return reckoned
    if is_a_stress_test_by_default(reading):
        return "stress_test"
    if asks_for_a_score_of_accounts(reading):
        return "check_ratios"
    if asks_for_the_z_of_somebody(reading):
        return "credit_report"
    if only_compares(reading):
        return "customer_limit"
    moved = "suggest_limit" if asks_to_move_a_limit(intent, reading) else None
    return tool_for_a_comparison(reading) or moved


def _corrected(
    intent: str | None, order: tuple[Ask, ...], reading: Reading, conversation: Conversation, desk: Desk
) -> str | None:
    if is_of_the_one_spoken_of(intent, reading, conversation):
        return likeliest_of_one(order) or intent
    intent = stage_of_a_day(intent, order, reading)
    meant_one = _longer_terms(intent, reading) or tool_for_one(order, reading, conversation, desk)
    if meant_one or concerns_the_asker_alone(reading):
        return meant_one or "out_of_scope"
    written = is_of_a_team(intent, reading) or asks_what_is_written(intent, order, reading, conversation)
    if written or _asks_who_must(order, reading) or asks_of_such_papers(intent, reading, conversation):
        return "search_policy"
    if is_mistaken_for(intent) and asks_what_was_paid(reading):
        return None
    if asks_for_a_rule(intent, order, reading, conversation) or would_be_denied(intent, order, reading, desk):
        return "search_policy"
    spoken_of = conversation.subject is not None and FRAMES.get(intent or "") is not None
    if not spoken_of and is_business_without_a_rule(intent, order, reading):
        return "search_policy"
    if intent == "search_policy":
        intent = _figures_instead(order, reading)
    if spoken_of and goes_on_about_one(reading, conversation):
        return intent
    if is_none_of_ours(intent, order, reading):
        found = look_up(desk.policy, desk.shelf, reading.text, reading.language, 1, desk.person.role)
        return intent if found.covered else "out_of_scope"
    return intent


def _longer_terms(intent: str | None, reading: Reading) -> str | None:
    """Give the tool for terms where a customer wishes to pay later, and is not asked how late it pays."""
    return "check_terms" if intent == "payment_behaviour" and wishes_to_pay_later(reading) else None


def _asks_who_must(order: tuple[Ask, ...], reading: Reading) -> bool:
    """Say whether a question may as well be one for the rules, and asks who has to do something."""
    named = reading.mentions or reading.unknown or not find("portfolio_words", reading.text, ("who_must",))
    return not named and probability_of("search_policy", order) >= PLAIN


def _figures_instead(order: tuple[Ask, ...], reading: Reading) -> str:
    """Give the tool behind an unsure search, where the question gives or wants figures rather than a rule."""
    after = next((item for item in order if item.is_tool and item.name != "search_policy"), None)
    if find("portfolio_words", reading.text, ("who_must",)):
        return "search_policy"
    if after is None or order[0].probability >= SURELY or meant(reading.text).figures < WANTED:
        return "search_policy"
    if after.name == "collection_stage" and not _is_late(reading):
        return "search_policy"  # "the report is 11 months old, may we use it?" is no debt
    fits = FRAMES[after.name].subject == "none" or stands_in(after.name, reading)
    return after.name if fits else "search_policy"


def _is_late(reading: Reading) -> bool:
    """Say whether a length of a question is of a delay, or of nothing that it tells."""
    days = reading.slots.day_counts
    late = find("listed", reading.text, ("overdue",)) or find("ladders", reading.text)
    return bool(late) or not days or any(slot.context == "overdue" or slot.unit == "day" for slot in days)
