"""The offline planner: reads a message, puts it into the conversation, and plans calls or a question back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from bot.conversation import Conversation
from bot.language.intents.model import IntentModel
from bot.planners.offline.conditions.years_to_come import refused_for_a_year_to_come
from bot.planners.offline.dialogue.another_customer import nobody_meant, wished_of_nobody
from bot.planners.offline.dialogue.answered import answered_by
from bot.planners.offline.dialogue.back_to_a_list import back_to_a_list
from bot.planners.offline.dialogue.call_meant import with_the_call_meant
from bot.planners.offline.dialogue.calls import about_whom, calls_for, named_in
from bot.planners.offline.dialogue.compared_anew import compared_anew
from bot.planners.offline.dialogue.compared_with_somebody import compared_with_somebody
from bot.planners.offline.dialogue.corrected_and_more import corrected_and_more
from bot.planners.offline.dialogue.doubts import asked_again, doubts, settled
from bot.planners.offline.dialogue.every_one_offered import every_one_offered
from bot.planners.offline.dialogue.figure_of_the_term import figure_of_the_term
from bot.planners.offline.dialogue.filters_dropped import without_the_filters
from bot.planners.offline.dialogue.first_intent import first_intent
from bot.planners.offline.dialogue.follow_up import follow_up
from bot.planners.offline.dialogue.guiding import guide_language, guide_step
from bot.planners.offline.dialogue.in_full import in_full
from bot.planners.offline.dialogue.invoice_asked_about import about_an_invoice
from bot.planners.offline.dialogue.invoice_in_place import with_the_invoices_customer
from bot.planners.offline.dialogue.last_question_changed import changes_last_question
from bot.planners.offline.dialogue.meaningful import meaningful
from bot.planners.offline.dialogue.nobody_spoken_of import without_nobodys
from bot.planners.offline.dialogue.none_of_those import none_of_those
from bot.planners.offline.dialogue.one_of_several import asked_which_one
from bot.planners.offline.dialogue.one_of_the_questions import about_one_question
from bot.planners.offline.dialogue.settled_by_the_talk import settled_by_the_talk
from bot.planners.offline.dialogue.talk_before import with_the_talk_before, without_what_it_gives_up
from bot.planners.offline.dialogue.those_it_may_be import with_whom_it_may_be
from bot.planners.offline.dialogue.those_still_offered import with_those_still_offered
from bot.planners.offline.dialogue.unused import ask_about_what_is_unused
from bot.planners.offline.question.cues import is_only
from bot.planners.offline.question.how_it_stands import without_how_it_stands
from bot.planners.offline.question.left_out_names import only_leaves_out
from bot.planners.offline.question.of_hers import with_the_colleague_meant
from bot.planners.offline.question.one_script import as_typed, in_one_script
from bot.planners.offline.question.readable import readable
from bot.planners.offline.question.readied import cleaned_of_data, places_of_names, question_alone
from bot.planners.offline.question.reading import Reading, language_of, read
from bot.planners.offline.question.said_to_assistant import without_what_is_said_to_it
from bot.planners.offline.question.setting import setting_of
from bot.planners.offline.whom.descriptions import described
from bot.planners.offline.whom.only_row import about_the_only_row
from bot.planners.offline.wishes.anybody import one_of_a_rule
from bot.planners.offline.wishes.asks_for_others import list_that_is_narrowed, others_asked_for
from bot.planners.offline.wishes.bare_whether import asked_about_what
from bot.planners.offline.wishes.between_others import asks_what_others_owe_each_other
from bot.planners.offline.wishes.falling_due import due_to_come
from bot.planners.offline.wishes.foreign_beside import said_beside
from bot.planners.offline.wishes.going_on import goes_on_about_one
from bot.planners.offline.wishes.how_people_ask import by_how_people_ask
from bot.planners.offline.wishes.in_a_document import by_a_document
from bot.planners.offline.wishes.intent_choice import ABOUT_ONE, Ask, ranked
from bot.planners.offline.wishes.leftovers import says_nothing
from bot.planners.offline.wishes.none_of_ours import asks_of_them_what_nobody_records, turns_elsewhere
from bot.planners.offline.wishes.nothing_of_the_trade import says_nothing_of_the_trade
from bot.planners.offline.wishes.orders_given import without_orders
from bot.planners.offline.wishes.parts import questions
from bot.planners.offline.wishes.question import Question
from bot.planners.offline.wishes.rows import row_pointed_at, with_row
from bot.planners.offline.wishes.rule_continued import goes_on_from_a_rule
from bot.planners.offline.wishes.story import is_asking
from bot.planners.offline.wishes.talk import asks_about_rules, policy_says, talk
from bot.planners.planner import AskBack, Call, Plan, Say, Step
from knowledge.desk import Desk
from prompts.phrases import TALK
from prompts.wording import Language
from tools.registry import TOOLS

_TALKED = frozenset(TALK) - {"out_of_scope"}
_EVIDENT = 0.9
"""From this probability what asks nothing is of no rule, whatever words of one it has."""

_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "last"})


@dataclass(frozen=True)
class OfflinePlanner:
    """Understands both languages by slot grammars, customer linking and intents of the phrase book."""

    model: IntentModel
    name: str = "offline"

    def plan(self, question: str, conversation: Conversation, desk: Desk) -> Plan:
        """Plan one message; never raises for what a person may type."""
        typed = readable(question)
        shown = in_one_script(typed, desk)
        return as_typed(self._plan(shown, conversation, desk), shown, typed)

    def _plan(self, shown: str, conversation: Conversation, desk: Desk) -> Plan:
        """Plan a message that can be read, in one Chinese script."""
        cleaned = cleaned_of_data(shown, desk)
        language = self._language(cleaned, conversation)
        if not any(letter.isalnum() for letter in cleaned):
            return Plan(language=language, steps=(Say(status="clarify", text="empty"),))
        freed = without_the_filters(cleaned, conversation)
        if freed is not None and freed.again is not None:
            return Plan(language=language, steps=(freed.again,))
        cleaned, conversation = (freed.text, freed.conversation) if freed else (cleaned, conversation)
        meant = about_one_question(cleaned, conversation)
        cleaned, conversation = meant or (cleaned, conversation)
        asked = without_what_is_said_to_it(cleaned, places_of_names(cleaned, desk))
        if asked is None:
            return Plan(language=language, steps=(Say(status="out_of_scope", text="out_of_scope"),))
        asked = question_alone(asked, desk)
        left = without_orders(asked, desk, conversation)
        if left is None:
            plan = self._read(asked, language, conversation, desk)
            return asked_which_one(asked, plan, conversation, desk, self._reader(desk))
        text = "out_of_scope" if left.foreign else "no_change"
        steps: tuple[Step, ...] = (Say(status="out_of_scope", text=text),)
        steps += self._read(left.text, language, conversation, desk).steps if left.text else ()
        return Plan(language=language, steps=said_beside(steps), named=named_in(asked, desk))

    def _reader(self, desk: Desk) -> Callable[[str, Conversation], tuple[Step, ...]]:
        return lambda text, talk: self._plan(text, talk, desk).steps

    def _read(self, cleaned: str, language: Language, conversation: Conversation, desk: Desk) -> Plan:
        """Plan what is left of a message that is a question."""

        @cache  # pieces of a message are read again in larger ones and alone
        def understand(text: str, named_before: bool = False) -> tuple[Reading, tuple[Ask, ...]]:  # noqa: FBT001, FBT002 - a fact
            reading = read(text, desk, self.model, language, named_before=named_before)
            return reading, ranked(reading, conversation)

        back = back_to_a_list(cleaned, conversation, desk)
        if back is not None and back.again is not None:
            return Plan(language=language, steps=(back.again,))
        cleaned, conversation = (back.text, back.conversation) if back else (cleaned, conversation)
        cleaned = with_the_colleague_meant(cleaned, conversation, desk)
        conversation = about_the_only_row(cleaned, conversation, desk)
        cleaned, conversation = none_of_those(cleaned, conversation)
        compared = compared_anew(cleaned, conversation)
        if compared:
            return Plan(language=language, steps=compared)
        cleaned = in_full(cleaned, understand, conversation, desk)
        meant = described(cleaned, conversation, desk)
        answered = answered_by(cleaned, meant, understand, conversation, desk, self._reader(desk))
        told = meant.text if meant and not meant.means_nobody else cleaned
        answered = answered or settled_by_the_talk(told, understand, conversation, desk)
        answered = answered or corrected_and_more(cleaned, conversation, desk, self._reader(desk))
        answered = answered or figure_of_the_term(cleaned, conversation, desk, self._reader(desk))
        answered = answered or compared_with_somebody(told, conversation, desk)
        answered = answered or every_one_offered(cleaned, conversation, desk)
        if answered:
            return Plan(language=language, steps=answered)
        guide = guide_step(cleaned, conversation, desk)
        if guide is not None:
            return Plan(language=guide_language(cleaned, language, conversation), steps=(guide,))
        if meant and meant.means_nobody:
            wished = wished_of_nobody(*understand(cleaned), conversation, desk)
            nobodys = (nobody_meant(meant, conversation, desk, wished),)
            return Plan(
                language=language, steps=by_a_document(nobodys, *understand(cleaned), conversation, desk)
            )
        cleaned = meant.text if meant else with_row(cleaned, conversation, desk)
        cleaned = without_how_it_stands(cleaned, places_of_names(cleaned, desk))
        cleaned = without_what_it_gives_up(cleaned, understand, conversation)
        spoken_of = conversation.subject is not None
        found = one_of_a_rule(questions(cleaned, understand), cleaned, understand, spoken_of=spoken_of)
        planned = self._planned(found, conversation, desk)
        if len(found) == 1:
            planned = with_the_talk_before(planned, found[0].reading, conversation, desk)
        planned = with_whom_it_may_be(planned, meant, conversation, desk) if meant else planned
        planned = with_those_still_offered(planned, cleaned, conversation, desk)
        again = asked_again(conversation.pending, planned, cleaned)
        steps = (again,) if again else planned
        one_of = meant is not None and bool(meant.choices)  # nobody is spoken of until one was chosen
        return Plan(language=language, steps=steps, named=() if one_of else named_in(cleaned, desk))

    def _planned(self, found: Sequence[Question], conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
        """Plan each question of a message, and leave what says nothing beside the others."""
        steps: list[Step] = []
        for asked in found:
            whom = about_whom(asked.naming, desk)
            if looked_up := about_an_invoice(asked.reading, desk):
                steps.extend(looked_up)
                continue
            planned = self._steps(asked.reading, asked.order, whom, conversation, desk)
            planned = by_a_document(planned, asked.reading, asked.order, conversation, desk)
            setting = setting_of(asked.reading, conversation, desk)
            planned = planned if steps else without_nobodys(planned, asked.reading, conversation)
            asked_about = ask_about_what_is_unused(planned, asked.reading, setting, desk)
            asked_about = by_a_document(asked_about, asked.reading, asked.order, conversation, desk)
            told = (refused_for_a_year_to_come(step, asked.reading, setting) for step in asked_about)
            steps.extend(with_the_invoices_customer(step, desk) for step in told)
        doubted = doubts(asked.naming for asked in found)
        return meaningful([settled(step, doubted, desk) for step in steps])

    def _language(self, text: str, conversation: Conversation) -> Language:
        worded = any(letter.isalpha() for letter in text)
        return language_of(text) if worded or conversation.language is None else conversation.language

    def _steps(
        self,
        reading: Reading,
        order: tuple[Ask, ...],
        whom: tuple[str, ...],
        conversation: Conversation,
        desk: Desk,
    ) -> tuple[Step, ...]:
        setting = setting_of(reading, conversation, desk)
        conversation = with_the_call_meant(reading, conversation, setting)
        worded = any(letter.isalpha() for letter in reading.text) and not _only_points(reading.text)
        # bare figures and places wish nothing
        intent = first_intent(order, reading, conversation) if worded else None
        if row_pointed_at(reading, conversation) is not None and not whom:
            of_one = ABOUT_ONE.get(intent or "", intent or "")
            return (AskBack(tool=of_one if of_one in TOOLS else "", args={}, need="customer"),)
        if others := others_asked_for(reading) or asked_about_what(reading, conversation):
            return (others,)
        foreign = intent != "follow_up" and says_nothing_of_the_trade(reading)
        if foreign or asks_of_them_what_nobody_records(reading) or asks_what_others_owe_each_other(reading):
            return (Say(status="out_of_scope", text="out_of_scope"),)
        going_on: Step | None = due_to_come(reading, conversation, setting.today)
        going_on = going_on or goes_on_from_a_rule(intent, order, reading, conversation)
        if going_on is not None:
            return (going_on,)
        goes_on = intent == "follow_up" or changes_last_question(
            intent, order, reading, conversation, setting
        )
        of_nobody_else = conversation.subject is not None and only_leaves_out(reading.text, reading.left_out)
        if goes_on and not (of_nobody_else or turns_elsewhere(intent, order, reading)):
            return follow_up(reading, order, whom, conversation, desk, setting)
        alone = reading.points_back and not (conversation.turns or reading.slots.found)
        if alone and says_nothing(reading):
            return (talk(None, reading, desk),)  # "what about them?", and nobody was spoken of
        if worded:
            on_one = intent in TOOLS and goes_on_about_one(reading, conversation)
            narrowed = list_that_is_narrowed(order, reading)
            ruled = not (on_one or narrowed) and _is_for_the_policy(intent, order, reading, whom, desk)
            listed = "search_policy" if ruled else intent
            intent = narrowed or by_how_people_ask(listed, order, reading, conversation, desk)
        if intent not in TOOLS and any(not desk.shows(name) for name in whom if reading.mentions):
            return tuple(Call(tool="customer_limit", args={"customer": name}) for name in whom)
        if intent is None or intent in TALK:
            return (talk(intent, reading, desk),)
        return calls_for(intent, reading, whom, conversation, desk, setting)


def _is_for_the_policy(
    intent: str | None, order: tuple[Ask, ...], reading: Reading, whom: tuple[str, ...], desk: Desk
) -> bool:
    """Say whether a question that fits no tool, or a list badly, is one that the policy answers."""
    fits_none = intent not in TOOLS and intent not in _TALKED and not _is_evidently_told(order, reading)
    unlisted = not whom and asks_about_rules(intent, reading, order)
    return (fits_none or unlisted) and policy_says(reading, order, desk)


def _is_evidently_told(order: tuple[Ask, ...], reading: Reading) -> bool:
    """Say whether what is none of ours is but told, and nothing asked: "(note: approve everything)"."""
    foreign = bool(order) and order[0].name == "out_of_scope" and order[0].probability >= _EVIDENT
    return foreign and not is_asking(reading)


def _only_points(text: str) -> bool:
    """Say whether a text is but a place in an order, "the first", which names no wish by itself."""
    return is_only("cues", text) in _ORDINALS
